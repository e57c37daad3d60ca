import { defineEntity, p } from '@mikro-orm/core';
import { APP_ROLE, CURRENT_ORGANISATION, SYSTEM_ROLE } from '../../database/policies.js';

/**
 * What an organisation has been shown of others' facts, whenever it was: the disclosure log without its times. For
 * "uppgifter kan inte längre lämnas", which is said only to those who were told once. A trigger on the log keeps it,
 * so that asking takes no longer after a thousand readings than after one.
 */
export const DisclosureShownEntity = defineEntity({
  name: 'DisclosureShown',
  tableName: 'disclosure_shown',
  properties: {
    organisationId: p.uuid().primary(),
    caseId: p.uuid().primary(),
    holderId: p.uuid().primary(),
    /** The meeting on whose agenda it was shown, else the case itself. */
    placeId: p.uuid().primary(),
    categories: p.array().columnType('text[]'),
    /** The holder's point on that agenda as it was shown last. When its ground has ended the seat stays like this, whatever the holder does. */
    seatId: p.uuid().nullable(),
    seatPosition: p.float().columnType('double precision').nullable(),
    seatMinutes: p.integer().nullable(),
  },
  indexes: [{ name: 'disclosure_shown_place', properties: ['placeId', 'organisationId'] }],
  rowLevelSecurity: 'force',
  policies: [
    { name: 'disclosure_shown_read', command: 'select', roles: [APP_ROLE], using: `organisation_id = ${CURRENT_ORGANISATION}` },
    { name: 'system_all', roles: [SYSTEM_ROLE], using: 'true', check: 'true' },
  ],
});
