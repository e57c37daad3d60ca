import { Field, ID, InputType, Int } from 'type-graphql';
import type { SeriesPlan } from '@bokvar/domain/meetings';
import type { Instant, LocalDate } from '@bokvar/domain/vocabulary';
import { InstantScalar, LocalDateScalar } from '../../graphql/scalars.js';
import type { PlanSeries } from './plan-series.service.js';
import type { MoveMeeting } from './rebook-meeting.service.js';

@InputType({ description: 'How a partnership means to meet: on one weekday of each month, or every fourth week.' })
export class SeriesInput {
  @Field(() => ID, { nullable: true, description: 'Which of the organisation’s partnerships; null: its only one.' }) partnershipId?: string | null;
  @Field(() => Boolean, { description: 'Every fourth week, counted from `firstOn`; the weekday of the month is then not asked.' }) everyFourthWeek!: boolean;
  @Field(() => Int, { description: 'Monday 1 to Friday 5.' }) weekday!: number;
  @Field(() => Int, { nullable: true, description: 'Which of that weekday in the month, 1 to 4; null: the last.' }) nth?: number | null;
  @Field(() => LocalDateScalar) firstOn!: LocalDate;
  @Field(() => LocalDateScalar) lastOn!: LocalDate;
  @Field(() => Boolean, { description: 'A single workday between two days off is no meeting day.' }) avoidsSqueezed!: boolean;
  @Field(() => Boolean) pausesInJuly!: boolean;

  /** The plan; null where the weekday is none. */
  static plan({ everyFourthWeek, weekday, nth, firstOn, lastOn, avoidsSqueezed, pausesInJuly }: SeriesInput): SeriesPlan | null {
    const [day, number] = [WEEKDAYS.find((one) => one === weekday), nth == null ? 'LAST' as const : NUMBERS.find((one) => one === nth)];
    if (day === undefined || number === undefined) return null;
    return { monthly: everyFourthWeek ? null : { weekday: day, nth: number }, firstOn, lastOn, avoidsSqueezed, pausesInJuly };
  }
}

const WEEKDAYS = [1, 2, 3, 4, 5] as const;
const NUMBERS = [1, 2, 3, 4] as const;

@InputType({ description: 'When one meeting of a series is held.' })
export class SeriesMeetingInput {
  @Field(() => InstantScalar) startsAt!: Instant;
  @Field(() => InstantScalar) endsAt!: Instant;
}

@InputType({ description: 'Meetings that are booked together.' })
export class PlanSeriesInput {
  @Field(() => ID, { nullable: true, description: 'Which of the organisation’s partnerships; null: its only one.' }) partnershipId?: string | null;
  @Field(() => String) place!: string;
  @Field(() => [SeriesMeetingInput]) meetings!: SeriesMeetingInput[];

  static command({ partnershipId, place, meetings }: PlanSeriesInput): PlanSeries {
    return { partnershipId: partnershipId ?? null, place, meetings: meetings.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })) };
  }
}

@InputType({ description: 'Another time or place for a meeting.' })
export class MoveMeetingInput {
  @Field(() => ID) meetingId!: string;
  @Field(() => InstantScalar, { description: 'When it began as its mover saw it.' }) was!: Instant;
  @Field(() => InstantScalar) startsAt!: Instant;
  @Field(() => InstantScalar) endsAt!: Instant;
  @Field(() => String) place!: string;
  @Field(() => String, { description: 'Read by everybody at the table.' }) reason!: string;

  static command({ meetingId, was, startsAt, endsAt, place, reason }: MoveMeetingInput): MoveMeeting {
    return { meetingId, was, startsAt, endsAt, place, reason };
  }
}
