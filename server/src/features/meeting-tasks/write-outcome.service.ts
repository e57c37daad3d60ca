import { audienceOf, type Fact } from '@bokvar/domain/disclosure';
import { mayAnswerTask, mayDecideAtItem, mayGiveTask, type MeetingStanding, type OtherParty } from '@bokvar/domain/policy';
import type { TextStopped } from '@bokvar/domain/texts';
import { asId, categoryOf, decisionAtItem, toLocalDate, type CaseId, type DecisionKind, type FactId, type Instant, type LocalDate, type OrganisationId, type PersonId, type TaskState } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import { caseChanged } from '../cases/case-change.js';
import { loadCaseDocument } from '../cases/case-document.store.js';
import { adultsOf } from '../cases/case.store.js';
import { owedOre } from '../cases/facts/bill.store.js';
import { discloseDocument } from '../cases/read-case.service.js';
import { asReader, situationInCase } from '../cases/reading.service.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { requireMandate } from '../decision-mandates/require-mandate.service.js';
import { loadWholeGrounds } from '../grounds/grants.store.js';
import { personAtPoint } from '../meeting-records/write-note.service.js';
import type { AgendaPoint } from '../monthly-meetings/agenda-item.store.js';
import { pointOf } from '../monthly-meetings/agenda-change.service.js';
import { pointsChanged } from '../monthly-meetings/meeting-change.js';
import { proposeAnew } from '../monthly-meetings/plan-meeting.service.js';
import { findMeeting } from '../monthly-meetings/planned-meeting.store.js';
import { isSide } from '../partnerships/other-side.js';
import type { Viewer } from '../sessions/viewer.js';
import { insertOutcome, partiesAt, wordsAtItem, wordsOf, type NewWord, type OutcomeRecord } from './item-outcome.store.js';
import { decisionsIn, standingOf, tasksIn, toldWords, type MeetingTask, type ToldWord } from './outcome.js';

/** The longest line, in characters: one line, and the rest in a note. */
const LINE_MAX = 300;

/** It is kept: the id of the decision or the task, and the item. */
export interface OutcomeKept { readonly id: string; readonly itemId: string }

type Answer = OutcomeKept | TextStopped | Refused;

function lineOf(text: string | null): string | null {
  const line = text?.trim() ?? '';
  if (line.length > LINE_MAX) refuse('TEXT_FOR_LANG', 'text');
  return line === '' ? null : line;
}

/** What makes a word of the actor's a fact where it is on a household: the category of what the organisation does in a case, about its adults. */
async function factOf(tx: Change, viewer: Viewer, caseId: string | null): Promise<Pick<NewWord, 'caseId' | 'category' | 'concerns' | 'holderId' | 'recordedBy' | 'at'>> {
  const by = { holderId: viewer.organisationId, recordedBy: viewer.userId, at: tx.now };
  if (caseId === null) return { ...by, caseId, category: null, concerns: [] };
  const category = categoryOf(viewer.organisationKind, 'ATGARD');
  if (category === null) refuse('NOT_ALLOWED');
  return { ...by, caseId, category, concerns: await adultsOf(tx.em, caseId) };
}

/**
 * May these organisations of the table, or the other side (the network decides nothing with them), know of what the actor's is about to say? By the rule that marks who sees a row: it is the
 * actor's own fact, so the answer tells her nothing but whom her own organisation lets it be known to. That another organisation
 * has protected the household, and reads nothing of it unopened, is not hers to learn from a refusal [domain 1.6].
 */
async function mayKnow(tx: Change, viewer: Viewer, point: Pick<AgendaPoint, 'meetingId' | 'caseId'>, organisationIds: readonly string[] | 'OTHERS'): Promise<boolean> {
  const { caseId, meetingId } = point;
  if (caseId === null) return true;
  const { category, concerns } = await factOf(tx, viewer, caseId);
  if (category === null) return false;
  const fact: Fact = {
    id: asId<FactId>(caseId), caseId: asId<CaseId>(caseId), holderId: viewer.organisationId, holderKind: viewer.organisationKind, category,
    concerns: concerns.map((id) => asId<PersonId>(id)), recordedAt: tx.now };
  return await tx.asSystem(async (system) => {
    const [grounds] = await loadWholeGrounds(system, [caseId]);
    const others = (await partiesAt(system, meetingId)).filter(({ id, kind }) => (organisationIds === 'OTHERS' ? id !== viewer.organisationId && isSide(kind) : organisationIds.includes(id)));
    if (grounds === undefined || others.length === 0) return false;
    const seats = audienceOf(fact, others.map(({ id, kind }) => ({ organisationId: asId<OrganisationId>(id), organisationKind: kind })), tx.now, grounds, viewer.organisationId);
    return seats.length === others.length && seats.every(({ mark }) => mark !== 'NONE');
  });
}

/** Ends a change: those ask again who may read the word, and on no household those who may read the item. */
async function said(tx: Change, action: string, { id, ofId, itemId, meetingId, caseId }: { id: string; ofId: string } & Pick<OutcomeRecord, 'itemId' | 'meetingId' | 'caseId'>): Promise<OutcomeKept> {
  if (caseId === null) {
    await pointsChanged(tx, meetingId, action, [itemId]);
  } else {
    tx.record(action, [meetingId, itemId, ofId]);
    await caseChanged(tx, [caseId], { grounds: false, rows: [id] });
  }
  return { id: ofId, itemId };
}

