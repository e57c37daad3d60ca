import { readFileSync } from 'node:fs';
import { runImport } from '@bokvar/server/features/arrears/run-import.service';
import { findImport, type ImportRecord } from '@bokvar/server/features/arrears/arrears-import.store';
import { commitImport, saveImportMapping, uploadFile, type ImportDeps } from '@bokvar/server/features/arrears/prepare-import.service';
import { undoImport } from '@bokvar/server/features/arrears/undo-import.service';
import type { ImportField } from '@bokvar/server/features/arrears/columns/import-fields';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { numberHashWith } from '@bokvar/server/features/cases/number-hash';
import type { Instant } from '@bokvar/domain/vocabulary';
import { randomUUID } from 'node:crypto';
import { actingTown, type ActingTown } from './acting.js';
import { START } from './town.js';

/** A landlord at work with arrears files, without a server. What goes wrong is thrown by its code. */
export interface ArrearsTown extends Pick<ActingTown, 'database' | 'acting' | 'close'> {
  readonly deps: ImportDeps;
  upload(person: string, file: Uint8Array, name?: string, at?: Instant): Promise<ImportRecord>;
  /** Confirms the columns as they were proposed, but for those named. */
  confirm(person: string, importId: string, choices?: Readonly<Record<string, ImportField>>): Promise<ImportRecord>;
  decide(person: string, importId: string, at?: Instant): Promise<ImportRecord>;
  /** Uploads, confirms where asked, decides, and does the work. */
  readIn(person: string, file: Uint8Array, at?: Instant): Promise<ImportRecord>;
  undo(person: string, importId: string, at?: Instant): Promise<ImportRecord>;
  record(importId: string): Promise<ImportRecord>;
  /** Everything that a landlord has about its tenants, and what is open of it, row by row as text. */
  rowsOf(landlord: string): Promise<string[]>;
  /** Every row of every table, as text. */
  everything(): Promise<string>;
}

export async function arrearsTown(): Promise<ArrearsTown> {
  const town = await actingTown();
  const { database } = town;
  const deps: ImportDeps = { database, numberHash: numberHashWith('a key of the test') };
  const record = async (importId: string): Promise<ImportRecord> => {
    const found = await findImport(database.system(), importId);
    if (found === null) throw new Error('No such import');
    return found;
  };
  const done = async (outcome: { importId: string } | { code: string } | { unreadable: string }): Promise<ImportRecord> => {
    if (!('importId' in outcome)) throw new Error('code' in outcome ? outcome.code : outcome.unreadable);
    return await record(outcome.importId);
  };
  const self: ArrearsTown = {
    ...town, deps, record,
    upload: async (person, file, name = 'restlista.csv', at = START) => await done(await uploadFile(deps, (await town.acting(person, at)).viewer, at, name, file)),
    confirm: async (person, importId, choices = {}) => {
      const { reading } = await record(importId);
      const mapping = reading.columns.map(({ heading, field }) => ({ heading, field: choices[heading] ?? field }));
      return await done(await saveImportMapping(deps, (await town.acting(person)).viewer, START, randomUUID(), { importId, mapping }));
    },
    decide: async (person, importId, at = START) => await done(await commitImport(deps, (await town.acting(person, at)).viewer, at, randomUUID(), importId)),
    readIn: async (person, file, at = START) => {
      const uploaded = await self.upload(person, file, 'restlista.csv', at);
      if (uploaded.state === 'KOLUMNER') await self.confirm(person, uploaded.id);
      await self.decide(person, uploaded.id, at);
      await runImport(deps, uploaded.id, at);
      return await record(uploaded.id);
    },
    undo: async (person, importId, at = START) => await done(await undoImport(deps, (await town.acting(person, at)).viewer, at, randomUUID(), importId)),
    rowsOf: async (landlord) => await rowsOf(database, townId.organisation(landlord)),
    everything: async () => await everything(database),
  };
  return self;
}

type Database = ActingTown['database'];

const OF_LANDLORD: Readonly<Record<string, string>> = {
  tenancy: 'landlord_id', case_file: 'holder_id', case_desk: 'organisation_id', case_person: 'holder_id', fact: 'holder_id', bill: 'holder_id', case_action: 'holder_id',
  statutory_notice: 'holder_id', protection: 'holder_id', case_share: 'holder_id', agenda_item: 'owner_id', disclosure_grant: 'holder_id',
};

async function rowsOf(database: Database, landlordId: string): Promise<string[]> {
  const rows: string[] = [];
  for (const [table, column] of Object.entries(OF_LANDLORD)) {
    // A grant's own number says only in what order they were unfolded.
    const shown = table === 'disclosure_grant' ? `(to_jsonb(t) - 'id')` : 'to_jsonb(t)';
    const found: { row: string }[] = await database.system().execute(`select '${table} ' || ${shown}::text as row from ${table} t where ${column} = ? order by 1`, [landlordId]);
    rows.push(...found.map(({ row }) => row));
  }
  return rows;
}

async function everything(database: Database): Promise<string> {
  const tables: { name: string }[] = await database.system().execute(`select table_name as name from information_schema.tables where table_schema = 'public' order by 1`);
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows: { row: string }[] = await database.system().execute(`select '${name} ' || to_jsonb(t)::text as row from "${name}" t`);
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join('\n');
}

/** A file as a landlord exported it. */
export function arrearsFile(name: 'restlista-semikolon-cp1252.csv' | 'restlista-tabb-utf8-med-fel.tsv' | 'restlista-arbetsbok.xlsx'): Uint8Array {
  return readFileSync(new URL(`../data/arrears/${name}`, import.meta.url));
}

/** A small list: contract, name, due date, debt, and what else a test wants. */
export function smallList(rows: readonly Readonly<Record<string, string>>[]): Uint8Array {
  const headings = [...new Set(['Kontraktsnr', 'Namn', 'Förfallodag', 'Avinr', 'Restbelopp', ...rows.flatMap((row) => Object.keys(row))])];
  return Buffer.from([headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))].map((cells) => cells.join(';')).join('\r\n'));
}
