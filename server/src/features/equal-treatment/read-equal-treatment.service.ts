import { cohortOf, exactly, preventionOf, said, saidParts, type Cohort, type Fulfilment, type Prevention, type ProcessGoal, type Proportion, type Spread, type StepTaken } from '@bokvar/domain/goals';
import { addDays, dateParts, isLandlord, localDate, toLocalDate, worksWithCases, type Figure, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import type { Viewer } from '../sessions/viewer.js';
import { definitionOf, type CountedBy } from './counted-by.js';
import { loadEqualTreatment, type CountedStep, type EqualTreatmentRecord, type OwnStep } from './equal-treatment.store.js';

/** Somebody who got fewer than others: a case of the reader’s own. */
export interface GotFewer { readonly caseId: string; readonly reference: string; readonly of: Fulfilment }

/** How everybody in a group was treated before a step, as its reader may know it. */
export interface CohortShown {
  readonly goal: ProcessGoal;
  readonly countedBy: CountedBy | null;
  readonly took: Figure;
  readonly unknown: Figure;
  readonly fulfilled: Figure;
  readonly exceptions: Figure;
  readonly without: Figure;
  /** Colleagues of the reader’s who decided on exceptions; how many is null to whoever may not know. */
  readonly decided: readonly { readonly by: string; readonly count: number | null }[];
  /** Of those who got fewer than was agreed: how many it came too late for, and never. */
  readonly late: Figure;
  readonly never: Figure;
  /** Null to whoever may not know, and where there is nobody. */
  readonly exact: Pick<Cohort, 'actions' | 'each' | 'distribution' | 'firstAfterDays' | 'daysLate'> | null;
  readonly fewer: readonly GotFewer[];
}

/** A share whose parts may be small. */
export interface ShareShown { readonly of: Figure; readonly yes: Figure; readonly no: Figure; readonly unknown: Figure }

/** Prevention before the legal clock, as its reader may know it. */
export interface PreventionShown {
  readonly rents: Figure;
  readonly contactFirst: ShareShown;
  readonly toldSameDay: ShareShown;
  readonly recovery: ShareShown;
  readonly daysToContact: Spread | null;
}

export interface EqualTreatmentPage {
  readonly id: string;
  readonly partner: string | null;
  readonly year: number;
  readonly years: readonly number[];
  /** Her own cases, row by row; else figures only. */
  readonly own: boolean;
  readonly cohorts: readonly CohortShown[];
  readonly prevention: PreventionShown;
}

const YEARS_SHOWN = 5;
/** From how many rents a spread tells of nobody in particular. */
const SPREAD_FROM = 5;

/** Whose own cases they are, and who works with them: she reads them one by one. Managers and the other side read figures. */
export const readsOwnCases = ({ organisationKind, role }: Viewer): boolean => isLandlord(organisationKind) && worksWithCases(role);

/** How everybody was treated in a partnership in a year; null where the viewer’s organisation is no side of it. One statement. */
export async function readEqualTreatment({ scope, now }: PortalContext, viewer: Viewer, wanted: { readonly partnershipId: string; readonly year: number | null }): Promise<EqualTreatmentPage | null> {
  const { organisationId, userId } = viewer;
  const thisYear = dateParts(toLocalDate(now)).year;
  const year = wanted.year === null || wanted.year > thisYear || wanted.year <= thisYear - YEARS_SHOWN ? thisYear : wanted.year;
  const own = readsOwnCases(viewer);
  const record = await scope.database.as({ organisationId, userId, mayOpenProtected: false }, now).transactional(async (inner) => await loadEqualTreatment(inner as Em, { partnershipId: wanted.partnershipId, ...daysOf(year) }, own));
  if (record === null) return null;
  const first = record.since === null ? thisYear : dateParts(record.since).year;
  const goals = record.goals.filter(({ partnershipId }) => partnershipId === record.id);
  return {
    id: record.id, partner: record.sides.find(({ id }) => id !== organisationId)?.shortName ?? null, year, own,
    years: Array.from({ length: Math.min(YEARS_SHOWN, thisYear - first + 1) }, (_, back) => thisYear - back),
    cohorts: goals.filter((goal) => heldIn(goal, year)).map((goal) => (own ? ownCohort(goal, record) : figures(goal, record))),
    prevention: preventionShown(preventionOf(record.rents), own),
  };
}

/** The days of a year: periods that overlap would tell by what differs between them. */
export function daysOf(year: number): { readonly since: LocalDate; readonly until: LocalDate } {
  return { since: localDate(`${year}-01-01`), until: localDate(`${year}-12-31`) };
}

function heldIn({ validFrom, endsOn }: ProcessGoal, year: number): boolean {
  const { since, until } = daysOf(year);
  return validFrom <= until && (endsOn === null || addDays(endsOn, -1) >= since) && (endsOn === null || endsOn > validFrom);
}

function taken<Step extends CountedStep>(steps: readonly Step[], goal: ProcessGoal): readonly { readonly step: Step; readonly taken: StepTaken }[] {
  return steps.filter(({ versionId }) => versionId === goal.id).map((step, index) => ({
    step, taken: { caseId: `${index}`, from: step.from, stepOn: step.stepOn, actions: step.actions, verdict: step.verdict, exception: step.reason === null ? null : { reason: step.reason, decidedBy: step.decidedBy ?? '' } } }));
}

function ownCohort(goal: ProcessGoal, { own }: EqualTreatmentRecord): CohortShown {
  const steps = taken<OwnStep>(own, goal);
  const cohort = cohortOf(goal, steps.map((one) => one.taken));
  const fewer = cohort.fewer.flatMap((of) => steps.filter((one) => one.taken === of.step).map(({ step: { caseId, reference } }) => ({ caseId, reference, of })));
  const { took, unknown, fulfilled, exceptions, without, late, never } = cohort;
  return {
    goal, countedBy: definitionOf(goal.group), took: exactly(took), unknown: exactly(unknown), fulfilled: exactly(fulfilled), exceptions: exactly(exceptions), without: exactly(without), late: exactly(late), never: exactly(never),
    decided: cohort.decided.filter(({ by }) => by !== ''), exact: cohort, fewer,
  };
}

function figures(goal: ProcessGoal, { steps }: EqualTreatmentRecord): CohortShown {
  const cohort = cohortOf(goal, taken(steps, goal).map((one) => one.taken));
  const states = saidParts([cohort.fulfilled, cohort.exceptions, cohort.without]);
  const [fulfilled = states.total, exceptions = states.total, without = states.total] = states.parts;
  const known = saidParts([cohort.took - cohort.unknown, cohort.unknown]);
  const [, unknown = known.total] = known.parts;
  const missed = saidParts([cohort.fulfilled, cohort.late, cohort.never]);
  const [, late = missed.total, never = missed.total] = missed.parts;
  // Beside what is hidden of the states nothing else is told of who got fewer: one would tell the other.
  const told = [...states.parts, ...known.parts].some(({ kind }) => kind !== 'TAL') ? null : cohort;
  return {
    goal, countedBy: definitionOf(goal.group), took: states.total, fulfilled, exceptions, without, unknown: hidesAny(states.parts) ? masked(unknown) : unknown,
    late: hidesAny(states.parts) ? masked(late) : late, never: hidesAny(states.parts) ? masked(never) : never,
    decided: cohort.decided.filter(({ by }) => by !== '').map(({ by }) => ({ by, count: null })), exact: told === null || told.took < SPREAD_FROM ? null : { ...told, distribution: [] }, fewer: [],
  };
}

const hidesAny = (parts: readonly Figure[]): boolean => parts.some(({ kind }) => kind !== 'TAL');
/** Nothing is told beside parts that are hidden, but that there is nobody. */
const masked = (figure: Figure): Figure => (figure.kind === 'TAL' && figure.count === 0 ? figure : { kind: 'VISAS_INTE' });

function preventionShown(prevention: Prevention, own: boolean): PreventionShown {
  const { rents, contactFirst, toldSameDay, recovery, daysToContact } = prevention;
  return {
    rents: own ? exactly(rents) : said(rents), contactFirst: shareShown(contactFirst, own), toldSameDay: shareShown(toldSameDay, own), recovery: shareShown(recovery, own),
    daysToContact: own || rents >= SPREAD_FROM ? daysToContact : null,
  };
}

function shareShown({ yes, no, unknown }: Proportion, own: boolean): ShareShown {
  if (own) return { of: exactly(yes + no + unknown), yes: exactly(yes), no: exactly(no), unknown: exactly(unknown) };
  const { total, parts: [first = total, second = total, third = total] } = saidParts([yes, no, unknown]);
  return { of: total, yes: first, no: second, unknown: third };
}
