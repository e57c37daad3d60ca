import { mayWriteProcessGoals } from '@bokvar/domain/policy';
import { toLocalDate, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { loadProcessGoals, type GoalVersionRecord, type PartnershipGoals } from '../process-goals/process-goal.store.js';
import type { Viewer } from '../sessions/viewer.js';

/** One process goal: what holds, what waits for a yes, and what held before. */
export interface GoalAtTable {
  readonly goalId: string;
  /** The version that holds or will; null: none has been agreed on. */
  readonly agreed: GoalVersionRecord | null;
  /** The latest version, when it waits for the other side. */
  readonly proposed: GoalVersionRecord | null;
  readonly earlier: readonly GoalVersionRecord[];
  readonly ended: boolean;
}

/** The process goals of one of the reader's partnerships. */
export interface ProcessGoalsPage {
  readonly id: string;
  readonly ownId: string;
  readonly sides: PartnershipGoals['sides'];
  readonly goals: readonly GoalAtTable[];
  readonly today: LocalDate;
  readonly mayWrite: boolean;
}

/** The process goals of a partnership in which the viewer's organisation is a side; null: there is none to her. */
export async function readProcessGoals({ scope, now }: PortalContext, viewer: Viewer, partnershipId: string): Promise<ProcessGoalsPage | null> {
  const { organisationId, userId } = viewer;
  const all = await scope.database.as({ organisationId, userId, mayOpenProtected: false }, now).transactional(async (inner) => await loadProcessGoals(inner as Em));
  const found = all.find(({ id }) => id === partnershipId);
  if (found === undefined) return null;
  const today = toLocalDate(now);
  const goals = [...Map.groupBy(found.versions, ({ goalId }) => goalId)].map(([goalId, versions]) => atTable(goalId, versions, today));
  return { id: found.id, ownId: organisationId, sides: found.sides, goals: goals.toSorted(byNeed), today, mayWrite: mayWriteProcessGoals(viewer).allowed };
}

/** @param versions the latest first */
function atTable(goalId: string, versions: readonly GoalVersionRecord[], today: LocalDate): GoalAtTable {
  const [latest] = versions;
  const agreed = versions.find(({ holdsFrom }) => holdsFrom !== null) ?? null;
  return {
    goalId, agreed, proposed: latest !== undefined && latest.holdsFrom === null && latest.endsOn === null ? latest : null,
    earlier: versions.filter((version) => version.holdsFrom !== null && version !== agreed), ended: latest?.endsOn != null && latest.endsOn <= today };
}

/** What waits for a yes first, what has ended last; else by name. */
function byNeed(one: GoalAtTable, other: GoalAtTable): number {
  const place = ({ proposed, ended }: GoalAtTable): number => (ended ? 2 : proposed !== null ? 0 : 1);
  const name = ({ agreed, proposed }: GoalAtTable): string => (agreed ?? proposed)?.name ?? '';
  return place(one) - place(other) || name(one).localeCompare(name(other), 'sv');
}
