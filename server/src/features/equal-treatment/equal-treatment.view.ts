import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Language } from '../../graphql/context.js';
import type { FulfilmentState, GateGroup, GateStep, LocalDate } from '@bokvar/domain/vocabulary';
import { FulfilmentStateEnum, GateGroupEnum, GateStepEnum } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import { RequiredActionView } from '../process-goals/required-action.view.js';
import { FigureView, SpreadView } from './figure.view.js';
import { sentenceOf } from './cohort-sentence.js';
import { definitionName } from './counted-by.js';
import type { CohortShown, EqualTreatmentPage, GotFewer, PreventionShown, ShareShown } from './read-equal-treatment.service.js';

@ObjectType('GotFewer', { description: 'A case of the reader’s own that got fewer than others, or not what was agreed.', simpleResolvers: true })
export class GotFewerView {
  readonly #made = true;
  @Field(() => ID) readonly caseId: string;
  @Field(() => String) readonly reference: string;
  @Field(() => LocalDateScalar) readonly stepOn: LocalDate;
  @Field(() => Int) readonly counted: number;
  @Field(() => FulfilmentStateEnum) readonly state: FulfilmentState;
  @Field(() => [RequiredActionView], { description: 'What was agreed and not done before the step.' }) readonly missing: RequiredActionView[];
  @Field(() => Int, { nullable: true, description: 'How many days after the step the rest was done; null: never, or nothing was missing.' }) readonly daysLate: number | null;

  constructor({ caseId, reference, of }: GotFewer) {
    this.caseId = caseId;
    this.reference = reference;
    this.stepOn = of.step.stepOn;
    this.counted = of.counted.length;
    this.state = of.state;
    this.missing = of.missing.map((one) => new RequiredActionView(one));
    this.daysLate = of.daysLate;
  }

  static is(value: unknown): value is GotFewerView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ActionsEach', { description: 'How many households got how many actions.', simpleResolvers: true })
export class ActionsEachView {
  readonly #made = true;
  @Field(() => Int) readonly actions: number;
  @Field(() => Int) readonly households: number;

  constructor({ actions, households }: { readonly actions: number; readonly households: number }) {
    this.actions = actions;
    this.households = households;
  }

  static is(value: unknown): value is ActionsEachView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('Cohort', { description: 'How everybody in a group was treated before a step.', simpleResolvers: true })
export class CohortView {
  readonly #made = true;
  @Field(() => ID, { description: 'Of the goal’s version.' }) readonly id: string;
  @Field(() => String) readonly name: string;
  @Field(() => Int) readonly version: number;
  @Field(() => GateGroupEnum) readonly group: GateGroup;
  @Field(() => GateStepEnum) readonly before: GateStep;
  @Field(() => String, { nullable: true }) readonly ownStep: string | null;
  @Field(() => [RequiredActionView]) readonly required: RequiredActionView[];
  @Field(() => String, { nullable: true, description: 'By which definition the group is counted.' }) readonly definition: string | null;
  @Field(() => Int, { nullable: true }) readonly definitionVersion: number | null;
  @Field(() => String, { description: 'The sentence that proves it, in the reader’s language.' }) readonly sentence: string;
  @Field(() => FigureView) readonly took: FigureView;
  @Field(() => FigureView) readonly unknown: FigureView;
  @Field(() => FigureView) readonly fulfilled: FigureView;
  @Field(() => FigureView) readonly exceptions: FigureView;
  @Field(() => FigureView) readonly without: FigureView;
  @Field(() => FigureView, { description: 'For whom the rest came after the step.' }) readonly late: FigureView;
  @Field(() => FigureView, { description: 'For whom it never came.' }) readonly never: FigureView;
  @Field(() => SpreadView, { nullable: true }) readonly each: SpreadView | null;
  @Field(() => SpreadView, { nullable: true }) readonly firstAfterDays: SpreadView | null;
  @Field(() => SpreadView, { nullable: true }) readonly daysLate: SpreadView | null;
  @Field(() => [ActionsEachView]) readonly distribution: ActionsEachView[];
  @Field(() => [GotFewerView], { description: 'The reader’s own cases; empty to who reads figures.' }) readonly fewer: GotFewerView[];

