import { randomUUID } from 'node:crypto';
import { consentStandings, isLiving, narrow, renew, withdraw, type CaseGrounds, type ConsentForm, type FactCategory, type Replacement, type SekretessMedgivande } from '@bokvar/domain/disclosure';
import { contentRefusals, mayRecordConsent, mayWithdrawConsent, type ConsentDraft } from '@bokvar/domain/policy';
import { asId, toLocalDate, type CaseId, type ConsentId, type Instant, type LocalDate, type OrganisationId } from '@bokvar/domain/vocabulary';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import type { Database } from '../../database/database.js';
import { caseChanged } from '../cases/case-change.js';
import { findCase } from '../cases/case.store.js';
import { standingOf } from '../cases/case-standing.js';
import { requireAllowed } from '../cases/require-allowed.js';
import type { Viewer } from '../sessions/viewer.js';
import { lockConsent } from './consent-lock.store.js';
import { caseOfConsent, consentIn, insertConsent, insertEvent, loadGrounds, newEvents, type ConsentEvidence } from './consent.store.js';

/** A consent as somebody wants to record it. */
export type RecordConsent = Omit<ConsentDraft, 'releasingId' | 'spoken' | 'caseId'> & { caseId: string; evidence: ConsentEvidence };

interface Done { consentId: string; caseId: string }

/** The longest text of a consent's purpose or of how it was received, in characters. */
const TEXT_MAX = 4000;
/** A withdrawal is never refused for form: what is said about it beyond this many characters is left out. */
const TOLD_MAX = 500;

/** Records a consent for what the viewer's own organisation holds. */
export async function recordConsent(database: Database, viewer: Viewer, now: Instant, key: string, command: RecordConsent): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'recordConsent', input: command }, async (tx) => {
    const file = await findCase(tx.em, command.caseId, viewer.organisationId);
    requireAllowed(mayRecordConsent(viewer, standingOf(file)), null);
    requireLength({ purpose: command.purpose, ...command.evidence });
    const grounds = await loadGrounds(tx.em, command.caseId);
    if (grounds === null) refuse('FINNS_INTE');
    const [refusal] = contentRefusals(draftOf(command, viewer), grounds, viewer.organisationKind, toLocalDate(now));
    if (refusal !== undefined) refuse(refusal.code, refusal.field);
    const consent = consentOf(command, viewer, now);
    await insertConsent(tx.em, consent, command.evidence, viewer.userId);
    return await opened(tx, consent, 'SAMTYCKE_INTAGET');
  });
}

function requireLength(texts: Readonly<Record<string, string>>): void {
  for (const [field, text] of Object.entries(texts)) if (text.length > TEXT_MAX) refuse('TEXT_FOR_LANG', field);
}

/** What a command says, as the domain judges it. */
export function draftOf(command: RecordConsent, viewer: Pick<Viewer, 'organisationId'>): ConsentDraft {
  const { evidence, caseId, ...rest } = command;
  return { ...rest, caseId: asId<CaseId>(caseId), releasingId: viewer.organisationId, spoken: evidence };
}

/** The consent that a command would become. The giver and the subject have been checked by `contentRefusals`. */
export function consentOf(command: RecordConsent, viewer: Pick<Viewer, 'organisationId'>, now: Instant): SekretessMedgivande {
  const { evidence: _evidence, caseId, giverId, subjectId, ...rest } = command;
  if (giverId === null || subjectId === null) refuse('GIVARE_SAKNAS', 'giverId');
  return { ...rest, giverId, subjectId, caseId: asId<CaseId>(caseId), id: asId<ConsentId>(randomUUID()), releasingId: viewer.organisationId, recordedAt: now, events: [] };
}

async function opened(tx: Change, consent: SekretessMedgivande, action: string): Promise<Done> {
  tx.record(action, [consent.caseId, consent.id]);
  await caseChanged(tx, [consent.caseId], { grounds: true, told: [] });
  return { consentId: consent.id, caseId: consent.caseId };
}

interface Found { consent: SekretessMedgivande; grounds: CaseGrounds }

/** The consent, locked against a second change at the same time, or a refusal that says nothing of whether it exists. */
async function consentToChange(tx: Change, consentId: string): Promise<Found> {
  const caseId = await caseOfConsent(tx.em, consentId);
  if (caseId === null) refuse('FINNS_INTE');
  await lockConsent(tx.em, consentId);
  const grounds = await loadGrounds(tx.em, caseId);
  const consent = consentIn(grounds, consentId);
  if (grounds === null || consent === null) refuse('FINNS_INTE');
  return { consent, grounds };
}

