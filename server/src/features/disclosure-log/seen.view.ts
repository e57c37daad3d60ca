import { Field, Int, ObjectType } from 'type-graphql';
import type { FactCategory, GroundKind } from '@bokvar/domain/disclosure';
import type { Instant } from '@bokvar/domain/vocabulary';
import { FactCategoryEnum, GroundKindEnum, SeenWhereEnum, type SeenPlace } from '../../graphql/enums.js';
import { InstantScalar } from '../../graphql/scalars.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import type { Seen, SeenLine } from './seen.service.js';

@ObjectType('SeenRow', { description: 'One showing: when, to whom, what sort of facts, on which grounds, where.', simpleResolvers: true })
export class SeenRowView {
  readonly #made = true;
  @Field(() => InstantScalar) readonly at: Instant;
  @Field(() => OrganisationView) readonly organisation: OrganisationView;
  @Field(() => String, { description: 'A colleague’s name; for others the name of their organisation.' }) readonly person: string;
  @Field(() => [FactCategoryEnum]) readonly what: FactCategory[];
  @Field(() => [GroundKindEnum]) readonly ground: GroundKind[];
  @Field(() => SeenWhereEnum) readonly where: SeenPlace;

  constructor(line: SeenLine) {
    this.at = line.at;
    this.organisation = new OrganisationView(line.organisation);
    this.person = line.person;
    this.what = [...line.categories];
    this.ground = [...line.grounds];
    this.where = line.place;
  }

  static is(value: unknown): value is SeenRowView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('SeenList', { description: 'Who has seen what of a case, the latest first. Empty where there is nothing to see.', simpleResolvers: true })
export class SeenListView {
  readonly #made = true;
  @Field(() => [SeenRowView]) readonly rows: SeenRowView[];
  @Field(() => Int, { description: 'Of which the rows are the latest.' }) readonly total: number;

  constructor({ rows, total }: Seen) {
    this.rows = rows.map((row) => new SeenRowView(row));
    this.total = total;
  }

  static is(value: unknown): value is SeenListView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
