import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { SYSTEM_ROLE } from '../../database/policies.js';

/** That an organisation's reminders of one morning have been looked after, by one of the servers. */
export const ReminderEntity = defineEntity({
  name: 'Reminder',
  tableName: 'reminder',
  properties: {
    organisationId: p.uuid().primary(),
    onDay: p.date().primary(),
    at: p.datetime(),
  },
  rowLevelSecurity: 'force',
  policies: [{ name: 'system_all', roles: [SYSTEM_ROLE], using: 'true', check: 'true' }],
});
export type ReminderRow = InferEntity<typeof ReminderEntity>;
