import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ownPolicies } from '../../database/policies.js';
import type { FileRow } from './file/read-file.js';
import type { StoredReading } from './stored-reading.js';

/** One reading of a landlord's arrears file, from upload to committed or undone. */
export const ArrearsImportEntity = defineEntity({
  name: 'ArrearsImport',
  tableName: 'arrears_import',
  properties: {
    id: p.uuid().primary(),
    landlordId: p.uuid().index(),
    fileName: p.text(),
    uploadedAt: p.datetime(),
    uploadedBy: p.uuid().nullable(),
    state: p.text(),
    /** Rows of the file that are in, of all that are to be. */
    done: p.integer().default(0),
    total: p.integer().default(0),
    /** How many parts have been written: who writes the next one must have seen all before it. */
    step: p.integer().default(0),
    /** When it last came further; one that has stood still is taken up again. */
    movedAt: p.datetime(),
    /** What was read of the file: format, headings, mapping, counts, refusals. */
    reading: p.json<StoredReading>(),
    /** The rows as read, without what is left out; emptied when the import is done, undone or given up. */
    rows: p.json<FileRow[]>().nullable(),
    listDate: p.date().nullable(),
    /** When it was decided on; what it writes is recorded at this instant, however long it takes. */
    committedAt: p.datetime().nullable(),
    committedBy: p.uuid().nullable(),
    undoneAt: p.datetime().nullable(),
    /** A refusal code: what to do when it did not go as it should. */
    problem: p.text().nullable(),
  },
  indexes: [{ properties: ['state', 'movedAt'] }],
  rowLevelSecurity: 'force',
  policies: ownPolicies('arrears_import', 'landlord_id'),
});
export type ArrearsImportRow = InferEntity<typeof ArrearsImportEntity>;

/** How a landlord's headings are read, remembered from one month to the next. Headings in small letters without signs. */
export const ArrearsMappingEntity = defineEntity({
  name: 'ArrearsMapping',
  tableName: 'arrears_mapping',
  properties: {
    landlordId: p.uuid().primary(),
    heading: p.text().primary(),
    field: p.text(),
  },
  rowLevelSecurity: 'force',
  policies: ownPolicies('arrears_mapping', 'landlord_id'),
});
export type ArrearsMappingRow = InferEntity<typeof ArrearsMappingEntity>;

/**
 * What an import changed, with the row as it was and as it became: undoing goes by these, as long as the row still is
 * what the import made of it. Kept for the latest import only.
 */
export const ArrearsChangeEntity = defineEntity({
  name: 'ArrearsChange',
  tableName: 'arrears_change',
  properties: {
    id: p.bigint().primary().autoincrement(),
    importId: p.uuid(),
    landlordId: p.uuid(),
    /** The tenancy it belongs to: undone as one, or left as one. */
    unitId: p.uuid(),
    tableName: p.text(),
    /** The row's id; the case's for a desk. */
    rowId: p.uuid(),
    /** The row before, or null where the import made it. */
    before: p.json<Record<string, unknown>>().nullable(),
    after: p.json<Record<string, unknown>>(),
  },
  uniques: [{ name: 'arrears_change_once', properties: ['importId', 'tableName', 'rowId'] }],
  rowLevelSecurity: 'force',
  policies: ownPolicies('arrears_change', 'landlord_id'),
});
export type ArrearsChangeRow = InferEntity<typeof ArrearsChangeEntity>;
