import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Disclosed, FactCategory } from '@bokvar/domain/disclosure';
import type { FollowUp, NextProcessStep, ReachedState } from '@bokvar/domain/social-process';
import { instant, toLocalDate, type ActionKind, type LocalDate, type ProcessAnswer, type ProcessHousehold, type ProcessNoteKind, type ProcessReason, type ProcessState, type ProcessStepCode } from '@bokvar/domain/vocabulary';
import { ActionKindEnum, FactCategoryEnum, ProcessAnswerEnum, ProcessHouseholdEnum, ProcessNoteKindEnum, ProcessReasonEnum, ProcessStateEnum, ProcessStepCodeEnum } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import type { EarlierRecord, NoteRecord } from './process-note.store.js';
import type { KfmDuty } from './process-case.js';
import type { CaseProcess } from './read-process.service.js';

@ObjectType('ProcessNote', { description: 'What social services have written about their own process in a case. Theirs alone.', simpleResolvers: true })
export class ProcessNoteView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => ProcessNoteKindEnum) readonly kind: ProcessNoteKind;
  @Field(() => FactCategoryEnum) readonly category: FactCategory;
  @Field(() => ProcessAnswerEnum, { nullable: true }) readonly answer: ProcessAnswer | null;
  @Field(() => String, { nullable: true }) readonly text: string | null;
  @Field(() => ID, { nullable: true, description: 'The notice of a day of eviction that it is about.' }) readonly noticeId: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'When it is taken up again.' }) readonly againOn: LocalDate | null;
  @Field(() => LocalDateScalar) readonly writtenOn: LocalDate;
  @Field(() => String, { nullable: true, description: 'The colleague who wrote it.' }) readonly by: string | null;

  constructor({ fact, value }: Disclosed<NoteRecord>) {
    this.id = fact.id;
    this.kind = value.kind;
    this.category = fact.category;
    this.answer = value.answer;
    this.text = value.text;
    this.noticeId = value.noticeId;
    this.againOn = value.againOn;
    this.writtenOn = toLocalDate(fact.recordedAt);
    this.by = value.by;
  }

  static is(value: unknown): value is ProcessNoteView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('KfmDuty', { description: 'Kronofogden’s notice of a day of eviction: confirmed, given a handler and copied to the tenant on the day it came [SoF 11:3].', simpleResolvers: true })
export class KfmDutyView {
  readonly #made = true;
  @Field(() => ID) readonly noticeId: string;
  @Field(() => LocalDateScalar, { nullable: true }) readonly evictionOn: LocalDate | null;
  @Field(() => LocalDateScalar, { description: 'The day it came.' }) readonly dueOn: LocalDate;
  @Field(() => Boolean) readonly confirmed: boolean;
  @Field(() => ProcessNoteView, { nullable: true, description: 'Whose name may be told to Kronofogden, and nothing more.' }) readonly handler: ProcessNoteView | null;
  @Field(() => Boolean) readonly copied: boolean;

  constructor({ notice, dueOn, confirmed, handler, copied }: KfmDuty) {
    this.noticeId = notice.fact.id;
    this.evictionOn = notice.value.evictionOn;
    this.dueOn = dueOn;
    this.confirmed = confirmed !== null;
    this.handler = handler === null ? null : new ProcessNoteView(handler);
    this.copied = copied !== null;
  }

  static is(value: unknown): value is KfmDutyView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ReachedState', { description: 'A state of a matter, reached or not.', simpleResolvers: true })
export class ReachedStateView {
  readonly #made = true;
  @Field(() => ProcessStateEnum) readonly state: ProcessState;
  @Field(() => Boolean) readonly reached: boolean;
  @Field(() => LocalDateScalar, { nullable: true }) readonly on: LocalDate | null;

  constructor({ state, reached, on }: ReachedState) {
    this.state = state;
    this.reached = reached;
    this.on = on;
  }

  static is(value: unknown): value is ReachedStateView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('NextProcessStep', { description: 'What the process proposes next: it is done by writing a note, by logging a measure, or by closing the case.', simpleResolvers: true })
export class NextProcessStepView {
  readonly #made = true;
  @Field(() => ProcessStepCodeEnum) readonly code: ProcessStepCode;
  @Field(() => ProcessReasonEnum) readonly reason: ProcessReason;
  @Field(() => LocalDateScalar) readonly dueOn: LocalDate;
  @Field(() => ProcessNoteKindEnum, { nullable: true }) readonly note: ProcessNoteKind | null;
  @Field(() => ActionKindEnum, { nullable: true }) readonly action: ActionKind | null;
  @Field(() => String, { nullable: true, description: 'The outcome to close with.' }) readonly outcome: string | null;

