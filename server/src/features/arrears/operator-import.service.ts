import { randomUUID } from 'node:crypto';
import { asId, type Instant, type OrganisationId, type OrganisationKind } from '@bokvar/domain/vocabulary';
import { Refused } from '../../database/refused.js';
import { findImport, type ImportRecord } from './arrears-import.store.js';
import { runImport } from './run-import.service.js';
import type { FileRefusalCode } from './arrears-refusals.js';
import { fieldsOf, type ImportColumn } from './columns/columns.js';
import { lackingFields, type ImportField } from './columns/import-fields.js';
import { planOf, readRows, type Planned } from './import-plan.js';
import { loadKnownTenancies } from './known-tenancies.store.js';
import { OPERATOR } from './operator.js';
import { commitImport, examineFile, saveImportMapping, uploadFile, type ImportDeps, type Importer } from './prepare-import.service.js';

/** What an operator is told before anything is done. */
export type DryRun =
  | { readonly unreadable: FileRefusalCode }
  | { readonly columns: readonly ImportColumn[]; readonly lacking: readonly (readonly ImportField[])[] }
  | { readonly columns: readonly ImportColumn[]; readonly lacking: readonly []; readonly planned: Planned };

function operatorFor({ id, kind }: { id: string; kind: OrganisationKind }): Importer {
  return { userId: OPERATOR, organisationId: asId<OrganisationId>(id), organisationKind: kind, role: 'SAMORDNARE', mayOpenProtected: false };
}

/** What importing a file would do, with its columns read as they are proposed. Writes nothing. */
export async function dryRun(deps: ImportDeps, landlord: { id: string; kind: OrganisationKind }, now: Instant, bytes: Uint8Array): Promise<DryRun> {
  const examined = await examineFile(deps, operatorFor(landlord), now, bytes);
  if ('unreadable' in examined) return examined;
  const { file, columns, asOf } = examined;
  const lacking = lackingFields(fieldsOf(columns));
  if (lacking.length > 0) return { columns, lacking };
  const parsed = await readRows({ file, fields: fieldsOf(columns), asOf });
  return { columns, lacking: [], planned: planOf(parsed, await loadKnownTenancies(deps.database.system(), landlord.id), deps.numberHash) };
}

/** Imports a file to its end, with its columns read as they are proposed. Throws `Refused` with why it is not done. */
export async function importFile(deps: ImportDeps, landlord: { id: string; kind: OrganisationKind }, now: Instant, name: string, bytes: Uint8Array): Promise<ImportRecord> {
  const operator = operatorFor(landlord);
  const uploaded = await uploadFile(deps, operator, now, name, bytes);
  if ('unreadable' in uploaded) throw new Refused('FIL_GAR_INTE_ATT_LASA');
  const { importId } = done(uploaded);
  const asked = await findImport(deps.database.system(), importId);
  if (asked?.state === 'KOLUMNER') {
    const mapping = asked.reading.columns.map(({ heading, field }) => ({ heading, field }));
    done(await saveImportMapping(deps, operator, now, randomUUID(), { importId, mapping }));
  }
  done(await commitImport(deps, operator, now, randomUUID(), importId));
  await runImport(deps, importId, now);
  const record = await findImport(deps.database.system(), importId);
  if (record === null) throw new Error('An import has gone');
  return record;
}

function done<T extends object>(outcome: T | Refused): T {
  if (outcome instanceof Refused) throw outcome;
  return outcome;
}
