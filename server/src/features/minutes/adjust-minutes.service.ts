import { isLastApproval, minutesStanding } from '@bokvar/domain/meetings';
import { areGoodAdjusters, isDiaryNumber, mayAddToMinutes, mayApproveMinutes, mayNumberMinutes, mayReturnMinutes, maySendMinutes } from '@bokvar/domain/policy';
import { personInText, type TextStopped } from '@bokvar/domain/texts';
import type { Instant, MinutesKind } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import { queueMail } from '../../mail/mail.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { meetingBooked } from '../monthly-meetings/meeting-change.js';
import { mailAddressOf } from '../partnerships/way-in.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { requireNobody, stopperIn, unlessStopped, type PlacedText } from './check-minutes.service.js';
import { draftOf, markOf, type HeldMeeting } from './draft-minutes.js';
import { minutesMail } from './minutes-mail.js';
import { insertMinutesEvent, insertMinutesText, putDiaryNumber, type MinutesBy, type NewMinutesEvent } from './minutes.store.js';
import { whoWasThere } from './read-minutes.service.js';
import { MINUTES_TEXT_MAX, minutesIn } from './write-minutes.service.js';

interface Done { meetingId: string }

const byWhom = (tx: Change, meetingId: string): MinutesBy =>
  ({ meetingId, organisationId: tx.actor.organisationId, recordedBy: tx.actor.userId, recordedAt: tx.now });

/** Adds an event after those there are, signed by the viewer. */
async function addEvent(tx: Change, viewer: Viewer, { meeting, events }: HeldMeeting, event: Omit<NewMinutesEvent, 'number' | 'signedAs'>, later = 0): Promise<void> {
  await insertMinutesEvent(tx.em, byWhom(tx, meeting.id), { ...event, number: events.length + 1 + later, signedAs: `${viewer.name}, ${viewer.organisationName}` });
}

/** What is sent, to whom. */
export interface SendMinutes {
  readonly meetingId: string;
  readonly kind: MinutesKind;
  /** Who wrote it, where that is to stand in it. */
  readonly secretaryId: string | null;
  readonly adjusterIds: readonly string[];
  /** `markOf` what the sender has read. */
  readonly mark: string;
  readonly origin: string;
}

/** The parts that the viewer's side wrote last in, each with what the other side had written there. */
const ownTexts = ({ texts }: HeldMeeting, { organisationId }: Viewer): PlacedText[] =>
  texts.filter((text) => text.organisationId === organisationId).map(({ section, text, others }) => ({ at: section, text, before: others ?? '' }));

/** Sends the draft, as the sender has read it, to those who adjust it: from here it stands as it was sent, and the other parties are told by mail that it is to be read. */
export async function sendMinutes(database: Database, viewer: Viewer, now: Instant, key: string, command: SendMinutes): Promise<Done | TextStopped | Refused> {
  const { meetingId, kind, secretaryId, adjusterIds, mark } = command;
  return await unlessStopped(async () => await change(database, viewer, now, { key, operation: 'sendMinutes', input: command }, async (tx) => {
    const { record, at } = await minutesIn(tx, meetingId);
    requireAllowed(maySendMinutes(viewer, at), null);
    const there = whoWasThere(record, now);
    requireAllowed(areGoodAdjusters(adjusterIds, there, { kind, secretary: secretaryId }), secretaryId === null && kind === 'PROTOKOLL' ? 'secretaryId' : 'adjusterIds');
    const draft = draftOf(record);
    if (markOf(draft) !== mark) refuse('ANDRAT_AV_ANNAN');
    await requireNobody(tx.em, record, ownTexts(record, viewer));
    // What was taken from an item's own note is from here on the minutes' own.
    for (const { id: section, text } of draft.sections.filter(({ id, text: said }) => said !== '' && !record.texts.some((one) => one.section === id))) {
      await insertMinutesText(tx.em, byWhom(tx, meetingId), { section, version: 1, text });
    }
    await addEvent(tx, viewer, record, { kind: 'SKICKAD', adjusters: adjusterIds, document: { ...draft, kind, secretaryId } });
    await mailTo(tx, there.filter(({ userId, organisationId }) => adjusterIds.includes(userId) && organisationId !== viewer.organisationId).map(({ organisationId }) => organisationId), record, command.origin);
    return await meetingBooked(tx, meetingId, 'MINNESANTECKNING_SKICKAD');
  }));
}

/** To the one way in of each of these organisations that has one; the others see it on their first page. */
async function mailTo(tx: Change, organisationIds: readonly string[], { meeting }: HeldMeeting, origin: string): Promise<void> {
  for (const organisationId of new Set(organisationIds)) {
    const to = await mailAddressOf(tx.em, organisationId);
    if (to !== null) await queueMail(tx.em, { to, ...minutesMail(meeting, `${origin}/moten/${meeting.id}/minnesanteckning`) }, tx.now);
  }
}

