import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { CURRENT_ORGANISATION, factPolicies, ownOpenPolicies } from '../../database/policies.js';
import { factColumns } from '../cases/facts/fact.entity.js';

/**
 * What one organisation says of a home visit: when it comes, that it does not, or that its own visit is off. It is a fact of
 * that organisation, of the category of what it does in a case, since at social services it tells that the household is
 * known to them [OSL 26:1]. Read by itself, and by the one other that goes along, on a ground.
 */
export const HomeVisitEntity = defineEntity({
  name: 'HomeVisit',
  tableName: 'home_visit',
  properties: {
    id: p.uuid().primary(),
    ...factColumns(),
    /** The same for both who go: the id of what the one who planned it says. */
    visitId: p.uuid().index(),
    /** The other who goes, or is asked to; null: the holder goes alone. */
    withId: p.uuid().nullable().index(),
    says: p.text(),
    startsAt: p.datetime(),
    saidAt: p.datetime(),
    /** Why it does not come, or is off: a code. */
    reason: p.text().nullable(),
  },
  indexes: [{ properties: ['holderId', 'startsAt'] }],
  uniques: [{ name: 'home_visit_word', properties: ['visitId', 'holderId'] }],
  rowLevelSecurity: 'force',
  policies: factPolicies('home_visit', `${CURRENT_ORGANISATION} in (holder_id, with_id)`),
});
export type HomeVisitRow = InferEntity<typeof HomeVisitEntity>;

/** An organisation's own preparations for a visit, and what it was logged as. Nobody else reads them. */
export const VisitPlanEntity = defineEntity({
  name: 'VisitPlan',
  tableName: 'visit_plan',
  properties: {
    visitId: p.uuid().primary(),
    organisationId: p.uuid().primary(),
    caseId: p.uuid().index(),
    /** The language of the interpreter who comes along; null: none is needed. */
    interpreter: p.text().nullable(),
    /** Whether a child is expected to be at home: JA, NEJ or OKAND. */
    child: p.text(),
    /** A note goes through the letterbox if nobody is at home. */
    leavesNote: p.boolean(),
    /** The action that it was logged as. */
    actionId: p.uuid().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: ownOpenPolicies('visit_plan'),
});
export type VisitPlanRow = InferEntity<typeof VisitPlanEntity>;

/** That somebody who lives there has said yes to social services coming in [JO 6367-2019]. Their own, and nobody else's. */
export const EntryYesEntity = defineEntity({
  name: 'EntryYes',
  tableName: 'entry_yes',
  properties: {
    id: p.uuid().primary(),
    visitId: p.uuid().index(),
    caseId: p.uuid().index(),
    organisationId: p.uuid(),
    personId: p.uuid(),
    saidOn: p.date(),
    way: p.text(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
    /** When it was taken back, or replaced by a later one. */
    endedAt: p.datetime().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: ownOpenPolicies('entry_yes'),
});
export type EntryYesRow = InferEntity<typeof EntryYesEntity>;
