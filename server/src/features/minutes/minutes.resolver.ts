import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { MinutesKind } from '@bokvar/domain/vocabulary';
import { Access, viewerOf } from '../../graphql/access.js';
import { MinutesKindEnum } from '../../graphql/enums.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { meetingResult, MeetingResultUnion, pointResult, PointResultUnion } from '../monthly-meetings/meeting-changed.view.js';
import { addAddendum, approveMinutes, returnMinutes, sendMinutes, setDiaryNumber } from './adjust-minutes.service.js';
import { MinutesDutyView, minutesTextResult, MinutesTextResultUnion, MinutesView } from './minutes.view.js';
import { readMinutes, readMinutesDuties } from './read-minutes.service.js';
import { bothSides } from './both-sides.js';
import { writeMinutes } from './write-minutes.service.js';

@Resolver()
export class MinutesResolver {
  @Access(bothSides)
  @Query(() => MinutesView, { nullable: true, description: 'General minutes of a meeting; null where none was held at a table of the reader’s.' })
  async minutes(@Arg('meetingId', () => ID) meetingId: string, @Ctx() context: PortalContext): Promise<MinutesView | null> {
    const minutes = await readMinutes(context, viewerOf(context), meetingId);
    return minutes === null ? null : new MinutesView(minutes);
  }

  @Access(bothSides)
  @Query(() => [MinutesDutyView], { description: 'Minutes that wait for the reader herself: to be written, or to be read and approved.' })
  async minutesDuties(@Ctx() context: PortalContext): Promise<MinutesDutyView[]> {
    return (await readMinutesDuties(context, viewerOf(context))).map((duty) => new MinutesDutyView(duty));
  }

  @Access(bothSides)
  @Mutation(() => MinutesTextResultUnion, { description: 'Keeps a part’s text in the draft, on from the version that it was written on.' })
  async writeMinutes(
    @Arg('key', () => ID) key: string, @Arg('meetingId', () => ID) meetingId: string, @Arg('section', () => String, { description: 'The id of a part.' }) section: string,
    @Arg('base', () => Int) base: number, @Arg('text', () => String) text: string, @Ctx() context: PortalContext,
  ): Promise<typeof MinutesTextResultUnion> {
    return minutesTextResult(await writeMinutes(context.scope.database, viewerOf(context), context.now, key, { meetingId, section, base, text }), context.language);
  }

  @Access(bothSides)
  @Mutation(() => PointResultUnion, { description: 'Sends the draft to those who are to adjust it.' })
  async sendMinutes(
    @Arg('key', () => ID) key: string, @Arg('meetingId', () => ID) meetingId: string, @Arg('kind', () => MinutesKindEnum) kind: MinutesKind,
    @Arg('adjusterIds', () => [ID]) adjusterIds: string[], @Arg('mark', () => String, { description: 'Of the draft that the sender has read.' }) mark: string, @Ctx() context: PortalContext, @Arg('secretaryId', () => ID, { nullable: true }) secretaryId?: string | null,
  ): Promise<typeof PointResultUnion> {
    const command = { meetingId, kind, adjusterIds, mark, secretaryId: secretaryId ?? null, origin: context.scope.origin };
    return pointResult(await sendMinutes(context.scope.database, viewerOf(context), context.now, key, command), context.language);
  }

  @Access(bothSides)
  @Mutation(() => PointResultUnion, { description: 'Approves what was sent; the last who does so adjusts it.' })
  async approveMinutes(
    @Arg('key', () => ID) key: string, @Arg('meetingId', () => ID) meetingId: string,
    @Arg('version', () => Int, { description: 'The one that was read.' }) version: number, @Ctx() context: PortalContext,
  ): Promise<typeof PointResultUnion> {
    return pointResult(await approveMinutes(context.scope.database, viewerOf(context), context.now, key, { meetingId, version }), context.language);
  }

  @Access(bothSides)
  @Mutation(() => PointResultUnion, { description: 'Brings it back to be changed, with what should be.' })
  async returnMinutes(
    @Arg('key', () => ID) key: string, @Arg('meetingId', () => ID) meetingId: string, @Arg('version', () => Int) version: number,
    @Arg('text', () => String) text: string, @Ctx() context: PortalContext,
  ): Promise<typeof PointResultUnion> {
    return pointResult(await returnMinutes(context.scope.database, viewerOf(context), context.now, key, { meetingId, version, text }), context.language);
  }

  @Access(bothSides)
  @Mutation(() => PointResultUnion, { description: 'Adds to adjusted minutes, after them.' })
  async addAddendum(@Arg('key', () => ID) key: string, @Arg('meetingId', () => ID) meetingId: string, @Arg('text', () => String) text: string, @Ctx() context: PortalContext): Promise<typeof PointResultUnion> {
    return pointResult(await addAddendum(context.scope.database, viewerOf(context), context.now, key, { meetingId, text }), context.language);
  }

  @Access(bothSides)
  @Mutation(() => MeetingResultUnion, { description: 'Keeps under which number the organisation has registered its own copy.' })
  async setDiaryNumber(@Arg('key', () => ID) key: string, @Arg('meetingId', () => ID) meetingId: string, @Arg('number', () => String) number: string, @Ctx() context: PortalContext): Promise<typeof MeetingResultUnion> {
    return meetingResult(await setDiaryNumber(context.scope.database, viewerOf(context), context.now, key, { meetingId, number }), context.language);
  }
}
