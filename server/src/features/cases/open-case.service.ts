import { randomUUID } from 'node:crypto';
import { stepOfNotice } from '@bokvar/domain/goals';
import { mayOpenCase, mayProtectPerson } from '@bokvar/domain/policy';
import { categoryOf, toLocalDate, type CaseKind, type Instant, type ProtectionLevel } from '@bokvar/domain/vocabulary';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import type { Database } from '../../database/database.js';
import { choosePartnership } from '../partnerships/monthly-table.service.js';
import type { Viewer } from '../sessions/viewer.js';
import { caseChanged } from './case-change.js';
import { insertPerson } from './household/case-person.store.js';
import { drawReference } from './case-reference.store.js';
import { changeDesk, insertCase } from './case.store.js';
import { insertFact } from './facts/fact.store.js';
import { markProtected } from './protected-identity/protect-person.service.js';
import { rowBy } from './facts/new-row.js';
import { takeStep, type GateException } from './gates/take-step.service.js';
import { addNotice, requireRecordable, type GivenNotice } from './notices/record-notice.service.js';
import { requireAllowed } from './require-allowed.js';

export interface OpenCase {
  kind: CaseKind;
  names: readonly string[];
  address: string | null;
  /** Null: the organisation's only one. */
  partnershipId: string | null;
  /** The notice that it is opened for. */
  notice: GivenNotice | null;
  /** Why a step is taken by that notice though something that was agreed is not done. */
  exception?: GateException | null;
  /** Of the first one's protected identity; null when none is known. */
  protection: ProtectionLevel | null;
}

/**
 * Opens a case by hand: a notice that came by phone, a tenancy that is on no list. With the notice it is one act: when
 * the notice is refused there is no case either, and whoever wrote it mends it where it stands.
 */
export async function openCase(database: Database, viewer: Viewer, now: Instant, key: string, command: OpenCase): Promise<{ caseId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'openCase', input: command }, async (tx) => {
    requireAllowed(mayOpenCase(viewer), null);
    const names = command.names.map((name) => name.trim()).filter((name) => name !== '');
    if (names.length === 0) refuse('HUSHALLET_SAKNAR_NAMN', 'names');
    if (names.some((name) => name.length > 200)) refuse('TEXT_FOR_LANG', 'names');
    if (command.notice !== null) requireRecordable(viewer, { isParty: true, closed: false, own: true }, command.notice, now);
    if (command.protection !== null) requireAllowed(mayProtectPerson(viewer, { isParty: true, closed: false }, { seen: true, marked: false, level: command.protection }), 'protection');
    const caseId = randomUUID();
    const partnershipId = await choosePartnership(tx.em, viewer, command.partnershipId);
    const reference = await drawReference(tx.em, viewer.organisationId, Number(toLocalDate(now).slice(0, 4)));
    await insertCase(tx.em, { id: caseId, reference, kind: command.kind, partnershipId, holderId: viewer.organisationId, openedAt: now });
    const [first] = await addHousehold(tx, viewer, caseId, names, command.address);
    await changeDesk(tx.em, caseId, viewer.organisationId, {});
    tx.record('ARENDE_OPPNAT', [caseId]);
    if (command.notice !== null) await openedBy(tx, viewer, { id: caseId, partnershipId }, command.notice, command.exception ?? null);
    // Last, since from here on the writer herself may not see whom the case is about; and at once, before anybody has.
    if (command.protection !== null && first !== undefined) await markProtected(tx, caseId, first, command.protection);
    await caseChanged(tx, [caseId], { grounds: true, rows: [] });
    return { caseId };
  });
}

/** The notice that a case is opened for is a step like any other: what nobody has had time to do is missing all the same. */
async function openedBy(tx: Change, viewer: Viewer, file: { readonly id: string; readonly partnershipId: string }, notice: GivenNotice, exception: GateException | null): Promise<void> {
  const sourceId = await addNotice(tx, viewer, file, notice);
  const step = stepOfNotice(notice.code);
  if (step !== null) await takeStep(tx, viewer, { caseId: file.id, step, goalId: null, takenOn: notice.sentOn, sourceId, exception });
}

async function addHousehold(tx: Change, viewer: Viewer, caseId: string, names: readonly string[], address: string | null): Promise<string[]> {
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
  return ids;
}
