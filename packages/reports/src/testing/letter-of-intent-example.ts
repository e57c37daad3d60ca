import { createHash } from 'node:crypto';
import type { IntentPaperEvidence, IntentPaperSection, LetterOfIntentModel } from '../letter-of-intent-model.js';

/** Of no letter, but a checksum as any other. */
export const exampleSha256 = createHash('sha256').update('Avsiktsförklaring 2027').digest('hex');

type Parts = Omit<IntentPaperSection, 'heading' | 'paragraphs'>;

const section = (heading: string, paragraphs: readonly string[], parts: Partial<Parts> = {}): IntentPaperSection =>
  ({ heading, paragraphs, points: [], goals: [], followUps: [], mandates: [], ...parts });

/** Next year's letter, about to be signed: nobody has. */
export function draftLetterExample(): LetterOfIntentModel {
  return {
    language: 'sv', organisation: 'Älvsalahem AB', asOf: 'tors 19 nov 2026 kl. 10.42', code: 'K7M4-Q2TX',
    title: 'Avsiktsförklaring 2027: Älvsalahem AB och Älvsala kommun', draftNote: 'Utkast, version 3',
    parties: [{ name: 'Älvsalahem AB', organisationNumber: '556000-4615' }, { name: 'Älvsala kommun, socialtjänsten', organisationNumber: null }],
    validity: 'Gäller 1 januari 2027 – 31 december 2027',
    sections: sections(),
    signers: [
      { name: 'Lars Hägglund', title: 'socialchef', organisation: 'Älvsala kommun', role: 'Skriver under', signedAt: null },
      { name: 'Gunilla Nyström', title: 'vd', organisation: 'Älvsalahem AB', role: 'Skriver under', signedAt: null },
    ],
    evidence: null,
  };
}

function sections(): readonly IntentPaperSection[] {
  return [
    section('Parter', ['Älvsalahem AB, kommunalt bostadsbolag, organisationsnummer 556000-4615\nÄlvsala kommun, socialtjänsten']),
    section('Syfte', [
      'Vi vill att fler ska kunna bo kvar i sina hem. Därför arbetar vi tillsammans och börjar tidigt, långt innan en obetald hyra eller en störning leder till uppsägning eller vräkning.',
      'Barn och unga kommer först.']),
    section('Mål', ['Målen är våra gemensamma.'], { goals: [
      { text: 'Inget barn i Älvsala vräks från sitt hem.', isPart: false, owner: 'Alla parter', due: '31 dec 2027' },
      { text: 'Alla barnfamiljer får ett besök före dag 24.', isPart: true, owner: 'Älvsalahem AB', due: '30 juni 2027' },
      { text: 'Vi möts varje månad och bjuder in nätverket fyra gånger under året.', isPart: false, owner: 'Alla parter', due: '31 dec 2027' }] }),
    section('Det här åtar vi oss', ['Det här lovar vi varandra. Varje punkt mäts under året.'], { points: [
      { text: 'Vi möts varje månad, också när ingen är sen med hyran. Hyresvärden och socialtjänsten turas om att leda mötet.', measure: '12 möten under året' },
      { text: 'Vi utbildar varandra två gånger per år.', measure: '2 utbildningar under året' },
      { text: 'Var och en har en ingång: ett nummer som alltid besvaras, och en namngiven ersättare.', measure: '2 av 2 ingångar' }] }),
    section('Sekretess', ['Avsiktsförklaringen ger ingen rätt att lämna ut personuppgifter. Vad vi får berätta för varandra följer av lag, eller av samtycke från den som uppgiften gäller.']),
    section('Uppföljning', ['Uppföljningen ligger till grund för nästa års avsiktsförklaring.'], { followUps: [
      { text: 'Cheferna går igenom hur åtagandena hålls.', due: '30 juni 2027' },
      { text: 'Parterna går igenom året, mål för mål, och skriver en uppföljning med inriktning för nästa år.', due: '15 december 2027' }] }),
    section('Bilagor', ['Bilaga: mandat.'], { mandates: [
      { who: 'Yvonne af Ekenstam', organisation: 'Älvsalahem AB', decisions: ['Avbetalningsplan', 'Anstånd med betalning'], maxAmount: '30\u00a0000\u00a0kr', until: '31 dec 2027' },
      { who: 'Enhetschefen', organisation: 'Älvsala kommun, socialtjänsten', decisions: ['Beslut om bistånd', 'Betalningsåtagande'], maxAmount: 'Utan gräns', until: '31 dec 2027' }] }),
  ];
}

const evidence: IntentPaperEvidence = {
  exactTextSha256: exampleSha256,
  version: '3',
  people: [
    { name: 'Lars Hägglund', title: 'socialchef', organisation: 'Älvsala kommun', role: 'Skriver under', answer: 'Har skrivit under', at: 'ons 18 nov 2026 kl. 14.02.31',
      means: 'Demo-legitimation', level: 'Tjänsten sade ingen tillitsnivå', mandate: 'Delegationsordningen 4.2, antagen 12 mars 2026. Till och med 31 dec 2027' },
    { name: 'Gunilla Nyström', title: 'vd', organisation: 'Älvsalahem AB', role: 'Skriver under', answer: 'Har skrivit under', at: 'fre 4 dec 2026 kl. 9.12.07',
      means: 'BankID', level: 'Tillitsnivå 3', mandate: 'Firmateckning enligt styrelsens beslut. Tills vidare' },
  ],
  sealedBy: 'Förseglas av Älvsala kommun (Bo kvar, Älvsala).',
  timestamp: 'Utan tidsstämpel: tiden är den som portalens klocka visar.',
};

/** The same letter as its original: both have signed. */
export function signedLetterExample(): LetterOfIntentModel {
  const draft = draftLetterExample();
  return {
    ...draft, organisation: 'Älvsalahem AB och Älvsala kommun', asOf: 'fre 4 dec 2026 kl. 9.12', draftNote: null, evidence,
    signers: draft.signers.map((signer, index) => ({ ...signer, signedAt: evidence.people[index]?.at ?? null })),
  };
}

/** A letter of so many points, each of two lines. */
export function longLetterExample(points: number): LetterOfIntentModel {
  const signed = signedLetterExample();
  const many = Array.from({ length: points }, (_, index) => ({
    text: `Åtagande ${index + 1}: vi hör av oss inom tre dagar från det att en hyra är sen, också när det har hänt förut, och skriver upp vad vi kom överens om.`, measure: `${index + 1} gånger under året` }));
  return { ...signed, sections: signed.sections.map((one) => (one.points.length > 0 ? { ...one, points: many } : one)) };
}
