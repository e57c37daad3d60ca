import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { FirstTopic } from '@bokvar/domain/vocabulary';
import { Access, viewerOf } from '../../graphql/access.js';
import { FirstTopicEnum } from '../../graphql/enums.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { bothSides } from '../partnerships/both-sides.js';
import { AgreedPointInput, FirstWordsInput } from './first-meeting.input.js';
import { firstMeetingResult, FirstMeetingResultUnion, FirstMeetingView } from './first-meeting.view.js';
import { readFirstMeeting, readFirstMeetings } from './read-first-meetings.service.js';
import { agreeOnPoint, agreeOnWords, endAgreedPoint, writeFirstWords } from './write-first-meeting.service.js';

type Result = typeof FirstMeetingResultUnion;

@Resolver()
export class FirstMeetingResolver {
  @Access(bothSides)
  @Query(() => [FirstMeetingView], { description: 'The first meetings of the reader’s partnerships.' })
  async firstMeetings(@Ctx() context: PortalContext): Promise<FirstMeetingView[]> {
    return (await readFirstMeetings(context, viewerOf(context))).map((meeting) => new FirstMeetingView(meeting));
  }

  @Access(bothSides)
  @Query(() => FirstMeetingView, { nullable: true, description: 'The first meeting of one of the reader’s partnerships.' })
  async firstMeeting(@Arg('partnershipId', () => ID) partnershipId: string, @Ctx() context: PortalContext): Promise<FirstMeetingView | null> {
    const meeting = await readFirstMeeting(context, viewerOf(context), partnershipId);
    return meeting === null ? null : new FirstMeetingView(meeting);
  }

  @Access(bothSides)
  @Mutation(() => FirstMeetingResultUnion, { description: 'Keeps one’s own words on a topic, or proposes common ones.' })
  async writeFirstWords(@Arg('key', () => ID) key: string, @Arg('words', () => FirstWordsInput) words: FirstWordsInput, @Ctx() context: PortalContext): Promise<Result> {
    return firstMeetingResult(await writeFirstWords(context.scope.database, viewerOf(context), context.now, key, FirstWordsInput.command(words)), context.language);
  }

  @Access(bothSides)
  @Mutation(() => FirstMeetingResultUnion, { description: 'Says yes to the common words that the other side has proposed.' })
  async agreeOnWords(
    @Arg('key', () => ID) key: string, @Arg('partnershipId', () => ID) partnershipId: string, @Arg('topic', () => FirstTopicEnum) topic: FirstTopic, @Arg('number', () => Int) number: number, @Ctx() context: PortalContext,
  ): Promise<Result> {
    return firstMeetingResult(await agreeOnWords(context.scope.database, viewerOf(context), context.now, key, { partnershipId, topic, number }), context.language);
  }

  @Access(bothSides)
  @Mutation(() => FirstMeetingResultUnion, { description: 'Keeps a goal or a decision that both sides agree on.' })
  async agreeOnPoint(@Arg('key', () => ID) key: string, @Arg('point', () => AgreedPointInput) point: AgreedPointInput, @Ctx() context: PortalContext): Promise<Result> {
    return firstMeetingResult(await agreeOnPoint(context.scope.database, viewerOf(context), context.now, key, AgreedPointInput.command(point)), context.language);
  }

  @Access(bothSides)
  @Mutation(() => FirstMeetingResultUnion, { description: 'Ends a goal that was reached, or one that is let go or a decision, with why.' })
  async endAgreedPoint(
    @Arg('key', () => ID) key: string, @Arg('pointId', () => ID) pointId: string, @Arg('reason', () => String) reason: string, @Ctx() context: PortalContext,
    @Arg('reached', () => Boolean, { nullable: true }) reached?: boolean | null,
  ): Promise<Result> {
    return firstMeetingResult(await endAgreedPoint(context.scope.database, viewerOf(context), context.now, key, { pointId, reached: reached ?? false, reason }), context.language);
  }
}
