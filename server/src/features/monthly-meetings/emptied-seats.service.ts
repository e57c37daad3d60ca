import { findGround } from '@bokvar/domain/disclosure';
import { asId, type OrganisationId, type OrganisationKind } from '@bokvar/domain/vocabulary';
import type { Change } from '../../database/transaction.js';
import { readerFor } from '../cases/reading.service.js';
import { loadWholeGrounds } from '../grounds/grants.store.js';
import type { AgendaPoint } from './agenda-item.store.js';
import { clearSeats, keepersOf } from './emptied-seat.store.js';
import { raisedFact } from './raised-point.js';

/**
 * Lets a point that its owner takes away go from the agendas of those who may still know of it. For others it is an
 * emptied seat, which stays: that it was taken away is not theirs to know.
 */
export async function letGoOfSeats(tx: Change, point: AgendaPoint, ownerKind: OrganisationKind): Promise<void> {
  const { caseId } = point;
  if (caseId === null) return;
  await tx.asSystem(async (system) => {
    const [grounds] = await loadWholeGrounds(system, [caseId]);
    const fact = raisedFact(point, ownerKind);
    if (grounds === undefined || fact === null) return;
    const mayKnow = (await keepersOf(system, point.id)).filter(({ id, kind }) => {
      const situation = { reader: readerFor({ id: asId<OrganisationId>(id), kind }, tx.now), room: { kind: 'OWN_SCREEN' as const }, instant: tx.now };
      return findGround(fact, situation, grounds) !== null;
    });
    await clearSeats(system, point.id, mayKnow.map(({ id }) => id));
  });
}
