import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant, type Instant } from '@bokvar/domain/vocabulary';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { readCase } from '@bokvar/server/features/cases/case-page.service';
import { recordFact } from '@bokvar/server/features/cases/facts/record-fact.service';
import { disclosureLogRoutes } from '@bokvar/server/features/disclosure-log/disclosure-log-routes';
import { readSeen, type SeenLine } from '@bokvar/server/features/disclosure-log/seen.service';
import { actingTown, type ActingTown } from '../support/acting.js';
import { pdfText } from '../support/pdf-text.js';
import { START } from '../support/town.js';

/** The log as one reads it: a line for each reader, place and minute, with whose facts were seen on which ground. */
let town: ActingTown;
beforeAll(async () => { town = await actingTown(); });
afterAll(async () => { await town.close(); });

/** `minutes` and `seconds` after the town's clock: each test has minutes of its own. */
const at = (minutes: number, seconds = 0): Instant => instant(START + minutes * 60_000 + seconds * 1000);

const open = async (person: string, caseKey: string, when: Instant) => {
  const { context, viewer } = await town.acting(person, when);
  await readCase(context, viewer, townId.case(caseKey));
};
const seen = async (person: string, caseKey: string, about: string | null = null, when: Instant = at(600)) => {
  const { context, viewer } = await town.acting(person, when);
  return await readSeen(context, viewer, { caseId: townId.case(caseKey), personId: about === null ? null : townId.person(about) });
};
const told = ({ shown }: SeenLine) => shown.map(({ holder, ground, categories }) => `${holder.shortName} ${ground}: ${categories.join(' ')}`);
const during = (rows: readonly SeenLine[], from: Instant, to: Instant) => rows.filter((row) => row.at >= from && row.at < to);

/** A row of the log as somebody with the portal's own role would write it. */
const plant = async (values: Record<string, unknown>) => {
  const row = {
    at: new Date(at(0)), user_id: randomUUID(), organisation_id: townId.organisation('alvsalahem'), reader_is_secret: false, case_id: townId.case('fateme'),
    holder_id: townId.organisation('soc'), place: 'SKARM', fact_ids: '{}', categories: '{AGREED_PLAN}', grounds: '{CONSENT}', person_ids: `{${townId.person('fateme')}}`, in_step: true, ...values };
  await town.database.system().execute(`insert into disclosure_log (${Object.keys(row).join(', ')}) values (${Object.keys(row).map(() => '?').join(', ')})`, Object.values(row));
};

describe('one line a reader, place and minute', () => {
  it('however often the page asked again, with the first instant and what was seen in all', async () => {
    const before = (await seen('yvonne', 'fateme')).total;
    for (const second of [5, 6, 40, 59]) await open('yvonne', 'fateme', at(10, second));
    await open('yvonne', 'fateme', at(11, 0));
    const { rows, total } = await seen('yvonne', 'fateme');
    expect(total).toBe(before + 2);
    const lines = during(rows, at(10), at(12));
    expect(lines.map((line) => line.at)).toEqual([at(11), at(10, 5)]);
    for (const line of lines) {
      expect(line).toMatchObject({ person: 'Yvonne af Ekenstam', place: 'SKARM' });
      expect(told(line)).toEqual([
        'Älvsalahem OWN_DATA: RENT_FACTS HOUSEHOLD_LANDLORD CONTACT TENANCY_PLAN OWN_NOTE', 'Socialtjänsten CONSENT: KNOWN_STATUS AGREED_PLAN']);
    }
  });

  it('says ground by ground whose facts were seen', async () => {
    await open('ibrahim', 'gavrilo', at(20));
    const [line] = during((await seen('ibrahim', 'gavrilo')).rows, at(20), at(21));
    expect(line === undefined ? [] : told(line).toSorted()).toEqual([
      'Kronofogden STATUTORY_NOTICE: EVICTION_DATE', 'Socialtjänsten OWN_DATA: NOTICE_RECEIPT KNOWN_STATUS',
      'Älvsalahem OWN_DATA: HOUSEHOLD_LANDLORD', 'Älvsalahem STATUTORY_NOTICE: RENT_FACTS CONTACT']);
    expect(line?.shown[0]?.holder.shortName).toBe('Socialtjänsten');
  });

  it('colleagues have a line each; another organisation is one reader, however many looked', async () => {
    await open('ibrahim', 'sofo', at(30, 1));
    await open('karin', 'sofo', at(30, 2));
    expect(during((await seen('ibrahim', 'sofo')).rows, at(30), at(31)).map(({ person }) => person)).toEqual(['Karin Ståhl', 'İbrahim Şahin']);
    for (const second of [1, 2, 3]) await plant({ at: new Date(at(31, second)) });
    const lines = during((await seen('ibrahim', 'fateme')).rows, at(31), at(32));
    expect(lines.map(({ person, at: when }) => [person, when])).toEqual([['Älvsalahem AB', at(31, 1)]]);
  });

  it('a screen and a paper are two places', async () => {
    await plant({ at: new Date(at(40, 1)) });
    await plant({ at: new Date(at(40, 2)), place: 'UTSKRIFT' });
    expect(during((await seen('ibrahim', 'fateme')).rows, at(40), at(41)).map(({ place }) => place)).toEqual(['UTSKRIFT', 'SKARM']);
  });

  it('that another organisation opened a protected household is a reading as any other; of one’s own it is told', async () => {
    await plant({ at: new Date(at(45, 1)) });
    await plant({ at: new Date(at(45, 2)), place: 'OPPNAT_SKYDD' });
    expect(during((await seen('ibrahim', 'fateme')).rows, at(45), at(46)).map(({ place }) => place)).toEqual(['SKARM']);
    expect(during((await seen('yvonne', 'fateme')).rows, at(45), at(46)).map(({ place }) => place)).toContain('OPPNAT_SKYDD');
  });

  it('counts lines and gives the latest of them', async () => {
    for (const minute of [1, 2, 3]) await plant({ at: new Date(at(400 + minute)), case_id: townId.case('fateme') });
    const { rows, total } = await seen('ibrahim', 'fateme');
    expect(total).toBe(rows.length);
    expect(rows.slice(0, 3).map((row) => row.at)).toEqual([at(403), at(402), at(401)]);
  });
});

