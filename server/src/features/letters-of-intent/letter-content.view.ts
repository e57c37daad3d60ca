import { Field, ID, Int, ObjectType } from 'type-graphql';
import { exactMeasure, textOfSection, type IntentContent, type IntentGoal, type IntentPoint, type Measure, type RedlinePart, type RedlineRow } from '@bokvar/domain/letters-of-intent';
import { intentSections, type GoalLevel, type IntentSection, type LocalDate, type MandateDecision, type MeasureKind, type RedlineChange, type RedlineKind } from '@bokvar/domain/vocabulary';
import { GoalLevelEnum, IntentSectionEnum, MandateDecisionEnum, MeasureKindEnum, RedlineChangeEnum, RedlineKindEnum } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import type { Compared } from './read-letter.service.js';

@ObjectType('LetterRedlinePart', { description: 'Words, and how they stand to those they replace.', simpleResolvers: true })
export class LetterRedlinePartView {
  readonly #made = true;
  @Field(() => RedlineKindEnum) readonly kind: RedlineKind;
  @Field(() => String) readonly text: string;

  constructor({ kind, text }: RedlinePart) {
    this.kind = kind;
    this.text = text;
  }

  static is(value: unknown): value is LetterRedlinePartView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('LetterRedline', { description: 'A part of a letter beside what it is held against.', simpleResolvers: true })
export class LetterRedlineView {
  readonly #made = true;
  @Field(() => RedlineChangeEnum) readonly change: RedlineChange;
  @Field(() => [LetterRedlinePartView]) readonly parts: LetterRedlinePartView[];

  constructor({ change, parts }: Pick<RedlineRow<unknown>, 'change' | 'parts'>) {
    this.change = change;
    this.parts = parts.map((part) => new LetterRedlinePartView(part));
  }

  static is(value: unknown): value is LetterRedlineView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('LetterSection', { description: 'A section’s own words; what is listed in it stands beside it.', simpleResolvers: true })
export class LetterSectionView {
  readonly #made = true;
  @Field(() => IntentSectionEnum) readonly code: IntentSection;
  @Field(() => String) readonly text: string;
  @Field(() => LetterRedlineView, { nullable: true, description: 'Null: it is held against nothing.' }) readonly redline: LetterRedlineView | null;

  constructor(code: IntentSection, content: IntentContent, compared: Compared | null) {
    this.code = code;
    this.text = textOfSection(content, code);
    const row = compared?.redline.sections.find(({ before, after }) => (after ?? before)?.code === code);
    this.redline = row === undefined ? null : new LetterRedlineView(row);
  }

  static is(value: unknown): value is LetterSectionView {
    return typeof value === 'object' && value !== null && #made in value;
  }

  /** Every section of a letter, in its order. */
  static all(content: IntentContent, compared: Compared | null): LetterSectionView[] {
    return intentSections.map((code) => new LetterSectionView(code, content, compared));
  }
}

@ObjectType('LetterMeasure', { description: 'By what a point is measured.', simpleResolvers: true })
export class LetterMeasureView {
  readonly #made = true;
  @Field(() => MeasureKindEnum) readonly kind: MeasureKind;
  @Field(() => Int, { nullable: true }) readonly perYear: number | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly by: LocalDate | null;

  constructor(measure: Measure) {
    this.kind = measure.kind;
    this.perYear = 'perYear' in measure ? measure.perYear : null;
    this.by = 'by' in measure ? measure.by : null;
  }

  static is(value: unknown): value is LetterMeasureView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('LetterPoint', { description: 'A numbered point. One that was taken out has its old words in the redline, and no measure.', simpleResolvers: true })
export class LetterPointView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => String) readonly text: string;
  @Field(() => LetterMeasureView, { nullable: true }) readonly measure: LetterMeasureView | null;
  @Field(() => LetterMeasureView, { nullable: true, description: 'What it was measured by in the letter before; null: by the same, or it was not there.' }) readonly measureBefore: LetterMeasureView | null;
  @Field(() => LetterRedlineView, { nullable: true }) readonly redline: LetterRedlineView | null;

  constructor({ id, text, measure }: IntentPoint, redline: RedlineRow<IntentPoint> | null) {
    this.id = id;
    this.text = redline?.change === 'BORTTAGEN' ? '' : text;
    this.measure = redline?.change === 'BORTTAGEN' ? null : new LetterMeasureView(measure);
    this.measureBefore = redline?.before && redline.after && exactMeasure(redline.before.measure) !== exactMeasure(redline.after.measure) ? new LetterMeasureView(redline.before.measure) : null;
    this.redline = redline === null ? null : new LetterRedlineView(redline);
  }

  static is(value: unknown): value is LetterPointView {
    return typeof value === 'object' && value !== null && #made in value;
  }

  /** The points in their order, and among them those that were taken out. */
  static all({ points }: IntentContent, compared: Compared | null): LetterPointView[] {
    if (compared === null) return points.map((point) => new LetterPointView(point, null));
    return compared.redline.points.flatMap((row) => { const point = row.after ?? row.before; return point === null ? [] : [new LetterPointView(point, row)]; });
  }
}

@ObjectType('LetterGoal', { description: 'A shared goal, or a part of the one before it.', simpleResolvers: true })
export class LetterGoalView {
  readonly #made = true;
  @Field(() => String) readonly text: string;
  @Field(() => GoalLevelEnum) readonly level: GoalLevel;
  @Field(() => ID, { nullable: true, description: 'The side that answers for it; null: both.' }) readonly ownerOrganisationId: string | null;
  @Field(() => LocalDateScalar) readonly dueOn: LocalDate;

  constructor({ text, level, ownerOrganisationId, dueOn }: IntentGoal) {
    this.text = text;
    this.level = level;
    this.ownerOrganisationId = ownerOrganisationId;
    this.dueOn = dueOn;
  }

  static is(value: unknown): value is LetterGoalView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('LetterFollowUp', { description: 'An activity for following up.', simpleResolvers: true })
export class LetterFollowUpView {
  readonly #made = true;
  @Field(() => String) readonly text: string;
  @Field(() => LocalDateScalar) readonly dueOn: LocalDate;

  constructor({ text, dueOn }: IntentContent['followUps'][number]) {
    this.text = text;
    this.dueOn = dueOn;
  }

  static is(value: unknown): value is LetterFollowUpView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('LetterMandate', { description: 'A row of the annex: what somebody at the table may decide.', simpleResolvers: true })
export class LetterMandateView {
  readonly #made = true;
  @Field(() => String) readonly who: string;
  @Field(() => String) readonly organisation: string;
  @Field(() => [MandateDecisionEnum]) readonly decisions: readonly MandateDecision[];
  @Field(() => Int, { nullable: true, description: 'Öre; null: no amount to it, or no limit.' }) readonly maxAmountOre: number | null;
  @Field(() => LocalDateScalar) readonly until: LocalDate;

  constructor({ who, organisation, decisions, maxAmountOre, until }: IntentContent['mandates'][number]) {
    this.who = who;
    this.organisation = organisation;
    this.decisions = decisions;
    this.maxAmountOre = maxAmountOre;
    this.until = until;
  }

  static is(value: unknown): value is LetterMandateView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
