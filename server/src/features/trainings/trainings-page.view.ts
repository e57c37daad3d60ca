import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate, TrainingState, TrainingTopic } from '@bokvar/domain/vocabulary';
import { TrainingStateEnum, TrainingTopicEnum } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import { ColleagueView } from '../partnerships/colleague.view.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import type { TrainedColleague, TrainingDuty, TrainingsPage, TrainingTable } from './read-trainings.service.js';
import { TrainingView } from './training.view.js';

@ObjectType('TrainingTable', { description: 'One of the reader’s partnerships with its trainings.', simpleResolvers: true })
export class TrainingTableView {
  readonly #made = true;
  @Field(() => ID, { description: 'The partnership’s.' }) readonly id: string;
  @Field(() => OrganisationView) readonly otherSide: OrganisationView;
  @Field(() => [OrganisationView]) readonly sides: OrganisationView[];
  @Field(() => [TrainingView], { description: 'To be told about, and planned: the next first.' }) readonly ahead: TrainingView[];
  @Field(() => [TrainingView], { description: 'The latest first.' }) readonly held: TrainingView[];
  @Field(() => [TrainingView], { description: 'Those that did not take place, the latest first.' }) readonly cancelled: TrainingView[];
  @Field(() => [TrainingTopicEnum], { description: 'Topics that no training of this year has been about.' }) readonly topicsNotHeld: readonly TrainingTopic[];

  constructor({ id, otherSide, sides, ahead, held, cancelled, topicsNotHeld }: TrainingTable) {
    this.id = id;
    this.otherSide = new OrganisationView(otherSide);
    this.sides = sides.map((side) => new OrganisationView(side));
    this.ahead = ahead.map((training) => new TrainingView(training));
    this.held = held.map((training) => new TrainingView(training));
    this.cancelled = cancelled.map((training) => new TrainingView(training));
    this.topicsNotHeld = topicsNotHeld;
  }

  static is(value: unknown): value is TrainingTableView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('TrainingDuty', { description: 'A line of a coordinator’s day: a training that is soon, or that nobody has told about.', simpleResolvers: true })
export class TrainingDutyView {
  readonly #made = true;
  @Field(() => ID, { description: 'The training’s.' }) readonly id: string;
  @Field(() => TrainingTopicEnum) readonly topic: TrainingTopic;
  @Field(() => String) readonly topicWords: string;
  @Field(() => LocalDateScalar) readonly on: LocalDate;
  @Field(() => TrainingStateEnum) readonly state: TrainingState;
  @Field(() => OrganisationView) readonly otherSide: OrganisationView;

  constructor({ training: { id, topic, topicWords, on, state }, otherSide }: TrainingDuty) {
    this.id = id;
    this.topic = topic;
    this.topicWords = topicWords;
    this.on = on;
    this.state = state;
    this.otherSide = new OrganisationView(otherSide);
  }

  static is(value: unknown): value is TrainingDutyView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('TrainedColleague', { description: 'A colleague, with how many trainings she has attended this year, and in what.', simpleResolvers: true })
export class TrainedColleagueView {
  readonly #made = true;
  @Field(() => ColleagueView) readonly colleague: ColleagueView;
  @Field(() => Int) readonly count: number;
  @Field(() => [TrainingTopicEnum]) readonly topics: readonly TrainingTopic[];

  constructor({ colleague, count, topics }: TrainedColleague) {
    this.colleague = new ColleagueView(colleague);
    this.count = count;
    this.topics = topics;
  }

  static is(value: unknown): value is TrainedColleagueView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('OwnTrained', { description: 'Who of the reader’s own organisation has attended what this year: to its managers.', simpleResolvers: true })
export class OwnTrainedView {
  readonly #made = true;
  @Field(() => [TrainedColleagueView]) readonly people: TrainedColleagueView[];
  @Field(() => [TrainingTopicEnum], { description: 'Topics that none of them has attended.' }) readonly lacking: readonly TrainingTopic[];

  constructor({ people, lacking }: NonNullable<TrainingsPage['own']>) {
    this.people = people.map((one) => new TrainedColleagueView(one));
    this.lacking = lacking;
  }

  static is(value: unknown): value is OwnTrainedView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('TrainingsPage', { description: 'The trainings of the reader’s partnerships.', simpleResolvers: true })
export class TrainingsPageView {
  readonly #made = true;
  @Field(() => Boolean) readonly mayWrite: boolean;
  @Field(() => [ColleagueView], { description: 'Whom the reader can tick as having attended.' }) readonly colleagues: ColleagueView[];
  @Field(() => [TrainingTableView]) readonly tables: TrainingTableView[];
  @Field(() => [TrainingDutyView]) readonly duties: TrainingDutyView[];
  @Field(() => OwnTrainedView, { nullable: true, description: 'Null: the reader is no manager.' }) readonly own: OwnTrainedView | null;

  constructor({ mayWrite, colleagues, tables, duties, own }: TrainingsPage) {
    this.mayWrite = mayWrite;
    this.colleagues = colleagues.map((one) => new ColleagueView(one));
    this.tables = tables.map((table) => new TrainingTableView(table));
    this.duties = duties.map((duty) => new TrainingDutyView(duty));
    this.own = own === null ? null : new OwnTrainedView(own);
  }

  static is(value: unknown): value is TrainingsPageView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
