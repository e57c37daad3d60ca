import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { FactCategory } from '@bokvar/domain/disclosure';
import { toLocalDate, type DeclineReason, type HandoverState, type HeldKind, type Instant, type LocalDate, type WorkNeed } from '@bokvar/domain/vocabulary';
import type { Refused } from '../../database/refused.js';
import { answer } from '../../graphql/answer.js';
import type { Language } from '../../graphql/context.js';
import { DeclineReasonEnum, FactCategoryEnum, HandoverStateEnum, HeldKindEnum, WorkNeedEnum } from '../../graphql/enums.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import { DisclosedTextView } from '../cases/disclosed-text.view.js';
import { ColleagueView } from '../partnerships/colleague.view.js';
import type { HandoverRecord } from './leaving.store.js';
import type { AskedHandover, HandedThing, HandedThings, HandoversToday, HeldByLeaver, Leaver, LeaversPage } from './read-leavers.service.js';
import type { LeavingKept } from './say-leaving.service.js';

@ObjectType('Handover', { description: 'That a colleague is asked to take over one kind of what somebody holds who leaves.', simpleResolvers: true })
export class HandoverView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => HeldKindEnum) readonly kind: HeldKind;
  @Field(() => ColleagueView) readonly toWhom: ColleagueView;
  @Field(() => HandoverStateEnum) readonly state: HandoverState;
  @Field(() => DeclineReasonEnum, { nullable: true, description: 'Why not.' }) readonly reason: DeclineReason | null;
  @Field(() => Int, { nullable: true, description: 'How many became hers.' }) readonly moved: number | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly answeredOn: LocalDate | null;

  constructor({ id, kind, toId, to, accepted, reason, moved, answeredAt }: HandoverRecord) {
    this.id = id;
    this.kind = kind;
    this.toWhom = new ColleagueView({ id: toId, name: to });
    this.state = accepted === null ? 'VANTAR' : accepted ? 'OVERTAGEN' : 'AVBOJD';
    this.reason = reason;
    this.moved = moved;
    this.answeredOn = answeredAt === null ? null : toLocalDate(answeredAt as Instant);
  }

  static is(value: unknown): value is HandoverView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('HeldByLeaver', { description: 'One kind of what somebody holds who leaves: how many, and no more of them than that.', simpleResolvers: true })
export class HeldByLeaverView {
  readonly #made = true;
  @Field(() => HeldKindEnum) readonly kind: HeldKind;
  @Field(() => Int) readonly held: number;
  @Field(() => Boolean, { description: 'A colleague can take it over; what is not is done by herself, or anew by those who stay.' }) readonly handedOver: boolean;
  @Field(() => Int, { description: 'Of the latest asking; 0: nobody was asked.' }) readonly number: number;
  @Field(() => HandoverView, { nullable: true, description: 'Who was asked last and has not taken it over.' }) readonly asked: HandoverView | null;
  @Field(() => [ColleagueView], { description: 'Whom one can ask.' }) readonly candidates: ColleagueView[];

  constructor({ kind, held, handedOver, asked, candidates }: HeldByLeaver, latest: number) {
    this.kind = kind;
    this.held = held;
    this.handedOver = handedOver;
    this.number = latest;
    this.asked = asked === null ? null : new HandoverView(asked);
    this.candidates = candidates.map((one) => new ColleagueView(one));
  }

  static is(value: unknown): value is HeldByLeaverView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('Leaver', { description: 'Somebody of the reader’s own organisation who leaves it or has left.', simpleResolvers: true })
export class LeaverView {
  readonly #made = true;
  @Field(() => ColleagueView) readonly person: ColleagueView;
  @Field(() => Int, { description: 'Of the latest word about it.' }) readonly number: number;
  @Field(() => LocalDateScalar) readonly lastDay: LocalDate;
  @Field(() => Boolean, { description: 'The last day has been.' }) readonly gone: boolean;
  @Field(() => [HeldByLeaverView]) readonly held: HeldByLeaverView[];
  @Field(() => [HandoverView], { description: 'What has been taken over.' }) readonly taken: HandoverView[];
  @Field(() => [WorkNeedEnum], { description: 'What nobody would do without her, and that takes somebody more.' }) readonly needs: readonly WorkNeed[];

  constructor({ of, held, taken, needs }: Leaver) {
    this.person = new ColleagueView(of);
    this.number = of.number;
    this.lastDay = of.lastDay;
    this.gone = of.gone;
    this.held = held.map((one) => new HeldByLeaverView(one, of.handovers.find(({ kind }) => kind === one.kind)?.number ?? 0));
    this.taken = taken.map((one) => new HandoverView(one));
    this.needs = needs;
  }

