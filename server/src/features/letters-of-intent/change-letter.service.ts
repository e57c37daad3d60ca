import { randomUUID } from 'node:crypto';
import { afterChange, inSectionOrder, isMeasured, saysTheSame, textOfSection, type FollowUpActivity, type IntentContent, type IntentGoal, type IntentPoint, type Measure, type SectionText } from '@bokvar/domain/letters-of-intent';
import { mayChangeIntent, mayKeepIntentRows, mayKeepIntentText } from '@bokvar/domain/policy';
import type { TextStopped } from '@bokvar/domain/texts';
import type { Instant, LocalDate, MeasureKind } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import type { Viewer } from '../sessions/viewer.js';
import { annexOf } from './annex.js';
import { byActor, countingAnswers, letterDone, letterIn, saidState, sidesOf, versionOf } from './at-letter.js';
import { mailSides } from './letter-mail.js';
import type { LetterRecord } from './letter-of-intent.store.js';
import { personIn, type LetterWords } from './letter-words.service.js';
import { insertEvent, insertVersion } from './write-letter.store.js';

/** A numbered point as it is written: with a number or a day, by what it is measured by. */
export interface WrittenPoint { readonly id: string | null; readonly text: string; readonly kind: MeasureKind; readonly perYear: number | null; readonly by: LocalDate | null }

/** What somebody writes anew in a letter: one part of it, whole. */
export type LetterPart =
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'section'; readonly section: SectionText }
  | { readonly kind: 'points'; readonly points: readonly WrittenPoint[] }
  | { readonly kind: 'goals'; readonly goals: readonly IntentGoal[] }
  | { readonly kind: 'followUps'; readonly followUps: readonly FollowUpActivity[] }
  | { readonly kind: 'validity'; readonly validFrom: LocalDate; readonly validTo: LocalDate }
  /** The annex, as both sides' registers of mandates say it now. */
  | { readonly kind: 'mandates' };

/** A change, written on from a version that was read. */
export interface ChangeLetter { readonly letterId: string; readonly base: number; readonly part: LetterPart; readonly origin: string }

/** Where a part stands, as versions and comments name it. */
export const placeOf = (part: LetterPart): string => (part.kind === 'section' ? part.section.code : PLACES[part.kind]);
const PLACES = { title: 'RUBRIK', points: 'ATAGANDEN', goals: 'MAL', followUps: 'UPPFOLJNING', validity: 'GILTIGHET', mandates: 'ROLLER_MANDAT' } as const;

