import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { APP_ROLE, SYSTEM_ROLE } from '../database/policies.js';

/**
 * A mail that will be sent: written in the transaction of what it tells, so that neither is without the other. Who it
 * is for and what it says are wiped once it has gone.
 */
export const MailOutboxEntity = defineEntity({
  name: 'MailOutbox',
  tableName: 'mail_outbox',
  properties: {
    id: p.uuid().primary(),
    toAddress: p.text().nullable(),
    subject: p.text().nullable(),
    body: p.text().nullable(),
    /** 'sv' or 'en'. */
    language: p.text(),
    createdAt: p.datetime(),
    attempts: p.integer().default(0),
    /** Not before this instant; while a process is sending, when another may take over. */
    nextAttemptAt: p.datetime(),
    sentAt: p.datetime().nullable(),
    /** Given up: nobody will try again. */
    failedAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ['sentAt', 'failedAt', 'nextAttemptAt'] }],
  rowLevelSecurity: 'force',
  policies: [
    { name: 'mail_outbox_add', command: 'insert', roles: [APP_ROLE], check: 'true' },
    { name: 'system_all', roles: [SYSTEM_ROLE], using: 'true', check: 'true' },
  ],
});
export type MailOutboxRow = InferEntity<typeof MailOutboxEntity>;
