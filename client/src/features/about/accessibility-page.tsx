import { m } from '../../paraglide/messages'
import { PageHead } from '../../ui/page-head'
export function AccessibilityPage() { return <PageHead heading={m.foot_accessibility()} /> }
