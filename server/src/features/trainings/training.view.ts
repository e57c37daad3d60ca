import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate, TrainingState, TrainingTopic } from '@bokvar/domain/vocabulary';
import { TrainingStateEnum, TrainingTopicEnum } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import type { SideAttended, TrainingShown } from './read-trainings.service.js';

@ObjectType('TrainingAttendee', { description: 'Somebody of either side who attended a training.', simpleResolvers: true })
export class TrainingAttendeeView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => String) readonly name: string;

  constructor({ id, name }: SideAttended['people'][number]) {
    this.id = id;
    this.name = name;
  }

  static is(value: unknown): value is TrainingAttendeeView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('TrainingAttendance', { description: 'Who attended of one side, as that side has told it.', simpleResolvers: true })
export class TrainingAttendanceView {
  readonly #made = true;
  @Field(() => OrganisationView) readonly side: OrganisationView;
  @Field(() => Int, { description: 'How often the side has told it: a correction says from which.' }) readonly told: number;
  @Field(() => [TrainingAttendeeView]) readonly people: TrainingAttendeeView[];
  @Field(() => Int, { description: 'Others, who are not named.' }) readonly others: number;

  constructor({ side, number, people, others }: SideAttended) {
    this.side = new OrganisationView(side);
    this.told = number;
    this.people = people.map((one) => new TrainingAttendeeView(one));
    this.others = others;
  }

  static is(value: unknown): value is TrainingAttendanceView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('TrainingMay', { description: 'What the reader may do with a training. The same policy answers when it is done.', simpleResolvers: true })
export class TrainingMayView {
  readonly #made = true;
  @Field(() => Boolean) readonly replan: boolean;
  @Field(() => Boolean) readonly cancel: boolean;
  @Field(() => Boolean, { description: 'That it was held, or what was told of that, corrected.' }) readonly tell: boolean;

  constructor({ replan, cancel, tell }: TrainingShown['may']) {
    this.replan = replan;
    this.cancel = cancel;
    this.tell = tell;
  }

  static is(value: unknown): value is TrainingMayView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('Training', { description: 'A training that the sides of a partnership hold for each other. No case, and no person but those of the sides who attended.', simpleResolvers: true })
export class TrainingView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => TrainingTopicEnum) readonly topic: TrainingTopic;
  @Field(() => String, { description: 'What it is about, where the topic is none of the list’s; else empty.' }) readonly topicWords: string;
  @Field(() => LocalDateScalar) readonly on: LocalDate;
  @Field(() => TrainingStateEnum) readonly state: TrainingState;
  @Field(() => OrganisationView, { nullable: true, description: 'Which side holds it; null: both together.' }) readonly holder: OrganisationView | null;
  @Field(() => String) readonly place: string;
  @Field(() => String, { nullable: true, description: 'Why the plan was changed or given up.' }) readonly reason: string | null;
  @Field(() => Int, { description: 'How often it has been said what it is: a change says from which.' }) readonly changes: number;
  @Field(() => [TrainingAttendanceView]) readonly attended: TrainingAttendanceView[];
  @Field(() => TrainingMayView) readonly viewerMay: TrainingMayView;

  constructor({ id, topic, topicWords, on, state, holder, place, reason, changes, attended, may }: TrainingShown) {
    this.id = id;
    this.topic = topic;
    this.topicWords = topicWords;
    this.on = on;
    this.state = state;
    this.holder = holder === null ? null : new OrganisationView(holder);
    this.place = place;
    this.reason = reason;
    this.changes = changes;
    this.attended = attended.map((side) => new TrainingAttendanceView(side));
    this.viewerMay = new TrainingMayView(may);
  }

  static is(value: unknown): value is TrainingView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
