import { sendBy } from '@bokvar/domain/calendar';
import type { Situation } from '@bokvar/domain/disclosure';
import { toLocalDate, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import type { OrganisationRecord } from '../cases/case-document.store.js';
import { discloseDocument, type DisclosedDocument } from '../cases/read-case.service.js';
import { otherSide } from '../partnerships/other-side.js';
import type { MeetingLine, MeetingsDocument } from './meeting.store.js';
import { agendaContext, householdOn } from './read-agenda.service.js';

/** A meeting in a list, with the other side of its table. */
export interface MeetingSummary {
  readonly line: MeetingLine;
  readonly partner: OrganisationRecord | null;
  /** The reader's organisation's own proposals that wait for an answer: as many as the agenda shows this reader. */
  readonly waiting: number;
  /** The last day to send the agenda. */
  readonly sendBy: LocalDate;
}

export interface MeetingList {
  /** The soonest first. */
  readonly upcoming: readonly MeetingSummary[];
  /** The latest first. */
  readonly held: readonly MeetingSummary[];
  /** The latest first. */
  readonly cancelled: readonly MeetingSummary[];
}

/** The meetings of one reader's partnerships, at one instant. */
export function meetingListOf(loaded: MeetingsDocument, situation: Situation): MeetingList {
  const document = discloseDocument(loaded, situation);
  const { reader, instant } = situation;
  const summaries = loaded.meetings.map((line): MeetingSummary => ({
    line, waiting: waitingOn(line, loaded, document), sendBy: sendBy(toLocalDate(line.startsAt as Instant)),
    partner: otherSide(loaded.parties.flatMap(({ partnershipId, organisationId }) => (partnershipId === line.partnershipId ? document.organisations.get(organisationId) ?? [] : [])), reader) }));
  const [planned, cancelled] = [summaries.filter(({ line }) => line.cancelledAt === null), summaries.filter(({ line }) => line.cancelledAt !== null)];
  return { upcoming: planned.filter(({ line }) => line.endsAt > instant), held: planned.filter(({ line }) => line.endsAt <= instant).toReversed(), cancelled: cancelled.toReversed() };
}

function waitingOn(line: MeetingLine, { proposals }: MeetingsDocument, document: DisclosedDocument): number {
  const context = agendaContext(line, document.situation.instant);
  return proposals.filter((item) => item.meetingId === line.id && (item.caseId === null || householdOn(item, document, context) !== null)).length;
}
