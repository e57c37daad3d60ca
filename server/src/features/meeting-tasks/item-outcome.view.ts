import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import type { FactCategory } from '@bokvar/domain/disclosure';
import { mayAnswerTask } from '@bokvar/domain/policy';
import type { DecisionKind, Instant, LocalDate, TaskState } from '@bokvar/domain/vocabulary';
import type { TextStopped } from '@bokvar/domain/texts';
import type { Refused } from '../../database/refused.js';
import { answer } from '../../graphql/answer.js';
import type { Language } from '../../graphql/context.js';
import { DecisionKindEnum, FactCategoryEnum, TaskStateEnum } from '../../graphql/enums.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import { TextStoppedView } from '../../graphql/text-stopped.view.js';
import { InstantScalar, LocalDateScalar } from '../../graphql/scalars.js';
import { DisclosedTextView } from '../cases/disclosed-text.view.js';
import { WhoSeesView } from '../cases/who-sees/who-sees.view.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import type { OwnerRecord } from './item-outcome.store.js';
import { standingOf, type Decision, type MeetingTask, type ToldWord } from './outcome.js';
import type { ItemOutcomes, Outcomes, TasksToDo } from './read-outcomes.service.js';
import type { OutcomeKept } from './write-outcome.service.js';

/** The organisation with this id, of those at the reader's tables. */
function organisationIn({ document }: Outcomes, id: string | null): OrganisationView | null {
  const organisation = id === null ? undefined : document.organisations.get(id);
  return organisation === undefined ? null : new OrganisationView(organisation);
}

/** Who sees a word on a household; null for one that everybody at the table reads. */
function whoSeesIt({ disclosed, of }: ToldWord, { document }: Outcomes): WhoSeesView | null {
  return disclosed === null || of === null ? null : WhoSeesView.of(disclosed, of, document);
}

@ObjectType('ItemDecision', { description: 'What was decided at an item of a meeting.', simpleResolvers: true })
export class ItemDecisionView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => ID, { nullable: true, description: 'Null: it is on no household.' }) readonly caseId: string | null;
  @Field(() => DecisionKindEnum) readonly kind: DecisionKind;
  @Field(() => String, { nullable: true, description: 'One line in own words.' }) readonly text: string | null;
  @Field(() => OrganisationView, { nullable: true, description: 'Who wrote it down; it decides its own matters.' }) readonly organisation: OrganisationView | null;
  @Field(() => Boolean, { description: 'Both parties decide it.' }) readonly jointly: boolean;
  @Field(() => LocalDateScalar, { description: 'The day of the meeting.' }) readonly metOn: LocalDate;
  @Field(() => InstantScalar) readonly writtenAt: Instant;
  @Field(() => Boolean, { description: 'It does not stand any more.' }) readonly withdrawn: boolean;
  @Field(() => Boolean) readonly mayWithdraw: boolean;
  @Field(() => FactCategoryEnum, { nullable: true }) readonly category: FactCategory | null;
  @Field(() => WhoSeesView, { nullable: true, description: 'Null: everybody at the table.' }) readonly who: WhoSeesView | null;

  constructor(decision: Decision, outcomes: Outcomes) {
    const { word } = decision;
    this.id = word.id;
    this.caseId = word.caseId;
    // A word that decides always says what kind it is of.
    this.kind = word.decision ?? 'ANNAT';
    this.text = word.text;
    this.organisation = organisationIn(outcomes, word.holderId);
    this.jointly = word.jointly;
    this.metOn = word.metOn;
    this.writtenAt = word.recordedAt as Instant;
    this.withdrawn = decision.withdrawn;
    this.mayWithdraw = !decision.withdrawn && word.holderId === outcomes.viewer.organisationId;
    this.category = word.category;
    this.who = whoSeesIt(decision, outcomes);
  }

  static is(value: unknown): value is ItemDecisionView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('TaskAnswer', { description: 'What was said of a task, or to whom it went.', simpleResolvers: true })
