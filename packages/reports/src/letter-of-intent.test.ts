import { describe, expect, it } from 'vitest';
import { letterOfIntent } from './letter-of-intent.js';
import type { IntentPaperSection, LetterOfIntentModel } from './letter-of-intent-model.js';
import { draftLetterExample, exampleSha256, longLetterExample, signedLetterExample } from './testing/letter-of-intent-example.js';
import { hardNames } from './testing/packet-example.js';
import { elementsOf, outlineOf, readPdf, textBelow, type ReadNode, type ReadPdf } from './testing/read-pdf.js';

/** Milliseconds, for a test that makes and reads many pages. */
const PATIENCE = 30_000;
const EVIDENCE = 'Underskrifter och bevis';

const read = async (model: LetterOfIntentModel): Promise<ReadPdf> => readPdf(await letterOfIntent(model));
const all = ({ pages }: ReadPdf, role: string): ReadNode[] => pages.flatMap(({ tree }) => elementsOf(tree, role)).filter((node) => textBelow(node) !== '');
const texts = (file: ReadPdf, role: string): string[] => all(file, role).map(textBelow);
const wholeText = ({ pages }: ReadPdf): string => pages.map(({ text }) => text).join('\n');
const treeOf = ({ pages }: ReadPdf): string => `${pages.map(({ tree }, index) => `--- page ${index + 1}\n${outlineOf(tree)}`).join('\n')}\n`;

const bare: IntentPaperSection = { heading: 'Mål', paragraphs: [], points: [], goals: [], followUps: [], mandates: [] };

describe('a letter of intent, as a draft', () => {
  it('is read aloud in the order of the letter: the golden structure tree', async () => {
    await expect(treeOf(await read(draftLetterExample()))).toMatchFileSnapshot('./testing/letter-of-intent-draft.tree.txt');
  });

  it('says on every page that it is a draft, for whom and as of when, outside what is read aloud', async () => {
    const { pages } = await read(draftLetterExample());
    pages.forEach(({ text, tree }, index) => {
      // Along the edge and at the foot.
      expect(text.match(/Utkast, version 3/gu)?.length).toBeGreaterThanOrEqual(2);
      expect(text).toContain('För Älvsalahem AB, per tors 19 nov 2026 kl. 10.42, kod K7M4-Q2TX');
      expect(text).toContain(`Sida ${index + 1} av ${pages.length}`);
      expect(outlineOf(tree)).not.toContain('Sida ');
      expect(outlineOf(tree).match(/Utkast/gu)?.length ?? 0).toBe(index === 0 ? 1 : 0);
    });
  });

  it('says what it can of a long note along the edge', async () => {
    const { pages } = await read({ ...draftLetterExample(), draftNote: `Utkast ${'som läses av alla parter '.repeat(20)}` });
    // Twice cut, along the edge and at the foot, and once whole.
    expect(pages[0]?.text.match(/Utkast som läses/gu)).toHaveLength(3);
    expect(pages[0]?.text.match(/alla parter/gu)?.length).toBeLessThan(40);
  });

  it('has a line to write on for each that has not answered, and no evidence', async () => {
    const draft = draftLetterExample();
    const unsigned = await read(draft);
    expect(wholeText(unsigned).match(/Ort och datum/gu)).toHaveLength(2);
    expect(wholeText(unsigned)).not.toMatch(/SHA-256|kontrollsumma|bevis|sigill/iu);
    expect(unsigned.bookmarks).not.toContain(EVIDENCE);
    const half = await read({ ...draft, signers: draft.signers.map((signer, index) => ({ ...signer, signedAt: index === 0 ? 'ons 18 nov 2026 kl. 14.02' : null })) });
    expect(wholeText(half).match(/Ort och datum/gu)).toHaveLength(1);
    expect(wholeText(half)).toContain('Klart ons 18 nov 2026 kl. 14.02');
  });

  it('says what is not written yet, and is whole with nothing in it', async () => {
    const file = await read({ ...draftLetterExample(), parties: [], sections: [bare], signers: [] });
    expect(file.pages).toHaveLength(1);
    expect(texts(file, 'P')).toEqual(expect.arrayContaining(['Här är inget skrivet än.', 'Ingen är vald att skriva under än.']));
    expect([...all(file, 'Table'), ...all(file, 'L')]).toEqual([]);
    expect((await read({ ...draftLetterExample(), parties: [], sections: [], signers: [] })).bookmarks).toHaveLength(2);
  });

  it('numbers the points from one and on through all sections, each with what measures it', async () => {
    const points = ['A', 'B'].map((text) => ({ text, measure: text === 'A' ? '12 möten' : '' }));
    const file = await read({ ...draftLetterExample(), signers: [], sections: [{ ...bare, points }, { ...bare, points }] });
    expect(texts(file, 'LI')).toEqual(['1 A Så mäts det: 12 möten', '2 B', '3 A Så mäts det: 12 möten', '4 B']);
  });

  it('keeps the lines of a paragraph apart', async () => {
    const file = await read(draftLetterExample());
    expect(texts(file, 'P')).toContain('Älvsalahem AB, kommunalt bostadsbolag, organisationsnummer 556000-4615 Älvsala kommun, socialtjänsten');
  });

  it('has no evidence and cannot be given any', async () => {
    await expect(letterOfIntent({ ...signedLetterExample(), draftNote: 'Utkast' })).rejects.toThrow('A draft has no evidence.');
  });
});

