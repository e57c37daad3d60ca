import { entersByHerself, mayEnterRoom, mayNotePresence, mayRunMeeting, mayStartMeeting, type RoomStanding } from '@bokvar/domain/policy';
import type { Instant, Presence } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { situationOf } from '../cases/reading.service.js';
import { readersOfPoints } from '../monthly-meetings/agenda-item.store.js';
import { partiesOfMeeting } from '../monthly-meetings/planned-meeting.store.js';
import { readAgenda } from '../monthly-meetings/read-agenda.service.js';
import type { Viewer } from '../sessions/viewer.js';
import { roomOf, standingOf, type MeetingRoom, type RoomPerson } from './read-room.service.js';
import { admit, beginRun, beginStay, closeOpenings, endJav, endRun, endStay, holdRoom, insertAttendance, insertJav, insertOpening, loadRoom } from './room.store.js';

interface Done { meetingId: string }

interface Found { readonly room: MeetingRoom; readonly standing: RoomStanding }

/** The room as the actor may have it, held until the change is done; refused as for one that does not exist when there is none. */
async function roomIn(tx: Change, viewer: Viewer, meetingId: string): Promise<Found> {
  await holdRoom(tx.em, meetingId);
  const agenda = await readAgenda(tx.em, meetingId, situationOf(viewer, tx.now));
  if (agenda === null) refuse('FINNS_INTE');
  const record = await loadRoom(tx.em, meetingId);
  return { room: roomOf(agenda, record, viewer), standing: standingOf(record, viewer.userId, tx.now) };
}

/** Everybody at the table sees that it was done. */
async function tellTable(tx: Change, meetingId: string): Promise<void> {
  await tx.asSystem(async (system) => { tx.tell(await partiesOfMeeting(system, meetingId), [meetingId]); });
}

/** Those see it who may read one of the items. */
async function tellReaders(tx: Change, meetingId: string, itemIds: readonly string[]): Promise<void> {
  await tx.asSystem(async (system) => {
    tx.tell((await readersOfPoints(system, itemIds, new Date(tx.now))).map(({ organisationId }) => organisationId), [meetingId]);
  });
}

const personIn = ({ people }: MeetingRoom, userId: string): RoomPerson | undefined => people.find(({ person }) => person.userId === userId);

/** Begins a meeting: who begins it leads it, and is in the room. One that was ended today goes on. */
export async function startMeeting(database: Database, viewer: Viewer, now: Instant, key: string, meetingId: string): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'startMeeting', input: { meetingId } }, async (tx) => {
    const { room, standing } = await roomIn(tx, viewer, meetingId);
    requireAllowed(mayStartMeeting(viewer, standing), null);
    if (room.agenda.meeting.cancelledAt !== null) refuse('MOTET_AR_INSTALLT');
    await beginRun(tx.em, { meetingId, chairId: viewer.userId, at: now });
    const of = { meetingId, userId: viewer.userId, organisationId: viewer.organisationId };
    if (room.you === null) await insertAttendance(tx.em, { ...of, at: now, admittedBy: viewer.userId, substitutesForId: null });
    else await admit(tx.em, of, viewer.userId, now);
    await beginStay(tx.em, of, now);
    tx.record('MOTE_BORJAT', [meetingId]);
    await tellTable(tx, meetingId);
    return { meetingId };
  });
}

/** Ends a meeting: what is open is closed, and everybody leaves the room. */
export async function endMeeting(database: Database, viewer: Viewer, now: Instant, key: string, meetingId: string): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'endMeeting', input: { meetingId } }, async (tx) => {
    const { standing } = await roomIn(tx, viewer, meetingId);
    requireAllowed(mayRunMeeting(viewer, standing), null);
    await tx.asSystem(async (system) => { await closeOpenings(system, meetingId, now); });
    await endRun(tx.em, meetingId, now);
    tx.record('MOTE_AVSLUTAT', [meetingId]);
    await tellTable(tx, meetingId);
    return { meetingId };
  });
}

/** Somebody who comes to a meeting. */
export interface Entering {
  readonly meetingId: string;
  /** A colleague without a screen of her own, as a coordinator in the room notes it; null: oneself. */
  readonly colleagueId: string | null;
  readonly substitutesForId: string | null;
}

