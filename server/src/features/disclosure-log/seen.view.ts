import { Field, Int, ObjectType } from 'type-graphql';
import type { FactCategory, GroundKind } from '@bokvar/domain/disclosure';
import type { Instant, OpeningPurpose, SeenPlace } from '@bokvar/domain/vocabulary';
import { FactCategoryEnum, GroundKindEnum, OpeningPurposeEnum, SeenWhereEnum } from '../../graphql/enums.js';
import { InstantScalar } from '../../graphql/scalars.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import type { Seen, SeenLine, SeenOf } from './seen.service.js';

@ObjectType('SeenPart', { description: 'What sort of one organisation’s facts was shown, and on which ground.', simpleResolvers: true })
export class SeenPartView {
  readonly #made = true;
  @Field(() => OrganisationView, { description: 'Whose facts they are.' }) readonly holder: OrganisationView;
  @Field(() => GroundKindEnum) readonly ground: GroundKind;
  @Field(() => [FactCategoryEnum]) readonly what: FactCategory[];

  constructor({ holder, ground, categories }: SeenOf) {
    this.holder = new OrganisationView(holder);
    this.ground = ground;
    this.what = [...categories];
  }

  static is(value: unknown): value is SeenPartView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('SeenRow', { description: 'What one reader saw in one place within a minute: when first, who, what on which grounds, where.', simpleResolvers: true })
export class SeenRowView {
  readonly #made = true;
  @Field(() => InstantScalar) readonly at: Instant;
  @Field(() => OrganisationView) readonly organisation: OrganisationView;
  @Field(() => String, { description: 'A colleague’s name; for others the name of their organisation.' }) readonly person: string;
  @Field(() => [SeenPartView], { description: 'The reader’s own facts first.' }) readonly shown: SeenPartView[];
  @Field(() => SeenWhereEnum) readonly where: SeenPlace;
  @Field(() => OpeningPurposeEnum, { nullable: true, description: 'What the reader had opened a protected household for.' }) readonly purpose: OpeningPurpose | null;

  constructor(line: SeenLine) {
    this.at = line.at;
    this.organisation = new OrganisationView(line.organisation);
    this.person = line.person;
    this.shown = line.shown.map((part) => new SeenPartView(part));
    this.where = line.place;
    this.purpose = line.purpose;
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