export class TaskAnswerView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => TaskStateEnum, { nullable: true, description: 'Null: it was handed over.' }) readonly state: TaskState | null;
  @Field(() => String, { nullable: true, description: 'Why, in own words.' }) readonly text: string | null;
  @Field(() => String, { nullable: true, description: 'To whom it went, where the reader may know her name.' }) readonly toWhom: string | null;
  @Field(() => String, { nullable: true, description: 'A colleague’s name; for others the name of their organisation.' }) readonly by: string | null;
  @Field(() => InstantScalar) readonly at: Instant;
  @Field(() => FactCategoryEnum, { nullable: true }) readonly category: FactCategory | null;

  constructor({ word }: ToldWord, outcomes: Outcomes) {
    const { says } = word;
    this.id = word.id;
    this.state = says === 'OPPEN' || says === 'KLAR' || says === 'GAR_INTE' || says === 'EJ_GJORD' ? says : null;
    this.text = word.text;
    this.toWhom = word.ownerName;
    this.by = word.by ?? organisationIn(outcomes, word.holderId)?.shortName ?? null;
    this.at = word.recordedAt as Instant;
    this.category = word.category;
  }

  static is(value: unknown): value is TaskAnswerView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('MeetingTask', { description: 'What somebody is to do after a meeting, and what has come of it.', simpleResolvers: true })
export class MeetingTaskView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => ID, { nullable: true, description: 'Null: it is on no household.' }) readonly caseId: string | null;
  @Field(() => String) readonly text: string;
  @Field(() => String, { nullable: true, description: 'Who has it: a colleague, or somebody whom the reader met there.' }) readonly owner: string | null;
  @Field(() => OrganisationView, { nullable: true, description: 'For whom she has it.' }) readonly ownerOrganisation: OrganisationView | null;
  @Field(() => LocalDateScalar) readonly dueOn: LocalDate;
  @Field(() => LocalDateScalar, { description: 'The day of the meeting.' }) readonly metOn: LocalDate;
  @Field(() => TaskStateEnum) readonly state: TaskState;
  @Field(() => [TaskAnswerView]) readonly answers: TaskAnswerView[];
  @Field(() => Boolean, { description: 'The reader has it herself.' }) readonly mine: boolean;
  @Field(() => Boolean) readonly mayAnswer: boolean;
  @Field(() => FactCategoryEnum, { nullable: true }) readonly category: FactCategory | null;
  @Field(() => WhoSeesView, { nullable: true, description: 'Null: everybody at the table.' }) readonly who: WhoSeesView | null;

  constructor(task: MeetingTask, outcomes: Outcomes) {
    const { word, owner } = task;
    this.id = word.id;
    this.caseId = word.caseId;
    this.text = word.text ?? '';
    this.owner = owner.word.ownerName;
    this.ownerOrganisation = organisationIn(outcomes, owner.word.ownerOrganisationId);
    // The word that gives a task always has its day.
    this.dueOn = word.dueOn ?? word.metOn;
    this.metOn = word.metOn;
    this.state = task.state;
    this.answers = task.answers.map((one) => new TaskAnswerView(one, outcomes));
    this.mine = owner.word.ownerId === outcomes.viewer.userId;
    this.mayAnswer = mayAnswerTask(outcomes.viewer, standingOf(task, outcomes.viewer), 'KLAR').allowed;
    this.category = word.category;
    this.who = whoSeesIt(task, outcomes);
  }

  static is(value: unknown): value is MeetingTaskView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('TaskOwner', { description: 'Somebody who may be given a task at a meeting: a colleague, or who has come to it. The same at every item.', simpleResolvers: true })
export class TaskOwnerView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => String) readonly name: string;
  @Field(() => String, { nullable: true, description: 'Her organisation; null for a colleague.' }) readonly organisation: string | null;

  constructor({ id, name, organisationId, organisationName }: OwnerRecord, readerId: string) {
    this.id = id;
    this.name = name;
    this.organisation = organisationId === readerId ? null : organisationName;
  }

  static is(value: unknown): value is TaskOwnerView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ItemOutcomes', { description: 'What came of an item of a meeting: decisions, tasks, and what earlier meetings left to it.', simpleResolvers: true })
export class ItemOutcomesView {
  readonly #made = true;
  @Field(() => ID) readonly itemId: string;
  @Field(() => Boolean, { description: 'Everybody at the table reads what is written.' }) readonly shared: boolean;
  @Field(() => [ItemDecisionView]) readonly decisions: ItemDecisionView[];
  @Field(() => [MeetingTaskView]) readonly tasks: MeetingTaskView[];
  @Field(() => [MeetingTaskView], { description: 'Undone, from earlier meetings.' }) readonly left: MeetingTaskView[];
  @Field(() => [TaskOwnerView]) readonly owners: TaskOwnerView[];
  @Field(() => [OrganisationView], { description: 'Both parties, the reader’s own first.' }) readonly parties: OrganisationView[];
  @Field(() => Boolean) readonly mayWrite: boolean;

