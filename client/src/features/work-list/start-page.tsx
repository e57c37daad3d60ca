import { m } from "../../paraglide/messages"
import { PageHead } from '../../ui/page-head'
export function StartPage() { return <PageHead heading={m.nav_today()} /> }
