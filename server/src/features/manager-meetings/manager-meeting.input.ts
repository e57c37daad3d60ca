import { Field, ID, InputType, Int } from 'type-graphql';
import type { Instant, LocalDate, ManagerItem } from '@bokvar/domain/vocabulary';
import { ManagerItemEnum } from '../../graphql/enums.js';
import { InstantScalar, LocalDateScalar } from '../../graphql/scalars.js';
import type { MoveManagerMeeting, PlanManagerMeeting } from './book-manager-meeting.service.js';
import type { NameImprovement } from './name-improvement.service.js';
import type { DecideAtManagerMeeting } from './write-manager-meeting.service.js';

@InputType({ description: 'When and where managers meet.' })
export class ManagerMeetingInput {
  @Field(() => InstantScalar) startsAt!: Instant;
  @Field(() => InstantScalar) endsAt!: Instant;
  @Field(() => String) place!: string;
  @Field(() => ID, { nullable: true, description: 'Which of the organisation’s partnerships it belongs to; null: its only one.' }) partnershipId?: string | null;

  static command({ startsAt, endsAt, place, partnershipId }: ManagerMeetingInput): PlanManagerMeeting {
    return { startsAt, endsAt, place, partnershipId: partnershipId ?? null };
  }
}

@InputType({ description: 'Another time or place for a meeting that has not begun.' })
export class ManagerMeetingMoveInput {
  @Field(() => ID) meetingId!: string;
  @Field(() => Int, { description: 'As it was read.' }) changes!: number;
  @Field(() => InstantScalar) startsAt!: Instant;
  @Field(() => InstantScalar) endsAt!: Instant;
  @Field(() => String) place!: string;

  static command({ meetingId, changes, startsAt, endsAt, place }: ManagerMeetingMoveInput): MoveManagerMeeting {
    return { meetingId, changes, startsAt, endsAt, place };
  }
}

@InputType({ description: 'A decision at a standing item.' })
export class ManagerDecisionInput {
  @Field(() => ID) meetingId!: string;
  @Field(() => ManagerItemEnum) item!: ManagerItem;
  @Field(() => String) text!: string;
  @Field(() => ID, { description: 'The side that sees to it.' }) ownerId!: string;
  @Field(() => LocalDateScalar) dueOn!: LocalDate;

  static command({ meetingId, item, text, ownerId, dueOn }: ManagerDecisionInput): DecideAtManagerMeeting {
    return { meetingId, item, text, ownerId, dueOn };
  }
}

@InputType({ description: 'An improvement that the partnership names.' })
export class ImprovementInput {
  @Field(() => ID, { nullable: true, description: 'Of which partnership; null: the only one.' }) partnershipId?: string | null;
  @Field(() => String) name!: string;
  @Field(() => String) text!: string;
  @Field(() => LocalDateScalar) namedOn!: LocalDate;

  static command({ partnershipId, name, text, namedOn }: ImprovementInput): NameImprovement {
    return { partnershipId: partnershipId ?? null, name, text, namedOn };
  }
}
