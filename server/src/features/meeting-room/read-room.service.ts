import { withoutGround, type Reader, type Room } from '@bokvar/domain/disclosure';
import { whoWasIn, type Stay } from '@bokvar/domain/meetings';
import { entersByHerself, mayRunMeeting, mayStartMeeting, type RoomStanding } from '@bokvar/domain/policy';
import { asId, toLocalDate, type Instant, type OrganisationId, type Presence, type RoomState, type UserId } from '@bokvar/domain/vocabulary';
import { raisedFact } from '../monthly-meetings/raised-point.js';
import type { Agenda, AgendaRow } from '../monthly-meetings/read-agenda.service.js';
import type { Colleague } from '../partnerships/colleague.js';
import type { Viewer } from '../sessions/viewer.js';
import type { OpeningRecord, RoomPersonRecord, RoomRecord } from './room.store.js';

/** Somebody who has come to a meeting, and where she is, as the reader may know it. */
export interface RoomPerson {
  readonly person: RoomPersonRecord;
  /** Null: she waits to be let in. Jäv at an item that the reader does not take part in is being out. */
  readonly presence: Presence | null;
}

/** An item of the meeting, as the reader takes part in it. */
export interface RoomStep {
  readonly row: AgendaRow;
  readonly openings: readonly OpeningRecord[];
  readonly open: boolean;
  readonly wasIn: readonly Stay[];
  /** Who is in the room now and has no ground to know of the item. */
  readonly withoutGround: readonly RoomPersonRecord[];
}

/** What the reader may do in the room, by the rules that the changes ask. */
export interface RoomMay { readonly start: boolean; readonly run: boolean; readonly enterAlone: boolean }

/** A meeting's room, as one reader may have it. */
export interface MeetingRoom {
  readonly agenda: Agenda;
  readonly record: RoomRecord;
  readonly state: RoomState;
  readonly people: readonly RoomPerson[];
  /** The reader herself; null: she has not come. */
  readonly you: RoomPerson | null;
  /** The item that is open, where the reader's organisation takes part in it; null for none, and for one that it does not. */
  readonly openItem: string | null;
  /** Nothing to whoever is not in the room: what is on her screen there is what was said while she was in. */
  readonly steps: readonly RoomStep[];
  readonly colleagues: readonly Colleague[];
  readonly may: RoomMay;
}

/** The reader's standing in a room: what every rule about it asks. */
export function standingOf({ run, people, stays }: RoomRecord, userId: string, now: Instant): RoomStanding {
  const ended = run?.endedAt ?? null;
  const come = people.some((person) => person.userId === userId && person.admittedAt !== null);
  return {
    isParty: true, running: run !== null && ended === null, overSinceDays: ended !== null && toLocalDate(ended) !== toLocalDate(now),
    presence: !come ? null : isIn(stays, userId) ? 'INNE' : 'UTE',
  };
}

/** The room, from its rows and the reader's own reading of the agenda. The item that is open is one of hers, or none. */
export function roomOf(agenda: Agenda, record: RoomRecord, viewer: Pick<Viewer, 'userId' | 'role' | 'organisationKind'>): MeetingRoom {
  const now = agenda.document.situation.instant;
  const standing = standingOf(record, viewer.userId, now);
  const taken = agenda.rows.filter(({ item }) => item.answer === 'TA_MED').map((row, index) => ({ ...row, number: index + 1 }));
  const rows = standing.presence === 'INNE' && standing.running ? taken : [];
  const openItem = openOf(taken, record);
  const people = record.people.map((person) => ({ person, presence: presenceOf(person, record, openItem) }));
  const late = record.openings.length > 0;
  return {
    agenda, record, people, openItem, colleagues: record.colleagues, state: stateOf(record),
    you: people.find(({ person }) => person.userId === viewer.userId) ?? null,
    steps: rows.map((row) => stepOf(row, record, openItem, agenda)),
    may: { start: mayStartMeeting(viewer, standing).allowed, run: mayRunMeeting(viewer, standing).allowed, enterAlone: entersByHerself(viewer, { late, substitute: false }) },
  };
}

const isIn = (stays: readonly Stay[], userId: string): boolean => stays.some((stay) => stay.userId === userId && stay.to === null);

function stateOf({ run }: RoomRecord): RoomState {
  if (run === null) return 'EJ_BORJAT';
  return run.endedAt === null ? 'PAGAR' : 'SLUT';
}

/** The item that is open, where it is one of these rows; null for none, and for one that the reader does not take part in. */
function openOf(rows: readonly AgendaRow[], { openings }: RoomRecord): string | null {
  const open = openings.find(({ to }) => to === null)?.itemId;
  return rows.some(({ item, of, lost }) => item.id === open && (of !== null || !lost)) ? open ?? null : null;
}

function presenceOf({ userId, admittedAt }: RoomPersonRecord, { stays, javs }: RoomRecord, openItem: string | null): Presence | null {
  if (admittedAt === null) return null;
  if (isIn(stays, userId)) return 'INNE';
  return javs.some((jav) => jav.userId === userId && jav.itemId === openItem) ? 'JAV' : 'UTE';
}

function stepOf(row: AgendaRow, record: RoomRecord, openItem: string | null, agenda: Agenda): RoomStep {
  const openings = record.openings.filter(({ itemId }) => itemId === row.item.id);
  return { row, openings, open: row.item.id === openItem, wasIn: whoWasIn(openings, record.stays), withoutGround: lackingFor(row, record, agenda) };
}

/** Those in the room who may not know that the household is raised. Told to who may: to others the item is not there. */
function lackingFor({ item, of, raised }: AgendaRow, record: RoomRecord, { document }: Agenda): RoomPersonRecord[] {
  const owner = document.organisations.get(item.ownerId ?? '');
  const fact = of === null || raised === null || owner === undefined ? null : raisedFact(item, owner.kind);
  if (fact === null || of === null) return [];
  const inside = insideOf(record);
  const lacking = new Set(withoutGround(fact, tableOf(inside), document.situation.instant, of.grounds).map(({ userId }) => userId as string | null));
  return inside.filter(({ userId }) => lacking.has(userId));
}

/** Those who are in the room now, in the order in which they came. */
export function insideOf({ people, stays }: RoomRecord): RoomPersonRecord[] {
  return people.filter(({ userId, admittedAt }) => admittedAt !== null && isIn(stays, userId));
}

/** The table at which these people sit. */
export function tableOf(inside: readonly RoomPersonRecord[]): Extract<Room, { kind: 'AT_TABLE' }> {
  return { kind: 'AT_TABLE', present: inside.map(readerOf), tenantsPresent: [] };
}

/** A person in the room as the rules of seeing ask about her: by her mandates in the organisation that she is there for. */
export function readerOf({ userId, organisation, mandates }: RoomPersonRecord): Reader {
  return { userId: asId<UserId>(userId), organisationId: asId<OrganisationId>(organisation.id), organisationKind: organisation.kind, mandates, mayOpenProtected: false };
}
