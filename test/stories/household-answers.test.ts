import { randomUUID } from 'node:crypto';
import { presetDefinitions, writtenCriteria } from '@bokvar/domain/targets';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/** What each holder knows of the children, and by which definition a household is counted. */
const TABLE = townId.partnership('alvsalahem-soc');
const ABSENT = '00000000-0000-4000-8000-000000000000';
let portal: TestPortal;
beforeAll(async () => { portal = await openTestPortal(); });
afterAll(async () => { await portal.close(); });

interface Family { verdict: string; version: number | null; reasons: { personId: string | null; criterion: string; verdict: string }[] }
interface Knowledge { children: string[]; questions: string[]; asked: string[]; answers: { childId: string | null; question: string; answer: string | null; by: string | null }[] }
interface Page { version: number; family: Family; knowledge: Knowledge | null }
const PAGE = 'version family { verdict version reasons { personId criterion verdict } } knowledge { children questions asked answers { childId question answer by } }';
async function page(person: string, caseId: string): Promise<Page> {
  const { case: found } = await (await portal.as(person)).get<{ case: Page | null }>(`query ($id: ID!) { case(id: $id) { ${PAGE} } }`, { id: caseId });
  return found ?? expect.fail(`${person} has no such case`);
}
const knowledge = async (person: string, caseId: string): Promise<Knowledge> => (await page(person, caseId)).knowledge ?? expect.fail('knows nothing');

interface Answer { __typename: string; code?: string; field?: string | null; factId?: string }
async function change(person: string, field: string, type: string, input: object, name = 'input'): Promise<Answer> {
  portal.clock.advance(1_000);
  const result = await (await portal.as(person)).get<Record<string, Answer>>(`mutation ($key: ID!, $input: ${type}!) { ${field}(key: $key, ${name}: $input) { __typename ... on Refusal { code field } } }`, { key: randomUUID(), input });
  return result[field] ?? expect.fail('no answer');
}
const answer = (person: string, caseId: string, ...answers: { childId?: string; question: string; answer: string | null }[]) => change(person, 'answerHousehold', 'HouseholdAnswersInput', { caseId, answers });
const CHANGED = { __typename: 'CaseChanged' };
const refused = (code: string, field: string) => ({ __typename: 'Refusal', code, field });

/** A new household of the landlord's with one child of seven, whom the landlord has noted. */
async function family(person = 'yvonne', name = 'Tova Berglärka'): Promise<{ caseId: string; childId: string }> {
  portal.clock.advance(1_000);
  const reader = await portal.as(person);
  const { openCase } = await reader.get<{ openCase: { caseId: string } }>('mutation ($key: ID!, $input: OpenCaseInput!) { openCase(key: $key, input: $input) { ... on CaseChanged { caseId } ... on Refusal { code } } }',
    { key: randomUUID(), input: { kind: 'HYRESSKULD', names: [name], partnershipId: person === 'pekka' ? null : TABLE } });
  const { addPerson } = await reader.get<{ addPerson: { factId: string } }>('mutation ($key: ID!, $input: PersonInput!) { addPerson(key: $key, input: $input) { ... on CaseChanged { factId } } }',
    { key: randomUUID(), input: { caseId: openCase.caseId, name: 'Liten Berglärka', kind: 'BARN', bornOn: '2019-05-01', guardianIds: [] } });
  return { caseId: openCase.caseId, childId: addPerson.factId };
}

