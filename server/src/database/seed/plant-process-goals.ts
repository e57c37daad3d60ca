import { METHOD_ACTION_KINDS } from '@bokvar/domain/goals';
import { addDays } from '@bokvar/domain/vocabulary';
import { ProcessGoalAgreedEntity, ProcessGoalEntity } from '../../features/process-goals/process-goal.entity.js';
import type { Em } from '../orm.js';
import type { TownCalendar } from './town-calendar.js';
import { townId } from './town-ids.js';
import { stableId } from './stable-id.js';

/** The town's process goals: a home visit to everybody before an application for betalningsföreläggande [metodstöd, day 19 before day 28]. */
const GOALS = [{ partnership: 'alvsalahem-soc', landlord: 'alvsalahem' }, { partnership: 'norrgarden-soc', landlord: 'norrgarden' }] as const;

/** Plants what the partnerships of the town have agreed to do before a step. */
export async function plantProcessGoals(system: Em, calendar: TownCalendar): Promise<void> {
  const from = addDays(calendar.today, -390);
  await system.insertMany(ProcessGoalEntity, GOALS.map(({ partnership, landlord }) => ({
    id: townId.processGoal(partnership), goalId: townId.processGoal(partnership), partnershipId: townId.partnership(partnership), version: 1, name: 'Hembesök till alla före ansökan', targetGroup: 'ALLA',
    required: [{ kinds: METHOD_ACTION_KINDS.homeVisit, minCount: 1, minWays: 1, mustReach: false }], beforeStep: 'BF_ANSOKAN', ownStep: null, preset: 'METODEN', validFrom: from,
    organisationId: townId.organisation(landlord), recordedAt: calendar.at(-395), recordedBy: null })));
  await system.insertMany(ProcessGoalAgreedEntity, GOALS.map(({ partnership }) => ({
    id: stableId(`process-goal-agreed:${partnership}`), versionId: townId.processGoal(partnership), partnershipId: townId.partnership(partnership), organisationId: townId.organisation('soc'), recordedAt: calendar.at(-392), recordedBy: null })));
}