  constructor(cohort: CohortShown, language: Language) {
    const { goal, countedBy, exact } = cohort;
    this.id = goal.id;
    this.name = goal.name;
    this.version = goal.version;
    this.group = goal.group;
    this.before = goal.before;
    this.ownStep = goal.ownStep;
    this.required = goal.required.map((one) => new RequiredActionView(one));
    this.definition = countedBy === null ? null : definitionName(countedBy, language);
    this.definitionVersion = countedBy?.version ?? null;
    this.sentence = sentenceOf(cohort, language);
    this.took = new FigureView(cohort.took);
    this.unknown = new FigureView(cohort.unknown);
    this.fulfilled = new FigureView(cohort.fulfilled);
    this.exceptions = new FigureView(cohort.exceptions);
    this.without = new FigureView(cohort.without);
    this.late = new FigureView(cohort.late);
    this.never = new FigureView(cohort.never);
    this.each = spread(exact?.each);
    this.firstAfterDays = spread(exact?.firstAfterDays);
    this.daysLate = spread(exact?.daysLate);
    this.distribution = (exact?.distribution ?? []).map((one) => new ActionsEachView(one));
    this.fewer = cohort.fewer.map((one) => new GotFewerView(one));
  }

  static is(value: unknown): value is CohortView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

const spread = (found: ConstructorParameters<typeof SpreadView>[0] | null | undefined): SpreadView | null => (found == null ? null : new SpreadView(found));

@ObjectType('PreventionShare', { description: 'Yes, no and not known, of how many.', simpleResolvers: true })
export class PreventionShareView {
  readonly #made = true;
  @Field(() => FigureView) readonly of: FigureView;
  @Field(() => FigureView) readonly yes: FigureView;
  @Field(() => FigureView) readonly no: FigureView;
  @Field(() => FigureView) readonly unknown: FigureView;

  constructor({ of, yes, no, unknown }: ShareShown) {
    this.of = new FigureView(of);
    this.yes = new FigureView(yes);
    this.no = new FigureView(no);
    this.unknown = new FigureView(unknown);
  }

  static is(value: unknown): value is PreventionShareView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('Prevention', { description: 'How early the work with unpaid rents began.', simpleResolvers: true })
export class PreventionView {
  readonly #made = true;
  @Field(() => FigureView) readonly rents: FigureView;
  @Field(() => PreventionShareView, { description: 'Somebody was spoken with before the recovery period began.' }) readonly contactFirst: PreventionShareView;
  @Field(() => PreventionShareView, { description: 'Social services were told on the day of the termination at the latest.' }) readonly toldSameDay: PreventionShareView;
  @Field(() => PreventionShareView, { description: 'The recovery period has begun.' }) readonly recovery: PreventionShareView;
  @Field(() => SpreadView, { nullable: true, description: 'Days from the last day to pay to the first personal contact.' }) readonly daysToContact: SpreadView | null;

  constructor({ rents, contactFirst, toldSameDay, recovery, daysToContact }: PreventionShown) {
    this.rents = new FigureView(rents);
    this.contactFirst = new PreventionShareView(contactFirst);
    this.toldSameDay = new PreventionShareView(toldSameDay);
    this.recovery = new PreventionShareView(recovery);
    this.daysToContact = spread(daysToContact);
  }

  static is(value: unknown): value is PreventionView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('EqualTreatmentPage', { description: 'What was done for everybody before a step, in one partnership and year.', simpleResolvers: true })
export class EqualTreatmentPageView {
  readonly #made = true;
  @Field(() => ID, { description: 'The partnership’s.' }) readonly id: string;
  @Field(() => String, { nullable: true }) readonly partner: string | null;
  @Field(() => Int) readonly year: number;
  @Field(() => [Int]) readonly years: number[];
  @Field(() => Boolean, { description: 'The reader’s own cases, exactly; else figures, and 1 to 4 not exactly.' }) readonly own: boolean;
  @Field(() => [CohortView]) readonly cohorts: CohortView[];
  @Field(() => PreventionView) readonly prevention: PreventionView;

  constructor({ id, partner, year, years, own, cohorts, prevention }: EqualTreatmentPage, language: Language) {
    this.id = id;
    this.partner = partner;
    this.year = year;
    this.years = [...years];
    this.own = own;
    this.cohorts = cohorts.map((cohort) => new CohortView(cohort, language));
    this.prevention = new PreventionView(prevention);
  }

  static is(value: unknown): value is EqualTreatmentPageView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
