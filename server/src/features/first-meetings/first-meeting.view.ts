import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { FirstMeetingStep } from '@bokvar/domain/first-meetings';
import type { TextStopped } from '@bokvar/domain/texts';
import type { AgreedKind, FirstStep, FirstStepState, FirstTopic, LocalDate, MonthMark } from '@bokvar/domain/vocabulary';
import type { Refused } from '../../database/refused.js';
import { answer } from '../../graphql/answer.js';
import type { Language } from '../../graphql/context.js';
import { AgreedKindEnum, FirstStepEnum, FirstStepStateEnum, FirstTopicEnum, MonthMarkEnum } from '../../graphql/enums.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import { TextStoppedView } from '../../graphql/text-stopped.view.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import type { PointRecord } from './first-meeting.store.js';
import type { FirstMeeting, TopicAtTable, Words } from './read-first-meetings.service.js';
import type { FirstMeetingKept } from './write-first-meeting.service.js';

@ObjectType('FirstMeetingStep', { description: 'One of the six steps, and whom it waits for.', simpleResolvers: true })
export class FirstMeetingStepView {
  readonly #made = true;
  @Field(() => FirstStepEnum) readonly step: FirstStep;
  @Field(() => FirstStepStateEnum) readonly state: FirstStepState;
  @Field(() => Int) readonly done: number;
  @Field(() => Int) readonly of: number;
  @Field(() => Boolean) readonly waitsForUs: boolean;
  @Field(() => Boolean) readonly waitsForThem: boolean;

  constructor({ step, state, done, of, waitsFor }: FirstMeetingStep, ownId: string) {
    this.step = step;
    this.state = state;
    this.done = done;
    this.of = of;
    this.waitsForUs = waitsFor.includes(ownId);
    this.waitsForThem = waitsFor.some((id) => id !== ownId);
  }

  static is(value: unknown): value is FirstMeetingStepView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('FirstMeetingWords', { description: 'What a side has written; number 0: nothing.', simpleResolvers: true })
export class FirstMeetingWordsView {
  readonly #made = true;
  @Field(() => Int) readonly number: number;
  @Field(() => String, { nullable: true }) readonly text: string | null;

  constructor({ number, text }: Words) {
    this.number = number;
    this.text = text;
  }

  static is(value: unknown): value is FirstMeetingWordsView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('FirstMeetingTopic', { description: 'What both sides have written on a topic, side by side.', simpleResolvers: true })
export class FirstMeetingTopicView {
  readonly #made = true;
  @Field(() => FirstTopicEnum) readonly topic: FirstTopic;
  @Field(() => FirstMeetingWordsView) readonly own: FirstMeetingWordsView;
  @Field(() => FirstMeetingWordsView) readonly theirs: FirstMeetingWordsView;
  @Field(() => FirstMeetingWordsView, { nullable: true, description: 'Words that one side has proposed to be common.' }) readonly common: FirstMeetingWordsView | null;
  @Field(() => Boolean, { description: 'The own side has proposed them.' }) readonly commonByUs: boolean;
  @Field(() => Boolean, { description: 'The other side has said yes to them.' }) readonly commonAgreed: boolean;

  constructor({ topic, own, theirs, common }: TopicAtTable) {
    this.topic = topic;
    this.own = new FirstMeetingWordsView(own);
    this.theirs = new FirstMeetingWordsView(theirs);
    this.common = common === null ? null : new FirstMeetingWordsView(common);
    this.commonByUs = common?.byUs ?? false;
    this.commonAgreed = common?.agreed ?? false;
  }

  static is(value: unknown): value is FirstMeetingTopicView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('AgreedPoint', { description: 'A common goal, or a decision.', simpleResolvers: true })
export class AgreedPointView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => AgreedKindEnum) readonly kind: AgreedKind;
  @Field(() => String) readonly text: string;
  @Field(() => ID, { nullable: true, description: 'Null: both sides see to it.' }) readonly ownerId: string | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly dueOn: LocalDate | null;
  @Field(() => ID, { nullable: true, description: 'The goal that it is a part of.' }) readonly partOf: string | null;
  @Field(() => Boolean, { nullable: true, description: 'It was reached, rather than let go; null while it holds.' }) readonly reached: boolean | null;
  @Field(() => String, { nullable: true, description: 'Why it no longer holds; null: it does.' }) readonly endedReason: string | null;

