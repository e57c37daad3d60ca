import { Field, ID, Int, ObjectType } from 'type-graphql';
import { caseReasons } from '@bokvar/domain/meetings';
import { toLocalDate, type ActionKind, type CaseKind, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import { ActionKindEnum, CaseKindEnum } from '../../graphql/enums.js';
import { InstantScalar, LocalDateScalar } from '../../graphql/scalars.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import { ColleagueView } from '../partnerships/colleague.view.js';
import { ActionLineView, BillView, NoticeLineView } from './case-history.view.js';
import { caseAxisOf } from './axis/case-axis.js';
import { CaseAxisView } from './axis/case-axis.view.js';
import { caseGatesOf } from './gates/case-gates.js';
import { CaseGateView } from './gates/case-gate.view.js';
import { CaseMayView } from './case-may.view.js';
import { handlerOf } from './handler/handler.view.js';
import { CountedFamilyView } from './household/counted-family.view.js';
import { HouseholdKnowledgeView } from './household/household-knowledge.view.js';
import { CasePersonView } from './household/case-person.view.js';
import type { CasePage } from './case-page.service.js';
import { summarise } from './case-summary.js';
import { DisclosedMoneyView, DisclosedTextView } from './disclosed-text.view.js';
import { FactGroupView } from './facts/fact-line.view.js';
import { flaggedOf, isProtected } from './protected-identity/is-protected.js';
import { ProtectionView } from './protected-identity/protection.view.js';
import { ReasonView } from './reason.view.js';
import { RetractedLineView } from './retraction/retracted-line.view.js';

@ObjectType('NextAction', { description: 'What the reader’s own organisation has decided to do next.', simpleResolvers: true })
export class NextActionView {
  readonly #made = true;
  @Field(() => ActionKindEnum) readonly kind: ActionKind;
  @Field(() => LocalDateScalar) readonly dueOn: LocalDate;

  constructor(kind: ActionKind, dueOn: LocalDate) {
    this.kind = kind;
    this.dueOn = dueOn;
  }

  static is(value: unknown): value is NextActionView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('Case', { description: 'A case as its reader has a ground to see it.', simpleResolvers: true })
export class CaseView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => String, { nullable: true, description: 'Null, as its kind and its days, to who may not know that its holder works with it.' }) readonly reference: string | null;
  @Field(() => CaseKindEnum, { nullable: true }) readonly kind: CaseKind | null;
  @Field(() => Boolean, { description: 'The reader has a ground for nothing but its own rows; what they are about is an empty seat.' }) readonly emptySeat: boolean;
  @Field(() => OrganisationView, { description: 'At an empty seat, the reader’s own: the file that it has.' }) readonly holder: OrganisationView;
  @Field(() => LocalDateScalar, { nullable: true }) readonly openedOn: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly closedOn: LocalDate | null;
  @Field(() => String, { nullable: true, description: 'How it ended, by the reader’s own organisation’s codes.' }) readonly outcome: string | null;
  @Field(() => DisclosedTextView, { nullable: true }) readonly household: DisclosedTextView | null;
  @Field(() => DisclosedTextView, { nullable: true }) readonly address: DisclosedTextView | null;
  @Field(() => DisclosedMoneyView, { nullable: true }) readonly debt: DisclosedMoneyView | null;
  @Field(() => [ReasonView]) readonly reasons: ReasonView[];
  @Field(() => CountedFamilyView, { description: 'By the reader’s own facts first, else by what the holder has told.' }) readonly family: CountedFamilyView;
  @Field(() => HouseholdKnowledgeView, { nullable: true, description: 'What the own organisation has answered of the household; null where it may not work with it.' }) readonly knowledge: HouseholdKnowledgeView | null;
  @Field(() => [CasePersonView]) readonly persons: CasePersonView[];
  @Field(() => [FactGroupView]) readonly groups: FactGroupView[];
  @Field(() => [BillView]) readonly bills: BillView[];
  @Field(() => [ActionLineView]) readonly actions: ActionLineView[];
  @Field(() => [NoticeLineView]) readonly notices: NoticeLineView[];
  @Field(() => [RetractedLineView], { description: 'What the reader’s own organisation has taken back here.' }) readonly retracted: RetractedLineView[];
  @Field(() => NextActionView, { nullable: true }) readonly nextAction: NextActionView | null;
  @Field(() => ColleagueView, { nullable: true, description: 'The colleague who works with it; null: nobody is named.' }) readonly handler: ColleagueView | null;
  @Field(() => CaseAxisView, { nullable: true, description: 'Null when there is nothing to put on it for this reader, and when the case is closed.' }) readonly axis: CaseAxisView | null;
  @Field(() => [CaseGateView], { description: 'What is agreed to be done before a step, to the landlord that takes it.' }) readonly gates: CaseGateView[];
  @Field(() => Boolean, { description: 'Gone from the landlord’s latest list, and so proposed as paid.' }) readonly proposedPaid: boolean;
  @Field(() => Boolean, { description: 'The reader’s own organisation has flagged the household.' }) readonly protectedIdentity: boolean;
  @Field(() => [ProtectionView], { description: 'Whom of the household it has flagged; empty to who has not opened it.' }) readonly protections: ProtectionView[];
  @Field(() => InstantScalar, { nullable: true, description: 'Until when the reader, of the named group, has it open; null while it is shut, or not protected.' }) readonly openedUntil: Instant | null;
  @Field(() => Boolean, { description: 'Something that was shown here can no longer be told.' }) readonly lost: boolean;
  @Field(() => CaseMayView) readonly viewerMay: CaseMayView;
  @Field(() => Int) readonly version: number;

  constructor({ of, document, reading, holder, lostFrom, may, retracted, opening }: CasePage) {
    const { reader, instant } = document.situation;
    const summary = summarise(of, reader.organisationId, instant);
    this.id = of.id;
    this.reference = of.head?.reference ?? null;
    this.kind = of.head?.kind ?? null;
    this.emptySeat = of.emptySeat;
    this.holder = new OrganisationView(holder);
    this.openedOn = of.head === null ? null : toLocalDate(of.head.openedAt);
    const closedAt = of.head?.closedAt ?? of.desk?.closedAt ?? null;
    this.closedOn = closedAt === null ? null : toLocalDate(closedAt as typeof instant);
    this.outcome = of.desk?.outcome ?? null;
    this.household = DisclosedTextView.household(of.persons, of, document);
    this.address = DisclosedTextView.latest(of.facts, 'ADRESS', of, document);
    this.debt = DisclosedMoneyView.debt(of.bills, of, document);
    this.reasons = ReasonView.of(caseReasons(summary, reading.context, reading.settings));
    this.family = CountedFamilyView.of(of, document);
    this.knowledge = may.recordFact ? HouseholdKnowledgeView.of(of, document) : null;
    this.persons = of.persons.map((person) => new CasePersonView(person, of, document));
    this.groups = FactGroupView.of(of, document, lostFrom);
    this.bills = of.bills.map((bill) => new BillView(bill, of, document));
    this.actions = ActionLineView.of(of, document);
    this.notices = of.notices.map((notice) => new NoticeLineView(notice, of, document));
    this.retracted = retracted.map((row) => new RetractedLineView(row));
    this.nextAction = summary.nextAction === null ? null : new NextActionView(summary.nextAction.kind, summary.nextAction.dueOn);
    this.handler = handlerOf(of);
    const axis = closedAt === null ? caseAxisOf(of, summary, reading) : null;
    this.axis = axis === null ? null : new CaseAxisView(axis);
    this.gates = closedAt === null ? caseGatesOf(of, summary, { goals: document.goals, today: toLocalDate(instant), reader }).map((gate) => new CaseGateView(gate)) : [];
    this.proposedPaid = of.desk?.proposedPaid ?? false;
    this.protectedIdentity = isProtected(of, document.situation);
    this.protections = flaggedOf(of, document.situation).map((one) => new ProtectionView(one));
    this.openedUntil = opening;
    this.lost = lostFrom.size > 0;
    this.viewerMay = new CaseMayView(may);
    this.version = of.desk?.version ?? 0;
  }

  static is(value: unknown): value is CaseView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
