import { toLocalDate } from '@bokvar/domain/vocabulary';
import { refuse } from '../../database/refused.js';
import type { Em } from '../../database/orm.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { monthlyTables, tableInTime, type PartyOf, type TableInTime } from './monthly-table.js';
import { latestMeetingDays, otherPartiesNow } from './partnership.store.js';

/** The tables at which the viewer's organisation sits now, its oldest partnership first. */
export async function readMonthlyTables({ scope, now }: PortalContext, viewer: PartyOf): Promise<TableInTime[]> {
  return await scope.database.as({ organisationId: viewer.organisationId, mayOpenProtected: false }, now).transactional(async (inner) => {
    const em = inner as Em;
    const tables = monthlyTables(await otherPartiesNow(em, viewer.organisationId), viewer);
    const days = await latestMeetingDays(em, tables.map(({ partnershipId }) => partnershipId));
    return tables.map((table) => tableInTime(table, days.get(table.partnershipId) ?? [], toLocalDate(now)));
  });
}

/**
 * The partnership that a new case or meeting belongs to: the one that was named, or the only one there is. Which of
 * several is never guessed, since the other side of it is who gets to know. Refused at the field `partnershipId`.
 * @param partnershipId null when none was named
 */
export async function choosePartnership(em: Em, side: PartyOf, partnershipId: string | null): Promise<string> {
  const tables = monthlyTables(await otherPartiesNow(em, side.organisationId), side);
  if (partnershipId !== null) return tables.find((table) => table.partnershipId === partnershipId)?.partnershipId ?? refuse('FINNS_INTE', 'partnershipId');
  const [only, ...others] = tables;
  if (only === undefined) refuse('SAMVERKAN_SAKNAS');
  if (others.length > 0) refuse('SAMVERKAN_OVALD', 'partnershipId');
  return only.partnershipId;
}
