import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { refusalText } from '@bokvar/domain/vocabulary';
import { clockFrom, type Clock } from './clock.js';
import { readConfig, showsPlaces, type Config } from './config.js';
import { verifyAuditChain, type AuditChain } from './database/audit-chain.js';
import type { Database } from './database/database.js';
import { lockFolder } from './database/folder-lock.js';
import { postgresFaults, proveLoginRole } from './database/login-role.js';
import { isInStep } from './database/migrate.js';
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
import { casesOfOtherRules } from './features/grounds/grants.store.js';
import { stampWords } from './features/grounds/paper.js';
import { renewGrants } from './features/grounds/renew-grants.service.js';
import { silentLog } from './log.js';
import { issuerFaults, mailFaults } from './neighbour-faults.js';
import { proveSeal } from './sealing/prove-seal.js';

/** What operators do from a terminal: `pnpm bokvar <command>`. Nothing printed here holds a name, a number or an amount of anybody's. */
const USAGE = `pnpm bokvar <kommando>
  migrate                                    för databasen till senaste versionen
  setup <fil>                                lägger upp organisationer, samverkan och personer ur en JSON-fil
  seed                                       planterar demons ort i en tom databas
  import <hyresvärd> <fil> [--commit]        visar vad en restlista skulle göra; med --commit läses den in
  verify-audit [kontrollsumma]               följer granskningsloggen rad för rad och säger om den är som den skrevs
  check-config                               säger vad som fattas i inställningarna, och prövar databas, e-legitimation, mejl och sigill
  help                                       visar detta`;

/** Ends the command with what to do, without a stack. */
class Told extends OperatorFault {}

interface Command {
  /** How many arguments it takes, at least and at most. */
  readonly takes: readonly [least: number, most: number];
  readonly flags?: readonly string[];
  run(args: readonly string[]): Promise<void>;
}

/**
 * A command is refused for its arguments, its mode or its files before a database is opened, and none but `migrate` brings one
 * up to date: migrations only go forward, and whoever asks for something else has not asked for that.
 */
const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['check-config', { takes: [0, 0], run: checkSettings }],
  ['setup', { takes: [1, 1], run: setup }],
  ['migrate', { takes: [0, 0], run: bringUpToDate }],
  ['seed', { takes: [0, 0], run: seed }],
  ['verify-audit', { takes: [0, 1], run: verifyAudit }],
  ['import', { takes: [2, 2], flags: ['--commit'], run: importList }],
]);

async function main([name, ...args]: readonly string[]): Promise<void> {
  if (name === 'help' || [name, ...args].some((arg) => arg === '--help' || arg === '-h')) return say(USAGE);
  const command = COMMANDS.get(name ?? '');
  if (command === undefined) throw new Told(name === undefined ? USAGE : `Kommandot ${name} finns inte.\n\n${USAGE}`);
  const { takes: [least, most], flags = [] } = command;
  const given = args.filter((arg) => !arg.startsWith('-'));
  const surplus = args.find((arg) => arg.startsWith('-') && !flags.includes(arg)) ?? given[most];
  if (surplus !== undefined) throw new Told(`${surplus} går inte att använda här. Inget har gjorts.\n\n${USAGE}`);
  if (given.length < least) throw new Told(`Det fattas något efter ${name}. Inget har gjorts.\n\n${USAGE}`);
  await command.run(args);
}

// Whoever reads may stop before the end, as `| head` does.
process.stdout.on('error', () => { process.exit(); });

function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function checkSettings(): Promise<void> {
  const config = readConfig();
  if (config.notices.length > 0) say(...config.notices);
  const seal = await proveSeal(config.seal, clockFrom(config.now).now());
  if (seal.notices.length > 0) say(...seal.notices);
  const faults = await Promise.all([
    config.databaseUrl === null || config.databaseOwnerUrl === null ? [] : postgresFaults(config.databaseUrl, config.databaseOwnerUrl),
    issuerFaults(config.issuers),
    config.smtpUrl === null ? [] : mailFaults(config.smtpUrl),
    seal.faults,
  ]);
  if (faults.flat().length > 0) throw new Told(faults.flat().join('\n'));
  say(`Inställningarna går att använda: ${config.mode}, ${config.origins[0]}, ${config.databaseUrl === null ? config.dataFolder : 'PostgreSQL, som svarar'}.`);
}

