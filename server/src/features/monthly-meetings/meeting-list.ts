import { sendBy } from '@bokvar/domain/calendar';
import { toLocalDate, type Instant, type LocalDate, type OrganisationKind } from '@bokvar/domain/vocabulary';
import type { OrganisationRecord } from '../cases/case-document.store.js';
import { otherSide } from '../partnerships/other-side.js';
import type { MeetingLine, MeetingsDocument } from './meeting.store.js';

/** A meeting in a list, with the other side of its table. */
export interface MeetingSummary {
  readonly line: MeetingLine;
  readonly partner: OrganisationRecord | null;
  /** The last day to send the agenda. */
  readonly sendBy: LocalDate;
}

export interface MeetingList {
  /** The soonest first. */
  readonly upcoming: readonly MeetingSummary[];
  /** The latest first. */
  readonly held: readonly MeetingSummary[];
}

/** The meetings of one reader's partnerships, at one instant. */
export function meetingListOf(
  { meetings, organisations }: MeetingsDocument, reader: { organisationId: string; organisationKind: OrganisationKind }, at: Instant,
): MeetingList {
  const summaries = meetings.map((line): MeetingSummary => ({
    line, sendBy: sendBy(toLocalDate(line.startsAt as Instant)),
    partner: otherSide(organisations.filter(({ partnershipId }) => partnershipId === line.partnershipId), reader) }));
  return { upcoming: summaries.filter(({ line }) => line.endsAt > at), held: summaries.filter(({ line }) => line.endsAt <= at).toReversed() };
}
