import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ownPolicies } from '../../database/policies.js';

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
    done: p.integer().default(0),
    total: p.integer().default(0),
    /** What was read of the file: format, headings, mapping, counts, refusals. No free text: those columns are never kept. */
    reading: p.json<Record<string, unknown>>(),
    /** The rows as read, without free-text columns; emptied when the import is committed, undone or given up. */
    rows: p.json<string[][]>().nullable(),
    listDate: p.date().nullable(),
    committedAt: p.datetime().nullable(),
    undoneAt: p.datetime().nullable(),
    problem: p.text().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: ownPolicies('arrears_import', 'landlord_id'),
});
export type ArrearsImportRow = InferEntity<typeof ArrearsImportEntity>;

/** How a landlord's headings are read, remembered from one month to the next. */
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

/** What an import changed, with the row as it was: undoing walks these backwards. */
export const ArrearsChangeEntity = defineEntity({
  name: 'ArrearsChange',
  tableName: 'arrears_change',
  properties: {
    id: p.bigint().primary().autoincrement(),
    importId: p.uuid().index(),
    landlordId: p.uuid(),
    tableName: p.text(),
    rowId: p.uuid(),
    /** The row before, or null where the import made it. */
    before: p.json<Record<string, unknown>>().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: ownPolicies('arrears_change', 'landlord_id'),
});
export type ArrearsChangeRow = InferEntity<typeof ArrearsChangeEntity>;