describe('what an organisation answers of a household', () => {
  it('is kept answer by answer, and told to its own colleagues alone', async () => {
    const { caseId, childId } = await family();
    expect(await knowledge('yvonne', caseId)).toMatchObject({ children: [childId], answers: [] });
    expect(await answer('yvonne', caseId, { childId, question: 'FOLKBOKFORING', answer: 'KOMMUN' }, { question: 'ALLA_BARN_KANDA', answer: 'JA' })).toEqual(CHANGED);
    expect(await answer('yvonne', caseId, { childId, question: 'FOLKBOKFORING', answer: 'ADRESS' }, { question: 'ALLA_BARN_KANDA', answer: 'JA' })).toEqual(CHANGED);
    const { answers } = await knowledge('marta', caseId);
    expect(answers.filter(({ question }) => question === 'FOLKBOKFORING').map((one) => one.answer)).toEqual(['KOMMUN', 'ADRESS']);
    expect(answers.filter(({ question }) => question === 'ALLA_BARN_KANDA')).toHaveLength(1);
    expect(answers[0]?.by).toBeTruthy();
  });

  it('is never what a landlord may not hold, nor what social services have no need of', async () => {
    const { caseId, childId } = await family();
    expect(await answer('yvonne', caseId, { childId, question: 'PLACERING', answer: 'PLACERAD' })).toEqual(refused('UPPGIFT_HOR_INTE_HIT', 'PLACERING'));
    expect(await answer('yvonne', caseId, { question: 'VANTAR_BARN', answer: 'JA' })).toEqual(refused('UPPGIFT_HOR_INTE_HIT', 'VANTAR_BARN'));
    expect(await answer('yvonne', caseId, { childId, question: 'RELATION', answer: 'FAMILJEHEM' })).toEqual(refused('SVAR_FINNS_INTE', 'RELATION'));
    expect((await knowledge('yvonne', caseId)).questions).not.toContain('PLACERING');
    expect(await answer('yvonne', caseId, { childId, question: 'DYGN_PER_AR', answer: '400' })).toEqual(refused('SVAR_FINNS_INTE', 'DYGN_PER_AR'));
  });

  it('is of a child that it has itself noted, and of a case that is there', async () => {
    const { caseId } = await family();
    const other = await family('yvonne', 'Ester Nattskärra');
    expect(await answer('yvonne', caseId, { childId: other.childId, question: 'SKOLA', answer: 'GYMNASIUM' })).toEqual(refused('PERSONER_SAKNAS', 'SKOLA'));
    expect(await answer('yvonne', caseId, { question: 'SKOLA', answer: 'GYMNASIUM' })).toEqual(refused('UPPGIFT_HOR_INTE_HIT', 'SKOLA'));
    const toOthers = await answer('pekka', caseId, { question: 'ALLA_BARN_KANDA', answer: 'JA' });
    expect(toOthers).toMatchObject({ __typename: 'Refusal' });
    expect(await answer('pekka', ABSENT, { question: 'ALLA_BARN_KANDA', answer: 'JA' })).toEqual(toOthers);
  });

  it('changes nothing for the other side, whatever it says', async () => {
    const caseId = townId.case('fateme');
    const before = await page('yvonne', caseId);
    const { children } = await knowledge('ibrahim', caseId);
    expect(await answer('ibrahim', caseId, { question: 'VANTAR_BARN', answer: '30' }, { question: 'ALLA_BARN_KANDA', answer: 'JA' }, ...children.map((childId) => ({ childId, question: 'FOLKBOKFORING', answer: 'ADRESS' })))).toEqual(CHANGED);
    expect((await knowledge('karin', caseId)).answers.length).toBe(2 + children.length);
    expect(await page('yvonne', caseId)).toEqual(before);
  });
});

describe('figures by definition', () => {
  interface Figure { kind: string; count: number | null }
  interface Figures { exact: boolean; households: Figure; rows: { source: string; preset: string | null; version: number | null; yes: Figure; no: Figure; unknown: Figure }[] }
  const figures = async (person: string, id = TABLE): Promise<Figures | null> => (await (await portal.as(person)).get<{ definitionFigures: Figures | null }>(
    `query ($id: ID!) { definitionFigures(partnershipId: $id) { exact households { kind count } rows { source preset version yes { kind count } no { kind count } unknown { kind count } } } }`, { id })).definitionFigures;
  const of = (told: Figures | null, preset: string) => told?.rows.find((row) => row.preset === preset);

  it('are absent to whom the partnership is none of, as one that does not exist', async () => {
    for (const person of ['zoe', 'jonas', 'pekka']) expect(await figures(person)).toBeNull();
    expect(await figures('yvonne', ABSENT)).toBeNull();
  });

  it('count every own open case once by each definition', async () => {
    const told = await figures('yvonne');
    const total = told?.households.count ?? 0;
    expect(total).toBeGreaterThan(5);
    for (const { yes, no, unknown } of told?.rows ?? []) expect((yes.count ?? 0) + (no.count ?? 0) + (unknown.count ?? 0)).toBe(total);
    expect(told?.rows.map(({ source }) => source)).toEqual(expect.arrayContaining(['HOLDS', 'ADOPTED', 'OWN', 'THEIRS', 'PRESET']));
  });

  it('move with the own answers, and not with the other side’s', async () => {
    const [before, theirs] = [await figures('yvonne'), await figures('ibrahim')];
    const { caseId, childId } = await family('yvonne', 'Runa Sånglärka');
    await answer('yvonne', caseId, { childId, question: 'FOLKBOKFORING', answer: 'ADRESS' }, { childId, question: 'PLACERING', answer: null }, { question: 'ALLA_BARN_KANDA', answer: 'JA' });
    await answer('yvonne', caseId, { childId, question: 'FOLKBOKFORING', answer: 'ADRESS' });
    expect(of(await figures('yvonne'), 'ALLA_OAVSETT_FOLKBOKFORING')?.yes.count).toBe((of(before, 'ALLA_OAVSETT_FOLKBOKFORING')?.yes.count ?? 0) + 1);
    expect(await figures('ibrahim')).toEqual(theirs);
  });

  it('tell a manager no number from which a household could be picked out', async () => {
    for (const manager of ['gunilla', 'lars']) {
      const told = await figures(manager);
      expect(told).toMatchObject({ exact: false, households: { kind: 'VISAS_INTE', count: null } });
      for (const { yes, no, unknown } of told?.rows ?? []) {
        for (const { count } of [yes, no, unknown]) expect(count === null || count === 0 || count >= 5).toBe(true);
      }
    }
  });
});

