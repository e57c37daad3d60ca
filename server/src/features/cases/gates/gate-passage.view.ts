import { Field, ID, Int, ObjectType } from 'type-graphql';
import { toLocalDate, type GateStep, type LocalDate, type Verdict } from '@bokvar/domain/vocabulary';
import { GateStepEnum, VerdictEnum } from '../../../graphql/enums.js';
import { LocalDateScalar } from '../../../graphql/scalars.js';
import { RequiredActionView } from '../../process-goals/required-action.view.js';
import type { PassageFigures, PassageRecord } from './gate-passage.store.js';

@ObjectType('GatePassage', { description: 'A step that the reader’s own organisation took at a gate, as it was judged then.', simpleResolvers: true })
export class GatePassageView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => ID) readonly caseId: string;
  @Field(() => String, { description: 'The case’s number.' }) readonly reference: string;
  @Field(() => ID) readonly goalId: string;
  @Field(() => String, { description: 'The goal’s name.' }) readonly name: string;
  @Field(() => Int) readonly version: number;
  @Field(() => GateStepEnum) readonly before: GateStep;
  @Field(() => String, { nullable: true }) readonly ownStep: string | null;
  @Field(() => LocalDateScalar, { description: 'The rent that it was about: actions counted from this day.' }) readonly countedFrom: LocalDate;
  @Field(() => LocalDateScalar) readonly takenOn: LocalDate;
  @Field(() => LocalDateScalar) readonly recordedOn: LocalDate;
  @Field(() => VerdictEnum, { description: 'Whether the household was in the group, as was known then.' }) readonly verdict: Verdict;
  @Field(() => [RequiredActionView], { description: 'What was missing then; empty: nothing.' }) readonly missing: RequiredActionView[];
  @Field(() => String, { nullable: true, description: 'Why it was taken all the same.' }) readonly reason: string | null;
  @Field(() => String, { nullable: true, description: 'The colleague who decided it; null: nothing was missing, or she has left.' }) readonly decidedBy: string | null;
  @Field(() => String, { nullable: true, description: 'Who recorded it; null when she has left.' }) readonly by: string | null;
  @Field(() => Boolean, { description: 'False: what told of the step was taken back as wrongly recorded.' }) readonly stands: boolean;

  constructor(passage: PassageRecord) {
    this.id = passage.id;
    this.caseId = passage.caseId;
    this.reference = passage.reference;
    this.goalId = passage.goalId;
    this.name = passage.name;
    this.version = passage.version;
    this.before = passage.before;
    this.ownStep = passage.ownStep;
    this.countedFrom = passage.countedFrom;
    this.takenOn = passage.takenOn;
    this.recordedOn = toLocalDate(passage.recordedAt);
    this.verdict = passage.verdict;
    this.missing = passage.missing.map((one) => new RequiredActionView(one));
    this.reason = passage.reason;
    this.decidedBy = passage.decidedBy;
    this.by = passage.by;
    this.stands = passage.stands;
  }

  static is(value: unknown): value is GatePassageView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('GateFigures', { description: 'This year’s steps at the gates of a partnership, of the reader’s own organisation: numbers, and no case.', simpleResolvers: true })
export class GateFiguresView {
  readonly #made = true;
  @Field(() => ID, { description: 'The partnership’s.' }) readonly id: string;
  @Field(() => Int) readonly taken: number;
  @Field(() => Int, { description: 'Of those, how many though something was missing.' }) readonly exceptions: number;

  constructor({ partnershipId, taken, exceptions }: PassageFigures) {
    this.id = partnershipId;
    this.taken = taken;
    this.exceptions = exceptions;
  }

  static is(value: unknown): value is GateFiguresView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
