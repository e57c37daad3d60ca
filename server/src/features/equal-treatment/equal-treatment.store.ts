import type { DoneAction, KnownAction, PreventionFacts, ProcessGoal } from '@bokvar/domain/goals';
import type { ActionKind, CaseKind, LegalStage, LivingForm, LocalDate, NoticeCode, PersonKind, Verdict } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CURRENT_ORGANISATION } from '../../database/policies.js';
import { reading } from '../../database/reading-functions.js';
import { SIDE_KINDS } from '../partnerships/other-side.js';
import { DEFINITIONS_COLUMN, type StoredDefinitions } from '../target-groups/definition.store.js';
import { PROCESS_GOALS_COLUMN } from '../process-goals/process-goal.store.js';

/** A step at a gate as it is counted: without whose. */
export interface CountedStep {
  readonly versionId: string;
  readonly from: LocalDate;
  readonly stepOn: LocalDate;
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly actions: readonly DoneAction[];
}

/** The same of a case that the reader’s own organisation has, and she may read. */
export interface OwnStep extends CountedStep { readonly caseId: string; readonly reference: string }

/** What equal treatment in one partnership and period is told from. */
export interface EqualTreatmentRecord {
  readonly id: string;
  readonly sides: readonly { readonly id: string; readonly shortName: string }[];
  readonly goals: readonly ProcessGoal[];
  /** Of everybody, without whose. */
  readonly steps: readonly CountedStep[];
  /** Of the reader’s own cases, where she asked for them. */
  readonly own: readonly OwnStep[];
  readonly rents: readonly PreventionFacts[];
  /** The first year of which there is anything. */
  readonly since: LocalDate | null;
}

const DAY = (at: string): string => `(${at} at time zone 'Europe/Stockholm')::date`;
const OWN_STEPS = `select p.version_id as "versionId", p.case_id as "caseId", c.reference, p.counted_from as "from", p.taken_on as "stepOn", p.verdict, p.reason,
    (select u.name from colleagues() u where u.id = p.decided_by) as "decidedBy",
    (select coalesce(json_agg(json_build_object('kind', a.kind, 'result', a.result, 'doneOn', ${DAY('a.done_at')}) order by a.done_at, a.id), '[]') from case_action a
      where a.case_id = p.case_id and a.done_at >= p.counted_from - interval '24 months') as actions
  from gate_passage p join case_file c on c.id = p.case_id
  where p.partnership_id = $1 and p.taken_on between $2 and $3
    and (p.step = 'EGET_STEG' or ${['fact', 'statutory_notice', 'case_action'].map((table) => `exists (select 1 from ${table} x where x.id = p.source_id)`).join(' or ')})
  order by p.taken_on, p.id`;

export const equalTreatmentReading = reading<EqualTreatmentRecord | null>('equal_treatment', ['uuid', 'date', 'date', 'boolean'],
  `select (select row_to_json(e) from (select pp.partnership_id as id,
     array(select s from (select o.id, o.short_name as "shortName" from partnership_party q join organisation o on o.id = q.organisation_id
       where q.partnership_id = pp.partnership_id and q.to_at is null and o.kind in (${SIDE_KINDS}) order by o.name, o.id) s) as sides,
     ${PROCESS_GOALS_COLUMN.replace(' as "processGoals"', ' as goals')},
     case when $4 then '[]'::json else cohort_steps($1, $2, $3) end as steps, case when $4 then array(select s from (${OWN_STEPS}) s) end as own, prevention_facts($1, $2, $3) as rents,
     (select min(${DAY('a.recorded_at')}) from process_goal_agreed a where a.partnership_id = pp.partnership_id) as since
   from partnership_party pp join organisation me on me.id = pp.organisation_id
   where pp.partnership_id = $1 and pp.organisation_id = ${CURRENT_ORGANISATION} and pp.to_at is null and me.kind in (${SIDE_KINDS})) e)::text`,
  { of: (stored) => { const found = stored as EqualTreatmentRecord | null; return found === null ? null : { ...found, own: found.own ?? [] }; } });

export interface TreatmentPeriod { readonly partnershipId: string; readonly since: LocalDate; readonly until: LocalDate }

/** @param own the reader’s own cases, row by row, instead of everybody’s without whose */
export async function loadEqualTreatment(em: Em, { partnershipId, since, until }: TreatmentPeriod, own: boolean): Promise<EqualTreatmentRecord | null> {
  return await equalTreatmentReading.read(em, [partnershipId, since, until, String(own)]);
}

/** Something that was recorded in the past and may be a step, with what was known of the household then. */
export interface PastStep {
  readonly stage: LegalStage | null;
  readonly stageBefore: LegalStage | null;
  readonly notice: NoticeCode | null;
  readonly action: ActionKind | null;
  readonly caseKind: CaseKind;
  readonly stepOn: LocalDate;
  readonly openedOn: LocalDate;
  readonly bills: readonly { readonly dueOn: LocalDate; readonly paidOn: LocalDate | null }[];
  readonly actions: readonly KnownAction[];
  readonly persons: readonly { readonly id: string; readonly kind: PersonKind; readonly bornOn: LocalDate | null; readonly livingForm: LivingForm | null }[];
  readonly said: string | null;
  readonly movedInOn: LocalDate | null;
}

/** Null: no table of the reader’s. */
/** The steps of a period, and what the parties had agreed on. */
export interface PastSteps extends StoredDefinitions { readonly goals: readonly ProcessGoal[]; readonly steps: readonly PastStep[] }

export const pastStepsReading = reading<PastSteps | null>('past_steps', ['uuid', 'date', 'date'],
  `select (select row_to_json(e) from (select ${PROCESS_GOALS_COLUMN.replace(' as "processGoals"', ' as goals')}, ${DEFINITIONS_COLUMN}, past_steps($1, $2, $3) as steps
   from partnership_party pp join organisation me on me.id = pp.organisation_id
   where pp.partnership_id = $1 and pp.organisation_id = ${CURRENT_ORGANISATION} and pp.to_at is null and me.kind in (${SIDE_KINDS})) e)::text`);

export async function loadPastSteps(em: Em, { partnershipId, since, until }: TreatmentPeriod): Promise<PastSteps | null> {
  return await pastStepsReading.read(em, [partnershipId, since, until]);
}
