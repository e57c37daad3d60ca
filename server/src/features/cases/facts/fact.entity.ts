import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { factPolicies, STANDING } from '../../../database/policies.js';

/**
 * The columns that make a row a fact: whose it is, what category, whom it concerns, since when.
 * Every table of facts has them, and the same policies.
 */
export const factColumns = () => ({
  caseId: p.uuid().index(),
  holderId: p.uuid(),
  category: p.text(),
  concerns: p.array().columnType('uuid[]'),
  recordedAt: p.datetime(),
  recordedBy: p.uuid().nullable(),
});

/**
 * What marks a row as taken back by its organisation, as wrongly recorded: when, by whom, and why. The row stays, for what
 * was shown and logged of it; nobody else is told of it from then on. What was undone at once has no reason. A bill has
 * none of these: it is the list's, and the list puts it right.
 */
const retractionColumns = () => ({
  retractedAt: p.datetime().nullable(),
  retractedBy: p.uuid().nullable(),
  retractedReason: p.text().nullable(),
});
/** Few rows are taken back, and those of a case are asked for with every reading. */
const retracted = (table: string) => [{ name: `${table}_retracted`, properties: ['caseId' as const], where: 'retracted_at is not null' }];

/** Something one organisation knows: a name, an address, a plan, a note. Replaced by a later row, never rewritten. */
export const FactEntity = defineEntity({
  name: 'Fact',
  tableName: 'fact',
  properties: {
    id: p.uuid().primary(),
    ...factColumns(),
    kind: p.text(),
    text: p.text(),
    /** A date the fact is about: when a plan is due, when an eviction is set. */
    onDate: p.date().nullable(),
    /** The action a note was written at. */
    actionId: p.uuid().nullable(),
    /** When it stopped being so: replaced or taken back. */
    endedAt: p.datetime().nullable(),
    ...retractionColumns(),
  },
  indexes: retracted('fact'),
  rowLevelSecurity: 'force',
  policies: factPolicies('fact', STANDING),
});
export type FactRow = InferEntity<typeof FactEntity>;

/** A person of a household, as one organisation knows her: the landlord's contract holders, social services' children. */
export const CasePersonEntity = defineEntity({
  name: 'CasePerson',
  tableName: 'case_person',
  properties: {
    id: p.uuid().primary(),
    ...factColumns(),
    name: p.text(),
    personKind: p.text(),
    bornOn: p.date().nullable(),
    livingForm: p.text().nullable(),
    /** Guardians (vårdnadshavare) of a child, among the persons of the case. Empty: not known. */
    guardians: p.array().columnType('uuid[]'),
    /** Keyed hash of the personnummer, for search [SoLPuF 15]. The number itself is not kept. */
    numberHash: p.text().nullable().index(),
    position: p.integer().default(0),
    ...retractionColumns(),
  },
  indexes: retracted('case_person'),
  rowLevelSecurity: 'force',
  policies: factPolicies('case_person', STANDING),
});
export type CasePersonRow = InferEntity<typeof CasePersonEntity>;

/** One unpaid (or since paid) bill of a tenancy. Amounts in öre. */
export const BillEntity = defineEntity({
  name: 'Bill',
  tableName: 'bill',
  properties: {
    id: p.uuid().primary(),
    ...factColumns(),
    tenancyId: p.uuid().index(),
    /** Invoice number, or contract and due date where the file has none: unique within a case. */
    identity: p.text(),
    number: p.text().nullable(),
    dueOn: p.date(),
    restOre: p.integer(),
    paidOn: p.date().nullable(),
    /** The debt-collection claim for it, as the landlord's list says. */
    claimNumber: p.text().nullable(),
    claimedOn: p.date().nullable(),
  },
  uniques: [{ name: 'bill_identity', properties: ['caseId', 'identity'] }],
  rowLevelSecurity: 'force',
  policies: factPolicies('bill'),
});
export type BillRow = InferEntity<typeof BillEntity>;

/** Something done: a call, a visit, a letter, with its result. What was said goes into a note of one's own. */
export const CaseActionEntity = defineEntity({
  name: 'CaseAction',
  tableName: 'case_action',
  properties: {
    id: p.uuid().primary(),
    ...factColumns(),
    kind: p.text(),
    result: p.text().nullable(),
    doneAt: p.datetime(),
    ...retractionColumns(),
  },
  indexes: [{ properties: ['holderId', 'doneAt'] }, ...retracted('case_action')],
  rowLevelSecurity: 'force',
  policies: factPolicies('case_action', STANDING),
});
export type CaseActionRow = InferEntity<typeof CaseActionEntity>;

/** A statutory notice (underrättelse) [JB 12:25 a, 12:42, 12:44; UF 16:2]. A re-sent notice is a row of its own. */
export const StatutoryNoticeEntity = defineEntity({
  name: 'StatutoryNotice',
  tableName: 'statutory_notice',
  properties: {
    id: p.uuid().primary(),
    ...factColumns(),
    code: p.text(),
    toId: p.uuid(),
    channel: p.text(),
    sender: p.text(),
    sentOn: p.date(),
    servedOn: p.date().nullable(),
    /** The eviction date that Kronofogden set, for N_KFM_DATE. */
    evictionOn: p.date().nullable(),
    givenAt: p.datetime(),
    ...retractionColumns(),
  },
  // For the one it was given to: which of them has nobody acted on.
  indexes: [{ properties: ['toId', 'givenAt'] }, ...retracted('statutory_notice')],
  rowLevelSecurity: 'force',
  policies: factPolicies('statutory_notice', STANDING),
});
export type StatutoryNoticeRow = InferEntity<typeof StatutoryNoticeEntity>;
