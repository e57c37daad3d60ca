import { randomUUID } from 'node:crypto';
import { draftFromFollowUp, draftLetter, simpleFirstGoal, type IntentContent } from '@bokvar/domain/letters-of-intent';
import { mayDraftIntent } from '@bokvar/domain/policy';
import { dateParts, toLocalDate, type Instant, type IntentVariant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { monthlyTables } from '../partnerships/monthly-table.js';
import { otherPartiesNow } from '../partnerships/partnership.store.js';
import { isSide } from '../partnerships/other-side.js';
import { waysInAt } from '../partnerships/way-in.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { annexOf } from './annex.js';
import { byActor, saidState } from './at-letter.js';
import { loadLetter, loadLetters, type ListedLetter } from './letter-of-intent.store.js';
import { holdLetter, insertEvent, insertLetter, insertVersion } from './write-letter.store.js';

/** A new letter, for a partnership and a year. */
export interface DraftLetter { readonly partnershipId: string; readonly year: number; readonly variant: IntentVariant }

const isUnfinished = (letter: ListedLetter): boolean => ['UTKAST', 'GRANSKNING', 'FOR_UNDERSKRIFT'].includes(saidState(letter));

/**
 * Begins a letter: with last year's words and days moved to the new year where there is a letter before it, else with the template
 * and the very simple first goal. The annex is the mandates that both sides have said.
 */
export async function draftLetterOfIntent(database: Database, viewer: Viewer, now: Instant, key: string, command: DraftLetter): Promise<{ readonly letterId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'draftLetterOfIntent', input: command }, async (tx) => {
    const { partnershipId, year, variant } = command;
    await holdLetter(tx.em, partnershipId);
    const table = monthlyTables(await otherPartiesNow(tx.em, viewer.organisationId), viewer).find((one) => one.partnershipId === partnershipId);
    if (table === undefined) refuse('FINNS_INTE');
    const before = (await loadLetters(tx.em)).filter((letter) => letter.partnershipId === partnershipId);
    requireAllowed(mayDraftIntent(viewer, { year, thisYear: dateParts(toLocalDate(now)).year, unfinished: before.some(isUnfinished) }), 'year');
    const previous = before.find((letter) => !isUnfinished(letter)) ?? null;
    const letterId = randomUUID();
    const content = await firstContent(tx, command, previous);
    await insertLetter(tx.em, byActor(tx), { id: letterId, partnershipId, year, variant, previousId: previous?.id ?? null });
    await insertVersion(tx.em, byActor(tx), { letterId, number: 1, content, place: 'UTKAST' });
    await insertEvent(tx.em, byActor(tx), { letterId, number: 1, state: 'UTKAST', version: 1 });
    tx.record('AVSIKT_PABORJAD', [letterId]);
    tx.tell([viewer.organisationId, table.otherSide.id]);
    return { letterId };
  });
}

async function firstContent(tx: Change, { partnershipId, year, variant }: DraftLetter, previous: ListedLetter | null): Promise<IntentContent> {
  const parties = (await waysInAt(tx.em, partnershipId)).filter(({ kind }) => isSide(kind));
  const last = previous === null ? null : await loadLetter(tx.em, previous.id, null);
  const content = last === null
    ? draftLetter({ variant, parties: parties.map(({ name, kind }) => ({ name, kind, organisationNumber: null })), year, definition: null, goals: [simpleFirstGoal(variant, year)], decisions: [], mandates: [] })
    : draftFromFollowUp(last.content, [], year);
  return { ...content, mandates: await annexOf(tx.em, parties, content) };
}
