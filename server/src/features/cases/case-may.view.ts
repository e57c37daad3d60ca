import { Field, ObjectType } from 'type-graphql';
import { cellTakesConsent, factCategories, type FactCategory } from '@bokvar/domain/disclosure';
import { mayCloseCase, mayLogAction, mayRecordConsent, mayRecordFact, outcomesFor, type CaseStanding } from '@bokvar/domain/policy';
import { factKinds, isLandlord, toLocalDate, type FactKind, type Instant } from '@bokvar/domain/vocabulary';
import { FactCategoryEnum, FactKindEnum } from '../../graphql/enums.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import type { Viewer } from '../sessions/viewer.store.js';
import type { OrganisationRecord } from './case-document.store.js';

/** Kinds that are written by hand; the others come with an action, a notice, a bill or a person. */
const WRITTEN: ReadonlySet<FactKind> = new Set(['ADRESS', 'TELEFON', 'EPOST', 'HUSHALL', 'BARN_KANNEDOM', 'PLAN', 'STORNING', 'ANTECKNING', 'STATUS', 'BISTAND', 'BARN', 'VARD', 'BARNUTREDNING', 'STEG']);

@ObjectType('CaseMay', { description: 'What the reader may do here: worked out by the same rules that the changes ask.', simpleResolvers: true })
export class CaseMayView {
  readonly #made = true;
  @Field(() => Boolean) readonly logAction: boolean;
  @Field(() => Boolean) readonly recordFact: boolean;
  @Field(() => Boolean) readonly recordNotice: boolean;
  @Field(() => Boolean) readonly recordConsent: boolean;
  @Field(() => Boolean) readonly close: boolean;
  @Field(() => [FactKindEnum], { description: 'Kinds of facts that the reader’s organisation records.' }) readonly factKinds: FactKind[];
  @Field(() => [OrganisationView], { description: 'Organisations that a consent can name.' }) readonly consentRecipients: OrganisationView[];
  @Field(() => [FactCategoryEnum], { description: 'Categories that a consent can open to somebody.' }) readonly consentCategories: FactCategory[];
  @Field(() => [String], { description: 'Outcomes that the reader’s organisation closes with.' }) readonly outcomes: string[];

  constructor(viewer: Viewer, standing: CaseStanding, now: Instant, organisations: readonly OrganisationRecord[]) {
    const today = toLocalDate(now);
    this.logAction = mayLogAction(viewer, standing, today, today).allowed;
    this.factKinds = factKinds.filter((kind) => WRITTEN.has(kind) && mayRecordFact(viewer, standing, kind).allowed);
    this.recordFact = this.factKinds.length > 0;
    this.recordNotice = this.logAction && (isLandlord(viewer.organisationKind) || viewer.organisationKind === 'SOCIALTJANST');
    this.recordConsent = mayRecordConsent(viewer, standing).allowed;
    this.outcomes = [...outcomesFor(viewer.organisationKind)];
    this.close = this.outcomes[0] !== undefined && mayCloseCase(viewer, standing, { outcome: this.outcomes[0], evictionPending: false }).allowed;
    const takers = this.recordConsent ? organisations.filter((organisation) => organisation.id !== viewer.organisationId) : [];
    const opens = (category: FactCategory) => takers.some((organisation) => cellTakesConsent(viewer.organisationKind, category, organisation.kind));
    this.consentCategories = factCategories.filter(opens);
    this.consentRecipients = takers
      .filter((organisation) => this.consentCategories.some((category) => cellTakesConsent(viewer.organisationKind, category, organisation.kind)))
      .map((organisation) => new OrganisationView(organisation));
  }

  static is(value: unknown): value is CaseMayView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
