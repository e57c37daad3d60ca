import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { DecisionKind, LocalDate, TaskState } from '@bokvar/domain/vocabulary';
import { Access, caseWork, viewerOf } from '../../graphql/access.js';
import { DecisionKindEnum, TaskStateEnum } from '../../graphql/enums.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import { CaseOutcomesView, ItemOutcomesView, outcomeResult, OutcomeResultUnion, TasksToDoView } from './item-outcome.view.js';
import { readCaseOutcomes, readItemOutcomes, readTasks } from './read-outcomes.service.js';
import { answerTask, decideAtItem, giveTask, handOverTask, withdrawDecision } from './write-outcome.service.js';

@Resolver()
export class MeetingTaskResolver {
  @Access(caseWork)
  @Query(() => ItemOutcomesView, { nullable: true, description: 'What came of an item of a meeting; null where the reader sees no such item.' })
  async itemOutcomes(@Arg('meetingId', () => ID) meetingId: string, @Arg('itemId', () => ID) itemId: string, @Ctx() context: PortalContext): Promise<ItemOutcomesView | null> {
    const outcomes = await readItemOutcomes(context, viewerOf(context), meetingId, itemId);
    return outcomes === null ? null : new ItemOutcomesView(outcomes);
  }

  @Access(caseWork)
  @Query(() => CaseOutcomesView, { nullable: true, description: 'What has come of a household at meetings, as far as the reader may know of it.' })
  async caseOutcomes(@Arg('caseId', () => ID) caseId: string, @Ctx() context: PortalContext): Promise<CaseOutcomesView | null> {
    return new CaseOutcomesView(await readCaseOutcomes(context, viewerOf(context), caseId));
  }

  @Access(caseWork)
  @Query(() => TasksToDoView, { nullable: true, description: 'The tasks of meetings that wait; null for somebody who does not work with cases.' })
  async tasksToDo(@Ctx() context: PortalContext): Promise<TasksToDoView | null> {
    return new TasksToDoView(await readTasks(context, viewerOf(context)));
  }

  @Access(caseWork)
  @Mutation(() => OutcomeResultUnion, { description: 'Writes down what is decided at an item.' })
  async decideAtItem(
    @Arg('key', () => ID) key: string, @Arg('itemId', () => ID) itemId: string, @Arg('kind', () => DecisionKindEnum) kind: DecisionKind,
    @Arg('jointly', () => Boolean, { description: 'Both parties decide it.' }) jointly: boolean, @Ctx() context: PortalContext, @Arg('text', () => String, { nullable: true }) text?: string | null,
  ): Promise<typeof OutcomeResultUnion> {
    return outcomeResult(await decideAtItem(context.scope.database, viewerOf(context), context.now, key, { itemId, kind, text: text ?? null, jointly }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => OutcomeResultUnion, { description: 'Withdraws a decision of one’s own organisation.' })
  async withdrawDecision(@Arg('key', () => ID) key: string, @Arg('id', () => ID) id: string, @Ctx() context: PortalContext): Promise<typeof OutcomeResultUnion> {
    return outcomeResult(await withdrawDecision(context.scope.database, viewerOf(context), context.now, key, id), context.language);
  }

  @Access(caseWork)
  @Mutation(() => OutcomeResultUnion, { description: 'Gives somebody something to do, by a day.' })
  async giveTask(
    @Arg('key', () => ID) key: string, @Arg('itemId', () => ID) itemId: string, @Arg('text', () => String) text: string, @Arg('ownerId', () => ID) ownerId: string,
    @Arg('dueOn', () => LocalDateScalar) dueOn: LocalDate, @Ctx() context: PortalContext,
  ): Promise<typeof OutcomeResultUnion> {
    return outcomeResult(await giveTask(context.scope.database, viewerOf(context), context.now, key, { itemId, text, ownerId, dueOn }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => OutcomeResultUnion, { description: 'Says what has come of a task.' })
  async answerTask(
    @Arg('key', () => ID) key: string, @Arg('id', () => ID) id: string, @Arg('state', () => TaskStateEnum) state: TaskState, @Ctx() context: PortalContext,
    @Arg('text', () => String, { nullable: true, description: 'Why it cannot be done, or what is to be said of it.' }) text?: string | null,
  ): Promise<typeof OutcomeResultUnion> {
    return outcomeResult(await answerTask(context.scope.database, viewerOf(context), context.now, key, { id, state, text: text ?? null }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => OutcomeResultUnion, { description: 'Gives a task to a colleague, or takes it over.' })
  async handOverTask(@Arg('key', () => ID) key: string, @Arg('id', () => ID) id: string, @Arg('ownerId', () => ID) ownerId: string, @Ctx() context: PortalContext): Promise<typeof OutcomeResultUnion> {
    return outcomeResult(await handOverTask(context.scope.database, viewerOf(context), context.now, key, { id, ownerId }), context.language);
  }
}
