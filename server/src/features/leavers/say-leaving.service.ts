import { canBeLastDay, canTakeOver, isHandedOver } from '@bokvar/domain/partnerships';
import { maySayLeaving } from '@bokvar/domain/policy';
import { startOfNextDay, toLocalDate, type DeclineReason, type HeldKind, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import type { MandateEnd } from '../sessions/mandate-end.js';
import { endMandates, restoreMandates } from '../sessions/mandate.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { heldThings, type HeldThing } from './held.store.js';
import { askedOf, holdLeaving, insertAnswer, insertHandover, insertLeaving, latestLeaving, loadLeavers, type LeaverRecord, type LeaversDocument } from './leaving.store.js';
import { takeOver } from './take-over.service.js';

/** It is kept. */
export interface LeavingKept { readonly id: string }

/** Whose last day it is; null: she stays. Written on from what was read (0: nothing was said). */
export interface SayLeaving { readonly userId: string; readonly lastDay: LocalDate | null; readonly base: number }

/**
 * Says that a colleague leaves, and with that when her role ends: it is written ahead, so that nobody has to do anything on
 * that day. Said anew, the day is another; without a day she stays, and her mandates end when they were to end before.
 */
export async function sayLeaving(database: Database, viewer: Viewer, now: Instant, key: string, command: SayLeaving): Promise<LeavingKept | Refused> {
  return await change(database, viewer, now, { key, operation: 'sayLeaving', input: command }, async (tx) => {
    requireAllowed(maySayLeaving(viewer), null);
    const { userId, lastDay, base } = command;
    const { organisationId } = viewer;
    await holdLeaving(tx.em, organisationId, userId);
    const before = await latestLeaving(tx.em, userId);
    const works = (await loadLeavers(tx.em)).colleagues.some(({ id }) => id === userId);
    const standing = before !== null && before.lastDay !== null;
    if (lastDay === null ? !standing : !works) refuse('SLUTAR_PERSON', 'userId');
    if (lastDay !== null && !canBeLastDay(lastDay, toLocalDate(now))) refuse('SLUTAR_DAG', 'lastDay');
    if ((before?.number ?? 0) !== base) refuse('ANDRAT_AV_ANNAN', 'lastDay');
    const endsAt = lastDay === null ? null : startOfNextDay(lastDay);
    const mandates = await tx.asSystem(async (system): Promise<readonly MandateEnd[]> => {
      // Somebody who has left comes back by being appointed again, not by what was before.
      if (standing && works) await restoreMandates(system, before.mandates);
      return endsAt === null ? [] : await endMandates(system, { userId, organisationId }, endsAt);
    });
    const id = await insertLeaving(tx.em, {
      organisationId, userId, number: base + 1, ofId: standing && lastDay !== null ? before.ofId : null, lastDay, endsAt, mandates, recordedAt: now, recordedBy: viewer.userId });
    tx.record(lastDay === null ? 'STANNAR_SAGT' : 'SLUTAR_SAGT', [userId]);
    return { id };
  });
}

/** Who is asked to take over one kind of what somebody holds. Written on from the asking that was read (0: there was none). */
export interface OfferHandover { readonly userId: string; readonly kind: HeldKind; readonly successorId: string; readonly base: number }

/** Asks a colleague to take over; whoever was asked before and has not answered is not asked any more. */
export async function offerHandover(database: Database, viewer: Viewer, now: Instant, key: string, command: OfferHandover): Promise<LeavingKept | Refused> {
  return await change(database, viewer, now, { key, operation: 'offerHandover', input: command }, async (tx) => {
    requireAllowed(maySayLeaving(viewer), null);
    const { userId, kind, successorId, base } = command;
    if (!isHandedOver(kind)) refuse('OVERLAMNAS_INTE_SA', 'successorId');
    const { leaver } = await takenBy(tx, { leaverId: userId, kind, successorId });
    const { organisationId, userId: recordedBy } = viewer;
    const latest = leaver.handovers.find((one) => one.kind === kind)?.number ?? 0;
    const id = base === latest ? await insertHandover(tx.em, { leavingId: leaver.leavingId, organisationId, fromId: userId, toId: successorId, kind, number: base + 1, recordedAt: now, recordedBy }) : null;
    if (id === null) refuse('ANDRAT_AV_ANNAN', 'successorId');
    tx.record('OVERLAMNING_FRAGAD', [id, userId, successorId]);
    return { id };
  });
}

/** What the one who is asked answers; a no has a reason. */
export interface AnswerHandover { readonly id: string; readonly accepts: boolean; readonly reason: DeclineReason | null }

/** Answers for herself. With a yes all of it is hers, in one transaction. */
export async function answerHandover(database: Database, viewer: Viewer, now: Instant, key: string, command: AnswerHandover): Promise<LeavingKept | Refused> {
  return await change(database, viewer, now, { key, operation: 'answerHandover', input: command }, async (tx) => {
    const { id, accepts } = command;
    const asked = await askedOf(tx.em, id, viewer.userId);
    if (asked === null) refuse('FINNS_INTE');
    const { fromId: leaverId, kind } = asked;
    await holdLeaving(tx.em, viewer.organisationId, leaverId);
    const latest = (await loadLeavers(tx.em)).leavers.find((one) => one.id === leaverId)?.handovers.find((one) => one.kind === kind);
    if (latest?.id !== id || latest.accepted !== null) refuse('OVERLAMNING_BESVARAD');
    const reason = accepts ? null : command.reason ?? refuse('OVERLAMNING_SKAL', 'reason');
    const taken = accepts ? await takenBy(tx, { leaverId, kind, successorId: viewer.userId }) : null;
    const things = taken?.things ?? [];
    if (taken !== null) await takeOver(tx, viewer, kind, { leaverId, lastDay: taken.leaver.lastDay, things });
    const { organisationId, userId: recordedBy } = viewer;
    if (!await insertAnswer(tx.em, { handoverId: id, organisationId, accepted: accepts, reason, moved: things.length, recordedAt: now, recordedBy })) refuse('OVERLAMNING_BESVARAD');
    tx.record(accepts ? 'OVERLAMNING_GODTAGEN' : 'OVERLAMNING_AVBOJD', [id, leaverId]);
    return { id };
  });
}

interface Taken { readonly leaver: LeaverRecord; readonly things: readonly HeldThing[] }

/**
 * What a colleague would take over; refused where she cannot. That she may not see some of it is refused in the same words as
 * that she does not work with cases: nobody learns from it what it is about [domain 1.6].
 */
async function takenBy(tx: Change, { leaverId, kind, successorId }: { leaverId: string; kind: HeldKind; successorId: string }): Promise<Taken> {
  await holdLeaving(tx.em, tx.actor.organisationId, leaverId);
  const found: LeaversDocument = await loadLeavers(tx.em);
  const leaver = found.leavers.find(({ id }) => id === leaverId);
  const successor = found.colleagues.find(({ id }) => id === successorId);
  if (leaver === undefined || !leaver.held.some((one) => one.kind === kind)) refuse('FINNS_INTE');
  const { answersId, deputyId } = found;
  if (successor === undefined || !canTakeOver(kind, successor, { leaverId, answersId, deputyId })) refuse('OVERLAMNAS_INTE_DIT', 'successorId');
  const things = await tx.asSystem(async (system) => await heldThings(system, kind, leaverId));
  if (!successor.mayOpenProtected && things.some(({ guarded }) => guarded)) refuse('OVERLAMNAS_INTE_DIT', 'successorId');
  return { leaver, things };
}
