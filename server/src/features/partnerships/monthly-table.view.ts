import { Field, ID, ObjectType } from 'type-graphql';
import type { LocalDate } from '@bokvar/domain/vocabulary';
import { LocalDateScalar } from '../../graphql/scalars.js';
import type { TableInTime } from './monthly-table.js';
import { OrganisationView } from './organisation.view.js';

@ObjectType('Partnership', { description: 'A partnership in which the reader’s organisation is one side of the monthly table.', simpleResolvers: true })
export class MonthlyTableView {
  readonly #made = true;

  @Field(() => ID)
  readonly id: string;

  @Field(() => OrganisationView, { description: 'Whom one meets there: social services for a landlord, the landlord for social services.' })
  readonly otherSide: OrganisationView;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The next day to plan a meeting on, as the partnership usually meets; null before its first meeting.' })
  readonly nextMeetingOn: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day, gone by, on which it should have met since its latest meeting, as it usually meets.' })
  readonly missedMeetingOn: LocalDate | null;

  constructor({ partnershipId, otherSide, nextMeetingOn, missedMeetingOn }: TableInTime) {
    this.id = partnershipId;
    this.otherSide = new OrganisationView(otherSide);
    this.nextMeetingOn = nextMeetingOn;
    this.missedMeetingOn = missedMeetingOn;
  }

  static is(value: unknown): value is MonthlyTableView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
