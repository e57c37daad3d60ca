import { stepOfAction } from '@bokvar/domain/goals';
import { mayLeaveWithoutNextAction, mayLogAction, maySetNextAction, mayTakeAction } from '@bokvar/domain/policy';
import { categoryOf, decisionOfAction, toLocalDate, type ActionKind, type ActionResult, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import { refuse, type Refused } from '../../../database/refused.js';
import { change, type Change } from '../../../database/transaction.js';
import type { Database } from '../../../database/database.js';
import type { Viewer } from '../../sessions/viewer.js';
import { requireMandate } from '../../decision-mandates/require-mandate.service.js';
import { requireAllowed } from '../require-allowed.js';
import { caseChanged } from '../case-change.js';
import { hasReferral, insertAction } from './case-action.store.js';
import { standingOf } from '../case-standing.js';
import { adultsOf, findCase, ownChildren, type CaseFile } from '../case.store.js';
import { takeStep, type GateException } from '../gates/take-step.service.js';
import { barnfamiljBy } from '../household/barnfamilj.js';
import { owedOre } from '../facts/bill.store.js';
import { insertFact } from '../facts/fact.store.js';
import { rowBy } from '../facts/new-row.js';
import { definitionsIn } from '../../target-groups/definition.store.js';
import { changeStep } from './next-step.store.js';

/** One line of the log: what was done, how it went, what was said, and what comes next. */
export interface LogAction {
  caseId: string;
  kind: ActionKind;
  result: ActionResult | null;
  text: string | null;
  /** Null: just now. */
  doneAt: Instant | null;
  nextKind: ActionKind | null;
  nextDueOn: LocalDate | null;
  /** Referred to budget and debt advice at the same time, which is logged too. */
  referred?: boolean;
  /** Why a step is taken though something that was agreed is not done. */
  exception?: GateException | null;
}

/** The longest note, in characters. */
const NOTE_MAX = 2000;

/** Logs what was done. The note is the writer's own organisation's, whatever else becomes known of the action. */
export async function logAction(database: Database, viewer: Viewer, now: Instant, key: string, command: LogAction): Promise<{ caseId: string; factId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'logAction', input: command }, async (tx) => {
    const doneAt = command.doneAt ?? now;
    const file = await findCase(tx.em, command.caseId, viewer.organisationId);
    requireAllowed(mayLogAction(viewer, standingOf(file), toLocalDate(doneAt), toLocalDate(now)), 'doneAt');
    if (file === null) refuse('FINNS_INTE');
    const actionId = await logInCase(tx, viewer, file, { ...command, doneAt });
    const step = stepOfAction(command.kind);
    if (step !== null) await takeStep(tx, viewer, { caseId: file.id, step, goalId: null, takenOn: toLocalDate(doneAt), sourceId: actionId, exception: command.exception ?? null });
    const referralId = await pairReferral(tx, viewer, command, { caseId: file.id, doneAt });
    const rows = referralId === null ? [actionId] : [actionId, referralId];
    tx.record('ATGARD_LOGGAD', [file.id, ...rows]);
    // Notes at it stay with those who wrote them, and so does the next step.
    await caseChanged(tx, [file.id], { grounds: false, rows });
    return { caseId: file.id as string, factId: actionId };
  });
}

/**
 * Collection goes with a referral to budget- och skuldrådgivning: it is logged in the same press, or has been for this rent before
 * [Seed 4, dag 7].
 * @returns the id of the referral that was logged along; null when none was
 */
async function pairReferral(tx: Change, viewer: Viewer, { kind, referred }: LogAction, { caseId, doneAt }: { caseId: string; doneAt: Instant }): Promise<string | null> {
  if (kind !== 'INKASSOKRAV') return null;
  if (referred === true) return await addAction(tx, viewer, { caseId, kind: 'HANVISNING_BUS', result: null, doneAt, note: '' });
  if (!(await hasReferral(tx.em, caseId, viewer.organisationId))) refuse('HANVISNING_SAKNAS', 'referred');
  return null;
}

/** The same within another change, in a case that the actor has been found to work in. @returns the action's id */
export async function logInCase(tx: Change, viewer: Viewer, file: CaseFile, command: LogAction & { doneAt: Instant }): Promise<string> {
  const today = toLocalDate(tx.now);
  requireAllowed(mayTakeAction(viewer, command.kind), 'kind');
  await requireMandate(tx, { decision: decisionOfAction(command.kind), amountOre: async () => await owedOre(tx.em, { caseId: file.id, holderId: viewer.organisationId }) }, 'kind');
  if (command.nextKind !== null) requireAllowed(mayTakeAction(viewer, command.nextKind), 'nextKind');
  if (command.nextDueOn !== null) requireAllowed(maySetNextAction(viewer, standingOf(file), command.nextDueOn, today), 'nextDueOn');
  const note = command.text?.trim() ?? '';
  if (note.length > NOTE_MAX) refuse('TEXT_FOR_LANG', 'text');
  const actionId = await addAction(tx, viewer, { caseId: file.id, kind: command.kind, result: command.result, doneAt: command.doneAt, note });
  await decideNext(tx, viewer, file, { ...command, actionId }, today);
  return actionId;
}

interface ActionToAdd { caseId: string; kind: ActionKind; result: ActionResult | null; doneAt: Instant; note: string }

/** Adds a line to the log with the note at it, and decides nothing about what comes next. @returns the action's id */
export async function addAction(tx: Change, viewer: Viewer, { caseId, kind, result, doneAt, note }: ActionToAdd): Promise<string> {
  const category = categoryOf(viewer.organisationKind, 'ATGARD');
  const noteCategory = categoryOf(viewer.organisationKind, 'ANTECKNING');
  if (category === null || noteCategory === null) refuse('UPPGIFT_HOR_INTE_HIT');
  const row = { ...rowBy(viewer, caseId, tx.now), concerns: await adultsOf(tx.em, caseId) };
  const actionId = await insertAction(tx.em, { ...row, category, kind, result, doneAt });
  if (note !== '') await insertFact(tx.em, { ...row, category: noteCategory, kind: 'ANTECKNING', text: note, actionId });
  return actionId;
}

/** Whether a new step is needed is asked today, whatever day the definition asks about. */
const NO_DAYS = { FORSTA_MISSADE_HYRA: null, UPPSAGNING: null, AVHYSNINGSDAG: null };

/** The step that was due is done when something of its kind was logged; a case with children then needs a new one. */
async function decideNext(tx: Change, viewer: Viewer, file: CaseFile, command: LogAction & { actionId: string }, today: LocalDate): Promise<void> {
  const standing = file.desk;
  const stillAhead = standing !== null && standing.nextKind !== command.kind && standing.nextDueOn !== null && standing.nextDueOn > today;
  const nextKind = command.nextKind ?? (stillAhead ? standing.nextKind : null);
  const nextDueOn = command.nextKind === null ? (stillAhead ? standing.nextDueOn : null) : command.nextDueOn;
  const { verdict } = barnfamiljBy(await ownChildren(tx.em, file.id, viewer.organisationId), { history: await definitionsIn(tx.em, file.partnershipId), days: NO_DAYS, today });
  requireAllowed(mayLeaveWithoutNextAction({ barnfamilj: verdict, closing: false, nextActionOn: nextDueOn }), 'nextDueOn');
  const of = { caseId: file.id, organisationId: viewer.organisationId, actionId: command.actionId };
  await changeStep(tx.em, of, { kind: nextKind, dueOn: nextDueOn }, tx.now);
}
