import type { ConsentBox, ConsentFormModel, ConsentGiver } from './consent-form-model.js';
import { consentWordsOf, type ConsentWords } from './consent-words.js';
import { choiceStrips, drawBoxes, drawOpenBoxes, fieldStrips, type TickBox } from './drawing/fields.js';
import { frame, page, styles } from './drawing/look.js';
import { bulletList, closingNote } from './drawing/notes.js';
import { Paper } from './drawing/paper.js';
import { gap, paragraph, type Strip } from './drawing/strips.js';
import type { Element } from './drawing/tags.js';
import { wordsOf } from './words.js';

/** As many adults as a household most often has; a blank form has room for them. */
const BLANK_SIGNATURES = 2;

/**
 * Draws the consent form, blank or filled, as a tagged PDF (PDF/UA-1, PDF/A-2a). The consent lifts secrecy
 * [OSL 10:1, 12:2]; it is not a consent in the sense of the GDPR.
 */
export async function consentForm(model: ConsentFormModel): Promise<Uint8Array> {
  const words = consentWordsOf(model.language);
  const { pageNumber, replacedLetters } = wordsOf(model.language);
  const paper = new Paper({
    language: model.language,
    title: words.title,
    header: { name: model.releasingUnit, line: (name) => name },
    footer: model.code === null ? words.footer : `${words.footer} ${words.code(model.code)}`,
    pageNumber,
  });
  paper.title(words.title);
  paper.text(paper.root, words.lead, styles.lead);
  whoTells(paper, model, words);
  whoMayKnow(paper, model, words);
  whatTheyMayKnow(paper, model, words);
  paper.text(paper.section(words.why.heading), words.why.text);
  howLong(paper, model, words);
  takeBackAndNo(paper, model, words);
  signatures(paper, model, words);
  oralPart(paper, model, words);
  closingNote(paper, replacedLetters);
  return paper.bytes();
}

function whoTells(paper: Paper, model: ConsentFormModel, words: ConsentWords): void {
  const { heading, unit, only, agrees, tells, asks, asksHelp } = words.whoTells;
  const section = paper.section(heading);
  paper.flow.add(fieldStrips(paper, section, [{ label: unit, value: model.releasingUnit, share: 1 }]));
  paper.text(section, only, styles.smallMuted);
  paper.flow.add([
    gap(2),
    ...choiceStrips(paper, section, agrees, [
      { label: tells, ticked: model.direction === 'LAMNA' || model.direction === 'UTBYTA' },
      { label: asks, ticked: model.direction === 'INHAMTA' || model.direction === 'UTBYTA' },
    ]),
  ]);
  paper.text(section, asksHelp, styles.smallMuted);
}

function whoMayKnow(paper: Paper, model: ConsentFormModel, words: ConsentWords): void {
  const section = paper.section(words.whom.heading);
  paper.text(section, words.whom.help, styles.smallMuted);
  drawBoxes(paper, section, model.recipients.map((box) => asTickBox(box, words)));
  if (model.openRecipientLines > 0) drawOpenBoxes(paper, section, words.whom.open, model.openRecipientLines);
}

function whatTheyMayKnow(paper: Paper, model: ConsentFormModel, words: ConsentWords): void {
  const section = paper.section(words.what.heading);
  paper.text(section, words.what.help, styles.smallMuted);
  drawBoxes(paper, section, model.categories.map((box) => asTickBox(box, words)));
}

function asTickBox(box: ConsentBox, words: ConsentWords): TickBox {
  const help = [box.help ?? '', box.writtenOnly === true ? words.what.writtenOnly : ''].filter((part) => part !== '').join(' ');
  return { label: box.label, ticked: box.ticked, help };
}

function howLong(paper: Paper, model: ConsentFormModel, words: ConsentWords): void {
  const { heading, from, to, ends } = words.time;
  const section = paper.section(heading);
  paper.flow.add(
    fieldStrips(paper, section, [
      { label: from, value: model.validFrom ?? '', share: 0.35 },
      { label: to, value: model.validTo ?? '', share: 0.35 },
    ]),
  );
  paper.text(section, ends, styles.smallMuted);
}

function takeBackAndNo(paper: Paper, model: ConsentFormModel, words: ConsentWords): void {
  const { takeBack, no } = words;
  const points = model.contact === '' ? takeBack.points : [...takeBack.points, takeBack.tell(model.contact)];
  bulletList(paper, paper.section(takeBack.heading), points);
  bulletList(paper, paper.section(no.heading), no.points);
}

