import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fromIso, type Instant } from '@bokvar/domain/vocabulary';
import { z } from 'zod';
import { readIssuers, type IssuerConfig } from './features/sessions/issuers-file.js';
import { logLevels, type LogLevel } from './log.js';

/** The portal's settings, read once at start. This file is the only reader of `process.env`. */
export interface Config {
  readonly mode: 'demo' | 'production';
  readonly host: string;
  readonly port: number;
  /** Where the portal is reached: scheme, host and port, no path. The first is the one written in mails. */
  readonly origins: readonly [string, ...string[]];
  /** Absolute. Holds the embedded database, uploaded files and, in the demo, the mails. */
  readonly dataFolder: string;
  /** null: the embedded database in `dataFolder`. */
  readonly databaseUrl: string | null;
  /** The owner of the tables, for migrations. null: the embedded database. */
  readonly databaseOwnerUrl: string | null;
  /** null in the demo: mails are kept in a folder. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly issuers: readonly IssuerConfig[];
  /** The demo's clock starts here; null: real time. */
  readonly now: Instant | null;
  readonly logLevel: LogLevel;
}

export interface ConfigFault {
  readonly name: string;
  readonly problem: string;
  readonly cure: string;
}

type Env = Readonly<Record<string, string | undefined>>;
type ReadFile = (path: string) => string;

/** Every fault found, so that one start shows all there is to mend. Never quotes a value: some are secrets. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly faults: readonly ConfigFault[]) {
    super(['The settings have faults:', ...faults.map((fault) => `  ${fault.name}: ${fault.problem} ${fault.cure}`)].join('\n'));
  }
}

/** The settings, or a `ConfigError` that lists every fault. */
export function readConfig(env: Env = process.env, readFile: ReadFile = readText): Config {
  const checked = checkConfig(env, readFile);
  if ('faults' in checked) throw new ConfigError(checked.faults);
  return checked.config;
}

/** For the operators' `check-config`: the settings, or all faults with what to do about each. */
export function checkConfig(env: Env = process.env, readFile: ReadFile = readText): { config: Config } | { faults: readonly ConfigFault[] } {
  const faults: ConfigFault[] = [];
  const fields = readFields(env, faults);
  checkTogether(fields, faults);
  const issuers = fields.BOKVAR_ISSUERS ? readIssuers(fields.BOKVAR_ISSUERS, readFile, faults) : [];
  return faults.length > 0 ? { faults } : { config: configOf(fields, issuers) }
};

const emptyIsAbsent = (value: unknown) => (value === '' ? undefined : value);
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/ }).optional();

const FIELDS = {
  BOKVAR_MODE: field(z.enum(['demo', 'production']).default('demo'), 'Set it to demo or production.'),
  HOST: field(z.string().min(1).default('127.0.0.1'), 'Give the address to listen on, for example 127.0.0.1.'),
  PORT: field(z.coerce.number().int().min(1).max(65_535).default(4000), 'Give a whole number from 1 to 65535.'),
  BOKVAR_ORIGIN: field(z.string().refine(isOrigin).optional(), 'Write it as https://bokvar.example.se, with nothing after the host and port.'),
  BOKVAR_DATA: field(z.string().min(1).default('.data'), 'Give a folder that the server may write in.'),
  DATABASE_URL: field(databaseUrl, 'Write it as postgres://user:password@host:5432/database.'),
  DATABASE_OWNER_URL: field(databaseUrl, 'Write it as postgres://owner:password@host:5432/database.'),
  BOKVAR_EMBEDDED_IN_PRODUCTION: field(z.literal('yes').optional(), 'Set it to yes, or leave it out.'),
  SMTP_URL: field(z.url({ protocol: /^smtps?$/ }).optional(), 'Write it as smtps://user:password@host:465.'),
  BOKVAR_MAIL_FROM: field(z.email().optional(), 'Give one mail address, for example bokvar@example.se.'),
  BOKVAR_ISSUERS: field(z.string().min(1).optional(), 'Give the path of the JSON file that lists who vouches for people.'),
  BOKVAR_NOW: field(z.string().refine(isInstant).optional(), 'Write it as 2026-11-19T07:30:00Z.'),
  BOKVAR_LOG: field(z.enum(logLevels).default('info'), `Set it to one of ${logLevels.join(', ')}.`),
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
    faults.push({ name, problem: 'The value cannot be used.', cure });
    return [name, schema.safeParse(undefined).data] as const;
  });
  return Object.fromEntries(read) as Fields;
}

