import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { LocalDate } from '@bokvar/domain/vocabulary';
import { Access, viewerOf } from '../../graphql/access.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import { bothSides } from '../partnerships/both-sides.js';
import { ProcessGoalInput } from './process-goal.input.js';
import { processGoalResult, ProcessGoalResultUnion, ProcessGoalsPageView } from './process-goal.view.js';
import { readProcessGoals } from './read-process-goals.service.js';
import { agreeToProcessGoal, endProcessGoal, proposeProcessGoal } from './write-process-goal.service.js';

type Result = typeof ProcessGoalResultUnion;

@Resolver()
export class ProcessGoalResolver {
  @Access(bothSides)
  @Query(() => ProcessGoalsPageView, { nullable: true, description: 'What is agreed to be done before a step, in one of the reader’s partnerships.' })
  async processGoals(@Arg('partnershipId', () => ID) partnershipId: string, @Ctx() context: PortalContext): Promise<ProcessGoalsPageView | null> {
    const page = await readProcessGoals(context, viewerOf(context), partnershipId);
    return page === null ? null : new ProcessGoalsPageView(page);
  }

  @Access(bothSides)
  @Mutation(() => ProcessGoalResultUnion, { description: 'Proposes a process goal, or another version of one, to the other side.' })
  async proposeProcessGoal(@Arg('key', () => ID) key: string, @Arg('goal', () => ProcessGoalInput) goal: ProcessGoalInput, @Ctx() context: PortalContext): Promise<Result> {
    return processGoalResult(await proposeProcessGoal(context.scope.database, viewerOf(context), context.now, key, ProcessGoalInput.command(goal)), context.language);
  }

  @Access(bothSides)
  @Mutation(() => ProcessGoalResultUnion, { description: 'Says yes to what the other side has proposed.' })
  async agreeToProcessGoal(@Arg('key', () => ID) key: string, @Arg('versionId', () => ID) versionId: string, @Ctx() context: PortalContext): Promise<Result> {
    return processGoalResult(await agreeToProcessGoal(context.scope.database, viewerOf(context), context.now, key, { versionId }), context.language);
  }

  @Access(bothSides)
  @Mutation(() => ProcessGoalResultUnion, { description: 'Ends a process goal from a day on, with why.' })
  async endProcessGoal(
    @Arg('key', () => ID) key: string, @Arg('goalId', () => ID) goalId: string, @Arg('endsOn', () => LocalDateScalar) endsOn: LocalDate, @Arg('reason', () => String) reason: string, @Ctx() context: PortalContext,
  ): Promise<Result> {
    return processGoalResult(await endProcessGoal(context.scope.database, viewerOf(context), context.now, key, { goalId, endsOn, reason }), context.language);
  }
}
