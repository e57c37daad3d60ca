import type { ConsentBox, ConsentFormModel } from './consent-form-model.js';
import { consentWordsOf, type ConsentWords } from './consent-words.js';
import { choiceStrips, drawBoxes, fieldStrips, type TickBox } from './drawing/fields.js';
import { frame, page, styles } from './drawing/look.js';
import { bulletList, closingNote } from './drawing/notes.js';
import { Paper } from './drawing/paper.js';
import { gap, paragraph, type Strip } from './drawing/strips.js';
import type { Element } from './drawing/tags.js';
import { wordsOf } from './words.js';

/** As many adults as a household most often has; a blank form has room for them. */
const BLANK_SIGNATURES = 2;

/**
 * Draws the consent form as a tagged PDF (PDF/UA-1, PDF/A-2a). The consent lifts secrecy
 * [OSL 10:1, 12:2]; it is not a consent in the sense of the GDPR.
 */
export async function consentForm(model: ConsentFormModel): Promise<Uint8Array> {
  const words = consentWordsOf(model.language);
  const { pageNumber, replacedLetters } = wordsOf(model.language);
  const paper = new Paper({
    language: model.language,
    title: words.title,
    header: { name: model.releasingUnit, line: (name) => name },
    footer: words.footer,
    pageNumber,
  });
  paper.title(words.title);
  paper.text(paper.root, words.lead, styles.lead);
  whoTells(paper, model, words);
  whoMayKnow(paper, model, words);
  whatTheyMayKnow(paper, model, words);
  paper.text(paper.section(words.why.heading), words.why.text);
  howLong(paper, words);
  takeBackAndNo(paper, model, words);
  signatures(paper, model, words);
  oralPart(paper, words);
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
      { label: tells },
      { label: asks },
    ]),
  ]);
  paper.text(section, asksHelp, styles.smallMuted);
}

function whoMayKnow(paper: Paper, model: ConsentFormModel, words: ConsentWords): void {
  const section = paper.section(words.whom.heading);
  paper.text(section, words.whom.help, styles.smallMuted);
  drawBoxes(paper, section, model.recipients.map((box) => asTickBox(box, words)));
}

function whatTheyMayKnow(paper: Paper, model: ConsentFormModel, words: ConsentWords): void {
  const section = paper.section(words.what.heading);
  paper.text(section, words.what.help, styles.smallMuted);
  drawBoxes(paper, section, model.categories.map((box) => asTickBox(box, words)));
}

function asTickBox(box: ConsentBox, words: ConsentWords): TickBox {
  const help = [box.help ?? '', box.writtenOnly === true ? words.what.writtenOnly : ''].filter((part) => part !== '').join(' ');
  return { label: box.label, help };
}

function howLong(paper: Paper, words: ConsentWords): void {
  const { heading, from, to, ends } = words.time;
  const section = paper.section(heading);
  paper.flow.add(
    fieldStrips(paper, section, [
      { label: from, value: '', share: 0.35 },
      { label: to, value: '', share: 0.35 },
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
  const givers = model.givers.length > 0 ? model.givers : Array.from({ length: BLANK_SIGNATURES }, () => '');
  const section = paper.section(words.sign.heading);
  const help = paragraph(paper.type, { raw: words.sign.help, style: styles.smallMuted, x: page.left, width: frame, element: section.add('P') });
  paper.flow.addWithNext([...help, gap(8)]);
  givers.forEach((giver, index) => paper.flow.add(signatureStrips(paper, section, giver, { words, heading: givers.length > 1 ? words.sign.person(index + 1) : '' })));
  paper.flow.add(interpreterStrips(paper, section, words));
}

/** One adult's part: for whom, signature, name in clear letters. Kept whole on a page. */
function signatureStrips(paper: Paper, section: Element, giver: string, { words, heading }: { words: ConsentWords; heading: string }): Strip[] {
  const { sign } = words;
  const title = heading === '' ? [] : paragraph(paper.type, { raw: heading, style: styles.strong, x: page.left, width: frame, element: section.add('H3') });
  return [
    ...title,
    ...choiceStrips(paper, section, sign.signsFor, [
      { label: sign.self },
      { label: sign.child },
      { label: sign.other },
    ]),
    gap(5),
    ...fieldStrips(paper, section, [{ label: sign.signature, value: '', share: 0.62 }, { label: sign.placeAndDate, value: '', share: 0.38 }]),
    gap(4),
    ...fieldStrips(paper, section, [
      { label: sign.name, value: giver, share: 0.36 },
      { label: sign.number, value: '', share: 0.26 },
      { label: sign.behalf, value: '', share: 0.38 },
    ]),
    gap(14),
  ];
}

/** A page of its own, for the one who receives the consent: the person keeps the pages before it. */
function oralPart(paper: Paper, words: ConsentWords): void {
  const { oral } = words;
  paper.flow.turnPage();
  const section = paper.section(oral.heading);
  paper.text(section, oral.help, styles.smallMuted);
  paper.flow.add([
    ...fieldStrips(paper, section, [{ label: oral.giver, value: '', share: 0.6 }, { label: oral.receivedAt, value: '', share: 0.4 }]),
    gap(4),
    ...fieldStrips(paper, section, [{ label: oral.receivedBy, value: '', share: 1 }]),
    gap(4),
    ...choiceStrips(paper, section, oral.how, [
      { label: oral.meeting },
      { label: oral.telephone },
      { label: oral.video },
    ]),
    gap(4),
    ...fieldStrips(paper, section, [{ label: oral.identity, value: '', share: 1 }]),
  ]);
  const read = paragraph(paper.type, { raw: oral.read, style: styles.strong, x: page.left, width: frame, element: section.add('P') });
  const script = paragraph(paper.type, { raw: oral.script, style: styles.body, x: page.left, width: frame, element: section.add('P') });
  paper.flow.add([gap(4), ...read, ...script, gap(8)]);
  paper.flow.add(interpreterStrips(paper, section, words));
}

function interpreterStrips(paper: Paper, section: Element, words: ConsentWords): Strip[] {
  const { name, language } = words.interpreter;
  return fieldStrips(paper, section, [
    { label: name, value: '', share: 0.62 },
    { label: language, value: '', share: 0.38 },
  ]);
}
