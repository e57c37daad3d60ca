import type { TimelineHistory } from '@bokvar/domain/calendar';
import { goalsOn, type ProcessGoal } from '@bokvar/domain/goals';
import { DEFAULT_AGENDA_SETTINGS, type AgendaSettings } from '@bokvar/domain/meetings';
import { isLandlord, type LocalDate, type OrganisationKind } from '@bokvar/domain/vocabulary';

/** What an organisation has decided and agreed on, and the day of the meeting that is prepared. */
export interface Agreed { readonly timeline: TimelineHistory; readonly goals: readonly ProcessGoal[]; readonly on: LocalDate }

/**
 * The settings of an organisation's proposals: the method's numbers, which nothing stores others for, its own steps, and what its
 * partnerships have agreed to do before a step. Only a landlord has steps of its own to count from a due date, or to take.
 */
export function agendaSettingsOf(kind: OrganisationKind, { timeline, goals, on }: Agreed): AgendaSettings {
  return isLandlord(kind) ? { ...DEFAULT_AGENDA_SETTINGS, timeline, gates: goalsOn(goals, on) } : { ...DEFAULT_AGENDA_SETTINGS, timeline: null };
}
