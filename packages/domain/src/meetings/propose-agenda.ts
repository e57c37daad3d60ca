import type { CaseId } from '../vocabulary/ids.js'
import { compare, type LocalDate } from '../vocabulary/local-date.js'
import { reasonCodes, type ReasonCode } from '../vocabulary/meeting-codes.js'
import { caseReasons, oldestLate, type Reason } from './case-reasons.js'
import type { AgendaContext, AgendaSettings, CaseSummary } from './case-summary.js'

/** One household as the portal proposes it to one reader. */
export interface CaseProposal {
  readonly caseId: CaseId
  readonly reasons: readonly Reason[]
  /** Some reason is enough to take it up. */
  readonly proposed: boolean
  readonly minutes: number
  /** Smaller comes first: the weightiest reason decides, then the next. Comparable between cases and over time. */
  readonly rank: number
}

/** The order of an agenda: 1 is the weightiest reason. */
const WEIGHT: Readonly<Record<ReasonCode, number>> = {
  VRAKNINGSDAG_SATT: 1,
  BARNFAMILJ: 2,
  UNDERRATTELSE_UTAN_ATGARD: 3,
  INGEN_KONTAKT: 4,
  GRIND_SAKNAS: 5,
  SAMTYCKE_UPPHOR: 6,
  UPPGIFT_KVAR: 7,
  LOVAT_TILL: 8,
  NY_OCH_SEN: 9,
  UPPREPAD: 10,
  UNG_FORSTA_KONTRAKT: 11,
  FORSTA_GANG_SEN: 12,
  UNDERRATTELSE_MOTTAGEN: 13,
}

const weightiestFirst = reasonCodes.toSorted((a, b) => WEIGHT[a] - WEIGHT[b])

/** Reasons, minutes and rank of one case. Pure: the same facts give the same proposal for every reader who sees them. */
export function proposeCase(summary: CaseSummary, context: AgendaContext, settings: AgendaSettings): CaseProposal {
  const reasons = caseReasons(summary, context, settings)
  const codes = new Set(reasons.map(({ code }) => code))
  const { minutes } = settings
  return {
    caseId: summary.caseId,
    reasons,
    proposed: reasons.some(({ proposes }) => proposes),
    minutes: codes.has('VRAKNINGSDAG_SATT') ? minutes.evictionSet : codes.has('BARNFAMILJ') ? minutes.children : minutes.other,
    rank: rankOf(codes),
  }
}

/** The households to take up at a meeting, in order. */
export function proposeAgenda(cases: readonly CaseSummary[], context: AgendaContext, settings: AgendaSettings): readonly CaseProposal[] {
  const by = context.meetingOn ?? context.today
  return cases
    .map((summary) => ({ summary, proposal: proposeCase(summary, context, settings), oldestDueOn: oldestLate(summary, by) }))
    .filter(({ proposal }) => proposal.proposed)
    .sort((a, b) => a.proposal.rank - b.proposal.rank || compareEquals(a, b))
    .map(({ proposal }) => proposal)
}

interface Ranked {
  readonly summary: CaseSummary
  readonly oldestDueOn: LocalDate | null
}

/** Between equals: the earlier eviction, then the older debt; by id at last, so that the order never shifts by itself. */
function compareEquals(a: Ranked, b: Ranked): number {
  const byEviction = compareKnown(a.summary.evictionOn, b.summary.evictionOn)
  if (byEviction !== 0) return byEviction
  return compareKnown(a.oldestDueOn, b.oldestDueOn) || (a.summary.caseId < b.summary.caseId ? -1 : 1)
}

/** The earlier day first, no day last. */
function compareKnown(a: LocalDate | null, b: LocalDate | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return compare(a, b)
}

/** Each reason is one binary digit, the weightiest first, so that comparing numbers compares reasons in order. */
function rankOf(codes: ReadonlySet<ReasonCode>): number {
  let rank = 0
  for (const code of weightiestFirst) rank = rank * 2 + (codes.has(code) ? 0 : 1)
  return rank
}
