import { commitmentStandings, holdsOn, maySignNow, missingForSignature, redlineLetters, whoseTurn, type CommitmentStanding, type IntentContent, type LetterRedline } from '@bokvar/domain/letters-of-intent';
import { mayChangeIntent, mayEndIntent } from '@bokvar/domain/policy';
import { daysBetween, toLocalDate, type Instant, type IntentGap, type IntentState, type LocalDate, type MeasureKind, type SigningAnswer, type SigningRefusal } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { otherSide } from '../partnerships/other-side.js';
import type { Viewer } from '../sessions/viewer.js';
import { signingMandates, type MandateWithBasis } from './annex.js';
import { countingAnswers, markOf, saidState, signersOf, stateToday, versionOf, type SigningRecord } from './at-letter.js';
import { loadLetter, loadLetters, type EventRecord, type LetterRecord, type ListedLetter, type SeatRecord } from './letter-of-intent.store.js';
import { measuredFacts } from './measured-facts.js';
import { loadSealedFile } from './sealed-letter.store.js';
import { signingGround } from './move-letter.service.js';
import { answerAt, signAt } from './sign-letter.service.js';

/** A place in the signing today. */
export interface SeatToday extends SeatRecord {
  /** Null: not yet. */
  readonly answer: SigningAnswer | null;
  readonly answeredAt: Instant | null;
  readonly turn: boolean;
}

/** What the letter is held against, and how it differs. */
export interface Compared { readonly year: number | null; readonly version: number | null; readonly redline: LetterRedline }

/** How the points of the letter that holds now go: of this one, or of the one before it. */
export interface MeasuredLetter { readonly year: number; readonly upTo: LocalDate; readonly standings: readonly CommitmentStanding[] }

/** A letter as a side reads it. */
export interface LetterPage {
  readonly letter: LetterRecord;
  readonly state: IntentState;
  readonly version: number;
  readonly mark: string;
  readonly partner: LetterRecord['parties'][number] | null;
  readonly gaps: readonly IntentGap[];
  readonly compared: Compared | null;
  readonly seats: readonly SeatToday[];
  readonly ownSeats: { readonly number: number; readonly seats: readonly SeatRecord[] };
  /** Whether the viewer is one of those who answer and has not: why she cannot now, null when she can. */
  readonly mine: { readonly mayNow: boolean; readonly why: SigningRefusal | null; readonly approves: boolean } | null;
  /** The change or the refusal that voided answers last, while the letter is read anew. */
  readonly voided: EventRecord | null;
  readonly measured: MeasuredLetter | null;
  readonly mayChange: boolean;
  readonly mayEnd: boolean;
}

/** Reads a letter as the viewer; null when she is no side of it. @param since a version of the same letter to hold it against, instead of last year's */
export async function readLetter({ scope, now }: PortalContext, viewer: Viewer, id: string, since: number | null): Promise<LetterPage | null> {
  const em = scope.database.as({ organisationId: viewer.organisationId, userId: viewer.userId, mayOpenProtected: false }, now);
  return await em.transactional(async (inner) => {
    const letter = await loadLetter(inner as Em, id, since);
    if (letter === null) return null;
    const mandates = saidState(letter) === 'FOR_UNDERSKRIFT' ? await signingMandates(inner as Em, viewer.organisationId) : [];
    return pageOf(letter, viewer, { mandates, since, now });
  });
}

interface PageGround { readonly mandates: readonly MandateWithBasis[]; readonly since: number | null; readonly now: Instant }

function pageOf(letter: LetterRecord, viewer: Viewer, { mandates, since, now }: PageGround): LetterPage {
  const [state, version] = [stateToday(letter, now), versionOf(letter)];
  const own = letter.seats.find(({ organisationId }) => organisationId === viewer.organisationId);
  const last = letter.events.at(-1);
  return {
    letter, state, version, mark: markOf(letter), partner: otherSide(letter.parties, viewer),
    gaps: state === 'UTKAST' || state === 'GRANSKNING' || state === 'FOR_UNDERSKRIFT' ? missingForSignature(letter.content, signingGround(letter, now)) : [],
    compared: comparedWith(letter, since), seats: seatsToday(letter, version), ownSeats: { number: own?.number ?? 0, seats: own?.seats ?? [] },
    mine: mineOf(letter, viewer, mandates, now), voided: state === 'GRANSKNING' && last?.state === 'GRANSKNING' && (last.voided > 0 || last.reason !== null) ? last : null,
    measured: measuredLetter(letter, state, now), mayChange: mayChangeIntent(viewer, state).allowed, mayEnd: mayEndIntent(viewer, state).allowed,
  };
}

function comparedWith({ content, previous, since: kept }: LetterRecord, since: number | null): Compared | null {
  if (since !== null) return kept === null ? null : { year: null, version: since, redline: redlineLetters(kept, content) };
  return previous === null ? null : { year: previous.year, version: null, redline: redlineLetters(previous.content, content) };
}

