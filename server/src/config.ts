import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fromIso, type Instant } from '@bokvar/domain/vocabulary';
import { z } from 'zod';
import { readIssuers, type IssuerConfig } from './features/sessions/issuers-file.js';
import { logLevels, type LogLevel } from './log.js';
import { OperatorFault } from './operator-fault.js';
import type { SealSetting, SealSource } from './sealing/seal-keys.js';
import { addressesToState, closestName, originOfHost } from './setting-hints.js';

/** The portal's settings, read once at start. This file is the only reader of `process.env`. */
export interface Config {
  readonly mode: 'demo' | 'production';
  readonly host: string;
  readonly port: number;
  /** Where the portal is reached: scheme, host and port, no path. The first is the one written in mails. */
  readonly origins: readonly [string, ...string[]];
  /** Absolute. Holds the embedded database and, in the demo, the mails. */
  readonly dataFolder: string;
  /** null: the embedded database in `dataFolder`. */
  readonly databaseUrl: string | null;
  /** The owner of the tables, for migrations. null: the embedded database. */
  readonly databaseOwnerUrl: string | null;
  /** null in the demo: mails are kept in a folder. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Whom to write to about accessibility, told on the page about it; null: nobody has said. */
  readonly contact: string | null;
  readonly issuers: readonly IssuerConfig[];
  /** The organisation's seal: its key, and the folder of the certificates that seals are believed by. */
  readonly seal: SealSetting;
  /** The demo's clock starts here; null: real time. */
  readonly now: Instant | null;
  readonly logLevel: LogLevel;
  /** What is no fault but may be meant otherwise: lines for whoever starts the portal. */
  readonly notices: readonly string[];
}

export interface ConfigFault {
  readonly name: string;
  readonly problem: string;
  readonly cure: string;
}

type Env = Readonly<Record<string, string | undefined>>;
type ReadFile = (path: string) => string;

/** Every fault found, so that one start shows all there is to mend. Never quotes a value: some are secrets. */
export class ConfigError extends OperatorFault {
  override readonly name = 'ConfigError';
  constructor(readonly faults: readonly ConfigFault[], notices: readonly string[] = []) {
    super(['Inställningarna har fel:', ...faults.map((fault) => `  ${fault.name}: ${fault.problem} ${fault.cure}`), ...notices.map((notice) => `  ${notice}`)].join('\n'));
  }
}

/** The settings, or a `ConfigError` that lists every fault. */
export function readConfig(env: Env = process.env, readFile: ReadFile = readText): Config {
  const faults: ConfigFault[] = [];
  const fields = readFields(env, faults);
  checkTogether(fields, faults, meantMode(env, fields));
  const issuers = fields.BOKVAR_ISSUERS ? readIssuers(fields.BOKVAR_ISSUERS, readFile, faults) : [];
  const notices = noticesOf(env, fields);
  if (faults.length > 0) throw new ConfigError(faults, notices);
  return configOf(fields, issuers, notices);
}

/** Are faults shown with where in the program they happened? Asked also when the settings themselves are at fault. */
export function showsPlaces(env: Env = process.env): boolean {
  return env['BOKVAR_LOG'] === 'debug';
}

const emptyIsAbsent = (value: unknown) => (value === '' ? undefined : value);
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/ }).optional();
const path = z.string().min(1).optional();
/** An organisation's name in a certificate has 64 characters at most [RFC 5280], and the portal's stands before it there. */
const SEAL_NAME_MAX = 50;

