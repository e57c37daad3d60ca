import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { refusalText } from '@bokvar/domain/vocabulary';
import { clockFrom, type Clock } from './clock.js';
import { readConfig, showsPlaces, type Config } from './config.js';
import { verifyAuditChain, type AuditChain } from './database/audit-chain.js';
import type { Database } from './database/database.js';
import { lockFolder } from './database/folder-lock.js';
import { postgresFaults } from './database/login-role.js';
import { openAsItStands, openMigrated, plantIfEmpty } from './database/open-migrated.js';
import { portalSecret } from './database/portal-secret.store.js';
import { arrearsText } from './features/arrears/arrears-refusal-texts.js';
import type { ImportColumn } from './features/arrears/columns/columns.js';
import { loadLandlords, type LandlordRecord } from './features/arrears/landlord.store.js';
import { dryRun, importFile } from './features/arrears/operator-import.service.js';
import type { ImportCounts, RefusedFaults } from './features/arrears/stored-reading.js';
import { numberHashWith } from './features/cases/number-hash.js';
import { DEMO_ISSUER } from './demo-eid/demo-people.js';
import { readSetupFile, type SetupFault, type SetupFile } from './features/setup/setup-file.js';
import { organisationIdOf, setUp } from './features/setup/setup.service.js';
import { OperatorFault, operatorText } from './operator-fault.js';
import { stampWords } from './features/grounds/paper.js';
import { renewGrants } from './features/grounds/renew-grants.service.js';
import { silentLog } from './log.js';
import { issuerFaults, mailFaults } from './neighbour-faults.js';

/** What operators do from a terminal: `pnpm bokvar <command>`. Nothing printed here holds a name, a number or an amount of anybody's. */

const USAGE = `pnpm bokvar <kommando>
  migrate                                    för databasen till senaste versionen
  setup <fil>                                lägger upp organisationer, samverkan och personer ur en JSON-fil
  seed                                       planterar demons ort i en tom databas
  import <hyresvärd> <fil> [--commit]        visar vad en restlista skulle göra; med --commit läses den in
  verify-audit [kontrollsumma]               följer granskningsloggen rad för rad och säger om den är som den skrevs
  check-config                               säger vad som fattas i inställningarna, och prövar databas, e-legitimation och mejl
  help                                       visar detta`;

/** Ends the command with what to do, without a stack. */
class Told extends OperatorFault {}

/** What begins with a hyphen and a command knows; anything else is refused before anything is done. */
const FLAGS: Readonly<Record<string, readonly string[]>> = { import: ['--commit'] };

async function main([command, ...args]: readonly string[]): Promise<void> {
  if (command === 'help' || [command, ...args].some((arg) => arg === '--help' || arg === '-h')) return say(USAGE);
  const unknown = args.find((arg) => arg.startsWith('-') && !(FLAGS[command ?? ''] ?? []).includes(arg));
  if (unknown !== undefined) throw new Told(`${unknown} går inte att använda här. Inget har gjorts.\n\n${USAGE}`);
  switch (command) {
    case 'check-config': return await checkSettings();
    case 'setup': return await setup(args);
    case 'migrate': return await withDatabase(async () => { say('Databasen är på senaste versionen.'); });
    case 'seed': return await withDatabase(seed);
    case 'verify-audit': return await verifyAudit(args);
    case 'import': return await withDatabase(async (database, clock) => { await importList(database, clock, args); });
    default: throw new Told(command === undefined ? USAGE : `Kommandot ${command} finns inte.\n\n${USAGE}`);
  }
}

// Whoever reads may stop before the end, as `| head` does.
process.stdout.on('error', () => { process.exit(); });

function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function checkSettings(): Promise<void> {
  const config = readConfig();
  if (config.notices.length > 0) say(...config.notices);
  const faults = await Promise.all([
    config.databaseUrl === null || config.databaseOwnerUrl === null ? [] : postgresFaults(config.databaseUrl, config.databaseOwnerUrl),
    issuerFaults(config.issuers),
    config.smtpUrl === null ? [] : mailFaults(config.smtpUrl),
  ]);
  if (faults.flat().length > 0) throw new Told(faults.flat().join('\n'));
  say(`Inställningarna går att använda: ${config.mode}, ${config.origins[0]}, ${config.databaseUrl === null ? config.dataFolder : 'PostgreSQL, som svarar'}.`);
}

async function withDatabase(
  work: (database: Database, clock: Clock, config: Config) => Promise<void>, open: (config: Config) => Promise<Database> = openInStep,
): Promise<void> {
  const config = readConfig();
  const unlock = config.databaseUrl === null ? lockFolder(config.dataFolder) : null;
  try {
    const database = await open(config);
    try {
      await work(database, clockFrom(config.now), config);
    } finally {
      await database.close();
    }
  } finally {
    unlock?.();
  }
}

/**
 * The database as the server of this version would have it: at its newest migration, which its owner runs, and with grants
 * of this version's rules. Those are unfolded by the domain and under row level security, which binds the owner too: so the
 * role that the server logs in as does that, here as at a start.
 */
