import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Access, caseWork, viewerOf } from '../../graphql/access.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { meetingResult, MeetingResultUnion } from '../monthly-meetings/meeting-changed.view.js';
import { MoveMeetingInput, PlanSeriesInput, SeriesInput } from './meeting-series.input.js';
import { planSeries, proposeSeries } from './plan-series.service.js';
import { cancelMeeting, moveMeeting } from './rebook-meeting.service.js';
import { SeriesDayView } from './series-day.view.js';
import { tellMeetingHeld } from './tell-held.service.js';

@Resolver()
export class MeetingSeriesResolver {
  @Access(caseWork)
  @Query(() => [SeriesDayView], { description: 'The days that a series of meetings would have, by the calendar and the meetings that are booked already.' })
  async meetingSeries(@Arg('input', () => SeriesInput) input: SeriesInput, @Ctx() context: PortalContext): Promise<SeriesDayView[]> {
    const plan = SeriesInput.plan(input);
    return plan === null ? [] : (await proposeSeries(context, viewerOf(context), input.partnershipId ?? null, plan)).map((day) => new SeriesDayView(day, context.language));
  }

  @Access(caseWork)
  @Mutation(() => MeetingResultUnion, { description: 'Books a series of meetings: all of them or none.' })
  async planSeries(@Arg('key', () => ID) key: string, @Arg('input', () => PlanSeriesInput) input: PlanSeriesInput, @Ctx() context: PortalContext): Promise<typeof MeetingResultUnion> {
    return meetingResult(await planSeries(context.scope.database, viewerOf(context), context.now, key, PlanSeriesInput.command(input)), context.language);
  }

  @Access(caseWork)
  @Mutation(() => MeetingResultUnion, { description: 'Gives a meeting another time or place, and says why.' })
  async moveMeeting(@Arg('key', () => ID) key: string, @Arg('input', () => MoveMeetingInput) input: MoveMeetingInput, @Ctx() context: PortalContext): Promise<typeof MeetingResultUnion> {
    const command = { ...MoveMeetingInput.command(input), origin: context.scope.origin };
    return meetingResult(await moveMeeting(context.scope.database, viewerOf(context), context.now, key, command), context.language);
  }

  @Access(caseWork)
  @Mutation(() => MeetingResultUnion, { description: 'Gives a meeting up beforehand, and says why.' })
  async cancelMeeting(
    @Arg('key', () => ID) key: string, @Arg('meetingId', () => ID) meetingId: string, @Arg('reason', () => String) reason: string, @Ctx() context: PortalContext,
  ): Promise<typeof MeetingResultUnion> {
    const command = { meetingId, reason, origin: context.scope.origin };
    return meetingResult(await cancelMeeting(context.scope.database, viewerOf(context), context.now, key, command), context.language);
  }

  @Access(caseWork)
  @Mutation(() => MeetingResultUnion, { description: 'Says of a meeting that is over that it was held without the portal, or did not take place.' })
  async tellMeetingHeld(
    @Arg('key', () => ID) key: string, @Arg('meetingId', () => ID) meetingId: string, @Arg('held', () => Boolean) held: boolean, @Ctx() context: PortalContext,
  ): Promise<typeof MeetingResultUnion> {
    return meetingResult(await tellMeetingHeld(context.scope.database, viewerOf(context), context.now, key, { meetingId, held }), context.language);
  }
}
