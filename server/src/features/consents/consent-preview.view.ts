import { Field, ObjectType } from 'type-graphql';
import type { FactCategory, NotOpenedReason } from '@bokvar/domain/disclosure';
import type { Language } from '../../graphql/context.js';
import { FactCategoryEnum, NotOpenedReasonEnum } from '../../graphql/enums.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import { FactLineView } from '../cases/facts/fact-line.view.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import type { ConsentPreview, PreviewedOpening } from './consent-preview.service.js';

@ObjectType('NotOpened', { description: 'A category that a consent names and does not open to this organisation.', simpleResolvers: true })
export class NotOpenedView {
  readonly #made = true;
  @Field(() => FactCategoryEnum) readonly category: FactCategory;
  @Field(() => NotOpenedReasonEnum) readonly why: NotOpenedReason;

  constructor({ category, why }: PreviewedOpening['notOpened'][number]) {
    this.category = category;
    this.why = why;
  }

  static is(value: unknown): value is NotOpenedView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ConsentOpening', { description: 'What one organisation would read, were the consent recorded now.', simpleResolvers: true })
export class ConsentOpeningView {
  readonly #made = true;
  @Field(() => OrganisationView) readonly organisation: OrganisationView;
  @Field(() => [FactLineView], { description: 'The reader’s own organisation’s facts that would be read.' }) readonly lines: FactLineView[];
  @Field(() => [FactCategoryEnum], { description: 'Opened too, though there is nothing in them yet.' }) readonly futureCategories: FactCategory[];
  @Field(() => [NotOpenedView]) readonly notOpened: NotOpenedView[];

  constructor(opening: PreviewedOpening, reading: ConsentPreview['reading']) {
    this.organisation = new OrganisationView(opening.organisation);
    this.lines = reading === null ? [] : opening.lines.map((line) => new FactLineView(line, reading.of, reading.document));
    this.futureCategories = [...opening.futureCategories];
    this.notOpened = opening.notOpened.map((one) => new NotOpenedView(one));
  }

  static is(value: unknown): value is ConsentOpeningView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ConsentPreview', { description: 'What a consent would open, told per organisation before it is saved.', simpleResolvers: true })
export class ConsentPreviewView {
  readonly #made = true;
  @Field(() => [ConsentOpeningView]) readonly opens: ConsentOpeningView[];
  @Field(() => [RefusalView], { description: 'Why it cannot be recorded as it stands; empty when it can.' }) readonly refusals: RefusalView[];

  constructor({ openings, refusals, reading }: ConsentPreview, language: Language) {
    this.opens = openings.map((opening) => new ConsentOpeningView(opening, reading));
    this.refusals = refusals.map(({ code, field }) => RefusalView.of(code, language, field));
  }

  static is(value: unknown): value is ConsentPreviewView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