function within(content: IntentContent, part: LetterPart): unknown {
  switch (part.kind) {
    case 'title': return content.title;
    case 'section': return textOfSection(content, part.section.code);
    case 'validity': return [content.validFrom, content.validTo];
    case 'points': case 'goals': case 'followUps': case 'mandates': return content[part.kind];
  }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Keeps a part of a letter as a new version. Two who write in different parts do not disturb each other; in the same part the
 * second is told. A change after the first answer takes the letter back to be read: no answer counts any more, and both sides are
 * told why [domain 6].
 */
export async function changeLetterOfIntent(database: Database, viewer: Viewer, now: Instant, key: string, command: ChangeLetter): Promise<{ readonly letterId: string } | TextStopped | Refused> {
  const { letterId, base, part, origin } = command;
  const stopped = await personIn(database, viewer, now, letterId, ({ content }) => wordsOf(part, content));
  if (stopped !== null) return stopped;
  return await change(database, viewer, now, { key, operation: 'changeLetterOfIntent', input: command }, async (tx) => {
    const letter = await letterIn(tx, letterId, base);
    const state = saidState(letter);
    requireAllowed(mayChangeIntent(viewer, state), null);
    requireKept(part);
    if (letter.since === null || !isSame(within(letter.since, part), within(letter.content, part))) refuse('ANDRAT_AV_ANNAN');
    const content = await changed(tx, letter, part);
    if (saysTheSame(content, letter.content)) return { letterId };
    const number = versionOf(letter) + 1;
    await insertVersion(tx.em, byActor(tx), { letterId, number, content, place: placeOf(part) });
    const after = afterChange(state, countingAnswers(letter, versionOf(letter)));
    if (after.mayChange && after.state !== state) {
      await insertEvent(tx.em, byActor(tx), { letterId, number: letter.events.length + 1, state: after.state, version: number, voided: after.voided.length });
      await mailSides(tx, letter, 'UPPHAVD', origin);
    }
    return letterDone(tx, letter, 'AVSIKT_ANDRAD');
  });
}

function requireKept(part: LetterPart): void {
  const rows = part.kind === 'points' ? part.points : part.kind === 'goals' ? part.goals : part.kind === 'followUps' ? part.followUps : [];
  requireAllowed(mayKeepIntentRows(rows.length), part.kind);
  for (const { text } of rows) requireAllowed(mayKeepIntentText('row', text), part.kind);
  if (part.kind === 'title') requireAllowed(mayKeepIntentText('title', part.title), 'title');
  if (part.kind === 'section') requireAllowed(mayKeepIntentText('text', part.section.text), 'text');
}

async function changed(tx: Change, letter: LetterRecord, part: LetterPart): Promise<IntentContent> {
  const { content } = letter;
  switch (part.kind) {
    case 'title': return { ...content, title: part.title.trim() };
    case 'section': return { ...content, sections: inSectionOrder([...content.sections.filter(({ code }) => code !== part.section.code), part.section]) };
    case 'points': return { ...content, points: part.points.map(pointOf) };
    case 'goals': return { ...content, goals: owned(part.goals, letter) };
    case 'followUps': return { ...content, followUps: part.followUps };
    case 'validity': return { ...content, validFrom: part.validFrom, validTo: part.validTo };
    case 'mandates': return { ...content, mandates: await annexOf(tx.em, sidesOf(letter), content) };
  }
}

const POINT_ID = /^[\w-]{1,40}$/u;

/** @throws Refused where it says nothing that can be counted: what nobody can count nobody can keep */
function pointOf({ id, text, kind, perYear, by }: WrittenPoint): IntentPoint {
  const measure: Measure | null = kind === 'WAYS_IN' ? { kind } : kind === 'FOLLOW_UP' ? (by === null ? null : { kind, by }) : perYear === null ? null : { kind, perYear };
  if (measure === null || !isMeasured(measure)) refuse('AVSIKT_MATT', 'points');
  return { id: id !== null && POINT_ID.test(id) ? id : randomUUID(), text, measure };
}

/** A goal is answered for by a side of the table or by all; nobody else can be named. */
function owned(goals: readonly IntentGoal[], letter: LetterRecord): readonly IntentGoal[] {
  const sides = new Set(sidesOf(letter).map(({ id }) => id));
  if (goals.some(({ ownerOrganisationId }) => ownerOrganisationId !== null && !sides.has(ownerOrganisationId))) refuse('FINNS_INTE', 'goals');
  return goals;
}

/** What is looked through for persons, part by part of the lists too. */
function wordsOf(part: LetterPart, content: IntentContent): readonly LetterWords[] {
  const rows = (kept: readonly { readonly text: string }[], written: readonly { readonly text: string }[]): LetterWords[] =>
    [{ at: placeOf(part), before: kept.map(({ text }) => text).join('\n'), text: written.map(({ text }) => text).join('\n') }];
  switch (part.kind) {
    case 'title': return [{ at: placeOf(part), before: content.title, text: part.title }];
    case 'section': return [{ at: placeOf(part), before: textOfSection(content, part.section.code), text: part.section.text }];
    case 'points': return rows(content.points, part.points);
    case 'goals': return rows(content.goals, part.goals);
    case 'followUps': return rows(content.followUps, part.followUps);
    case 'validity': case 'mandates': return [];
  }
}
