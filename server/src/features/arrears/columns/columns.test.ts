import { localDate } from '@bokvar/domain/vocabulary';
import { describe, expect, it } from 'vitest';
import { readArrearsFile, type ArrearsFile } from '../file/read-file.js';
import { OUR_HEADINGS } from '../refused-headings.js';
import { choicesToRemember, chooseColumns, fieldsOf, proposeColumns, withoutOmitted, type ImportColumn } from './columns.js';
import { fieldByHeading, fieldByPart, isRemarkHeading } from './heading-synonyms.js';
import { importFields, isImportField, lackingFields, type ImportField } from './import-fields.js';

const asOf = localDate('2026-11-19');

async function fileOf(...lines: readonly string[]): Promise<ArrearsFile> {
  const result = await readArrearsFile(new TextEncoder().encode(lines.join('\n')));
  if (!result.ok) throw new Error(result.code);
  return result.file;
}

function brief(columns: readonly ImportColumn[]): readonly (readonly [string, ImportField, string])[] {
  return columns.map(({ heading, field, state }) => [heading, field, state] as const);
}

describe('headings', () => {
  it.each<[string, ImportField]>([
    ['Kontraktsnr', 'AVTAL'], ['KONTRAKTSNR.', 'AVTAL'], ['Avtals-nr', 'AVTAL'], ['Objekt', 'AVTAL'], ['Lgh nr', 'AVTAL'], ['Lägenhetsnummer', 'AVTAL'],
    ['Hyresgästnr', 'HYRESGASTNR'], ['Kund', 'HYRESGASTNR'], ['Kund-ID', 'HYRESGASTNR'], ['Namn', 'NAMN'], ['Hyresgäst', 'NAMN'], ['Hyresgäst 1', 'NAMN'],
    ['Efternamn', 'EFTERNAMN'], ['Förnamn', 'FORNAMN'], ['Pers.nr', 'PERSONNUMMER'], ['Person-/orgnr', 'PERSONNUMMER'], ['Pnr 1', 'PERSONNUMMER'],
    ['Medhyresgäst', 'MEDHYRESGAST'], ['Hyresgäst 2', 'MEDHYRESGAST'], ['Pnr 2', 'MEDHYRESGAST_PERSONNUMMER'], ['Gatuadress', 'ADRESS'], ['Post nr', 'POSTNR'],
    ['Ort', 'ORT'], ['Mobil', 'TELEFON'], ['Tel.', 'TELEFON'], ['E-post:', 'EPOST'], ['Mejl', 'EPOST'], ['Månadshyra', 'MANADSHYRA'], ['Hyra/mån', 'MANADSHYRA'],
    ['Förfallodag', 'FORFALLODAG'], ['Förf.datum', 'FORFALLODAG'], ['FÖRFALLODATUM', 'FORFALLODAG'], ['Fo\u0308rfallodag', 'FORFALLODAG'],
    ['Avinr', 'FAKTURA'], ['Fakturanummer', 'FAKTURA'], ['OCR-nr', 'FAKTURA'], ['Restbelopp', 'SKULD'], ['Skuld kr', 'SKULD'], ['Skuld (SEK)', 'SKULD'],
    ['Fordran', 'SKULD'], ['Kvar att betala', 'SKULD'], ['Saldo', 'SKULD'], ['Belopp', 'BELOPP'], ['Betalt', 'BETALT'], ['Krav senaste 12 mån', 'KRAV_12_MAN'],
    ['Antal inkasso 12 mån', 'KRAV_12_MAN'], ['Inflyttad', 'INFLYTTAD'], ['Avtal fr.o.m.', 'INFLYTTAD'], ['Barn', 'BARN'], ['Inkassodatum', 'INKASSODAG'],
    ['Inkassonr', 'INKASSONR'], ['Område', 'OMRADE'], ['Kvartersvärd', 'OMRADE'],
  ])('%s is %s', (heading, field) => {
    expect(fieldByHeading(heading)?.field ?? 'UTELAMNAS').toBe(field);
  });

  it.each<[string, ImportField]>([['Hyreskontraktsnummer intern', 'AVTAL'], ['Ursprungligt förfallodatum', 'FORFALLODAG'], ['Skuld inkl ränta', 'SKULD'],
    ['Kontaktens e-post', 'EPOST'], ['Antal krav rullande 12', 'KRAV_12_MAN'], ['Inkasso skickat datum', 'INKASSODAG']])('%s may be %s', (heading, field) => {
    expect(fieldByHeading(heading)).toBeUndefined();
    expect(fieldByPart(heading)).toBe(field);
  });

  it.each(['Anm', 'ANM.', 'Anmärkning', 'Anteckningar', 'Kommentar handläggare', 'Intern notering', 'Övrigt', 'Fritext 2', 'Info', 'Remarks', 'Telefon anm', 'Orsak till skuld'])(
    '%s heads free text', (heading) => expect(isRemarkHeading(heading)).toBe(true));
  it.each(['Namn', 'Textnr', 'Infartsnr', 'Anmälningsdag'])('%s does not', (heading) => expect(isRemarkHeading(heading)).toBe(false));
});

