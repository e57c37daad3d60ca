import { describe, expect, it } from 'vitest';
import { disclosureExtract } from './disclosure-extract.js';
import { extractExample } from './testing/extract-example.js';
import { hardNames } from './testing/packet-example.js';
import { elementsOf, outlineOf, readPdf, textBelow } from './testing/read-pdf.js';

describe('the disclosure extract', () => {
  it('is a table with headings that are read once: the golden structure tree', async () => {
    const { pages } = await readPdf(await disclosureExtract(extractExample(2)));
    await expect(`${outlineOf(pages[0]?.tree ?? null)}\n`).toMatchFileSnapshot('./testing/disclosure-extract.tree.txt');
  });

  it('repeats the heading row on each page for the eye, and reads it once', async () => {
    const { pages } = await readPdf(await disclosureExtract(extractExample(60)));
    expect(pages.length).toBeGreaterThan(3);
    for (const { text } of pages) expect(text).toMatch(/När\s+Till vem\s+Grund och vad\s+Var/u);
    // pdf.js gives every page the whole table, with words only in what stands on that page.
    const spoken = pages.map(({ tree }) => elementsOf(tree, 'TH').filter(({ text }) => text !== '').length);
    expect(spoken).toEqual([4, ...pages.slice(1).map(() => 0)]);
    const rows = pages.flatMap(({ tree }) => elementsOf(tree, 'TR')).filter((row) => textBelow(row) !== '');
    expect(rows).toHaveLength(61);
    for (const row of rows.slice(1)) expect(elementsOf(row, 'TD').map(textBelow).filter((text) => text !== '')).toHaveLength(4);
  });

  it('says ground by ground what was shown, each a paragraph of its own', async () => {
    const { pages } = await readPdf(await disclosureExtract(extractExample(1)));
    const [, , shown] = elementsOf(pages[0]?.tree ?? null, 'TD');
    expect(shown?.children.map(textBelow)).toEqual([
      'Egna uppgifter: Hyra, skuld och vad som är gjort · Telefon och e-post', 'Samtycke, Socialtjänstens uppgifter: Överenskommen plan · Ekonomiskt bistånd']);
  });

  it('names the person in the text and not in the title of the file', async () => {
    const read = await readPdf(await disclosureExtract(extractExample(1)));
    expect(read.title).toBe('Vad som har lämnats om en person');
    expect(elementsOf(read.pages[0]?.tree ?? null, 'P').map(textBelow).join(' ')).toContain('Gäller Maja Kowalska');
  });

  it('says so when nothing was shown', async () => {
    const { pages } = await readPdf(await disclosureExtract(extractExample(0)));
    expect(pages[0]?.text).toContain('Inget har lämnats.');
    expect(elementsOf(pages[0]?.tree ?? null, 'Table')).toEqual([]);
  });

  it('says so when there is more in the log than it has room for', async () => {
    const whole = (await readPdf(await disclosureExtract(extractExample(3)))).pages[0]?.text;
    expect(whole).toContain('3 tillfällen.');
    const cut = (await readPdf(await disclosureExtract({ ...extractExample(3), total: 7213 }))).pages[0]?.text;
    expect(cut).toContain('De senaste 3 av 7213 tillfällen.');
  });

  it('takes every hard name in every cell', async () => {
    const rows = hardNames.map((name) => ({ when: name, toWhom: name, shown: [{ label: name, text: name }, { label: name, text: name }], where: name }));
    const { pages } = await readPdf(await disclosureExtract({ ...extractExample(0), about: hardNames.join(', '), rows }));
    const text = pages.map((page) => page.text).join('\n');
    for (const words of ['Łukasz Żółć', 'Sopio', 'Anahit', '[kinesiska tecken]', '[thailändsk skrift]']) expect(text).toContain(words);
  });
});
