import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Instant } from '@bokvar/domain/vocabulary';
import { Access, caseWork, viewerOf } from '../../graphql/access.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { InstantScalar } from '../../graphql/scalars.js';
import { readSeen } from './seen.service.js';
import { SeenListView } from './seen.view.js';
import { readWhy } from './why.service.js';
import { WhyView } from './why.view.js';

@Resolver()
export class DisclosureLogResolver {
  @Access(caseWork)
  @Query(() => WhyView, { nullable: true, description: 'Why the reader sees, or saw, a row; null when there was nothing to see.' })
  async why(
    @Arg('caseId', () => ID) caseId: string, @Arg('factId', () => ID) factId: string, @Ctx() context: PortalContext,
    @Arg('at', () => InstantScalar, { nullable: true, description: 'An instant that has been; null: now.' }) at?: Instant | null,
  ): Promise<WhyView | null> {
    const answer = await readWhy(context, viewerOf(context), { caseId, factId, at: at ?? null });
    return answer === null ? null : new WhyView(answer);
  }

  @Access({ ...caseWork, otherwise: () => new SeenListView({ rows: [], total: 0 }) })
  @Query(() => SeenListView, { description: 'Who has seen what of a case, or of one person in it.' })
  async seen(
    @Arg('caseId', () => ID) caseId: string, @Ctx() context: PortalContext, @Arg('personId', () => ID, { nullable: true }) personId?: string | null,
  ): Promise<SeenListView> {
    return new SeenListView(await readSeen(context, viewerOf(context), { caseId, personId: personId ?? null }));
  }
}
