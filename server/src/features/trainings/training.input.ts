import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate, TrainingTopic } from '@bokvar/domain/vocabulary';
import { TrainingTopicEnum } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import type { PlanTraining, ReplanTraining } from './plan-training.service.js';
import type { HeldTraining, TellAttendance } from './tell-training.service.js';

@InputType({ description: 'A training that lies ahead.' })
export class TrainingInput {
  @Field(() => ID, { nullable: true, description: 'Of which partnership; null: the only one.' }) partnershipId?: string | null;
  @Field(() => TrainingTopicEnum) topic!: TrainingTopic;
  @Field(() => String, { description: 'What it is about, where the topic is none of the list’s; else empty.' }) topicWords!: string;
  @Field(() => LocalDateScalar) on!: LocalDate;
  @Field(() => ID, { nullable: true, description: 'The side that holds it; null: both together.' }) holderId?: string | null;
  @Field(() => String) place!: string;

  static command({ partnershipId, topic, topicWords, on, holderId, place }: TrainingInput): PlanTraining {
    return { partnershipId: partnershipId ?? null, topic, topicWords, on, holderId: holderId ?? null, place };
  }
}

@InputType({ description: 'What a planned training becomes instead, and why.' })
export class TrainingReplanInput {
  @Field(() => ID) trainingId!: string;
  @Field(() => Int, { description: 'As it was read.' }) changes!: number;
  @Field(() => TrainingTopicEnum) topic!: TrainingTopic;
  @Field(() => String) topicWords!: string;
  @Field(() => LocalDateScalar) on!: LocalDate;
  @Field(() => ID, { nullable: true }) holderId?: string | null;
  @Field(() => String) place!: string;
  @Field(() => String) reason!: string;

  static command({ trainingId, changes, topic, topicWords, on, holderId, place, reason }: TrainingReplanInput): ReplanTraining {
    return { trainingId, changes, topic, topicWords, on, holderId: holderId ?? null, place, reason };
  }
}

@InputType({ description: 'A training that was held, and who attended of the own side.' })
export class TrainingHeldInput {
  @Field(() => ID, { nullable: true, description: 'The one that was planned, or is corrected; null: nobody had planned it.' }) trainingId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of which partnership, where nobody had planned it.' }) partnershipId?: string | null;
  @Field(() => Int, { description: 'As it was read; 0: nobody had planned it.' }) changes!: number;
  @Field(() => Int, { description: 'How often the own side had told who attended, as it was read.' }) told!: number;
  @Field(() => TrainingTopicEnum) topic!: TrainingTopic;
  @Field(() => String) topicWords!: string;
  @Field(() => LocalDateScalar) on!: LocalDate;
  @Field(() => ID, { nullable: true }) holderId?: string | null;
  @Field(() => String) place!: string;
  @Field(() => [ID], { description: 'Of the own side alone.' }) there!: string[];
  @Field(() => Int, { description: 'Others of the own side, without names.' }) others!: number;

  static command({ trainingId, partnershipId, changes, told, topic, topicWords, on, holderId, place, there, others }: TrainingHeldInput): HeldTraining {
    return { trainingId: trainingId ?? null, partnershipId: partnershipId ?? null, changes, told, topic, topicWords, on, holderId: holderId ?? null, place, there, others };
  }
}

@InputType({ description: 'Who attended of the own side.' })
export class TrainingAttendanceInput {
  @Field(() => ID) trainingId!: string;
  @Field(() => Int, { description: 'As it was read.' }) told!: number;
  @Field(() => [ID]) there!: string[];
  @Field(() => Int) others!: number;

  static command({ trainingId, told, there, others }: TrainingAttendanceInput): TellAttendance {
    return { trainingId, told, there, others };
  }
}
