import { randomUUID } from 'node:crypto';
import type { ProcessGoal, RequiredAction } from '@bokvar/domain/goals';
import type { GatePreset, GateStep, Instant, LocalDate, TargetGroup } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CURRENT_INSTANT, CURRENT_ORGANISATION } from '../../database/policies.js';
import { reading } from '../../database/reading-functions.js';
import { SIDE_KINDS } from '../partnerships/other-side.js';

/** The process goals of the reader's partnerships, as a reading tells them: every version that both sides have agreed on. */
export interface StoredProcessGoals { processGoals: ProcessGoal[] }

/** A version holds from the day it was to, and never from before both sides had said yes: what has been is not judged by it. */
const HOLDS_FROM = `greatest(v.valid_from, (a.recorded_at at time zone 'Europe/Stockholm')::date)`;
const WRITTEN = `v.id, v.goal_id as "goalId", v.partnership_id as "partnershipId", v.version, v.name, v.target_group as "group", v.required,
  v.before_step as before, v.own_step as "ownStep", v.preset`;

const AGREED = `select ${WRITTEN}, ${HOLDS_FROM} as "validFrom", least(
    (select e.ends_on from process_goal_ended e where e.goal_id = v.goal_id and e.recorded_at <= ${CURRENT_INSTANT}),
    (select min(greatest(n.valid_from, (b.recorded_at at time zone 'Europe/Stockholm')::date)) from process_goal n join process_goal_agreed b on b.version_id = n.id
      where n.goal_id = v.goal_id and n.version > v.version and b.recorded_at <= ${CURRENT_INSTANT})) as "endsOn"
  from process_goal v join process_goal_agreed a on a.version_id = v.id where a.recorded_at <= ${CURRENT_INSTANT}`;

/** The column `processGoals` of a reading, at the instant that the read is about. */
export const PROCESS_GOALS_COLUMN = `array(select g from (${AGREED} order by v.partnership_id, v.name, v.goal_id, v.version) g) as "processGoals"`;

/** A version as the page tells of it. */
export interface GoalVersionRecord {
  readonly id: string;
  readonly goalId: string;
  readonly partnershipId: string;
  readonly version: number;
  readonly name: string;
  readonly group: TargetGroup | 'ALLA';
  readonly required: readonly RequiredAction[];
  readonly before: GateStep;
  readonly ownStep: string | null;
  readonly preset: GatePreset | null;
  /** From which day it was proposed to hold. */
  readonly wantedFrom: LocalDate;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  /** From which day it holds; null while it waits for a yes. */
  readonly holdsFrom: LocalDate | null;
  readonly agreedAt: Instant | null;
  readonly endsOn: LocalDate | null;
  readonly endReason: string | null;
}

/** The goals of one of the reader's partnerships. */
export interface PartnershipGoals { readonly id: string; readonly sides: readonly { readonly id: string; readonly name: string; readonly shortName: string }[]; readonly versions: readonly GoalVersionRecord[] }

const VERSIONS_SHOWN = 60;

export const processGoalsReading = reading<readonly PartnershipGoals[]>('process_goals', [],
  `select array_to_json(array(select row_to_json(p) from (select pp.partnership_id as id,
       array(select s from (select o.id, o.name, o.short_name as "shortName" from partnership_party q join organisation o on o.id = q.organisation_id
         where q.partnership_id = pp.partnership_id and q.to_at is null and o.kind in (${SIDE_KINDS}) order by o.name, o.id) s) as sides,
       array(select r from (select ${WRITTEN}, v.valid_from as "wantedFrom", v.organisation_id as "proposedBy", ms(v.recorded_at) as "proposedAt",
           case when a.id is not null then ${HOLDS_FROM} end as "holdsFrom", ms(a.recorded_at) as "agreedAt", e.ends_on as "endsOn", e.reason as "endReason"
         from process_goal v left join process_goal_agreed a on a.version_id = v.id left join process_goal_ended e on e.goal_id = v.goal_id
         where v.partnership_id = pp.partnership_id order by v.goal_id, v.version desc limit ${VERSIONS_SHOWN}) r) as versions
     from partnership_party pp join organisation me on me.id = pp.organisation_id
     where pp.organisation_id = ${CURRENT_ORGANISATION} and pp.to_at is null and me.kind in (${SIDE_KINDS}) order by pp.from_at, pp.partnership_id) p))::text`);

/** The process goals of the reader's partnerships, proposals too: one statement. */
export async function loadProcessGoals(em: Em): Promise<readonly PartnershipGoals[]> {
  return await processGoalsReading.read(em, []);
}

interface By { readonly organisationId: string; readonly recordedAt: Instant; readonly recordedBy: string }
const byValues = ({ organisationId, recordedAt, recordedBy }: By): unknown[] => [organisationId, new Date(recordedAt), recordedBy];

/** Lets nobody else write on this partnership's process goals until this change is done. */
export async function holdProcessGoals(em: Em, partnershipId: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`process goals ${partnershipId}`]);
}

export type NewGoalVersion = Pick<GoalVersionRecord, 'goalId' | 'partnershipId' | 'version' | 'name' | 'group' | 'required' | 'before' | 'ownStep' | 'preset' | 'wantedFrom'>;

/** @returns its id; null when somebody else has proposed the same version in between */
export async function insertGoalVersion(em: Em, { goalId, partnershipId, version, name, group, required, before, ownStep, preset, wantedFrom }: NewGoalVersion, by: By): Promise<string | null> {
  const id = randomUUID();
  const made: unknown[] = await em.execute(
    `insert into process_goal (id, goal_id, partnership_id, version, name, target_group, required, before_step, own_step, preset, valid_from, organisation_id, recorded_at, recorded_by)
     values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?) on conflict (goal_id, version) do nothing returning id`,
    [id, goalId, partnershipId, version, name, group, JSON.stringify(required), before, ownStep, preset, wantedFrom, ...byValues(by)]);
  return made.length > 0 ? id : null;
}

/** @returns false when the same version has been agreed on in between */
export async function insertGoalAgreed(em: Em, { versionId, partnershipId }: { readonly versionId: string; readonly partnershipId: string }, by: By): Promise<boolean> {
  const made: unknown[] = await em.execute(
    'insert into process_goal_agreed (id, version_id, partnership_id, organisation_id, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?) on conflict (version_id) do nothing returning id',
    [randomUUID(), versionId, partnershipId, ...byValues(by)]);
  return made.length > 0;
}

/** @returns false when somebody else has ended it in between */
export async function insertGoalEnded(em: Em, { goalId, partnershipId, endsOn, reason }: { readonly goalId: string; readonly partnershipId: string; readonly endsOn: LocalDate; readonly reason: string }, by: By): Promise<boolean> {
  const made: unknown[] = await em.execute(
    'insert into process_goal_ended (id, goal_id, partnership_id, ends_on, reason, organisation_id, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (goal_id) do nothing returning id',
    [randomUUID(), goalId, partnershipId, endsOn, reason, ...byValues(by)]);
  return made.length > 0;
}
