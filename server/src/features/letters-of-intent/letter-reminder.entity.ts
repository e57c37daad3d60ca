import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { SYSTEM_ROLE } from '../../database/policies.js';

/** That the sides of a letter have been reminded of something, by one of the servers: each thing once. */
export const LetterReminderEntity = defineEntity({
  name: 'LetterReminder',
  tableName: 'letter_of_intent_reminder',
  properties: {
    letterId: p.uuid().primary(),
    /** What: 'SLUTAR_90', 'SLUTAR_30', or 'VANTAR' with the round and which reminder of it. */
    about: p.text().primary(),
    at: p.datetime(),
  },
  rowLevelSecurity: 'force',
  policies: [{ name: 'system_all', roles: [SYSTEM_ROLE], using: 'true', check: 'true' }],
});
export type LetterReminderRow = InferEntity<typeof LetterReminderEntity>;
