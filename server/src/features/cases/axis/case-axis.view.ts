import { Field, Int, ObjectType } from 'type-graphql';
import type { AxisInstant, AxisRecovery, AxisStep, CaseAxis, LatenessLadder, RecoveryPeriod } from '@bokvar/domain/calendar';
import type { ActionKind, AxisInstantCode, AxisStepState, DayCount, DayOff, LadderStep, LadderTrigger, LocalDate, NoticeCode, RecoveryForm, RecoveryState, TimelineStepCode } from '@bokvar/domain/vocabulary';
import { ActionKindEnum, AxisInstantCodeEnum, AxisStepStateEnum, DayCountEnum, DayOffEnum, LadderStepEnum, LadderTriggerEnum, NoticeCodeEnum, RecoveryFormEnum, RecoveryStateEnum, TimelineStepCodeEnum } from '../../../graphql/enums.js';
import { LocalDateScalar } from '../../../graphql/scalars.js';

@ObjectType('AxisStep', { description: 'An agreed step of the oldest unpaid rent.', simpleResolvers: true })
export class AxisStepView {
  readonly #made = true;
  @Field(() => TimelineStepCodeEnum) readonly code: TimelineStepCode;
  @Field(() => Int, { description: 'Counted from the last day on which the rent was in time, or a day of the month.' }) readonly day: number;
  @Field(() => Int, { nullable: true, description: 'The first day of a window that ends with `day`.' }) readonly from: number | null;
  @Field(() => DayCountEnum) readonly count: DayCount;
  @Field(() => LocalDateScalar, { description: 'The day to have done it by.' }) readonly dueOn: LocalDate;
  @Field(() => DayOffEnum, { nullable: true, description: 'What day off it was moved from.' }) readonly movedFrom: DayOff | null;
  @Field(() => AxisStepStateEnum) readonly state: AxisStepState;
  @Field(() => LocalDateScalar, { nullable: true }) readonly doneOn: LocalDate | null;

  constructor({ step, dueOn, movedFrom, state, doneOn }: AxisStep) {
    this.code = step.code;
    this.day = step.day;
    this.from = step.from;
    this.count = step.count;
    this.dueOn = dueOn;
    this.movedFrom = movedFrom;
    this.state = state;
    this.doneOn = doneOn;
  }

  static is(value: unknown): value is AxisStepView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('AxisInstant', { description: 'What the law, or somebody acting by it, puts on a day.', simpleResolvers: true })
export class AxisInstantView {
  readonly #made = true;
  @Field(() => AxisInstantCodeEnum) readonly code: AxisInstantCode;
  @Field(() => LocalDateScalar) readonly on: LocalDate;
  @Field(() => NoticeCodeEnum, { nullable: true, description: 'Which notice was sent or served.' }) readonly notice: NoticeCode | null;

  constructor({ code, on, notice }: AxisInstant) {
    this.code = code;
    this.on = on;
    this.notice = notice;
  }

  static is(value: unknown): value is AxisInstantView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('RecoveryPeriod', { description: 'Three weeks in which a paid rent takes back the tenancy, and the two weekdays after them.', simpleResolvers: true })
export class RecoveryPeriodView {
  readonly #made = true;
  @Field(() => LocalDateScalar) readonly startsOn: LocalDate;
  @Field(() => LocalDateScalar, { description: 'The last day to pay.' }) readonly endsOn: LocalDate;
  @Field(() => LocalDateScalar, { description: 'No eviction is decided before this day has passed.' }) readonly noDecisionThrough: LocalDate;

  constructor({ startsOn, endsOn, noDecisionThrough }: RecoveryPeriod) {
    this.startsOn = startsOn;
    this.endsOn = endsOn;
    this.noDecisionThrough = noDecisionThrough;
  }

  static is(value: unknown): value is RecoveryPeriodView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('AxisRecovery', { description: 'Återvinningsfristen as far as the disclosed facts tell [JB 12:44]. An aid, never legal advice.', simpleResolvers: true })
export class AxisRecoveryView {
  readonly #made = true;
  @Field(() => RecoveryStateEnum) readonly state: RecoveryState;
  @Field(() => [RecoveryFormEnum], { description: 'Of these no day is recorded.' }) readonly missing: RecoveryForm[];
  @Field(() => RecoveryPeriodView, { description: 'Not begun: what it would be if what is missing came today.' }) readonly period: RecoveryPeriodView;
  @Field(() => RecoveryPeriodView, { nullable: true, description: 'A form was sent again, and the last one gives other days.' }) readonly ifLatestCounts: RecoveryPeriodView | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'When the rent was paid or answered for.' }) readonly settledOn: LocalDate | null;

