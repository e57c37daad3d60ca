import { Field, ID, Int, ObjectType } from 'type-graphql';
import { caseReasons } from '@bokvar/domain/meetings';
import { toLocalDate, type CaseKind, type LegalStage, type LocalDate } from '@bokvar/domain/vocabulary';
import { CaseKindEnum, LegalStageEnum } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import type { DisclosedCaseList } from './case-page.service.js';
import { summarise } from './case-summary.js';
import { NextActionView } from './case.view.js';
import { CountedFamilyView } from './household/counted-family.view.js';
import { DisclosedMoneyView, DisclosedTextView } from './disclosed-text.view.js';
import type { ListReading } from './list-reading.js';
import { ReasonView } from './reason.view.js';
import { isProtected } from './protected-identity/is-protected.js';
import type { DisclosedCase, DisclosedDocument } from './read-case.service.js';

@ObjectType('CaseRow', { description: 'A case in a list, with why it is there.', simpleResolvers: true })
export class CaseRowView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => String, { nullable: true, description: 'Null, as its kind and its days, to who may not know that its holder works with it.' }) readonly reference: string | null;
  @Field(() => CaseKindEnum, { nullable: true }) readonly kind: CaseKind | null;
  @Field(() => Boolean, { description: 'The reader has a ground for nothing but its own rows; what they are about is an empty seat.' }) readonly emptySeat: boolean;
  @Field(() => DisclosedTextView, { nullable: true }) readonly household: DisclosedTextView | null;
  @Field(() => DisclosedTextView, { nullable: true }) readonly address: DisclosedTextView | null;
  @Field(() => DisclosedMoneyView, { nullable: true }) readonly debt: DisclosedMoneyView | null;
  @Field(() => Boolean, { description: 'The reader’s own organisation has flagged the household.' }) readonly protectedIdentity: boolean;
  @Field(() => LegalStageEnum, { nullable: true }) readonly stage: LegalStage | null;
  @Field(() => CountedFamilyView) readonly family: CountedFamilyView;
  @Field(() => [ReasonView]) readonly reasons: ReasonView[];
  @Field(() => NextActionView, { nullable: true }) readonly nextAction: NextActionView | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly openedOn: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly closedOn: LocalDate | null;
  @Field(() => Boolean, { description: 'Gone from the landlord’s latest list, and nobody has said yet whether it is paid.' }) readonly proposedPaid: boolean;

  constructor(of: DisclosedCase, document: DisclosedDocument, reading: ListReading) {
    const { reader, instant } = document.situation;
    const summary = summarise(of, reader.organisationId, instant);
    this.id = of.id;
    this.reference = of.head?.reference ?? null;
    this.kind = of.head?.kind ?? null;
    this.emptySeat = of.emptySeat;
    this.household = DisclosedTextView.household(of.persons, of, document);
    this.address = DisclosedTextView.latest(of.facts, 'ADRESS', of, document);
    this.debt = DisclosedMoneyView.debt(of.bills, of, document);
    this.protectedIdentity = isProtected(of, document.situation);
    this.stage = summary.stage;
    this.family = CountedFamilyView.of(of, document);
    this.reasons = ReasonView.of(caseReasons(summary, reading.context, reading.settings));
    this.nextAction = summary.nextAction === null ? null : new NextActionView(summary.nextAction.kind, summary.nextAction.dueOn);
    this.openedOn = of.head === null ? null : toLocalDate(of.head.openedAt);
    const closedAt = of.head?.closedAt ?? of.desk?.closedAt ?? null;
    this.closedOn = closedAt === null ? null : toLocalDate(closedAt as typeof instant);
    this.proposedPaid = of.desk?.proposedPaid ?? false;
  }

  static is(value: unknown): value is CaseRowView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('CaseList', { description: 'The cases that the reader has a ground to see; it knows of no others, and nor does its total.', simpleResolvers: true })
export class CaseListView {
  readonly #made = true;
  @Field(() => [CaseRowView]) readonly rows: CaseRowView[];
  @Field(() => Int) readonly total: number;

  constructor(rows: CaseRowView[], total: number) {
    this.rows = rows;
    this.total = total;
  }

  static of({ cases, document, reading, total }: DisclosedCaseList): CaseListView {
    return new CaseListView(cases.map((of) => new CaseRowView(of, document, reading)), total);
  }

  static is(value: unknown): value is CaseListView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
