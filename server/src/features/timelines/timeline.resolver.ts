import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { landlordKinds } from '@bokvar/domain/vocabulary';
import { Access, caseWork, viewerOf } from '../../graphql/access.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { decideTimeline } from './decide-timeline.service.js';
import { readOwnTimelines } from './read-timeline.service.js';
import { TimelineInput } from './timeline.input.js';
import { OwnTimelineView, timelineResult, TimelineResultUnion } from './timeline.view.js';

const landlords = { ...caseWork, kinds: landlordKinds };

@Resolver()
export class TimelineResolver {
  @Access(landlords)
  @Query(() => OwnTimelineView, { nullable: true, description: 'The steps after an unpaid rent that the viewer’s own organisation has decided on.' })
  async timeline(@Ctx() context: PortalContext): Promise<OwnTimelineView | null> {
    const own = await readOwnTimelines(context, viewerOf(context));
    return own === null ? null : new OwnTimelineView(own);
  }

  @Access(landlords)
  @Mutation(() => TimelineResultUnion, { description: 'Decides a landlord’s own steps, from a first day.' })
  async decideTimeline(@Arg('key', () => ID) key: string, @Arg('input', () => TimelineInput) input: TimelineInput, @Ctx() context: PortalContext): Promise<typeof TimelineResultUnion> {
    return timelineResult(await decideTimeline(context.scope.database, viewerOf(context), context.now, key, TimelineInput.command(input)), context.language);
  }
}
