import { randomUUID } from 'node:crypto';
import { instant, PROTECTED_OPENING_MINUTES } from '@bokvar/domain/vocabulary';
import type { Em } from '@bokvar/server/database/orm';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { loadCaseDocument } from '@bokvar/server/features/cases/case-document.store';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pdfText } from '../support/pdf-text.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/** A protected household is opened by one of a named group, each time with what for; whoever answers for it there is told [domain 1.6]. */
let portal: TestPortal;
beforeAll(async () => { portal = await openTestPortal(); });
afterAll(async () => { await portal.close(); });
afterEach(async () => {
  later(1);
  await asSystem('update protected_opening set closes_at = opened_at');
  await asSystem('update opening_told set read_at = now() where read_at is null');
});

/** The landlord's household that is protected from the town's first day. */
const CASE = townId.case('skyddad');
const SECRET = /Fjällpipare|Samrawit|Strömstarevägen/;

const later = (minutes: number): void => { portal.clock.set(instant(portal.clock.now() + minutes * 60_000)); };
const asSystem = async <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => await portal.database.system().transactional(async (em) => await (em as Em).execute(sql, values));

async function change(person: string, call: string, key: string = randomUUID()): Promise<string> {
  const [name = ''] = call.split('(');
  const answer = await (await portal.as(person)).get<Record<string, { __typename: string; code?: string; field?: string | null }>>(
    `mutation { ${call.replace('(', `(key: "${key}", `)} { __typename ... on Refusal { code field } } }`);
  const { __typename = '', code, field } = answer[name] ?? {};
  return code === undefined ? __typename : [code, field].filter(Boolean).join(' ');
}
const open = async (person: string, purpose: string | null = 'KONTAKT', key?: string) => await change(person, `openProtected(caseId: "${CASE}"${purpose === null ? '' : `, purpose: ${purpose}`})`, key);
const close = async (person: string) => await change(person, `closeProtected(caseId: "${CASE}")`);

interface Page { case: { household: { value: string } | null; openedUntil: string | null; persons: { id: string; name: string }[] } | null }
const page = async (person: string) => (await (await portal.as(person)).get<Page>(`{ case(id: "${CASE}") { household { value } openedUntil persons { id name } } }`)).case;
const names = async (person: string) => (await page(person))?.persons.map(({ name }) => name) ?? [];

interface Told { id: string; caseId: string | null; reference: string | null; by: string; purpose: string; at: string }
const told = async (person: string) => (await (await portal.as(person)).get<{ openingsTold: Told[] }>('{ openingsTold { id caseId reference by purpose at } }')).openingsTold;

/** What the database alone lets somebody read of the case's persons, at this instant. */
async function secondLock(person: string, organisation = 'alvsalahem'): Promise<number> {
  const em = portal.database.as({ organisationId: townId.organisation(organisation), userId: townId.user(person), mayOpenProtected: true }, instant(portal.clock.now()));
  return (await em.transactional(async (inner) => await loadCaseDocument(inner as Em, [CASE]))).cases.flatMap(({ persons }) => persons).length;
}

describe('it stands open', () => {
  it('to the one who opened it, and to nobody else, through both locks', async () => {
    expect(await names('marta')).toEqual([]);
    expect(await open('marta')).toBe('CaseChanged');
    expect((await names('marta')).length).toBeGreaterThan(0);
    expect(await secondLock('marta')).toBeGreaterThan(0);
    for (const other of ['yvonne', 'karin', 'gunilla']) expect(await names(other)).toEqual([]);
    for (const other of ['yvonne', 'karin', 'gunilla']) expect(await secondLock(other)).toBe(0);
  });

  it('for a short time, and shuts by itself', async () => {
    const began = portal.clock.now();
    expect(await open('marta')).toBe('CaseChanged');
    expect((await page('marta'))?.openedUntil).toBe(new Date(portal.clock.now() + PROTECTED_OPENING_MINUTES * 60_000).toISOString());
    later(PROTECTED_OPENING_MINUTES - 1);
    expect((await names('marta')).length).toBeGreaterThan(0);
    later(1);
    expect(await page('marta')).toMatchObject({ household: null, openedUntil: null, persons: [] });
    expect(await secondLock('marta')).toBe(0);
    // A session does not last longer than that without work either: the other stories go on from before.
    portal.clock.set(began);
  });

  it('until she closes it at once; closing what is not open is refused as what is not there', async () => {
    expect(await open('marta')).toBe('CaseChanged');
    later(1);
    expect(await close('yvonne')).toBe('FINNS_INTE');
    expect(await close('marta')).toBe('CaseChanged');
    expect(await names('marta')).toEqual([]);
    expect(await close('marta')).toBe('FINNS_INTE');
  });

  it('no longer than her place in the named group', async () => {
    expect(await open('marta')).toBe('CaseChanged');
    await asSystem('update mandate set may_open_protected = false where user_id = ?', [townId.user('marta')]);
    expect(await names('marta')).toEqual([]);
    await asSystem('update mandate set may_open_protected = true where user_id = ?', [townId.user('marta')]);
    expect((await names('marta')).length).toBeGreaterThan(0);
  });

  it('and what was can be asked about only while it does', async () => {
    const before = new Date(portal.clock.now() - 60_000).toISOString();
    const why = async (person: string, factId: string) => (await (await portal.as(person)).get<{ why: unknown }>(`{ why(caseId: "${CASE}", factId: "${factId}", at: "${before}") { text } }`)).why;
    expect(await open('marta')).toBe('CaseChanged');
    const [person] = (await page('marta'))?.persons ?? [];
    expect(person).toBeDefined();
    expect(await why('yvonne', person?.id ?? '')).toBeNull();
    expect(await close('marta')).toBe('CaseChanged');
    expect(await why('marta', person?.id ?? '')).toBeNull();
  });
});

describe('it is refused', () => {
  it('to whoever is not of the named group, and without a purpose', async () => {
    expect(await open('yvonne')).toBe('SKYDDADE_UPPGIFTER');
    expect(await open('marta', null)).toBe('SYFTE_MED_OPPNING_SAKNAS purpose');
    expect(await open('karin')).toBe('FINNS_INTE');
    expect(await change('karin', `openProtected(caseId: "${randomUUID()}", purpose: KONTAKT)`)).toBe('FINNS_INTE');
    expect(await change('karin', `openProtected(caseId: "${townId.case('sofo')}", purpose: KONTAKT)`)).toBe('INGA_SKYDDADE_UPPGIFTER');
    expect(await asSystem('select 1 from protected_opening where closes_at > opened_at')).toEqual([]);
  });

  it('by the database to write in another’s name, to hold it open longer, and to remove', async () => {
    expect(await open('marta')).toBe('CaseChanged');
    const asMarta = async (sql: string, values: unknown[] = []) => await portal.database.as({ organisationId: townId.organisation('alvsalahem'), userId: townId.user('marta'), mayOpenProtected: true }, instant(portal.clock.now()))
      .transactional(async (em) => await (em as Em).execute(sql, values));
    await expect(asMarta(`insert into protected_opening (id, case_id, organisation_id, user_id, purpose, opened_at, closes_at) values (?, ?, ?, ?, 'KONTAKT', now(), now())`,
      [randomUUID(), CASE, townId.organisation('alvsalahem'), townId.user('yvonne')])).rejects.toThrow(/row-level security/);
    await expect(asMarta(`update protected_opening set closes_at = closes_at + interval '1 day'`)).rejects.toThrow(/append-only/);
    await expect(asMarta(`update protected_opening set purpose = 'UTDRAG'`)).rejects.toThrow(/permission denied/);
    await expect(asSystem(`update protected_opening set purpose = 'UTDRAG'`)).rejects.toThrow(/append-only/);
    await expect(asSystem('delete from protected_opening')).rejects.toThrow(/append-only/);
  });
});

describe('every opening is told', () => {
  it('to the others who may open and to the managers of the same organisation, without a name, until each has read it', async () => {
    expect(await open('marta', 'UTDRAG')).toBe('CaseChanged');
    const [line, ...more] = await told('gunilla');
    expect(more).toEqual([]);
    expect(line).toMatchObject({ by: 'Märta Grahn', purpose: 'UTDRAG', caseId: null, at: new Date(portal.clock.now()).toISOString() });
    expect(line?.reference).toMatch(/^ÄH-2026-/);
    expect(JSON.stringify(line)).not.toMatch(SECRET);
    for (const other of ['marta', 'yvonne', 'karin', 'lars', 'pekka', 'zoe']) expect(await told(other)).toEqual([]);
    // It is hers to read: nobody else marks it so.
    expect(await change('marta', `confirmOpeningRead(id: "${line?.id ?? ''}")`)).toBe('FINNS_INTE');
    expect(await change('gunilla', `confirmOpeningRead(id: "${line?.id ?? ''}")`)).toBe('OpeningRead');
    expect(await told('gunilla')).toEqual([]);
    expect(await change('gunilla', `confirmOpeningRead(id: "${line?.id ?? ''}")`)).toBe('FINNS_INTE');
  });

  it('and stands in the log of who has seen what, with what for, and in the extract', async () => {
    expect(await open('marta', 'UTDRAG')).toBe('CaseChanged');
    const [person] = (await page('marta'))?.persons ?? [];
    const { seen } = await (await portal.as('yvonne')).get<{ seen: { rows: { person: string; where: string; purpose: string | null }[] } }>(`{ seen(caseId: "${CASE}") { rows { person where purpose } } }`);
    expect(seen.rows).toContainEqual({ person: 'Märta Grahn', where: 'OPPNAT_SKYDD', purpose: 'UTDRAG' });
    const extract = await (await portal.as('marta')).jar.send(`/extract/${person?.id ?? ''}.pdf`);
    expect(extract.status).toBe(200);
    expect((await pdfText(new Uint8Array(await extract.arrayBuffer()))).replaceAll(/\s+/g, ' ')).toMatch(/Öppnade/);
    expect((await (await portal.as('yvonne')).jar.send(`/extract/${person?.id ?? ''}.pdf`)).status).toBe(404);
    expect(await close('marta')).toBe('CaseChanged');
    expect((await (await portal.as('marta')).jar.send(`/extract/${person?.id ?? ''}.pdf`)).status).toBe(404);
  });

  it('once for one intent, and audited by code and ids alone', async () => {
    const key = randomUUID();
    for (const _time of [1, 2]) expect(await open('marta', 'KONTAKT', key)).toBe('CaseChanged');
    const rows = await asSystem<{ id: string }>('select id from protected_opening where closes_at > opened_at');
    expect(rows).toHaveLength(1);
    expect(await asSystem(`select object_ids from audit where action = 'SKYDD_OPPNAT' order by id desc limit 1`)).toEqual([{ object_ids: [CASE, rows[0]?.id] }]);
  });
});

describe('a case that is opened by hand', () => {
  const openCase = async (person: string, more: string) => {
    const { openCase: made } = await (await portal.as(person)).get<{ openCase: { caseId?: string; code?: string } }>(
      `mutation { openCase(key: "${randomUUID()}", input: { kind: OVRIGT, names: ["Tova Berglärka", "Ture Berglärka"], address: "Lärkvägen 3"${more} }) { ... on CaseChanged { caseId } ... on Refusal { code } } }`);
    return made.caseId ?? made.code ?? '';
  };

  it('may be born masked, to whoever opened it too; the one who is named first is the one who has it', async () => {
    const caseId = await openCase('yvonne', ', protection: SKYDDAD_FOLKBOKFORING');
    const asked = `{ case(id: "${caseId}") { protectedIdentity household { value } address { value } persons { name } protections { personId level } } cases(search: "berglärka") { total } today { groups { rows { caseId household { value } } } } }`;
    const seenBy = async (person: string) => (await (await portal.as(person)).ask<{ case: object | null; cases: { total: number } }>(asked));
    for (const person of ['yvonne', 'marta']) {
      const { data, text } = await seenBy(person);
      expect(data?.case).toMatchObject({ protectedIdentity: true, household: null, address: null, persons: [], protections: [] });
      expect(data?.cases.total).toBe(0);
      expect(text).not.toMatch(/Berglärka|Lärkvägen/);
    }
    expect(await change('marta', `openProtected(caseId: "${caseId}", purpose: INFORA)`)).toBe('CaseChanged');
    const [first] = await asSystem<{ id: string }>(`select id from case_person where case_id = ? and name = 'Tova Berglärka'`, [caseId]);
    expect((await seenBy('marta')).data?.case).toMatchObject({ household: { value: expect.stringContaining('Berglärka') }, protections: [{ personId: first?.id, level: 'SKYDDAD_FOLKBOKFORING' }] });
    expect(await asSystem('select distinct c.opened_at = p.from_at as same from case_file c join protection p on p.case_id = c.id where c.id = ?', [caseId])).toEqual([{ same: true }]);
  });

  it('has its place in the list of its organisation even where nothing in it may be shown', async () => {
    const { openCase: made } = await (await portal.as('ibrahim')).get<{ openCase: { caseId: string } }>(
      `mutation { openCase(key: "${randomUUID()}", input: { kind: OVRIGT, names: ["Siv Berglärka"], partnershipId: "${townId.partnership('alvsalahem-soc')}", protection: SEKRETESSMARKERING }) { ... on CaseChanged { caseId } } }`);
    const listed = async (person: string) => (await (await portal.as(person)).get<{ cases: { rows: { id: string; household: unknown; protectedIdentity: boolean }[] } }>('{ cases(view: OPEN) { rows { id household { value } protectedIdentity } } }')).cases.rows.filter(({ id }) => id === made.caseId);
    for (const person of ['ibrahim', 'karin']) expect(await listed(person)).toEqual([{ id: made.caseId, household: null, protectedIdentity: true }]);
    expect(await listed('yvonne')).toEqual([]);
  });

  it('is never marked with fingerade personuppgifter: there is no such level to send', async () => {
    const { text } = await (await portal.as('yvonne')).ask(`mutation { openCase(key: "${randomUUID()}", input: { kind: OVRIGT, names: ["Tova Berglärka"], protection: FINGERADE }) { __typename } }`);
    expect(text).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(await asSystem(`select distinct level from protection where level not in ('SEKRETESSMARKERING', 'SKYDDAD_FOLKBOKFORING')`)).toEqual([]);
  });
});
