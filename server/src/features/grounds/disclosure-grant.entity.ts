import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { CURRENT_ORGANISATION, SYSTEM_ROLE, APP_ROLE } from '../../database/policies.js';

/**
 * What the database's second lock looks at: one row says that a category of facts of one case, about one
 * person (or about the case as a whole), may be read by one organisation from one instant until another.
 * Unfolded by `unfoldGrants` of @bokvar/domain; never edited by hand; rebuilt per case in the transaction
 * that changes a consent, a notice or a share.
 */
export const DisclosureGrantEntity = defineEntity({
  name: 'DisclosureGrant',
  tableName: 'disclosure_grant',
  properties: {
    id: p.bigint().primary().autoincrement(),
    caseId: p.uuid(),
    holderId: p.uuid(),
    recipientId: p.uuid(),
    category: p.text(),
    ground: p.text(),
    personId: p.uuid().nullable(),
    validFrom: p.datetime(),
    validTo: p.datetime().nullable(),
    /** What it was unfolded from: one id, or several joined by '+' where several guardians' consents were needed. */
    sourceId: p.text(),
  },
  indexes: [
    { name: 'disclosure_grant_look_up', properties: ['caseId', 'recipientId', 'holderId', 'category'] },
    { name: 'disclosure_grant_recipient', properties: ['recipientId', 'validTo'] },
  ],
  rowLevelSecurity: 'force',
  policies: [
    { name: 'disclosure_grant_read', command: 'select', roles: [APP_ROLE], using: `recipient_id = ${CURRENT_ORGANISATION}` },
    { name: 'system_all', roles: [SYSTEM_ROLE], using: 'true', check: 'true' },
  ],
});
export type DisclosureGrantRow = InferEntity<typeof DisclosureGrantEntity>;