  static is(value: unknown): value is LeaverView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('LeaversPage', { description: 'Who leaves the reader’s own organisation, and who takes over what they hold.', simpleResolvers: true })
export class LeaversPageView {
  readonly #made = true;
  @Field(() => [LeaverView]) readonly leavers: LeaverView[];
  @Field(() => [ColleagueView], { description: 'Who works there and of whom nobody has said that she leaves.' }) readonly colleagues: ColleagueView[];
  @Field(() => Boolean, { description: 'Whether the reader may say who leaves.' }) readonly maySay: boolean;

  constructor({ leavers, colleagues, maySay }: LeaversPage) {
    this.leavers = leavers.map((one) => new LeaverView(one));
    this.colleagues = colleagues.map((one) => new ColleagueView(one));
    this.maySay = maySay;
  }

  static is(value: unknown): value is LeaversPageView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('AskedHandover', { description: 'What the reader is asked to take over from a colleague.', simpleResolvers: true })
export class AskedHandoverView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => HeldKindEnum) readonly kind: HeldKind;
  @Field(() => Int) readonly held: number;
  @Field(() => ColleagueView, { description: 'Who leaves.' }) readonly from: ColleagueView;
  @Field(() => LocalDateScalar) readonly lastDay: LocalDate;
  @Field(() => Boolean) readonly gone: boolean;

  constructor({ id, kind, held, from, lastDay, gone }: AskedHandover) {
    this.id = id;
    this.kind = kind;
    this.held = held;
    this.from = new ColleagueView(from);
    this.lastDay = lastDay;
    this.gone = gone;
  }

  static is(value: unknown): value is AskedHandoverView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('Handovers', { description: 'What of those who leave is before the reader today.', simpleResolvers: true })
export class HandoversView {
  readonly #made = true;
  @Field(() => [AskedHandoverView]) readonly asked: AskedHandoverView[];
  @Field(() => LeaverView, { nullable: true, description: 'That the reader leaves herself.' }) readonly own: LeaverView | null;
  @Field(() => [LeaverView], { description: 'To managers and coordinators: who leaves with something that nobody has taken over.' }) readonly left: LeaverView[];

  constructor({ asked, own, left }: HandoversToday) {
    this.asked = asked.map((one) => new AskedHandoverView(one));
    this.own = own === null ? null : new LeaverView(own);
    this.left = left.map((one) => new LeaverView(one));
  }

  static is(value: unknown): value is HandoversView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('HandedThing', { description: 'One case or task that is handed over, to the one who has it and the one who is asked.', simpleResolvers: true })
export class HandedThingView {
  readonly #made = true;
  @Field(() => HeldKindEnum) readonly kind: HeldKind;
  @Field(() => ID, { description: 'Who leaves.' }) readonly fromId: string;
  @Field(() => ID, { nullable: true, description: 'Null: it is on no household.' }) readonly caseId: string | null;
  @Field(() => DisclosedTextView, { nullable: true }) readonly household: DisclosedTextView | null;
  @Field(() => String, { nullable: true, description: 'Of a task: what is to be done.' }) readonly text: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Of a task: by when.' }) readonly dueOn: LocalDate | null;
  @Field(() => FactCategoryEnum, { nullable: true, description: 'Of a task on a household.' }) readonly category: FactCategory | null;

  constructor({ kind, fromId, of, task }: HandedThing, { document }: HandedThings) {
    this.kind = kind;
    this.fromId = fromId;
    this.caseId = of?.id ?? null;
    this.household = of === null ? null : DisclosedTextView.household(of.persons, of, document);
    this.text = task?.word.text ?? null;
    this.dueOn = task?.word.dueOn ?? null;
    this.category = task?.word.category ?? null;
  }

  static is(value: unknown): value is HandedThingView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('LeavingKept', { description: 'Done.', simpleResolvers: true })
export class LeavingKeptView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;

  constructor({ id }: LeavingKept) {
    this.id = id;
  }

  static is(value: unknown): value is LeavingKeptView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export const LeavingResultUnion = createUnionType({ name: 'LeavingResult', types: () => [LeavingKeptView, RefusalView] as const });

/** What saying that somebody leaves, asking and answering give back. */
export function leavingResult(outcome: LeavingKept | Refused, language: Language): LeavingKeptView | RefusalView {
  return answer(outcome, language, (done) => new LeavingKeptView(done));
}
