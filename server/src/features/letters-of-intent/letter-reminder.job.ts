import { endReminderBy, signReminderBy, turnSince, whoseTurn } from '@bokvar/domain/letters-of-intent';
import { reminderDay } from '@bokvar/domain/meetings';
import { toLocalDate, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import type { Em } from '../../database/orm.js';
import { queueMail } from '../../mail/mail.js';
import { isSide } from '../partnerships/other-side.js';
import { mailAddressOf } from '../partnerships/way-in.store.js';
import { countingAnswers, roundOf, saidState, signersOf, stateToday } from './at-letter.js';
import { letterMail, type LetterNews } from './letter-mail.js';
import { loadLetters, type ListedLetter } from './letter-of-intent.store.js';
import { claimLetterReminder } from './sealed-letter.store.js';

/** What somebody is reminded of: under which name it is done once, to whom, in which words. */
interface LetterReminder { readonly about: string; readonly news: LetterNews; readonly to: readonly string[] }

/**
 * Each workday's morning: that a letter waits for a signature, to the organisations whose turn it is, and that one ends in three
 * months or in one, to both. Each once, whichever server comes first; who is waited for stands in the portal alone.
 * @returns how many mails were queued
 */
export async function remindOfLetters({ database, origin }: { readonly database: Database; readonly origin: string }, now: Instant): Promise<number> {
  const day = reminderDay(now);
  if (day === null) return 0;
  let queued = 0;
  for (const letter of await loadLetters(database.system())) {
    for (const { about, news, to } of remindersOf(letter, day, now)) {
      await database.system().transactional(async (system) => {
        if (!(await claimLetterReminder(system as Em, letter.id, about, now))) return;
        for (const organisationId of to) {
          const address = await mailAddressOf(system as Em, organisationId);
          if (address === null) continue;
          await queueMail(system, { to: address, ...letterMail(news, { year: letter.year, link: `${origin}/samverkan/avsiktsforklaring/${letter.id}` }) }, now);
          queued += 1;
        }
      });
    }
  }
  return queued;
}

function remindersOf(letter: ListedLetter, day: LocalDate, now: Instant): LetterReminder[] {
  const ends = letter.replacedFrom === null ? endReminderBy(stateToday(letter, now), letter.content, day) : null;
  const sides = letter.parties.filter(({ kind }) => isSide(kind)).map(({ id }) => id);
  return [...toSign(letter, day), ...ends === null ? [] : [{ about: `SLUTAR_${ends.daysLeft}`, news: `SLUTAR_${ends.daysLeft}` as const, to: sides }]];
}

function toSign(letter: ListedLetter, day: LocalDate): LetterReminder[] {
  const sending = letter.events.find(({ number }) => number === roundOf(letter));
  if (saidState(letter) !== 'FOR_UNDERSKRIFT' || sending === undefined) return [];
  const [signers, answers] = [signersOf(letter), countingAnswers(letter, letter.version)];
  return whoseTurn(signers, answers).flatMap((signer) => {
    const since = turnSince(signer, signers, answers, sending.at);
    const number = since === null ? 0 : signReminderBy(toLocalDate(since), day);
    return number === 0 ? [] : [{ about: `VANTAR ${sending.number} ${signer.id} ${number}`, news: 'VANTAR' as const, to: [signer.organisationId] }];
  });
}
