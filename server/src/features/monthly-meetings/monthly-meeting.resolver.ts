import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { ItemAnswer, LearningCode } from '@bokvar/domain/meetings';
import { mayPlanMeeting } from '@bokvar/domain/policy';
import { Access, caseWork, viewerOf } from '../../graphql/access.js';
import { ItemAnswerEnum, LearningCodeEnum, PointKindEnum, PreviewAsEnum, type PointKind, type PreviewAs } from '../../graphql/enums.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { addPoint, answerItem, moveItem, removePoint, setItemMinutes } from './agenda-change.service.js';
import { answerRest } from './answer-rest.service.js';
import { AgendaPreviewView } from './agenda-preview.view.js';
import { meetingResult, MeetingResultUnion, pointResult, PointResultUnion } from './meeting-changed.view.js';
import { MeetingListView } from './meeting-list.view.js';
import { readMeeting, readMeetings, readPreview } from './meeting-page.service.js';
import { MeetingInput } from './meeting.input.js';
import { MonthlyMeetingView } from './monthly-meeting.view.js';
import { planMeeting } from './plan-meeting.service.js';
import { confirmDestroyed } from './packet.service.js';
import { sendAgenda } from './send-agenda.service.js';

@Resolver()
export class MonthlyMeetingResolver {
  @Access({ ...caseWork, otherwise: () => new MeetingListView({ upcoming: [], held: [], cancelled: [], years: [] }, false) })
  @Query(() => MeetingListView, { description: 'The monthly meetings of the reader’s partnerships.' })
  async meetings(@Ctx() context: PortalContext): Promise<MeetingListView> {
    const viewer = viewerOf(context);
    return new MeetingListView(await readMeetings(context, viewer), mayPlanMeeting(viewer, { isParty: true }).allowed);
  }

  @Access(caseWork)
  @Query(() => MonthlyMeetingView, { nullable: true, description: 'One meeting with its agenda; null when there is nothing to see.' })
  async meeting(@Arg('id', () => ID) id: string, @Ctx() context: PortalContext): Promise<MonthlyMeetingView | null> {
    const page = await readMeeting(context, viewerOf(context), id);
    return page === null ? null : new MonthlyMeetingView(page);
  }

  @Access(caseWork)
  @Query(() => AgendaPreviewView, { nullable: true, description: 'The reader’s own part with somebody else’s eyes.' })
  async agendaPreview(@Arg('meetingId', () => ID) meetingId: string, @Arg('as', () => PreviewAsEnum) as: PreviewAs, @Ctx() context: PortalContext): Promise<AgendaPreviewView | null> {
    const preview = await readPreview(context, viewerOf(context), meetingId, as);
    return preview === null ? null : new AgendaPreviewView(as, preview);
  }

  @Access(caseWork)
  @Mutation(() => MeetingResultUnion, { description: 'Books a monthly meeting and proposes its agenda to each side.' })
  async planMeeting(@Arg('key', () => ID) key: string, @Arg('input', () => MeetingInput) input: MeetingInput, @Ctx() context: PortalContext): Promise<typeof MeetingResultUnion> {
    return meetingResult(await planMeeting(context.scope.database, viewerOf(context), context.now, key, MeetingInput.command(input)), context.language);
  }

