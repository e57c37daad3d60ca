import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { CURRENT_ORGANISATION, CURRENT_USER, rulePolicies } from '../../database/policies.js';

/**
 * One of the named group has opened a protected household: for herself, that case, a while, and what for [domain 1.6]. The
 * policies of every table of facts ask for this row. Append-only by a rule of the database, but that it may close earlier.
 */
export const ProtectedOpeningEntity = defineEntity({
  name: 'ProtectedOpening',
  tableName: 'protected_opening',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid().index(),
    organisationId: p.uuid(),
    userId: p.uuid(),
    purpose: p.text(),
    openedAt: p.datetime(),
    closesAt: p.datetime(),
  },
  rowLevelSecurity: 'force',
  policies: rulePolicies('protected_opening', `organisation_id = ${CURRENT_ORGANISATION}`, `organisation_id = ${CURRENT_ORGANISATION} and user_id = ${CURRENT_USER}`),
});
export type ProtectedOpeningRow = InferEntity<typeof ProtectedOpeningEntity>;

/** Whom an opening was told to, and when she has read it: hers alone, whether she works with cases or is a manager. */
export const OpeningToldEntity = defineEntity({
  name: 'OpeningTold',
  tableName: 'opening_told',
  properties: {
    id: p.uuid().primary(),
    openingId: p.uuid(),
    organisationId: p.uuid(),
    userId: p.uuid().index(),
    readAt: p.datetime().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: rulePolicies('opening_told', `user_id = ${CURRENT_USER}`, `user_id = ${CURRENT_USER}`),
});
export type OpeningToldRow = InferEntity<typeof OpeningToldEntity>;
