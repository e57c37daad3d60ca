import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { faultyWordings, languages, letterKinds, letterRules, letterSides } from '@bokvar/domain/vocabulary';
import { bareLetter, letterExample } from '../testing/letter-example.js';
import { hardNames } from '../testing/packet-example.js';
import { outlineOf, readPdf } from '../testing/read-pdf.js';
import type { LetterModel } from './letter-model.js';
import { proofread } from './letter-text.js';
import { letterWordsOf } from './letter-words.js';
import { letter } from './letter.js';

const textOf = async (model: LetterModel) => (await readPdf(await letter(model))).pages.map(({ text }) => text).join('\n').replaceAll('\u00a0', ' ');

/** What is drawn of the first page between two distances from the top of the paper, in millimetres. */
async function between(bytes: Uint8Array, from: number, to: number): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const { items } = await (await (await task.promise).getPage(1)).getTextContent();
  const placed = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [{ text: item.str.trim(), down: ((841.89 - Number(item.transform[5])) / 72) * 25.4 }] : []));
  await task.destroy();
  return placed.filter(({ down }) => down > from && down < to).map(({ text }) => text);
}

describe.each(languages)('every letter in %s', (language) => {
  it.each(letterKinds)('%s, as it is drawn: no threat, and no debt or case where others may read it', async (kind) => {
    for (const side of letterSides) {
      for (const model of [letterExample(kind, language), bareLetter(kind, language)]) {
        expect(faultyWordings(await textOf({ ...model, side }), language, letterRules[kind].reading)).toEqual([]);
      }
    }
  });

  it.each(letterKinds)('%s has a title that names nobody, and its language', async (kind) => {
    const read = await readPdf(await letter(letterExample(kind, language)));
    expect(read).toMatchObject({ title: letterWordsOf(language).texts[kind].title, language: language === 'sv' ? 'sv-SE' : 'en-GB', displayTitle: true });
    expect(read.title).not.toMatch(/Kowalska|Hästskovägen|\d/u);
  });

  it('ends on as many pages as it says', async () => {
    for (const kind of letterKinds) {
      const { pages } = await readPdf(await letter(letterExample(kind, language)));
      expect(pages.at(-1)?.text, kind).toContain(language === 'sv' ? `Sida ${pages.length} av ${pages.length}` : `Page ${pages.length} of ${pages.length}`);
      if (kind !== 'TALMANUS') expect(pages, kind).toHaveLength(1);
    }
  });
});

describe('a letter', () => {
  it.each(['PAMINNELSE', 'LAPP_SOC', 'HEMBESOKSBREV'] as const)('%s is read aloud in order', async (kind) => {
    const { pages } = await readPdf(await letter(letterExample(kind)));
    await expect(`${pages.map(({ tree }) => outlineOf(tree)).join('\n')}\n`).toMatchFileSnapshot(`../testing/letter-${kind.toLowerCase()}.tree.txt`);
  });

  it('has nothing in the window of the envelope but to whom it is', async () => {
    for (const kind of letterKinds.filter((one) => one !== 'TALMANUS' && one !== 'FORALDRABLAD')) {
      expect(await between(await letter(letterExample(kind)), 40, 80), kind).toEqual(['Łukasz Żółć', 'Maja Kowalska', 'Hästskovägen 51B']);
    }
  });

  it('wraps a long address and keeps all of it', async () => {
    const address = 'Stora Järnvägsgatan med ett mycket långt namn 1234 B, lägenhet 1402, c/o Ελένη Παπαδοπούλου, 123 45 Älvsala';
    const text = await textOf({ ...letterExample('KONTAKTBREV'), address });
    expect(text.replaceAll(/\s+/gu, '')).toContain(address.replaceAll(/\s+/gu, ''));
  });

  it('shows what is unpaid in the reminder and the script, and in no other', async () => {
    for (const kind of letterKinds) {
      const text = await textOf(letterExample(kind));
      expect(text.includes('5 450 kr'), kind).toBe(kind === 'PAMINNELSE' || kind === 'TALMANUS');
      expect(text.includes('ÄH-2026-4XQK'), kind).toBe(kind === 'PAMINNELSE' || kind === 'TALMANUS');
    }
  });

  it('says on which day social services will be told where that is decided, and asks to be called first in any case', async () => {
    expect(await textOf(letterExample('LAPP_SOC'))).toMatch(/Det gör vi tors 26 nov, .*Ring oss gärna före den dagen/u);
    expect(await textOf(bareLetter('LAPP_SOC'))).toMatch(/för att du ska kunna få stöd i god tid\. Ring oss gärna först/u);
    expect(await textOf(letterExample('LAPP'))).not.toContain('socialtjänst');
  });

  it('to parents holds nothing of the case, whatever it is given', async () => {
    const text = await textOf(letterExample('FORALDRABLAD'));
    for (const fact of ['Kowalska', 'Żółć', 'Hästskovägen', '070-174 06 21', 'ÄH-2026', '5 450', '26 nov', 'Yvonne']) expect(text).not.toContain(fact);
    expect(text).toContain('Telefon: 070-174 06 10');
    expect(text).toContain('kronofogden.se/foraldrarstodvrakning');
  });

  it('bears the sender’s name and not the portal’s, which would say what it is about', async () => {
    for (const kind of letterKinds) expect(await textOf(letterExample(kind)), kind).not.toContain('Bo kvar');
  });

  it('takes every hard name, and leaves a line to write by hand for letters that the paper has not', async () => {
    for (const name of hardNames) {
      const text = await textOf({ ...letterExample('KONTAKTBREV'), to: [name], address: name, writer: name });
      expect(text, name).not.toMatch(/^\[/mu);
    }
  }, 30_000);
});

it('a text that threatens, or an open one that names a debt, stops whoever loads it', () => {
  const { texts } = letterWordsOf('sv');
  const planted = (sentence: string) => () => proofread({ ...texts, KONTAKTBREV: { ...texts.KONTAKTBREV, paragraphs: [sentence] } }, 'sv');
  expect(planted('Ring oss gärna.')).not.toThrow();
  expect(planted('Ring oss, annars går det vidare.')).toThrow('KONTAKTBREV THREAT “annars”');
  expect(planted('Vi kontaktar Kronofogden.')).toThrow('LAST_STEP');
  expect(planted('Det gäller din hyra.')).toThrow('CASE_WORD');
});