const FIELDS = {
  BOKVAR_MODE: field(z.enum(['demo', 'production']).default('demo'), 'Sätt den till demo eller production.'),
  HOST: field(z.string().min(1).default('127.0.0.1'), 'Ange adressen att lyssna på, till exempel 127.0.0.1.'),
  PORT: field(z.coerce.number().int().min(1).max(65_535).default(4000), 'Ange ett heltal från 1 till 65535.'),
  BOKVAR_ORIGIN: field(z.string().refine(isOrigin).optional(), 'Skriv den som https://bokvar.example.se, utan något efter värd och port.'),
  BOKVAR_DATA: field(z.string().min(1).default('.data'), 'Ange en mapp som servern får skriva i.'),
  DATABASE_URL: field(databaseUrl, 'Skriv den som postgres://bokvar:lösenord@värd:5432/databas.'),
  DATABASE_OWNER_URL: field(databaseUrl, 'Skriv den som postgres://bokvar_owner:lösenord@värd:5432/databas.'),
  BOKVAR_EMBEDDED_IN_PRODUCTION: field(z.literal('yes').optional(), 'Sätt den till yes, eller ta bort den.'),
  SMTP_URL: field(z.url({ protocol: /^smtps?$/ }).optional(), 'Skriv den som smtps://användare:lösenord@värd:465.'),
  BOKVAR_MAIL_FROM: field(z.email().optional(), 'Ange en mejladress, till exempel bokvar@example.se.'),
  BOKVAR_CONTACT: field(z.email().optional(), 'Ange en mejladress som någon läser, till exempel bokvar@example.se.'),
  BOKVAR_ISSUERS: field(z.string().min(1).optional(), 'Ange sökvägen till JSON-filen med dem som intygar vem någon är (OPERATING.md, avsnittet Sign-in).'),
  BOKVAR_SEAL_KEY: field(path, 'Ange sökvägen till sigillets nyckel i PEM och certifikatet i BOKVAR_SEAL_CERTIFICATE, eller en PKCS#12-fil i BOKVAR_SEAL_PKCS12 (OPERATING.md, avsnittet The seal).'),
  BOKVAR_SEAL_CERTIFICATE: field(path, 'Ange sökvägen till sigillets certifikat i PEM, med certifikaten ovanför i samma fil.'),
  BOKVAR_SEAL_PKCS12: field(path, 'Ange sökvägen till en PKCS#12-fil med sigillets nyckel och certifikat.'),
  BOKVAR_SEAL_PASSPHRASE: field(z.string().min(1).optional(), 'Ange lösenordet till filen med sigillets nyckel.'),
  BOKVAR_SEAL_FOLDER: field(path, 'Ange en mapp som servern får skriva i.'),
  BOKVAR_SEAL_NAME: field(z.string().max(SEAL_NAME_MAX).optional(), `Ange organisationens namn, högst ${SEAL_NAME_MAX} tecken.`),
  BOKVAR_TIMESTAMP_URL: field(z.url({ protocol: /^https?$/ }).optional(), 'Skriv adressen till en tidsstämplingstjänst som https://tsa.example.se/tsr, eller ta bort den.'),
  BOKVAR_NOW: field(z.string().refine(isInstant).optional(), 'Skriv den som 2026-11-19T07:30:00Z.'),
  BOKVAR_LOG: field(z.enum(logLevels).default('info'), `Sätt den till någon av ${logLevels.join(', ')}.`),
};

type Fields = { [K in keyof typeof FIELDS]: z.output<(typeof FIELDS)[K]['schema']> };

function field<S extends z.ZodType>(schema: S, cure: string): { schema: S; cure: string } {
  return { schema, cure };
};

/** Fields with faults come back with their default or as absent, so that the rest can still be checked. */
function readFields(env: Env, faults: ConfigFault[]): Fields {
  const read = Object.entries(FIELDS).map(([name, { schema, cure }]) => {
    const parsed = schema.safeParse(emptyIsAbsent(env[name]));
    if (parsed.success) return [name, parsed.data] as const;
    faults.push({ name, problem: 'Värdet går inte att använda.', cure });
    return [name, schema.safeParse(undefined).data] as const;
  });
  return Object.fromEntries(read) as Fields;
}

type Mode = Config['mode'];

/** What a mode that cannot be read most likely stands for. When nothing is near it is judged as production, which lacks more. */
function meantMode(env: Env, { BOKVAR_MODE: read }: Fields): Mode {
  const written = env['BOKVAR_MODE'] ?? '';
  if (written === '' || written === read) return read;
  return closestName(written.toLowerCase(), ['demo', 'production']) === 'demo' ? 'demo' : 'production';
}

interface Together {
  readonly fields: Fields;
  readonly mode: Mode;
  /** Is something written there, be it of use or not? What cannot be read is not missing as well. */
  stated(name: keyof Fields): boolean;
  need(name: keyof Fields, problem: string, cure?: string): void;
}

