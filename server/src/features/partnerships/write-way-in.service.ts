import { mayKeep, mayWriteWayIn, type WayInWritten } from '@bokvar/domain/policy';
import { toLocalDate, type Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Actor, type Change } from '../../database/transaction.js';
import type { WayInReader } from './read-partnerships.service.js';
import { isSide } from './other-side.js';
import { insertWayIn, loadColleaguesNow, metBy, storedWayIn, wayInOf } from './way-in.store.js';

/** The own way in, written on from the one that was read (0: there was none). */
export interface WriteWayIn extends WayInWritten { readonly base: number }

const PARTS = ['phone', 'mail', 'hours', 'answersId', 'deputyId'] as const;

/** Says the own way in, and with that confirms it today. Everybody whom the organisation meets is shown it. */
export async function writeWayIn(database: Database, viewer: WayInReader & Actor, now: Instant, key: string, command: WriteWayIn): Promise<{ readonly number: number } | Refused> {
  return await change(database, viewer, now, { key, operation: 'writeWayIn', input: command }, async (tx) => {
    const may = mayWriteWayIn(viewer);
    if (!may.allowed) refuse(may.code);
    const { base, ...said } = command;
    const written: WayInWritten = { ...said, phone: said.phone.trim(), mail: said.mail.trim(), hours: said.hours.trim() };
    const colleagues = new Set((await loadColleaguesNow(tx.em)).map(({ id }) => id));
    for (const part of PARTS) {
      const decision = mayKeep(part, written, colleagues);
      if (!decision.allowed) refuse(decision.code, part);
    }
    const { organisationId, userId: recordedBy } = viewer;
    const number = base + 1;
    const latest = (await wayInOf(tx.em, organisationId))?.number ?? 0;
    if (base !== latest || !await insertWayIn(tx.em, { ...written, organisationId, number, confirmedOn: toLocalDate(now), recordedAt: now, recordedBy })) refuse('ANDRAT_AV_ANNAN', 'phone');
    tx.record('INGANG_SAGD', [organisationId]);
    // The network has it on paper alone: nothing on its screens changes.
    tx.tell((await metBy(tx.em, organisationId)).filter(({ kind }) => isSide(kind)).map(({ id }) => id));
    return { number };
  });
}

/** Puts the actor in the place of a colleague who leaves at the own way in. That the rest holds is said by whoever confirms it. */
export async function succeedAtWayIn(tx: Change, { organisationId, userId }: Actor, leaverId: string): Promise<void> {
  const latest = await storedWayIn(tx.em, organisationId);
  if (latest === null) refuse('FINNS_INTE');
  const inPlace = (id: string | null): string | null => (id === leaverId ? userId : id);
  const said = { ...latest, answersId: inPlace(latest.answersId), deputyId: inPlace(latest.deputyId), number: latest.number + 1 };
  if (!await insertWayIn(tx.em, { ...said, organisationId, recordedAt: tx.now, recordedBy: userId })) refuse('ANDRAT_AV_ANNAN');
  tx.record('INGANG_SAGD', [organisationId]);
  tx.tell((await metBy(tx.em, organisationId)).filter(({ kind }) => isSide(kind)).map(({ id }) => id));
}
