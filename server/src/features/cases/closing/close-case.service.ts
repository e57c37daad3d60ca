import { isEvictionPending, mayCloseCase, mayReopenCase, mayWorkIn, type CaseStanding } from '@bokvar/domain/policy';
import { toLocalDate, type Instant } from '@bokvar/domain/vocabulary';
import { refuse, type Refused } from '../../../database/refused.js';
import { change, type Change } from '../../../database/transaction.js';
import type { Database } from '../../../database/database.js';
import { endConsentsAt } from '../../grounds/consent-end.store.js';
import type { Viewer } from '../../sessions/viewer.js';
import { markBillsPaid, unmarkBillsPaid } from '../facts/bill.store.js';
import { caseChanged } from '../case-change.js';
import { loadCaseDocument } from '../case-document.store.js';
import { findStanding, standingOf, type FoundStanding } from '../case-standing.js';
import { summarise } from '../case-summary.js';
import { changeDesk, findCase, setCaseClosed, type DeskChange } from '../case.store.js';
import { isChildrenNoted, knownOfEviction, othersWorkIn } from './closing.store.js';
import { knowsEvictionDate } from '../notices/notice.store.js';
import { discloseDocument } from '../read-case.service.js';
import { situationInCase } from '../reading.service.js';
import { requireAllowed } from '../require-allowed.js';
import { UNDO_MS } from '../undo.js';

interface Done { caseId: string }

/** `reviewed`: it has been said what a paid debt does not stop, where a day of eviction is set. */
export interface CloseCase { caseId: string; outcome: string; reviewed: boolean }

/**
 * Closes the case on the viewer's own desk, with how it went, and what the viewer's organisation releases by consents in
 * it [domain C8]. What another organisation works with is its own: the case itself is closed with its holder's desk when
 * nobody else works in it, and the holder is not told which [domain 3.5, R2]. One's own desk is closed also when one has no
 * part in the case any more.
 */
export async function closeCase(database: Database, viewer: Viewer, now: Instant, key: string, command: CloseCase): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'closeCase', input: command }, async (tx) => {
    const { caseId, outcome, reviewed } = command;
    const { file, standing } = await findStanding(tx.em, caseId, viewer.organisationId);
    await requireClosable(tx, viewer, { id: caseId, standing }, { outcome: outcome === '' ? null : outcome, reviewed });
    return await close(tx, { id: caseId, holderId: file?.holderId ?? null }, { outcome, paidBillIds: null });
  });
}

/** Answers the proposal "paid, since it is gone from the list": never closed without somebody saying so. */
export async function confirmPaid(
  database: Database, viewer: Viewer, now: Instant, key: string, command: { caseId: string; paid: boolean; reviewed: boolean },
): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'confirmPaid', input: command }, async (tx) => {
    const { caseId, paid, reviewed } = command;
    const file = await findCase(tx.em, caseId, viewer.organisationId);
    if (file?.desk?.proposedPaid !== true) refuse('FINNS_INTE');
    if (!paid) {
      requireAllowed(mayWorkIn(viewer, standingOf(file)), null);
      await changeDesk(tx.em, file.id, viewer.organisationId, { proposedPaid: false });
      await caseChanged(tx, [file.id], { grounds: false, rows: [] });
      return { caseId: file.id as string };
    }
    await requireClosable(tx, viewer, { id: file.id, standing: standingOf(file) }, { outcome: PAID, reviewed });
    const paidBillIds = await markBillsPaid(tx.em, { caseId: file.id, holderId: viewer.organisationId }, toLocalDate(now));
    return await close(tx, file, { outcome: PAID, paidBillIds });
  });
}

const PAID = 'KVARBOENDE_BETALT';

/** Refuses a closing that the policy refuses: at the outcome, unless it is the review that is wanting. */
async function requireClosable(tx: Change, viewer: Viewer, { id, standing }: { id: string; standing: CaseStanding }, { outcome, reviewed }: { outcome: string | null; reviewed: boolean }): Promise<void> {
  const decision = mayCloseCase(viewer, standing, { outcome, reviewed, evictionPending: await waitsForEviction(tx, viewer, id), childrenWait: await childrenWait(tx, viewer, id) });
  requireAllowed(decision, !decision.allowed && decision.code === 'AVSLUT_MED_VRAKNINGSDAG' ? null : 'outcome');
}

