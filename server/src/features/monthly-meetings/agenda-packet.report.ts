import { createHash } from 'node:crypto';
import { emptySeat, type Disclosed } from '@bokvar/domain/disclosure';
import { sectionCodes, type SectionCode } from '@bokvar/domain/meetings';
import { label, type Instant, type Language, type MeetingId, type OrganisationId } from '@bokvar/domain/vocabulary';
import { agendaPacket, type AgendaPacketModel, type PacketSection } from '@bokvar/reports';
import type { PortalContext } from '../../graphql/portal-context.js';
import { announce } from '../../live/outbox.js';
import { asReader, showingTo, situationOf } from '../cases/reading.service.js';
import { everyRow } from '../grounds/disclosure-log.store.js';
import { stampWords } from '../grounds/paper.js';
import { isSide } from '../partnerships/other-side.js';
import { wayInLine } from '../partnerships/way-in-words.js';
import { waysInAt } from '../partnerships/way-in.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { sectionOf, toldOnAgenda } from './agenda-lines.js';
import { minutesOf } from './agenda-minutes.js';
import { packetRow } from './packet-row.js';
import { packetTitle, packetWords } from './packet-words.js';
import { keepPacket } from './packet.store.js';
import { readAgenda, type Agenda, type AgendaRow } from './read-agenda.service.js';
import { recordAgendaShown } from './record-agenda-shown.js';

/**
 * One reader's packet for one meeting: the same reading as the screen's, made now. What it rests on, its code and that
 * it was shown are written in the same transaction as the read; it is drawn after it, and kept nowhere. Null when there
 * is no such meeting for this reader.
 */
export async function packetFile(context: PortalContext, viewer: Viewer, meetingId: string): Promise<Uint8Array | null> {
  const model = await issuePacket(context, viewer, meetingId);
  return model === null ? null : await agendaPacket(model);
}

async function issuePacket({ scope, now, language }: PortalContext, viewer: Viewer, meetingId: string): Promise<AgendaPacketModel | null> {
  return await asReader(scope.database, viewer, now, async (em) => {
    const agenda = await readAgenda(em, meetingId, situationOf(viewer, now));
    if (agenda === null) return null;
    const rows = agenda.rows.filter(({ item }) => item.answer === 'TA_MED');
    const spoken = new Map(rows.flatMap(({ of }) => (of === null ? [] : [[of.id as string, toldOnAgenda(of, viewer.organisationId)] as const])));
    await recordAgendaShown(em, showingTo(viewer, 'UTSKRIFT', meetingId), { ...agenda, rows }, (of) => spoken.get(of.id) ?? []);
    const sections = sectionsOf(agenda, rows, language);
    const code = await keepPacket(em, {
      meetingId, organisationId: viewer.organisationId, userId: viewer.userId, issuedAt: now, consentIds: restsOn([...spoken.values()].flat(), rows),
      contentHash: createHash('sha256').update(JSON.stringify(sections)).digest('hex') });
    await announce(em, { organisationIds: [viewer.organisationId as OrganisationId], meetingIds: [meetingId as MeetingId] });
    const sides = (await waysInAt(em, agenda.meeting.partnershipId)).filter(({ kind }) => isSide(kind));
    return { ...modelOf(agenda, sections, viewer, { code, language, now }), waysIn: sides.flatMap(({ name, wayIn }) => wayInLine(name, wayIn, language)) };
  });
}

/**
 * Every consent that something on the paper rests on: when one of them ends, the paper is called back. Its lines, that
 * a household is raised, and that a consent soon ends, which any row of the case may tell.
 */
function restsOn(spoken: readonly Disclosed<unknown>[], rows: readonly AgendaRow[]): string[] {
  const ending = rows.filter(({ proposal }) => proposal?.reasons.some(({ code }) => code === 'SAMTYCKE_UPPHOR')).flatMap(({ of }) => (of === null ? [] : everyRow(of)));
  const raised = rows.flatMap((row) => row.raised ?? []);
  return [...new Set([...spoken, ...ending, ...raised].flatMap(({ ground }) => ground.consentIds))].toSorted();
}

function sectionsOf(agenda: Agenda, rows: readonly AgendaRow[], language: Language): PacketSection[] {
  const reserved = emptySeat({ reservedMinutes: agenda.meeting.reservedMinutes }).minutes;
  return sectionCodes.map((code: SectionCode): PacketSection => {
    const within = rows.filter((row) => sectionOf(row) === code);
    return {
      heading: label('SectionCode', code, language),
      minutes: within.reduce((sum, { item }) => sum + item.minutes, 0),
      rows: within.map((row) => packetRow(row, agenda, language)),
      // Always there, whether the other side has points or not.
      emptySeats: code === 'HUSHALL' ? { minutes: reserved } : null,
    };
  });
}

function modelOf(
  { meeting, rows }: Agenda, sections: PacketSection[], viewer: Viewer, { code, language, now }: { code: string; language: Language; now: Instant },
): Omit<AgendaPacketModel, 'waysIn'> {
  const words = packetWords[language];
  const { planned, reserved, available } = minutesOf({ meeting, rows });
  return {
    language, sections, code, title: packetTitle(meeting.startsAt as Instant, language), readerName: viewer.name, organisation: viewer.organisationName,
    asOf: stampWords(now, language), lead: words.lead(meeting.place, meeting.partnership, planned + reserved, available), footer: words.footer };
}
