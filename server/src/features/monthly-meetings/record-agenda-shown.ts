import type { Disclosed } from '@bokvar/domain/disclosure';
import type { Em } from '../../database/orm.js';
import type { DisclosedCase } from '../cases/read-case.service.js';
import { recordShown, type Seat, type Showing } from '../grounds/disclosure-log.store.js';
import type { Agenda, AgendaRow } from './read-agenda.service.js';

/**
 * Writes what of an agenda is about to be shown: of each household `shown`, that another organisation raises it, and the
 * place and minutes of that point, by which its seat is kept when the ground has ended.
 */
export async function recordAgendaShown(
  em: Em, showing: Showing, { rows, document }: Pick<Agenda, 'rows' | 'document'>, shown: (of: DisclosedCase) => readonly Disclosed<unknown>[],
): Promise<void> {
  const byCase = Map.groupBy(rows.filter(({ of }) => of !== null), ({ of }) => of?.id);
  const othersOf = (of: DisclosedCase): AgendaRow[] => (byCase.get(of.id) ?? []).filter(({ item }) => item.ownerId !== showing.organisationId);
  await recordShown(em, showing, document,
    (of) => (byCase.has(of.id) ? [...shown(of), ...othersOf(of).flatMap(({ raised }) => raised ?? [])] : []),
    (of, holderId): Seat | null => {
      const item = othersOf(of).find((row) => row.item.ownerId === holderId && row.item.answer === 'TA_MED')?.item;
      return item === undefined ? null : { id: item.id, position: item.position, minutes: item.minutes };
    });
}
