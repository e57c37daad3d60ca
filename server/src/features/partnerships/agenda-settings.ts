import type { TimelineHistory } from '@bokvar/domain/calendar';
import { goalsOn, METHOD_ACTION_KINDS, type Gate, type ProcessGoal } from '@bokvar/domain/goals';
import { DEFAULT_AGENDA_SETTINGS, type AgendaSettings } from '@bokvar/domain/meetings';
import { isLandlord, type LocalDate, type OrganisationKind } from '@bokvar/domain/vocabulary';

/** What an organisation has decided and agreed on, and the day of the meeting that is prepared. */
export interface Agreed { readonly timeline: TimelineHistory; readonly goals: readonly ProcessGoal[]; readonly on: LocalDate }

/**
 * What is looked at while the partnerships have never agreed on a process goal: a home visit to everybody before an application
 * [metodstöd, day 19 before day 28]. It reminds on lists, and asks nobody for a reason.
 */
const UNTIL_AGREED: Gate = { partnershipId: null, group: 'ALLA', before: 'BF_ANSOKAN', required: [{ kinds: METHOD_ACTION_KINDS.homeVisit, minCount: 1, minWays: 1, mustReach: false }] };

/**
 * The settings of an organisation's proposals: the method's numbers, which nothing stores others for, its own steps, and what its
 * partnerships have agreed to do before a step. Only a landlord has steps of its own to count from a due date, or to take.
 */
export function agendaSettingsOf(kind: OrganisationKind, { timeline, goals, on }: Agreed): AgendaSettings {
  return isLandlord(kind) ? { ...DEFAULT_AGENDA_SETTINGS, timeline, gates: goals.length === 0 ? [UNTIL_AGREED] : goalsOn(goals, on) } : { ...DEFAULT_AGENDA_SETTINGS, timeline: null };
}
