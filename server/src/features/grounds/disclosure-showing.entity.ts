import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { addOnlyPolicies, CURRENT_ORGANISATION } from '../../database/policies.js';

/**
 * That something was shown: who saw it, when and where. What it was stands in the log, in the rows whose `showing_id` is
 * `first_id`: the first time it is this row's own id, and each time the same is shown again unchanged, that of the first.
 * Append-only. Read by those who may read a row of the log that it points to.
 */
export const DisclosureShowingEntity = defineEntity({
  name: 'DisclosureShowing',
  tableName: 'disclosure_showing',
  properties: {
    /** Of the same series as the ids of the log. */
    id: p.bigint().primary().autoincrement(false),
    at: p.datetime(),
    userId: p.uuid(),
    organisationId: p.uuid(),
    place: p.text(),
    firstId: p.bigint().index(),
    /** SHA-256 of everything in the log's rows but when and to whom of the organisation it was shown. */
    digest: p.text(),
  },
  indexes: [{ properties: ['organisationId', 'digest'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies(
    'disclosure_showing',
    `organisation_id = ${CURRENT_ORGANISATION} or exists (select 1 from disclosure_log l where l.showing_id = first_id)`,
    `organisation_id = ${CURRENT_ORGANISATION}`,
  ),
});
export type DisclosureShowingRow = InferEntity<typeof DisclosureShowingEntity>;
