import { Field, Int, ObjectType } from 'type-graphql';
import { requiredWords, type GateGroup, type GatePreset, type GateStep } from '@bokvar/domain/vocabulary';
import type { Language } from '../../graphql/context.js';
import { GateGroupEnum, GatePresetEnum, GateStepEnum } from '../../graphql/enums.js';
import type { NumberedPreset } from './preset-goals.js';

@ObjectType('PresetGoal', { description: 'A ready-made process goal, as somebody in the field works.', simpleResolvers: true })
export class PresetGoalView {
  readonly #made = true;
  @Field(() => GatePresetEnum) readonly preset: GatePreset;
  @Field(() => Int, { description: 'Its place among those of the preset, from 0.' }) readonly number: number;
  @Field(() => String) readonly name: string;
  @Field(() => GateGroupEnum) readonly group: GateGroup;
  @Field(() => GateStepEnum) readonly before: GateStep;
  @Field(() => String, { nullable: true }) readonly ownStep: string | null;
  @Field(() => String, { description: 'What it asks for, in the reader’s language.' }) readonly asks: string;

  constructor({ preset, number, goal }: NumberedPreset, language: Language) {
    this.preset = preset;
    this.number = number;
    this.name = goal.name[language];
    this.group = goal.group;
    this.before = goal.before;
    this.ownStep = goal.ownStep?.[language] ?? null;
    this.asks = requiredWords(goal.required, language);
  }

  static is(value: unknown): value is PresetGoalView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