  constructor({ id, kind, text, ownerId, dueOn, partOf, reason, reached }: PointRecord) {
    this.id = id;
    this.kind = kind;
    this.text = text;
    this.ownerId = ownerId;
    this.dueOn = dueOn;
    this.partOf = partOf;
    this.reached = reached;
    this.endedReason = reason;
  }

  static is(value: unknown): value is AgreedPointView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('FirstMeeting', { description: 'The first meeting of a partnership: six steps, and what each of them has made.', simpleResolvers: true })
export class FirstMeetingView {
  readonly #made = true;
  @Field(() => ID, { description: 'The partnership’s.' }) readonly id: string;
  @Field(() => OrganisationView) readonly own: OrganisationView;
  @Field(() => OrganisationView) readonly otherSide: OrganisationView;
  @Field(() => Boolean, { description: 'Something has been written.' }) readonly begun: boolean;
  @Field(() => [FirstMeetingStepView]) readonly steps: FirstMeetingStepView[];
  @Field(() => FirstStepEnum, { nullable: true, description: 'The step to go on with; null: all are done.' }) readonly next: FirstStep | null;
  @Field(() => FirstMeetingTopicView) readonly mission: FirstMeetingTopicView;
  @Field(() => [FirstMeetingTopicView], { description: 'The target groups that a side has said something of.' }) readonly groups: FirstMeetingTopicView[];
  @Field(() => [AgreedPointView]) readonly points: AgreedPointView[];
  @Field(() => Int) readonly year: number;
  @Field(() => [MonthMarkEnum], { description: 'January first.' }) readonly months: MonthMark[];
  @Field(() => Boolean) readonly mayWrite: boolean;

  constructor({ id, own, otherSide, begun, steps, next, mission, groups, points, year, months, mayWrite }: FirstMeeting) {
    this.id = id;
    this.own = new OrganisationView(own);
    this.otherSide = new OrganisationView(otherSide);
    this.begun = begun;
    this.steps = steps.map((step) => new FirstMeetingStepView(step, own.id));
    this.next = next;
    this.mission = new FirstMeetingTopicView(mission);
    this.groups = groups.map((group) => new FirstMeetingTopicView(group));
    this.points = points.map((point) => new AgreedPointView(point));
    this.year = year;
    this.months = [...months];
    this.mayWrite = mayWrite;
  }

  static is(value: unknown): value is FirstMeetingView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('FirstMeetingKept', { description: 'Done: of which partnership.', simpleResolvers: true })
export class FirstMeetingKeptView {
  readonly #made = true;
  @Field(() => ID) readonly partnershipId: string;

  constructor({ partnershipId }: FirstMeetingKept) {
    this.partnershipId = partnershipId;
  }

  static is(value: unknown): value is FirstMeetingKeptView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export const FirstMeetingResultUnion = createUnionType({
  name: 'FirstMeetingResult', types: () => [FirstMeetingKeptView, TextStoppedView, RefusalView] as const,
  resolveType: (value) => (RefusalView.is(value) ? 'Refusal' : TextStoppedView.is(value) ? 'TextStopped' : 'FirstMeetingKept'),
});

/** What writing at the first meeting says. */
export function firstMeetingResult(outcome: FirstMeetingKept | TextStopped | Refused, language: Language): FirstMeetingKeptView | TextStoppedView | RefusalView {
  return answer<FirstMeetingKept | TextStopped, FirstMeetingKeptView | TextStoppedView>(outcome, language, (done) => ('found' in done ? new TextStoppedView(done) : new FirstMeetingKeptView(done)));
}
