import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { RequiredStatus } from '@bokvar/domain/goals';
import type { GateGroup, GateStep, LocalDate, Verdict } from '@bokvar/domain/vocabulary';
import { GateGroupEnum, GateStepEnum, VerdictEnum } from '../../../graphql/enums.js';
import { LocalDateScalar } from '../../../graphql/scalars.js';
import { RequiredActionView } from '../../process-goals/required-action.view.js';
import type { CaseGate } from './case-gates.js';

@ObjectType('GateRow', { description: 'One thing that a process goal asks for, and how it stands.', simpleResolvers: true })
export class GateRowView {
  readonly #made = true;
  @Field(() => RequiredActionView) readonly required: RequiredActionView;
  @Field(() => Int) readonly counted: number;
  @Field(() => Int) readonly ways: number;
  @Field(() => Boolean) readonly done: boolean;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day on which what is left can be done.' }) readonly doableOn: LocalDate | null;

  constructor({ required, counted, ways, done, doableOn }: RequiredStatus) {
    this.required = new RequiredActionView(required);
    this.counted = counted;
    this.ways = ways;
    this.done = done;
    this.doableOn = doableOn;
  }

  static is(value: unknown): value is GateRowView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('CaseGate', { description: 'What is agreed to be done for this household before a step.', simpleResolvers: true })
export class CaseGateView {
  readonly #made = true;
  @Field(() => ID, { description: 'The goal’s.' }) readonly goalId: string;
  @Field(() => String) readonly name: string;
  @Field(() => Int) readonly version: number;
  @Field(() => GateGroupEnum) readonly group: GateGroup;
  @Field(() => VerdictEnum, { description: 'Whether the household is in the group; one of whom that is not known is treated as in it.' }) readonly verdict: Verdict;
  @Field(() => GateStepEnum) readonly before: GateStep;
  @Field(() => String, { nullable: true }) readonly ownStep: string | null;
  @Field(() => LocalDateScalar, { description: 'Actions count from this day: the last one on which the rent was in time.' }) readonly countedFrom: LocalDate;
  @Field(() => Boolean, { description: 'The step still lies ahead.' }) readonly ahead: boolean;
  @Field(() => Boolean, { description: 'All that was agreed is done.' }) readonly open: boolean;
  @Field(() => LocalDateScalar, { nullable: true, description: 'From which day it can be open; null when it is.' }) readonly opensOn: LocalDate | null;
  @Field(() => [GateRowView]) readonly rows: GateRowView[];

  constructor({ goal, status, ahead, verdict, countedFrom }: CaseGate) {
    this.goalId = goal.goalId;
    this.name = goal.name;
    this.version = goal.version;
    this.group = goal.group;
    this.verdict = verdict;
    this.before = goal.before;
    this.ownStep = goal.ownStep;
    this.countedFrom = countedFrom;
    this.ahead = ahead;
    this.open = status.open;
    this.opensOn = status.opensOn;
    this.rows = status.rows.map((row) => new GateRowView(row));
  }

  static is(value: unknown): value is CaseGateView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
