import { mayCloseCase } from '@bokvar/domain/policy';
import { toLocalDate, type Instant } from '@bokvar/domain/vocabulary';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import type { Database } from '../../database/database.js';
import type { Viewer } from '../sessions/viewer.js';
import { markBillsPaid } from './bill.store.js';
import { caseChanged } from './case-change.js';
import { standingOf } from './case-standing.js';
import { changeDesk, closeWholeCase, findCase } from './case.store.js';
import { knowsEvictionDate } from './notice.store.js';
import { requireAllowed } from './require-allowed.js';

/**
 * Closes the case on the viewer's own desk. When the holder closes it, the case itself is closed, and what rested
 * on consents in it ends [domain C8]; another organisation only leaves its own desk.
 */
export async function closeCase(database: Database, viewer: Viewer, now: Instant, key: string, command: { caseId: string; outcome: string }): Promise<{ caseId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'closeCase', input: command }, async (tx) => {
    const file = await findCase(tx.em, command.caseId, viewer.organisationId);
    const evictionPending = await knowsEvictionDate(tx.em, command.caseId, viewer.organisationId);
    requireAllowed(mayCloseCase(viewer, standingOf(file), { outcome: command.outcome === '' ? null : command.outcome, evictionPending }), 'outcome');
    if (file === null) refuse('FINNS_INTE');
    await close(tx, viewer, file, command.outcome);
    return { caseId: file.id as string };
  });
}

async function close(tx: Change, viewer: Viewer, file: { id: string; holderId: string }, outcome: string): Promise<void> {
  await changeDesk(tx.em, file.id, viewer.organisationId, { outcome, closedAt: new Date(tx.now), nextKind: null, nextDueOn: null, proposedPaid: false });
  if (file.holderId === viewer.organisationId) await closeWholeCase(tx.em, file.id, tx.now);
  tx.record('ARENDE_AVSLUTAT', [file.id]);
  await caseChanged(tx, [file.id], { grounds: true });
}

/** Answers the proposal "paid, since it is gone from the list": never closed without somebody saying so. */
export async function confirmPaid(database: Database, viewer: Viewer, now: Instant, key: string, command: { caseId: string; paid: boolean }): Promise<{ caseId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'confirmPaid', input: command }, async (tx) => {
    const file = await findCase(tx.em, command.caseId, viewer.organisationId);
    if (file?.desk?.proposedPaid !== true) refuse('FINNS_INTE');
    requireAllowed(mayCloseCase(viewer, standingOf(file), { outcome: 'KVARBOENDE_BETALT', evictionPending: false }), null);
    if (!command.paid) {
      await changeDesk(tx.em, file.id, viewer.organisationId, { proposedPaid: false });
      await caseChanged(tx, [file.id], { grounds: false });
      return { caseId: file.id as string };
    }
    await markBillsPaid(tx.em, { caseId: file.id, holderId: viewer.organisationId }, toLocalDate(now));
    await close(tx, viewer, file, 'KVARBOENDE_BETALT');
    return { caseId: file.id as string };
  });
}
