import { mayAgreeOnWords, mayBePartOf, mayEndPoint, mayKeepOwnWords, mayKeepPoint, mayProposeWords, mayWriteFirstMeeting, type PointAgreed } from '@bokvar/domain/policy';
import { personBroughtIn, type TextStopped } from '@bokvar/domain/texts';
import { toLocalDate, worksWithCases, type FirstTopic, type Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import { wordsOfOwnWorld } from '../cases/own-words.store.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { stopBy, unlessStopped } from '../minutes/check-minutes.service.js';
import { colleagueNames } from '../minutes/minutes.store.js';
import { choosePartnership } from '../partnerships/monthly-table.service.js';
import { isSide } from '../partnerships/other-side.js';
import { partiesNow } from '../partnerships/partnership.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { findPoint, holdFirstMeeting, insertAgreement, insertPoint, insertPointEnded, insertWord, loadWhatWasAgreed, type WordRecord } from './first-meeting.store.js';

/** It is kept: the partnership's id. */
export interface FirstMeetingKept { readonly partnershipId: string }
type Kept = FirstMeetingKept | TextStopped | Refused;

/** Words on a topic, on from the ones that were read (0: there were none). Common ones are a proposal to the other side. */
export interface WriteFirstWords { readonly partnershipId: string; readonly topic: FirstTopic; readonly common: boolean; readonly base: number; readonly text: string }

/** Keeps one's own words, or proposes common ones; a proposal that is changed waits for a new yes. */
export async function writeFirstWords(database: Database, viewer: Viewer, now: Instant, key: string, command: WriteFirstWords): Promise<Kept> {
  return await unlessStopped(async () => await change(database, viewer, now, { key, operation: 'writeFirstWords', input: command }, async (tx) => {
    const { topic, common, base } = command;
    const partnershipId = await meetingIn(tx, viewer, command.partnershipId);
    const { words } = await loadWhatWasAgreed(tx.em, partnershipId);
    const text = command.text.trim();
    const ofId = common ? partnershipId : viewer.organisationId;
    const standing = words.find((word) => word.topic === topic && word.ofId === ofId);
    requireAllowed(common
      ? mayProposeWords(viewer, { text, bothWritten: topic !== 'UPPDRAG' && words.filter((word) => word.topic === topic && word.ofId !== partnershipId && word.text !== null).length > 1 })
      : mayKeepOwnWords(viewer, { text, written: typeof standing?.text === 'string' }), 'text');
    if ((standing?.number ?? 0) !== base) refuse('ANDRAT_AV_ANNAN', 'text');
    await requireNoPerson(tx, viewer, 'text', text);
    await insertWord(tx.em, { partnershipId, ofId, topic, number: base + 1, text: text === '' ? null : text }, by(tx));
    return await kept(tx, common ? 'GEMENSAMMA_ORD_FORESLAGNA' : 'FORSTA_MOTET_SKRIVET', partnershipId);
  }));
}

/** A yes to the common words that were read. */
export interface AgreeOnWords { readonly partnershipId: string; readonly topic: FirstTopic; readonly number: number }

/** Says yes to what the other side has proposed, word for word. */
export async function agreeOnWords(database: Database, viewer: Viewer, now: Instant, key: string, command: AgreeOnWords): Promise<FirstMeetingKept | Refused> {
  return await change(database, viewer, now, { key, operation: 'agreeOnWords', input: command }, async (tx) => {
    const partnershipId = await meetingIn(tx, viewer, command.partnershipId);
    const proposed: WordRecord | undefined = (await loadWhatWasAgreed(tx.em, partnershipId)).words.find(({ topic, ofId }) => topic === command.topic && ofId === partnershipId);
    if (proposed === undefined) refuse('FINNS_INTE');
    requireAllowed(mayAgreeOnWords(viewer, { own: proposed.organisationId === viewer.organisationId, agreed: proposed.agreed }), null);
    if (proposed.number !== command.number) refuse('ANDRAT_AV_ANNAN');
    await insertAgreement(tx.em, { wordId: proposed.id, partnershipId }, by(tx));
    return await kept(tx, 'GEMENSAMMA_ORD_GODTAGNA', partnershipId);
  });
}

/** A goal or a decision. `ownerId`: the side that sees to it; null: both. */
export interface AgreeOnPoint extends PointAgreed { readonly partnershipId: string; readonly ownerId: string | null; readonly partOf: string | null }

const PARTS = ['kind', 'text', 'dueOn'] as const;

/** Keeps what both sides agreed on at the table. */
export async function agreeOnPoint(database: Database, viewer: Viewer, now: Instant, key: string, command: AgreeOnPoint): Promise<Kept> {
  return await unlessStopped(async () => await change(database, viewer, now, { key, operation: 'agreeOnPoint', input: command }, async (tx) => {
    const partnershipId = await meetingIn(tx, viewer, command.partnershipId);
    const { kind, ownerId, dueOn, partOf } = command;
    const text = command.text.trim();
    const { points } = await loadWhatWasAgreed(tx.em, partnershipId);
    const where = { today: toLocalDate(now), starts: points.some((point) => point.kind === 'STARTMAL' && point.reason === null) };
    for (const part of PARTS) requireAllowed(mayKeepPoint(part, { kind, text, dueOn }, where), part === 'kind' ? null : part);
    if (ownerId !== null && !(await sidesOf(tx, partnershipId)).includes(ownerId)) refuse('FINNS_INTE', 'ownerId');
    if (partOf !== null) {
      const whole = points.find((point) => point.id === partOf);
      if (whole === undefined) refuse('FINNS_INTE', 'partOf');
      const may = mayBePartOf({ kind, dueOn }, { ...whole, ended: whole.reason !== null });
      requireAllowed(may, !may.allowed && may.code === 'DELMAL_EFTER_MALET' ? 'dueOn' : null);
    }
    await requireNoPerson(tx, viewer, 'text', text);
    const id = await insertPoint(tx.em, { partnershipId, kind, text, ownerId, dueOn, partOf }, by(tx));
    return await kept(tx, 'OVERENSKOMMET', partnershipId, id);
  }));
}

/** Ends a goal that was reached, or one that is let go or a decision, with why; it stays to be read. */
export async function endAgreedPoint(database: Database, viewer: Viewer, now: Instant, key: string, command: { readonly pointId: string; readonly reached: boolean; readonly reason: string }): Promise<Kept> {
  return await unlessStopped(async () => await change(database, viewer, now, { key, operation: 'endAgreedPoint', input: command }, async (tx) => {
    const { pointId, reached } = command;
    const found = await findPoint(tx.em, pointId);
    if (found === null) refuse('FINNS_INTE');
    const reason = command.reason.trim();
    const may = mayEndPoint(viewer, { ...found, reached, reason });
    requireAllowed(may, !may.allowed && may.code === 'MALET_HAR_DELMAL' ? null : 'reason');
    await requireNoPerson(tx, viewer, 'reason', reason);
    if (!await insertPointEnded(tx.em, { pointId, partnershipId: found.partnershipId, reached, reason }, by(tx))) refuse('MALET_AVSLUTAT', 'reason');
    return await kept(tx, 'OVERENSKOMMET_AVSLUTAT', found.partnershipId, pointId);
  }));
}

const by = ({ actor, now }: Change) => ({ organisationId: actor.organisationId, recordedAt: now, recordedBy: actor.userId });

/** The partnership at which the actor sits as a side, held; another is refused as one that is not there. */
async function meetingIn(tx: Change, viewer: Viewer, asked: string): Promise<string> {
  requireAllowed(mayWriteFirstMeeting(viewer), null);
  const partnershipId = await choosePartnership(tx.em, viewer, asked);
  await holdFirstMeeting(tx.em, partnershipId);
  return partnershipId;
}

/** Ends the change where a text brings in a person. A manager reads no case, and is stopped by the form of a text only. */
async function requireNoPerson(tx: Change, viewer: Viewer, at: string, text: string): Promise<void> {
  const known = worksWithCases(viewer.role) ? await wordsOfOwnWorld(tx.em) : { names: [], addresses: [] };
  const found = personBroughtIn({ before: '', text }, { ...known, innocent: await colleagueNames(tx.em) });
  if (found !== null) stopBy({ at, ...found });
}

const sidesOf = async (tx: Change, partnershipId: string): Promise<string[]> => (await partiesNow(tx.em, partnershipId)).filter(({ kind }) => isSide(kind)).map(({ id }) => id);

async function kept(tx: Change, action: string, partnershipId: string, id: string = partnershipId): Promise<FirstMeetingKept> {
  tx.record(action, [partnershipId, id]);
  tx.tell(await sidesOf(tx, partnershipId));
  return { partnershipId };
}
