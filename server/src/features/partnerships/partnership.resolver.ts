import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Access, caseWork, viewerOf } from '../../graphql/access.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { readMonthlyTables } from './monthly-table.service.js';
import { MonthlyTableView } from './monthly-table.view.js';
import { bothSides } from './both-sides.js';
import { PartnershipsPageView, wayInResult, WayInResultUnion } from './partnerships-page.view.js';
import { readPartnerships } from './read-partnerships.service.js';
import { readTitles, writeTitle } from './titles.service.js';
import { titleResult, TitleResultUnion, TitlesView } from './titles.view.js';
import { WayInInput } from './way-in.input.js';
import { writeWayIn } from './write-way-in.service.js';

@Resolver()
export class PartnershipResolver {
  @Access(caseWork)
  @Query(() => [MonthlyTableView], { description: 'The reader’s own partnerships, by whom one meets there: for choosing where a new case or meeting belongs.' })
  async partnerships(@Ctx() context: PortalContext): Promise<MonthlyTableView[]> {
    return (await readMonthlyTables(context, viewerOf(context))).map((table) => new MonthlyTableView(table));
  }

  @Access(bothSides)
  @Query(() => PartnershipsPageView, { nullable: true, description: 'The own way in, and the partnerships with how one reaches the other side and how the year has gone.' })
  async partnershipsPage(@Ctx() context: PortalContext): Promise<PartnershipsPageView> {
    return new PartnershipsPageView(await readPartnerships(context, viewerOf(context)));
  }

  @Access(bothSides)
  @Mutation(() => WayInResultUnion, { description: 'Says the own way in, and with that confirms it.' })
  async writeWayIn(
    @Arg('key', () => ID) key: string, @Arg('wayIn', () => WayInInput) wayIn: WayInInput, @Ctx() context: PortalContext,
  ): Promise<typeof WayInResultUnion> {
    return wayInResult(await writeWayIn(context.scope.database, viewerOf(context), context.now, key, WayInInput.command(wayIn)), context.language);
  }

  @Access(bothSides)
  @Query(() => TitlesView, { nullable: true, description: 'What the own organisation calls its roles and its people.' })
  async titles(@Ctx() context: PortalContext): Promise<TitlesView | null> {
    return new TitlesView(await readTitles(context, viewerOf(context)), context.language);
  }

  @Access(bothSides)
  @Mutation(() => TitleResultUnion, { description: 'Names a role or a colleague in the own organisation’s words; empty: nothing of its own.' })
  async writeTitle(
    @Arg('key', () => ID) key: string, @Arg('subject', () => String, { description: 'The role’s code, or the colleague’s id.' }) subject: string, @Arg('title', () => String) title: string, @Arg('base', () => Int) base: number, @Ctx() context: PortalContext,
  ): Promise<typeof TitleResultUnion> {
    return titleResult(await writeTitle(context.scope.database, viewerOf(context), context.now, key, { subject, title, base }), context.language);
  }
}
