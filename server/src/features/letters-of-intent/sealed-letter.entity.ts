import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { SYSTEM_ROLE, APP_ROLE } from '../../database/policies.js';

/** The signed letter as a sealed file: made once, by the portal, when the last has signed. Those who may read the letter may read it. */
export const SealedLetterEntity = defineEntity({
  name: 'SealedLetter',
  tableName: 'sealed_letter',
  properties: {
    letterId: p.uuid().primary(),
    version: p.integer(),
    file: p.blob(),
    /** SHA-256 of the exact text that was signed, in hex. */
    textSha256: p.text(),
    /** What the seal has reached, as `server/src/sealing` says it. */
    level: p.text(),
    sealedBy: p.text(),
    timestampedAt: p.datetime().nullable(),
    recordedAt: p.datetime(),
  },
  rowLevelSecurity: 'force',
  policies: [
    { name: 'sealed_letter_read', command: 'select', roles: [APP_ROLE], using: 'exists (select 1 from letter_of_intent l where l.id = sealed_letter.letter_id)' },
    { name: 'system_all', roles: [SYSTEM_ROLE], using: 'true', check: 'true' },
  ],
});
export type SealedLetterRow = InferEntity<typeof SealedLetterEntity>;
