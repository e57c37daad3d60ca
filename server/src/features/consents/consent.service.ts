import { randomUUID } from 'node:crypto';
import {
  consentStandings, invalidate, isLiving, livingSuccessors, narrow, renew, withdraw, type CaseGrounds, type ConsentForm, type ConsentStanding, type FactCategory, type Replacement,
  type SekretessMedgivande,
} from '@bokvar/domain/disclosure';
import { contentRefusals, mayInvalidateConsent, mayRecordConsent, mayRenewConsent, mayWithdrawConsent, type ConsentDraft } from '@bokvar/domain/policy';
import { asId, toLocalDate, type CaseId, type ConsentId, type Instant, type InvalidReason, type LocalDate, type OrganisationId } from '@bokvar/domain/vocabulary';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import type { Database } from '../../database/database.js';
import { caseChanged } from '../cases/case-change.js';
import { findCase } from '../cases/case.store.js';
import { standingOf } from '../cases/case-standing.js';
import { requireAllowed } from '../cases/require-allowed.js';
import type { Viewer } from '../sessions/viewer.js';
import { lockConsents } from './consent-lock.store.js';
import { caseOfConsent, consentIn, insertConsent, insertEvent, loadGrounds, newEvents, type ConsentEvidence, type Said } from './consent.store.js';

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
    return await opened(tx, [consent], 'SAMTYCKE_INTAGET');
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

/** What opens facts is unfolded anew, and those for whom it shows ask again. The first of the changed consents is the one answered with. */
async function opened(tx: Change, changed: readonly [SekretessMedgivande, ...SekretessMedgivande[]], action: string): Promise<Done> {
  const [{ id, caseId }] = changed;
  tx.record(action, [caseId, ...changed.map((one) => one.id)]);
  await caseChanged(tx, [caseId], { grounds: true, rows: [] });
  return { consentId: id, caseId };
}

interface Found { consent: SekretessMedgivande; grounds: CaseGrounds }

/** The consent, locked against a second change at the same time, or a refusal that says nothing of whether it exists. */
async function consentToChange(tx: Change, consentId: string): Promise<Found> {
  const caseId = await caseOfConsent(tx.em, consentId);
  if (caseId === null) refuse('FINNS_INTE');
  await lockConsents(tx.em, caseId);
  const grounds = await loadGrounds(tx.em, caseId);
  const consent = consentIn(grounds, consentId);
  if (grounds === null || consent === null) refuse('FINNS_INTE');
  return { consent, grounds };
}

/**
 * Takes back a consent, wholly, for one organisation or for one category, and with it those that were renewed from it.
 * Never refused for its form, for what it leaves behind, or because it had ended already; works from this instant on
 * [domain C6].
 */
export async function withdrawConsent(
  database: Database, viewer: Viewer, now: Instant, key: string, command: { consentId: string; recipientId: string | null; category: FactCategory | null; toldHow: string | null },
): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'withdrawConsent', input: command }, async (tx) => {
    const { consent, grounds } = await consentToChange(tx, command.consentId);
    requireAllowed(mayWithdrawConsent(viewer, consent), null);
    const recipientId = command.recipientId === null ? null : asId<OrganisationId>(command.recipientId);
    const meant = [consent, ...livingSuccessors(consent, grounds, now)] as const;
    for (const one of meant) await keepEnded(tx, viewer, one, withdraw(one, { at: now, recipientId, category: command.category }), { toldHow: command.toldHow?.slice(0, TOLD_MAX) ?? null });
    return await opened(tx, meant, 'SAMTYCKE_TILLBAKA');
  });
}

/**
 * Marks a consent as one that was never valid, with why, on the releasing organisation's own finding. Nothing opens by it
 * from this instant on; what was shown before was shown, and stands in the disclosure log. The reason stays inside.
 */
export async function invalidateConsent(database: Database, viewer: Viewer, now: Instant, key: string, command: { consentId: string; reason: InvalidReason | null }): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'invalidateConsent', input: command }, async (tx) => {
    const { consent, grounds } = await consentToChange(tx, command.consentId);
    const may = mayInvalidateConsent(viewer, consent, standingIn(grounds, consent, now), command.reason);
    requireAllowed(may, !may.allowed && may.code === 'SKAL_TILL_ALDRIG_GALLT' ? 'reason' : null);
    await keepEnded(tx, viewer, consent, invalidate(consent, now), { reason: command.reason });
    return await opened(tx, [consent], 'SAMTYCKE_ALDRIG_GALLT');
  });
}

/**
 * Keeps only some organisations and categories of a consent, from this instant on, on the giver's word. What was renewed
 * from it keeps no more than that.
 */