  constructor({ state, missing, period, ifLatestCounts, settledOn }: AxisRecovery) {
    this.state = state;
    this.missing = [...missing];
    this.period = new RecoveryPeriodView(period);
    this.ifLatestCounts = ifLatestCounts === null ? null : new RecoveryPeriodView(ifLatestCounts);
    this.settledOn = settledOn;
  }

  static is(value: unknown): value is AxisRecoveryView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('AxisLadder', { description: 'Where the tenant stands on the ladder of recurring lateness. Computed: an aid, never legal advice.', simpleResolvers: true })
export class AxisLadderView {
  readonly #made = true;
  @Field(() => Int, { description: 'The last rättelseanmaning that counts; 0 for none.' }) readonly rung: number;
  @Field(() => Int, { description: 'Months with a late rent, of the last twelve.' }) readonly lateInTwelveMonths: number;
  @Field(() => LadderStepEnum, { nullable: true, description: 'The step that is possible now.' }) readonly next: LadderStep | null;
  @Field(() => LadderTriggerEnum, { nullable: true, description: 'By what it is possible.' }) readonly because: LadderTrigger | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day on which one more late rent makes the next step possible.' }) readonly within: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day from which everything begins anew, if no rent is late before.' }) readonly anewOn: LocalDate | null;

  constructor({ rung, lateInTwelveMonths, next, within, anewOn }: LatenessLadder) {
    this.rung = rung;
    this.lateInTwelveMonths = lateInTwelveMonths;
    this.next = next?.step ?? null;
    this.because = next?.because ?? null;
    this.within = within;
    this.anewOn = anewOn;
  }

  static is(value: unknown): value is AxisLadderView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('AxisNext', { description: 'The day’s next possible step.', simpleResolvers: true })
export class AxisNextView {
  readonly #made = true;
  @Field(() => ActionKindEnum) readonly kind: ActionKind;
  @Field(() => LocalDateScalar) readonly dueOn: LocalDate;
  @Field(() => Boolean, { description: 'Somebody has decided it; else it is the next agreed step.' }) readonly decided: boolean;

  constructor({ kind, dueOn, decided }: NonNullable<CaseAxis['next']>) {
    this.kind = kind;
    this.dueOn = dueOn;
    this.decided = decided;
  }

  static is(value: unknown): value is AxisNextView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('CaseAxis', { description: 'The agreed steps and the legal clock on one axis, from what its reader has a ground to see.', simpleResolvers: true })
export class CaseAxisView {
  readonly #made = true;
  @Field(() => LocalDateScalar) readonly today: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day on which the oldest unpaid rent is in time.' }) readonly dayZero: LocalDate | null;
  @Field(() => Int) readonly daysLate: number;
  @Field(() => [AxisStepView]) readonly steps: AxisStepView[];
  @Field(() => [AxisInstantView]) readonly instants: AxisInstantView[];
  @Field(() => AxisRecoveryView, { nullable: true }) readonly recovery: AxisRecoveryView | null;
  @Field(() => Boolean, { description: 'About how the home is kept or the neighbours, which no payment mends.' }) readonly disturbance: boolean;
  @Field(() => AxisLadderView, { nullable: true, description: 'Null to others than the landlord whose steps they are, and where there is nothing to tell.' }) readonly ladder: AxisLadderView | null;
  @Field(() => AxisNextView, { nullable: true }) readonly next: AxisNextView | null;

  constructor({ today, dayZero, daysLate, steps, instants, recovery, disturbance, ladder, next }: CaseAxis) {
    this.today = today;
    this.dayZero = dayZero;
    this.daysLate = daysLate;
    this.steps = steps.map((step) => new AxisStepView(step));
    this.instants = instants.map((instant) => new AxisInstantView(instant));
    this.recovery = recovery === null ? null : new AxisRecoveryView(recovery);
    this.disturbance = disturbance;
    this.ladder = ladder === null ? null : new AxisLadderView(ladder);
    this.next = next === null ? null : new AxisNextView(next);
  }

  static is(value: unknown): value is CaseAxisView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
