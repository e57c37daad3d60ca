import { randomUUID } from 'node:crypto';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/** What was done for everybody before a step: row by row to whom the cases are, in figures to managers and the other side. */
interface Figure { kind: string; count: number | null }
interface Cohort { id: string; name: string; version: number; sentence: string; took: Figure; fulfilled: Figure; exceptions: Figure; without: Figure; late: Figure; never: Figure; each: { least: number } | null; fewer: { caseId: string; counted: number; state: string; daysLate: number | null }[] }
interface Share { of: Figure; yes: Figure; no: Figure; unknown: Figure }
interface Page { own: boolean; year: number; partner: string; cohorts: Cohort[]; prevention: { rents: Figure; contactFirst: Share; toldSameDay: Share; recovery: Share; daysToContact: { median: number } | null } }

const TABLE = townId.partnership('alvsalahem-soc');
const FIGURE = '{ kind count }';
const SHARE = `{ of ${FIGURE} yes ${FIGURE} no ${FIGURE} unknown ${FIGURE} }`;
const CHANGED = { __typename: 'CaseChanged' };
let portal: TestPortal;
beforeAll(async () => { portal = await openTestPortal(); });
afterAll(async () => { await portal.close(); });

async function page(person: string, partnershipId = TABLE, year: number | null = null): Promise<Page | null> {
  return (await (await portal.as(person)).get<{ equalTreatment: Page | null }>(
    `query ($id: ID!, $year: Int) { equalTreatment(partnershipId: $id, year: $year) { own year partner
      cohorts { id name version sentence took ${FIGURE} fulfilled ${FIGURE} exceptions ${FIGURE} without ${FIGURE} late ${FIGURE} never ${FIGURE} each { least } fewer { caseId counted state daysLate } }
      prevention { rents ${FIGURE} contactFirst ${SHARE} toldSameDay ${SHARE} recovery ${SHARE} daysToContact { median } } } }`, { id: partnershipId, year })).equalTreatment;
}
const shown = async (person: string): Promise<Page> => await page(person) ?? expect.fail(`${person} has no such page`);
const cohort = async (person: string): Promise<Cohort> => (await shown(person)).cohorts[0] ?? expect.fail('no cohort');
const exactly = (count: number): Figure => ({ kind: 'TAL', count });

async function record(call: string, type: string, input: object): Promise<{ __typename: string }> {
  portal.clock.advance(1_000);
  const answer = await (await portal.as('yvonne')).get<Record<string, { __typename: string }>>(`mutation ($key: ID!, $input: ${type}!) { ${call}(key: $key, input: $input) { __typename ... on Refusal { code field } } }`, { key: randomUUID(), input });
  return answer[call] ?? expect.fail('no answer');
}
const applied = (of: string, exception: object | null = null) => record('recordFact', 'FactInput', { caseId: townId.case(of), kind: 'STEG', text: 'BF_ANSOKT', concerns: [townId.person(of)], ...(exception === null ? {} : { exception }) });
const visit = (of: string, doneAt: string) => record('logAction', 'LogActionInput', { caseId: townId.case(of), kind: 'HEMBESOK_HV', result: 'NADD', doneAt, nextKind: 'TELEFON', nextDueOn: '2026-12-10' });
const tried = async (person: string, over: object = {}) => (await (await portal.as(person)).get<{ triedRule: Record<string, Figure> & { heldName: string | null } | null }>(
  `query ($rule: TriedRuleInput!) { triedRule(rule: $rule) { took ${FIGURE} stopped ${FIGURE} stoppedThen ${FIGURE} onlyNow ${FIGURE} heldName askedFor { households ${FIGURE} } } }`,
  { rule: { partnershipId: TABLE, year: 2026, group: 'ALLA', before: 'BF_ANSOKAN', required: [{ kinds: ['HEMBESOK_HV', 'GEMENSAMT_HEMBESOK'], minCount: 2, minWays: 1, mustReach: false }], ...over } })).triedRule;

