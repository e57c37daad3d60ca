import { dueDayPayable } from '@bokvar/domain/calendar';
import { exactly, goalsOn, processGoalFault, said, saidParts, stepOfAction, stepOfNotice, stepOfStage, whatIf, type GateCondition, type HistoricStep, type ProcessGoal, type RequiredAction, type WhatIf } from '@bokvar/domain/goals';
import { evaluateTenancy, type DefinitionHistory } from '@bokvar/domain/targets';
import { compare, dateParts, toLocalDate, type Figure, type GateGroup, type GateStep, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { barnfamiljBy } from '../cases/household/barnfamilj.js';
import { definitionsAt, definitionsOf } from '../target-groups/definition.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { loadPastSteps, type PastStep } from './equal-treatment.store.js';
import { daysOf, readsOwnCases } from './read-equal-treatment.service.js';

/** A rule to try on what has been. */
export interface TriedRule {
  readonly partnershipId: string;
  readonly year: number;
  readonly group: GateGroup;
  readonly before: GateStep;
  readonly required: readonly RequiredAction[];
  /** What a ready-made rule waits for besides. */
  readonly conditions?: readonly GateCondition[];
}

/** How it would have turned out, as its reader may know it. */
export interface RuleTried {
  readonly took: Figure;
  readonly unknown: Figure;
  readonly stopped: Figure;
  readonly stoppedThen: Figure;
  readonly onlyNow: Figure;
  readonly onlyThen: Figure;
  readonly askedFor: readonly { readonly required: RequiredAction; readonly households: Figure }[];
  /** The rule that held at the end of the period; null: none did. */
  readonly held: ProcessGoal | null;
}

/** Runs a rule on the steps of a year, by what was known then; null where there is no such table, and for what is no rule. One statement. */
export async function tryRule({ scope, now }: PortalContext, viewer: Viewer, rule: TriedRule): Promise<RuleTried | null> {
  const { organisationId, userId } = viewer;
  const { required, before, group, partnershipId } = rule;
  const thisYear = dateParts(toLocalDate(now)).year;
  if (processGoalFault('required', { name: '', ownStep: null, required, before }) !== null || rule.year > thisYear || rule.year < thisYear - 4) return null;
  const days = daysOf(rule.year);
  const record = await scope.database.as({ organisationId, userId, mayOpenProtected: false }, now).transactional(async (inner) => await loadPastSteps(inner as Em, { partnershipId, ...days }));
  if (record === null) return null;
  const today = toLocalDate(now);
  const on = compare(days.until, today) < 0 ? days.until : today;
  const history = definitionsAt(definitionsOf(record), partnershipId);
  const held = goalsOn(record.goals.filter((goal) => goal.partnershipId === partnershipId), on).find((goal) => goal.before === before && goal.group === group) ?? null;
  const tried = whatIf({ group, before, required, conditions: rule.conditions ?? [] }, held, record.steps.flatMap((step, index) => historic(step, index, history)));
  return { ...(readsOwnCases(viewer) ? exact(tried) : figures(tried)), held };
}

function historic(past: PastStep, index: number, history: DefinitionHistory): HistoricStep[] {
  const step = past.stage === null ? (past.notice === null ? (past.action === null ? null : stepOfAction(past.action)) : stepOfNotice(past.notice)) : stepOfStage(past.stage, past.stageBefore);
  if (step === null) return [];
  const unpaid = past.bills.filter(({ dueOn, paidOn }) => compare(dueOn, past.stepOn) <= 0 && (paidOn === null || compare(paidOn, past.stepOn) > 0)).map(({ dueOn }) => dueOn).toSorted(compare);
  const [late] = unpaid;
  // What nobody has written down of that day is not known: it takes no household out, and nothing shows that it had come.
  const facts = { caseKind: past.caseKind, knownBefore: null, rentsDue: unpaid.length, monthsLate: new Set(unpaid.map((day) => day.slice(0, 7))).size, ladder: null, saidAllTried: false, nextAction: null, openReferral: null };
  return [{ caseId: `${index}`, step, from: late === undefined ? past.openedOn : dueDayPayable(late), stepOn: past.stepOn, actions: past.actions, facts, verdicts: verdictsAt(past, past.stepOn, history) }];
}

/** The day of the step is the day that is asked about, whichever a definition names. */
const NO_OTHER_DAY = { FORSTA_MISSADE_HYRA: null, UPPSAGNING: null, AVHYSNINGSDAG: null };

/** By what was written down of the household on the day of the step; earlier lateness is kept for today only, and so not known. */
function verdictsAt({ persons, said: children, movedInOn }: PastStep, on: LocalDate, history: DefinitionHistory): HistoricStep['verdicts'] {
  const adults = persons.filter(({ kind }) => kind === 'VUXEN');
  const family = barnfamiljBy({ children: persons.filter(({ kind }) => kind === 'BARN'), said: children }, { history, days: NO_OTHER_DAY, today: on });
  return { ALLA: 'JA', BARNFAMILJ: family.verdict, ...evaluateTenancy({ adultsBornOn: adults.map(({ bornOn }) => bornOn), movedInOn, firstContract: null, timesLateBefore: null }, on) };
}

type Told = Omit<RuleTried, 'held'>;

function exact(tried: WhatIf): Told {
  const { took, unknown, stopped, stoppedThen, onlyNow, onlyThen, askedFor } = tried;
  return {
    took: exactly(took), unknown: exactly(unknown), stopped: exactly(stopped), stoppedThen: exactly(stoppedThen), onlyNow: exactly(onlyNow), onlyThen: exactly(onlyThen),
    askedFor: askedFor.map(({ required, households }) => ({ required, households: exactly(households) })) };
}

/** Where anything is small, what it is compared with is not told: the difference would be. */
function figures({ took, unknown, stopped, stoppedThen, onlyNow, onlyThen, askedFor }: WhatIf): Told {
  const { total, parts: [stop = total] } = saidParts([stopped, took - stopped]);
  const small = [stopped, took - stopped, stoppedThen, onlyNow, onlyThen, unknown, ...askedFor.map(({ households }) => households)].some((count) => said(count).kind !== 'TAL');
  const told = (count: number): Figure => (small && count !== 0 ? { kind: 'VISAS_INTE' } : said(count));
  return { took: total, stopped: stop, unknown: told(unknown), stoppedThen: told(stoppedThen), onlyNow: told(onlyNow), onlyThen: told(onlyThen), askedFor: askedFor.map(({ required, households }) => ({ required, households: told(households) })) };
}
