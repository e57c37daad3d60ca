import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Instant, LocalDate } from '@bokvar/domain/vocabulary';
import { InstantScalar, LocalDateScalar } from '../../graphql/scalars.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import { MeetingMoveView } from './meeting-move.view.js';
import type { MeetingList, MeetingSummary } from './meeting-list.js';

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

  constructor({ line, partner, waiting, sendBy }: MeetingSummary) {
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
  @Field(() => [MeetingSummaryView], { description: 'The latest first.' }) readonly cancelled: MeetingSummaryView[];

  constructor({ upcoming, held, cancelled }: MeetingList) {
    this.upcoming = upcoming.map((meeting) => new MeetingSummaryView(meeting));
    this.held = held.map((meeting) => new MeetingSummaryView(meeting));
    this.cancelled = cancelled.map((meeting) => new MeetingSummaryView(meeting));
  }

  static is(value: unknown): value is MeetingListView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
