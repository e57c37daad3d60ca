import type { AgreedKind } from '../vocabulary/first-meeting-codes.js'
import { AGREED_TEXT_MAX, FIRST_WORDS_MAX, GOAL_YEARS_MAX } from '../vocabulary/limits.js'
import { addMonths, compare, type LocalDate } from '../vocabulary/local-date.js'
import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import type { Viewer } from './viewer.js'

type Writer = Pick<Viewer, 'role'>

/** The guide is written by the coordinators of both sides, and by their managers, who answer for what is agreed. Everybody of both sides reads it. */
export function mayWriteFirstMeeting({ role }: Writer): Decision {
  return role === 'SAMORDNARE' || role === 'CHEF' ? ALLOWED : refused('FORSTA_MOTET_SKRIVS_AV_ANDRA')
}

/** One's own words. Empty takes them back, so there have to be some. */
export function mayKeepOwnWords(viewer: Writer, { text, written }: { readonly text: string; readonly written: boolean }): Decision {
  return allOf(mayWriteFirstMeeting(viewer), (text === '' && !written) || text.length > FIRST_WORDS_MAX ? refused('FORSTA_MOTET_TEXT') : ALLOWED)
}

/** Common words are proposed when both sides have said what they mean: the difference is what one learns from [Seed 4]. */
export function mayProposeWords(viewer: Writer, { text, bothWritten }: { readonly text: string; readonly bothWritten: boolean }): Decision {
  return allOf(mayWriteFirstMeeting(viewer), text === '' || text.length > FIRST_WORDS_MAX ? refused('FORSTA_MOTET_TEXT') : ALLOWED, bothWritten ? ALLOWED : refused('FORSTA_MOTET_EGNA_ORD'))
}

/** The other side says yes, to the proposal as it stands, once. */
export function mayAgreeOnWords(viewer: Writer, { own, agreed }: { readonly own: boolean; readonly agreed: boolean }): Decision {
  return allOf(mayWriteFirstMeeting(viewer), own ? refused('FORSTA_MOTET_EGET_FORSLAG') : ALLOWED, agreed ? refused('FORSTA_MOTET_REDAN_ENSE') : ALLOWED)
}

/** What is agreed: a goal has a day, a decision has none. */
export interface PointAgreed { readonly kind: AgreedKind; readonly text: string; readonly dueOn: LocalDate | null }

/** Whether it can be kept, part by part. @param starts there is a starter goal already */
export function mayKeepPoint(part: 'kind' | 'text' | 'dueOn', { kind, text, dueOn }: PointAgreed, { today, starts }: { readonly today: LocalDate; readonly starts: boolean }): Decision {
  switch (part) {
    case 'kind': return kind === 'STARTMAL' && starts ? refused('MALET_FINNS') : ALLOWED
    case 'text': return text === '' || text.length > AGREED_TEXT_MAX ? refused('FORSTA_MOTET_TEXT') : ALLOWED
    case 'dueOn': {
      if (kind === 'BESLUT') return dueOn === null ? ALLOWED : refused('MALET_DAG')
      return dueOn !== null && compare(dueOn, today) > 0 && compare(dueOn, addMonths(today, GOAL_YEARS_MAX * 12)) <= 0 ? ALLOWED : refused('MALET_DAG')
    }
  }
}

/** Ending a goal or a decision: once, with why. It stays readable. */
export function mayEndPoint(viewer: Writer, { ended, reason }: { readonly ended: boolean; readonly reason: string }): Decision {
  return allOf(mayWriteFirstMeeting(viewer), ended ? refused('MALET_AVSLUTAT') : ALLOWED, reason === '' || reason.length > AGREED_TEXT_MAX ? refused('MALET_SKAL') : ALLOWED)
}
