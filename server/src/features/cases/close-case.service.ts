import { randomUUID } from 'node:crypto';
import { mayCloseCase, mayOpenCase } from '@bokvar/domain/policy';
import { categoryOf, toLocalDate, type CaseKind, type Instant } from '@bokvar/domain/vocabulary';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import type { Database } from '../../database/database.js';
import type { Viewer } from '../sessions/viewer.store.js';
import { CaseEntity } from './case.entity.js';
import { caseChanged } from './case-change.js';
import { changeDesk, findCase, nextReference } from './case.store.js';
import { BillEntity, CasePersonEntity, FactEntity, StatutoryNoticeEntity } from './fact.entity.js';
import { standingOf } from './log-action.service.js';
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
    const [partnership]: { id: string }[] = await tx.em.execute(
      'select partnership_id as id from partnership_party where organisation_id = ? and to_at is null order by from_at, partnership_id', [viewer.organisationId]);
    if (partnership === undefined) refuse('NOT_ALLOWED');
    tx.em.persist(tx.em.create(CaseEntity, {
      id: caseId, reference: await nextReference(tx.em, viewer.organisationId, Number(toLocalDate(now).slice(0, 4))), kind: command.kind,
      partnershipId: partnership.id, holderId: viewer.organisationId as string, openedAt: new Date(now), closedAt: null }));
    await tx.em.flush();
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
  const head = { caseId, holderId: viewer.organisationId as string, recordedAt: new Date(tx.now), recordedBy: viewer.userId as string };
  const ids = names.map(() => randomUUID());
  names.forEach((name, position) => {
    const id = ids[position] ?? randomUUID();
    tx.em.persist(tx.em.create(CasePersonEntity, { ...head, id, category, concerns: [id], name, personKind: 'VUXEN', bornOn: null, diedOn: null, livingForm: null, guardians: [], numberHash: null, position }));
  });
  if (address !== null && address.trim() !== '') {
    tx.em.persist(tx.em.create(FactEntity, { ...head, id: randomUUID(), category: addressCategory, concerns: ids, kind: 'ADRESS', text: address.trim(), onDate: null, actionId: null, endedAt: null }));
  }
  await tx.em.flush();
}

/**
 * Closes the case on the viewer's own desk. When the holder closes it, the case itself is closed, and what rested
 * on consents in it ends [domain C8]; another organisation only leaves its own desk.
 */
export async function closeCase(database: Database, viewer: Viewer, now: Instant, key: string, command: { caseId: string; outcome: string }): Promise<{ caseId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'closeCase', input: command }, async (tx) => {
    const file = await findCase(tx.em, command.caseId, viewer.organisationId);
    const dates = await tx.em.count(StatutoryNoticeEntity, { caseId: command.caseId, code: 'N_KFM_DATE', toId: viewer.organisationId });
    requireAllowed(mayCloseCase(viewer, standingOf(file), { outcome: command.outcome === '' ? null : command.outcome, evictionPending: dates > 0 }), 'outcome');
    if (file === null) refuse('FINNS_INTE');
    await close(tx, viewer, file, command.outcome);
    return { caseId: file.id as string };
  });
}

async function close(tx: Change, viewer: Viewer, file: { id: string; holderId: string }, outcome: string): Promise<void> {
  await changeDesk(tx.em, file.id, viewer.organisationId, { outcome, closedAt: new Date(tx.now), nextKind: null, nextDueOn: null, proposedPaid: false });
  if (file.holderId === viewer.organisationId) {
    const row = await tx.em.findOneOrFail(CaseEntity, { id: file.id });
    row.closedAt = new Date(tx.now);
    await tx.em.flush();
  }
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
    for (const bill of await tx.em.find(BillEntity, { caseId: file.id, holderId: viewer.organisationId, paidOn: null })) bill.paidOn = toLocalDate(now);
    await tx.em.flush();
    await close(tx, viewer, file, 'KVARBOENDE_BETALT');
    return { caseId: file.id as string };
  });
}
