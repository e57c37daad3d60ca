import { inSectionOrder, textOfSection, type IntentContent } from '@bokvar/domain/letters-of-intent';
import { fullDate, hasSum, intentSections, label, sumWords, type Instant, type IntentSection, type Language } from '@bokvar/domain/vocabulary';
import { letterOfIntent as paper, type LetterOfIntentModel } from '@bokvar/reports';
import type { PortalContext } from '../../graphql/portal-context.js';
import type { SealedSigner } from '../../sealing/seal-pdf.js';
import { paperCodeOf, stampWords } from '../grounds/paper.js';
import type { Viewer } from '../sessions/viewer.js';
import { countingAnswers, markOf, roundOf, sidesOf, signersOf, versionOf } from './at-letter.js';
import type { AnswerRecord, LetterRecord } from './letter-of-intent.store.js';
import { letterPaperWords, measureWords } from './letter-paper-words.js';
import { readLetterFile } from './read-letter.service.js';

/** The sealed original where there is one, else the letter as it is now, as a draft; null where the reader is no side of it. */
export async function letterFile(context: PortalContext, viewer: Viewer, letterId: string): Promise<Uint8Array | null> {
  const { now, language } = context;
  const read = await readLetterFile(context, viewer, letterId);
  if (read === null || read.sealed !== null) return read?.sealed ?? null;
  const { letter } = read;
  const words = letterPaperWords[language];
  return await paper({
    ...common(letter, language), organisation: viewer.organisationName, asOf: stampWords(now, language),
    draftNote: words.draft(versionOf(letter)), signers: signersOnPaper(letter, language), evidence: null });
}

/** What the seal is set for, said before it is put on. */
export interface SealingOf { readonly sealedBy: string; readonly timestampUrl: string | null; readonly at: Instant }

/** The original, with what each signature rests on: in Swedish, as the letter is. */
export async function originalPaper(letter: LetterRecord, { sealedBy, timestampUrl, at }: SealingOf): Promise<Uint8Array> {
  const words = letterPaperWords.sv;
  return await paper({
    ...common(letter, 'sv'), organisation: sidesOf(letter).map(({ name }) => name).join(', '), asOf: stampWords(at, 'sv'), draftNote: null,
    signers: signersOnPaper(letter, 'sv'),
    evidence: {
      exactTextSha256: markOf(letter), version: String(versionOf(letter)), sealedBy: words.sealedBy(sealedBy),
      timestamp: timestampUrl === null ? words.noTimestamp : words.timestamp(timestampUrl),
      people: givenAnswers(letter).map((answer) => ({
        ...personOf(letter, answer, 'sv'), answer: label('SigningAnswer', answer.answer, 'sv'), at: stampWords(answer.at, 'sv'), means: answer.vouchedBy ?? words.noMeans,
        level: answer.acr === null ? words.noLevel : words.level(answer.acr), mandate: answer.mandateBasis ?? words.noMandate })),
    },
  });
}

/** Those whom the seal stands for, as they are named within it. */
export function sealedSigners(letter: LetterRecord): readonly [SealedSigner, ...SealedSigner[]] {
  const [first, ...others] = givenAnswers(letter).filter(({ answer }) => answer === 'UNDERTECKNAT').map((answer): SealedSigner => {
    const { name, title, organisation } = personOf(letter, answer, 'sv');
    return { name, role: `${title}, ${organisation}`, evidence: `${new Date(answer.at).toISOString()}, SHA-256 ${answer.textSha256}` };
  });
  if (first === undefined) throw new Error('A letter that holds has been signed by somebody');
  return [first, ...others];
}

/** The answers that made it hold, in the order in which they were given. */
function givenAnswers(letter: LetterRecord): AnswerRecord[] {
  const [round, version] = [roundOf(letter), versionOf(letter)];
  return letter.answers.filter((answer) => answer.round === round && answer.version === version && answer.answer !== 'AVBOJT');
}

function personOf(letter: LetterRecord, { seatId, organisationId }: Pick<AnswerRecord, 'seatId' | 'organisationId'>, language: Language) {
  const seat = letter.seats.flatMap(({ seats }) => seats).find(({ id }) => id === seatId);
  return {
    name: seat?.name ?? letterPaperWords[language].unknown, title: seat?.title ?? label('Role', seat?.holds ?? 'CHEF', language), organisation: organisationName(letter, organisationId),
    role: label('SignerRole', seat?.role ?? 'UNDERTECKNARE', language) };
}

const organisationName = ({ parties }: LetterRecord, id: string): string => parties.find((party) => party.id === id)?.name ?? '';

function signersOnPaper(letter: LetterRecord, language: Language): LetterOfIntentModel['signers'] {
  const answers = countingAnswers(letter, versionOf(letter));
  return signersOf(letter).filter(({ role }) => role === 'UNDERTECKNARE' || role === 'GODKANNARE').toSorted((a, b) => a.order - b.order).map(({ id, organisationId }) => {
    const given = answers.find(({ signerId }) => signerId === id);
    return { ...personOf(letter, { seatId: id, organisationId }, language), signedAt: given === undefined ? null : stampWords(given.at, language) };
  });
}

/** What stands in the draft as in the original. A paper's code is made of the exact text: two with the same code say the same. */
function common(letter: LetterRecord, language: Language): Pick<LetterOfIntentModel, 'language' | 'title' | 'code' | 'parties' | 'validity' | 'sections'> {
  const { content } = letter;
  return {
    language, title: content.title, code: paperCodeOf(`${letter.id} ${markOf(letter)}`),
    parties: sidesOf(letter).map(({ name }) => ({ name, organisationNumber: null })),
    validity: `Gäller ${fullDate(content.validFrom, 'sv')} – ${fullDate(content.validTo, 'sv')}`,
    sections: intentSections.map((code) => sectionOf(code, letter)) };
}

function sectionOf(code: IntentSection, letter: LetterRecord): LetterOfIntentModel['sections'][number] {
  const { content } = letter;
  const listed = <Row>(here: IntentSection, rows: readonly Row[]): readonly Row[] => (code === here ? rows : []);
  return {
    heading: label('IntentSection', code, 'sv'),
    paragraphs: paragraphsOf(content, code),
    points: listed('ATAGANDEN', content.points.map(({ text, measure }) => ({ text, measure: measureWords(measure) }))),
    goals: listed('MAL', content.goals.map(({ text, level, ownerOrganisationId, dueOn }) => ({
      text, isPart: level === 'DELMAL', owner: ownerOrganisationId === null ? letterPaperWords.sv.all : organisationName(letter, ownerOrganisationId), due: fullDate(dueOn, 'sv') }))),
    followUps: listed('UPPFOLJNING', content.followUps.map(({ text, dueOn }) => ({ text, due: fullDate(dueOn, 'sv') }))),
    mandates: listed('BILAGOR', content.mandates.map(({ who, organisation, decisions, maxAmountOre, until }) => ({
      who, organisation, decisions: decisions.map((decision) => label('MandateDecision', decision, 'sv')),
      maxAmount: maxAmountOre === null ? letterPaperWords.sv[decisions.some(hasSum) ? 'noLimit' : 'noSum'] : sumWords(maxAmountOre, 'sv'), until: fullDate(until, 'sv') }))),
  };
}

const paragraphsOf = (content: IntentContent, code: IntentSection): string[] => textOfSection({ sections: inSectionOrder(content.sections) }, code).split(/\n{2,}/u).map((text) => text.trim()).filter((text) => text !== '');
