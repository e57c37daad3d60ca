import { describe, expect, it } from 'vitest';
import { agendaPacket } from './agenda-packet.js';
import { hardNames, longPacket, packetExample } from './testing/packet-example.js';
import { elementsOf, outlineOf, readPdf, textBelow } from './testing/read-pdf.js';

/** Milliseconds, for a test that makes and reads many files. */
const PATIENCE = 30_000;

describe('the agenda packet', () => {
  it('is read aloud in the order it is meant: the golden structure tree', async () => {
    const { pages } = await readPdf(await agendaPacket(packetExample()));
    const tree = pages.map(({ tree: page }, index) => `--- page ${index + 1}\n${outlineOf(page)}`).join('\n');
    await expect(`${tree}\n`).toMatchFileSnapshot('./testing/agenda-packet.tree.txt');
  });

  it('says its title, its language and its headings to the reader', async () => {
    const read = await readPdf(await agendaPacket(packetExample()));
    expect(read).toMatchObject({ title: 'Dagordning, tors 26 nov kl. 9.00', language: 'sv-SE', displayTitle: true });
    expect(read.bookmarks).toEqual(['Dagordning, tors 26 nov kl. 9.00', 'Början', 'Hushåll', 'Lärande och avslut', 'Så når ni varandra', 'När mötet är över']);
    const english = await readPdf(await agendaPacket({ ...packetExample(), language: 'en' }));
    expect(english.language).toBe('en-GB');
  });

  it('says on every page for whom, as of when and which copy, outside what is read aloud', async () => {
    const { pages } = await readPdf(await agendaPacket(longPacket(20)));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach(({ text, tree }, index) => {
      expect(text).toContain('För Älvsalahem AB, per tors 19 nov 2026 kl. 10.42, kod K7M4-Q2TX');
      expect(text).toContain(`Sida ${index + 1} av ${pages.length}`);
      expect(outlineOf(tree)).not.toContain('För Älvsalahem AB, per');
      expect(outlineOf(tree)).not.toContain('Sida ');
    });
  });

  it('keeps the code where the organisation has a name of any length', async () => {
    const { pages } = await readPdf(await agendaPacket({ ...packetExample(), organisation: 'Älvsala bostadsförvaltning '.repeat(12) }));
    expect(pages[0]?.text).toMatch(/För Älvsala .*…, per tors 19 nov 2026 kl\. 10\.42, kod K7M4-Q2TX/u);
  });

  it('never splits a row over two pages', async () => {
    const { pages } = await readPdf(await agendaPacket(longPacket(60)));
    const items = pages.flatMap(({ tree }) => elementsOf(tree, 'LI')).filter((item) => textBelow(item).includes('kr'));
    expect(items.map((item) => elementsOf(item, 'Lbl').map(textBelow).join())).toEqual(Array.from({ length: 60 }, (_, index) => String(index + 1)));
    for (const item of items) expect(textBelow(item)).toMatch(/skuldrådgivaren\..*30 nov$/u);
  }, PATIENCE);

  it('continues a row that is taller than a page rather than lose its end', async () => {
    const model = packetExample();
    const text = `${'ord '.repeat(4000)}slut`;
    const [first] = longPacket(1).sections[0]?.rows ?? [];
    if (first === undefined) throw new Error('The example has a row.');
    const row = { ...first, lines: [{ label: 'Senast', text, who: 'Bara ni' }] };
    const { pages } = await readPdf(await agendaPacket({ ...model, sections: [{ heading: 'Hushåll', minutes: 5, rows: [row] }] }));
    const words = pages.map(({ text: page }) => page).join(' ');
    expect(words.match(/\bord\b/gu)).toHaveLength(4000);
    expect(words).toContain('slut');
  });

  it('says of a lost row only that it is lost, with its number and time', async () => {
    const { pages } = await readPdf(await agendaPacket(packetExample()));
    const text = pages.map((page) => page.text).join('\n');
    expect(text).not.toContain('visas inte');
    const lost = pages.flatMap(({ tree }) => elementsOf(tree, 'LI')).find((item) => elementsOf(item, 'Lbl').some((label) => label.text === '6'));
    expect(lost && textBelow(lost)).toMatch(/^6 Uppgifter kan inte längre lämnas 5\smin$/u);
  });

  it('draws the block of empty seats alike whatever it stands for', async () => {
    const empty = { ...packetExample(), sections: [{ heading: 'Hushåll', minutes: 15, rows: [], emptySeats: { minutes: 15 } }] };
    const { pages } = await readPdf(await agendaPacket(empty));
    expect(pages[0]?.text).toContain('Tomma platser');
    expect(pages[0]?.text).toContain('eller om det finns någon');
    const without = await readPdf(await agendaPacket({ ...empty, sections: [{ heading: 'Hushåll', minutes: null, rows: [] }] }));
    expect(without.pages[0]?.text).not.toContain('Tomma platser');
  });

  it('gives the same bytes for the same model: no clock, no chance', async () => {
    const [first, second] = [await agendaPacket(packetExample()), await agendaPacket(packetExample())];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('is whole with no section, no lead and no footer', async () => {
    const { pages } = await readPdf(await agendaPacket({ ...packetExample(), lead: '', footer: '', sections: [] }));
    expect(pages).toHaveLength(1);
  });
});

describe('names on paper', () => {
  it('leaves every hard name readable in title, detail, chip, line and header', async () => {
    for (const name of hardNames) {
      const model = packetExample();
      const row = { number: 1, title: name, detail: name, minutes: 5, chips: [name], lines: [{ label: name, text: name, who: name }], lost: false };
      const bytes = await agendaPacket({ ...model, title: name, readerName: name, organisation: name, lead: name, footer: name, sections: [{ heading: name, minutes: 5, rows: [row] }] });
      const { pages } = await readPdf(bytes);
      const headings = pages.flatMap(({ tree }) => elementsOf(tree, 'H1')).map(textBelow);
      expect(headings.join('').trim(), name).not.toBe('');
    }
  }, PATIENCE);

  it.each([
    ['Åsa Öberg-Ekström', 'Åsa Öberg-Ekström'],
    ['Łukasz Żółć', 'Łukasz Żółć'],
    ['Đặng Thị Hương', 'Đặng Thị Hương'],
    ['Čállá Ŋorvvošš', 'Čállá Ŋorvvošš'],
    ['İbrahim Şahin', 'İbrahim Şahin'],
    ['Гаврило Іващенко', 'Гаврило Іващенко'],
    ['Ελένη Παπαδοπούλου', 'Ελένη Παπαδοπούλου'],
    ['O\u0308berg', 'Öberg'],
    ['Eva\u202ednil\u202c Berg', 'Evadnil Berg'],
    ['=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
    ['ሳምራዊት ተስፋይ', 'Samrawit Tesfay'],
    ['محمد 12-3', '[arabisk skrift] 12-3'],
  ])('%s is found in the text as %s', async (name, expected) => {
    const { pages } = await readPdf(await agendaPacket({ ...packetExample(), lead: name, sections: [] }));
    expect(elementsOf(pages[0]?.tree ?? null, 'P').map(textBelow)).toContain(expected);
  });

  it('says at the end, and only when it is so, that letters were replaced', async () => {
    const model = { ...packetExample(), sections: [] };
    const plain = await readPdf(await agendaPacket(model));
    const replaced = await readPdf(await agendaPacket({ ...model, lead: 'שרה לוי' }));
    expect(plain.pages[0]?.text).not.toContain('hela namnet finns i Bo kvar');
    expect(replaced.pages[0]?.text).toContain('hela namnet finns i Bo kvar');
  });
});
