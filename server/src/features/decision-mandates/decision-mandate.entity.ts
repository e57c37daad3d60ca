import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { addOnlyPolicies, CURRENT_ORGANISATION } from '../../database/policies.js';
import { oppositeReader } from '../partnerships/opposite-reader.js';

const OWN = `organisation_id = ${CURRENT_ORGANISATION}`;

/**
 * That one person may decide one kind of decision for her organisation: up to what sum, from which day to which, and with whom
 * as deputy. Never changed: it is ended, and another is given [domain 1.1].
 */
export const DecisionMandateEntity = defineEntity({
  name: 'DecisionMandate',
  tableName: 'decision_mandate',
  properties: {
    id: p.uuid().primary(),
    organisationId: p.uuid(),
    userId: p.uuid(),
    decision: p.text(),
    /** Null: it is about no sum, or has no limit. */
    maxAmountOre: p.bigint('number').nullable(),
    validFrom: p.date(),
    /** The last day; null: until further notice. */
    validTo: p.date().nullable(),
    deputyId: p.uuid().nullable(),
    /** The delegation order or decision that it rests on, in words. */
    basis: p.text(),
    recordedAt: p.datetime(),
    /** Null where an operator's file has said it. */
    recordedBy: p.uuid().nullable(),
  },
  indexes: [{ properties: ['organisationId', 'decision'] }],
  rowLevelSecurity: 'force',
  // Told to the other side of a table, so that it knows whose word holds. Not to the network around it.
  policies: addOnlyPolicies('decision_mandate', `${OWN} or ${oppositeReader('decision_mandate')}`, OWN),
});
export type DecisionMandateRow = InferEntity<typeof DecisionMandateEntity>;

/** That a mandate was ended before its last day, or without having one: from a day on, and why. */
export const DecisionMandateEndEntity = defineEntity({
  name: 'DecisionMandateEnd',
  tableName: 'decision_mandate_end',
  properties: {
    mandateId: p.uuid().primary(),
    /** The first day on which it does not hold. */
    endedOn: p.date(),
    reason: p.text(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid(),
  },
  rowLevelSecurity: 'force',
  // Whoever reads the mandate reads that it has ended.
  policies: addOnlyPolicies('decision_mandate_end', 'exists (select 1 from decision_mandate m where m.id = decision_mandate_end.mandate_id)',
    `exists (select 1 from decision_mandate m where m.id = decision_mandate_end.mandate_id and m.${OWN})`),
});
export type DecisionMandateEndRow = InferEntity<typeof DecisionMandateEndEntity>;

export const decisionMandateEntities = [DecisionMandateEntity, DecisionMandateEndEntity] as const;