  constructor(outcomes: ItemOutcomes) {
    this.itemId = outcomes.itemId;
    this.shared = outcomes.shared;
    this.decisions = outcomes.decisions.map((one) => new ItemDecisionView(one, outcomes));
    this.tasks = outcomes.tasks.map((one) => new MeetingTaskView(one, outcomes));
    this.left = outcomes.left.map((one) => new MeetingTaskView(one, outcomes));
    this.owners = outcomes.owners.map((one) => new TaskOwnerView(one, outcomes.viewer.organisationId));
    this.parties = outcomes.parties.map((one) => new OrganisationView(one));
    this.mayWrite = outcomes.mayWrite;
  }

  static is(value: unknown): value is ItemOutcomesView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('CaseOutcomes', { description: 'What has come of a household at meetings, the latest first.', simpleResolvers: true })
export class CaseOutcomesView {
  readonly #made = true;
  @Field(() => [ItemDecisionView]) readonly decisions: ItemDecisionView[];
  @Field(() => [MeetingTaskView]) readonly tasks: MeetingTaskView[];

  constructor(outcomes: Outcomes) {
    this.decisions = outcomes.decisions.map((one) => new ItemDecisionView(one, outcomes));
    this.tasks = outcomes.tasks.map((one) => new MeetingTaskView(one, outcomes));
  }

  static is(value: unknown): value is CaseOutcomesView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('TaskToDo', { description: 'A task that waits, and the household that it is about.', simpleResolvers: true })
export class TaskToDoView {
  readonly #made = true;
  @Field(() => MeetingTaskView) readonly task: MeetingTaskView;
  @Field(() => DisclosedTextView, { nullable: true, description: 'Null: it is on no household.' }) readonly household: DisclosedTextView | null;

  constructor(task: MeetingTask, outcomes: Outcomes) {
    this.task = new MeetingTaskView(task, outcomes);
    this.household = task.of === null ? null : DisclosedTextView.household(task.of.persons, task.of, outcomes.document);
  }

  static is(value: unknown): value is TaskToDoView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('TasksToDo', { description: 'The tasks of meetings that wait for the reader; to a coordinator those of her colleagues too.', simpleResolvers: true })
export class TasksToDoView {
  readonly #made = true;
  @Field(() => LocalDateScalar) readonly today: LocalDate;
  @Field(() => [TaskToDoView]) readonly tasks: TaskToDoView[];
  @Field(() => [TaskOwnerView], { description: 'Colleagues to whom one may go.' }) readonly colleagues: TaskOwnerView[];

  constructor(outcomes: TasksToDo) {
    const organisationId = outcomes.viewer.organisationId;
    this.today = outcomes.today;
    this.tasks = outcomes.tasks.map((one) => new TaskToDoView(one, outcomes));
    this.colleagues = outcomes.colleagues.map((one) => new TaskOwnerView({ ...one, organisationId, organisationName: '', organisationKind: outcomes.viewer.organisationKind }, organisationId));
  }

  static is(value: unknown): value is TasksToDoView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('OutcomeKept', { description: 'It is kept: a decision or a task, or what was said of it.', simpleResolvers: true })
export class OutcomeKeptView {
  readonly #made = true;
  @Field(() => ID, { description: 'Of the decision or the task.' }) readonly id: string;
  @Field(() => ID) readonly itemId: string;

  constructor({ id, itemId }: OutcomeKept) {
    this.id = id;
    this.itemId = itemId;
  }

  static is(value: unknown): value is OutcomeKeptView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export const OutcomeResultUnion = createUnionType({
  name: 'OutcomeResult',
  types: () => [OutcomeKeptView, TextStoppedView, RefusalView] as const,
  resolveType: (value) => (RefusalView.is(value) ? 'Refusal' : TextStoppedView.is(value) ? 'TextStopped' : 'OutcomeKept'),
});

/** What a change of a decision or a task answers. */
export function outcomeResult(outcome: OutcomeKept | TextStopped | Refused, language: Language): OutcomeKeptView | TextStoppedView | RefusalView {
  return answer<OutcomeKept | TextStopped, OutcomeKeptView | TextStoppedView>(outcome, language, (done) => ('found' in done ? new TextStoppedView(done) : new OutcomeKeptView(done)));
}
