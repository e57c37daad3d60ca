import { Field, ID, ObjectType } from 'type-graphql';
import type { MonthlyTable } from './monthly-table.js';
import { OrganisationView } from './organisation.view.js';

@ObjectType('Partnership', { description: 'A partnership in which the reader’s organisation is one side of the monthly table.', simpleResolvers: true })
export class MonthlyTableView {
  readonly #made = true;

  @Field(() => ID)
  readonly id: string;

  @Field(() => OrganisationView, { description: 'Whom one meets there: social services for a landlord, the landlord for social services.' })
  readonly otherSide: OrganisationView;

  constructor({ partnershipId, otherSide }: MonthlyTable) {
    this.id = partnershipId;
    this.otherSide = new OrganisationView(otherSide);
  }

  static is(value: unknown): value is MonthlyTableView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