/** Somebody's name or address stops a text that all at the table read, and nothing of it is kept. */
async function stopped(database: Database, viewer: Viewer, now: Instant, itemId: string, text: string | null): Promise<TextStopped | null> {
  const found = text === null ? null : await personAtPoint(database, viewer, now, { itemId, text }, 'NOTHING');
  return found === null ? null : { at: itemId, ...found };
}

interface AtItem { readonly point: AgendaPoint; readonly standing: MeetingStanding; readonly startsAt: Instant; readonly metOn: LocalDate }

async function atItem(tx: Change, itemId: string): Promise<AtItem> {
  const { point, standing } = await pointOf(tx, itemId);
  const meeting = await findMeeting(tx.em, point.meetingId);
  if (meeting === null) refuse('FINNS_INTE');
  return { point, standing, startsAt: meeting.startsAt, metOn: toLocalDate(meeting.startsAt) };
}

async function add(tx: Change, viewer: Viewer, { point, metOn }: AtItem, action: string, word: Pick<NewWord, 'says'> & Partial<NewWord>): Promise<OutcomeKept> {
  const of = { meetingId: point.meetingId, itemId: point.id, caseId: point.caseId };
  const id = await insertOutcome(tx.em, { ...word, ...of, ...await factOf(tx, viewer, point.caseId), metOn });
  return await said(tx, action, { id, ofId: id, ...of });
}

/** A decision at an item. */
export interface Decide { readonly itemId: string; readonly kind: DecisionKind; readonly text: string | null; readonly jointly: boolean }

/** Writes down what is decided at an item: by the actor's own party, or by both where both may know of it. */
export async function decideAtItem(database: Database, viewer: Viewer, now: Instant, key: string, command: Decide): Promise<Answer> {
  const { itemId, kind, jointly } = command;
  const stop = await stopped(database, viewer, now, itemId, command.text);
  if (stop !== null) return stop;
  return await change(database, viewer, now, { key, operation: 'decideAtItem', input: command }, async (tx) => {
    const at = await atItem(tx, itemId);
    const other: OtherParty = { concerned: jointly, mayKnow: jointly && await mayKnow(tx, viewer, at.point, 'OTHERS') };
    requireAllowed(mayDecideAtItem(viewer, at.standing, other), 'jointly');
    const { caseId } = at.point;
    await requireMandate(tx, {
      decision: decisionAtItem(kind), amountOre: async () => (caseId === null ? null : await owedOre(tx.em, { caseId, holderId: viewer.organisationId })) }, 'kind');
    return await add(tx, viewer, at, 'BESLUT_SKRIVET', { says: 'BESLUT', decision: kind, text: lineOf(command.text), jointly });
  });
}

/** Withdraws a decision of the actor's own organisation. It stays among what was written, and is told no more. */
export async function withdrawDecision(database: Database, viewer: Viewer, now: Instant, key: string, id: string): Promise<OutcomeKept | Refused> {
  return await change(database, viewer, now, { key, operation: 'withdrawDecision', input: { id } }, async (tx) => {
    const decision = decisionsIn(await toldOf(tx, viewer, id))[0];
    if (decision === undefined || decision.withdrawn || decision.word.holderId !== viewer.organisationId) refuse('FINNS_INTE');
    return await goOn(tx, viewer, decision.word, 'BESLUT_TILLBAKA', { says: 'BESLUT_TILLBAKA' });
  });
}

/** A task at an item. */
export interface Give { readonly itemId: string; readonly text: string; readonly ownerId: string; readonly dueOn: LocalDate }

/** Gives a task to a colleague, or to somebody who is at the meeting for the other party and may know of it. */
export async function giveTask(database: Database, viewer: Viewer, now: Instant, key: string, command: Give): Promise<Answer> {
  const { itemId, ownerId, dueOn } = command;
  const stop = await stopped(database, viewer, now, itemId, command.text);
  if (stop !== null) return stop;
  return await change(database, viewer, now, { key, operation: 'giveTask', input: command }, async (tx) => {
    const at = await atItem(tx, itemId);
    const organisation = await organisationOf(tx, at.point.meetingId, ownerId);
    const concerned = organisation !== viewer.organisationId;
    const other: OtherParty = { concerned, mayKnow: concerned && await mayKnow(tx, viewer, at.point, [organisation]) };
    const decision = mayGiveTask(viewer, at.standing, other, { dueOn, today: toLocalDate(now) });
    requireAllowed(decision, !decision.allowed && decision.code === 'PARTEN_SAKNAR_GRUND' ? 'ownerId' : 'dueOn');
    const text = lineOf(command.text);
    if (text === null) refuse('TEXT_SAKNAS', 'text');
    const given = await add(tx, viewer, at, 'UPPGIFT_GIVEN', { says: 'UPPGIFT', text, ownerId, ownerOrganisationId: organisation, dueOn });
    // The next meeting already knows; what is done by then is no reason there any more.
    if (at.point.caseId !== null) await proposeAnew(tx, { id: viewer.organisationId, kind: viewer.organisationKind }, { caseId: at.point.caseId, after: at.startsAt });
    return given;
  });
}

