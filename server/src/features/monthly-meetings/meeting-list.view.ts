import { Field, ID, Int, ObjectType } from 'type-graphql';
import { sendBy } from '@bokvar/domain/calendar';
import { isLandlord, toLocalDate, type Instant, type LocalDate, type OrganisationKind } from '@bokvar/domain/vocabulary';
import { InstantScalar, LocalDateScalar } from '../../graphql/scalars.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import type { loadMeetings, MeetingLine } from './meeting.store.js';

type Loaded = Awaited<ReturnType<typeof loadMeetings>>;

@ObjectType('MeetingSummary', { description: 'A monthly meeting in a list.', simpleResolvers: true })
export class MeetingSummaryView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => InstantScalar) readonly startsAt: Instant;
  @Field(() => InstantScalar) readonly endsAt: Instant;
  @Field(() => String) readonly place: string;
  @Field(() => String, { description: 'The partnership’s name.' }) readonly partnership: string;
  @Field(() => OrganisationView, { nullable: true }) readonly partner: OrganisationView | null;
  @Field(() => Int, { description: 'The reader’s organisation’s own proposals that wait for an answer.' }) readonly waiting: number;
  @Field(() => LocalDateScalar, { description: 'The last day to send the agenda.' }) readonly sendBy: LocalDate;
  @Field(() => InstantScalar, { nullable: true }) readonly sentAt: Instant | null;

  constructor(line: MeetingLine, partner: OrganisationView | null) {
    this.id = line.id;
    this.startsAt = line.startsAt as Instant;
    this.endsAt = line.endsAt as Instant;
    this.place = line.place;
    this.partnership = line.partnership;
    this.partner = partner;
    this.waiting = line.waiting;
    this.sendBy = sendBy(toLocalDate(this.startsAt));
    this.sentAt = line.sentAt as Instant | null;
  }

  static is(value: unknown): value is MeetingSummaryView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('MeetingList', { description: 'The monthly meetings of the reader’s partnerships.', simpleResolvers: true })
export class MeetingListView {
  readonly #made = true;
  @Field(() => [MeetingSummaryView], { description: 'The soonest first.' }) readonly upcoming: MeetingSummaryView[];
  @Field(() => [MeetingSummaryView], { description: 'The latest first.' }) readonly held: MeetingSummaryView[];

  constructor(upcoming: MeetingSummaryView[], held: MeetingSummaryView[]) {
    this.upcoming = upcoming;
    this.held = held;
  }

  /** The list for one reader, at one instant. */
  static of(loaded: Loaded, reader: { organisationId: string; organisationKind: OrganisationKind }, at: Instant): MeetingListView {
    const summaries = loaded.meetings.map((line) => new MeetingSummaryView(line, partnerOf(loaded, line.partnershipId, reader)));
    return new MeetingListView(summaries.filter((meeting) => meeting.endsAt > at), summaries.filter((meeting) => meeting.endsAt <= at).toReversed());
  }

  static is(value: unknown): value is MeetingListView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

function partnerOf(loaded: Loaded, partnershipId: string, reader: { organisationId: string; organisationKind: OrganisationKind }): OrganisationView | null {
  const others = loaded.organisations.filter((organisation) => organisation.partnershipId === partnershipId && organisation.id !== reader.organisationId);
  const partner = others.find((organisation) => (reader.organisationKind === 'SOCIALTJANST' ? isLandlord(organisation.kind) : organisation.kind === 'SOCIALTJANST'));
  return partner === undefined ? null : new OrganisationView(partner);
}