describe('a letter of intent, as the signed original', () => {
  it('is read aloud in the order of the letter, its evidence last: the golden structure tree', async () => {
    await expect(treeOf(await read(signedLetterExample()))).toMatchFileSnapshot('./testing/letter-of-intent-signed.tree.txt');
  });

  it('says its title, its headings and nobody’s name to who has not opened it', async () => {
    const file = await read(signedLetterExample());
    expect(file).toMatchObject({ title: 'Avsiktsförklaring 2027: Älvsalahem AB och Älvsala kommun', language: 'sv-SE', displayTitle: true });
    expect(file.bookmarks).toEqual([file.title, 'Parter', 'Syfte', 'Mål', 'Det här åtar vi oss', 'Sekretess', 'Uppföljning', 'Bilagor', 'Underskrifter', EVIDENCE]);
    expect(wholeText(file)).not.toContain('Utkast');
    expect(wholeText(file)).not.toContain('Ort och datum');
  });

  it('has its evidence on a page by itself, the last: who, by what, when, on which mandate', async () => {
    const { pages } = await read(signedLetterExample());
    const last = pages.at(-1);
    expect(elementsOf(last?.tree ?? null, 'H2').map(textBelow).filter((text) => text !== '')).toEqual([EVIDENCE]);
    const rows = elementsOf(last?.tree ?? null, 'TR').map(textBelow).filter((text) => text !== '');
    expect(rows).toEqual([
      'Vem Svar Legitimerade sig med Mandat',
      'Lars Hägglund socialchef, Älvsala kommun Skriver under Har skrivit under ons 18 nov 2026 kl. 14.02.31 Demo-legitimation Tjänsten sade ingen tillitsnivå Delegationsordningen 4.2, antagen 12 mars 2026. Till och med 31 dec 2027',
      'Gunilla Nyström vd, Älvsalahem AB Skriver under Har skrivit under fre 4 dec 2026 kl. 9.12.07 BankID Tillitsnivå 3 Firmateckning enligt styrelsens beslut. Tills vidare',
    ]);
  });

  it('has the checksum whole, to search for, and in groups, to read to each other', async () => {
    const file = await read(signedLetterExample());
    expect(exampleSha256).toHaveLength(64);
    expect(wholeText(file)).toContain(exampleSha256);
    expect(texts(file, 'P')).toContain(exampleSha256);
    expect(texts(file, 'P')).toContain(exampleSha256.replaceAll(/(.{4})(?!$)/gu, '$1 '));
  });

  it('is not drawn without a checksum', async () => {
    const model = signedLetterExample();
    for (const exactTextSha256 of ['', 'abc', exampleSha256.toUpperCase(), `${exampleSha256}0`]) {
      await expect(letterOfIntent({ ...model, evidence: model.evidence && { ...model.evidence, exactTextSha256 } })).rejects.toThrow('The exact text has no SHA-256.');
    }
  });

  it('claims no level and no timestamp beyond what it was told', async () => {
    const model = signedLetterExample();
    const people = model.evidence?.people.map((one) => ({ ...one, means: 'Demo-legitimation', level: 'Tjänsten sade ingen tillitsnivå' })) ?? [];
    for (const language of ['sv', 'en'] as const) {
      const text = wholeText(await read({ ...model, language, evidence: model.evidence && { ...model.evidence, people, timestamp: 'Ingen har stämplat tiden.' } }));
      expect(text).not.toMatch(/LOA|PAdES|B-T|kvalificerad|avancerad|qualified|advanced|tidsstämpl|timestamp|tillitsnivå \d/iu);
    }
  });

  it('says in plain words how to check the file, in a reader and in the portal, and what the checksum is of', async () => {
    const steps = (await read(signedLetterExample())).pages.at(-1)?.text;
    for (const words of ['Öppna filen i en PDF-läsare', '/kontrollera', 'Den är inte räknad på den här filen', 'En utskrift eller en skanning har inget sigill']) expect(steps).toContain(words);
  });

  it('gives the same bytes for the same model: no clock, no chance', async () => {
    const [first, second] = [await letterOfIntent(signedLetterExample()), await letterOfIntent(signedLetterExample())];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('is Swedish also for an English reader, and marked so, with English around it', async () => {
    const file = await read({ ...signedLetterExample(), language: 'en' });
    expect(file.language).toBe('en-GB');
    expect(file.bookmarks.slice(-2)).toEqual(['Signatures', 'Signatures and evidence']);
    const languages = all(file, 'Sect').map((section) => [elementsOf(section, 'H2').map(textBelow).find((text) => text !== '') ?? '', section.language]);
    expect(Object.fromEntries(languages)).toMatchObject({ Syfte: 'sv-SE', Bilagor: 'sv-SE', Signatures: null, 'Signatures and evidence': null });
    expect(all(file, 'H1').map(({ language }) => language)).toEqual(['sv-SE']);
    const draft = await read({ ...draftLetterExample(), language: 'en', sections: [bare] });
    expect(all(draft, 'P').find((node) => textBelow(node) === 'Nothing is written here yet.')?.language).toBe('en-GB');
  });
});

describe('a letter of intent of any size', () => {
  it('has header cells in each table: goals, mandates, evidence', async () => {
    const file = await read(signedLetterExample());
    const heads = all(file, 'Table').map((table) => elementsOf(table, 'TH').map(textBelow));
    expect(heads).toEqual([['Nivå', 'Vad vi vill nå', 'Ansvarig', 'Senast'], ['Vem', 'Får besluta om', 'Högst', 'Till och med'], ['Vem', 'Svar', 'Legitimerade sig med', 'Mandat']]);
    for (const table of all(file, 'Table')) {
      const [head, ...rows] = elementsOf(table, 'TR');
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(elementsOf(row, 'TD').filter((cell) => textBelow(cell) !== '')).toHaveLength(head?.children.length ?? 0);
    }
  });

  it('never splits a point over two pages', async () => {
    const file = await read(longLetterExample(40));
    expect(file.pages.length).toBeGreaterThan(4);
    const points = texts(file, 'LI').filter((text) => text.includes('Åtagande'));
    expect(points).toHaveLength(40);
    points.forEach((text, index) => expect(text).toMatch(new RegExp(`^${index + 1} Åtagande ${index + 1}: .* överens om\\. Så mäts det: ${index + 1} gånger under året$`, 'u')));
  }, PATIENCE);

  it('says the head of a table once, however many pages it takes', async () => {
    const goals = Array.from({ length: 70 }, (_, index) => ({ text: `Mål ${index + 1}`, isPart: index % 3 > 0, owner: '', due: '' }));
    const file = await read({ ...draftLetterExample(), sections: [{ ...bare, goals }] });
    expect(file.pages.length).toBeGreaterThan(2);
    expect(texts(file, 'TH')).toEqual(['Nivå', 'Vad vi vill nå', 'Ansvarig', 'Senast']);
    expect(texts(file, 'TR')).toHaveLength(71);
    expect(texts(file, 'TR').slice(1, 3)).toEqual(['Mål Mål 1 – –', 'Delmål Mål 2 – –']);
  }, PATIENCE);

  it('takes every hard name everywhere, and says at the end what is not written as it is', async () => {
    const file = await read(ofHardNames());
    const text = wholeText(file);
    for (const words of ['Łukasz Żółć', 'Sopio', 'Anahit', 'Samrawit Tesfay', '[kinesiska tecken]', '[thailändsk skrift]']) expect(text).toContain(words);
    expect(texts(file, 'P').at(-1)).toContain('hela namnet finns i Bo kvar');
    expect(wholeText(await read(signedLetterExample()))).not.toContain('hela namnet finns i Bo kvar');
  }, PATIENCE);

  it('loses no letter of a word wider than its column, and no end of a paragraph taller than a page', async () => {
    const word = 'Bostadsförsörjningsprogramsuppföljning'.repeat(12);
    const mandates = [{ who: word, organisation: word, decisions: [word], maxAmount: word, until: word }];
    const file = await read({ ...draftLetterExample(), sections: [{ ...bare, paragraphs: [`${'ord '.repeat(4000)}slut`], points: [{ text: word, measure: word }], mandates }] });
    expect(texts(file, 'TD').map((text) => text.replaceAll(' ', ''))).toEqual([word + word, word, word, word]);
    expect(wholeText(file).match(/\bord\b/gu)).toHaveLength(4000);
    expect(wholeText(file)).toContain('slut');
  }, PATIENCE);
});

/** Every hard name in every place. */
function ofHardNames(): LetterOfIntentModel {
  const model = signedLetterExample();
  const [names, list] = [hardNames, hardNames.join(', ')];
  const section: IntentPaperSection = {
    heading: list, paragraphs: [list],
    points: names.map((name) => ({ text: name, measure: name })),
    goals: names.map((name, index) => ({ text: name, isPart: index % 2 === 1, owner: name, due: name })),
    followUps: names.map((name) => ({ text: name, due: name })),
    mandates: names.map((name) => ({ who: name, organisation: name, decisions: [name, name], maxAmount: name, until: name })),
  };
  return {
    ...model, title: list, organisation: list, parties: names.map((name) => ({ name, organisationNumber: name })), sections: [section],
    signers: names.map((name) => ({ name, title: name, organisation: name, role: name, signedAt: name })),
    evidence: model.evidence && { ...model.evidence, sealedBy: list, timestamp: list, people: names.map((name) => ({ name, title: name, organisation: name, role: name, answer: name, at: name, means: name, level: name, mandate: name })) },
  };
}
