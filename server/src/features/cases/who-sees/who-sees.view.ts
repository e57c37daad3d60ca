import { Field, ObjectType } from 'type-graphql';
import type { Disclosed, GroundKind, SeatMark } from '@bokvar/domain/disclosure';
import type { Audience, LocalDate } from '@bokvar/domain/vocabulary';
import { AudienceEnum, GroundKindEnum, SeatMarkEnum } from '../../../graphql/enums.js';
import { LocalDateScalar } from '../../../graphql/scalars.js';
import { OrganisationView, type OrganisationName } from '../../partnerships/organisation.view.js';
import type { DisclosedCase, DisclosedDocument } from '../read-case.service.js';
import { whoSees, type WhoSees } from './who-sees.js';

@ObjectType('Seat', { description: 'One organisation at the table, and whether it reads this fact.', simpleResolvers: true })
export class SeatView {
  readonly #made = true;

  @Field(() => OrganisationView)
  readonly organisation: OrganisationView;

  @Field(() => SeatMarkEnum, { description: 'OWN: own data or notice. CONSENT: rests on a consent. NONE: does not see it.' })
  readonly mark: SeatMark;

  @Field(() => Boolean)
  readonly isReader: boolean;

  constructor(organisation: OrganisationView, mark: SeatMark, isReader: boolean) {
    this.organisation = organisation;
    this.mark = mark;
    this.isReader = isReader;
  }

  static is(value: unknown): value is SeatView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('WhoSees', { description: 'Who sees a field: seats in fixed order, reader first, and the reader’s own ground.', simpleResolvers: true })
export class WhoSeesView {
  readonly #made = true;

  @Field(() => [SeatView])
  readonly seats: SeatView[];

  @Field(() => GroundKindEnum, { description: 'The ground on which the reader sees it.' })
  readonly ground: GroundKind;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day of the ground, when it has one.' })
  readonly until: LocalDate | null;

  @Field(() => AudienceEnum)
  readonly audience: Audience;

  private constructor({ seats, ground, until, audience }: WhoSees) {
    this.seats = seats.map(({ organisation, mark, isReader }) => new SeatView(new OrganisationView(organisation), mark, isReader));
    this.ground = ground;
    this.until = until;
    this.audience = audience;
  }

  /** Who sees a fact, of those at its case's table. */
  static of(disclosed: Disclosed<unknown>, disclosedCase: DisclosedCase, document: DisclosedDocument): WhoSeesView {
    return new WhoSeesView(whoSees(disclosed, disclosedCase, document));
  }

  /** For what holds no person, such as a standing point: everybody in the room. */
  static everybody(organisations: readonly OrganisationName[], readerId: string): WhoSeesView {
    const seats = organisations.map((organisation) => ({ organisation, mark: 'OWN' as const, isReader: organisation.id === readerId }));
    return new WhoSeesView({ seats: seats.toSorted((a, b) => Number(b.isReader) - Number(a.isReader)), ground: 'PUBLIC', until: null, audience: 'ALLA_I_RUMMET' });
  }

  static is(value: unknown): value is WhoSeesView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
