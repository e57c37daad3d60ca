import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import type {
  ConsentCapacity, ConsentDirection, ConsentEnd, ConsentEnding, ConsentForm, ConsentState, Disclosed, FactCategory, NotOpenedReason,
} from '@bokvar/domain/disclosure';
import { toLocalDate, type Instant, type InvalidReason, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Refused } from '../../database/refused.js';
import { answer } from '../../graphql/answer.js';
import type { Language } from '../../graphql/context.js';
import { CapacityEnum, ConsentDirectionEnum, ConsentEndingEnum, ConsentFormEnum, ConsentStateEnum, FactCategoryEnum, InvalidReasonEnum, NotOpenedReasonEnum } from '../../graphql/enums.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import { InstantScalar, LocalDateScalar } from '../../graphql/scalars.js';
import type { PersonRecord } from '../cases/case-rows.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import type { ConsentLine, RecipientLine } from './case-consents.service.js';

@ObjectType('ConsentPerson', { description: 'Who said yes, or whom it is about, as far as the reader may see her.', simpleResolvers: true })
export class ConsentPersonView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => String, { nullable: true, description: 'Null where the reader has no ground for the name.' }) readonly name: string | null;

  constructor(id: string, person: Disclosed<PersonRecord> | null) {
    this.id = id;
    this.name = person?.value.name ?? null;
  }

  static is(value: unknown): value is ConsentPersonView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ConsentRecipient', { description: 'An organisation that a consent names.', simpleResolvers: true })
export class ConsentRecipientView {
  readonly #made = true;
  @Field(() => OrganisationView) readonly organisation: OrganisationView;
  @Field(() => [FactCategoryEnum], { description: 'What is open to it, or will be from the first day.' }) readonly categories: FactCategory[];
  @Field(() => InstantScalar, { nullable: true, description: 'When all of it had ended.' }) readonly endedAt: Instant | null;
  @Field(() => ConsentEndingEnum, { nullable: true, description: 'What ended it.' }) readonly endedBy: ConsentEnding | null;
  @Field(() => NotOpenedReasonEnum, { nullable: true, description: 'Why nothing is open to it, or not all, although the consent lives.' }) readonly shut: NotOpenedReason | null;

  constructor(line: RecipientLine) {
    this.organisation = new OrganisationView(line.organisation);
    this.categories = [...line.categories];
    this.endedAt = line.endedAt;
    this.endedBy = line.endedAt === null ? null : line.end?.by ?? null;
    this.shut = line.shut;
  }

  static is(value: unknown): value is ConsentRecipientView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('Consent', { description: 'A consent that breaks secrecy [OSL 10:1, 12:2], for the organisation that releases by it.', simpleResolvers: true })
export class ConsentView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => ConsentStateEnum) readonly state: ConsentState;
  @Field(() => ConsentPersonView) readonly giver: ConsentPersonView;
  @Field(() => ConsentPersonView) readonly subject: ConsentPersonView;
  @Field(() => CapacityEnum) readonly capacity: ConsentCapacity;
  @Field(() => [ConsentRecipientView]) readonly recipients: ConsentRecipientView[];
  @Field(() => [FactCategoryEnum], { description: 'As it was given; what is still open stands per recipient.' }) readonly categories: FactCategory[];
  @Field(() => ConsentDirectionEnum) readonly direction: ConsentDirection;
  @Field(() => String) readonly purpose: string;
  @Field(() => LocalDateScalar) readonly validFrom: LocalDate;
  @Field(() => LocalDateScalar, { description: 'The last day, which belongs to it.' }) readonly validTo: LocalDate;
  @Field(() => ConsentFormEnum) readonly form: ConsentForm;
  @Field(() => String, { nullable: true, description: 'Who received it: within the releasing organisation alone.' }) readonly receivedBy: string | null;
  @Field(() => InvalidReasonEnum, { nullable: true, description: 'Why it was never valid, where it was marked so: within the releasing organisation alone.' }) readonly invalidReason: InvalidReason | null;
  @Field(() => Boolean, { description: 'The scanned form that it rests on is kept here: /consent-scan/:id.' }) readonly hasScan: boolean;
  @Field(() => Boolean, { description: 'Whether the reader may attach the scanned form, or a better one.' }) readonly mayScan: boolean;
  @Field(() => InstantScalar) readonly recordedAt: Instant;
  @Field(() => InstantScalar, { nullable: true, description: 'When the last of it ended.' }) readonly endedAt: Instant | null;
  @Field(() => ConsentEndingEnum, { nullable: true, description: 'What ends it, or ended it, as far as is known.' }) readonly endBy: ConsentEnding | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day on which anything of it is valid: before validTo when something else ends it first.' }) readonly lastDay: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day of the one it was renewed as, while it still holds itself.' }) readonly renewedFrom: LocalDate | null;

  constructor(line: ConsentLine) {
    const { consent } = line;
    this.id = consent.id;
    this.state = line.state;
    this.giver = new ConsentPersonView(consent.giverId, line.giver);
    this.subject = new ConsentPersonView(consent.subjectId, line.subject);
    this.capacity = consent.capacity;
    this.recipients = line.recipients.map((recipient) => new ConsentRecipientView(recipient));
    this.categories = [...consent.categories];
    this.direction = consent.direction;
    // Free words may name somebody: they are shown to those who may see who gave the consent.
    this.purpose = line.giver === null ? '' : consent.purpose;
    this.validFrom = consent.validFrom;
    this.validTo = consent.validTo;
    this.form = consent.form;
    this.receivedBy = line.receivedBy;
    this.invalidReason = line.invalidReason;
    this.hasScan = line.hasScan;
    this.mayScan = line.mayScan;
    this.recordedAt = consent.recordedAt;
    this.endedAt = line.endedAt;
    this.endBy = line.end?.by ?? null;
    this.lastDay = lastDayOf(line.end);
    this.renewedFrom = line.renewedFrom;
  }

  static is(value: unknown): value is ConsentView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

function lastDayOf(end: ConsentEnd | null): LocalDate | null {
  return end === null ? null : toLocalDate((end.at - 1) as Instant);
}

@ObjectType('ConsentChanged', { description: 'Done. Ids only: what it opens, each reader asks as itself.', simpleResolvers: true })
export class ConsentChangedView {
  readonly #made = true;
  @Field(() => ID, { description: 'The consent that holds now: a new one where one was replaced.' }) readonly consentId: string;
  @Field(() => ID) readonly caseId: string;

  constructor(done: { consentId: string; caseId: string }) {
    this.consentId = done.consentId;
    this.caseId = done.caseId;
  }

  static is(value: unknown): value is ConsentChangedView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export const ConsentResultUnion = createUnionType({
  name: 'ConsentResult',
  types: () => [ConsentChangedView, RefusalView] as const,
  resolveType: (value) => (RefusalView.is(value) ? 'Refusal' : 'ConsentChanged'),
});

/** What a change of a consent answers: that it is done, or why not, in the viewer's language. */
export function consentResult(outcome: { consentId: string; caseId: string } | Refused, language: Language): ConsentChangedView | RefusalView {
  return answer(outcome, language, (done) => new ConsentChangedView(done));
}