/** For whom somebody works, of those who may be given a task at a meeting. */
async function organisationOf(tx: Change, meetingId: string, ownerId: string): Promise<string> {
  const { owners } = await wordsAtItem(tx.em, { meetingId, itemId: meetingId, caseId: null, aboutEarlier: false });
  const owner = owners.find(({ id }) => id === ownerId);
  if (owner === undefined) refuse('FINNS_INTE', 'ownerId');
  return owner.organisationId;
}

/** What the actor may know of a decision or a task, by both locks; nothing when there is nothing, or nothing for her. */
async function toldOf(tx: Change, viewer: Viewer, id: string): Promise<ToldWord[]> {
  const words = await wordsOf(tx.em, id);
  const caseId = words[0]?.caseId ?? null;
  return toldWords(words, discloseDocument(await loadCaseDocument(tx.em, caseId === null ? [] : [caseId]), situationInCase(viewer, tx.now)));
}

async function taskIn(tx: Change, viewer: Viewer, id: string, says: TaskState): Promise<MeetingTask> {
  const task = tasksIn(await toldOf(tx, viewer, id))[0];
  if (task === undefined) refuse('FINNS_INTE');
  requireAllowed(mayAnswerTask(viewer, standingOf(task, viewer), says), null);
  return task;
}

/** Adds a word of the actor's to what others have said. */
async function goOn(tx: Change, viewer: Viewer, first: OutcomeRecord, action: string, word: Pick<NewWord, 'says'> & Partial<NewWord>): Promise<OutcomeKept> {
  const { id: ofId, meetingId, itemId, caseId, metOn } = first;
  const of = { meetingId, itemId, caseId };
  const id = await insertOutcome(tx.em, { ...word, ...of, ...await factOf(tx, viewer, caseId), metOn, ofId });
  return await said(tx, action, { id, ofId, ...of });
}

/** What has come of a task: the state, and why where it cannot be done. */
export interface AnswerTask { readonly id: string; readonly state: TaskState; readonly text: string | null }

/** Says what has come of a task. It is the answerer's own fact: whoever gave the task hears it where a ground lets her. */
export async function answerTask(database: Database, viewer: Viewer, now: Instant, key: string, command: AnswerTask): Promise<Answer> {
  const { id, state } = command;
  const [first] = command.text === null ? [] : await asReader(database, viewer, now, async (em) => await wordsOf(em, id));
  const stop = first === undefined ? null : await stopped(database, viewer, now, first.itemId, command.text);
  if (stop !== null) return stop;
  return await change(database, viewer, now, { key, operation: 'answerTask', input: command }, async (tx) => {
    const task = await taskIn(tx, viewer, id, state);
    const text = lineOf(command.text);
    if (state === 'GAR_INTE' && text === null) refuse('TEXT_SAKNAS', 'text');
    return await goOn(tx, viewer, task.word, 'UPPGIFT_BESVARAD', { says: state, text });
  });
}

/** Takes a task over, or gives it to a colleague: for whoever has it, and for a coordinator while she is away. */
export async function handOverTask(database: Database, viewer: Viewer, now: Instant, key: string, command: { readonly id: string; readonly ownerId: string }): Promise<OutcomeKept | Refused> {
  return await change(database, viewer, now, { key, operation: 'handOverTask', input: command }, async (tx) => {
    const task = await taskIn(tx, viewer, command.id, 'KLAR');
    if ((await organisationOf(tx, task.word.meetingId, command.ownerId)) !== viewer.organisationId) refuse('FINNS_INTE', 'ownerId');
    return await goOn(tx, viewer, task.word, 'UPPGIFT_OVERLATEN', { says: 'OVERLATEN', ownerId: command.ownerId, ownerOrganisationId: viewer.organisationId });
  });
}

/**
 * Makes tasks of a colleague who leaves the actor's own. Whoever asks has seen to it that she may have them: of a household
 * that is protected, too, which nobody reads unopened.
 */
export async function takeOverTasks(tx: Change, viewer: Viewer, tasks: readonly { readonly thing: string; readonly guarded: boolean }[]): Promise<void> {
  for (const { thing, guarded } of tasks) {
    const [first] = await tx.asSystem(async (system) => await wordsOf(system, thing));
    if (first === undefined) refuse('FINNS_INTE');
    const { id: ofId, meetingId, itemId, caseId, metOn } = first;
    const of = { meetingId, itemId, caseId };
    const fact = await factOf(tx, viewer, caseId);
    const word = { ...of, ...fact, ...(guarded ? { concerns: first.concerns } : {}), metOn, ofId, says: 'OVERLATEN', ownerId: viewer.userId, ownerOrganisationId: viewer.organisationId } as const;
    const id = await tx.asSystem(async (system) => await insertOutcome(system, word));
    await said(tx, 'UPPGIFT_OVERLATEN', { id, ofId, ...of });
  }
}
