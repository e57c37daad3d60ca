import { Field, ID, InputType, Int } from 'type-graphql';
import { processOutcomes, type HouseholdRule, type ProcessRules } from '@bokvar/domain/social-process';
import type { CaseKind, LocalDate, NoShowRule, ProcessAnswer, ProcessHousehold, ProcessLetter, ProcessNoteKind, ProcessNumber } from '@bokvar/domain/vocabulary';
import { CaseKindEnum, NoShowRuleEnum, ProcessAnswerEnum, ProcessHouseholdEnum, ProcessLetterEnum, ProcessNoteKindEnum, ProcessNumberEnum } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import type { DecideProcess } from './decide-process.service.js';
import type { WriteNote } from './write-note.service.js';

@InputType({ description: 'A note of social services’ own process.' })
export class ProcessNoteInput {
  @Field(() => ID) caseId!: string;
  @Field(() => ProcessNoteKindEnum) kind!: ProcessNoteKind;
  @Field(() => ProcessAnswerEnum, { nullable: true }) answer?: ProcessAnswer | null;
  @Field(() => String, { nullable: true }) text?: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'When it is taken up again.' }) againOn?: LocalDate | null;
  @Field(() => ID, { nullable: true, description: 'The notice of a day of eviction that it is about.' }) noticeId?: string | null;

  static command({ caseId, kind, answer, text, againOn, noticeId }: ProcessNoteInput): WriteNote {
    return { caseId, kind, answer: answer ?? null, text: text ?? null, againOn: againOn ?? null, noticeId: noticeId ?? null };
  }
}

@InputType({ description: 'What a kind of household gets first, and what comes after a visit that it missed.' })
export class ProcessHouseholdInput {
  @Field(() => ProcessHouseholdEnum) household!: ProcessHousehold;
  @Field(() => ProcessLetterEnum) letter!: ProcessLetter;
  @Field(() => NoShowRuleEnum) noShow!: NoShowRule;
}

@InputType({ description: 'A number of the process, in its own unit.' })
export class ProcessNumberInput {
  @Field(() => ProcessNumberEnum) code!: ProcessNumber;
  @Field(() => Int) value!: number;
  @Field(() => Boolean, { description: 'Somebody has checked it against the original.' }) verified!: boolean;
}

@InputType({ description: 'An outcome that the process proposes by itself, and for which kinds of case.' })
export class ProcessClosingInput {
  @Field(() => String) outcome!: string;
  @Field(() => [CaseKindEnum]) kinds!: CaseKind[];
}

@InputType({ description: 'How social services’ own process goes from now on.' })
export class ProcessRulesInput {
  @Field(() => [String]) areas!: string[];
  @Field(() => [ProcessHouseholdInput]) households!: ProcessHouseholdInput[];
  @Field(() => [ProcessNumberInput]) numbers!: ProcessNumberInput[];
  @Field(() => [ProcessClosingInput]) closing!: ProcessClosingInput[];
  @Field(() => Int, { description: 'The version that stood before the writer; 0 for none.' }) version!: number;

  static command({ areas, households, numbers, closing, version }: ProcessRulesInput): DecideProcess {
    const rules = households.map(({ household, letter, noShow }): [ProcessHousehold, HouseholdRule] => [household, { letter, noShow }]);
    return {
      areas, version,
      // What is left out is found at fault by the rule.
      households: Object.fromEntries(rules) as ProcessRules['households'],
      numbers: Object.fromEntries(numbers.map(({ code, value }) => [code, value])) as ProcessRules['numbers'],
      closing: processOutcomes.map((outcome) => ({ outcome, kinds: closing.find((rule) => rule.outcome === outcome)?.kinds ?? [] })),
      verified: numbers.filter(({ verified }) => verified).map(({ code }) => code),
    };
  }
}
