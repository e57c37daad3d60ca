import { timelines } from '@bokvar/domain/calendar';
import { DEFAULT_AGENDA_SETTINGS, type AgendaSettings } from '@bokvar/domain/meetings';
import { METHOD_ACTION_KINDS, type Gate } from '@bokvar/domain/goals';
import { isLandlord, type OrganisationKind } from '@bokvar/domain/vocabulary';

/** A home visit to everybody before an application for betalningsföreläggande [metodstöd, timeline day 19 before day 28]. */
const HOME_VISIT_FIRST: Gate = {
  code: 'HEMBESOK_FORE_BF', group: 'ALLA', before: 'BF_ANSOKAN', required: [{ kinds: METHOD_ACTION_KINDS.homeVisit, minCount: 1, mustReach: false }],
};

/** The steps after an unpaid rent that a partnership has agreed on: the method's own for everyone, known to both its sides. */
export const AGREED_TIMELINE = timelines.METODEN;

/** The method's settings for an organisation's proposals; nothing stores others. Only a landlord has steps of its own to count from a due date. */
export function agendaSettingsOf(kind: OrganisationKind): AgendaSettings {
  return isLandlord(kind)
    ? { ...DEFAULT_AGENDA_SETTINGS, timeline: AGREED_TIMELINE, gates: [HOME_VISIT_FIRST] }
    : { ...DEFAULT_AGENDA_SETTINGS, timeline: null };
}