/**
 * Takes back a consent, wholly, for one organisation or for one category. Never refused for its form, for what it
 * leaves behind, or because it had ended already; works from this instant on [domain C6].
 */
export async function withdrawConsent(
  database: Database, viewer: Viewer, now: Instant, key: string, command: { consentId: string; recipientId: string | null; category: FactCategory | null; toldHow: string | null },
): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'withdrawConsent', input: command }, async (tx) => {
    const { consent } = await consentToChange(tx, command.consentId);
    requireAllowed(mayWithdrawConsent(viewer, consent), null);
    const recipientId = command.recipientId === null ? null : asId<OrganisationId>(command.recipientId);
    const after = withdraw(consent, { at: now, recipientId, category: command.category });
    for (const event of newEvents(consent, after)) await insertEvent(tx.em, consent, event, viewer.userId, command.toldHow?.slice(0, TOLD_MAX) ?? null);
    return await opened(tx, consent, 'SAMTYCKE_TILLBAKA');
  });
}

/** Keeps only some organisations and categories of a consent, from this instant on, on the giver's word. */
export async function narrowConsent(
  database: Database, viewer: Viewer, now: Instant, key: string, command: { consentId: string; recipients: readonly string[]; categories: readonly FactCategory[] },
): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'narrowConsent', input: command }, async (tx) => {
    const { consent } = await liveConsent(tx, viewer, now, command.consentId);
    const recipients = command.recipients.map((id) => asId<OrganisationId>(id));
    if (recipients.length === 0) refuse('MOTTAGARE_SAKNAS', 'recipients');
    if (command.categories.length === 0) refuse('KATEGORI_SAKNAS', 'categories');
    if (recipients.some((id) => !consent.recipients.includes(id)) || command.categories.some((category) => !consent.categories.includes(category))) refuse('SAMTYCKE_BARA_SMALARE', 'recipients');
    const replacement = narrow(consent, { id: asId<ConsentId>(randomUUID()), at: now, recipients, categories: command.categories });
    return await replace(tx, viewer, consent, replacement, {}, 'SAMTYCKE_SMALARE');
  });
}

export interface RenewConsent { consentId: string; validTo: LocalDate; form: ConsentForm; careConfirmed: boolean; evidence: ConsentEvidence }

/** Takes the same consent again, for a new time: asked anew, and so with evidence of its own. */
export async function renewConsent(database: Database, viewer: Viewer, now: Instant, key: string, command: RenewConsent): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'renewConsent', input: command }, async (tx) => {
    const { consent, grounds } = await liveConsent(tx, viewer, now, command.consentId);
    const today = toLocalDate(now);
    requireLength({ ...command.evidence });
    const { id: _id, recordedAt: _recordedAt, events: _events, ...content } = consent;
    const draft: ConsentDraft = { ...content, validFrom: today, validTo: command.validTo, form: command.form, careConfirmed: command.careConfirmed, spoken: command.evidence };
    const [refusal] = contentRefusals(draft, grounds, viewer.organisationKind, today);
    if (refusal !== undefined) refuse(refusal.code, refusal.field);
    const replacement = renew(consent, { id: asId<ConsentId>(randomUUID()), at: now, validFrom: today, validTo: command.validTo, form: command.form, careConfirmed: command.careConfirmed });
    return await replace(tx, viewer, consent, replacement, command.evidence, 'SAMTYCKE_FORNYAT');
  });
}

/** A consent that can be narrowed or renewed: one that lives, by its own text and by what happens around it. */
async function liveConsent(tx: Change, viewer: Viewer, now: Instant, consentId: string): Promise<Found> {
  const found = await consentToChange(tx, consentId);
  requireAllowed(mayRecordConsent(viewer, standingOf(await findCase(tx.em, found.consent.caseId, viewer.organisationId))), null);
  const standing = consentStandings(found.grounds, now).get(found.consent.id);
  if (standing === undefined || !isLiving(standing)) refuse('SAMTYCKE_UPPHORT');
  return found;
}

async function replace(
  tx: Change, viewer: Viewer, before: SekretessMedgivande, replacement: Replacement, evidence: Partial<ConsentEvidence>, action: string,
): Promise<Done> {
  await insertConsent(tx.em, replacement.next, evidence, viewer.userId);
  for (const event of replacement.next.events) await insertEvent(tx.em, replacement.next, event, viewer.userId);
  for (const event of newEvents(before, replacement.ended)) await insertEvent(tx.em, before, event, viewer.userId);
  return await opened(tx, replacement.next, action);
}