describe('a proposal', () => {
  it('prefers the contract to the flat and leaves the other for the landlord to decide', async () => {
    const file = await fileOf('Lägenhet;Kontraktsnr;Namn;Förfallodag;Skuld;Restbelopp', '1;007-1;Berg, Åsa;2026-10-31;1,00;1,00');
    expect(brief(proposeColumns(file, { asOf }))).toEqual([
      ['Lägenhet', 'UTELAMNAS', 'OKAND'], ['Kontraktsnr', 'AVTAL', 'KANNS_IGEN'], ['Namn', 'NAMN', 'KANNS_IGEN'],
      ['Förfallodag', 'FORFALLODAG', 'KANNS_IGEN'], ['Skuld', 'UTELAMNAS', 'OKAND'], ['Restbelopp', 'SKULD', 'KANNS_IGEN'],
    ]);
  });

  it('asks where the content does not look like the heading', async () => {
    const file = await fileOf('Kontraktsnr;Namn;Personnr;Förfallodag;Skuld', '1;Berg;ja;snart;mycket');
    expect(brief(proposeColumns(file, { asOf })).map(([, , state]) => state)).toEqual(['KANNS_IGEN', 'KANNS_IGEN', 'BEKRAFTA', 'BEKRAFTA', 'BEKRAFTA']);
  });

  it('goes by the content where the heading says nothing', async () => {
    const file = await fileOf('Kontraktsnr;Namn;X1;X2;X3;X4;Skuld', '1;Berg, Åsa;19850113-9995;a@example.se;2026-10-31;A;1,00', '2;Ek, Bo;199101012384;b@example.se;2026-09-30;B;2,00');
    expect(brief(proposeColumns(file, { asOf })).slice(2, 6)).toEqual([
      ['X1', 'PERSONNUMMER', 'BEKRAFTA'], ['X2', 'EPOST', 'BEKRAFTA'], ['X3', 'FORFALLODAG', 'BEKRAFTA'], ['X4', 'UTELAMNAS', 'OKAND'],
    ]);
  });

  it('asks about a bare amount, and always about children', async () => {
    const bare = await fileOf('Kontraktsnr;Namn;Förfallodag;Belopp;Barn', '1;Berg;2026-10-31;1,00;J');
    expect(brief(proposeColumns(bare, { asOf })).slice(3)).toEqual([['Belopp', 'BELOPP', 'BEKRAFTA'], ['Barn', 'BARN', 'BEKRAFTA']]);
  });

  it('lets several columns be phones and co-tenants', async () => {
    const file = await fileOf('Kontraktsnr;Hyresgäst 1;Hyresgäst 2;Hyresgäst 3;Telefon;Mobil;Förfallodag;Skuld', '1;A;B;C;08-123456;070-1740638;2026-10-31;1');
    expect(fieldsOf(proposeColumns(file, { asOf })).slice(2, 6)).toEqual(['MEDHYRESGAST', 'MEDHYRESGAST', 'TELEFON', 'TELEFON']);
  });

  it('shows no identity number, not under an unknown heading either', async () => {
    const file = await fileOf('Kontraktsnr;Namn;Personnr;Medhyresgäst;Signal;Förfallodag;Skuld', '1;Berg;19850113-9995;Ek, Bo 199101012384;tel 850113-9995;2026-10-31;1');
    const columns = proposeColumns(file, { asOf });
    expect(columns.map(({ example, exampleHidden }) => [example, exampleHidden]).slice(2, 5)).toEqual([[null, true], ['Ek, Bo', false], [null, true]]);
    expect(JSON.stringify(columns)).not.toContain('850113');
  });

  it('remembers what the landlord chose, heading by heading', async () => {
    const file = await fileOf('Kontraktsnr;Namn;Referens;Förfallodag;Skuld;Barn;Mobil', '1;Berg;9001;2026-10-31;1;J;070-1740638');
    const saved = [{ heading: 'REFERENS', field: 'FAKTURA' }, { heading: 'Barn', field: 'BARN' }, { heading: 'mobil', field: 'UTELAMNAS' }, { heading: 'Borta', field: 'ORT' }] as const;
    expect(brief(proposeColumns(file, { asOf, saved })).slice(2)).toEqual([
      ['Referens', 'FAKTURA', 'KANNS_IGEN'], ['Förfallodag', 'FORFALLODAG', 'KANNS_IGEN'], ['Skuld', 'SKULD', 'KANNS_IGEN'],
      ['Barn', 'BARN', 'KANNS_IGEN'], ['Mobil', 'UTELAMNAS', 'UTELAMNAS'],
    ]);
  });

  it('knows what a list must have', () => {
    expect(importFields.filter(isImportField)).toEqual(importFields);
    expect(lackingFields([])).toEqual([['AVTAL', 'HYRESGASTNR'], ['NAMN', 'EFTERNAMN'], ['FORFALLODAG'], ['SKULD', 'BELOPP']]);
    expect(lackingFields(['HYRESGASTNR', 'EFTERNAMN', 'FORFALLODAG', 'BELOPP'])).toEqual([]);
  });
});

