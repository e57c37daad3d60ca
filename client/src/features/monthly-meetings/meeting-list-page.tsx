import { m } from '../../paraglide/messages'
import { PageHead } from '../../ui/page-head'
export function MeetingListPage() { return <PageHead heading={m.nav_meetings()} /> }
