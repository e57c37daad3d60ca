import { describe, expect, it } from 'vitest';
import { consentForm } from './consent-form.js';
import { blankConsent, namedConsent } from './testing/consent-example.js';
import { hardNames } from './testing/packet-example.js';
import { elementsOf, outlineOf, readPdf, textBelow, type ReadPdf } from './testing/read-pdf.js';

const boxes = ({ pages }: ReadPdf, mark: string): string[] =>
  pages
    .flatMap(({ tree }) => elementsOf(tree, 'LI'))
    .filter((item) => elementsOf(item, 'Lbl').some((label) => label.text === mark))
    .map((item) => elementsOf(item, 'P').map(textBelow)[0] ?? '');

describe('the consent form', () => {
  it.each(['sv', 'en'] as const)('is read aloud in order, blank (%s)', async (language) => {
    const { pages } = await readPdf(await consentForm(blankConsent(language)));
    const tree = pages.map(({ tree: page }, index) => `--- page ${index + 1}\n${outlineOf(page)}`).join('\n');
    await expect(`${tree}\n`).toMatchFileSnapshot(`./testing/consent-form.${language}.tree.txt`);
  });

  it('has no box ticked when blank, and two places to sign', async () => {
    const read = await readPdf(await consentForm(blankConsent()));
    expect(boxes(read, '☑')).toEqual([]);
    expect(boxes(read, '☐')).toContain('Älvsalahem AB');
    const text = read.pages.map((page) => page.text).join('\n');
    expect(text.match(/Namnteckning/gu)).toHaveLength(2);
    expect(text.match(/Namnförtydligande/gu)).toHaveLength(2);
  });

  it('has the names of those who sign, and nothing ticked for them', async () => {
    const read = await readPdf(await consentForm(namedConsent()));
    expect(boxes(read, '☑')).toEqual([]);
    const text = read.pages.map((page) => page.text).join('\n');
    for (const words of ['Maja Kowalska', 'Łukasz Żółć']) expect(text).toContain(words);
  });

  it('says in both languages that it is free, can be ended, and what cannot be undone', async () => {
    const swedish = (await readPdf(await consentForm(blankConsent()))).pages.map((page) => page.text).join('');
    expect(swedish).toContain('Du kan göra det när du vill, lika lätt som du sa ja.');
    expect(swedish).toContain('påverkar inte hur ärendet om ditt hyresavtal sköts');
    expect(swedish).toContain('Papper som någon redan har fått kan vi inte ta tillbaka.');
    const english = await readPdf(await consentForm(blankConsent('en')));
    const words = english.pages.map((page) => page.text).join('');
    expect(words).toContain('at any time, as easily as you said yes');
    expect(words).toContain('has no effect on how the matter of your tenancy is handled');
    expect(words).toContain('Paper that someone has already been given we cannot take back.');
    expect(english).toMatchObject({ language: 'en-GB', title: 'Consent for us to share information' });
  });

  it('takes every hard name in every place', async () => {
    for (const name of hardNames) {
      const bytes = await consentForm({
        ...blankConsent(), releasingUnit: name, contact: name, recipients: [{ label: name, help: name }], categories: [{ label: name, writtenOnly: true }], givers: [name],
      });
      expect(bytes.length, name).toBeGreaterThan(1000);
    }
  }, 30_000);
});
