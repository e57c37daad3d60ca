import { sendBy } from '@bokvar/domain/calendar';
import type { Situation } from '@bokvar/domain/disclosure';
import { meetingFate, meetingYears, type CountedMeeting, type MeetingFate, type MeetingYear } from '@bokvar/domain/meetings';
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
  readonly fate: MeetingFate;
}

/** The meetings of a partnership in one year. */
export interface PartnershipYear extends MeetingYear { readonly partnershipId: string; readonly partner: OrganisationRecord | null }

export interface MeetingList {
  /** The soonest first. */
  readonly upcoming: readonly MeetingSummary[];
  /** The latest first. */
  readonly held: readonly MeetingSummary[];
  /** The latest first. */
  readonly cancelled: readonly MeetingSummary[];
  /** The latest first; of each year by partner. */
  readonly years: readonly PartnershipYear[];
}

/** The meetings of one reader's partnerships, at one instant. */
export function meetingListOf(loaded: MeetingsDocument, situation: Situation): MeetingList {
  const document = discloseDocument(loaded, situation);
  const { reader, instant } = situation;
  const summaries = loaded.meetings.map((line): MeetingSummary => ({
    line, waiting: waitingOn(line, loaded, document), sendBy: sendBy(toLocalDate(line.startsAt as Instant)), fate: meetingFate(counted(line), instant),
    partner: otherSide(loaded.parties.flatMap(({ partnershipId, organisationId }) => (partnershipId === line.partnershipId ? document.organisations.get(organisationId) ?? [] : [])), reader) }));
  const [planned, cancelled] = [summaries.filter(({ line }) => line.cancelledAt === null), summaries.filter(({ line }) => line.cancelledAt !== null)];
  return { upcoming: planned.filter(({ line }) => line.endsAt > instant), held: planned.filter(({ line }) => line.endsAt <= instant).toReversed(), cancelled: cancelled.toReversed(), years: yearsOf(summaries, instant) };
}

const counted = ({ startsAt, endsAt, cancelledAt, recorded, said, lateOnAgenda }: MeetingLine): CountedMeeting =>
  ({ startsAt: startsAt as Instant, endsAt: endsAt as Instant, cancelled: cancelledAt !== null, recorded, said, lateOnAgenda });

function yearsOf(summaries: readonly MeetingSummary[], instant: Instant): PartnershipYear[] {
  const byPartnership = Map.groupBy(summaries, ({ line }) => line.partnershipId);
  return [...byPartnership].flatMap(([partnershipId, all]) => meetingYears(all.map(({ line }) => counted(line)), instant).map((year) => ({ ...year, partnershipId, partner: all[0]?.partner ?? null })))
    .toSorted((a, b) => b.year - a.year || (a.partner?.shortName ?? '').localeCompare(b.partner?.shortName ?? '', 'sv'));
}

function waitingOn(line: MeetingLine, { proposals }: MeetingsDocument, document: DisclosedDocument): number {
  const context = agendaContext(line, document.situation.instant);
  return proposals.filter((item) => item.meetingId === line.id && (item.caseId === null || householdOn(item, document, context) !== null)).length;
}
