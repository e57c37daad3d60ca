import { mayImportArrears } from '@bokvar/domain/policy';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { recipientsOf, unfoldIntoGrants } from '../grounds/grants.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { changeImport, emptyImport, isImporting } from './arrears-import.store.js';
import { importToChange, type ImportDeps } from './prepare-import.service.js';
import { loadImportReaders } from './writing/import-readers.store.js';
import type { WritingImport } from './writing/recorded-write.store.js';
import { loadChanged, loadLeftCases, loadWorkedOn, restoreRows } from './writing/undo.store.js';

/**
 * Takes back the landlord's latest import as a whole. Tenancies in which it has worked since are left as they are,
 * and the import says so; when that is all of them, nothing is done.
 */
export async function undoImport({ database }: ImportDeps, viewer: Viewer, now: Instant, key: string, importId: string): Promise<{ importId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'undoImport', input: importId }, async (tx) => {
    requireAllowed(mayImportArrears(viewer), null);
    if (await isImporting(tx.em, viewer.organisationId)) refuse('INLASNING_PAGAR');
    const { id, undoable, reading } = await importToChange(tx, importId);
    if (!undoable) refuse('INLASNING_KAN_INTE_ANGRAS');
    const { units, left, leftCases } = await takeBack(tx, { importId: id, landlordId: viewer.organisationId });
    if (units > 0 && left === units) refuse('INLASNING_KAN_INTE_ANGRAS');
    await changeImport(tx.em, id, now, { state: 'ANGRAD', undoneAt: now, problem: left > 0 ? 'INLASNING_DELVIS_ANGRAD' : null, reading: { ...reading, leftCases } });
    await emptyImport(tx.em, id);
    tx.record('RESTLISTA_ANGRAD', [id]);
    return { importId: id };
  });
}

/** What became of an import that was taken back: how many tenancies it had, how many of them are left, and the cases of those. */
interface TakenBack { readonly units: number; readonly left: number; readonly leftCases: readonly string[] }

/** Puts back what an import changed, except where the landlord has worked since. */
export async function takeBack(tx: Change, by: WritingImport): Promise<TakenBack> {
  await tellReaders(tx, by);
  return await tx.asSystem(async (system) => {
    const { units, regroundedIds } = await loadChanged(system, by);
    const workedOn = await loadWorkedOn(system, by);
    const leftCases = await loadLeftCases(system, by, workedOn);
    await restoreRows(system, by, workedOn, { userId: tx.actor.userId, at: tx.now });
    await unfoldAndTell(tx, system, regroundedIds);
    const left = new Set(workedOn);
    return { units: units.length, left: units.filter((unit) => left.has(unit)).length, leftCases };
  });
}

/** Lets those ask again who may read something of what an import has changed, and nobody else: what they read is what tells them. */
export async function tellReaders(tx: Change, by: WritingImport): Promise<void> {
  const { organisationIds, meetingIds } = await tx.asSystem(async (system) => await loadImportReaders(system, by, new Date(tx.now)));
  tx.tell(organisationIds, meetingIds);
}

/** Unfolds the grants of cases whose people an import has changed, and lets those ask again who gained or lost something to read. */
export async function unfoldAndTell(tx: Change, system: Em, caseIds: readonly string[]): Promise<void> {
  tx.tell(await recipientsOf(system, await unfoldIntoGrants(system, caseIds), new Date(tx.now)));
}
