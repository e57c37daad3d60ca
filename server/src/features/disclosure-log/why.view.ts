import { Field, ObjectType } from 'type-graphql';
import type { FactCategory, GroundKind } from '@bokvar/domain/disclosure';
import type { Instant } from '@bokvar/domain/vocabulary';
import { FactCategoryEnum, GroundKindEnum } from '../../graphql/enums.js';
import { InstantScalar } from '../../graphql/scalars.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import type { WhyAnswer } from './why.service.js';

@ObjectType('Why', { description: '"Varför ser jag den här raden?": the ground that was used, in parts and in words.', simpleResolvers: true })
export class WhyView {
  readonly #made = true;
  @Field(() => GroundKindEnum) readonly ground: GroundKind;
  @Field(() => [String], { description: 'Givet av: persons by name where the reader may have it, else organisations.' }) readonly givenBy: string[];
  @Field(() => OrganisationView, { description: 'Får veta: the reader’s organisation.' }) readonly toWhom: OrganisationView;
  @Field(() => FactCategoryEnum, { description: 'Gäller.' }) readonly covers: FactCategory;
  @Field(() => InstantScalar) readonly since: Instant;
  @Field(() => InstantScalar, { nullable: true, description: 'The first instant that it no longer holds; null when no end is known.' }) readonly until: Instant | null;
  @Field(() => OrganisationView, { description: 'Lämnat av: the organisation that holds the fact.' }) readonly leftBy: OrganisationView;
  @Field(() => InstantScalar, { description: 'The instant it was asked for.' }) readonly at: Instant;
  @Field(() => String, { description: 'The whole in a sentence or two.' }) readonly text: string;

  constructor({ explanation, toWhom, leftBy, at }: WhyAnswer) {
    this.ground = explanation.ground;
    this.givenBy = [...explanation.givenBy];
    this.toWhom = new OrganisationView(toWhom);
    this.covers = explanation.covers;
    this.since = explanation.since;
    this.until = explanation.until;
    this.leftBy = new OrganisationView(leftBy);
    this.at = at;
    this.text = explanation.text;
  }

  static is(value: unknown): value is WhyView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
