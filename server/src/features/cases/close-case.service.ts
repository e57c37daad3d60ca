import { randomUUID } from 'node:crypto';
import { mayCloseCase, mayOpenCase } from '@bokvar/domain/policy';
import { categoryOf, toLocalDate, type CaseKind, type Instant } from '@bokvar/domain/vocabulary';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import type { Database } from '../../database/database.js';
import type { Viewer } from '../sessions/viewer.js';
import { partnershipOf } from '../partnerships/partnership.store.js';
import { markBillsPaid } from './bill.store.js';
import { caseChanged } from './case-change.js';
import { insertPerson } from './case-person.store.js';
import { standingOf } from './case-standing.js';
import { nextReference } from './case-reference.store.js';
import { changeDesk, closeWholeCase, findCase, insertCase } from './case.store.js';
import { insertFact } from './fact.store.js';
import { rowBy } from './new-row.js';
import { knowsEvictionDate } from './notice.store.js';
import { requireAllowed } from './require-allowed.js';

export interface OpenCase {
  kind: CaseKind;
  names: readonly string[];
  address: string | null;
}

/** Opens a case by hand: a notice that came by phone, a tenancy that is on no list. */
export async function openCase(database: Database, viewer: Viewer, now: Instant, key: string, command: OpenCase): Promise<{ caseId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'openCase', input: command }, async (tx) => {
    requireAllowed(mayOpenCase(viewer), null);
    const names = command.names.map((name) => name.trim()).filter((name) => name !== '');
    if (names.length === 0) refuse('HUSHALLET_SAKNAR_NAMN', 'names');
    if (names.some((name) => name.length > 200)) refuse('TEXT_FOR_LANG', 'names');
    const caseId = randomUUID();
    const partnershipId = await partnershipOf(tx.em, viewer.organisationId, null);
    if (partnershipId === null) refuse('NOT_ALLOWED');
    const reference = await nextReference(tx.em, viewer.organisationId, Number(toLocalDate(now).slice(0, 4)));
    await insertCase(tx.em, { id: caseId, reference, kind: command.kind, partnershipId, holderId: viewer.organisationId, openedAt: now });
    await addHousehold(tx, viewer, caseId, names, command.address);
    await changeDesk(tx.em, caseId, viewer.organisationId, {});
    tx.record('ARENDE_OPPNAT', [caseId]);
    await caseChanged(tx, [caseId], { grounds: true });
    return { caseId };
  });
}

async function addHousehold(tx: Change, viewer: Viewer, caseId: string, names: readonly string[], address: string | null): Promise<void> {
  const category = categoryOf(viewer.organisationKind, 'NAMN');
  const addressCategory = categoryOf(viewer.organisationKind, 'ADRESS');
  if (category === null || addressCategory === null) refuse('UPPGIFT_HOR_INTE_HIT');
  const row = rowBy(viewer, caseId, tx.now);
  const ids: string[] = [];
  for (const [position, name] of names.entries()) {
    ids.push(await insertPerson(tx.em, { ...row, category, name, kind: 'VUXEN', bornOn: null, livingForm: null, guardianIds: [], position }));
  }
  const text = address?.trim() ?? '';
  if (text !== '') await insertFact(tx.em, { ...row, category: addressCategory, concerns: ids, kind: 'ADRESS', text });
}

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
