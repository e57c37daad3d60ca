import { mayEndMandate, mayGive, mayWriteMandates, type MandateGiven } from '@bokvar/domain/policy';
import { compare, toLocalDate, type Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Actor, type Change } from '../../database/transaction.js';
import { isSide } from '../partnerships/other-side.js';
import { loadColleaguesNow, metBy } from '../partnerships/way-in.store.js';
import { findOwnMandate, insertMandate, insertMandateEnd, untilOf } from './decision-mandate.store.js';
import type { MandateReader } from './read-mandates.service.js';

/** It is kept: the mandate's id. */
export interface MandateKept { readonly id: string }

const PARTS = ['decision', 'userId', 'maxAmountOre', 'until', 'deputyId', 'basis'] as const;

/** Gives somebody of the own organisation a mandate. The other side is shown it. */
export async function giveMandate(database: Database, viewer: MandateReader & Actor, now: Instant, key: string, command: MandateGiven): Promise<MandateKept | Refused> {
  return await change(database, viewer, now, { key, operation: 'giveMandate', input: command }, async (tx) => {
    const may = mayWriteMandates(viewer);
    if (!may.allowed) refuse(may.code);
    const given: MandateGiven = { ...command, basis: command.basis.trim() };
    const where = { organisationKind: viewer.organisationKind, colleagues: new Set((await loadColleaguesNow(tx.em)).map(({ id }) => id)), today: toLocalDate(now) };
    for (const part of PARTS) {
      const decision = mayGive(part, given, where);
      if (!decision.allowed) refuse(decision.code, part);
    }
    const id = await insertMandate(tx.em, { ...given, organisationId: viewer.organisationId, recordedAt: now, recordedBy: viewer.userId });
    return await kept(tx, 'MANDAT_GIVET', id);
  });
}

/** Ends a mandate of the own organisation today. What was decided by it stands. */
export async function endMandate(database: Database, viewer: MandateReader & Actor, now: Instant, key: string, command: { readonly id: string; readonly reason: string }): Promise<MandateKept | Refused> {
  return await change(database, viewer, now, { key, operation: 'endMandate', input: command }, async (tx) => {
    const may = mayWriteMandates(viewer);
    if (!may.allowed) refuse(may.code);
    const { id } = command;
    const found = await findOwnMandate(tx.em, id, viewer.organisationId);
    if (found === null) refuse('FINNS_INTE');
    const [today, until, reason] = [toLocalDate(now), untilOf(found), command.reason.trim()];
    const ended = found.endedOn !== null || (until !== null && compare(until, today) < 0);
    const decision = mayEndMandate(viewer, { ended, reason });
    if (!decision.allowed) refuse(decision.code, 'reason');
    if (!await insertMandateEnd(tx.em, { mandateId: id, endedOn: today, reason, recordedAt: now, recordedBy: viewer.userId })) refuse('MANDAT_REDAN_SLUT', 'reason');
    return await kept(tx, 'MANDAT_AVSLUTAT', id);
  });
}

async function kept(tx: Change, action: string, id: string): Promise<MandateKept> {
  tx.record(action, [id]);
  await tellMandates(tx);
  return { id };
}

/** Lets the screens of those who read the register ask again: the other side of each table. */
export async function tellMandates(tx: Change): Promise<void> {
  tx.tell((await metBy(tx.em, tx.actor.organisationId)).filter(({ kind }) => isSide(kind)).map((one) => one.id));
}