/** Comes to a meeting: into the room, or to its door, to be let in. Who has come already is asked nothing more. */
export async function enterRoom(database: Database, viewer: Viewer, now: Instant, key: string, command: Entering): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'enterRoom', input: command }, async (tx) => {
    const { meetingId, colleagueId, substitutesForId } = command;
    const { room, standing } = await roomIn(tx, viewer, meetingId);
    const coming = { late: room.record.openings.length > 0, substitute: substitutesForId !== null };
    requireAllowed(colleagueId === null ? mayEnterRoom(viewer, standing) : mayRunMeeting(viewer, standing), null);
    for (const id of [colleagueId, substitutesForId]) if (id !== null && !room.colleagues.some((one) => one.id === id)) refuse('FINNS_INTE');
    const of = { meetingId, userId: colleagueId ?? viewer.userId, organisationId: viewer.organisationId };
    if (personIn(room, of.userId) === undefined) {
      const letIn = colleagueId !== null || entersByHerself(viewer, coming);
      await insertAttendance(tx.em, { ...of, at: now, admittedBy: letIn ? viewer.userId : null, substitutesForId });
      if (letIn) await beginStay(tx.em, of, now);
      tx.record(letIn ? 'GICK_IN' : 'BAD_OM_ATT_FA_GA_IN', [meetingId, of.userId]);
      await tellTable(tx, meetingId);
    }
    return { meetingId };
  });
}

/** Whose presence, and which. */
export interface NotePresence { readonly meetingId: string; readonly userId: string; readonly presence: Presence }

/** Notes that somebody is in, is out, or steps out because of jäv at the item that is open. Noting that she is in lets in who waits. */
export async function notePresence(database: Database, viewer: Viewer, now: Instant, key: string, command: NotePresence): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'notePresence', input: command }, async (tx) => {
    const { meetingId, userId, presence } = command;
    const { room, standing } = await roomIn(tx, viewer, meetingId);
    const found = personIn(room, userId);
    if (found === undefined) refuse('FINNS_INTE');
    const itemId = room.openItem;
    requireAllowed(mayNotePresence(viewer, standing, { self: userId === viewer.userId, waits: found.presence === null, presence, itemOpen: itemId !== null }), null);
    if (found.presence !== presence) await setPresence(tx, { meetingId, userId, organisationId: found.person.organisation.id, itemId }, found.presence, presence);
    tx.record('NARVARO', [meetingId, userId]);
    return { meetingId };
  });
}

interface Whose { readonly meetingId: string; readonly userId: string; readonly organisationId: string; readonly itemId: string | null }

async function setPresence(tx: Change, { itemId, ...of }: Whose, before: Presence | null, presence: Presence): Promise<void> {
  const { organisationId: _organisationId, ...at } = of;
  if (before === null) await admit(tx.em, at, tx.actor.userId, tx.now);
  if (presence === 'INNE') await beginStay(tx.em, of, tx.now);
  else if (before === 'INNE') await endStay(tx.em, at, tx.now);
  if (itemId !== null && presence === 'JAV') await insertJav(tx.em, { ...at, itemId }, tx.now);
  if (itemId !== null && before === 'JAV') await endJav(tx.em, { ...at, itemId }, tx.now);
  // From being out to jäv, or back: to who does not take part in the item she is out, before and after.
  if (before !== null && before !== 'INNE' && presence !== 'INNE') await tellReaders(tx, of.meetingId, itemId === null ? [] : [itemId]);
  else await tellTable(tx, of.meetingId);
}

/** Which item is to be open, after which. */
export interface OpenItem {
  readonly meetingId: string;
  /** Null: none, for a pause. */
  readonly itemId: string | null;
  /** The one that the opener saw as open; null: none that she takes part in. */
  readonly afterId: string | null;
}

/**
 * Opens an item of those that the actor takes part in, and closes the one before. Two who press at once get one step: the
 * second is told that the first has done it. Told to those who may read one of them; an item that somebody does not
 * take part in is to her as a pause.
 */
export async function openItem(database: Database, viewer: Viewer, now: Instant, key: string, command: OpenItem): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'openItem', input: command }, async (tx) => {
    const { meetingId, itemId, afterId } = command;
    const { room, standing } = await roomIn(tx, viewer, meetingId);
    requireAllowed(mayRunMeeting(viewer, standing), null);
    if (itemId !== null && !room.steps.some(({ row }) => row.item.id === itemId && (row.of !== null || !row.lost))) refuse('FINNS_INTE');
    if (room.openItem !== afterId) refuse('ANDRAT_AV_ANNAN');
    if (itemId === afterId) return { meetingId };
    const closed = await tx.asSystem(async (system) => await closeOpenings(system, meetingId, now));
    if (itemId !== null) await insertOpening(tx.em, { meetingId, itemId }, now);
    tx.record('PUNKT_OPPNAD', [meetingId, ...(itemId === null ? [] : [itemId])]);
    await tellReaders(tx, meetingId, [...closed, ...(itemId === null ? [] : [itemId])]);
    return { meetingId };
  });
}