describe('what is shown again unchanged', () => {
  const written = async () => {
    const [row] = await town.database.system().execute('select (select count(*)::int from disclosure_log) as rows, (select count(*)::int from disclosure_showing) as showings, (select count(*)::int from disclosure_seen) as seen') as { rows: number; showings: number; seen: number }[];
    return row ?? { rows: 0, showings: 0, seen: 0 };
  };

  it('is one row that points to the first, and is told as the first was, each reader at her own time', async () => {
    await open('yvonne', 'lukasz', at(80));
    const first = await written();
    await open('yvonne', 'lukasz', at(81));
    await open('marta', 'lukasz', at(82));
    const after = await written();
    expect(after).toMatchObject({ rows: first.rows, showings: first.showings + 2 });
    expect(after.seen).toBeGreaterThan(first.seen);
    const lines = during((await seen('yvonne', 'lukasz')).rows, at(80), at(83));
    expect(lines.map((line) => [line.at, told(line)])).toEqual([at(82), at(81), at(80)].map((when) => [when, told(lines[2] as SeenLine)]));
    expect(new Set(lines.map(({ person }) => person)).size).toBe(2);
  });

  it('is written whole when it is no longer the same', async () => {
    await open('ibrahim', 'gavrilo', at(90));
    const first = await written();
    const { viewer } = await town.acting('ibrahim', at(90, 30));
    await recordFact(town.database, viewer, at(90, 30), randomUUID(), { caseId: townId.case('gavrilo'), kind: 'PLAN', text: 'Söker hjälp', onDate: null, concerns: [townId.person('gavrilo')] });
    await open('ibrahim', 'gavrilo', at(91));
    expect((await written()).rows).toBeGreaterThan(first.rows);
    const [later, earlier] = during((await seen('ibrahim', 'gavrilo')).rows, at(90), at(92));
    expect(later?.at).toBe(at(91));
    expect(later && told(later).join(' ')).toContain('AGREED_PLAN');
    expect(earlier && told(earlier).join(' ')).not.toContain('AGREED_PLAN');
  });
});

describe('about one person', () => {
  it('tells what was about her and nothing that was about another of the household', async () => {
    await open('ibrahim', 'sofo', at(50));
    const of = async (person: string) => during((await seen('ibrahim', 'sofo', person)).rows, at(50), at(51)).flatMap(told);
    expect(await of('levan')).toEqual(['Socialtjänsten OWN_DATA: HOUSEHOLD_CHILDREN']);
    expect(await of('sofo')).toEqual(['Socialtjänsten OWN_DATA: KNOWN_STATUS AGREED_PLAN CONTACT_NEW']);
  });

  it('so does her extract, line by line as the page', async () => {
    await open('ibrahim', 'sofo', at(60, 10));
    await open('ibrahim', 'sofo', at(60, 30));
    const social = await town.acting('ibrahim', at(61));
    const answer = await social.fetch(disclosureLogRoutes, { personId: townId.person('levan') });
    if (answer === null || !('bytes' in answer) || typeof answer.bytes === 'string') throw new Error('No extract');
    const words = (await pdfText(answer.bytes)).replaceAll(/\s+/gu, ' ');
    expect(words.match(/9\.30/gu)).toHaveLength(1);
    for (const one of ['Egna uppgifter:', 'Barn och hur de bor']) expect(words).toContain(one);
    expect(words).not.toMatch(/Överenskommen plan|Ny adress/u);
    expect(words).toContain('Det som samma läsare såg på samma ställe inom samma minut står på en rad.');
  });
});

it('a row from before grounds and persons stood side by side is told as it was written', async () => {
  await plant({ at: new Date(at(70)), in_step: false, categories: '{AGREED_PLAN,KNOWN_STATUS,NOTICE_RECEIPT}', grounds: '{CONSENT,PUBLIC}' });
  for (const about of [null, 'fateme']) {
    const [line] = during((await seen('ibrahim', 'fateme', about)).rows, at(70), at(71));
    expect(line === undefined ? [] : told(line)).toEqual(['CONSENT', 'PUBLIC'].map((ground) => `Socialtjänsten ${ground}: NOTICE_RECEIPT KNOWN_STATUS AGREED_PLAN`));
  }
  expect(during((await seen('ibrahim', 'fateme', 'siriporn')).rows, at(70), at(71))).toEqual([]);
});
