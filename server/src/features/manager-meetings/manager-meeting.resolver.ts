import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { ManagerItem } from '@bokvar/domain/vocabulary';
import { Access, viewerOf } from '../../graphql/access.js';
import { ManagerItemEnum } from '../../graphql/enums.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { cancelManagerMeeting, holdMeeting, moveManagerMeeting, planManagerMeeting } from './book-manager-meeting.service.js';
import { improvementResult, ImprovementResultUnion, managerMeetingResult, ManagerMeetingResultUnion, managerTextResult, ManagerTextResultUnion } from './manager-meeting-changed.view.js';
import { ImprovementInput, ManagerDecisionInput, ManagerMeetingInput, ManagerMeetingMoveInput } from './manager-meeting.input.js';
import { ManagerMeetingView } from './manager-meeting.view.js';
import { ManagerTableView } from './manager-table.view.js';
import { endImprovement, nameImprovement } from './name-improvement.service.js';
import { readManagerMeeting, readManagerTables } from './read-manager-meetings.service.js';
import { leading } from './sides.js';
import { answerManagerDecision, decideAtManagerMeeting, writeManagerText } from './write-manager-meeting.service.js';

@Resolver()
export class ManagerMeetingResolver {
  @Access(leading)
  @Query(() => [ManagerTableView], { description: 'The reader’s partnerships with their managers’ meetings and named improvements.' })
  async managerTables(@Ctx() context: PortalContext): Promise<ManagerTableView[]> {
    return (await readManagerTables(context, viewerOf(context))).map((table) => new ManagerTableView(table));
  }

  @Access(leading)
  @Query(() => ManagerMeetingView, { nullable: true, description: 'One managers’ meeting of the reader’s partnerships.' })
  async managerMeeting(@Arg('id', () => ID) id: string, @Ctx() context: PortalContext): Promise<ManagerMeetingView | null> {
    const meeting = await readManagerMeeting(context, viewerOf(context), id);
    return meeting === null ? null : new ManagerMeetingView(meeting);
  }

  @Access(leading)
  @Mutation(() => ManagerMeetingResultUnion, { description: 'Plans a managers’ meeting, or writes in one that has been held.' })
  async planManagerMeeting(@Arg('key', () => ID) key: string, @Arg('input', () => ManagerMeetingInput) input: ManagerMeetingInput, @Ctx() context: PortalContext): Promise<typeof ManagerMeetingResultUnion> {
    return managerMeetingResult(await planManagerMeeting(context.scope.database, viewerOf(context), context.now, key, ManagerMeetingInput.command(input)), context.language);
  }

  @Access(leading)
  @Mutation(() => ManagerMeetingResultUnion, { description: 'Gives a meeting that has not begun another time or place.' })
  async moveManagerMeeting(@Arg('key', () => ID) key: string, @Arg('input', () => ManagerMeetingMoveInput) input: ManagerMeetingMoveInput, @Ctx() context: PortalContext): Promise<typeof ManagerMeetingResultUnion> {
    return managerMeetingResult(await moveManagerMeeting(context.scope.database, viewerOf(context), context.now, key, ManagerMeetingMoveInput.command(input)), context.language);
  }

  @Access(leading)
  @Mutation(() => ManagerMeetingResultUnion, { description: 'Says that a meeting does not take place, or did not.' })
  async cancelManagerMeeting(
    @Arg('key', () => ID) key: string, @Arg('meetingId', () => ID) meetingId: string, @Arg('reason', () => String) reason: string, @Ctx() context: PortalContext,
  ): Promise<typeof ManagerMeetingResultUnion> {
    return managerMeetingResult(await cancelManagerMeeting(context.scope.database, viewerOf(context), context.now, key, { meetingId, reason }), context.language);
  }

  @Access(leading)
  @Mutation(() => ManagerMeetingResultUnion, { description: 'Closes a meeting as held, with the managers who were there.' })
  async holdManagerMeeting(
    @Arg('key', () => ID) key: string, @Arg('meetingId', () => ID) meetingId: string, @Arg('there', () => [ID]) there: string[], @Ctx() context: PortalContext,
  ): Promise<typeof ManagerMeetingResultUnion> {
    return managerMeetingResult(await holdMeeting(context.scope.database, viewerOf(context), context.now, key, { meetingId, there }), context.language);
  }

  @Access(leading)
  @Mutation(() => ManagerTextResultUnion, { description: 'Keeps what is written at an item, on from the version that it was written on.' })
  async writeManagerText(
    @Arg('key', () => ID) key: string, @Arg('meetingId', () => ID) meetingId: string, @Arg('item', () => ManagerItemEnum) item: ManagerItem,
    @Arg('base', () => Int) base: number, @Arg('text', () => String) text: string, @Ctx() context: PortalContext,
  ): Promise<typeof ManagerTextResultUnion> {
    return managerTextResult(await writeManagerText(context.scope.database, viewerOf(context), context.now, key, { meetingId, item, base, text }), context.language);
  }

  @Access(leading)
  @Mutation(() => ManagerMeetingResultUnion, { description: 'Keeps a decision of the meeting.' })
  async decideAtManagerMeeting(@Arg('key', () => ID) key: string, @Arg('input', () => ManagerDecisionInput) input: ManagerDecisionInput, @Ctx() context: PortalContext): Promise<typeof ManagerMeetingResultUnion> {
    return managerMeetingResult(await decideAtManagerMeeting(context.scope.database, viewerOf(context), context.now, key, ManagerDecisionInput.command(input)), context.language);
  }

  @Access(leading)
  @Mutation(() => ManagerMeetingResultUnion, { description: 'Says that a decision is done, or that it no longer holds.' })
  async answerManagerDecision(
    @Arg('key', () => ID) key: string, @Arg('decisionId', () => ID) decisionId: string, @Arg('done', () => Boolean) done: boolean, @Ctx() context: PortalContext,
  ): Promise<typeof ManagerMeetingResultUnion> {
    return managerMeetingResult(await answerManagerDecision(context.scope.database, viewerOf(context), context.now, key, { decisionId, state: done ? 'KLART' : 'TILLBAKA' }), context.language);
  }

  @Access(leading)
  @Mutation(() => ImprovementResultUnion, { description: 'Names an improvement of a partnership.' })
  async nameImprovement(@Arg('key', () => ID) key: string, @Arg('input', () => ImprovementInput) input: ImprovementInput, @Ctx() context: PortalContext): Promise<typeof ImprovementResultUnion> {
    return improvementResult(await nameImprovement(context.scope.database, viewerOf(context), context.now, key, ImprovementInput.command(input)), context.language);
  }

  @Access(leading)
  @Mutation(() => ImprovementResultUnion, { description: 'Says what came of an improvement.' })
  async endImprovement(
    @Arg('key', () => ID) key: string, @Arg('improvementId', () => ID) improvementId: string, @Arg('text', () => String) text: string, @Ctx() context: PortalContext,
  ): Promise<typeof ImprovementResultUnion> {
    return improvementResult(await endImprovement(context.scope.database, viewerOf(context), context.now, key, { improvementId, text }), context.language);
  }
}
