import { Field, ID, InputType, Int } from 'type-graphql';
import type { GateGroup, GateStep } from '@bokvar/domain/vocabulary';
import { GateGroupEnum, GateStepEnum } from '../../graphql/enums.js';
import { RequiredActionInput } from '../goal-agreements/process-goal.input.js';
import type { TriedRule } from './try-rule.service.js';

@InputType({ description: 'A rule to try on the steps of a year, before anybody agrees on it.' })
export class TriedRuleInput {
  @Field(() => ID) partnershipId!: string;
  @Field(() => Int) year!: number;
  @Field(() => GateGroupEnum) group!: GateGroup;
  @Field(() => GateStepEnum) before!: GateStep;
  @Field(() => [RequiredActionInput]) required!: RequiredActionInput[];

  static rule({ partnershipId, year, group, before, required }: TriedRuleInput): TriedRule {
    return { partnershipId, year, group, before, required: required.map((one) => RequiredActionInput.required(one)) };
  }
}
