import { Field, ID, InputType, Int } from 'type-graphql';
import type { RequiredAction } from '@bokvar/domain/goals';
import type { ActionKind, GateGroup, GatePreset, GateStep, LocalDate } from '@bokvar/domain/vocabulary';
import { ActionKindEnum, GateGroupEnum, GatePresetEnum, GateStepEnum } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import type { ProposeGoal } from './write-process-goal.service.js';

@InputType({ description: 'What is to be done before the step.' })
export class RequiredActionInput {
  @Field(() => [ActionKindEnum]) kinds!: ActionKind[];
  @Field(() => Int) minCount!: number;
  @Field(() => Int) minWays!: number;
  @Field(() => Boolean) mustReach!: boolean;

  static required({ kinds, minCount, minWays, mustReach }: RequiredActionInput): RequiredAction {
    return { kinds, minCount, minWays, mustReach };
  }
}

@InputType({ description: 'A process goal that one side proposes to the other.' })
export class ProcessGoalInput {
  @Field(() => ID) partnershipId!: string;
  @Field(() => ID, { nullable: true, description: 'Another version of which; null: a new one.' }) goalId?: string | null;
  @Field(() => Int, { description: 'The version that was read; 0 for a new one.' }) base!: number;
  @Field(() => String) name!: string;
  @Field(() => GateGroupEnum) group!: GateGroup;
  @Field(() => [RequiredActionInput]) required!: RequiredActionInput[];
  @Field(() => GateStepEnum) before!: GateStep;
  @Field(() => String, { nullable: true, description: 'What the parties call their own step.' }) ownStep?: string | null;
  @Field(() => GatePresetEnum, { nullable: true }) preset?: GatePreset | null;
  @Field(() => LocalDateScalar) validFrom!: LocalDate;

  static command({ partnershipId, goalId, base, name, group, required, before, ownStep, preset, validFrom }: ProcessGoalInput): ProposeGoal {
    return { partnershipId, goalId: goalId ?? null, base, name, group, required: required.map((one) => RequiredActionInput.required(one)), before, ownStep: ownStep ?? null, preset: preset ?? null, validFrom };
  }
}
