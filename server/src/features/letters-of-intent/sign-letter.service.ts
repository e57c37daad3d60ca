import { mayDecline, maySignNow, stateAfterAnswers, type AnswerAt, type SignAt, type SignerAnswer, type SigningDecision } from '@bokvar/domain/letters-of-intent';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import type { Viewer } from '../sessions/viewer.js';
import { basisOf, signingMandates } from './annex.js';
import { byActor, countingAnswers, letterDone, letterIn, markOf, roundOf, saidState, signersOf, versionOf } from './at-letter.js';
import { mailSides } from './letter-mail.js';
import type { LetterRecord } from './letter-of-intent.store.js';
import { insertAnswer, insertEvent } from './write-letter.store.js';

/** Of the text that the viewer has read: nobody signs what she has not. */
export interface SignLetter { readonly letterId: string; readonly version: number; readonly mark: string; readonly origin: string }

/** How the letter stands to somebody who wants to answer. */
export function answerAt(letter: LetterRecord, { userId, organisationId, role }: Pick<Viewer, 'userId' | 'organisationId' | 'role'>): AnswerAt {
  return { viewer: { userId, organisationId, role, identity: null }, signers: signersOf(letter), answers: countingAnswers(letter, versionOf(letter)), letterState: saidState(letter) };
}

/** The same with what a signature asks for besides: her mandates, and how lately and surely she has identified herself. */
export function signAt(letter: LetterRecord, viewer: Viewer, mandates: SignAt['mandates'], now: Instant): SignAt {
  const { session } = viewer;
  // Which levels are sure enough is settled at sign-in: an issuer's lower ones never become a session.
  return { ...answerAt(letter, viewer), mandates, authenticatedAt: session?.authenticatedAt ?? (0 as Instant), acr: session?.acr ?? null, acceptedAcrs: [], now };
}

/**
 * Signs, or approves where that is her place. With the last signature the letter holds: the sealed original is made right after,
 * by a job that anybody may ask for again.
 * @returns whether all have now answered
 */
export async function signLetterOfIntent(database: Database, viewer: Viewer, now: Instant, key: string, command: SignLetter): Promise<{ readonly letterId: string; readonly complete: boolean } | Refused> {
  return await change(database, viewer, now, { key, operation: 'signLetterOfIntent', input: command }, async (tx) => {
    const letter = await letterIn(tx, command.letterId);
    const mandates = await signingMandates(tx.em, viewer.organisationId);
    const decision = maySignNow(signAt(letter, viewer, mandates, now));
    if (!decision.allowed) refuse(decision.code);
    requireRead(letter, command);
    const { signer, answer } = decision;
    const given = await answered(tx, letter, viewer, { decision, reason: null, mandateBasis: signer.role === 'UNDERTECKNARE' ? basisOf(mandates, viewer.userId, now) : null });
    const complete = stateAfterAnswers(signersOf(letter), given) === 'GALLANDE';
    if (complete) {
      await insertEvent(tx.em, byActor(tx), { letterId: letter.id, number: letter.events.length + 1, state: 'GALLANDE', version: command.version });
      await mailSides(tx, letter, 'GALLANDE', command.origin);
    }
    return { ...letterDone(tx, letter, answer === 'GODKANT' ? 'AVSIKT_GODKAND' : complete ? 'AVSIKT_GALLER' : 'AVSIKT_UNDERTECKNAD'), complete };
  });
}

/** Says no, with a reason for both sides to read. The letter is read through anew. */
export async function declineLetterOfIntent(database: Database, viewer: Viewer, now: Instant, key: string, command: SignLetter & { readonly reason: string }): Promise<{ readonly letterId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'declineLetterOfIntent', input: command }, async (tx) => {
    const letter = await letterIn(tx, command.letterId);
    const decision = mayDecline(answerAt(letter, viewer), command.reason);
    if (!decision.allowed) refuse(decision.code, decision.code === 'SKAL_FOR_KORT' ? 'reason' : null);
    requireRead(letter, command);
    const reason = command.reason.trim();
    if (reason.length > 1_000) refuse('TEXT_FOR_LANG', 'reason');
    const counted = countingAnswers(letter, versionOf(letter)).length;
    await answered(tx, letter, viewer, { decision, reason, mandateBasis: null });
    await insertEvent(tx.em, byActor(tx), { letterId: letter.id, number: letter.events.length + 1, state: 'GRANSKNING', version: command.version, voided: counted, reason });
    await mailSides(tx, letter, 'AVBOJD', command.origin);
    return letterDone(tx, letter, 'AVSIKT_AVBOJD');
  });
}

function requireRead(letter: LetterRecord, { version, mark }: SignLetter): void {
  if (version !== versionOf(letter) || mark !== markOf(letter)) refuse('AVSIKT_STEG');
}

interface Given { readonly decision: SigningDecision & { readonly allowed: true }; readonly reason: string | null; readonly mandateBasis: string | null }

/** Keeps the answer with its evidence. @returns the answers that count, this one among them */
async function answered(tx: Change, letter: LetterRecord, viewer: Viewer, { decision: { signer, answer }, reason, mandateBasis }: Given): Promise<readonly SignerAnswer[]> {
  const { organisationId, userId, session } = viewer;
  const [round, version] = [roundOf(letter) ?? refuse('INTE_FOR_UNDERSKRIFT'), versionOf(letter)];
  await insertAnswer(tx.em, {
    seatId: signer.id, round, letterId: letter.id, version, organisationId, userId, answer, reason, textSha256: markOf(letter),
    acr: session?.acr ?? null, vouchedBy: session?.vouchedBy ?? null, authenticatedAt: session?.authenticatedAt ?? tx.now, mandateBasis, at: tx.now });
  return [...countingAnswers(letter, version), { signerId: signer.id, userId, organisationId, side: signer.side, identity: null, answer, at: tx.now }];
}