describe('the version that counts a household', () => {
  const draft = (preset: keyof typeof presetDefinitions, base: number, name: string, over: object = {}) => ({ partnershipId: TABLE, base, name, words: 'Ett hushåll där ett barn är', basedOn: preset, criteria: { ...writtenCriteria(presetDefinitions[preset].criteria), ...over } });
  const definitions = async (person: string) => (await (await portal.as(person)).get<{ definitionPage: { draft: { number: number } | null; theirProposal: { id: string } | null } }>(`{ definitionPage(partnershipId: "${TABLE}") { draft { number } theirProposal { id } } }`)).definitionPage;
  const text = async (person: string, field: string, args: string): Promise<string> => {
    portal.clock.advance(1_000);
    return (await (await portal.as(person)).get<Record<string, { __typename: string }>>(`mutation { ${field}(key: "${randomUUID()}", ${args}) { __typename } }`))[field]?.__typename ?? '';
  };
  async function adopt(preset: keyof typeof presetDefinitions, validFrom: string, over: object = {}): Promise<void> {
    const base = (await definitions('yvonne')).draft?.number ?? 0;
    expect(await change('yvonne', 'saveDefinitionDraft', 'DefinitionDraftInput', draft(preset, base, 'Ny', over), 'draft')).toMatchObject({ __typename: 'DefinitionKept' });
    expect(await text('yvonne', 'proposeDefinition', `partnershipId: "${TABLE}", base: ${base + 1}`)).toBe('DefinitionKept');
    const { theirProposal } = await definitions('ibrahim');
    expect(await change('ibrahim', 'adoptDefinition', 'AdoptionInput', { proposalId: theirProposal?.id, agreedOn: '2026-11-19', validFrom }, 'adoption')).toMatchObject({ __typename: 'DefinitionKept' });
  }

  it('asks first for what it needs, and a missing answer is never a no', async () => {
    const { caseId, childId } = await family('yvonne', 'Iris Kungsfiskare');
    expect((await page('yvonne', caseId)).family).toMatchObject({ verdict: 'JA', version: 1 });
    expect((await knowledge('yvonne', caseId)).asked).not.toContain('FOLKBOKFORING');
    await adopt('FOLKBOKFORD_ADRESS', '2026-11-19');
    expect((await page('yvonne', caseId)).family).toMatchObject({ verdict: 'OKAND', version: 2 });
    expect((await knowledge('yvonne', caseId)).asked).toContain('FOLKBOKFORING');
    await answer('yvonne', caseId, { childId, question: 'FOLKBOKFORING', answer: 'ANNAN' }, { question: 'ALLA_BARN_KANDA', answer: 'JA' });
    expect((await page('yvonne', caseId)).family.verdict).toBe('NEJ');
    expect((await page('yvonne', caseId)).family.reasons).toContainEqual({ personId: childId, criterion: 'FOLKBOKFORING', verdict: 'NEJ' });
    await answer('yvonne', caseId, { childId, question: 'FOLKBOKFORING', answer: null });
    expect((await page('yvonne', caseId)).family.verdict).toBe('OKAND');
  });

  it('stands for a case whose day lies before a new version, also when more is learnt afterwards', async () => {
    const { caseId, childId } = await family('yvonne', 'Alma Steglits');
    await answer('yvonne', caseId, { childId, question: 'FOLKBOKFORING', answer: 'ADRESS' });
    expect(await change('yvonne', 'recordNotice', 'NoticeInput', { caseId, code: 'N_44_ARREARS', channel: 'POST', sender: 'HYRESVARD', sentOn: '2026-11-19' })).toMatchObject({ __typename: 'CaseChanged' });
    const byNotice = { evaluationDate: 'UPPSAGNING' };
    await adopt('FOLKBOKFORD_ADRESS', '2026-11-19', byNotice);
    const then = (await page('yvonne', caseId)).family;
    expect(then).toMatchObject({ verdict: 'JA' });
    await adopt('ALLA_OAVSETT_FOLKBOKFORING', '2026-11-20', byNotice);
    portal.clock.advance(3 * 24 * 3_600_000);
    await (await portal.as('yvonne')).signIn('yvonne');
    expect((await page('yvonne', caseId)).family).toEqual(then);
    await answer('yvonne', caseId, { childId, question: 'FOLKBOKFORING', answer: 'ANNAN' }, { question: 'ALLA_BARN_KANDA', answer: 'JA' });
    expect((await page('yvonne', caseId)).family).toEqual(then);
    const later = await family('yvonne', 'Elsa Steglits');
    expect((await page('yvonne', later.caseId)).family.version).toBeGreaterThan(then.version ?? 0);
  });
});
