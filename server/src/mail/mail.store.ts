import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Instant, Language } from '@bokvar/domain/vocabulary';

declare const mailIdBrand: unique symbol;
export type MailId = string & { readonly [mailIdBrand]: 'MailId' };

/** A mail to a colleague at work. It calls her to the portal and holds no name, amount or number of cases [domain R2]. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text; an empty line parts paragraphs. Addresses on a line of their own become links. */
  readonly body: string;
  readonly language: Language;
}

/** A mail taken to be sent by this process. */
export interface TakenMail extends Mail {
  readonly id: MailId;
  /** How many times it has been tried, this time included. */
  readonly attempts: number;
}

const dateOf = (at: Instant) => new Date(at);

export async function insertMail(em: SqlEntityManager, id: MailId, mail: Mail, now: Instant): Promise<void> {
  // Not by an entity: that would read the row back, and whoever queues a mail may not read the queue.
  await em.execute(
    'insert into mail_outbox (id, to_address, subject, body, language, created_at, attempts, next_attempt_at) values (?, ?, ?, ?, ?, ?, 0, ?)',
    [id, mail.to, mail.subject, mail.body, mail.language, dateOf(now), dateOf(now)]);
}

/** Takes the mails whose time has come, for this process alone until `until`; then another may try. One statement. */
export async function takeMails(em: SqlEntityManager, now: Instant, until: Instant, limit: number): Promise<readonly TakenMail[]> {
  const rows = await em.execute<MailRow[]>(
    `update mail_outbox set attempts = attempts + 1, next_attempt_at = ? where id in (
       select id from mail_outbox where sent_at is null and failed_at is null and next_attempt_at <= ?
       order by next_attempt_at limit ? for update skip locked)
     returning id, to_address, subject, body, language, attempts`, [dateOf(until), dateOf(now), limit]);
  return rows.map((row) => ({
    id: row.id as MailId, to: row.to_address, subject: row.subject, body: row.body, language: row.language, attempts: row.attempts,
  }));
}

/** Sent: what it said and to whom is wiped. */
export async function markSent(em: SqlEntityManager, id: MailId, now: Instant): Promise<void> {
  await em.execute('update mail_outbox set sent_at = ?, to_address = null, subject = null, body = null where id = ?', [dateOf(now), id]);
}

export async function markRetry(em: SqlEntityManager, id: MailId, at: Instant): Promise<void> {
  await em.execute('update mail_outbox set next_attempt_at = ? where id = ?', [dateOf(at), id]);
}

export async function markGivenUp(em: SqlEntityManager, id: MailId, now: Instant): Promise<void> {
  await em.execute('update mail_outbox set failed_at = ?, to_address = null, subject = null, body = null where id = ?', [dateOf(now), id]);
}

interface MailRow {
  readonly id: string;
  readonly to_address: string;
  readonly subject: string;
  readonly body: string;
  readonly language: Language;
  readonly attempts: number;
}
