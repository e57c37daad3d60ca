import { Field, ObjectType } from 'type-graphql';
import type { GateStep, LocalDate } from '@bokvar/domain/vocabulary';
import { GateStepEnum } from '../../../graphql/enums.js';
import { LocalDateScalar } from '../../../graphql/scalars.js';
import { CaseGateView } from './case-gate.view.js';
import type { StepGates } from './read-gates.service.js';

@ObjectType('StepGates', { description: 'What stands before a step that is about to be recorded, judged on its day.', simpleResolvers: true })
export class StepGatesView {
  readonly #made = true;
  @Field(() => GateStepEnum) readonly step: GateStep;
  @Field(() => LocalDateScalar) readonly takenOn: LocalDate;
  @Field(() => [CaseGateView]) readonly gates: CaseGateView[];

  constructor({ step, takenOn, countedFrom, gates }: StepGates) {
    this.step = step;
    this.takenOn = takenOn;
    this.gates = gates.map(({ goal, status, verdict }) => new CaseGateView({ goal, status, verdict, countedFrom, ahead: true }));
  }

  static is(value: unknown): value is StepGatesView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
