import { Field, Int, ObjectType } from 'type-graphql';
import { tellingReasons, type Reason } from '@bokvar/domain/meetings';
import type { ActionKind, GateStep, LocalDate } from '@bokvar/domain/vocabulary';
import { ActionKindEnum, GateStepEnum, ReasonCodeEnum, ToneEnum } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';

@ObjectType('Reason', { description: 'Why a row is there: worked out from what its reader has a ground to see, and from nothing else.', simpleResolvers: true })
export class ReasonView {
  readonly #made = true;
  @Field(() => ReasonCodeEnum) readonly code: Reason['code'];
  @Field(() => ToneEnum) readonly tone: Reason['tone'];
  @Field(() => Int, { nullable: true, description: 'Days, where the reason counts them.' }) readonly days: number | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day it is about.' }) readonly on: LocalDate | null;
  @Field(() => ActionKindEnum, { nullable: true, description: 'The action that is missing, where one is.' }) readonly action: ActionKind | null;
  @Field(() => GateStepEnum, { nullable: true, description: 'The step before which it is asked for.' }) readonly before: GateStep | null;
  @Field(() => Int, { nullable: true, description: 'Which version of the definition of barnfamilj counted it, where one did.' }) readonly version: number | null;

  private constructor(reason: Reason) {
    this.code = reason.code;
    this.tone = reason.tone;
    this.days = reason.days;
    this.on = reason.on;
    this.action = reason.action;
    this.before = reason.before;
    this.version = reason.version;
  }

  /** The reasons of a row, the most telling first. */
  static of(reasons: readonly Reason[]): ReasonView[] {
    return tellingReasons(reasons).map((reason) => new ReasonView(reason));
  }

  static is(value: unknown): value is ReasonView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
