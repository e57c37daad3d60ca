import { Field, ID, ObjectType } from 'type-graphql';
import type { Disclosed, FactCategory } from '@bokvar/domain/disclosure';
import { instant, toLocalDate, type ActionKind, type ActionResult, type FactKind, type LocalDate, type NoticeCode } from '@bokvar/domain/vocabulary';
import { ActionKindEnum, ActionResultEnum, FactCategoryEnum, FactKindEnum, NoticeCodeEnum } from '../../../graphql/enums.js';
import { LocalDateScalar } from '../../../graphql/scalars.js';
import type { RetractedRecord } from '../case-document.store.js';

@ObjectType('RetractedLine', { description: 'A row that the reader’s own organisation has taken back as wrongly recorded. Nobody else is told that there was one.', simpleResolvers: true })
export class RetractedLineView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => FactKindEnum) readonly kind: FactKind;
  @Field(() => FactCategoryEnum) readonly category: FactCategory;
  @Field(() => String, { nullable: true, description: 'What it said, or the person’s name; null where `action` or `notice` says it.' }) readonly text: string | null;
  @Field(() => ActionKindEnum, { nullable: true }) readonly action: ActionKind | null;
  @Field(() => ActionResultEnum, { nullable: true }) readonly result: ActionResult | null;
  @Field(() => NoticeCodeEnum, { nullable: true }) readonly notice: NoticeCode | null;
  @Field(() => LocalDateScalar, { description: 'The day it was about, or was recorded.' }) readonly on: LocalDate;
  @Field(() => LocalDateScalar) readonly retractedOn: LocalDate;
  @Field(() => String, { nullable: true, description: 'Who took it back.' }) readonly by: string | null;
  @Field(() => String, { description: 'Why it was wrong.' }) readonly reason: string;

  constructor({ value, fact }: Disclosed<RetractedRecord>) {
    this.id = fact.id;
    this.kind = value.kind;
    this.category = fact.category;
    this.text = value.text;
    this.action = value.action;
    this.result = value.result;
    this.notice = value.notice;
    this.on = value.onDate ?? toLocalDate(fact.recordedAt);
    this.retractedOn = toLocalDate(instant(value.retractedAt));
    this.by = value.by;
    this.reason = value.reason;
  }

  static is(value: unknown): value is RetractedLineView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
