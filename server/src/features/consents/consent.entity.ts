import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ownPolicies } from '../../database/policies.js';

/**
 * SekretessMedgivande: a person's consent that breaks secrecy towards named organisations [OSL 10:1, 12:2].
 * Append-only by a rule of the database: a change is a new event, or a new consent that replaces this one.
 * Only the releasing organisation reads the row; a recipient sees what it opens, and on which ground.
 */
export const ConsentEntity = defineEntity({
  name: 'Consent',
  tableName: 'consent',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid().index(),
    giverId: p.uuid(),
    subjectId: p.uuid(),
    capacity: p.text(),
    mandateUntil: p.date().nullable(),
    releasingId: p.uuid(),
    recipients: p.array().columnType('uuid[]'),
    categories: p.array().columnType('text[]'),
    direction: p.text(),
    purpose: p.text(),
    validFrom: p.date(),
    validTo: p.date(),
    form: p.text(),
    careConfirmed: p.boolean().default(false),
    /** Evidence: who received it, how identity was checked, the words read, interpreter, name of the scan. */
    evidence: p.json<Record<string, string>>(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: ownPolicies('consent', 'releasing_id'),
});
export type ConsentRow = InferEntity<typeof ConsentEntity>;

/** What happened to a consent: withdrawn (wholly, per organisation, per category), replaced, found invalid. */
export const ConsentEventEntity = defineEntity({
  name: 'ConsentEvent',
  tableName: 'consent_event',
  properties: {
    id: p.uuid().primary(),
    consentId: () => p.manyToOne(ConsentEntity).mapToPk().fieldName('consent_id').index(),
    releasingId: p.uuid(),
    kind: p.text(),
    at: p.datetime(),
    recipientId: p.uuid().nullable(),
    category: p.text().nullable(),
    byId: p.uuid().nullable(),
    /** How the person said so, in the words of whoever received it; for the releasing organisation alone. */
    toldHow: p.text().nullable(),
    /** Why it was never valid, as a code; for the releasing organisation alone. */
    reason: p.text().nullable(),
    recordedBy: p.uuid().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: ownPolicies('consent_event', 'releasing_id'),
});
export type ConsentEventRow = InferEntity<typeof ConsentEventEntity>;
