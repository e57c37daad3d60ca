import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Instant } from '@bokvar/domain/vocabulary';
import { insertMail, type Mail, type MailId } from './mail.store.js';

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
