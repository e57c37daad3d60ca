import { Field, ID, Int, ObjectType } from 'type-graphql';
import { toLocalDate, type Instant, type LocalDate, type ManagerMeetingFate, type ManagerStanding } from '@bokvar/domain/vocabulary';
import { ManagerMeetingFateEnum, ManagerStandingEnum } from '../../graphql/enums.js';
import { InstantScalar, LocalDateScalar } from '../../graphql/scalars.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import type { ImprovementRecord } from './improvement.store.js';
import type { ManagerMeetingLine, ManagerTable } from './read-manager-meetings.service.js';

@ObjectType('ManagerMeetingLine', { description: 'A managers’ meeting in a list: when, where, and what became of it.', simpleResolvers: true })
export class ManagerMeetingLineView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => InstantScalar) readonly startsAt: Instant;
  @Field(() => InstantScalar) readonly endsAt: Instant;
  @Field(() => String) readonly place: string;
  @Field(() => ManagerMeetingFateEnum) readonly fate: ManagerMeetingFate;

  constructor({ id, startsAt, endsAt, place, fate }: ManagerMeetingLine) {
    this.id = id;
    this.startsAt = startsAt;
    this.endsAt = endsAt;
    this.place = place;
    this.fate = fate;
  }

  static is(value: unknown): value is ManagerMeetingLineView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('Improvement', { description: 'An improvement that the partnership has named.', simpleResolvers: true })
export class ImprovementView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => LocalDateScalar) readonly namedOn: LocalDate;
  @Field(() => String) readonly name: string;
  @Field(() => String) readonly text: string;
  @Field(() => String, { nullable: true, description: 'What came of it; null: nothing has been said yet.' }) readonly outcome: string | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly endedOn: LocalDate | null;

  constructor({ id, namedOn, name, text, outcome, endedAt }: ImprovementRecord) {
    this.id = id;
    this.namedOn = namedOn;
    this.name = name;
    this.text = text;
    this.outcome = outcome;
    this.endedOn = endedAt === null ? null : toLocalDate(endedAt);
  }

  static is(value: unknown): value is ImprovementView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ManagerTable', { description: 'One of the reader’s partnerships, and how it stands to its managers’ meetings: days and figures.', simpleResolvers: true })
export class ManagerTableView {
  readonly #made = true;
  @Field(() => ID, { description: 'The partnership’s.' }) readonly id: string;
  @Field(() => OrganisationView) readonly otherSide: OrganisationView;
  @Field(() => ManagerStandingEnum) readonly state: ManagerStanding;
  @Field(() => Boolean, { description: 'Half a year has gone by, and nothing is planned.' }) readonly overdue: boolean;
  @Field(() => Int) readonly heldThisYear: number;
  @Field(() => LocalDateScalar, { nullable: true }) readonly nextOn: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly lastOn: LocalDate | null;
  @Field(() => [ManagerMeetingLineView], { description: 'The latest first.' }) readonly meetings: ManagerMeetingLineView[];
  @Field(() => [ImprovementView], { description: 'The latest first.' }) readonly improvements: ImprovementView[];
  @Field(() => Int) readonly improvementsThisYear: number;

  constructor(table: ManagerTable) {
    this.id = table.id;
    this.otherSide = new OrganisationView(table.otherSide);
    this.state = table.state;
    this.overdue = table.overdue;
    this.heldThisYear = table.heldThisYear;
    this.nextOn = table.nextOn;
    this.lastOn = table.lastOn;
    this.meetings = table.meetings.map((meeting) => new ManagerMeetingLineView(meeting));
    this.improvements = table.improvements.map((one) => new ImprovementView(one));
    this.improvementsThisYear = table.improvementsThisYear;
  }

  static is(value: unknown): value is ManagerTableView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