function signatures(paper: Paper, model: ConsentFormModel, words: ConsentWords): void {
  const blank: ConsentGiver = { name: null, personalNumber: null, capacity: null, onBehalfOf: null };
  const givers = model.givers.length > 0 ? model.givers : Array.from({ length: BLANK_SIGNATURES }, () => blank);
  const section = paper.section(words.sign.heading);
  const help = paragraph(paper.type, { raw: words.sign.help, style: styles.smallMuted, x: page.left, width: frame, element: section.add('P') });
  paper.flow.addWithNext([...help, gap(8)]);
  givers.forEach((giver, index) => paper.flow.add(signatureStrips(paper, section, giver, { words, heading: givers.length > 1 ? words.sign.person(index + 1) : '' })));
  const spoken = model.oral !== null && model.oral !== 'BLANK';
  paper.flow.add(interpreterStrips(paper, section, spoken ? null : model.interpreter, words));
}

/** One adult's part: for whom, signature, name in clear letters. Kept whole on a page. */
function signatureStrips(paper: Paper, section: Element, giver: ConsentGiver, { words, heading }: { words: ConsentWords; heading: string }): Strip[] {
  const { sign } = words;
  const { capacity } = giver;
  const other = capacity !== null && capacity !== 'SJALV' && capacity !== 'VARDNADSHAVARE';
  const title = heading === '' ? [] : paragraph(paper.type, { raw: heading, style: styles.strong, x: page.left, width: frame, element: section.add('H3') });
  return [
    ...title,
    ...choiceStrips(paper, section, sign.signsFor, [
      { label: sign.self, ticked: capacity === 'SJALV' },
      { label: sign.child, ticked: capacity === 'VARDNADSHAVARE' },
      { label: sign.other, ticked: other },
    ]),
    gap(5),
    ...fieldStrips(paper, section, [{ label: sign.signature, value: '', share: 0.62 }, { label: sign.placeAndDate, value: '', share: 0.38 }]),
    gap(4),
    ...fieldStrips(paper, section, [
      { label: sign.name, value: giver.name ?? '', share: 0.36 },
      { label: sign.number, value: giver.personalNumber ?? '', share: 0.26 },
      { label: sign.behalf, value: giver.onBehalfOf ?? '', share: 0.38 },
    ]),
    gap(14),
  ];
}

/** A page of its own, for the one who receives the consent: the person keeps the pages before it. */
function oralPart(paper: Paper, model: ConsentFormModel, words: ConsentWords): void {
  if (model.oral === null) return;
  const { oral } = words;
  const given = model.oral === 'BLANK' ? null : model.oral;
  paper.flow.turnPage();
  const section = paper.section(oral.heading);
  paper.text(section, oral.help, styles.smallMuted);
  paper.flow.add([
    ...fieldStrips(paper, section, [{ label: oral.giver, value: given?.giver ?? '', share: 0.6 }, { label: oral.receivedAt, value: given?.receivedAt ?? '', share: 0.4 }]),
    gap(4),
    ...fieldStrips(paper, section, [{ label: oral.receivedBy, value: given?.receivedBy ?? '', share: 1 }]),
    gap(4),
    ...choiceStrips(paper, section, oral.how, [
      { label: oral.meeting, ticked: given?.how === 'MOTE' },
      { label: oral.telephone, ticked: given?.how === 'TELEFON' },
      { label: oral.video, ticked: given?.how === 'VIDEO' },
    ]),
    gap(4),
    ...fieldStrips(paper, section, [{ label: oral.identity, value: given?.identity ?? '', share: 1 }]),
  ]);
  const read = paragraph(paper.type, { raw: oral.read, style: styles.strong, x: page.left, width: frame, element: section.add('P') });
  const script = paragraph(paper.type, { raw: given?.wordsRead ?? oral.script, style: styles.body, x: page.left, width: frame, element: section.add('P') });
  paper.flow.add([gap(4), ...read, ...script, gap(8)]);
  paper.flow.add(interpreterStrips(paper, section, given === null ? null : model.interpreter, words));
}

function interpreterStrips(paper: Paper, section: Element, interpreter: ConsentFormModel['interpreter'], words: ConsentWords): Strip[] {
  const { name, language } = words.interpreter;
  return fieldStrips(paper, section, [
    { label: name, value: interpreter?.name ?? '', share: 0.62 },
    { label: language, value: interpreter?.language ?? '', share: 0.38 },
  ]);
}
