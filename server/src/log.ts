import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { pino, type DestinationStream } from 'pino';
import { toIso } from '@bokvar/domain/vocabulary';
import type { Clock } from './clock.js';
import { readUuid } from './uuid.js';

declare const requestIdBrand: unique symbol;
declare const referenceBrand: unique symbol;

/** Names one request in the log, in the answer's `x-request-id`, and nowhere else. */
export type RequestId = string & { readonly [requestIdBrand]: 'RequestId' };
/** What a person reads out to support: 'XXXX-XXXX'. */
export type ErrorReference = string & { readonly [referenceBrand]: 'ErrorReference' };

/**
 * What a log line may carry: numbers, truth values, branded ids, and codes written out in the source. A plain `string`
 * is refused by the compiler, and so is one that is put together (`CODE_${text}`), so that a name, a note or a
 * personnummer has no way in.
 */
export type Loggable<T> = T extends string ? ([Exclude<keyof T, keyof string>] extends [never] ? WrittenOut<T> : T) : T extends number | boolean | null | undefined ? T : never;
/** A record by a text that may be anything has no key that must be there. */
type WrittenOut<T extends string> = Record<never, never> extends Record<T, true> ? never : T;
/** What the line itself says; a second member of the same name would hide the first from whoever reads the log. */
type OwnField = 'code' | 'level' | 'time' | 'requestId' | 'error' | 'cause' | 'at';
type LoggableFields<F> = { readonly [K in keyof F]: K extends OwnField ? never : Loggable<F[K]> };

export interface Log {
  /** Something worth counting. `code` is written in capitals where it is logged, e.g. 'SERVER_STARTED'. */
  info<const C extends string, const F extends object>(code: Loggable<C>, ids?: F & LoggableFields<F>): void;
  /** Something an operator should look at, that the portal coped with. */
  warn<const C extends string, const F extends object>(code: Loggable<C>, ids?: F & LoggableFields<F>): void;
  /** A fault. Only the error's kind and where it was thrown are written: its message may quote input. */
  failure<const C extends string, const F extends object>(code: Loggable<C>, error: unknown, ids?: F & LoggableFields<F>): void;
}

const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LEVELS)[number];
export const logLevels: readonly LogLevel[] = LEVELS;

const currentRequest = new AsyncLocalStorage<RequestId>();

export function newRequestId(): RequestId {
  return randomUUID() as RequestId;
}

/** Runs `work`; every line logged in it carries the request's id. */
export function withRequestId<T>(id: RequestId, work: () => T): T {
  return currentRequest.run(id, work);
}

/** The request being answered, or null outside requests. */
export function requestId(): RequestId | null {
  return currentRequest.getStore() ?? null;
}

// Letters and digits that cannot be mistaken for each other when read out over the telephone.
const REFERENCE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

export function newErrorReference(): ErrorReference {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  const letters = [...bytes].map((byte) => REFERENCE_ALPHABET[byte % REFERENCE_ALPHABET.length]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}` as ErrorReference;
}

/** JSON lines to standard output, or to `destination`. */
export function createLog(options: { level: LogLevel; clock: Clock; destination?: DestinationStream }): Log {
  const settings = {
    level: options.level,
    base: null,
    messageKey: 'code',
    timestamp: () => `,"time":"${toIso(options.clock.now())}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const lines = options.destination ? pino(settings, options.destination) : pino(settings);
  const fields = (ids: object | undefined) => ({ ...requestField(), ...clean(ids ?? {}) });
  const codeOf = (code: unknown) => String(cleanValue(code));
  return {
    info: (code, ids) => lines.info(fields(ids), codeOf(code)),
    warn: (code, ids) => lines.warn(fields(ids), codeOf(code)),
    failure: (code, error, ids) => lines.error({ ...fields(ids), ...kindOf(error) }, codeOf(code)),
  };
}

/** For tests and tools that say nothing. */
export const silentLog: Log = { info: () => {}, warn: () => {}, failure: () => {} };

function requestField(): { requestId?: RequestId } {
  const id = requestId();
  return id ? { requestId: id } : {};
}

/** A code of ours, of OAuth (`invalid_client`), or a reference: written so that no name looks like one. */
const CODE = /^(?:[A-Z][A-Z0-9_]{1,63}|[a-z]+(?:_[a-z]+){1,5}|[A-Z0-9]{4}-[A-Z0-9]{4})$/;
const ERROR_NAME = /^[A-Za-z0-9_]{1,64}$/;
const PERSONAL_NUMBER = /\d{6,8}[-+]?\d{4}/;

/** The compiler's fence can be cast away; this one holds at run time. */
function clean(ids: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(ids).map(([name, value]) => [name, cleanValue(value)]));
}

function cleanValue(value: unknown): unknown {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return '[removed]';
  if (readUuid(value) !== null) return value;
  return CODE.test(value) ? value : '[removed]';
}

const MAX_FRAMES = 12;

function kindOf(error: unknown): { error: string; cause?: string; at: readonly string[] } {
  // The job queue tells its faults as copies of errors: no Error, but with the code.
  if (!(error instanceof Error)) return { error: [typeof error, codeIn(error) ?? []].flat().join(':'), at: [] };
  const frames = framesOf(error);
  const cause = error.cause instanceof Error ? { cause: nameOf(error.cause) } : {};
  return { error: nameOf(error), ...cause, at: frames };
}

/** An error's code, such as 'ECONNREFUSED' or '57P01'; null when it has none, or one that may be anything. */
function codeIn(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? code : null;
}

/** Where it was thrown: what follows the message in the stack, and of that only what looks like a place in a file. */
function framesOf({ message, stack = '' }: Error): readonly string[] {
  const after = message === '' ? 0 : stack.indexOf(message) + message.length;
  const lines = stack.slice(after).split('\n').map((line) => line.trim());
  return lines.filter((line) => /^at .*:\d+:\d+\)?$/.test(line) && !PERSONAL_NUMBER.test(line)).slice(0, MAX_FRAMES);
}

/** An error's name, with its code when it has one: 'Error:ECONNREFUSED'. */
function nameOf(error: Error): string {
  const code = codeIn(error);
  return code === null ? cleanName(error) : `${cleanName(error)}:${code}`;
}

function cleanName(error: Error): string {
  return ERROR_NAME.test(error.name) ? error.name : 'Error';
}
