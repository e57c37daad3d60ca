import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate, WorkNeed } from '@bokvar/domain/vocabulary';
import type { Refused } from '../../database/refused.js';
import { answer } from '../../graphql/answer.js';
import type { Language } from '../../graphql/context.js';
import { WorkNeedEnum } from '../../graphql/enums.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import { ColleagueView } from './colleague.view.js';
import { OrganisationView } from './organisation.view.js';
import type { OwnPartnership, PartnershipsPage, PersonDependence } from './read-partnerships.service.js';
import { OwnWayInView, WayInView } from './way-in.view.js';

@ObjectType('PartnershipYear', { description: 'How a partnership’s meetings of a calendar year have gone: figures, and nothing of what was on them.', simpleResolvers: true })
export class PartnershipYearView {
  readonly #made = true;
  @Field(() => Int) readonly year: number;
  @Field(() => Int) readonly held: number;
  @Field(() => Int) readonly notHeld: number;
  @Field(() => Int) readonly cancelled: number;
  @Field(() => Int, { description: 'Whose time is over without anybody having said whether they were held.' }) readonly untold: number;
  @Field(() => Int, { description: 'Still to come this year.' }) readonly ahead: number;

  constructor({ year, ahead }: Pick<OwnPartnership, 'year' | 'ahead'>) {
    this.year = year.year;
    this.held = year.held;
    this.notHeld = year.notHeld;
    this.cancelled = year.cancelled;
    this.untold = year.untold;
    this.ahead = ahead;
  }

  static is(value: unknown): value is PartnershipYearView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('OwnPartnership', { description: 'One of the reader’s partnerships: who is there, how one reaches them, how its year has gone.', simpleResolvers: true })
export class OwnPartnershipView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => String) readonly name: string;
  @Field(() => OrganisationView) readonly otherSide: OrganisationView;
  @Field(() => WayInView, { description: 'The other side’s.' }) readonly wayIn: WayInView;
  @Field(() => [OrganisationView], { description: 'The network around the table.' }) readonly network: OrganisationView[];
  @Field(() => Boolean, { description: 'Both sides have a whole way in [metodstöd].' }) readonly established: boolean;
  @Field(() => PartnershipYearView) readonly year: PartnershipYearView;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The next meeting that is planned.' }) readonly nextOn: LocalDate | null;

  constructor(partnership: OwnPartnership) {
    this.id = partnership.id;
    this.name = partnership.name;
    this.otherSide = new OrganisationView(partnership.otherSide);
    this.wayIn = new WayInView(partnership.wayIn);
    this.network = partnership.network.map((one) => new OrganisationView(one));
    this.established = partnership.established;
    this.year = new PartnershipYearView(partnership);
    this.nextOn = partnership.nextOn;
  }

  static is(value: unknown): value is OwnPartnershipView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('PersonDependence', { description: 'What would stop at the reader’s own organisation if one of her colleagues left.', simpleResolvers: true })
export class PersonDependenceView {
  readonly #made = true;
  @Field(() => ColleagueView) readonly colleague: ColleagueView;
  @Field(() => WorkNeedEnum) readonly need: WorkNeed;

  constructor({ colleague, need }: PersonDependence) {
    this.colleague = new ColleagueView(colleague);
    this.need = need;
  }

  static is(value: unknown): value is PersonDependenceView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('PartnershipsPage', { description: 'The reader’s own way in, and her organisation’s partnerships, its oldest first.', simpleResolvers: true })
export class PartnershipsPageView {
  readonly #made = true;
  @Field(() => OwnWayInView) readonly own: OwnWayInView;
  @Field(() => [ColleagueView], { description: 'Who works at the reader’s organisation now.' }) readonly colleagues: ColleagueView[];
  @Field(() => [PersonDependenceView], { nullable: true, description: 'To managers; null to others.' }) readonly dependences: PersonDependenceView[] | null;
  @Field(() => [OwnPartnershipView]) readonly partnerships: OwnPartnershipView[];

  constructor({ wayIn, mayWriteWayIn, colleagues, dependences, partnerships }: PartnershipsPage) {
    this.own = new OwnWayInView(wayIn, mayWriteWayIn);
    this.colleagues = colleagues.map((one) => new ColleagueView(one));
    this.dependences = dependences?.map((one) => new PersonDependenceView(one)) ?? null;
    this.partnerships = partnerships.map((one) => new OwnPartnershipView(one));
  }

  static is(value: unknown): value is PartnershipsPageView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('WayInWritten', { description: 'Done: which one it is.', simpleResolvers: true })
export class WayInWrittenView {
  readonly #made = true;
  @Field(() => Int) readonly number: number;

  constructor({ number }: { readonly number: number }) {
    this.number = number;
  }

  static is(value: unknown): value is WayInWrittenView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export const WayInResultUnion = createUnionType({ name: 'WayInResult', types: () => [WayInWrittenView, RefusalView] as const });

/** What writing the own way in answers. */
export function wayInResult(outcome: { readonly number: number } | Refused, language: Language): WayInWrittenView | RefusalView {
  return answer(outcome, language, (done) => new WayInWrittenView(done));
}
