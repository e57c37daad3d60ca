import { Ctx, Query, Resolver } from 'type-graphql';
import { Access, caseWork, viewerOf } from '../../graphql/access.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { readMonthlyTables } from './monthly-table.service.js';
import { MonthlyTableView } from './monthly-table.view.js';

@Resolver()
export class PartnershipResolver {
  @Access(caseWork)
  @Query(() => [MonthlyTableView], { description: 'The reader’s own partnerships, by whom one meets there: for choosing where a new case or meeting belongs.' })
  async partnerships(@Ctx() context: PortalContext): Promise<MonthlyTableView[]> {
    return (await readMonthlyTables(context, viewerOf(context))).map((table) => new MonthlyTableView(table));
  }
}
