import type { Em } from '../../../database/orm.js';
import { BILL_TOLD } from './bill-rows.js';
import { addRecorded, changeRecorded, type WritingImport } from './recorded-write.store.js';
import { TENANCY_TOLD, type Rows } from './rows-of-units.js';

/** Writes a part of an import: one statement for each table and kind of change, however many rows. */
export async function writeRows(em: Em, by: WritingImport, rows: Rows): Promise<void> {
  await addRecorded(em, by, 'tenancy', rows.tenancy.add);
  await changeRecorded(em, by, 'tenancy', TENANCY_TOLD, rows.tenancy.change);
  await addRecorded(em, by, 'case_file', rows.caseFile);
  await addRecorded(em, by, 'case_desk', rows.caseDesk.add);
  await changeRecorded(em, by, 'case_desk', ['proposed_paid'], rows.caseDesk.change);
  await addRecorded(em, by, 'case_person', rows.casePerson.add);
  await changeRecorded(em, by, 'case_person', ['name', 'number_hash', 'born_on'], rows.casePerson.change);
  await addRecorded(em, by, 'protection', rows.protection);
  await addRecorded(em, by, 'fact', rows.fact.add);
  await changeRecorded(em, by, 'fact', ['ended_at'], rows.fact.end);
  await addRecorded(em, by, 'bill', rows.bill.add);
  await changeRecorded(em, by, 'bill', BILL_TOLD, rows.bill.change);
  await changeRecorded(em, by, 'bill', ['paid_on'], rows.bill.paid);
}

/** The landlord as the import needs it: null when it is in no partnership, where its cases could belong. */
export interface ImportingLandlord { readonly id: string; readonly name: string; readonly kind: string; readonly partnershipId: string }

export async function findImportingLandlord(em: Em, landlordId: string): Promise<ImportingLandlord | null> {
  const rows: ImportingLandlord[] = await em.execute(
    `select o.id, o.name, o.kind, pp.partnership_id as "partnershipId" from organisation o join partnership_party pp on pp.organisation_id = o.id and pp.to_at is null
     where o.id = ? order by pp.from_at, pp.partnership_id limit 1`, [landlordId]);
  return rows[0] ?? null;
}

/** What earlier imports changed is no longer kept: only the latest can be taken back. */
export async function forgetEarlierChanges(system: Em, { importId, landlordId }: WritingImport): Promise<void> {
  await system.execute('delete from arrears_change where landlord_id = ? and import_id <> ?', [landlordId, importId]);
}
