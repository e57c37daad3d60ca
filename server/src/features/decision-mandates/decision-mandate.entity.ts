import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { addOnlyPolicies, CURRENT_INSTANT, CURRENT_ORGANISATION } from '../../database/policies.js';
import { SIDE_KINDS } from '../partnerships/other-side.js';

const SITS = (party: string): string => `${party}.from_at <= ${CURRENT_INSTANT} and (${party}.to_at is null or ${party}.to_at > ${CURRENT_INSTANT})`;

/** Told to the other side of every table that the organisation sits at now, and not to the network around it. */
const OPPOSITE = (table: string): string => `exists (select 1 from partnership_party mine join partnership_party theirs on theirs.partnership_id = mine.partnership_id join organisation me on me.id = mine.organisation_id
  where mine.organisation_id = ${CURRENT_ORGANISATION} and me.kind in (${SIDE_KINDS}) and ${SITS('mine')} and theirs.organisation_id = ${table}.organisation_id and ${SITS('theirs')})`;
const OWN = `organisation_id = ${CURRENT_ORGANISATION}`;

/** What one person may decide for her organisation, as it was given. One row for each kind of decision; ended by a row of its own. */
export const DecisionMandateEntity = defineEntity({
  name: 'DecisionMandate',
  tableName: 'decision_mandate',
  properties: {
    id: p.uuid().primary(),
    organisationId: p.uuid(),
    userId: p.uuid(),
    decision: p.text(),
    /** Öre; null: no amount to it, or no limit. */
    maxAmountOre: p.integer().nullable(),
    validFrom: p.date(),
    /** The last day; null: until further notice. */
    validTo: p.date().nullable(),
    /** Who decides in her place, with the same limits. */
    deputyId: p.uuid().nullable(),
    /** The delegation order or the decision that it rests on. */
    basis: p.text(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  indexes: [{ properties: ['organisationId'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('decision_mandate', `${OWN} or ${OPPOSITE('decision_mandate')}`, OWN),
});
export type DecisionMandateRow = InferEntity<typeof DecisionMandateEntity>;

/** That a mandate has ended before its last day, and why. */
export const DecisionMandateEndEntity = defineEntity({
  name: 'DecisionMandateEnd',
  tableName: 'decision_mandate_end',
  properties: {
    mandateId: p.uuid().primary(),
    organisationId: p.uuid(),
    /** The first day on which it does not hold. */
    endedOn: p.date(),
    reason: p.text(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('decision_mandate_end', `${OWN} or ${OPPOSITE('decision_mandate_end')}`, OWN),
});
export type DecisionMandateEndRow = InferEntity<typeof DecisionMandateEndEntity>;
