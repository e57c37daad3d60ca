import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { APP_ROLE, SYSTEM_ROLE } from '../database/policies.js';

/**
 * Something has changed that these organisations may be looking at. Ids only: what it was, each asks again for as
 * itself. Written in the transaction of the change; a request may add rows and never read them.
 *
 * There is no mark for "dispatched": each server process tells its own sockets, so each has to see every row, and keeps
 * for itself how far it has come (see outbox.dispatcher.ts).
 */
export const OutboxEntity = defineEntity({
  name: 'Outbox',
  tableName: 'outbox',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    name: p.text(),
    organisationIds: p.array().columnType('uuid[]'),
    meetingIds: p.array().columnType('uuid[]'),
    createdAt: p.datetime().defaultRaw('clock_timestamp()'),
  },
  indexes: [{ properties: ['createdAt'] }],
  rowLevelSecurity: 'force',
  policies: [
    { name: 'outbox_add', command: 'insert', roles: [APP_ROLE], check: 'true' },
    { name: 'system_all', roles: [SYSTEM_ROLE], using: 'true', check: 'true' },
  ],
});
export type OutboxRow = InferEntity<typeof OutboxEntity>;

