import { createHash } from 'node:crypto';
import type { Instant, MeetingId, OrganisationId } from '@bokvar/domain/vocabulary';
import { announce } from '../live/outbox.js';
import { writeAudit } from './audit.js';
import type { Database } from './database.js';
import type { Em } from './orm.js';
import { Refused, refuse } from './refused.js';

/** Who changes something: what the transaction, its audit row and its idempotency key need to know. */
export interface Actor {
  readonly userId: string;
  readonly organisationId: string;
  readonly mayOpenProtected: boolean;
}

/** One intent of one person: the same key with the same input is done once, however often it is sent. */
export interface Intent {
  readonly key: string;
  readonly operation: string;
  readonly input: unknown;
}

/** What a use case does its work with, inside its one transaction. */
export interface Change {
  /** Rows as the actor's organisation may read and write them. */
  readonly em: Em;
  readonly actor: Actor;
  readonly now: Instant;
  /** The portal's own work in the same transaction, such as unfolding grants. */
  asSystem<T>(work: (em: Em) => Promise<T>): Promise<T>;
  /** Adds to the audit row: a code and ids, never content. */
  record(action: string, ids: readonly string[]): void;
  /** Everybody at these organisations' screens asks again, after the commit. */
  tell(organisationIds: readonly string[], meetingIds?: readonly string[]): void;
}

const hashOf = (input: unknown): string => createHash('sha256').update(JSON.stringify(input) ?? '').digest('hex');

/**
 * Runs one use case: idempotency key, change, audit and outbox in one transaction under row level security.
 * @returns what `work` returned (ids and codes only: it is kept for a repeated key), or the refusal.
 */
export async function change<R extends object>(
  database: Database, actor: Actor, now: Instant, intent: Intent, work: (tx: Change) => Promise<R>,
): Promise<R | Refused> {
  const em = database.as({ organisationId: actor.organisationId, userId: actor.userId, mayOpenProtected: actor.mayOpenProtected }, now);
  try {
    return await em.transactional(async (inner) => await once(inner as Em, actor, now, intent, work));
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

async function once<R extends object>(em: Em, actor: Actor, now: Instant, intent: Intent, work: (tx: Change) => Promise<R>): Promise<R> {
  const inputHash = hashOf(intent.input);
  // A second send of the same key waits here until the first has ended, and then finds its answer.
  const made: unknown[] = await em.execute(
    `insert into idempotency (user_id, key, organisation_id, operation, input_hash, result, at)
     values (?, ?, ?, ?, ?, '{}', ?) on conflict do nothing returning key`,
    [actor.userId, intent.key, actor.organisationId, intent.operation, inputHash, new Date(now)]);
  if (made.length === 0) {
    const [before]: { operation: string; input_hash: string; result: R }[] = await em.execute(
      'select operation, input_hash, result from idempotency where user_id = ? and key = ?', [actor.userId, intent.key]);
    if (before === undefined || before.operation !== intent.operation || before.input_hash !== inputHash) refuse('NYCKEL_ANVAND');
    return before.result;
  }
  const audit: { action: string; ids: readonly string[] }[] = [];
  const organisations = new Set<string>([actor.organisationId]);
  const meetings = new Set<string>();
  const result = await work({
    em, actor, now,
    asSystem: async (system) => await asSystem(em, system),
    record: (action, ids) => { audit.push({ action, ids }); },
    tell: (organisationIds, meetingIds = []) => {
      for (const id of organisationIds) organisations.add(id);
      for (const id of meetingIds) meetings.add(id);
    },
  });
  await em.flush();
  for (const { action, ids } of audit) await writeAudit(em, { at: now, by: actor, action, ids });
  await em.execute('update idempotency set result = ?::jsonb where user_id = ? and key = ?',
    [JSON.stringify(result), actor.userId, intent.key]);
  await announce(em, { organisationIds: [...organisations] as OrganisationId[], meetingIds: [...meetings] as MeetingId[] });
  return result;
}

/** Lends the transaction the portal's own role, and gives it back. */
async function asSystem<T>(em: Em, work: (em: Em) => Promise<T>): Promise<T> {
  await em.flush();
  await em.execute('set local role bokvar_system');
  const result = await work(em);
  await em.flush();
  await em.execute('set local role bokvar_app');
  return result;
}

/**
 * Runs a part of the change with another organisation's eyes, in the same transaction: for preparing what that
 * organisation alone will see. Nothing that `work` reads may be given to the actor.
 */
export async function withEyesOf(tx: Change, organisationId: string, work: (em: Em) => Promise<void>): Promise<void> {
  await tx.em.flush();
  await tx.em.execute(`select set_config('app.organisation', ?, true), set_config('app.protected', 'off', true)`, [organisationId]);
  await work(tx.em);
  await tx.em.execute(`select set_config('app.organisation', ?, true), set_config('app.protected', ?, true)`,
    [tx.actor.organisationId, tx.actor.mayOpenProtected ? 'on' : 'off']);
}