async function withDatabase(
  config: Config, open: (config: Config) => Promise<Database>, work: (database: Database, clock: Clock) => Promise<void>,
): Promise<void> {
  const unlock = config.databaseUrl === null ? lockFolder(config.dataFolder) : null;
  try {
    const database = await open(config);
    try {
      await work(database, clockFrom(config.now));
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
async function bringUpToDate(): Promise<void> {
  await withDatabase(readConfig(), openMigrated, async (database, clock) => {
    if ((await renewGrants(database, clock.now(), silentLog)) > 0) say('Vem som får läsa vad är omräknat efter den här versionens regler.');
    say('Databasen är på senaste versionen.');
  });
}

/** A database to look at: neither made nor brought up to date. */
async function openToLookAt(config: Config): Promise<Database> {
  const database = await openAsItStands(config);
  if (database === null) throw new Told('Det finns ingen databas här än. Kör pnpm bokvar migrate först.');
  return database;
}

/** A database to work in: as `migrate` of this version leaves it. */
async function openInStep(config: Config): Promise<Database> {
  if (config.databaseUrl !== null) await proveLoginRole(config.databaseUrl);
  return await inStep(await openToLookAt(config));
}

/** As `openInStep`; where there is no database at all, one is made. */
async function openOrMake(config: Config): Promise<Database> {
  const there = await openAsItStands(config);
  return there === null ? await openMigrated(config) : await inStep(there);
}

async function inStep(database: Database): Promise<Database> {
  try {
    if ((await isInStep(database)) && (await casesOfOtherRules(database.system(), 1)).length === 0) return database;
    throw new Told('Databasen är gjord av en äldre version. Inget har ändrats. Ta en säkerhetskopia och kör pnpm bokvar migrate först.');
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function seed(): Promise<void> {
  const config = readConfig();
  if (config.mode !== 'demo') throw new Told('Demons ort planteras bara i demon (BOKVAR_MODE=demo). Inget har gjorts.');
  await withDatabase(config, openOrMake, async (database, clock) => {
    if (!(await plantIfEmpty(database, clock.today()))) throw new Told('Databasen är inte tom. Inget har ändrats.');
    say('Älvsala är planterat.');
  });
}

async function setup([path = '']: readonly string[]): Promise<void> {
  const config = readConfig();
  const { issuers, mode } = config;
  const read = readSetupFile(new TextDecoder().decode(fileAt(path)), [...issuers.map(({ issuer }) => issuer), ...(mode === 'demo' ? [DEMO_ISSUER] : [])]);
  if ('faults' in read) throw new Told(faultLines(read.faults));
  await withDatabase(config, openInStep, async (database, clock) => { saySetup(read.file, await setUp(database, read.file, clock.now())); });
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

async function verifyAudit([noted]: readonly string[]): Promise<void> {
  if (noted !== undefined && !/^[0-9a-f]{64}$/.test(noted)) throw new Told(USAGE);
  await withDatabase(readConfig(), openToLookAt, async (database) => {
    sayChain(await verifyAuditChain(database.system(), noted === undefined ? {} : { noted }), noted);
  });
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

async function importList(args: readonly string[]): Promise<void> {
  const [named = '', path = ''] = args.filter((arg) => arg !== '--commit');
  const list: ArrearsList = { named, fileName: basename(path), bytes: fileAt(path), commit: args.includes('--commit') };
  await withDatabase(readConfig(), openInStep, async (database, clock) => { await readIn(database, clock, list); });
}

interface ArrearsList {
  /** The landlord, as whoever runs the command calls it. */
  readonly named: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly commit: boolean;
}

async function readIn(database: Database, clock: Clock, { named, fileName, bytes, commit }: ArrearsList): Promise<void> {
  const landlord = await landlordNamed(database, named);
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
  const record = await importFile(deps, landlord, clock.now(), fileName, bytes);
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
