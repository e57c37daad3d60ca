import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Instant, Language } from '@bokvar/domain/vocabulary';
import { insertMail } from './mail.store.js';

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

/**
 * Queues a mail in the transaction that `em` is in: it will be sent once that is committed, and not otherwise.
 * Throws a RangeError, without repeating the text, for an address or subject that could not be a mail's.
 */
export async function queueMail(em: SqlEntityManager, mail: Mail, now: Instant): Promise<MailId> {
  if (!/^[^\s@<>"(),:;\\[\]]{1,64}@[A-Za-z0-9.-]{1,250}$/.test(mail.to)) throw new RangeError('Not one mail address.');
  if (!/^[^\p{Cc}\p{Zl}\p{Zp}]{1,200}$/u.test(mail.subject)) throw new RangeError('A subject is one line of at most 200 characters.');
  const id = randomUUID() as MailId;
  await insertMail(em, id, mail, now);
  return id;
}
