import { Field, ID, InputType, Int } from 'type-graphql';
import type { AgreedKind, FirstTopic, LocalDate } from '@bokvar/domain/vocabulary';
import { AgreedKindEnum, FirstTopicEnum } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import type { AgreeOnPoint, WriteFirstWords } from './write-first-meeting.service.js';

@InputType({ description: 'Words on a topic of the first meeting; empty takes one’s own back.' })
export class FirstWordsInput {
  @Field(() => ID) partnershipId!: string;
  @Field(() => FirstTopicEnum) topic!: FirstTopic;
  @Field(() => Boolean, { description: 'Proposed as common words, rather than one’s own.' }) common!: boolean;
  @Field(() => Int, { description: 'The words that were read; 0: there were none.' }) base!: number;
  @Field(() => String) text!: string;

  static command({ partnershipId, topic, common, base, text }: FirstWordsInput): WriteFirstWords {
    return { partnershipId, topic, common, base, text };
  }
}

@InputType({ description: 'A goal or a decision that both sides agree on.' })
export class AgreedPointInput {
  @Field(() => ID) partnershipId!: string;
  @Field(() => AgreedKindEnum) kind!: AgreedKind;
  @Field(() => String) text!: string;
  @Field(() => ID, { nullable: true, description: 'The side that sees to it; null: both.' }) ownerId?: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'For a goal.' }) dueOn?: LocalDate | null;
  @Field(() => ID, { nullable: true, description: 'The goal that it is a part of.' }) partOf?: string | null;

  static command({ partnershipId, kind, text, ownerId, dueOn, partOf }: AgreedPointInput): AgreeOnPoint {
    return { partnershipId, kind, text, ownerId: ownerId ?? null, dueOn: dueOn ?? null, partOf: partOf ?? null };
  }
}
