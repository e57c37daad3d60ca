import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { isUnverified, type ProcessRules } from '@bokvar/domain/social-process';
import { processHouseholds, processNumbers, toLocalDate, type CaseKind, type LocalDate, type NoShowRule, type ProcessHousehold, type ProcessLetter, type ProcessNumber } from '@bokvar/domain/vocabulary';
import type { Refused } from '../../database/refused.js';
import { answer } from '../../graphql/answer.js';
import type { Language } from '../../graphql/context.js';
import { CaseKindEnum, NoShowRuleEnum, ProcessHouseholdEnum, ProcessLetterEnum, ProcessNumberEnum } from '../../graphql/enums.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import type { OwnProcess } from './decide-process.service.js';
import type { DecidedProcess } from './social-process.store.js';

@ObjectType('ProcessHouseholdRule', { description: 'What a kind of household gets first, and what comes after a visit that it missed.', simpleResolvers: true })
export class ProcessHouseholdRuleView {
  readonly #made = true;
  @Field(() => ProcessHouseholdEnum) readonly household: ProcessHousehold;
  @Field(() => ProcessLetterEnum) readonly letter: ProcessLetter;
  @Field(() => NoShowRuleEnum) readonly noShow: NoShowRule;

  constructor(household: ProcessHousehold, { households }: ProcessRules) {
    this.household = household;
    this.letter = households[household].letter;
    this.noShow = households[household].noShow;
  }

  static is(value: unknown): value is ProcessHouseholdRuleView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ProcessNumberRule', { description: 'A number of the process, in its own unit.', simpleResolvers: true })
export class ProcessNumberRuleView {
  readonly #made = true;
  @Field(() => ProcessNumberEnum) readonly code: ProcessNumber;
  @Field(() => Int) readonly value: number;
  @Field(() => Boolean, { description: 'Its digit is damaged in the source, and nobody has checked it yet.' }) readonly unverified: boolean;

  constructor(code: ProcessNumber, rules: ProcessRules) {
    this.code = code;
    this.value = rules.numbers[code];
    this.unverified = isUnverified(rules, code);
  }

  static is(value: unknown): value is ProcessNumberRuleView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ProcessClosingRule', { description: 'An outcome that the process proposes by itself, and for which kinds of case.', simpleResolvers: true })
export class ProcessClosingRuleView {
  readonly #made = true;
  @Field(() => String) readonly outcome: string;
  @Field(() => [CaseKindEnum]) readonly kinds: CaseKind[];

  constructor({ outcome, kinds }: ProcessRules['closing'][number]) {
    this.outcome = outcome;
    this.kinds = [...kinds];
  }

  static is(value: unknown): value is ProcessClosingRuleView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ProcessVersion', { description: 'That the process was decided once.', simpleResolvers: true })
export class ProcessVersionView {
  readonly #made = true;
  @Field(() => Int) readonly version: number;
  @Field(() => LocalDateScalar) readonly decidedOn: LocalDate;
  @Field(() => String, { nullable: true, description: 'The colleague who decided it.' }) readonly by: string | null;

  constructor({ version, recordedAt, by }: DecidedProcess) {
    this.version = version;
    this.decidedOn = toLocalDate(recordedAt);
    this.by = by;
  }

  static is(value: unknown): value is ProcessVersionView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('OwnProcess', { description: 'How the process of the reader’s own organisation goes.', simpleResolvers: true })
export class OwnProcessView {
  readonly #made = true;
  @Field(() => Int, { description: '0: the ready-made one holds, and nobody has decided anything.' }) readonly version: number;
  @Field(() => [String], { description: 'Postcodes of its area, or how they begin, and names that an address there holds.' }) readonly areas: string[];
  @Field(() => [ProcessHouseholdRuleView]) readonly households: ProcessHouseholdRuleView[];
  @Field(() => [ProcessNumberRuleView]) readonly numbers: ProcessNumberRuleView[];
  @Field(() => [ProcessClosingRuleView]) readonly closing: ProcessClosingRuleView[];
  @Field(() => [ProcessVersionView], { description: 'The latest first.' }) readonly versions: ProcessVersionView[];
  @Field(() => Boolean) readonly mayDecide: boolean;

  constructor({ version, rules, versions, mayDecide }: OwnProcess) {
    this.version = version;
    this.areas = [...rules.areas];
    this.households = processHouseholds.map((household) => new ProcessHouseholdRuleView(household, rules));
    this.numbers = processNumbers.map((code) => new ProcessNumberRuleView(code, rules));
    this.closing = rules.closing.map((rule) => new ProcessClosingRuleView(rule));
    this.versions = versions.map((one) => new ProcessVersionView(one));
    this.mayDecide = mayDecide;
  }

  static is(value: unknown): value is OwnProcessView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ProcessDecided', { description: 'Done.', simpleResolvers: true })
export class ProcessDecidedView {
  readonly #made = true;
  @Field(() => Int, { description: 'The version that was made.' }) readonly version: number;

  constructor(version: number) {
    this.version = version;
  }

  static is(value: unknown): value is ProcessDecidedView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export const ProcessResultUnion = createUnionType({
  name: 'ProcessResult',
  types: () => [ProcessDecidedView, RefusalView] as const,
  resolveType: (value) => (RefusalView.is(value) ? 'Refusal' : 'ProcessDecided'),
});

/** What deciding answers: that it is done, or why not, in the viewer's language. */
export function processResult(outcome: { version: number } | Refused, language: Language): ProcessDecidedView | RefusalView {
  return answer(outcome, language, ({ version }) => new ProcessDecidedView(version));
}
