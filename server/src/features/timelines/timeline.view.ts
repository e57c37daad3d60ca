import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import type { TimelineStep } from '@bokvar/domain/calendar';
import { toLocalDate, type DayCount, type LocalDate, type StepGroup, type TimelinePreset, type TimelineStepCode } from '@bokvar/domain/vocabulary';
import type { Refused } from '../../database/refused.js';
import { answer } from '../../graphql/answer.js';
import type { Language } from '../../graphql/context.js';
import { DayCountEnum, StepGroupEnum, TimelinePresetEnum, TimelineStepCodeEnum } from '../../graphql/enums.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import type { OwnTimelines } from './read-timeline.service.js';
import type { DecidedTimeline } from './timeline.store.js';

@ObjectType('TimelineStep', { description: 'A step after an unpaid rent, as a landlord has decided it.', simpleResolvers: true })
export class TimelineStepView {
  readonly #made = true;
  @Field(() => TimelineStepCodeEnum) readonly code: TimelineStepCode;
  @Field(() => Int) readonly day: number;
  @Field(() => Int, { nullable: true, description: 'The first day of a window that ends with `day`.' }) readonly from: number | null;
  @Field(() => DayCountEnum) readonly count: DayCount;
  @Field(() => StepGroupEnum) readonly for: StepGroup;

  constructor({ code, day, from, count, for: whom }: TimelineStep) {
    this.code = code;
    this.day = day;
    this.from = from;
    this.count = count;
    this.for = whom;
  }

  static is(value: unknown): value is TimelineStepView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('TimelineVersion', { description: 'A landlord’s steps as they were decided once, from a first day.', simpleResolvers: true })
export class TimelineVersionView {
  readonly #made = true;
  @Field(() => Int) readonly version: number;
  @Field(() => TimelinePresetEnum, { nullable: true, description: 'What they were chosen from.' }) readonly preset: TimelinePreset | null;
  @Field(() => LocalDateScalar, { description: 'Rents due on this day or later are counted by them.' }) readonly holdsFrom: LocalDate;
  @Field(() => LocalDateScalar) readonly decidedOn: LocalDate;
  @Field(() => String, { nullable: true, description: 'The colleague who decided them.' }) readonly by: string | null;
  @Field(() => [TimelineStepView]) readonly steps: TimelineStepView[];

  constructor({ version, preset, holdsFrom, recordedAt, by, steps }: DecidedTimeline) {
    this.version = version;
    this.preset = preset;
    this.holdsFrom = holdsFrom;
    this.decidedOn = toLocalDate(recordedAt);
    this.by = by;
    this.steps = steps.map((step) => new TimelineStepView(step));
  }

  static is(value: unknown): value is TimelineVersionView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('OwnTimeline', { description: 'A landlord’s own steps after an unpaid rent: what holds, what will, and what did.', simpleResolvers: true })
export class OwnTimelineView {
  readonly #made = true;
  @Field(() => LocalDateScalar) readonly today: LocalDate;
  @Field(() => [TimelineVersionView], { description: 'The latest decided first. None: the method’s own days hold.' }) readonly versions: TimelineVersionView[];
  @Field(() => Boolean, { description: 'The viewer may decide others.' }) readonly mayDecide: boolean;

  constructor({ today, versions, mayDecide }: OwnTimelines) {
    this.today = today;
    this.versions = versions.map((version) => new TimelineVersionView(version));
    this.mayDecide = mayDecide;
  }

  static is(value: unknown): value is OwnTimelineView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('TimelineDecided', { description: 'Done.', simpleResolvers: true })
export class TimelineDecidedView {
  readonly #made = true;
  @Field(() => Int, { description: 'The version that was made.' }) readonly version: number;

  constructor(version: number) {
    this.version = version;
  }

  static is(value: unknown): value is TimelineDecidedView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export const TimelineResultUnion = createUnionType({
  name: 'TimelineResult',
  types: () => [TimelineDecidedView, RefusalView] as const,
  resolveType: (value) => (RefusalView.is(value) ? 'Refusal' : 'TimelineDecided'),
});

/** What deciding answers: that it is done, or why not, in the viewer's language. */
export function timelineResult(outcome: { version: number } | Refused, language: Language): TimelineDecidedView | RefusalView {
  return answer(outcome, language, ({ version }) => new TimelineDecidedView(version));
}
