import { TITLE_MAX } from '../vocabulary/limits.js'
import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import type { Viewer } from './viewer.js'

/** What the own organisation calls its roles and people is written by its coordinator or a manager, as its way in is. */
export function mayWriteTitles({ role }: Pick<Viewer, 'role'>): Decision {
  return role === 'SAMORDNARE' || role === 'CHEF' ? ALLOWED : refused('TITEL_SKRIVS_AV_ANDRA')
}

/** Whether a title can be kept: one line, of a role or a colleague that there is. */
export function mayKeepTitle({ subject, title }: { readonly subject: string; readonly title: string }, subjects: ReadonlySet<string>): Decision {
  return allOf(subjects.has(subject) ? ALLOWED : refused('FINNS_INTE'), title.length <= TITLE_MAX && !/[\n\r]/u.test(title) ? ALLOWED : refused('TITEL_LANG'))
}