describe('equal treatment', () => {
  it('is read by everybody of both sides, and is absent to others', async () => {
    for (const person of ['zoe', 'jonas', 'pekka']) {
      expect(await page(person)).toBeNull();
      expect(await tried(person)).toBeNull();
    }
    expect(await page('yvonne', randomUUID())).toBeNull();
    for (const [person, own] of [['yvonne', true], ['marta', true], ['gunilla', false], ['ibrahim', false], ['lars', false]] as const) expect(await shown(person)).toMatchObject({ own, year: 2026 });
  });

  it('says that nobody has come to the step while nobody has', async () => {
    expect((await cohort('yvonne')).sentence).toBe('Inget hushåll har varit framme vid ansökan under perioden.');
  });

  it('proves what was done, with the exception and who decided on it, row by row to whom the cases are', async () => {
    expect(await visit('nils', '2026-11-18T07:00:00Z')).toMatchObject(CHANGED);
    expect(await applied('nils')).toMatchObject(CHANGED);
    expect(await applied('fateme', { reason: 'Hyresgästen har flyttat.', decidedById: townId.user('gunilla') })).toMatchObject(CHANGED);
    const { sentence, fewer, ...told } = await cohort('yvonne');
    expect(told).toMatchObject({ version: 1, took: exactly(2), fulfilled: exactly(1), exceptions: exactly(1), without: exactly(0), never: exactly(1) });
    expect(sentence).toMatch(/^1 av 2 hushåll fick minst 1 gång .*hembesök.* före ansökan; 1 undantag, beslutat av Gunilla /);
    expect(fewer).toEqual([{ caseId: townId.case('fateme'), counted: 0, state: 'UNDANTAG', daysLate: null }]);
  });

  it('tells managers and the other side nothing of so few, and no case', async () => {
    for (const person of ['gunilla', 'ibrahim', 'karin', 'lars']) {
      const told = await cohort(person);
      expect(told).toMatchObject({ took: { kind: 'FARRE_AN_FEM', count: null }, fulfilled: { kind: 'FARRE_AN_FEM' }, exceptions: { kind: 'FARRE_AN_FEM' }, without: exactly(0), each: null, fewer: [] });
      expect(told.sentence).toContain('färre än 5 av färre än 5 hushåll'.replace(/^f/, 'F'));
      expect(told.sentence.includes('Gunilla')).toBe(person === 'gunilla');
    }
  });

  it('changes when an action that counted is taken back, or the gate had been closed', async () => {
    const before = (await cohort('yvonne')).sentence;
    const system = portal.database.system();
    const [{ id: factId = '' } = {}]: { id?: string }[] = await system.execute(`select id from case_action where case_id = ? and kind = 'HEMBESOK_HV' order by recorded_at desc limit 1`, [townId.case('nils')]);
    portal.clock.advance(1_000);
    expect(await (await portal.as('yvonne')).get('mutation ($key: ID!, $caseId: ID!, $factId: ID!) { retract(key: $key, caseId: $caseId, factId: $factId, reason: "Fel hushåll") { __typename } }', { key: randomUUID(), caseId: townId.case('nils'), factId })).toMatchObject({ retract: CHANGED });
    const after = await cohort('yvonne');
    expect(after.sentence).not.toBe(before);
    expect(after).toMatchObject({ fulfilled: exactly(0), without: exactly(1) });
    expect(await visit('nils', '2026-11-18T08:00:00Z')).toMatchObject(CHANGED);
    expect((await cohort('yvonne')).sentence).toBe(before);
  });

  it('has nothing of another year', async () => {
    expect(await page('yvonne', TABLE, 2025)).toMatchObject({ year: 2025, cohorts: [{ took: exactly(0) }], prevention: { rents: exactly(0), contactFirst: { of: exactly(0) } } });
  });

  it('measures prevention with what is not known apart', async () => {
    const { prevention } = await shown('yvonne');
    const count = (figure: Figure): number => figure.count ?? expect.fail('not exact');
    for (const { of, yes, no, unknown } of [prevention.contactFirst, prevention.toldSameDay, prevention.recovery]) expect(count(yes) + count(no) + count(unknown)).toBe(count(of));
    expect(count(prevention.contactFirst.of)).toBe(count(prevention.rents));
    expect(count(prevention.rents)).toBeGreaterThan(0);
  });

  it('tries a rule on what has been, against the one that held', async () => {
    const told = await tried('yvonne');
    expect(told).toMatchObject({ heldName: 'Hembesök till alla före ansökan' });
    const [took, stopped, then] = ['took', 'stopped', 'stoppedThen'].map((field) => told?.[field]?.count ?? -1);
    expect(took).toBeGreaterThanOrEqual(2);
    expect(stopped).toBeGreaterThanOrEqual(then ?? 0);
    expect(await tried('yvonne', { required: [] })).toBeNull();
    expect(await tried('yvonne', { year: 2000 })).toBeNull();
    for (const person of ['ibrahim', 'gunilla']) for (const value of Object.values(await tried(person) ?? {})) if (typeof value === 'object' && value !== null && 'count' in value) expect([1, 2, 3, 4]).not.toContain(value.count);
  });
});
