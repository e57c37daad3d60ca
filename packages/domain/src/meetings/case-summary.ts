import type { TimelineHistory } from '../calendar/timeline-versions.js'
import type { DoneAction, Gate } from '../goals/required-action.js'
import type { TenancyGroup } from '../targets/other-groups.js'
import type { ActionKind, CaseKind, LegalStage } from '../vocabulary/case-codes.js'
import type { CaseId } from '../vocabulary/ids.js'
import type { LocalDate } from '../vocabulary/local-date.js'
import type { NoticeCode } from '../vocabulary/notice.js'
import type { TargetGroup, Verdict } from '../vocabulary/target-codes.js'
import type { LeftTask } from './meeting-tasks.js'

/**
 * What one reader may see of one case, as plain facts: everything in it has been disclosed to that reader. A fact without
 * ground is left out (null, or an empty list) and then gives no reason, just as a fact that does not exist.
 */
export interface CaseSummary {
  readonly caseId: CaseId
  /** Of which partnership it is; null to who may not know. */
  readonly partnershipId: string | null
  readonly kind: CaseKind
  readonly stage: LegalStage | null
  /** The day the case came on the list for the first time. */
  readonly firstSeenOn: LocalDate
  /** Unpaid bills. */
  readonly bills: readonly { readonly dueOn: LocalDate; readonly ore: number }[]
  /** What was done, whoever did it. */
  readonly actions: readonly DoneAction[]
  readonly notices: readonly CaseNotice[]
  /** The day set by Kronofogden. */
  readonly evictionOn: LocalDate | null
  /** `by`: the version that counted it; null or left out: nothing was agreed on. */
  readonly barnfamilj: { readonly verdict: Verdict; readonly countsAs: Verdict; readonly by?: number | null }
  readonly groups: Readonly<Record<TenancyGroup, Verdict>>
  /** Demands or late months before this one in the last twelve months. */
  readonly timesLateBefore: number | null
  /** The last day of the consent that ends first, of those that open something for or from this reader. */
  readonly consentEndsOn: LocalDate | null
  /** The days by which something was promised in a plan with the tenant, the earliest first. */
  readonly promisedBy: readonly LocalDate[]
  /** Undone tasks of meetings, whoever has them. */
  readonly tasksLeft: readonly LeftTask[]
  /** The reader's own organisation's decided next step. */
  readonly nextAction: { readonly kind: ActionKind; readonly dueOn: LocalDate } | null
}

export interface CaseNotice {
  readonly code: NoticeCode
  readonly givenOn: LocalDate
  /** The first action after it that this reader may see. */
  readonly firstActionOn: LocalDate | null
  /** When its receipt was confirmed. */
  readonly receivedOn: LocalDate | null
}

/** The days around which reasons are read. */
export interface AgendaContext {
  readonly today: LocalDate
  /** The meeting that is prepared, or the next one; null when none is booked. */
  readonly meetingOn: LocalDate | null
  readonly previousMeetingOn: LocalDate | null
}

/** What proposals are made by: the method's own numbers, the same for every partnership, and the landlord's own steps. */
export interface AgendaSettings {
  /** Days without a spoken contact that are too many by the day of the meeting: the method's day of the home visit. */
  readonly noContactDays: number
  /** Days late by the day of the meeting from which a rent is taken up. */
  readonly lateDays: number
  /** A consent that ends within so many days from the meeting is taken up. */
  readonly consentDays: number
  /** Times late before, in twelve months, from which it is a repetition. */
  readonly repeatedTimes: number
  /** Days late by the day of the meeting from which a gate is looked at. */
  readonly gateDays: number
  readonly gates: readonly Gate[]
  /** Suggested minutes of a point. */
  readonly minutes: { readonly evictionSet: number; readonly children: number; readonly other: number }
  /** What the reader's organisation has decided about its steps; null when it has none to take, as social services. */
  readonly timeline: TimelineHistory | null
  /** Whom the parties put first, in that order. */
  readonly priority: readonly TargetGroup[]
}

/** The method's days, and the order families, young, old, first time late. [Seed 4] */
export const DEFAULT_AGENDA_SETTINGS: AgendaSettings = {
  noContactDays: 19,
  lateDays: 7,
  consentDays: 14,
  repeatedTimes: 3,
  gateDays: 24,
  gates: [],
  minutes: { evictionSet: 10, children: 8, other: 5 },
  timeline: [],
  priority: ['BARNFAMILJ', 'UNGA_18_25', 'ALDRE_65_PLUS', 'FORSTA_GANG_SEN'],
}
