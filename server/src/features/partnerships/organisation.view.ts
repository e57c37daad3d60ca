import { Field, ID, ObjectType } from 'type-graphql';
import type { OrganisationKind } from '@bokvar/domain/vocabulary';
import { OrganisationKindEnum } from '../../graphql/enums.js';

/** What a view of an organisation is made of. */
export interface OrganisationName {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationKind;
}

@ObjectType('Organisation', { description: 'An organisation of a partnership. Names of organisations are not secret; what they know may be.', simpleResolvers: true })
export class OrganisationView {
  readonly #made = true;

  @Field(() => ID)
  readonly id: string;

  @Field(() => String, { description: 'The full name, as in its letters.' })
  readonly name: string;

  @Field(() => String, { description: 'The name people say: Älvsalahem, Socialtjänsten.' })
  readonly shortName: string;

  @Field(() => OrganisationKindEnum, { description: 'Decides which secrecy it is bound by.' })
  readonly kind: OrganisationKind;

  constructor(organisation: OrganisationName) {
    this.id = organisation.id;
    this.name = organisation.name;
    this.shortName = organisation.shortName;
    this.kind = organisation.kind;
  }

  static is(value: unknown): value is OrganisationView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
