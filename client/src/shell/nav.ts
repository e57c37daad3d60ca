import type { Viewer } from '../features/sessions/viewer-context'
import { m } from '../paraglide/messages'

export interface NavItem {
  readonly to: '/' | '/moten' | '/arenden' | '/restlista' | '/samverkan'
  readonly words: () => string
}

/** The words of navigation that this person has use for; what does not exist yet is not shown. */
export function navFor(viewer: Viewer): readonly NavItem[] {
  const items: (NavItem & { readonly shown: boolean })[] = [
    { to: '/', words: m.nav_today, shown: true },
    { to: '/moten', words: m.nav_meetings, shown: viewer.may.readMeetings },
    { to: '/arenden', words: m.nav_cases, shown: viewer.may.readCases },
    { to: '/restlista', words: m.nav_arrears, shown: viewer.may.importArrears },
    { to: '/samverkan', words: m.nav_partnerships, shown: viewer.may.readPartnerships },
  ]
  return items.filter((item) => item.shown)
}
