import { discloseOnSharedScreen, type Situation } from '@bokvar/domain/disclosure';
import { discloseDocument } from '../cases/read-case.service.js';
import type { AgendaDocument } from './meeting.store.js';
import { discloseRaised, type Agenda, type AgendaRow } from './read-agenda.service.js';

/**
 * An agenda as a screen that everybody in the room looks at may show it: of what is taken along, what each of them has a
 * ground to see. No row has reasons there: some are worked out from what one side alone has, such as its other consents.
 * @param own the reader's own reading of the same agenda
 * @param situation the reader at the table, with those who are in
 */
export function onSharedScreen(loaded: AgendaDocument, own: Agenda, situation: Situation): Agenda {
  const document = discloseDocument({ ...loaded, cases: loaded.cases.map((record) => ({ ...record, desk: null })) }, situation, discloseOnSharedScreen);
  const shown = ({ item, of, lost }: AgendaRow): Omit<AgendaRow, 'number'> | null => {
    if (item.answer !== 'TA_MED') return null;
    if (of === null) return lost ? null : { item, of, raised: null, proposal: null, lost };
    const shared = document.cases.get(of.id);
    const raised = shared === undefined ? null : discloseRaised(item, shared, document, discloseOnSharedScreen);
    if (shared === undefined || raised === null) return null;
    return { item, of: shared, raised, proposal: null, lost: false };
  };
  const rows = own.rows.flatMap((row) => shown(row) ?? []).map((row, index) => ({ ...row, number: index + 1 }));
  return { ...own, document, rows };
}
