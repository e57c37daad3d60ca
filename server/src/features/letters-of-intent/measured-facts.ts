import type { MeasuredFacts } from '@bokvar/domain/letters-of-intent';
import { meetingFate } from '@bokvar/domain/meetings';
import { wayInState } from '@bokvar/domain/partnerships';
import { trainingsWithin } from '@bokvar/domain/trainings';
import { toLocalDate, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import { sidesOf } from './at-letter.js';
import type { LetterRecord } from './letter-of-intent.store.js';

/** What has happened in a letter's time, as the portal has seen it: counts and days, and nothing of any case. */
export function measuredFacts(letter: Pick<LetterRecord, 'parties' | 'meetings' | 'managerMeetings' | 'improvements' | 'trainings'>, validity: { readonly validFrom: LocalDate; readonly validTo: LocalDate }, now: Instant): MeasuredFacts {
  const today = toLocalDate(now);
  const sides = sidesOf(letter).map(({ wayIn }) => wayInState(wayIn, today));
  return {
    today, monthlyMeetings: meetingsIn(letter.meetings, validity, now),
    trainings: trainingsWithin(letter.trainings, validity, today), improvements: letter.improvements.filter(({ namedOn }) => validity.validFrom <= namedOn && namedOn <= validity.validTo).map(({ name }) => name),
    waysIn: { complete: sides.filter((state) => state === 'GALLER' || state === 'ATT_BEKRAFTA').length, of: sides.length },
    followUpDone: false, managerMeetings: managersIn(letter.managerMeetings, validity, now), networkMeetings: { held: 0, next: null },
  };
}

function managersIn(meetings: LetterRecord['managerMeetings'], { validFrom, validTo }: { readonly validFrom: LocalDate; readonly validTo: LocalDate }, now: Instant): MeasuredFacts['managerMeetings'] {
  const within = meetings.map((meeting) => ({ ...meeting, on: toLocalDate(meeting.startsAt) })).filter(({ on }) => validFrom <= on && on <= validTo);
  const ahead = within.filter(({ startsAt, cancelled, held }) => !cancelled && !held && startsAt > now).map(({ on }) => on).toSorted();
  return { held: within.filter(({ held }) => held).length, next: ahead[0] ?? null };
}

/** Meetings without late payers count as any other [metodstöd]; one that nobody has spoken of was planned, and is not held. */
function meetingsIn(meetings: LetterRecord['meetings'], { validFrom, validTo }: { readonly validFrom: LocalDate; readonly validTo: LocalDate }, now: Instant): MeasuredFacts['monthlyMeetings'] {
  const within = meetings.filter(({ startsAt }) => validFrom <= toLocalDate(startsAt) && toLocalDate(startsAt) <= validTo).map((meeting) => ({ ...meeting, fate: meetingFate(meeting, now) }));
  const ahead = within.filter(({ fate }) => fate === 'AHEAD').map(({ startsAt }) => toLocalDate(startsAt)).toSorted();
  const gone = within.filter(({ fate }) => fate === 'HELD' || fate === 'NOT_HELD' || fate === 'UNTOLD');
  return { held: gone.filter(({ fate }) => fate === 'HELD').length, planned: gone.length, next: ahead[0] ?? null };
}