function checkTogether(fields: Fields, faults: ConfigFault[], mode: Mode): void {
  const unreadable = new Set(faults.map(({ name }) => name));
  const together: Together = {
    fields, mode,
    stated: (name) => fields[name] !== undefined || unreadable.has(name),
    // One line for each setting.
    need: (name, problem, cure = FIELDS[name].cure) => { if (!faults.some((fault) => fault.name === name)) faults.push({ name, problem, cure }); },
  };
  checkDatabase(together);
  if (mode === 'production') checkProduction(together);
  checkSeal(together);
}

function checkProduction({ fields, need }: Together): void {
  if (!fields.BOKVAR_ORIGIN) need('BOKVAR_ORIGIN', 'Den saknas.');
  else if (!fields.BOKVAR_ORIGIN.startsWith('https://') && !isLoopback(fields.BOKVAR_ORIGIN)) need('BOKVAR_ORIGIN', 'I drift krävs https.');
  if (!fields.SMTP_URL) need('SMTP_URL', 'Den saknas.');
  if (!fields.BOKVAR_MAIL_FROM) need('BOKVAR_MAIL_FROM', 'Den saknas.');
  if (!fields.BOKVAR_ISSUERS) need('BOKVAR_ISSUERS', 'Den saknas, så ingen skulle kunna logga in.');
  if (fields.BOKVAR_NOW) need('BOKVAR_NOW', 'I drift gäller verklig tid.', 'Ta bort den.');
}

/** One key, with what belongs to it; in production always, since a key that made itself says nothing of whose it is. */
function checkSeal({ fields, mode, stated, need }: Together): void {
  const [key, certificate, pkcs12] = [stated('BOKVAR_SEAL_KEY'), stated('BOKVAR_SEAL_CERTIFICATE'), stated('BOKVAR_SEAL_PKCS12')];
  const given = key || certificate || pkcs12;
  if (pkcs12 && (key || certificate)) need('BOKVAR_SEAL_PKCS12', 'Nyckeln är angiven på två sätt.', 'Ta bort den, eller ta bort BOKVAR_SEAL_KEY och BOKVAR_SEAL_CERTIFICATE.');
  else if (pkcs12 && !stated('BOKVAR_SEAL_PASSPHRASE')) need('BOKVAR_SEAL_PASSPHRASE', 'Den saknas fast BOKVAR_SEAL_PKCS12 är satt.');
  else if (key && !certificate) need('BOKVAR_SEAL_CERTIFICATE', 'Den saknas fast BOKVAR_SEAL_KEY är satt.');
  else if (certificate && !key) need('BOKVAR_SEAL_KEY', 'Den saknas fast BOKVAR_SEAL_CERTIFICATE är satt.');
  else if (!given && mode === 'production') need('BOKVAR_SEAL_KEY', 'Den saknas, och utan en egen nyckel kan inget förseglas.');
  else if (!given && fields.BOKVAR_SEAL_PASSPHRASE) need('BOKVAR_SEAL_PASSPHRASE', 'Den hör till en nyckel som inte är angiven.', 'Ange nyckeln, eller ta bort den.');
  if (fields.BOKVAR_SEAL_NAME && (given || mode === 'production')) need('BOKVAR_SEAL_NAME', 'Med en egen nyckel står namnet i certifikatet.', 'Ta bort den.');
}

/** Two roles, one that owns the tables and one that the server logs in as: else row level security holds nobody. */
function checkDatabase({ fields, mode, stated, need }: Together): void {
  const { DATABASE_URL: login, DATABASE_OWNER_URL: owner } = fields;
  if (login && owner) {
    if (new URL(login).username === new URL(owner).username) need('DATABASE_URL', 'Den loggar in som samma roll som DATABASE_OWNER_URL.', 'Ge servern en egen roll, som inte äger tabellerna.');
    return;
  }
  const [hasLogin, hasOwner] = [stated('DATABASE_URL'), stated('DATABASE_OWNER_URL')];
  if (!hasLogin && !hasOwner && (mode === 'demo' || stated('BOKVAR_EMBEDDED_IN_PRODUCTION'))) return;
  if (!hasLogin) {
    need('DATABASE_URL', hasOwner ? 'Den saknas fast DATABASE_OWNER_URL är satt.' : 'Den saknas, och den inbyggda databasen tål inte strömavbrott.',
      hasOwner ? FIELDS.DATABASE_URL.cure : `${FIELDS.DATABASE_URL.cure} Om ett enda skrivbord tar den risken: BOKVAR_EMBEDDED_IN_PRODUCTION=yes.`);
  }
  if (!hasOwner) need('DATABASE_OWNER_URL', 'Den saknas, och databasen förs till nya versioner av en annan roll än den som servern loggar in som.');
}

