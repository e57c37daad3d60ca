import { discloseOnSharedScreen, type Situation } from '@bokvar/domain/disclosure';
import { discloseDocument } from '../cases/read-case.service.js';
import type { AgendaDocument } from './meeting.store.js';
import { agendaContext, discloseRaised, householdOn, type Agenda, type AgendaRow } from './read-agenda.service.js';

/**
 * An agenda as a screen that everybody in the room looks at may show it: of what is taken along, what each of them has a
 * ground to see. The reasons of a row are worked out anew, from that alone.
 * @param own the reader's own reading of the same agenda
 * @param situation the reader at the table, with those who are in
 */
export function onSharedScreen(loaded: AgendaDocument, own: Agenda, situation: Situation): Agenda {
  const document = discloseDocument({ ...loaded, cases: loaded.cases.map((record) => ({ ...record, desk: null })) }, situation, discloseOnSharedScreen);
  const context = agendaContext(own.meeting, situation.instant);
  const shown = ({ item, of, lost }: AgendaRow): Omit<AgendaRow, 'number'> | null => {
    if (item.answer !== 'TA_MED') return null;
    if (of === null) return lost ? null : { item, of, raised: null, proposal: null, lost };
    const shared = document.cases.get(of.id);
    const raised = shared === undefined ? null : discloseRaised(item, shared, document, discloseOnSharedScreen);
    if (shared === undefined || raised === null) return null;
    return { item, of: shared, raised, proposal: householdOn(item, document, context)?.proposal ?? null, lost: false };
  };
  const rows = own.rows.flatMap((row) => shown(row) ?? []).map((row, index) => ({ ...row, number: index + 1 }));
  return { ...own, document, rows };
}
