import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { TextStopped } from '@bokvar/domain/texts';
import { toLocalDate, type GateGroup, type GatePreset, type GateStep, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Refused } from '../../database/refused.js';
import { answer } from '../../graphql/answer.js';
import type { Language } from '../../graphql/context.js';
import { GateGroupEnum, GatePresetEnum, GateStepEnum } from '../../graphql/enums.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import { TextStoppedView } from '../../graphql/text-stopped.view.js';
import type { GoalVersionRecord } from '../process-goals/process-goal.store.js';
import { RequiredActionView } from '../process-goals/required-action.view.js';
import type { GoalAtTable, ProcessGoalsPage } from './read-process-goals.service.js';
import type { ProcessGoalKept } from './write-process-goal.service.js';

@ObjectType('ProcessGoalVersion', { description: 'A version of a process goal. It is never changed.', simpleResolvers: true })
export class ProcessGoalVersionView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => Int) readonly version: number;
  @Field(() => String) readonly name: string;
  @Field(() => GateGroupEnum) readonly group: GateGroup;
  @Field(() => [RequiredActionView]) readonly required: RequiredActionView[];
  @Field(() => GateStepEnum) readonly before: GateStep;
  @Field(() => String, { nullable: true }) readonly ownStep: string | null;
  @Field(() => GatePresetEnum, { nullable: true }) readonly preset: GatePreset | null;
  @Field(() => LocalDateScalar) readonly wantedFrom: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Null while it waits for a yes.' }) readonly holdsFrom: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly agreedOn: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly endsOn: LocalDate | null;
  @Field(() => String, { nullable: true }) readonly endReason: string | null;
  @Field(() => Boolean, { description: 'The reader’s own side has proposed it.' }) readonly byUs: boolean;

  constructor(version: GoalVersionRecord, ownId: string) {
    this.id = version.id;
    this.version = version.version;
    this.name = version.name;
    this.group = version.group;
    this.required = version.required.map((one) => new RequiredActionView(one));
    this.before = version.before;
    this.ownStep = version.ownStep;
    this.preset = version.preset;
    this.wantedFrom = version.wantedFrom;
    this.holdsFrom = version.holdsFrom;
    this.agreedOn = version.agreedAt === null ? null : toLocalDate(version.agreedAt);
    this.endsOn = version.endsOn;
    this.endReason = version.endReason;
    this.byUs = version.proposedBy === ownId;
  }

  static is(value: unknown): value is ProcessGoalVersionView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ProcessGoal', { description: 'Actions to all in a group before a step, as both sides have agreed.', simpleResolvers: true })
export class ProcessGoalView {
  readonly #made = true;
  @Field(() => ID) readonly goalId: string;
  @Field(() => ProcessGoalVersionView, { nullable: true, description: 'What holds or will; null: nothing is agreed on.' }) readonly agreed: ProcessGoalVersionView | null;
  @Field(() => ProcessGoalVersionView, { nullable: true, description: 'What waits for a yes.' }) readonly proposed: ProcessGoalVersionView | null;
  @Field(() => [ProcessGoalVersionView]) readonly earlier: ProcessGoalVersionView[];
  @Field(() => Boolean) readonly ended: boolean;

  constructor({ goalId, agreed, proposed, earlier, ended }: GoalAtTable, ownId: string) {
    this.goalId = goalId;
    this.agreed = agreed === null ? null : new ProcessGoalVersionView(agreed, ownId);
    this.proposed = proposed === null ? null : new ProcessGoalVersionView(proposed, ownId);
    this.earlier = earlier.map((version) => new ProcessGoalVersionView(version, ownId));
    this.ended = ended;
  }

  static is(value: unknown): value is ProcessGoalView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ProcessGoalsPage', { description: 'The process goals of one of the reader’s partnerships.', simpleResolvers: true })
export class ProcessGoalsPageView {
  readonly #made = true;
  @Field(() => ID, { description: 'The partnership’s.' }) readonly id: string;
  @Field(() => String, { nullable: true, description: 'The other side, by its short name.' }) readonly partner: string | null;
  @Field(() => [ProcessGoalView]) readonly goals: ProcessGoalView[];
  @Field(() => LocalDateScalar) readonly today: LocalDate;
  @Field(() => Boolean) readonly mayWrite: boolean;

  constructor({ id, ownId, sides, goals, today, mayWrite }: ProcessGoalsPage) {
    this.id = id;
    this.partner = sides.find((side) => side.id !== ownId)?.shortName ?? null;
    this.goals = goals.map((goal) => new ProcessGoalView(goal, ownId));
    this.today = today;
    this.mayWrite = mayWrite;
  }

  static is(value: unknown): value is ProcessGoalsPageView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ProcessGoalKept', { description: 'Done.', simpleResolvers: true })
export class ProcessGoalKeptView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;

  constructor({ id }: ProcessGoalKept) {
    this.id = id;
  }

  static is(value: unknown): value is ProcessGoalKeptView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export const ProcessGoalResultUnion = createUnionType({
  name: 'ProcessGoalResult', types: () => [ProcessGoalKeptView, TextStoppedView, RefusalView] as const,
  resolveType: (value) => (RefusalView.is(value) ? 'Refusal' : TextStoppedView.is(value) ? 'TextStopped' : 'ProcessGoalKept'),
});

/** What writing a process goal says. */
export function processGoalResult(outcome: ProcessGoalKept | TextStopped | Refused, language: Language): ProcessGoalKeptView | TextStoppedView | RefusalView {
  return answer<ProcessGoalKept | TextStopped, ProcessGoalKeptView | TextStoppedView>(outcome, language, (done) => ('found' in done ? new TextStoppedView(done) : new ProcessGoalKeptView(done)));
}