  constructor({ code, reason, dueOn, note, action, outcome }: NextProcessStep) {
    this.code = code;
    this.reason = reason;
    this.dueOn = dueOn;
    this.note = note;
    this.action = action;
    this.outcome = outcome;
  }

  static is(value: unknown): value is NextProcessStepView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('EarlierCase', { description: 'Another case of the reader’s own organisation, by its own rows, about somebody of the same name or number.', simpleResolvers: true })
export class EarlierCaseView {
  readonly #made = true;
  @Field(() => ID) readonly caseId: string;
  @Field(() => String, { nullable: true, description: 'Its number, where it is its own.' }) readonly reference: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'When it was closed on the own desk; null while it is open.' }) readonly closedOn: LocalDate | null;
  @Field(() => String, { nullable: true }) readonly outcome: string | null;

  constructor({ id, reference, closedAt, outcome }: EarlierRecord) {
    this.caseId = id;
    this.reference = reference;
    this.closedOn = closedAt === null ? null : toLocalDate(instant(closedAt));
    this.outcome = outcome;
  }

  static is(value: unknown): value is EarlierCaseView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('FollowUp', { description: 'A follow-up after an eviction, and by which day.', simpleResolvers: true })
export class FollowUpView {
  readonly #made = true;
  @Field(() => ProcessNoteKindEnum) readonly note: ProcessNoteKind;
  @Field(() => Int, { description: 'Days after the eviction.' }) readonly days: number;
  @Field(() => LocalDateScalar) readonly dueOn: LocalDate;

  constructor({ note, days, dueOn }: FollowUp) {
    this.note = note;
    this.days = days;
    this.dueOn = dueOn;
  }

  static is(value: unknown): value is FollowUpView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('CaseProcess', { description: 'Social services’ own process in a case: where it is, what comes next and why, and what they have written. No other organisation has any of it.', simpleResolvers: true })
export class CaseProcessView {
  readonly #made = true;
  @Field(() => ID) readonly caseId: string;
  @Field(() => ProcessHouseholdEnum) readonly household: ProcessHousehold;
  @Field(() => Boolean, { description: 'There are children, as far as is known.' }) readonly children: boolean;
  @Field(() => ProcessStateEnum) readonly state: ProcessState;
  @Field(() => [ReachedStateView]) readonly states: ReachedStateView[];
  @Field(() => NextProcessStepView, { nullable: true }) readonly next: NextProcessStepView | null;
  @Field(() => Int, { description: 'Booked meetings to which nobody came.' }) readonly missed: number;
  @Field(() => [ProcessNoteView], { description: 'The latest first.' }) readonly notes: ProcessNoteView[];
  @Field(() => [EarlierCaseView]) readonly earlier: EarlierCaseView[];
  @Field(() => Boolean, { nullable: true, description: 'The address is in the own area; null where it cannot be told.' }) readonly inArea: boolean | null;
  @Field(() => [KfmDutyView]) readonly kfm: KfmDutyView[];
  @Field(() => [FollowUpView], { description: 'After an eviction that was carried out.' }) readonly followUps: FollowUpView[];
  @Field(() => Boolean) readonly mayWrite: boolean;

  constructor({ of, household, children, state, states, next, missed, notes, earlier, inArea, kfm, followUps, mayWrite }: CaseProcess) {
    this.caseId = of.id;
    this.household = household;
    this.children = children;
    this.state = state;
    this.states = states.map((one) => new ReachedStateView(one));
    this.next = next === null ? null : new NextProcessStepView(next);
    this.missed = missed;
    this.notes = notes.map((note) => new ProcessNoteView(note));
    this.earlier = earlier.map((one) => new EarlierCaseView(one));
    this.inArea = inArea;
    this.kfm = kfm.map((duty) => new KfmDutyView(duty));
    this.followUps = followUps.map((one) => new FollowUpView(one));
    this.mayWrite = mayWrite;
  }

  static is(value: unknown): value is CaseProcessView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
