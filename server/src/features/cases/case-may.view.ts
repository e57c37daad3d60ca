import { Field, ObjectType } from 'type-graphql';
import type { FactCategory } from '@bokvar/domain/disclosure';
import type { FactKind } from '@bokvar/domain/vocabulary';
import { FactCategoryEnum, FactKindEnum } from '../../graphql/enums.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import { ColleagueView } from '../partnerships/colleague.view.js';
import type { CaseMay } from './case-may.js';

@ObjectType('CaseMay', { description: 'What the reader may do here: worked out by the same rules that the changes ask.', simpleResolvers: true })
export class CaseMayView {
  readonly #made = true;
  @Field(() => Boolean) readonly logAction: boolean;
  @Field(() => Boolean) readonly recordFact: boolean;
  @Field(() => Boolean) readonly recordNotice: boolean;
  @Field(() => Boolean) readonly recordConsent: boolean;
  @Field(() => Boolean, { description: 'To mark persons as protected, and for the named group to end it.' }) readonly protect: boolean;
  @Field(() => Boolean, { description: 'The household is protected, and the reader is of the named group and has not opened it.' }) readonly openProtected: boolean;
  @Field(() => Boolean, { description: 'To record that a person has died, and put it right.' }) readonly recordDeath: boolean;
  @Field(() => Boolean) readonly close: boolean;
  @Field(() => Boolean, { description: 'It is closed on the reader’s own desk, and can be opened again there.' }) readonly reopen: boolean;
  @Field(() => [FactKindEnum], { description: 'Kinds of facts that the reader’s organisation records.' }) readonly factKinds: FactKind[];
  @Field(() => [OrganisationView], { description: 'Organisations that a consent can name.' }) readonly consentRecipients: OrganisationView[];
  @Field(() => [FactCategoryEnum], { description: 'Categories that a consent can open to somebody.' }) readonly consentCategories: FactCategory[];
  @Field(() => [String], { description: 'Outcomes that the reader’s organisation closes with.' }) readonly outcomes: string[];
  @Field(() => [ColleagueView], { description: 'Colleagues to whom the case may be given.' }) readonly handlers: ColleagueView[];

  constructor(may: CaseMay) {
    this.logAction = may.logAction;
    this.recordFact = may.recordFact;
    this.recordNotice = may.recordNotice;
    this.recordConsent = may.recordConsent;
    this.protect = may.protect;
    this.openProtected = may.openProtected;
    this.recordDeath = may.recordDeath;
    this.close = may.close;
    this.reopen = may.reopen;
    this.factKinds = [...may.factKinds];
    this.consentRecipients = may.consentRecipients.map((organisation) => new OrganisationView(organisation));
    this.consentCategories = [...may.consentCategories];
    this.outcomes = [...may.outcomes];
    this.handlers = may.handlers.map((one) => new ColleagueView(one));
  }

  static is(value: unknown): value is CaseMayView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
