import type { CaseGrounds, ConsentEvent, SekretessMedgivande } from '@bokvar/domain/disclosure';
import type { ConsentId, InvalidReason } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { uuidArray } from '../../database/uuid-array.js';
import { groundsOf, type StoredGrounds } from '../grounds/stored-grounds.js';
import { ConsentEntity, ConsentEventEntity } from './consent.entity.js';
import { randomUUID } from 'node:crypto';

/** How a consent was received: for the releasing organisation alone [domain 1.4]. */
export interface ConsentEvidence {
  receivedBy: string;
  receivedHow: string;
  wordsRead: string;
  interpreter: string;
  scanName: string;
}

/** What may open the facts of one case, as the acting organisation may know it; null when it has nothing in the case. */
export async function loadGrounds(em: Em, caseId: string): Promise<CaseGrounds | null> {
  const rows: { grounds: StoredGrounds }[] = await em.execute('select case_grounds(?::uuid[]) as grounds', [uuidArray([caseId])]);
  return groundsOf(rows[0]?.grounds ?? {})[0] ?? null;
}

/** The case of a consent that the acting organisation releases by; null when there is none that it may read. */
export async function caseOfConsent(em: Em, consentId: string): Promise<string | null> {
  return (await em.findOne(ConsentEntity, { id: consentId }))?.caseId ?? null;
}

/** How each of the acting organisation's consents in a case was received. */
export async function evidenceOf(em: Em, caseId: string): Promise<Map<string, Partial<ConsentEvidence>>> {
  const rows = await em.find(ConsentEntity, { caseId });
  return new Map(rows.map((row) => [row.id, row.evidence as Partial<ConsentEvidence>]));
}

/** Adds a consent. The row stands as it is for ever; what happens to it later are events. */
export async function insertConsent(em: Em, consent: SekretessMedgivande, evidence: Partial<ConsentEvidence>, by: string): Promise<void> {
  const { events: _events, recordedAt, recipients, categories, ...rest } = consent;
  em.persist(em.create(ConsentEntity, {
    ...rest, recipients: [...recipients], categories: [...categories], recordedAt: new Date(recordedAt), evidence: evidence as Record<string, string>, recordedBy: by }));
  await em.flush();
}

/** What is kept beside an event, for the releasing organisation alone. */
export interface Said { readonly toldHow?: string | null; readonly reason?: InvalidReason | null }

/** Why consents of a case were marked as never valid, by consent, as far as the acting organisation releases by them. */
export async function invalidReasonsOf(em: Em, caseId: string): Promise<Map<string, InvalidReason>> {
  const rows: { id: string; reason: InvalidReason }[] = await em.execute(
    `select e.consent_id as id, e.reason from consent_event e join consent k on k.id = e.consent_id where k.case_id = ? and e.reason is not null`, [caseId]);
  return new Map(rows.map(({ id, reason }) => [id, reason]));
}

/** Adds what happened to a consent. */
export async function insertEvent(
  em: Em, consent: Pick<SekretessMedgivande, 'id' | 'releasingId'>, event: ConsentEvent, by: string, { toldHow = null, reason = null }: Said = {},
): Promise<void> {
  em.persist(em.create(ConsentEventEntity, {
    id: randomUUID(), consentId: consent.id as string, releasingId: consent.releasingId as string, kind: event.kind, at: new Date(event.at),
    recipientId: event.kind === 'ATERKALLAD' ? event.recipientId : null, category: event.kind === 'ATERKALLAD' ? event.category : null,
    byId: event.kind === 'ERSATT' ? event.byId : null, toldHow, reason, recordedBy: by }));
  await em.flush();
}

/** The events of `after` that `before` does not have yet. */
export function newEvents(before: SekretessMedgivande, after: SekretessMedgivande): readonly ConsentEvent[] {
  return after.events.slice(before.events.length);
}

/** The consent with that id among the grounds. */
export function consentIn(grounds: CaseGrounds | null, id: string): SekretessMedgivande | null {
  return grounds?.consents.find((consent) => consent.id === (id as ConsentId)) ?? null;
}