/** Names that look like settings and are none, and a server on every address that nobody outside could sign in to. */
function noticesOf(env: Env, fields: Fields): readonly string[] {
  const names = Object.keys(FIELDS);
  const unknown = Object.keys(env).filter((name) => name.startsWith('BOKVAR_') && !names.includes(name)).map((name) => {
    const meant = closestName(name, names);
    return `${name} är ingen inställning och används inte.${meant === null ? '' : ` Menas ${meant}?`}`;
  });
  const everywhere = ['0.0.0.0', '::'].includes(fields.HOST) && !fields.BOKVAR_ORIGIN;
  if (!everywhere) return unknown;
  const addresses = addressesToState(fields.PORT).map((origin) => `BOKVAR_ORIGIN=${origin}`).join(' eller ');
  return [...unknown, `HOST är alla adresser, men det går bara att logga in på datorn själv. För att nå portalen utifrån, sätt även ${addresses || 'BOKVAR_ORIGIN'}.`];
}

function configOf(fields: Fields, issuers: readonly IssuerConfig[], notices: readonly string[]): Config {
  return {
    mode: fields.BOKVAR_MODE,
    host: fields.HOST,
    port: fields.PORT,
    origins: originsOf(fields),
    dataFolder: resolve(fields.BOKVAR_DATA),
    databaseUrl: fields.DATABASE_URL ?? null,
    databaseOwnerUrl: fields.DATABASE_OWNER_URL ?? null,
    smtpUrl: fields.SMTP_URL ?? null,
    mailFrom: fields.BOKVAR_MAIL_FROM ?? 'bokvar@example.se',
    contact: fields.BOKVAR_CONTACT ?? null,
    issuers,
    seal: sealOf(fields),
    now: fields.BOKVAR_NOW ? fromIso(fields.BOKVAR_NOW) : null,
    logLevel: fields.BOKVAR_LOG,
    notices,
  };
}

function sealOf(fields: Fields): SealSetting {
  return {
    source: sealSourceOf(fields),
    folder: resolve(fields.BOKVAR_SEAL_FOLDER ?? join(fields.BOKVAR_DATA, 'seals')),
    timestampUrl: fields.BOKVAR_TIMESTAMP_URL ?? null,
  };
}

function sealSourceOf(fields: Fields): SealSource {
  const { BOKVAR_SEAL_KEY: key, BOKVAR_SEAL_CERTIFICATE: certificate, BOKVAR_SEAL_PKCS12: pkcs12, BOKVAR_SEAL_PASSPHRASE: passphrase } = fields;
  if (pkcs12) return { kind: 'PKCS12', file: resolve(pkcs12), passphrase: passphrase ?? '' };
  if (key && certificate) return { kind: 'PEM', keyFile: resolve(key), certificateFile: resolve(certificate), passphrase: passphrase ?? null };
  const organisation = fields.BOKVAR_SEAL_NAME ?? 'Älvsala kommun';
  return { kind: 'DEMO', organisation, name: `Bo kvar, ${organisation}` };
}

/** The demo is also reached where it listens, whatever address it is shown under. */
function originsOf(fields: Fields): readonly [string, ...string[]] {
  const own = originOfHost(fields.HOST, fields.PORT);
  const stated = fields.BOKVAR_ORIGIN ? new URL(fields.BOKVAR_ORIGIN).origin : null;
  if (!stated) return own;
  return fields.BOKVAR_MODE === 'demo' ? [stated, ...own.filter((origin) => origin !== stated)] : [stated];
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}

function isLoopback(origin: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(origin).hostname);
}

function isInstant(text: string): boolean {
  try {
    fromIso(text);
    return true;
  } catch {
    return false;
  }
}

function readText(path: string): string {
  return readFileSync(path, 'utf8');
}