function checkTogether(fields: Fields, faults: ConfigFault[]): void {
  const need = (name: keyof Fields, problem: string, cure: string) => { faults.push({ name, problem, cure }) };
  if (fields.DATABASE_OWNER_URL && !fields.DATABASE_URL) {
    need('DATABASE_URL', 'It is missing though DATABASE_OWNER_URL is set.', FIELDS.DATABASE_URL.cure);
  }
  if (fields.BOKVAR_MODE === 'demo') return;
  if (!fields.BOKVAR_ORIGIN) need('BOKVAR_ORIGIN', 'It is missing.', FIELDS.BOKVAR_ORIGIN.cure);
  else if (!fields.BOKVAR_ORIGIN.startsWith('https://') && !isLoopback(fields.BOKVAR_ORIGIN)) {
    need('BOKVAR_ORIGIN', 'Production needs https.', FIELDS.BOKVAR_ORIGIN.cure);
  }
  if (!fields.DATABASE_URL && !fields.BOKVAR_EMBEDDED_IN_PRODUCTION) {
    need('DATABASE_URL', 'The embedded database does not survive a power cut.',
      `${FIELDS.DATABASE_URL.cure} If one desk accepts the risk: BOKVAR_EMBEDDED_IN_PRODUCTION=yes.`);
  }
  if (fields.DATABASE_URL && !fields.DATABASE_OWNER_URL) {
    need('DATABASE_OWNER_URL', 'Migrations are run by another role than the portal.', FIELDS.DATABASE_OWNER_URL.cure);
  }
  if (!fields.SMTP_URL) need('SMTP_URL', 'It is missing.', FIELDS.SMTP_URL.cure);
  if (!fields.BOKVAR_MAIL_FROM) need('BOKVAR_MAIL_FROM', 'It is missing.', FIELDS.BOKVAR_MAIL_FROM.cure);
  if (!fields.BOKVAR_ISSUERS) need('BOKVAR_ISSUERS', 'It is missing, so nobody could sign in.', FIELDS.BOKVAR_ISSUERS.cure);
  if (fields.BOKVAR_NOW) need('BOKVAR_NOW', 'Production keeps real time.', 'Leave it out.');
}

function configOf(fields: Fields, issuers: readonly IssuerConfig[]): Config {
  return {
    mode: fields.BOKVAR_MODE,
    host: fields.HOST,
    port: fields.PORT,
    origins: originsOf(fields),
    dataFolder: resolve(fields.BOKVAR_DATA),
    databaseUrl: fields.DATABASE_URL ?? null,
    databaseOwnerUrl: fields.DATABASE_OWNER_URL ?? fields.DATABASE_URL ?? null,
    smtpUrl: fields.SMTP_URL ?? null,
    mailFrom: fields.BOKVAR_MAIL_FROM ?? 'bokvar@example.se',
    issuers,
    now: fields.BOKVAR_NOW ? fromIso(fields.BOKVAR_NOW) : null,
    logLevel: fields.BOKVAR_LOG,
  };
}

/** The demo is also reached on the machine itself, whatever address it is shown under. */
function originsOf(fields: Fields): readonly [string, ...string[]] {
  const local = [`http://127.0.0.1:${fields.PORT}`, `http://localhost:${fields.PORT}`] as const;
  const stated = fields.BOKVAR_ORIGIN ? new URL(fields.BOKVAR_ORIGIN).origin : null;
  if (!stated) return local;
  return fields.BOKVAR_MODE === 'demo' ? [stated, ...local.filter((origin) => origin !== stated)] : [stated];
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
