import { Field, ID, ObjectType } from 'type-graphql';
import type { Disclosed, FactCategory } from '@bokvar/domain/disclosure';
import { toLocalDate, type FactKind, type LocalDate } from '@bokvar/domain/vocabulary';
import { FactCategoryEnum, FactKindEnum } from '../../../graphql/enums.js';
import { LocalDateScalar } from '../../../graphql/scalars.js';
import { OrganisationView } from '../../partnerships/organisation.view.js';
import type { FactRecord } from '../case-rows.js';
import { mayRetractRow } from '../retraction/may-retract-row.js';
import type { DisclosedCase, DisclosedDocument } from '../read-case.service.js';
import { WhoSeesView } from '../who-sees/who-sees.view.js';

@ObjectType('FactLine', { description: 'Something an organisation recorded, that the reader has a ground to see.', simpleResolvers: true })
export class FactLineView {
  readonly #made = true;

  @Field(() => ID)
  readonly id: string;

  @Field(() => FactKindEnum)
  readonly kind: FactKind;

  @Field(() => FactCategoryEnum)
  readonly category: FactCategory;

  @Field(() => String)
  readonly text: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day it is about, such as when a plan is due.' })
  readonly onDate: LocalDate | null;

  @Field(() => LocalDateScalar, { description: 'The day it was recorded.' })
  readonly recordedOn: LocalDate;

  @Field(() => [String], { description: 'The names of those it concerns, as far as the reader may see names.' })
  readonly about: string[];

  @Field(() => Boolean, { description: 'The reader’s organisation may take it back, as wrongly recorded.' })
  readonly mayRetract: boolean;

  @Field(() => WhoSeesView)
  readonly who: WhoSeesView;

  constructor(disclosed: Disclosed<FactRecord>, of: DisclosedCase, document: DisclosedDocument) {
    const { value, fact } = disclosed;
    this.id = fact.id;
    this.kind = value.kind;
    this.category = fact.category;
    this.text = value.text;
    this.onDate = value.onDate;
    this.recordedOn = toLocalDate(fact.recordedAt);
    this.about = of.persons.filter((person) => fact.concerns.includes(person.fact.id as unknown as (typeof fact.concerns)[number])).map((person) => person.value.name);
    this.mayRetract = mayRetractRow(disclosed, of, document);
    this.who = WhoSeesView.of(disclosed, of, document);
  }

  static is(value: unknown): value is FactLineView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

/** Kinds that the head of a case shows already: a line of their own would only say them again. */
const SHOWN_IN_HEAD: ReadonlySet<FactKind> = new Set(['ADRESS', 'NAMN']);

@ObjectType('FactGroup', { description: 'What one organisation has told, or keeps for itself.', simpleResolvers: true })
export class FactGroupView {
  readonly #made = true;

  @Field(() => OrganisationView)
  readonly organisation: OrganisationView;

  @Field(() => Boolean)
  readonly isReader: boolean;

  @Field(() => [FactLineView])
  readonly lines: FactLineView[];

  @Field(() => Boolean, { description: 'Something of theirs was shown here, and can no longer be told. Always the same words, never why.' })
  readonly lost: boolean;

  constructor(organisation: OrganisationView, isReader: boolean, lines: FactLineView[], lost: boolean) {
    this.organisation = organisation;
    this.isReader = isReader;
    this.lines = lines;
    this.lost = lost;
  }

  /** One group per organisation that has a line to show, or had one; the reader's own first. */
  static of(disclosed: DisclosedCase, document: DisclosedDocument, lostFrom: ReadonlySet<string>): FactGroupView[] {
    const reader = document.situation.reader.organisationId as string;
    const holders = new Set<string>([reader, ...disclosed.facts.map((fact) => fact.fact.holderId as string), ...lostFrom]);
    return [...holders].flatMap((holderId) => {
      const organisation = document.organisations.get(holderId);
      if (organisation === undefined) return [];
      const lines = disclosed.facts
        .filter((fact) => fact.fact.holderId === holderId && !SHOWN_IN_HEAD.has(fact.value.kind))
        .map((fact) => new FactLineView(fact, disclosed, document));
      const lost = lostFrom.has(holderId);
      return lines.length === 0 && !lost && holderId !== reader ? [] : [new FactGroupView(new OrganisationView(organisation), holderId === reader, lines, lost)];
    });
  }

  static is(value: unknown): value is FactGroupView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