async function openInStep(config: Config): Promise<Database> {
  const database = await openMigrated(config);
  try {
    if ((await renewGrants(database, clockFrom(config.now).now(), silentLog)) > 0) say('Vem som får läsa vad är omräknat efter den här versionens regler.');
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function seed(database: Database, clock: Clock, config: Config): Promise<void> {
  if (config.mode !== 'demo') throw new Told('Demons ort planteras bara i demon (BOKVAR_MODE=demo).');
  if (!(await plantIfEmpty(database, clock.today()))) throw new Told('Databasen är inte tom. Inget har ändrats.');
  say('Älvsala är planterat.');
}

async function setup([path, ...more]: readonly string[]): Promise<void> {
  if (path === undefined || more.length > 0) throw new Told(USAGE);
  const { issuers, mode } = readConfig();
  const read = readSetupFile(new TextDecoder().decode(fileAt(path)), [...issuers.map(({ issuer }) => issuer), ...(mode === 'demo' ? [DEMO_ISSUER] : [])]);
  if ('faults' in read) throw new Told(faultLines(read.faults));
  await withDatabase(async (database, clock) => { saySetup(read.file, await setUp(database, read.file, clock.now())); });
}

function saySetup({ organisations: named }: SetupFile, done: Awaited<ReturnType<typeof setUp>>): void {
  if ('faults' in done) throw new Told(faultLines(done.faults));
  const { organisations, parties, people, mandates } = done.counts;
  const words = { Organisationer: organisations, 'Platser i samverkan': parties, Personer: people, Uppdrag: mandates };
  say(...Object.entries(words).map(([word, { made, changed, same }]) => `${word}: ${made} nya, ${changed} ändrade, ${same} oförändrade.`));
  say('', 'Organisationernas id, för organisationId i filen med utfärdare:', ...named.map(({ key }) => `  ${organisationIdOf(key)}  ${key}`));
}

function faultLines(faults: readonly SetupFault[]): string {
  return ['Filen har fel. Inget har ändrats.', ...faults.map(({ path, wanted }) => `  ${path}: ${wanted}.`)].join('\n');
}

/** Verifying changes nothing, and so brings nothing up to date either. */
async function openToLookAt(config: Config): Promise<Database> {
  const database = await openAsItStands(config);
  if (database === null) throw new Told('Det finns ingen databas här än. Kör migrate först.');
  return database;
}

async function verifyAudit([noted, ...more]: readonly string[]): Promise<void> {
  if (more.length > 0 || (noted !== undefined && !/^[0-9a-f]{64}$/.test(noted))) throw new Told(USAGE);
  await withDatabase(async (database) => { sayChain(await verifyAuditChain(database.system(), noted === undefined ? {} : { noted }), noted); }, openToLookAt);
}

function sayChain(chain: AuditChain, noted: string | undefined): void {
  if (chain.broken !== null) throw new Told(`${brokenWords(chain, chain.broken)}\n${AUDIT_ADVICE}`);
  if (noted !== undefined && !chain.noted) {
    throw new Told(`Ingen rad i granskningsloggen har kontrollsumman ${noted}: rader på slutet har tagits bort, eller så är den fel avskriven.\n${AUDIT_ADVICE}`);
  }
  if (chain.last === null) return say('Granskningsloggen är tom.');
  say(`Granskningsloggen är hel: ${fitting(chain)}.`,
    ...(noted === undefined ? [] : ['Raden med kontrollsumman som du skrev finns kvar.']),
    `Den sista radens kontrollsumma: ${chain.last.hash}`,
    'Förvara den utanför databasen. Skriv den efter verify-audit nästa gång, så syns det också om rader på slutet har tagits bort.');
}

const AUDIT_ADVICE = `Gör så här:
  1. Ändra inget i databasen, och spara säkerhetskopiorna som de är.
  2. Berätta för den som ansvarar för informationssäkerheten hos er.
  3. Kör verify-audit på säkerhetskopiorna, den nyaste först. Skillnaden mot den första som är hel är det som har ändrats.`;

function fitting({ rows, last }: AuditChain): string {
  return `${rows.toLocaleString('sv-SE')} ${rows === 1 ? 'rad' : 'rader'}${last === null ? '' : `, den sista skriven ${stampWords(last.at, 'sv')}`}`;
}

function brokenWords(chain: AuditChain, { id, fault }: NonNullable<AuditChain['broken']>): string {
  const what = fault === 'EDITED' ? 'Det som står på den är inte det som skrevs.' : 'Raden före den har tagits bort, flyttats eller skrivits om.';
  return `Granskningsloggen stämmer inte vid rad ${id}. ${what} ${chain.rows === 0 ? 'Det är den första raden.' : `Före den stämmer ${fitting(chain)}.`}`;
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
  process.stderr.write(`${operatorText(error, showsPlaces())}\n`);
  process.exitCode = 1;
});
