import { Field, ID, InputType, Int } from 'type-graphql';
import { criteriaOf } from '@bokvar/domain/targets';
import type { AgeLimit, BarnfamiljPreset, EvaluationDate, ExpectingRule, LivingForm, LocalDate, PlacementRule, RegistrationRule, Relation, SchoolLevel, UnknownPolicy } from '@bokvar/domain/vocabulary';
import { AgeLimitEnum, BarnfamiljPresetEnum, EvaluationDateEnum, ExpectingRuleEnum, LivingFormEnum, PlacementRuleEnum, RegistrationRuleEnum, RelationEnum, SchoolLevelEnum, UnknownPolicyEnum } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import type { AdoptDefinition } from './adopt-definition.service.js';
import type { SaveDefinitionDraft } from './write-definition.service.js';

@InputType({ description: 'The rule form of a definition, as far as it has been written.' })
export class BarnfamiljCriteriaInput {
  @Field(() => AgeLimitEnum) ageLimit!: AgeLimit;
  @Field(() => Int, { nullable: true }) schoolUntilAge?: number | null;
  @Field(() => [SchoolLevelEnum]) schoolLevels!: SchoolLevel[];
  @Field(() => RegistrationRuleEnum) registration!: RegistrationRule;
  @Field(() => [LivingFormEnum]) livingForms!: LivingForm[];
  @Field(() => Int, { nullable: true }) minDaysPerYear?: number | null;
  @Field(() => Int, { nullable: true }) minNightsPerMonth?: number | null;
  @Field(() => [RelationEnum]) relations!: Relation[];
  @Field(() => ExpectingRuleEnum) expecting!: ExpectingRule;
  @Field(() => Int, { nullable: true }) expectingWeek?: number | null;
  @Field(() => PlacementRuleEnum) placedChildren!: PlacementRule;
  @Field(() => Boolean) nonContractHolders!: boolean;
  @Field(() => Boolean) onlyWithoutOwnFamily!: boolean;
  @Field(() => EvaluationDateEnum) evaluationDate!: EvaluationDate;
  @Field(() => UnknownPolicyEnum) unknownPolicy!: UnknownPolicy;
}

@InputType({ description: 'What the own side is writing, as it stands now.' })
export class DefinitionDraftInput {
  @Field(() => ID) partnershipId!: string;
  @Field(() => Int, { description: 'The draft that was read; 0: there was none.' }) base!: number;
  @Field(() => String) name!: string;
  @Field(() => String) words!: string;
  @Field(() => BarnfamiljPresetEnum, { nullable: true }) basedOn?: BarnfamiljPreset | null;
  @Field(() => BarnfamiljCriteriaInput) criteria!: BarnfamiljCriteriaInput;

  static command({ partnershipId, base, name, words, basedOn, criteria }: DefinitionDraftInput): SaveDefinitionDraft {
    const { ageLimit, schoolUntilAge, schoolLevels, registration, livingForms, minDaysPerYear, minNightsPerMonth, relations, expecting, expectingWeek, placedChildren, nonContractHolders, onlyWithoutOwnFamily, evaluationDate, unknownPolicy } = criteria;
    return {
      partnershipId, base, name: name.trim(), words: words.trim(), basedOn: basedOn ?? null,
      criteria: criteriaOf({
        ageLimit, schoolUntilAge: schoolUntilAge ?? null, schoolLevels, registration, livingForms, minDaysPerYear: minDaysPerYear ?? null, minNightsPerMonth: minNightsPerMonth ?? null, relations, expecting,
        expectingWeek: expectingWeek ?? null, placedChildren, nonContractHolders, onlyWithoutOwnFamily, evaluationDate, unknownPolicy }),
    };
  }
}

@InputType({ description: 'A yes to what the other side has proposed: agreed at a meeting, or on a day when none is in the portal.' })
export class AdoptionInput {
  @Field(() => ID) proposalId!: string;
  @Field(() => ID, { nullable: true }) meetingId?: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Where no meeting is named.' }) agreedOn?: LocalDate | null;
  @Field(() => LocalDateScalar) validFrom!: LocalDate;

  static command({ proposalId, meetingId, agreedOn, validFrom }: AdoptionInput): AdoptDefinition {
    return { proposalId, meetingId: meetingId ?? null, agreedOn: agreedOn ?? null, validFrom };
  }
}
