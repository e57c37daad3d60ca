import { randomUUID } from 'node:crypto';
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
    if (command.notice !== null) await addNotice(tx, viewer, { id: caseId, partnershipId }, command.notice);
    // Last, since from here on the writer herself may not see whom the case is about; and at once, before anybody has.
    if (command.protection !== null && first !== undefined) await markProtected(tx, caseId, first, command.protection);
    await caseChanged(tx, [caseId], { grounds: true, rows: [] });
    return { caseId };
  });
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