export async function narrowConsent(
  database: Database, viewer: Viewer, now: Instant, key: string, command: { consentId: string; recipients: readonly string[]; categories: readonly FactCategory[] },
): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'narrowConsent', input: command }, async (tx) => {
    const { consent, grounds } = await consentToRecord(tx, viewer, command.consentId);
    if (!isLiving(standingIn(grounds, consent, now))) refuse('SAMTYCKE_UPPHORT');
    const recipients = command.recipients.map((id) => asId<OrganisationId>(id));
    if (recipients.length === 0) refuse('MOTTAGARE_SAKNAS', 'recipients');
    if (command.categories.length === 0) refuse('KATEGORI_SAKNAS', 'categories');
    if (recipients.some((id) => !consent.recipients.includes(id)) || command.categories.some((category) => !consent.categories.includes(category))) refuse('SAMTYCKE_BARA_SMALARE', 'recipients');
    const kept = { recipients, categories: command.categories };
    const narrowed = await narrowTo(tx, viewer, consent, kept);
    const later: SekretessMedgivande[] = [];
    for (const successor of livingSuccessors(consent, grounds, now)) later.push(await narrowTo(tx, viewer, successor, kept));
    return await opened(tx, [narrowed, ...later], 'SAMTYCKE_SMALARE');
  });
}

interface Kept { recipients: readonly OrganisationId[]; categories: readonly FactCategory[] }

/** What is left of a consent when it keeps no more than that: a smaller one in its place, or nothing, and then it is taken back. */
async function narrowTo(tx: Change, viewer: Viewer, consent: SekretessMedgivande, { recipients, categories }: Kept): Promise<SekretessMedgivande> {
  const left = { recipients: consent.recipients.filter((id) => recipients.includes(id)), categories: consent.categories.filter((category) => categories.includes(category)) };
  if (left.recipients.length > 0 && left.categories.length > 0) {
    return await replace(tx, viewer, consent, narrow(consent, { id: asId<ConsentId>(randomUUID()), at: tx.now, ...left }), {});
  }
  await keepEnded(tx, viewer, consent, withdraw(consent, { at: tx.now, recipientId: null, category: null }));
  return consent;
}

export interface RenewConsent { consentId: string; validFrom: LocalDate; validTo: LocalDate; form: ConsentForm; careConfirmed: boolean; evidence: ConsentEvidence }

/**
 * Takes the same consent again, for a new time: asked anew, and so with evidence of its own. It may begin later than
 * today; until then the old one holds, so that there is neither a gap nor two at once.
 */
export async function renewConsent(database: Database, viewer: Viewer, now: Instant, key: string, command: RenewConsent): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'renewConsent', input: command }, async (tx) => {
    const { consent, grounds } = await consentToRecord(tx, viewer, command.consentId);
    const { consentId: _consentId, evidence, ...given } = command;
    requireLength({ ...evidence });
    const old = { standing: standingIn(grounds, consent, now), hasSuccessor: livingSuccessors(consent, grounds, now).length > 0 };
    const may = mayRenewConsent(old, given.validFrom, toLocalDate(now));
    requireAllowed(may, !may.allowed && may.code === 'FORNYELSE_BORJAN' ? 'validFrom' : null);
    const { id: _id, recordedAt: _recordedAt, events: _events, ...content } = consent;
    const draft: ConsentDraft = { ...content, ...given, spoken: evidence };
    const [refusal] = contentRefusals(draft, grounds, viewer.organisationKind, toLocalDate(now));
    if (refusal !== undefined) refuse(refusal.code, refusal.field);
    const replacement = renew(consent, { id: asId<ConsentId>(randomUUID()), at: now, ...given });
    const after = { ...grounds, consents: [...grounds.consents.filter(({ id }) => id !== consent.id), replacement.ended, replacement.next] };
    // A mandate that has run out by then, a child that has come of age: nobody would have said yes.
    if (!isLiving(standingIn(after, replacement.next, now))) refuse('SAMTYCKE_SKULLE_INTE_GALLA', 'validFrom');
    return await opened(tx, [await replace(tx, viewer, consent, replacement, evidence)], 'SAMTYCKE_FORNYAT');
  });
}

/** A consent that the viewer may record something new about. */
async function consentToRecord(tx: Change, viewer: Viewer, consentId: string): Promise<Found> {
  const found = await consentToChange(tx, consentId);
  requireAllowed(mayRecordConsent(viewer, standingOf(await findCase(tx.em, found.consent.caseId, viewer.organisationId))), null);
  return found;
}

function standingIn(grounds: CaseGrounds, consent: SekretessMedgivande, at: Instant): ConsentStanding {
  const standing = consentStandings(grounds, at).get(consent.id);
  if (standing === undefined) throw new Error('A consent stands among the grounds of its case');
  return standing;
}

async function replace(tx: Change, viewer: Viewer, before: SekretessMedgivande, { ended, next }: Replacement, evidence: Partial<ConsentEvidence>): Promise<SekretessMedgivande> {
  await insertConsent(tx.em, next, evidence, viewer.userId);
  for (const event of next.events) await insertEvent(tx.em, next, event, viewer.userId);
  await keepEnded(tx, viewer, before, ended);
  return next;
}

async function keepEnded(tx: Change, viewer: Viewer, before: SekretessMedgivande, ended: SekretessMedgivande, said: Said = {}): Promise<void> {
  for (const event of newEvents(before, ended)) await insertEvent(tx.em, before, event, viewer.userId, said);
}
