import { Ctx, Query, Resolver } from 'type-graphql';
import { Access, caseWork, viewerOf } from '../../graphql/access.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { readToday } from './today.service.js';
import { TodayView } from './today.view.js';

@Resolver()
export class WorkListResolver {
  @Access(caseWork)
  @Query(() => TodayView, { nullable: true, description: 'The day’s work; null for somebody who does not work with cases.' })
  async today(@Ctx() context: PortalContext): Promise<TodayView | null> {
    return new TodayView(await readToday(context, viewerOf(context)));
  }
}
