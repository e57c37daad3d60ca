import type { OrganisationKind } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { uuidArray } from '../../database/uuid-array.js';

/** The organisations that keep a seat for a point of another's. As the portal itself. */
export async function keepersOf(system: Em, itemId: string): Promise<{ id: string; kind: OrganisationKind }[]> {
  return await system.execute('select o.id, o.kind from disclosure_shown s join organisation o on o.id = s.organisation_id where s.seat_id = ?', [itemId]);
}

/** Takes these organisations' seats for a point away. As the portal itself. */
export async function clearSeats(system: Em, itemId: string, organisationIds: readonly string[]): Promise<void> {
  await system.execute(
    'update disclosure_shown set seat_id = null, seat_position = null, seat_minutes = null where seat_id = ? and organisation_id = any(?::uuid[])', [itemId, uuidArray(organisationIds)]);
}
