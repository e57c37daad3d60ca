import { randomUUID } from 'node:crypto';
import { draftFromFollowUp, draftLetter, simpleFirstGoal, type DraftFrom, type IntentContent, type IntentGoal, type SectionText } from '@bokvar/domain/letters-of-intent';
import { mayDraftIntent } from '@bokvar/domain/policy';
import { dateParts, label, toLocalDate, type Instant, type IntentVariant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { loadWhatWasAgreed, type PointRecord } from '../first-meetings/first-meeting.store.js';
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
    ? draftLetter({ variant, parties: parties.map(({ name, kind }) => ({ name, kind, organisationNumber: null })), year, ...await fromFirstMeeting(tx, partnershipId, simpleFirstGoal(variant, year)), mandates: [] })
    : draftFromFollowUp(last.content, [], year);
  return { ...content, mandates: await annexOf(tx.em, parties, content) };
}

const goalOf = ({ text, ownerId, dueOn }: PointRecord, level: IntentGoal['level']): IntentGoal[] => (dueOn === null ? [] : [{ text, level, ownerOrganisationId: ownerId, dueOn }]);

/** Goals that hold, with their parts, decisions, and the common words on whom the partnership works with first: what its first meeting came to. */
async function fromFirstMeeting(tx: Change, partnershipId: string, first: IntentGoal): Promise<Pick<DraftFrom, 'definition' | 'goals' | 'decisions'>> {
  const { words, points } = await loadWhatWasAgreed(tx.em, partnershipId);
  const holding = points.filter(({ reason }) => reason === null);
  const common = words.filter(({ ofId, agreed }) => ofId === partnershipId && agreed);
  const family = common.find(({ topic }) => topic === 'BARNFAMILJ')?.text ?? null;
  const goalsUnder = (whole: string | null): typeof holding => holding.filter(({ kind, partOf }) => kind !== 'BESLUT' && partOf === whole);
  const goals = goalsUnder(null).flatMap((goal) => [...goalOf(goal, 'MAL'), ...goalsUnder(goal.id).flatMap((part) => goalOf(part, 'DELMAL'))]);
  return {
    definition: family === null ? null : { words: family },
    goals: goals.length > 0 ? goals : [first],
    decisions: [
      ...common.filter(({ topic }) => topic !== 'BARNFAMILJ').map(({ topic, text }): SectionText => ({ code: 'MALGRUPPER', text: `${label('FirstTopic', topic, 'sv')}: ${text ?? ''}` })),
      ...holding.filter(({ kind }) => kind === 'BESLUT').map(({ text }): SectionText => ({ code: 'ATAGANDEN', text })),
    ],
  };
}
