import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { refusalText } from '@bokvar/domain/vocabulary';
import { clockFrom, systemClock, type Clock } from './clock.js';
import { checkConfig, ConfigError, readConfig, type Config } from './config.js';
import type { Database } from './database/database.js';
import { FolderInUse, lockFolder } from './database/folder-lock.js';
import { openMigrated, plantIfEmpty } from './database/open-migrated.js';
import { portalSecret } from './database/portal-secret.store.js';
import { Refused } from './database/refused.js';
import { arrearsText } from './features/arrears/arrears-refusal-texts.js';
import type { ImportColumn } from './features/arrears/columns/columns.js';
import { loadLandlords, type LandlordRecord } from './features/arrears/landlord.store.js';
import { dryRun, importFile } from './features/arrears/operator-import.service.js';
import type { ImportCounts, RefusedFaults } from './features/arrears/stored-reading.js';
import { numberHashWith } from './features/cases/number-hash.js';

/** What operators do from a terminal: `pnpm bokvar <command>`. Nothing printed here holds a name, a number or an amount of anybody's. */

const USAGE = `pnpm bokvar <kommando>
  migrate                                    för databasen till senaste versionen
  seed                                       planterar demons ort i en tom databas
  import <hyresvärd> <fil> [--commit]        visar vad en restlista skulle göra; med --commit läses den in
  check-config                               säger vad som fattas i inställningarna`;

/** Ends the command with what to do, without a stack. */
class Told extends Error {}

async function main([command, ...args]: readonly string[]): Promise<void> {
  switch (command) {
    case 'check-config': return checkSettings();
    case 'migrate': return await withDatabase(async () => { say('Databasen är på senaste versionen.'); });
    case 'seed': return await withDatabase(seed);
    case 'import': return await withDatabase(async (database, clock) => { await importList(database, clock, args); });
    default: throw new Told(USAGE);
  }
}

function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function checkSettings(): void {
  const checked = checkConfig();
  if ('faults' in checked) throw new ConfigError(checked.faults);
  const { config } = checked;
  say(`Inställningarna går att använda: ${config.mode}, ${config.origins[0]}, ${config.databaseUrl === null ? config.dataFolder : 'PostgreSQL'}.`);
}

async function withDatabase(work: (database: Database, clock: Clock, config: Config) => Promise<void>): Promise<void> {
  const config = readConfig();
  const unlock = config.databaseUrl === null ? lockFolder(config.dataFolder) : null;
  try {
    const database = await openMigrated(config);
    try {
      await work(database, config.now === null ? systemClock : clockFrom(config.now), config);
    } finally {
      await database.close();
    }
  } finally {
    unlock?.();
  }
}

async function seed(database: Database, clock: Clock, config: Config): Promise<void> {
  if (config.mode !== 'demo') throw new Told('Demons ort planteras bara i demon (BOKVAR_MODE=demo).');
  if (!(await plantIfEmpty(database, clock.today()))) throw new Told('Databasen är inte tom. Inget har ändrats.');
  say('Älvsala är planterat.');
}

async function importList(database: Database, clock: Clock, args: readonly string[]): Promise<void> {
  const commit = args.includes('--commit');
  const [named, path, ...more] = args.filter((arg) => arg !== '--commit');
  if (named === undefined || path === undefined || more.length > 0) throw new Told(USAGE);
  const landlord = await landlordNamed(database, named);
  const bytes = fileAt(path);
  const deps = { database, numberHash: numberHashWith(await portalSecret(database.system(), 'number-hash')) };
  const run = await dryRun(deps, landlord, clock.now(), bytes);
  if ('unreadable' in run) {
    const { what, todo } = arrearsText(run.unreadable, 'sv');
    throw new Told(`${what} ${todo}`);
  }
  sayColumns(run.columns);
  if (!('planned' in run)) {
    const lacking = run.lacking.map((group) => group.join(' eller ')).join(', ');
    throw new Told(`Det saknas kolumner: ${lacking}. Läs in filen på sidan Restlista och välj dem där. Valet gäller sedan också här.`);
  }
  if (!commit) {
    sayCounts(run.planned.counts, run.planned.parsed.refused);
    return say('', 'Inget är inläst. Lägg till --commit för att läsa in listan.');
  }
  const record = await importFile(deps, landlord, clock.now(), basename(path), bytes);
  if (record.reading.counts !== null) sayCounts(record.reading.counts, record.reading.refused);
  if (record.state !== 'KLAR') throw new Told(record.problem === null ? 'Listan är inte inläst.' : refusalText(record.problem, 'sv'));
  say('', `Listan är inläst för ${landlord.shortName}. Den kan ångras på sidan Restlista.`);
}

async function landlordNamed(database: Database, named: string): Promise<LandlordRecord> {
  const landlords = await loadLandlords(database.system());
  const asked = named.toLocaleLowerCase('sv');
  const found = landlords.filter(({ id, name, shortName }) => [id, name, shortName].some((one) => one.toLocaleLowerCase('sv') === asked));
  const [landlord] = found;
  if (landlord === undefined || found.length > 1) throw new Told(`Ingen hyresvärd heter så. Det finns: ${landlords.map(({ shortName }) => shortName).join(', ')}.`);
  return landlord;
}

function fileAt(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new Told('Filen går inte att öppna. Kontrollera sökvägen.');
  }
}

function sayColumns(columns: readonly ImportColumn[]): void {
  say('Kolumner:', ...columns.map(({ heading, field, state }) => `  ${heading} → ${field}${state === 'BEKRAFTA' ? ' (gissning)' : ''}`), '');
}

function sayCounts({ rows, readable, created, changed, unchanged, paid, refused }: ImportCounts, faults: readonly RefusedFaults[]): void {
  say(`${readable} av ${rows} rader kan läsas in: ${created} nya, ${changed} ändrade, ${unchanged} oförändrade.`,
    `${paid} avtal föreslås som betalda. ${refused} rader avvisas${refused > 0 ? ':' : '.'}`);
  for (const row of faults) {
    for (const { column, code, about } of row.faults) {
      const { what, todo } = arrearsText(code, 'sv', about);
      say(`  rad ${row.row}${column === null ? '' : `, ${column}`}: ${what} ${todo}`);
    }
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const told = error instanceof Told || error instanceof ConfigError || error instanceof FolderInUse;
  const refused = error instanceof Refused ? refusalText(error.code, 'sv') : null;
  // An error's own words may quote what stood in a row: only its kind is shown.
  const text = refused ?? (told ? error.message : `Det gick inte: ${error instanceof Error ? error.constructor.name : 'okänt'}.`);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
});
