import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate, WayInPart, WayInState } from '@bokvar/domain/vocabulary';
import { WayInPartEnum, WayInStateEnum } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import type { StandingWayIn } from './read-partnerships.service.js';

@ObjectType('WayIn', { description: 'An organisation’s one way in (en ingång): how its partners reach it.', simpleResolvers: true })
export class WayInView {
  readonly #made = true;
  @Field(() => Int, { description: 'Which one it is; 0: none has been said. What is written on is written on from it.' }) readonly number: number;
  @Field(() => String, { nullable: true }) readonly phone: string | null;
  @Field(() => String, { nullable: true }) readonly mail: string | null;
  @Field(() => String, { nullable: true, description: 'When somebody answers, in the organisation’s own words.' }) readonly hours: string | null;
  @Field(() => String, { nullable: true, description: 'Who usually answers; null: several do, or the one who did has left.' }) readonly answers: string | null;
  @Field(() => String, { nullable: true, description: 'Who answers when she is away; null: nobody, or the one who did has left.' }) readonly deputy: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'When the organisation last said that it holds.' }) readonly confirmedOn: LocalDate | null;
  @Field(() => WayInStateEnum) readonly state: WayInState;
  @Field(() => [WayInPartEnum], { description: 'What it lacks.' }) readonly missing: readonly WayInPart[];

  constructor({ said, state, missing }: StandingWayIn) {
    this.number = said?.number ?? 0;
    this.phone = said?.phone ?? null;
    this.mail = said?.mail ?? null;
    this.hours = said?.hours ?? null;
    this.answers = said?.answers ?? null;
    this.deputy = said?.deputy ?? null;
    this.confirmedOn = said?.confirmedOn ?? null;
    this.state = state;
    this.missing = missing;
  }

  static is(value: unknown): value is WayInView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('OwnWayIn', { description: 'The reader’s own organisation’s way in, and who can answer at it.', simpleResolvers: true })
export class OwnWayInView {
  readonly #made = true;
  @Field(() => WayInView) readonly wayIn: WayInView;
  @Field(() => ID, { nullable: true }) readonly answersId: string | null;
  @Field(() => ID, { nullable: true }) readonly deputyId: string | null;
  @Field(() => Boolean, { description: 'Whether the reader may write it.' }) readonly mayWrite: boolean;

  constructor(wayIn: StandingWayIn, mayWrite: boolean) {
    this.wayIn = new WayInView(wayIn);
    this.answersId = wayIn.said?.answersId ?? null;
    this.deputyId = wayIn.said?.deputyId ?? null;
    this.mayWrite = mayWrite;
  }

  static is(value: unknown): value is OwnWayInView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
