import type { PortalContext } from '../../graphql/portal-context.js';
import type { DisclosedCaseList } from '../cases/case-page.service.js';
import { readingOf } from '../cases/list-reading.js';
import { loadNamedCases } from '../cases/case-list.store.js';
import { discloseDocument } from '../cases/read-case.service.js';
import { asReader, showingTo, situationOf } from '../cases/reading.service.js';
import { recordShown } from '../grounds/disclosure-log.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { findImport, loadFileRows, loadImports, type ImportRecord } from './arrears-import.store.js';
import { fieldsOf } from './columns/columns.js';
import { refusedFile } from './refused-file.js';
import { readRows } from './import-plan.js';

/** The viewer's landlord's imports, the newest first; for others there are none. */
export async function readImports({ scope, now }: PortalContext, viewer: Viewer): Promise<ImportRecord[]> {
  return await asReader(scope.database, viewer, now, loadImports);
}

export async function readImport({ scope, now }: PortalContext, viewer: Viewer, importId: string): Promise<ImportRecord | null> {
  return await asReader(scope.database, viewer, now, async (em) => await findImport(em, importId));
}

/** Cases shown of those that an import names. */
const LISTED_MAX = 100;

/** The cases that an import names, such as those that are proposed as paid, as the viewer may see them: households, debts and why. Null: there are none. */
export async function readListedCases(
  { scope, now }: PortalContext, viewer: Viewer, caseIds: readonly string[],
): Promise<Pick<DisclosedCaseList, 'cases' | 'document' | 'reading'> | null> {
  if (caseIds.length === 0) return null;
  return await asReader(scope.database, viewer, now, async (em) => {
    const loaded = await loadNamedCases(em, caseIds.slice(0, LISTED_MAX));
    const document = discloseDocument(loaded, situationOf(viewer, now));
    await recordShown(em, showingTo(viewer, 'SKARM'), document, (of) => [...of.persons, ...of.bills, ...of.facts.filter((fact) => fact.value.kind === 'ADRESS')]);
    return { cases: [...document.cases.values()], document, reading: readingOf(loaded, viewer, now) };
  });
}

/** The refused rows as a file; null when there are none. After the import it has rows and reasons, and no cells. */
export async function readRefusedFile({ scope, now, language }: PortalContext, viewer: Viewer, importId: string): Promise<Uint8Array | null> {
  const found = await asReader(scope.database, viewer, now, async (em) => {
    const record = await findImport(em, importId);
    return record === null ? null : { record, rows: await loadFileRows(em, importId) };
  });
  if (found === null || found.record.reading.refused.length === 0) return null;
  const { columns, format: { serialDays }, asOf, refused } = found.record.reading;
  const headings = columns.map(({ heading }) => heading);
  if (found.rows === null) {
    const bare = refused.map((row) => ({ ...row, cells: [], hints: { contractNumber: null, customerNumber: null, personalNumber: null, name: null } }));
    return refusedFile({ headings: [], fields: [], refused: bare, serialDays, language });
  }
  const fields = fieldsOf(columns);
  const parsed = await readRows({ file: { headings, rows: found.rows, serialDays }, fields, asOf });
  return refusedFile({ headings, fields, refused: parsed.refused, serialDays, language });
}