/** Social services wait for what Kronofogden has told them; a landlord is told of all that it knows itself. */
async function waitsForEviction(tx: Change, viewer: Viewer, id: string): Promise<boolean> {
  if (viewer.organisationKind === 'SOCIALTJANST') return await knowsEvictionDate(tx.em, id, viewer.organisationId);
  const { stage, dayNotified } = await knownOfEviction(tx.em, id);
  return isEvictionPending(stage, dayNotified);
}

/** Social services look into the situation of children in the household before they close; other organisations write nothing of it. */
async function childrenWait(tx: Change, viewer: Viewer, id: string): Promise<boolean> {
  if (viewer.organisationKind !== 'SOCIALTJANST' || await isChildrenNoted(tx.em, id)) return false;
  const document = discloseDocument(await loadCaseDocument(tx.em, [id]), situationInCase(viewer, tx.now));
  const of = document.cases.get(id);
  return of !== undefined && summarise(of, viewer.organisationId, tx.now).barnfamilj.verdict === 'JA';
}

/** The next step and the proposal stay on the closed desk, unread, so that a slip can be taken back whole. */
async function close(tx: Change, { id, holderId }: { id: string; holderId: string | null }, of: { outcome: string; paidBillIds: readonly string[] | null }): Promise<Done> {
  const { organisationId, userId } = tx.actor;
  await changeDesk(tx.em, id, organisationId, { ...of, closedAt: new Date(tx.now) });
  await endConsentsAt(tx.em, { caseId: id, releasingId: organisationId, endedBy: userId }, tx.now, toLocalDate(tx.now));
  const itself = holderId === organisationId && await tx.asSystem(async (system) => {
    const last = !(await othersWorkIn(system, id, holderId));
    return last && await setCaseClosed(system, id, tx.now);
  });
  tx.record('ARENDE_AVSLUTAT', [id]);
  // Others see that the case itself is closed, or what was paid. That a desk is closed is nobody else's to know.
  await caseChanged(tx, [id], { grounds: true, rows: of.paidBillIds ?? [], closing: itself });
  return { caseId: id };
}

/** Takes back a closing within a day: the desk is as it was, and what was marked as paid by it is owed again. */
export async function undoClosing(database: Database, viewer: Viewer, now: Instant, key: string, caseId: string): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'undoClosing', input: { caseId } }, async (tx) => {
    const found = await findStanding(tx.em, caseId, viewer.organisationId);
    requireAllowed(mayReopenCase(viewer, found.standing), null);
    const closing = found.desk?.closing ?? null;
    if (closing === null || closing.at + UNDO_MS <= now) refuse('AVSLUT_ANGRAS_ETT_DYGN');
    await unmarkBillsPaid(tx.em, { caseId, holderId: viewer.organisationId }, closing.paidBillIds);
    return await open(tx, caseId, found, { action: 'AVSLUT_ANGRAT', more: {}, owedAgain: closing.paidBillIds });
  });
}

/** Opens a closed case again on the viewer's own desk, since something has happened. What was paid stays paid. */
export async function reopenCase(database: Database, viewer: Viewer, now: Instant, key: string, caseId: string): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'reopenCase', input: { caseId } }, async (tx) => {
    const found = await findStanding(tx.em, caseId, viewer.organisationId);
    requireAllowed(mayReopenCase(viewer, found.standing), null);
    return await open(tx, caseId, found, { action: 'ARENDE_OPPNAT_IGEN', more: { proposedPaid: false }, owedAgain: [] });
  });
}

/**
 * Somebody works in it, so the case is open; other organisations' desks are as they were. Who has no part in it any more
 * opens its own desk and nothing else.
 */
async function open(tx: Change, id: string, { standing }: FoundStanding, { action, more, owedAgain }: { action: string; more: DeskChange; owedAgain: readonly string[] }): Promise<Done> {
  await changeDesk(tx.em, id, tx.actor.organisationId, { ...more, outcome: null, closedAt: null, paidBillIds: null });
  const itself = standing.isParty && await tx.asSystem(async (system) => await setCaseClosed(system, id, null));
  tx.record(action, [id]);
  await caseChanged(tx, [id], { grounds: true, rows: owedAgain, closing: itself });
  return { caseId: id };
}
