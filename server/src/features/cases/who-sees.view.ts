import { Field, ObjectType } from 'type-graphql';
import type { Disclosed, GroundKind, SeatMark } from '@bokvar/domain/disclosure';
import type { LocalDate } from '@bokvar/domain/vocabulary';
import { AudienceEnum, GroundKindEnum, SeatMarkEnum, type Audience } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import type { DisclosedCase, DisclosedDocument } from './read-case.service.js';
import { whoSees } from './who-sees.js';

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

  constructor(disclosed: Disclosed<unknown>, disclosedCase: DisclosedCase, document: DisclosedDocument) {
    const { seats, ground, until, audience } = whoSees(disclosed, disclosedCase, document);
    this.seats = seats.map(({ organisation, mark, isReader }) => new SeatView(new OrganisationView(organisation), mark, isReader));
    this.ground = ground;
    this.until = until;
    this.audience = audience;
  }

  static is(value: unknown): value is WhoSeesView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
