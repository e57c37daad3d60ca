import { Field, Int, ObjectType } from 'type-graphql';
import type { RequiredAction } from '@bokvar/domain/goals';
import type { ActionKind } from '@bokvar/domain/vocabulary';
import { ActionKindEnum } from '../../graphql/enums.js';

@ObjectType('RequiredAction', { description: 'What a process goal asks for before its step.', simpleResolvers: true })
export class RequiredActionView {
  readonly #made = true;
  @Field(() => [ActionKindEnum], { description: 'Any of them counts.' }) readonly kinds: ActionKind[];
  @Field(() => Int) readonly minCount: number;
  @Field(() => Int, { description: 'In at least so many different ways.' }) readonly minWays: number;
  @Field(() => Boolean, { description: 'Only those count in which somebody was reached.' }) readonly mustReach: boolean;

  constructor({ kinds, minCount, minWays, mustReach }: RequiredAction) {
    this.kinds = [...kinds];
    this.minCount = minCount;
    this.minWays = minWays;
    this.mustReach = mustReach;
  }

  static is(value: unknown): value is RequiredActionView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
