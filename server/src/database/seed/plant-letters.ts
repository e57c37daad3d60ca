import { createHash } from 'node:crypto';
import { draftFromFollowUp, draftLetter, exactText, simpleFirstGoal, type IntentContent } from '@bokvar/domain/letters-of-intent';
import { addDays, dateParts, daysBetween, localDate, type LocalDate, type MandateDecision } from '@bokvar/domain/vocabulary';
import { LetterAnswerEntity, LetterCommentEntity, LetterEventEntity, LetterOfIntentEntity, LetterSeatsEntity, LetterVersionEntity } from '../../features/letters-of-intent/letter-of-intent.entity.js';
import type { Em } from '../orm.js';
import type { TownCalendar } from './town-calendar.js';
import { townId } from './town-ids.js';
import { townOrganisations } from './town-people.js';
import { stableId } from './stable-id.js';

const SIDES = ['alvsalahem', 'soc'] as const;
const MANAGERS = [{ who: 'lars', at: 'soc', basis: 'Socialnämndens delegationsordning, punkt 1.1' }, { who: 'gunilla', at: 'alvsalahem', basis: 'Vd-instruktion 2024' }] as const;
const PARTNERSHIP = 'alvsalahem-soc';

const sideOf = (key: string) => {
  const found = townOrganisations.find((one) => one.key === key);
  if (found === undefined) throw new RangeError(`No such organisation in the town: ${key}`);
  return { ...found, organisationNumber: null };
};

const annexRow = (who: string, organisation: string, decisions: readonly MandateDecision[], until: LocalDate) =>
  ({ who, organisationId: townId.organisation(organisation), organisation: sideOf(organisation).name, decisions, maxAmountOre: null, until });

function thisYears(year: number): IntentContent {
  const until = localDate(`${year}-12-31`);
  return draftLetter({
    variant: 'UNGEFAR_MANADSVIS', year, parties: SIDES.map(sideOf), definition: null, goals: [simpleFirstGoal('UNGEFAR_MANADSVIS', year)], decisions: [],
    mandates: [annexRow('Gunilla Nyström', 'alvsalahem', ['UNDERTECKNA', 'UNDANTAG_GRIND'], until), annexRow('Lars Hägglund', 'soc', ['UNDERTECKNA', 'UNDANTAG_GRIND'], until)],
  });
}

/** Next year's, as Yvonne has begun to write it: every month, whatever the list looks like. */
function nextYears(before: IntentContent, year: number): IntentContent {
  const content = draftFromFollowUp(before, [], year);
  return {
    ...content,
    points: content.points.map((point) => (point.id === 'moten'
      ? { ...point, text: 'Vi möts varje månad, också när ingen är sen med hyran. Hyresvärden och socialtjänsten turas om att leda mötet.', measure: { kind: 'MONTHLY_MEETINGS' as const, perYear: 12 } }
      : point)),
    mandates: content.mandates.length > 0 ? content.mandates : [annexRow('Gunilla Nyström', 'alvsalahem', ['UNDERTECKNA', 'UNDANTAG_GRIND'], content.validTo), annexRow('Lars Hägglund', 'soc', ['UNDERTECKNA', 'UNDANTAG_GRIND'], content.validTo)],
  };
}

/** A letter that both managers signed before this year, and next year's being read by both sides. */
export async function plantLetters(system: Em, calendar: TownCalendar, today: LocalDate): Promise<void> {
  const { year } = dateParts(today);
  const signedDay = (before: number) => calendar.at(daysBetween(today, addDays(localDate(`${year}-01-01`), -before)));
  const [held, next] = [stableId(`letter-of-intent:${PARTNERSHIP}:0`), stableId(`letter-of-intent:${PARTNERSHIP}:1`)];
  const [current, coming] = [thisYears(year), nextYears(thisYears(year), year + 1)];
  const by = (who: string, organisation: string, at: Date) => ({ recordedBy: townId.user(who), organisationId: townId.organisation(organisation), recordedAt: at });
  const yvonne = (at: Date) => by('yvonne', 'alvsalahem', at);
  const partnershipId = townId.partnership(PARTNERSHIP);
  await system.insertMany(LetterOfIntentEntity, [
    { id: held, partnershipId, year, variant: 'UNGEFAR_MANADSVIS', previousId: null, ...yvonne(signedDay(40)) },
    { id: next, partnershipId, year: year + 1, variant: 'MANADSVIS', previousId: held, ...yvonne(calendar.at(-9)) },
  ]);
  await system.insertMany(LetterVersionEntity, [
    { letterId: held, number: 1, content: current, place: 'UTKAST', ...yvonne(signedDay(40)) },
    { letterId: next, number: 1, content: draftFromFollowUp(current, [], year + 1), place: 'UTKAST', ...yvonne(calendar.at(-9)) },
    { letterId: next, number: 2, content: coming, place: 'ATAGANDEN', ...yvonne(calendar.at(-8)) },
  ]);
  const steps = ['UTKAST', 'GRANSKNING', 'FOR_UNDERSKRIFT'] as const;
  await system.insertMany(LetterEventEntity, [
    ...steps.map((state, index) => ({ letterId: held, number: index + 1, state, version: 1, voided: 0, reason: null, ...yvonne(signedDay(40 - index * 4)) })),
    { letterId: held, number: 4, state: 'GALLANDE' as const, version: 1, voided: 0, reason: null, ...by('gunilla', 'alvsalahem', signedDay(20)) },
    ...steps.slice(0, 2).map((state, index) => ({ letterId: next, number: index + 1, state, version: index + 1, voided: 0, reason: null, ...yvonne(calendar.at(-9 + index)) })),
  ]);
  const seat = (letterId: string, { who }: (typeof MANAGERS)[number], order: number) => ({ id: stableId(`letter-seat:${letterId}:${who}`), userId: townId.user(who), role: 'UNDERTECKNARE' as const, order });
  await system.insertMany(LetterSeatsEntity, [
    ...MANAGERS.map((manager, index) => ({ letterId: held, number: 1, seats: [seat(held, manager, index + 1)], ...by(manager.who, manager.at, signedDay(34)) })),
    { letterId: next, number: 1, seats: [seat(next, MANAGERS[0], 1)], ...by('ibrahim', 'soc', calendar.at(-6)) },
  ]);
  const textSha256 = createHash('sha256').update(exactText(current)).digest('hex');
  await system.insertMany(LetterAnswerEntity, MANAGERS.map((manager, index) => ({
    seatId: seat(held, manager, index + 1).id, round: 3, letterId: held, version: 1, organisationId: townId.organisation(manager.at), userId: townId.user(manager.who), answer: 'UNDERTECKNAT', reason: null,
    textSha256, acr: null, vouchedBy: null, authenticatedAt: signedDay(24 - index * 4), mandateBasis: manager.basis, recordedAt: signedDay(24 - index * 4) })));
  await system.insertMany(LetterCommentEntity, [
    { id: stableId(`letter-comment:${next}:1`), letterId: next, version: 2, place: 'ATAGANDEN', text: 'Bra att vi turas om. Ska vi skriva att den som leder också skickar dagordningen?', ...by('ibrahim', 'soc', calendar.at(-6)) },
  ]);
}
