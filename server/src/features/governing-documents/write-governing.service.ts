import { randomUUID } from 'node:crypto';
import { placeAsKept } from '@bokvar/domain/governing-documents';
import { mayAnswerOrganising, mayKeepDocument, mayTakeOutDocument, mayWriteGoverning, type DocumentWritten } from '@bokvar/domain/policy';
import type { TextStopped } from '@bokvar/domain/texts';
import { isLandlord, toLocalDate, type Instant, type OrganisingTopic } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { isSide } from '../partnerships/other-side.js';
import { metBy } from '../partnerships/way-in.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { findOwnAnswer, findOwnDocument, insertAnswer, insertTakenOut, insertVersion } from './governing-document.store.js';
import { personInTexts } from './no-person.service.js';

/** It is kept: the document's id or the question's code, and which version it is. */
export interface GoverningKept { readonly id: string; readonly number: number }
type Kept = GoverningKept | TextStopped | Refused;

/** A document, written on from the version that was read. `documentId`: null for a new one, whose base is 0. */
export interface WriteDocument extends DocumentWritten { readonly documentId: string | null; readonly base: number }

const PARTS = ['name', 'meaning', 'place', 'until', 'reviewOn'] as const;

/** Adds a document to the own organisation's library, or a version to one. The other side is shown it. */
export async function writeGoverningDocument(database: Database, viewer: Viewer, now: Instant, key: string, command: WriteDocument): Promise<Kept> {
  const { documentId: asked, base, ...said } = command;
  const written: DocumentWritten = { ...said, name: said.name.trim(), meaning: said.meaning.trim(), place: placeAsKept(said.place) };
  const { name, meaning, place } = written;
  return await unlessPerson(database, viewer, now, { name, meaning, place }, async () => await change(database, viewer, now, { key, operation: 'writeGoverningDocument', input: command }, async (tx) => {
    requireAllowed(mayWriteGoverning(viewer), null);
    const { organisationId, userId: recordedBy } = viewer;
    const found = asked === null ? null : await findOwnDocument(tx.em, asked, organisationId);
    if (asked !== null && found === null) refuse('FINNS_INTE');
    if (found?.takenOut === true) refuse('STYRDOK_UR_BRUK', 'name');
    for (const part of PARTS) requireAllowed(mayKeepDocument(part, written, toLocalDate(now)), part);
    const [documentId, number] = [asked ?? randomUUID(), base + 1];
    if (base !== (found?.latest ?? 0) || !await insertVersion(tx.em, { ...written, organisationId, documentId, number, recordedAt: now, recordedBy })) refuse('ANDRAT_AV_ANNAN', 'name');
    await tellReaders(tx, viewer, 'STYRDOK_SKRIVET', documentId);
    return { id: documentId, number };
  }));
}

/** Taking a document out of use, from the version that was read. */
export interface TakeOutDocument { readonly documentId: string; readonly base: number; readonly reason: string }

/** Takes a document of the own organisation out of use today. Nothing of it is removed. */
export async function takeOutGoverningDocument(database: Database, viewer: Viewer, now: Instant, key: string, command: TakeOutDocument): Promise<Kept> {
  const { documentId, base } = command;
  const reason = command.reason.trim();
  return await unlessPerson(database, viewer, now, { reason }, async () => await change(database, viewer, now, { key, operation: 'takeOutGoverningDocument', input: command }, async (tx) => {
    requireAllowed(mayWriteGoverning(viewer), null);
    const { organisationId, userId: recordedBy } = viewer;
    const found = await findOwnDocument(tx.em, documentId, organisationId);
    if (found === null) refuse('FINNS_INTE');
    requireAllowed(mayTakeOutDocument(viewer, { takenOut: found.takenOut, reason }), 'reason');
    if (base !== found.latest) refuse('ANDRAT_AV_ANNAN', 'reason');
    if (!await insertTakenOut(tx.em, { organisationId, documentId, endedOn: toLocalDate(now), reason, recordedAt: now, recordedBy })) refuse('STYRDOK_UR_BRUK', 'reason');
    await tellReaders(tx, viewer, 'STYRDOK_UR_BRUK', documentId);
    return { id: documentId, number: base };
  }));
}

/** An answer to a question about the own organisation, from the one that was read (0: there was none). Empty: taken back. */
export interface AnswerOrganising { readonly topic: OrganisingTopic; readonly base: number; readonly text: string }

/** Answers a question about how the own organisation works. The other side is shown it beside its own. */
export async function answerOrganising(database: Database, viewer: Viewer, now: Instant, key: string, command: AnswerOrganising): Promise<Kept> {
  const { topic, base } = command;
  const text = command.text.trim();
  return await unlessPerson(database, viewer, now, { text }, async () => await change(database, viewer, now, { key, operation: 'answerOrganising', input: command }, async (tx) => {
    const { organisationId, userId: recordedBy } = viewer;
    const latest = await findOwnAnswer(tx.em, topic, organisationId);
    requireAllowed(mayWriteGoverning(viewer), null);
    const number = base + 1;
    if (base !== (latest?.number ?? 0)) refuse('ANDRAT_AV_ANNAN', 'text');
    requireAllowed(mayAnswerOrganising(viewer, { topic, text, answered: (latest?.text ?? null) !== null }), 'text');
    if (!await insertAnswer(tx.em, { organisationId, topic, number, text: text === '' ? null : text, recordedAt: now, recordedBy })) refuse('ANDRAT_AV_ANNAN', 'text');
    await tellReaders(tx, viewer, 'ORGANISERING_SAGD', organisationId);
    return { id: topic, number };
  }));
}

/** Somebody who may not write is told so before her words are looked through. */
async function unlessPerson(database: Database, viewer: Viewer, now: Instant, texts: Readonly<Record<string, string>>, work: () => Promise<GoverningKept | Refused>): Promise<Kept> {
  return (mayWriteGoverning(viewer).allowed ? await personInTexts(database, viewer, now, texts) : null) ?? await work();
}

/** The screens of the own organisation and of the other side: another landlord at the same table reads none of it. */
async function tellReaders(tx: Change, { organisationId, organisationKind }: Viewer, action: string, id: string): Promise<void> {
  tx.record(action, [id]);
  tx.tell((await metBy(tx.em, organisationId)).filter(({ kind }) => isSide(kind) && isLandlord(kind) !== isLandlord(organisationKind)).map((one) => one.id));
}
