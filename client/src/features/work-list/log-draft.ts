import type { ActionKind, ActionResult } from '../../gql/graphql'

/** What has been written in a log line and not yet saved. Lives in memory, and goes with the page. */
export interface LogDraft {
  readonly kind: ActionKind
  readonly result: ActionResult | null
  readonly text: string
  /** `KIND@YYYY-MM-DD`, `''` for none, `other` for one's own choice. */
  readonly next: string
  readonly otherKind: ActionKind
  readonly otherOn: string
}

const drafts = new Map<string, LogDraft>()

export function keptDraft(caseId: string): LogDraft | undefined {
  return drafts.get(caseId)
}

export function keepDraft(caseId: string, draft: LogDraft): void {
  drafts.set(caseId, draft)
}

export function dropDraft(caseId: string): void {
  drafts.delete(caseId)
}
