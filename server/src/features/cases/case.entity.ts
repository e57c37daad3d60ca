import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { CURRENT_INSTANT, CURRENT_ORGANISATION, ownPolicies, readPolicies } from '../../database/policies.js';
import { OrganisationEntity } from '../partnerships/organisation.entity.js';
import { PartnershipEntity } from '../partnerships/partnership.entity.js';

/** A landlord's contract for a flat. Import matches bills to it; nobody but the landlord has it. */
export const TenancyEntity = defineEntity({
  name: 'Tenancy',
  tableName: 'tenancy',
  properties: {
    id: p.uuid().primary(),
    landlordId: () => p.manyToOne(OrganisationEntity).mapToPk().fieldName('landlord_id'),
    contractNumber: p.text(),
    customerNumber: p.text().nullable(),
    movedInOn: p.date().nullable(),
    monthlyRentOre: p.integer().nullable(),
    /** Debt-collection claims in twelve months, as the landlord's own system counts them. */
    claimsTwelveMonths: p.integer().nullable(),
    /** The landlord's own knowledge of children: JA, NEJ or OKAND. */
    children: p.text().default('OKAND'),
    /** As the landlord's list last said it: a new fact is made when the list has changed, not when people know better. */
    street: p.text().nullable(),
    postcode: p.text().nullable(),
    town: p.text().nullable(),
    area: p.text().nullable(),
    phone: p.text().nullable(),
    email: p.text().nullable(),
    /** The persons of its latest case whom the list names, the tenant first; null before its first list. */
    personIds: p.array().columnType('uuid[]').nullable(),
  },
  // Not unique: a list may have the former and the present tenant of one flat, whose debts are never put together.
  indexes: [{ name: 'tenancy_contract', properties: ['landlordId', 'contractNumber'] }],
  rowLevelSecurity: 'force',
  policies: ownPolicies('tenancy', 'landlord_id'),
});
export type TenancyRow = InferEntity<typeof TenancyEntity>;

/** A case exists for its holder, and for an organisation that has a ground for at least one of its facts. */
const CASE_READ = `holder_id = ${CURRENT_ORGANISATION} or exists (
  select 1 from disclosure_grant g where g.case_id = case_file.id and g.recipient_id = ${CURRENT_ORGANISATION}
    and g.valid_from <= ${CURRENT_INSTANT} and (g.valid_to is null or g.valid_to > ${CURRENT_INSTANT}))`;

/** The bare case: whose it is and since when. Everything told about it is a fact with a holder of its own. */
export const CaseEntity = defineEntity({
  name: 'Case',
  tableName: 'case_file',
  properties: {
    id: p.uuid().primary(),
    reference: p.text(),
    kind: p.text(),
    partnershipId: () => p.manyToOne(PartnershipEntity).mapToPk().fieldName('partnership_id').index(),
    holderId: () => p.manyToOne(OrganisationEntity).mapToPk().fieldName('holder_id'),
    openedAt: p.datetime(),
    closedAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ['holderId', 'closedAt'] }],
  uniques: [{ name: 'case_reference', properties: ['holderId', 'reference'] }],
  rowLevelSecurity: 'force',
  policies: readPolicies('case_file', CASE_READ, 'holder_id'),
});
export type CaseRow = InferEntity<typeof CaseEntity>;

/**
 * One organisation's own desk for a case: its next step, its closing. No other organisation can read it. Whoever holds
 * a row in a case has one: it is the way in to one's own when the case itself is not to be seen.
 */
export const CaseDeskEntity = defineEntity({
  name: 'CaseDesk',
  tableName: 'case_desk',
  properties: {
    caseId: p.uuid().primary(),
    organisationId: p.uuid().primary(),
    tenancyId: p.uuid().nullable().index(),
    nextKind: p.text().nullable(),
    nextDueOn: p.date().nullable(),
    proposedPaid: p.boolean().default(false),
    outcome: p.text().nullable(),
    closedAt: p.datetime().nullable(),
    /** Bills that closing it marked as paid: taken back, they are owed again. The next step stays as it was, unread. */
    paidBillIds: p.array().columnType('uuid[]').nullable(),
    /** The colleague who works with it; null: whoever comes to it. */
    handlerId: p.uuid().nullable(),
    version: p.integer().version(),
  },
  indexes: [{ properties: ['organisationId', 'closedAt', 'nextDueOn'] }],
  rowLevelSecurity: 'force',
  policies: ownPolicies('case_desk'),
});
export type CaseDeskRow = InferEntity<typeof CaseDeskEntity>;

/** A change of what comes next on an own desk, with what stood there before: so that it can be put back. */
export const StepChangeEntity = defineEntity({
  name: 'StepChange',
  tableName: 'step_change',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    organisationId: p.uuid(),
    /** The logged action that brought it along; null when the step was decided by itself. */
    actionId: p.uuid().nullable(),
    beforeKind: p.text().nullable(),
    beforeDueOn: p.date().nullable(),
    afterKind: p.text().nullable(),
    afterDueOn: p.date().nullable(),
    /** The desk's version with this change: a later change has a higher one. */
    deskVersion: p.integer(),
    changedAt: p.datetime(),
    undoneAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ['caseId', 'organisationId'] }],
  rowLevelSecurity: 'force',
  policies: ownPolicies('step_change'),
});
export type StepChangeRow = InferEntity<typeof StepChangeEntity>;
