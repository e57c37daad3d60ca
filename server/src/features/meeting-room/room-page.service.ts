import type { Disclosed } from '@bokvar/domain/disclosure';
import type { PortalContext } from '../../graphql/portal-context.js';
import { asReader, showingTo, situationOf } from '../cases/reading.service.js';
import { everyRow, recordOnSharedScreen, type SharedWith } from '../grounds/disclosure-log.store.js';
import { namesTold, toldInRow, toldOnAgenda } from '../monthly-meetings/agenda-lines.js';
import { loadAgenda } from '../monthly-meetings/meeting.store.js';
import { agendaOf, readAgenda, type Agenda } from '../monthly-meetings/read-agenda.service.js';
import { recordAgendaShown } from '../monthly-meetings/record-agenda-shown.js';
import { onSharedScreen } from '../monthly-meetings/shared-screen.js';
import type { Viewer } from '../sessions/viewer.js';
import { insideOf, readerOf, roomOf, tableOf, type MeetingRoom } from './read-room.service.js';
import { loadRoom, type RoomPersonRecord } from './room.store.js';

/**
 * The room of a meeting on the viewer's own screen; null when there is nothing to see. Logged is what stands on it: of the item
 * that is open all that the agenda tells, of the others whom they are about.
 */
export async function readRoom({ scope, now }: PortalContext, viewer: Viewer, meetingId: string): Promise<MeetingRoom | null> {
  return await asReader(scope.database, viewer, now, async (em) => {
    const agenda = await readAgenda(em, meetingId, situationOf(viewer, now));
    if (agenda === null) return null;
    const room = roomOf(agenda, await loadRoom(em, meetingId), viewer);
    const openCase = room.steps.find(({ open }) => open)?.row.of?.id;
    const read = { document: agenda.document, rows: room.steps.map(({ row }) => row) };
    await recordAgendaShown(em, showingTo(viewer, 'MOTESRUM', meetingId), read, (of) => (of.id === openCase ? toldOnAgenda(of, viewer.organisationId) : namesTold(of)));
    return room;
  });
}

/** The screen that everybody in the room looks at: the item that is open, with what each of them has a ground to see. */
export interface SharedScreen {
  readonly agenda: Agenda;
  readonly inside: readonly RoomPersonRecord[];
}

/**
 * What the shared screen shows now; null to whoever is not in the room. Logged for everybody who is in, on the ground that each of
 * them has: who was in when it was shown is what the log says. An item that may not stand on it is no item.
 */
export async function readSharedScreen({ scope, now }: PortalContext, viewer: Viewer, meetingId: string): Promise<SharedScreen | null> {
  return await asReader(scope.database, viewer, now, async (em) => {
    const loaded = await loadAgenda(em, meetingId);
    if (loaded.meeting === null) return null;
    const own = agendaOf(loaded, loaded.meeting, situationOf(viewer, now));
    const room = roomOf(own, await loadRoom(em, meetingId), viewer);
    if (room.state !== 'PAGAR' || room.you?.presence !== 'INNE') return null;
    const inside = insideOf(room.record);
    const rows = room.steps.filter(({ open }) => open).map(({ row }) => row);
    const part = { ...loaded, cases: loaded.cases.filter(({ id }) => rows.some(({ of }) => of?.id === id)) };
    const shownTo = (person: RoomPersonRecord): Agenda => onSharedScreen(part, { ...own, rows }, { reader: readerOf(person), room: tableOf(inside), instant: now });
    const agenda = onSharedScreen(part, { ...own, rows }, { ...situationOf(viewer, now), room: tableOf(inside) });
    const told = new Set<string>(agenda.rows.flatMap((row) => toldInRow(row, agenda).map(({ fact }) => fact.id)));
    await recordOnSharedScreen(em, meetingId, now, inside.map((person) => sharedWith(person, shownTo(person), told)));
    return { agenda, inside };
  });
}

/** @param told the facts that the screen tells, by their ids: it is one screen, whoever of them looks at it */
function sharedWith({ userId, organisation }: RoomPersonRecord, { rows }: Agenda, told: ReadonlySet<string>): SharedWith {
  const shown = new Map<string, readonly Disclosed<unknown>[]>(rows.flatMap(({ item, of, raised }) => (of === null ? [] : [[
    of.id, [...everyRow(of).filter(({ fact }) => told.has(fact.id)), ...(item.ownerId === organisation.id || raised === null ? [] : [raised])]] as const])));
  return { userId, organisationId: organisation.id, organisationKind: organisation.kind, shown };
}
