import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { ConsentCapacity, ConsentDirection, ConsentForm, FactCategory } from '@bokvar/domain/disclosure';
import { asId, type LocalDate, type OrganisationId, type PersonId } from '@bokvar/domain/vocabulary';
import { CapacityEnum, ConsentDirectionEnum, ConsentFormEnum, FactCategoryEnum } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import type { RecordConsent, RenewConsent } from './consent.service.js';
import type { ConsentEvidence } from './consent.store.js';

/** How a consent was received, as somebody may leave it out. */
interface EvidenceInput {
  receivedBy?: string | null;
  receivedHow?: string | null;
  wordsRead?: string | null;
  interpreter?: string | null;
  scanName?: string | null;
}

const evidenceOf = ({ receivedBy, receivedHow, wordsRead, interpreter, scanName }: EvidenceInput): ConsentEvidence => ({
  receivedBy: receivedBy?.trim() ?? '', receivedHow: receivedHow?.trim() ?? '', wordsRead: wordsRead?.trim() ?? '',
  interpreter: interpreter?.trim() ?? '', scanName: scanName?.trim() ?? '' });

const personOf = (id: string): PersonId | null => (id === '' ? null : asId<PersonId>(id));

@InputType({ description: 'A consent as it was given: by whom, to whom, to what, for how long and in which form.' })
export class ConsentInput {
  @Field(() => ID) caseId!: string;
  @Field(() => ID, { description: 'Who says yes.' }) giverId!: string;
  @Field(() => ID, { description: 'Whom it is about: the giver, unless somebody speaks for another.' }) subjectId!: string;
  @Field(() => CapacityEnum) capacity!: ConsentCapacity;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day of a mandate.' }) mandateUntil?: LocalDate | null;
  @Field(() => [ID], { description: 'Organisations, each by itself.' }) recipients!: string[];
  @Field(() => [FactCategoryEnum]) categories!: FactCategory[];
  @Field(() => ConsentDirectionEnum) direction!: ConsentDirection;
  @Field(() => String) purpose!: string;
  @Field(() => LocalDateScalar) validFrom!: LocalDate;
  @Field(() => LocalDateScalar, { description: 'The last day, which belongs to it.' }) validTo!: LocalDate;
  @Field(() => ConsentFormEnum) form!: ConsentForm;
  @Field(() => String, { nullable: true, description: 'Who received it.' }) receivedBy?: string | null;
  @Field(() => String, { nullable: true, description: 'How, and how one knew who it was.' }) receivedHow?: string | null;
  @Field(() => String, { nullable: true, description: 'The words that were read before a spoken yes.' }) wordsRead?: string | null;
  @Field(() => String, { nullable: true }) interpreter?: string | null;
  @Field(() => String, { nullable: true, description: 'What the scanned paper is called, and where it is kept.' }) scanName?: string | null;
  @Field(() => Boolean, { description: 'Care and health was asked about by itself.' }) careConfirmed!: boolean;

  static command(input: ConsentInput): RecordConsent {
    const { caseId, giverId, subjectId, capacity, mandateUntil, recipients, categories, direction, purpose, validFrom, validTo, form, careConfirmed } = input;
    return {
      caseId, giverId: personOf(giverId), subjectId: personOf(subjectId), capacity, mandateUntil: mandateUntil ?? null,
      recipients: [...new Set(recipients.filter((id) => id !== ''))].map((id) => asId<OrganisationId>(id)), categories: [...new Set(categories)],
      direction, purpose: purpose.trim(), validFrom, validTo, form, careConfirmed, evidence: evidenceOf(input) };
  }
}

@ArgsType()
export class RenewConsentArgs {
  @Field(() => ID) key!: string;
  @Field(() => ID) consentId!: string;
  @Field(() => LocalDateScalar, { description: 'The first day: until it, the old one holds.' }) validFrom!: LocalDate;
  @Field(() => LocalDateScalar) validTo!: LocalDate;
  @Field(() => ConsentFormEnum) form!: ConsentForm;
  @Field(() => String, { nullable: true }) receivedBy?: string | null;
  @Field(() => String, { nullable: true }) receivedHow?: string | null;
  @Field(() => String, { nullable: true }) wordsRead?: string | null;
  @Field(() => String, { nullable: true }) interpreter?: string | null;
  @Field(() => String, { nullable: true }) scanName?: string | null;
  @Field(() => Boolean, { nullable: true }) careConfirmed?: boolean | null;

  static command(args: RenewConsentArgs): RenewConsent {
    const { consentId, validFrom, validTo, form, careConfirmed } = args;
    return { consentId, validFrom, validTo, form, careConfirmed: careConfirmed ?? false, evidence: evidenceOf(args) };
  }
}