/** The places in the order in which they are answered from. */
function seatsToday(letter: LetterRecord, version: number): SeatToday[] {
  const answers = countingAnswers(letter, version);
  const turn = new Set(saidState(letter) === 'FOR_UNDERSKRIFT' ? whoseTurn(signersOf(letter), answers).map(({ id }) => id) : []);
  return letter.seats.flatMap(({ seats }) => seats).toSorted((a, b) => a.order - b.order).map((seat) => {
    const given = answers.find(({ signerId }) => signerId === seat.id);
    return { ...seat, answer: given?.answer ?? null, answeredAt: given?.at ?? null, turn: turn.has(seat.id) };
  });
}

function mineOf(letter: LetterRecord, viewer: Viewer, mandates: PageGround['mandates'], now: Instant): LetterPage['mine'] {
  const decision = maySignNow(signAt(letter, viewer, mandates, now));
  if (decision.allowed) return { mayNow: true, why: null, approves: decision.answer === 'GODKANT' };
  const asked = answerAt(letter, viewer).signers.find(({ userId, organisationId, role }) => userId === viewer.userId && organisationId === viewer.organisationId && (role === 'UNDERTECKNARE' || role === 'GODKANNARE'));
  if (asked === undefined || decision.code === 'INTE_FOR_UNDERSKRIFT' || decision.code === 'REDAN_SVARAT') return null;
  return { mayNow: false, why: decision.code, approves: asked.role === 'GODKANNARE' };
}

/** What the portal itself sees happen. Of the others nothing is said: that none was held would be a guess. */
const SEEN: ReadonlySet<MeasureKind> = new Set<MeasureKind>(['MONTHLY_MEETINGS', 'TRAINING', 'WAYS_IN', 'MANAGER_MEETINGS', 'IMPROVEMENTS']);

/** The letter that holds, or held until it ended, is the one that is measured; while the next is written, last year's. */
function measuredLetter(letter: LetterRecord, state: IntentState, now: Instant): MeasuredLetter | null {
  const today = toLocalDate(now);
  const isOwn = holdsOn(state, letter.content, today) || state === 'UTGANGEN' || state === 'ERSATT' || state === 'UPPSAGD';
  const of: { readonly year: number; readonly content: IntentContent } | null = isOwn ? letter : letter.previous;
  if (of === null) return null;
  const upTo = today < of.content.validTo ? today : of.content.validTo;
  return { year: of.year, upTo, standings: commitmentStandings(of.content, measuredFacts(letter, of.content, now)).filter(({ kind }) => SEEN.has(kind)) };
}

/** What the paper of a letter is made of: the sealed original where there is one, and the letter; null where the reader is no side of it. */
export async function readLetterFile({ scope, now }: PortalContext, viewer: Viewer, id: string): Promise<{ readonly sealed: Uint8Array | null; readonly letter: LetterRecord } | null> {
  const em = scope.database.as({ organisationId: viewer.organisationId, userId: viewer.userId, mayOpenProtected: false }, now);
  return await em.transactional(async (inner) => {
    const letter = await loadLetter(inner as Em, id, null);
    return letter === null ? null : { letter, sealed: await loadSealedFile(inner as Em, id) };
  });
}

/** A letter in the list of the viewer's partnerships. */
export interface LetterLine { readonly listed: ListedLetter; readonly state: IntentState; readonly partner: ListedLetter['parties'][number] | null; readonly myTurn: boolean; readonly voided: boolean; readonly endsIn: number | null }

/** The letters of the viewer's partnerships, and what each asks of her. */
export async function readLetters({ scope, now }: PortalContext, viewer: Viewer): Promise<readonly LetterLine[]> {
  const em = scope.database.as({ organisationId: viewer.organisationId, userId: viewer.userId, mayOpenProtected: false }, now);
  const letters = await em.transactional(async (inner) => await loadLetters(inner as Em));
  return letters.map((listed) => ({
    listed, state: stateToday(listed, now), partner: otherSide(listed.parties, viewer), myTurn: isMyTurn(listed, listed.version, viewer),
    voided: saidState(listed) === 'GRANSKNING' && (listed.events.at(-1)?.voided ?? 0) > 0, endsIn: daysLeft(listed, now),
  }));
}

function isMyTurn(letter: SigningRecord, version: number, { userId, organisationId }: Viewer): boolean {
  return saidState(letter) === 'FOR_UNDERSKRIFT'
    && whoseTurn(signersOf(letter), countingAnswers(letter, version)).some((signer) => signer.userId === userId && signer.organisationId === organisationId);
}

/** Days until a letter that holds ends, in its last three months, unless the next is signed. */
function daysLeft(letter: ListedLetter, now: Instant): number | null {
  if (stateToday(letter, now) !== 'GALLANDE' || letter.replacedFrom !== null) return null;
  const days = daysBetween(toLocalDate(now), letter.content.validTo);
  return days >= 0 && days <= 90 ? days : null;
}
