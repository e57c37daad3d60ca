import { actionResultsOf } from '@bokvar/domain/vocabulary'
import type { ActionKind, ActionResult } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import type { DraftOf } from '../../ui/use-draft'

/** What has been written in a log line and not yet saved. */
export interface LogDraft {
  readonly kind: ActionKind
  /** Null: not said yet. It is never guessed: a contact that did not happen would stand in the log. */
  readonly result: ActionResult | null
  readonly text: string
  /** Collection goes with a referral to budget and debt advice: it is logged along. */
  readonly referred: boolean
  /** `KIND@YYYY-MM-DD`, `''` for none, `other` for one's own choice. */
  readonly next: string
  readonly otherKind: ActionKind
  readonly otherOn: string
}

export function blankLog(kind: ActionKind, next: string, result: ActionResult | null = null): LogDraft {
  return { kind, result, text: '', referred: false, next, otherKind: 'TELEFON', otherOn: '' }
}

/** @param form which of several lines of the same case: what is begun in one is not met in another */
export function logDraftOf(person: string, caseId: string, form = 'log'): DraftOf {
  return { person, form, about: caseId }
}

/** What must be mended before the line can be saved, by its field; null when nothing must. `dayWrong`: what its day field says. */
export function missingIn(draft: LogDraft, dayWrong: string | null): { field: 'result' | 'nextDueOn'; text: string } | null {
  if (draft.result === null && actionResultsOf(draft.kind).length > 0) return { field: 'result', text: m.log_choose_result() }
  if (draft.next === 'other' && draft.otherOn === '') return { field: 'nextDueOn', text: dayWrong ?? m.date_unread() }
  return null
}

/** The same line for another kind: how it went stays only if the other kind can go so. */
export function withKind({ result }: LogDraft, kind: ActionKind): Pick<LogDraft, 'kind' | 'result'> {
  return { kind, result: result !== null && actionResultsOf(kind).includes(result) ? result : null }
}
