import { mayCancelVisit, mayConfirmVisit, mayDeclineVisit, mayMoveVisit, mayPlanVisit, mayPrepareVisit } from '@bokvar/domain/policy';
import type { Instant, VisitReason } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import type { Viewer } from '../sessions/viewer.js';
import { keepPlan, type Preparations } from './home-visit.store.js';
import { say, visitChanged, visitIn, visitsIn } from './visit-change.js';

/** The longest name of an interpreter's language, in characters. */
const LANGUAGE_MAX = 60;

export interface PlanVisit extends Preparations {
  readonly caseId: string;
  readonly startsAt: Instant;
  /** Together with the other side of the table, which is asked. */
  readonly joint: boolean;
}

interface Done { caseId: string; visitId: string }

/** Plans a visit, and asks the other side to come along where that is wanted and may be told. */
export async function planVisit(database: Database, viewer: Viewer, now: Instant, key: string, command: PlanVisit): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'planVisit', input: command }, async (tx) => {
    const { file, standing, visits } = await visitsIn(tx, viewer, command.caseId);
    const partner = command.joint ? { exists: visits.partner !== null, mayBeTold: visits.mayBeTold } : null;
    requireAllowed(mayPlanVisit(viewer, standing, command.startsAt, null, now), 'startsAt');
    requireAllowed(mayPlanVisit(viewer, standing, command.startsAt, partner, now), 'joint');
    const visitId = await say(tx, viewer, { caseId: file.id, withId: command.joint ? visits.partner?.id ?? null : null, line: null }, { says: 'KOMMER', startsAt: command.startsAt, reason: null });
    await keepPlan(tx.em, { visitId, caseId: file.id, organisationId: viewer.organisationId }, preparationsOf(command));
    return await visitChanged(tx, 'HEMBESOK_PLANERAT', file.id, visitId);
  });
}

function preparationsOf({ interpreter, child, leavesNote }: Preparations): Preparations {
  const language = interpreter?.trim() ?? '';
  if (language.length > LANGUAGE_MAX) refuse('TEXT_FOR_LANG', 'interpreter');
  return { interpreter: language === '' ? null : language, child, leavesNote };
}

/** Answers whether one comes along. */
export async function answerVisit(
  database: Database, viewer: Viewer, now: Instant, key: string, command: { visitId: string; comes: boolean; reason: VisitReason | null },
): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'answerVisit', input: command }, async (tx) => {
    const { file, standing, line } = await visitIn(tx, viewer, command.visitId);
    const { comes, reason, visitId } = command;
    if (comes) requireAllowed(mayConfirmVisit(viewer, standing, line.standing, now), null);
    else requireAllowed(mayDeclineVisit(viewer, standing, line.standing, reason), 'reason');
    const of = { caseId: file.id, withId: line.partner?.id ?? null, line };
    await say(tx, viewer, of, comes ? { says: 'KOMMER', startsAt: line.startsAt, reason: null } : { says: 'AVBOJER', startsAt: line.startsAt, reason });
    if (line.plan === null && comes) await keepPlan(tx.em, { visitId, caseId: file.id, organisationId: viewer.organisationId }, { interpreter: null, child: 'OKAND', leavesNote: true });
    return await visitChanged(tx, comes ? 'HEMBESOK_BEKRAFTAT' : 'HEMBESOK_AVBOJT', file.id, visitId);
  });
}

/** Moves a visit. The other, where there is one, is asked again. */
export async function moveVisit(database: Database, viewer: Viewer, now: Instant, key: string, command: { visitId: string; startsAt: Instant }): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'moveVisit', input: command }, async (tx) => {
    const { file, standing, line } = await visitIn(tx, viewer, command.visitId);
    requireAllowed(mayMoveVisit(viewer, standing, line.standing, command.startsAt, now), 'startsAt');
    await say(tx, viewer, { caseId: file.id, withId: line.partner?.id ?? null, line }, { says: 'KOMMER', startsAt: command.startsAt, reason: null });
    if (line.plan === null) await keepPlan(tx.em, { visitId: line.visitId, caseId: file.id, organisationId: viewer.organisationId }, { interpreter: null, child: 'OKAND', leavesNote: true });
    return await visitChanged(tx, 'HEMBESOK_FLYTTAT', file.id, line.visitId);
  });
}

/** Calls off a visit that one has planned. */
export async function cancelVisit(database: Database, viewer: Viewer, now: Instant, key: string, command: { visitId: string; reason: VisitReason | null }): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'cancelVisit', input: command }, async (tx) => {
    const { file, standing, line } = await visitIn(tx, viewer, command.visitId);
    requireAllowed(mayCancelVisit(viewer, standing, line.standing, command.reason), 'reason');
    await say(tx, viewer, { caseId: file.id, withId: line.partner?.id ?? null, line }, { says: 'INSTALLER', startsAt: line.startsAt, reason: command.reason });
    return await visitChanged(tx, 'HEMBESOK_INSTALLT', file.id, line.visitId);
  });
}

/** Changes one's own preparations. */
export async function prepareVisit(database: Database, viewer: Viewer, now: Instant, key: string, command: Preparations & { visitId: string }): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'prepareVisit', input: command }, async (tx) => {
    const { file, standing, line } = await visitIn(tx, viewer, command.visitId);
    requireAllowed(mayPrepareVisit(viewer, standing, line.standing), null);
    await keepPlan(tx.em, { visitId: line.visitId, caseId: file.id, organisationId: viewer.organisationId }, preparationsOf(command));
    return await visitChanged(tx, 'HEMBESOK_FORBERETT', file.id, line.visitId);
  });
}