/** Of which sending, so that nobody approves what she has not read. */
export interface OfSending { readonly meetingId: string; readonly version: number }

function requireLatest({ events }: HeldMeeting, version: number): void {
  if (minutesStanding(events).version !== version) refuse('ANDRAT_AV_ANNAN');
}

/**
 * "I have read and approve." The last who says so adjusts and locks the minutes. Nothing is looked through for persons here: whether
 * somebody approves is seen by the other side, who may have written a name there to learn whether it would be stopped.
 */
export async function approveMinutes(database: Database, viewer: Viewer, now: Instant, key: string, command: OfSending): Promise<Done | Refused> {
  const { meetingId, version } = command;
  return await change(database, viewer, now, { key, operation: 'approveMinutes', input: command }, async (tx) => {
    const { record, at } = await minutesIn(tx, meetingId);
    requireAllowed(mayApproveMinutes(viewer, at), null);
    requireLatest(record, version);
    await addEvent(tx, viewer, record, { kind: 'GODKAND' });
    const last = isLastApproval(minutesStanding(record.events), viewer.userId);
    if (last) await addEvent(tx, viewer, record, { kind: 'JUSTERAD' }, 1);
    return await meetingBooked(tx, meetingId, last ? 'MINNESANTECKNING_JUSTERAD' : 'MINNESANTECKNING_GODKAND');
  });
}

/** A text, without persons, that stands among what was done with the minutes: of what is to be changed, or an addendum. */
function textOf(text: string): string {
  const said = text.trim();
  if (said === '') refuse('TEXT_SAKNAS', 'text');
  if (said.length > MINUTES_TEXT_MAX) refuse('TEXT_FOR_LANG', 'text');
  return said;
}

/** Brings the minutes back to be changed, with what should be: whoever was to approve it does so when it is sent again. */
export async function returnMinutes(database: Database, viewer: Viewer, now: Instant, key: string, command: OfSending & { readonly text: string }): Promise<Done | TextStopped | Refused> {
  const { meetingId, version, text } = command;
  const stopped = await stopperIn(database, viewer, now, meetingId, () => ({ at: meetingId, text, before: '' }));
  if (stopped !== null) return stopped;
  return await change(database, viewer, now, { key, operation: 'returnMinutes', input: command }, async (tx) => {
    const { record, at } = await minutesIn(tx, meetingId);
    requireAllowed(mayReturnMinutes(viewer, at), null);
    requireLatest(record, version);
    await addEvent(tx, viewer, record, { kind: 'TILLBAKA', text: textOf(text) });
    return await meetingBooked(tx, meetingId, 'MINNESANTECKNING_TILLBAKA');
  });
}

/** Adds to adjusted minutes, after them. */
export async function addAddendum(database: Database, viewer: Viewer, now: Instant, key: string, command: { readonly meetingId: string; readonly text: string }): Promise<Done | TextStopped | Refused> {
  const { meetingId, text } = command;
  const stopped = await stopperIn(database, viewer, now, meetingId, () => ({ at: meetingId, text, before: '' }));
  if (stopped !== null) return stopped;
  return await change(database, viewer, now, { key, operation: 'addAddendum', input: command }, async (tx) => {
    const { record, at } = await minutesIn(tx, meetingId);
    requireAllowed(mayAddToMinutes(viewer, at), null);
    await addEvent(tx, viewer, record, { kind: 'TILLAGG', text: textOf(text) });
    return await meetingBooked(tx, meetingId, 'MINNESANTECKNING_TILLAGG');
  });
}

/** Keeps under which number the viewer's organisation has registered its own copy. Nobody else is told. */
export async function setDiaryNumber(database: Database, viewer: Viewer, now: Instant, key: string, command: { readonly meetingId: string; readonly number: string }): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'setDiaryNumber', input: command }, async (tx) => {
    const { meetingId } = command;
    const { at } = await minutesIn(tx, meetingId);
    requireAllowed(mayNumberMinutes(viewer, at), null);
    const number = command.number.trim();
    if (!isDiaryNumber(number) || personInText(number, { names: [], addresses: [] })?.kind === 'PERSONNUMMER') refuse('DIARIENUMMER_FORM', 'number');
    await putDiaryNumber(tx.em, byWhom(tx, meetingId), number);
    tx.record('DIARIENUMMER', [meetingId]);
    tx.tell([viewer.organisationId], [meetingId]);
    return { meetingId };
  });
}
