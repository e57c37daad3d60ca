import { Field, InputType, Int } from 'type-graphql';
import type { TimelineStep } from '@bokvar/domain/calendar';
import type { DayCount, LocalDate, StepGroup, TimelinePreset, TimelineStepCode } from '@bokvar/domain/vocabulary';
import { DayCountEnum, StepGroupEnum, TimelinePresetEnum, TimelineStepCodeEnum } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import type { DecideTimeline } from './decide-timeline.service.js';

@InputType({ description: 'A step after an unpaid rent, as a landlord wants it.' })
export class TimelineStepInput {
  @Field(() => TimelineStepCodeEnum) code!: TimelineStepCode;
  @Field(() => Int) day!: number;
  @Field(() => Int, { nullable: true, description: 'The first day of a window that ends with `day`.' }) from?: number | null;
  @Field(() => DayCountEnum) count!: DayCount;
  @Field(() => StepGroupEnum) for!: StepGroup;

  static step({ code, day, from, count, for: whom }: TimelineStepInput): TimelineStep {
    return { code, day, from: from ?? null, count, for: whom };
  }
}

@InputType({ description: 'A landlord’s own steps, from a first day.' })
export class TimelineInput {
  @Field(() => TimelinePresetEnum, { nullable: true, description: 'What they were chosen from.' }) preset?: TimelinePreset | null;
  @Field(() => LocalDateScalar, { description: 'Rents due on this day or later are counted by them.' }) holdsFrom!: LocalDate;
  @Field(() => [TimelineStepInput]) steps!: TimelineStepInput[];
  @Field(() => Int, { description: 'The version that stood before the writer; 0 for none.' }) version!: number;

  static command({ preset, holdsFrom, steps, version }: TimelineInput): DecideTimeline {
    return { preset: preset ?? null, holdsFrom, steps: steps.map((step) => TimelineStepInput.step(step)), version };
  }
}
