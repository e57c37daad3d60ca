import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { writtenCriteria, type BarnfamiljCriteria } from '@bokvar/domain/targets';
import type { TextStopped } from '@bokvar/domain/texts';
import { toLocalDate, type AgeLimit, type BarnfamiljPreset, type EvaluationDate, type ExpectingRule, type Instant, type LivingForm, type LocalDate, type PlacementRule, type RegistrationRule, type Relation, type SchoolLevel, type UnknownPolicy } from '@bokvar/domain/vocabulary';
import type { Refused } from '../../database/refused.js';
import { answer } from '../../graphql/answer.js';
import type { Language } from '../../graphql/context.js';
import { AgeLimitEnum, BarnfamiljPresetEnum, EvaluationDateEnum, ExpectingRuleEnum, LivingFormEnum, PlacementRuleEnum, RegistrationRuleEnum, RelationEnum, SchoolLevelEnum, UnknownPolicyEnum } from '../../graphql/enums.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import { InstantScalar, LocalDateScalar } from '../../graphql/scalars.js';
import { TextStoppedView } from '../../graphql/text-stopped.view.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import type { DraftRecord, MeetingToAgreeAt, ProposalRecord, WrittenDefinition } from './definition-page.store.js';
import type { DefinitionPage, ToldVersion } from './read-definitions.service.js';
import type { DefinitionKept } from './write-definition.service.js';

@ObjectType('BarnfamiljCriteria', { description: 'The rule form of a definition [domain 2]. All that is asked holds at once for a child to be counted.', simpleResolvers: true })
export class BarnfamiljCriteriaView {
  readonly #made = true;
  @Field(() => AgeLimitEnum) readonly ageLimit: AgeLimit;
  @Field(() => Int, { nullable: true, description: 'Those at school count while younger than this; null: as everybody else.' }) readonly schoolUntilAge: number | null;
  @Field(() => [SchoolLevelEnum]) readonly schoolLevels: readonly SchoolLevel[];
  @Field(() => RegistrationRuleEnum, { description: 'Whether the child has to be folkbokförd there.' }) readonly registration: RegistrationRule;
  @Field(() => [LivingFormEnum]) readonly livingForms: readonly LivingForm[];
  @Field(() => Int, { nullable: true }) readonly minDaysPerYear: number | null;
  @Field(() => Int, { nullable: true }) readonly minNightsPerMonth: number | null;
  @Field(() => [RelationEnum], { description: 'What the adult of the household may be to the child.' }) readonly relations: readonly Relation[];
  @Field(() => ExpectingRuleEnum) readonly expecting: ExpectingRule;
  @Field(() => Int, { nullable: true }) readonly expectingWeek: number | null;
  @Field(() => PlacementRuleEnum) readonly placedChildren: PlacementRule;
  @Field(() => Boolean, { description: 'Whether families without a contract of their own count.' }) readonly nonContractHolders: boolean;
  @Field(() => Boolean, { description: 'Whether someone with a family of their own there stops counting as a child (SCB).' }) readonly onlyWithoutOwnFamily: boolean;
  @Field(() => EvaluationDateEnum) readonly evaluationDate: EvaluationDate;
  @Field(() => UnknownPolicyEnum) readonly unknownPolicy: UnknownPolicy;

  constructor(criteria: BarnfamiljCriteria) {
    const written = writtenCriteria(criteria);
    this.ageLimit = written.ageLimit;
    this.schoolUntilAge = written.schoolUntilAge;
    this.schoolLevels = written.schoolLevels;
    this.registration = written.registration;
    this.livingForms = written.livingForms;
    this.minDaysPerYear = written.minDaysPerYear;
    this.minNightsPerMonth = written.minNightsPerMonth;
    this.relations = written.relations;
    this.expecting = written.expecting;
    this.expectingWeek = written.expectingWeek;
    this.placedChildren = written.placedChildren;
    this.nonContractHolders = written.nonContractHolders;
    this.onlyWithoutOwnFamily = written.onlyWithoutOwnFamily;
    this.evaluationDate = written.evaluationDate;
    this.unknownPolicy = written.unknownPolicy;
  }

  static is(value: unknown): value is BarnfamiljCriteriaView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('WrittenDefinition', { description: 'A definition of barnfamilj, in words and in rule form.', simpleResolvers: true })
export class WrittenDefinitionView {
  readonly #made = true;
  @Field(() => String) readonly name: string;
  @Field(() => String) readonly words: string;
  @Field(() => BarnfamiljPresetEnum, { nullable: true, description: 'The ready-made one that it was made from.' }) readonly basedOn: BarnfamiljPreset | null;
  @Field(() => BarnfamiljCriteriaView) readonly criteria: BarnfamiljCriteriaView;

  constructor({ name, words, basedOn, criteria }: WrittenDefinition) {
    this.name = name;
    this.words = words;
    this.basedOn = basedOn;
    this.criteria = new BarnfamiljCriteriaView(criteria);
  }

  static is(value: unknown): value is WrittenDefinitionView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('DefinitionDraft', { description: 'What the reader’s own side is writing. Nobody else reads it.', simpleResolvers: true })
export class DefinitionDraftView {
  readonly #made = true;
  @Field(() => Int, { description: 'What is written on is written on from it.' }) readonly number: number;
  @Field(() => InstantScalar) readonly savedAt: Instant;
  @Field(() => WrittenDefinitionView) readonly definition: WrittenDefinitionView;

  constructor(draft: DraftRecord) {
    this.number = draft.number;
    this.savedAt = draft.savedAt;
    this.definition = new WrittenDefinitionView(draft);
  }