  @Access(caseWork)
  @Mutation(() => MeetingResultUnion, { description: 'Takes a proposed point along, or leaves it out with a reason.' })
  async answerItem(
    @Arg('key', () => ID) key: string, @Arg('itemId', () => ID) itemId: string, @Arg('answer', () => ItemAnswerEnum) answer: ItemAnswer, @Ctx() context: PortalContext,
    @Arg('reason', () => String, { nullable: true }) reason?: string | null,
  ): Promise<typeof MeetingResultUnion> {
    return meetingResult(await answerItem(context.scope.database, viewerOf(context), context.now, key, { itemId, answer, reason: reason ?? null }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => MeetingResultUnion, { description: 'Answers several own proposals at once: those that stood before the answerer.' })
  async answerRest(
    @Arg('key', () => ID) key: string, @Arg('meetingId', () => ID) meetingId: string, @Arg('itemIds', () => [ID]) itemIds: string[],
    @Arg('answer', () => ItemAnswerEnum) answer: ItemAnswer, @Ctx() context: PortalContext, @Arg('reason', () => String, { nullable: true }) reason?: string | null,
  ): Promise<typeof MeetingResultUnion> {
    const command = { meetingId, itemIds, answer, reason: reason ?? null };
    return meetingResult(await answerRest(context.scope.database, viewerOf(context), context.now, key, command), context.language);
  }

  @Access(caseWork)
  @Mutation(() => MeetingResultUnion, { description: 'Moves a point: 1 is the first of its part, as its mover sees it.' })
  async moveItem(
    @Arg('key', () => ID) key: string, @Arg('itemId', () => ID) itemId: string, @Arg('position', () => Int) position: number, @Arg('version', () => Int) version: number,
    @Ctx() context: PortalContext,
  ): Promise<typeof MeetingResultUnion> {
    return meetingResult(await moveItem(context.scope.database, viewerOf(context), context.now, key, { itemId, position, version }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => MeetingResultUnion, { description: 'How many minutes a point takes.' })
  async setItemMinutes(
    @Arg('key', () => ID) key: string, @Arg('itemId', () => ID) itemId: string, @Arg('minutes', () => Int) minutes: number, @Arg('version', () => Int) version: number,
    @Ctx() context: PortalContext,
  ): Promise<typeof MeetingResultUnion> {
    return meetingResult(await setItemMinutes(context.scope.database, viewerOf(context), context.now, key, { itemId, minutes, version }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => PointResultUnion, { description: 'Adds a household, something to learn or a point in one’s own words.' })
  async addPoint(
    @Arg('key', () => ID) key: string, @Arg('meetingId', () => ID) meetingId: string, @Arg('kind', () => PointKindEnum) kind: PointKind, @Ctx() context: PortalContext,
    @Arg('caseId', () => ID, { nullable: true }) caseId?: string | null, @Arg('text', () => String, { nullable: true }) text?: string | null,
    @Arg('learning', () => LearningCodeEnum, { nullable: true }) learning?: LearningCode | null,
  ): Promise<typeof PointResultUnion> {
    const command = { meetingId, kind, caseId: caseId ?? null, text: text ?? null, learning: learning ?? null };
    return pointResult(await addPoint(context.scope.database, viewerOf(context), context.now, key, command), context.language);
  }

  @Access(caseWork)
  @Mutation(() => MeetingResultUnion, { description: 'Takes away a point that was added by hand.' })
  async removePoint(@Arg('key', () => ID) key: string, @Arg('itemId', () => ID) itemId: string, @Ctx() context: PortalContext): Promise<typeof MeetingResultUnion> {
    return meetingResult(await removePoint(context.scope.database, viewerOf(context), context.now, key, itemId), context.language);
  }

  @Access(caseWork)
  @Mutation(() => MeetingResultUnion, { description: 'Sends the organisation’s own part of the agenda.' })
  async sendAgenda(@Arg('key', () => ID) key: string, @Arg('meetingId', () => ID) meetingId: string, @Ctx() context: PortalContext): Promise<typeof MeetingResultUnion> {
    return meetingResult(await sendAgenda(context.scope.database, viewerOf(context), context.now, key, { meetingId, origin: context.scope.origin }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => MeetingResultUnion, { description: 'Confirms that a printed agenda that no longer holds is destroyed.' })
  async confirmDestroyed(@Arg('key', () => ID) key: string, @Arg('packetId', () => ID) packetId: string, @Ctx() context: PortalContext): Promise<typeof MeetingResultUnion> {
    return meetingResult(await confirmDestroyed(context.scope.database, viewerOf(context), context.now, key, packetId), context.language);
  }
}
