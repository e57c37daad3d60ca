import type { ActionKind, ActionResult } from '../vocabulary/case-codes.js'
import { asId, type CaseId } from '../vocabulary/ids.js'
import { localDate } from '../vocabulary/local-date.js'
import { DEFAULT_AGENDA_SETTINGS, type AgendaContext, type AgendaSettings, type CaseSummary } from '../meetings/case-summary.js'

export const d = localDate

/** Thursday 19 November 2026, a week before the meeting; the last one was on 22 October. */
export const CONTEXT: AgendaContext = { today: d('2026-11-19'), meetingOn: d('2026-11-26'), previousMeetingOn: d('2026-10-22') }
export const SETTINGS: AgendaSettings = DEFAULT_AGENDA_SETTINGS

/** A case of which the reader sees nothing but that it is there. */
export function aCase(id: string, known: Partial<CaseSummary> = {}): CaseSummary {
  return {
    caseId: asId<CaseId>(id), partnershipId: null, kind: 'HYRESSKULD', stage: null, firstSeenOn: d('2026-09-15'), bills: [], actions: [], notices: [], evictionOn: null,
    barnfamilj: { verdict: 'OKAND', countsAs: 'OKAND' },
    groups: { UNGA_18_25: 'OKAND', ALDRE_65_PLUS: 'OKAND', FORSTA_GANG_SEN: 'OKAND', FORSTA_KONTRAKT: 'OKAND', TIDIGARE_SKOTSAM: 'OKAND' },
    timesLateBefore: null, consentEndsOn: null, promisedBy: [], tasksLeft: [], nextAction: null, ...known,
  }
}

export const FAMILY: CaseSummary['barnfamilj'] = { verdict: 'JA', countsAs: 'JA' }
/** The rent for November, due on Saturday 31 October and so in time through Monday 2 November. */
export const NOVEMBER: CaseSummary['bills'] = [{ dueOn: d('2026-10-31'), ore: 830_000 }]

export function did(kind: ActionKind, doneOn: string, result: ActionResult | null = 'NADD'): CaseSummary['actions'][number] {
  return { kind, result, doneOn: d(doneOn) }
}

export function inGroups(groups: Partial<CaseSummary['groups']>): Pick<CaseSummary, 'groups'> {
  return { groups: { ...aCase('x').groups, ...groups } }
}
