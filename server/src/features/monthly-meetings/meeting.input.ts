import { Field, ID, InputType } from 'type-graphql';
import type { Instant } from '@bokvar/domain/vocabulary';
import { InstantScalar } from '../../graphql/scalars.js';
import type { PlanMeeting } from './plan-meeting.service.js';

@InputType({ description: 'When and where a monthly meeting is held.' })
export class MeetingInput {
  @Field(() => InstantScalar) startsAt!: Instant;
  @Field(() => InstantScalar) endsAt!: Instant;
  @Field(() => String) place!: string;
  @Field(() => ID, { nullable: true, description: 'Which of the organisation’s partnerships it belongs to; null: its only one.' }) partnershipId?: string | null;

  static command({ startsAt, endsAt, place, partnershipId }: MeetingInput): PlanMeeting {
    return { startsAt, endsAt, place, partnershipId: partnershipId ?? null };
  }
}
