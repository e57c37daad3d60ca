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

/** A goal is broken down once: into parts that are goals for how one works or for the outcome, and are reached no later than the whole. */
export function mayBePartOf({ kind, dueOn }: Pick<PointAgreed, 'kind' | 'dueOn'>, whole: Pick<PointAgreed, 'kind' | 'dueOn'> & { readonly partOf: string | null; readonly ended: boolean }): Decision {
  if (kind === 'BESLUT' || kind === 'STARTMAL' || whole.kind === 'BESLUT' || whole.kind === 'STARTMAL' || whole.partOf !== null) return refused('DELMAL_AV_MAL')
  if (whole.ended) return refused('MALET_AVSLUTAT')
  return dueOn !== null && whole.dueOn !== null && compare(dueOn, whole.dueOn) > 0 ? refused('DELMAL_EFTER_MALET') : ALLOWED
}

/** A goal or a decision that is to end. */
export interface PointEnding { readonly kind: AgreedKind; readonly ended: boolean; readonly reached: boolean; readonly reason: string; /** How many parts it has that hold. */ readonly parts: number }

/** Ending a goal or a decision: once, with why; that a goal was reached says enough. Its parts are ended first: each of them was reached or let go. It stays readable. */
export function mayEndPoint(viewer: Writer, { kind, ended, reached, reason, parts }: PointEnding): Decision {
  const said = reason !== '' || (reached && kind !== 'BESLUT')
  return allOf(mayWriteFirstMeeting(viewer), ended ? refused('MALET_AVSLUTAT') : ALLOWED, parts > 0 ? refused('MALET_HAR_DELMAL') : ALLOWED, !said || reason.length > AGREED_TEXT_MAX ? refused('MALET_SKAL') : ALLOWED)
}
