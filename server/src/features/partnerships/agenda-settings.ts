import type { TimelineHistory } from '@bokvar/domain/calendar';
import { DEFAULT_AGENDA_SETTINGS, type AgendaSettings } from '@bokvar/domain/meetings';
import { METHOD_ACTION_KINDS, type Gate } from '@bokvar/domain/goals';
import { isLandlord, type OrganisationKind } from '@bokvar/domain/vocabulary';

/** A home visit to everybody before an application for betalningsföreläggande [metodstöd, timeline day 19 before day 28]. */
const HOME_VISIT_FIRST: Gate = {
  code: 'HEMBESOK_FORE_BF', group: 'ALLA', before: 'BF_ANSOKAN', required: [{ kinds: METHOD_ACTION_KINDS.homeVisit, minCount: 1, minWays: 1, mustReach: false }],
};

/**
 * The settings of an organisation's proposals: the method's numbers, which nothing stores others for, and its own steps. Only a
 * landlord has steps of its own to count from a due date.
 * @param own what it has decided about them
 */
export function agendaSettingsOf(kind: OrganisationKind, own: TimelineHistory): AgendaSettings {
  return isLandlord(kind)
    ? { ...DEFAULT_AGENDA_SETTINGS, timeline: own, gates: [HOME_VISIT_FIRST] }
    : { ...DEFAULT_AGENDA_SETTINGS, timeline: null };
}
