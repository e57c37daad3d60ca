import { Field, ID, InputType, Int } from 'type-graphql';
import type { GoverningKind, LocalDate, OrganisingTopic } from '@bokvar/domain/vocabulary';
import { GoverningKindEnum, OrganisingTopicEnum } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import type { AnswerOrganising, TakeOutDocument, WriteDocument } from './write-governing.service.js';

@InputType({ description: 'A document that governs the own organisation’s work, as it reads from now on.' })
export class GoverningDocumentInput {
  @Field(() => ID, { nullable: true, description: 'Null: a new one.' }) documentId?: string | null;
  @Field(() => Int, { description: 'The version that was read; 0: there was none.' }) base!: number;
  @Field(() => GoverningKindEnum) kind!: GoverningKind;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'What it means for the other side.' }) meaning!: string;
  @Field(() => String, { description: 'Where it is found: a web address, or words.' }) place!: string;
  @Field(() => LocalDateScalar) from!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day; null: until further notice.' }) until?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'When it is to be gone through again.' }) reviewOn?: LocalDate | null;

  static command({ documentId, until, reviewOn, ...document }: GoverningDocumentInput): WriteDocument {
    return { ...document, documentId: documentId ?? null, until: until ?? null, reviewOn: reviewOn ?? null };
  }
}

@InputType({ description: 'That a document of the own organisation is no longer used, and why.' })
export class TakeOutDocumentInput {
  @Field(() => ID) documentId!: string;
  @Field(() => Int, { description: 'The version that was read.' }) base!: number;
  @Field(() => String) reason!: string;

  static command({ documentId, base, reason }: TakeOutDocumentInput): TakeOutDocument {
    return { documentId, base, reason };
  }
}

@InputType({ description: 'An answer about how the own organisation works; empty text takes the answer back.' })
export class OrganisingAnswerInput {
  @Field(() => OrganisingTopicEnum) topic!: OrganisingTopic;
  @Field(() => Int, { description: 'The answer that was read; 0: there was none.' }) base!: number;
  @Field(() => String) text!: string;

  static command({ topic, base, text }: OrganisingAnswerInput): AnswerOrganising {
    return { topic, base, text };
  }
}