  static is(value: unknown): value is DefinitionDraftView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('DefinitionProposal', { description: 'What one side has proposed as common.', simpleResolvers: true })
export class DefinitionProposalView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => LocalDateScalar) readonly proposedOn: LocalDate;
  @Field(() => Boolean, { description: 'It waits for the other side’s yes.' }) readonly open: boolean;
  @Field(() => WrittenDefinitionView) readonly definition: WrittenDefinitionView;

  constructor(proposal: ProposalRecord) {
    this.id = proposal.id;
    this.proposedOn = toLocalDate(proposal.at);
    this.open = proposal.open;
    this.definition = new WrittenDefinitionView(proposal);
  }

  static is(value: unknown): value is DefinitionProposalView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('DefinitionVersion', { description: 'A definition that both sides have agreed on. It never changes.', simpleResolvers: true })
export class DefinitionVersionView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => Int) readonly version: number;
  @Field(() => ID, { description: 'The proposal that became it.' }) readonly proposalId: string;
  @Field(() => OrganisationView, { description: 'Who proposed it; the other side said yes.' }) readonly proposedBy: OrganisationView;
  @Field(() => ID, { nullable: true, description: 'The meeting at which it was agreed; null: none that is in the portal.' }) readonly meetingId: string | null;
  @Field(() => LocalDateScalar) readonly agreedOn: LocalDate;
  @Field(() => LocalDateScalar, { description: 'The first day on which something is counted by it.' }) readonly validFrom: LocalDate;
  @Field(() => Boolean) readonly holdsNow: boolean;
  @Field(() => WrittenDefinitionView) readonly definition: WrittenDefinitionView;

  constructor(version: ToldVersion) {
    this.id = version.id;
    this.version = version.version;
    this.proposalId = version.proposalId;
    this.proposedBy = new OrganisationView(version.proposedBy);
    this.meetingId = version.meetingId;
    this.agreedOn = version.agreedOn;
    this.validFrom = version.validFrom;
    this.holdsNow = version.holdsNow;
    this.definition = new WrittenDefinitionView(version);
  }

  static is(value: unknown): value is DefinitionVersionView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('DefinitionMeeting', { description: 'A meeting at which something can be agreed.', simpleResolvers: true })
export class DefinitionMeetingView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => InstantScalar) readonly startsAt: Instant;

  constructor({ id, startsAt }: MeetingToAgreeAt) {
    this.id = id;
    this.startsAt = startsAt;
  }

  static is(value: unknown): value is DefinitionMeetingView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('DefinitionPage', { description: 'Whom a partnership means by barnfamilj: what each side has written, and what both have agreed on.', simpleResolvers: true })
export class DefinitionPageView {
  readonly #made = true;
  @Field(() => ID, { description: 'The partnership’s.' }) readonly id: string;
  @Field(() => OrganisationView) readonly own: OrganisationView;
  @Field(() => OrganisationView) readonly otherSide: OrganisationView;
  @Field(() => DefinitionDraftView, { nullable: true }) readonly draft: DefinitionDraftView | null;
  @Field(() => DefinitionProposalView, { nullable: true }) readonly ownProposal: DefinitionProposalView | null;
  @Field(() => DefinitionProposalView, { nullable: true }) readonly theirProposal: DefinitionProposalView | null;
  @Field(() => [DefinitionVersionView], { description: 'The latest one first.' }) readonly versions: readonly DefinitionVersionView[];
  @Field(() => [DefinitionMeetingView], { description: 'The latest one first.' }) readonly meetings: readonly DefinitionMeetingView[];
  @Field(() => LocalDateScalar, { description: 'The first day from which another version can hold.' }) readonly earliestOn: LocalDate;
  @Field(() => Boolean) readonly mayWrite: boolean;

  constructor(page: DefinitionPage) {
    const proposal = (record: ProposalRecord | null): DefinitionProposalView | null => (record === null ? null : new DefinitionProposalView(record));
    this.id = page.id;
    this.own = new OrganisationView(page.own);
    this.otherSide = new OrganisationView(page.otherSide);
    this.draft = page.draft === null ? null : new DefinitionDraftView(page.draft);
    this.ownProposal = proposal(page.ownProposal);
    this.theirProposal = proposal(page.theirProposal);
    this.versions = page.versions.map((version) => new DefinitionVersionView(version));
    this.meetings = page.meetings.map((meeting) => new DefinitionMeetingView(meeting));
    this.earliestOn = page.earliestOn;
    this.mayWrite = page.mayWrite;
  }

  static is(value: unknown): value is DefinitionPageView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('DefinitionKept', { description: 'Done: of which partnership, and the number of the draft or the version.', simpleResolvers: true })
export class DefinitionKeptView {
  readonly #made = true;
  @Field(() => ID) readonly partnershipId: string;
  @Field(() => Int) readonly number: number;

  constructor({ partnershipId, number }: DefinitionKept) {
    this.partnershipId = partnershipId;
    this.number = number;
  }

  static is(value: unknown): value is DefinitionKeptView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export const DefinitionResultUnion = createUnionType({
  name: 'DefinitionResult', types: () => [DefinitionKeptView, TextStoppedView, RefusalView] as const,
  resolveType: (value) => (RefusalView.is(value) ? 'Refusal' : TextStoppedView.is(value) ? 'TextStopped' : 'DefinitionKept'),
});

/** What writing, proposing or agreeing says. */
export function definitionResult(outcome: DefinitionKept | TextStopped | Refused, language: Language): DefinitionKeptView | TextStoppedView | RefusalView {
  return answer<DefinitionKept | TextStopped, DefinitionKeptView | TextStoppedView>(outcome, language, (done) => ('found' in done ? new TextStoppedView(done) : new DefinitionKeptView(done)));
}
