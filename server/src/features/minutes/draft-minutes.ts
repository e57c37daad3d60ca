import { createHash } from 'node:crypto';
import { toLocalDate, type Instant, type MinutesPart } from '@bokvar/domain/vocabulary';
import { isSide } from '../partnerships/other-side.js';
import { agreedWords } from './agreed-words.js';
import type { MinutesDocument, MinutesItem, MinutesPerson, MinutesSection } from './minutes-document.js';
import type { MinutesItemRecord, MinutesRecord } from './minutes.store.js';

/** A held meeting's record: its `run` has an end. */
export type HeldMeeting = MinutesRecord & { readonly meeting: NonNullable<MinutesRecord['meeting']> & { readonly startedAt: Instant; readonly endedAt: Instant; readonly chairId: string } };

export function isHeld(record: MinutesRecord): record is HeldMeeting {
  return record.meeting !== null && record.meeting.endedAt !== null && record.meeting.startedAt !== null && record.meeting.chairId !== null;
}

/** What was sent last; null when nothing has been. */
export function sentDocument({ events }: Pick<MinutesRecord, 'events'>): MinutesDocument | null {
  return events.findLast(({ document }) => document !== null)?.document ?? null;
}

/** The minutes as a draft: what the portal knows of the meeting, what was written at its items, and what has been written since. */
export function draftOf(record: HeldMeeting): MinutesDocument {
  const { meeting } = record;
  const before = sentDocument(record);
  return {
    kind: before?.kind ?? meeting.kind, secretaryId: before?.secretaryId ?? meeting.chairId, chairId: meeting.chairId, startedAt: meeting.startedAt, endedAt: meeting.endedAt,
    place: meeting.place, partnership: meeting.partnership, parties: meeting.parties.filter(({ kind }) => isSide(kind)), people: peopleOf(record), sections: sectionsOf(record) };
}

function peopleOf({ people, meeting }: HeldMeeting): MinutesPerson[] {
  return people.flatMap(({ userId, name, organisation, mandates, substitutesFor, from, to }) => (from === null ? [] : [{
    userId, name, organisation, substitutesFor, from, to: to ?? meeting.endedAt,
    role: mandates.find((one) => one.from <= meeting.startedAt && (one.to === null || one.to > meeting.startedAt))?.role ?? null }]))
    .toSorted((one, other) => one.organisation.name.localeCompare(other.organisation.name, 'sv') || one.name.localeCompare(other.name, 'sv'));
}

const AROUND = { before: ['FORHINDER'], after: ['BESLUT', 'OVRIGT'] } as const;

function sectionsOf(record: HeldMeeting): MinutesSection[] {
  const { items, texts, meeting } = record;
  const textOf = (id: string): string | null => texts.find(({ section }) => section === id)?.text ?? null;
  const around = (part: MinutesPart): MinutesSection => ({ id: part, part, item: null, text: textOf(part) ?? '' });
  return [
    ...AROUND.before.map(around),
    ...items.map((item, index): MinutesSection => ({ id: item.id, part: 'PUNKT', item: itemOf(item, index + 1, meeting.nextStartsAt), text: textOf(item.id) ?? item.note ?? '' })),
    ...AROUND.after.map(around).map((section) => (section.part === 'BESLUT' && textOf('BESLUT') === null ? { ...section, text: agreedWords(record, meeting) } : section)),
  ];
}

function itemOf({ kind, standing, learning, text, openings }: MinutesItemRecord, number: number, nextStartsAt: Instant | null): MinutesItem {
  return { number, kind, standing, learning, text, openings, on: standing === 'NASTA_MOTE' && nextStartsAt !== null ? toLocalDate(nextStartsAt) : null };
}

/** What the parts of a draft say, as one word: whoever sends it gives the one of what she has read, and nothing else is sent. */
export function markOf({ sections }: MinutesDocument): string {
  const said = sections.map(({ part, item, text }) => [part, item?.kind, item?.standing, item?.learning, item?.text, text]);
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url');
}