describe('free text', () => {
  const lines = ['Kontraktsnr;Namn;Förfallodag;Skuld;Anm;Läge', '1;Berg;2026-10-31;1;x;avvaktar, har missbruk enl grannar', '2;Ek;2026-10-31;1;;ok'];

  it('is left out, by its heading or by what stands in it', async () => {
    expect(proposeColumns(await fileOf(...lines), { asOf }).slice(4)).toEqual([
      { heading: 'Anm', field: 'UTELAMNAS', state: 'UTELAMNAS', locked: true, example: null, exampleHidden: true },
      { heading: 'Läge', field: 'UTELAMNAS', state: 'UTELAMNAS', locked: true, example: null, exampleHidden: true },
    ]);
  });

  it('stays left out whatever was remembered or is chosen', async () => {
    const file = await fileOf(...lines);
    const columns = proposeColumns(file, { asOf, saved: [{ heading: 'Anm', field: 'OMRADE' }] });
    expect(columns[4]).toMatchObject({ field: 'UTELAMNAS', locked: true });
    expect(chooseColumns(file, columns, [{ heading: 'Läge', field: 'OMRADE' }], asOf)).toMatchObject({ ok: false, code: 'KOLUMN_FRITEXT', heading: 'Läge' });
    expect(chooseColumns(file, columns, [{ heading: 'Läge', field: 'UTELAMNAS' }], asOf)).toMatchObject({ ok: true });
    expect(choicesToRemember(columns).map(({ heading }) => heading)).toEqual(['Kontraktsnr', 'Namn', 'Förfallodag', 'Skuld']);
  });

  it('is recognised under a heading that is known', async () => {
    const file = await fileOf('Kontraktsnr;Namn;Område;Förfallodag;Skuld', '1;Berg;ringer inte tillbaka alls;2026-10-31;1');
    expect(proposeColumns(file, { asOf })[2]).toMatchObject({ field: 'UTELAMNAS', locked: true });
  });

  it('and the columns of a corrected file of refused rows are not read', async () => {
    const file = await fileOf(`${OUR_HEADINGS.join(';')};Kontraktsnr;Namn;Förfallodag;Skuld`, '2;x;y;1;Berg;2026-10-31;1');
    expect(proposeColumns(file, { asOf }).slice(0, 3).every(({ locked, field }) => locked && field === 'UTELAMNAS')).toBe(true);
  });
});

describe('choices', () => {
  it('replace the proposal, with an example of the new reading', async () => {
    const file = await fileOf('Kontraktsnr;Namn;Ref;Förfallodag;Skuld;Betald', '1;Berg;20261015;2026-10-31;1;');
    const columns = proposeColumns(file, { asOf });
    const chosen = chooseColumns(file, columns, [{ heading: 'Ref', field: 'INKASSODAG' }, { heading: 'Namn', field: 'NAMN' }], asOf);
    expect(chosen.ok && chosen.columns[2]).toEqual({ heading: 'Ref', field: 'INKASSODAG', state: 'KANNS_IGEN', locked: false, example: '2026-10-15', exampleHidden: false });
  });

  it.each([
    ['KOLUMN_TVA_GANGER', 'Ref', { heading: 'Ref', field: 'NAMN' }], ['KOLUMN_OKAND', 'Finns ej', { heading: 'Finns ej', field: 'NAMN' }],
    ['KOLUMNER_SAKNAS', null, { heading: 'Namn', field: 'UTELAMNAS' }],
  ] as const)('are refused: %s', async (code, heading, choice) => {
    const file = await fileOf('Kontraktsnr;Namn;Ref;Förfallodag;Skuld', '1;Berg;9;2026-10-31;1');
    expect(chooseColumns(file, proposeColumns(file, { asOf }), [choice], asOf)).toEqual({ ok: false, code, heading });
  });
});

describe('what is kept until the import', () => {
  it('has nothing of columns that are not read', async () => {
    const file = await fileOf('Kontraktsnr;Namn;Förfallodag;Skuld;Anm;Signal', '1;Berg;2026-10-31;1;tillgodo;hemligt', '2;Ek;2026-10-31;1;a;b;mer;');
    const kept = withoutOmitted(file.rows, fieldsOf(proposeColumns(file, { asOf })));
    expect(kept.map(({ cells }) => cells)).toEqual([['1', 'Berg', '2026-10-31', '1', '', ''], ['2', 'Ek', '2026-10-31', '1', '', '', '…', '']]);
  });
});
