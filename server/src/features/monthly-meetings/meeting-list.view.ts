import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Instant, LocalDate } from '@bokvar/domain/vocabulary';
import { InstantScalar, LocalDateScalar } from '../../graphql/scalars.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import { MeetingMoveView } from './meeting-move.view.js';
import type { MeetingList, MeetingSummary, PartnershipYear } from './meeting-list.js';

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
  @Field(() => [MeetingMoveView], { description: 'How it was moved, the first first.' }) readonly moves: MeetingMoveView[];

  @Field(() => Boolean, { nullable: true, description: 'Of one that is over: it was held. Null: it lies ahead, was cancelled, or nobody has said.' }) readonly held: boolean | null;
  @Field(() => Boolean, { description: 'It was held, and no household that is late stood on its agenda, as the reader’s organisation has it.' }) readonly withoutLate: boolean;
  @Field(() => Boolean, { description: 'May say whether it was held: of one that is over, and that neither the room nor minutes tell of.' }) readonly viewerMayTell: boolean;

  constructor({ line, partner, waiting, sendBy, fate }: MeetingSummary, tells: boolean) {
    this.id = line.id;
    this.startsAt = line.startsAt as Instant;
    this.endsAt = line.endsAt as Instant;
    this.place = line.place;
    this.partnership = line.partnership;
    this.partner = partner === null ? null : new OrganisationView(partner);
    this.waiting = waiting;
    this.sendBy = sendBy;
    this.moves = line.moves.map((move) => new MeetingMoveView(move));
    this.sentAt = line.sentAt as Instant | null;
    this.held = fate === 'HELD' ? true : fate === 'NOT_HELD' ? false : null;
    this.withoutLate = fate === 'HELD' && !line.lateOnAgenda;
    this.viewerMayTell = tells && fate !== 'AHEAD' && fate !== 'CANCELLED' && !line.recorded;
  }

  static is(value: unknown): value is MeetingSummaryView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('MeetingYear', { description: 'How the meetings of one partnership went in one year.', simpleResolvers: true })
export class MeetingYearView {
  readonly #made = true;
  @Field(() => Int) readonly year: number;
  @Field(() => OrganisationView, { nullable: true }) readonly partner: OrganisationView | null;
  @Field(() => Int) readonly held: number;
  @Field(() => Int, { description: 'Of the held, those without late payers.' }) readonly withoutLate: number;
  @Field(() => Int) readonly notHeld: number;
  @Field(() => Int) readonly cancelled: number;
  @Field(() => Int, { description: 'Nobody has said whether they were held.' }) readonly untold: number;

  constructor({ year, partner, held, withoutLate, notHeld, cancelled, untold }: PartnershipYear) {
    this.year = year;
    this.partner = partner === null ? null : new OrganisationView(partner);
    this.held = held;
    this.withoutLate = withoutLate;
    this.notHeld = notHeld;
    this.cancelled = cancelled;
    this.untold = untold;
  }

  static is(value: unknown): value is MeetingYearView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('MeetingList', { description: 'The monthly meetings of the reader’s partnerships.', simpleResolvers: true })
export class MeetingListView {
  readonly #made = true;
  @Field(() => [MeetingSummaryView], { description: 'The soonest first.' }) readonly upcoming: MeetingSummaryView[];
  @Field(() => [MeetingSummaryView], { description: 'The latest first.' }) readonly held: MeetingSummaryView[];
  @Field(() => [MeetingSummaryView], { description: 'The latest first.' }) readonly cancelled: MeetingSummaryView[];
  @Field(() => [MeetingYearView], { description: 'Last year and this one, the latest first.' }) readonly years: MeetingYearView[];

  constructor({ upcoming, held, cancelled, years }: MeetingList, tells: boolean) {
    this.upcoming = upcoming.map((meeting) => new MeetingSummaryView(meeting, tells));
    this.held = held.map((meeting) => new MeetingSummaryView(meeting, tells));
    this.cancelled = cancelled.map((meeting) => new MeetingSummaryView(meeting, tells));
    this.years = years.map((year) => new MeetingYearView(year));
  }

  static is(value: unknown): value is MeetingListView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
