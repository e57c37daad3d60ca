import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Presence } from '@bokvar/domain/vocabulary';
import { Access, caseWork, viewerOf } from '../../graphql/access.js';
import { PresenceEnum } from '../../graphql/enums.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { meetingResult, MeetingResultUnion } from '../monthly-meetings/meeting-changed.view.js';
import { MeetingRoomView, SharedScreenView } from './meeting-room.view.js';
import { readRoom, readSharedScreen } from './room-page.service.js';
import { endMeeting, enterRoom, notePresence, openItem, startMeeting } from './run-room.service.js';

@Resolver()
export class MeetingRoomResolver {
  @Access(caseWork)
  @Query(() => MeetingRoomView, { nullable: true, description: 'A meeting while it is held, on the reader’s own screen; null when there is nothing to see.' })
  async meetingRoom(@Arg('id', () => ID) id: string, @Ctx() context: PortalContext): Promise<MeetingRoomView | null> {
    const room = await readRoom(context, viewerOf(context), id);
    return room === null ? null : new MeetingRoomView(room);
  }

  @Access(caseWork)
  @Query(() => SharedScreenView, { nullable: true, description: 'The screen that everybody in the room looks at; null to whoever is not in it.' })
  async sharedScreen(@Arg('meetingId', () => ID) meetingId: string, @Ctx() context: PortalContext): Promise<SharedScreenView | null> {
    const shared = await readSharedScreen(context, viewerOf(context), meetingId);
    return shared === null ? null : new SharedScreenView(shared);
  }

  @Access(caseWork)
  @Mutation(() => MeetingResultUnion, { description: 'Begins a meeting, or goes on with one that was ended today.' })
  async startMeeting(@Arg('key', () => ID) key: string, @Arg('meetingId', () => ID) meetingId: string, @Ctx() context: PortalContext): Promise<typeof MeetingResultUnion> {
    return meetingResult(await startMeeting(context.scope.database, viewerOf(context), context.now, key, meetingId), context.language);
  }

  @Access(caseWork)
  @Mutation(() => MeetingResultUnion, { description: 'Ends a meeting.' })
  async endMeeting(@Arg('key', () => ID) key: string, @Arg('meetingId', () => ID) meetingId: string, @Ctx() context: PortalContext): Promise<typeof MeetingResultUnion> {
    return meetingResult(await endMeeting(context.scope.database, viewerOf(context), context.now, key, meetingId), context.language);
  }

  @Access(caseWork)
  @Mutation(() => MeetingResultUnion, { description: 'Comes to a meeting, into the room or to its door.' })
  async enterRoom(
    @Arg('key', () => ID) key: string, @Arg('meetingId', () => ID) meetingId: string, @Ctx() context: PortalContext,
    @Arg('colleagueId', () => ID, { nullable: true, description: 'A colleague without a screen, as a coordinator in the room notes her.' }) colleagueId?: string | null,
    @Arg('substitutesForId', () => ID, { nullable: true, description: 'The colleague in whose place.' }) substitutesForId?: string | null,
  ): Promise<typeof MeetingResultUnion> {
    const command = { meetingId, colleagueId: colleagueId ?? null, substitutesForId: substitutesForId ?? null };
    return meetingResult(await enterRoom(context.scope.database, viewerOf(context), context.now, key, command), context.language);
  }

  @Access(caseWork)
  @Mutation(() => MeetingResultUnion, { description: 'Notes that somebody is in, is out, or steps out because of jäv.' })
  async notePresence(
    @Arg('key', () => ID) key: string, @Arg('meetingId', () => ID) meetingId: string, @Arg('personId', () => ID) personId: string,
    @Arg('presence', () => PresenceEnum) presence: Presence, @Ctx() context: PortalContext,
  ): Promise<typeof MeetingResultUnion> {
    return meetingResult(await notePresence(context.scope.database, viewerOf(context), context.now, key, { meetingId, userId: personId, presence }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => MeetingResultUnion, { description: 'Opens an item after the one that was open; without one, a pause.' })
  async openItem(
    @Arg('key', () => ID) key: string, @Arg('meetingId', () => ID) meetingId: string, @Ctx() context: PortalContext,
    @Arg('itemId', () => ID, { nullable: true }) itemId?: string | null,
    @Arg('afterId', () => ID, { nullable: true, description: 'The one that stood as open before whoever opens it.' }) afterId?: string | null,
  ): Promise<typeof MeetingResultUnion> {
    return meetingResult(await openItem(context.scope.database, viewerOf(context), context.now, key, { meetingId, itemId: itemId ?? null, afterId: afterId ?? null }), context.language);
  }
}
