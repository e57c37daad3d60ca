import { randomUUID } from 'node:crypto';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/** What is agreed to be done before a step, and what happens when a landlord takes it. */
interface Version { id: string; version: number; name: string; holdsFrom: string | null; endsOn: string | null; byUs: boolean }
interface Goal { goalId: string; agreed: Version | null; proposed: Version | null; earlier: Version[]; ended: boolean }
interface Page { goals: Goal[]; mayWrite: boolean }
interface Gate { goalId: string; name: string; verdict: string; before: string; ahead: boolean; open: boolean; opensOn: string | null; rows: { counted: number; ways: number; done: boolean; doableOn: string | null }[] }

const TABLE = townId.partnership('alvsalahem-soc');
const VISIT = townId.processGoal('alvsalahem-soc');
const KINDS = ['BREV', 'KONTAKTBREV', 'TELEFON', 'HEMBESOK_HV'];
const VERSION = 'id version name holdsFrom endsOn byUs';
const DONE = { __typename: 'ProcessGoalKept' };
const CHANGED = { __typename: 'CaseChanged' };
const refused = (code: string, field: string | null = null) => ({ __typename: 'Refusal', code, field });
let portal: TestPortal;
beforeAll(async () => { portal = await openTestPortal(); });
afterAll(async () => { await portal.close(); });

async function page(person: string, partnershipId = TABLE): Promise<Page | null> {
  return (await (await portal.as(person)).get<{ processGoals: Page | null }>(
    `query ($id: ID!) { processGoals(partnershipId: $id) { mayWrite goals { goalId ended agreed { ${VERSION} } proposed { ${VERSION} } earlier { ${VERSION} } } } }`, { id: partnershipId })).processGoals;
}
const told = async (person: string): Promise<Page> => await page(person) ?? expect.fail(`${person} has no such page`);
const goalOf = async (person: string, goalId: string): Promise<Goal> => (await told(person)).goals.find((one) => one.goalId === goalId) ?? expect.fail('no such goal');
async function ask(person: string, call: string, types: string, values: Readonly<Record<string, unknown>>): Promise<{ __typename: string; id?: string; code?: string; found?: string }> {
  portal.clock.advance(1_000);
  const answer = await (await portal.as(person)).get<Record<string, { __typename: string; id?: string }>>(
    `mutation ($key: ID!, ${types}) { ${call}(key: $key, ${Object.keys(values).map((name) => `${name}: $${name}`).join(', ')}) { __typename ... on ProcessGoalKept { id } ... on TextStopped { found } ... on Refusal { code field } } }`, { key: randomUUID(), ...values });
  return answer[call] ?? expect.fail('no answer');
}
const propose = (person: string, over: object = {}) => ask(person, 'proposeProcessGoal', '$goal: ProcessGoalInput!', { goal: {
  partnershipId: TABLE, goalId: null, base: 0, name: 'Tre åtgärder på två sätt', group: 'ALLA', required: [{ kinds: KINDS, minCount: 3, minWays: 2, mustReach: false }, { kinds: KINDS, minCount: 1, minWays: 1, mustReach: true }],
  before: 'UPPSAGNING', ownStep: null, preset: 'METODEN', validFrom: '2026-11-19', ...over } });
const agree = (person: string, versionId: string) => ask(person, 'agreeToProcessGoal', '$versionId: ID!', { versionId });
const end = (person: string, goalId: string, over: object = {}) => ask(person, 'endProcessGoal', '$goalId: ID!, $endsOn: LocalDate!, $reason: String!', { goalId, endsOn: '2026-11-19', reason: 'Vi prövar något annat.', ...over });

async function record(person: string, call: string, type: string, input: object): Promise<{ __typename: string; code?: string; field?: string | null }> {
  portal.clock.advance(1_000);
  const answer = await (await portal.as(person)).get<Record<string, { __typename: string }>>(
    `mutation ($key: ID!, $input: ${type}!) { ${call}(key: $key, input: $input) { __typename ... on Refusal { code field } } }`, { key: randomUUID(), input });
  return answer[call] ?? expect.fail('no answer');
}
const stage = (of: string, text: string, over: object = {}) => record('yvonne', 'recordFact', 'FactInput', { caseId: townId.case(of), kind: 'STEG', text, concerns: [townId.person(of)], ...over });
const visit = (of: string, doneAt: string) => record('yvonne', 'logAction', 'LogActionInput', { caseId: townId.case(of), kind: 'HEMBESOK_HV', result: 'NADD', doneAt, nextKind: 'TELEFON', nextDueOn: '2026-12-10' });
async function gates(person: string, of: string): Promise<Gate[]> {
  return (await (await portal.as(person)).get<{ case: { gates: Gate[] } | null }>(
    'query ($id: ID!) { case(id: $id) { gates { goalId name verdict before ahead open opensOn rows { counted ways done doableOn } } } }', { id: townId.case(of) })).case?.gates ?? [];
}
const gate = async (of: string, goalId = VISIT): Promise<Gate> => (await gates('yvonne', of)).find((one) => one.goalId === goalId) ?? expect.fail('no such gate');
interface Passage { step: string; missing: unknown[]; reason: string | null; decidedBy: string | null; verdict: string; countedFrom: string }
const passages = async (of: string): Promise<Passage[]> => await portal.database.system().execute(
  `select step, missing, reason, decided_by as "decidedBy", verdict, counted_from::text as "countedFrom" from gate_passage where case_id = ? order by recorded_at, step`, [townId.case(of)]);

describe('a process goal', () => {
  it('is read by everybody of both sides, written by coordinators, and absent to others', async () => {
    for (const person of ['zoe', 'jonas', 'pekka']) expect(await page(person)).toBeNull();
    for (const [person, may] of [['yvonne', true], ['marta', false], ['gunilla', false], ['ibrahim', true], ['lars', false]] as const) {
      expect(await told(person)).toMatchObject({ mayWrite: may, goals: [{ goalId: VISIT, agreed: { version: 1, name: 'Hembesök till alla före ansökan' }, proposed: null }] });
    }
    expect(await propose('marta')).toMatchObject(refused('PROCESSMAL_SKRIVS_AV_SAMORDNARE', 'validFrom'));
    for (const absent of [TABLE, randomUUID()]) expect(await propose('pekka', { partnershipId: absent })).toEqual(refused('FINNS_INTE', 'partnershipId'));
    expect(await end('pekka', VISIT)).toEqual(await end('pekka', randomUUID()));
    expect(await agree('pekka', VISIT)).toEqual(await agree('pekka', randomUUID()));
  });

  it.each<[object, string, string]>([
    [{ name: ' ' }, 'PROCESSMAL_NAMN', 'name'], [{ required: [] }, 'PROCESSMAL_ATGARDER', 'required'], [{ required: [{ kinds: ['BREV'], minCount: 2, minWays: 2, mustReach: false }] }, 'PROCESSMAL_SATT', 'required'],
    [{ before: 'EGET_STEG' }, 'PROCESSMAL_STEG', 'ownStep'], [{ validFrom: '2026-11-18' }, 'PROCESSMAL_DAG', 'validFrom'],
  ])('that cannot be kept is refused at its field: %j', async (over, code, field) => {
    expect(await propose('yvonne', over)).toEqual(refused(code, field));
  });

  it('names no person', async () => {
    expect(await propose('yvonne', { name: 'Som för Gavrilo Ivasjtjenko' })).toMatchObject({ __typename: 'TextStopped' });
  });

  it('holds when the other side has said yes, from that day; a new version leaves the one before to what it judged', async () => {
    const { id = '' } = await propose('yvonne');
    expect(await agree('yvonne', id)).toEqual(refused('PROCESSMAL_EGET_FORSLAG'));
    expect((await told('ibrahim')).goals[0]).toMatchObject({ agreed: null, proposed: { id, byUs: false } });
    expect(await agree('ibrahim', id)).toMatchObject(DONE);
    expect(await agree('ibrahim', id)).toEqual(refused('PROCESSMAL_REDAN_ENSE'));
    const { goalId } = (await told('yvonne')).goals.find(({ agreed }) => agreed?.id === id) ?? expect.fail('it does not hold');
    expect(await propose('ibrahim', { goalId, base: 0 })).toEqual(refused('ANDRAT_AV_ANNAN', 'name'));
    const second = await propose('ibrahim', { goalId, base: 1, name: 'Två åtgärder', validFrom: '2026-12-01', required: [{ kinds: KINDS, minCount: 2, minWays: 1, mustReach: false }] });
    expect(second).toMatchObject(DONE);
    expect(await goalOf('yvonne', goalId)).toMatchObject({ agreed: { version: 1 }, proposed: { version: 2, byUs: false } });
    expect(await agree('yvonne', second.id ?? '')).toMatchObject(DONE);
    expect(await goalOf('yvonne', goalId)).toMatchObject({ agreed: { version: 2, holdsFrom: '2026-12-01' }, proposed: null, earlier: [{ version: 1, holdsFrom: '2026-11-19' }] });
    // Until then the first one is asked for.
    expect((await gate('fateme', goalId)).rows).toHaveLength(2);
    expect(await end('ibrahim', goalId, { reason: '' })).toEqual(refused('PROCESSMAL_SKAL', 'reason'));
    expect(await end('ibrahim', goalId)).toMatchObject(DONE);
    expect(await end('yvonne', goalId)).toEqual(refused('PROCESSMAL_AVSLUTAT', 'reason'));
    expect((await gates('yvonne', 'fateme')).some((one) => one.goalId === goalId)).toBe(false);
  });
});

describe('the gate before a step', () => {
  it('is told to the landlord that takes it, with what is missing and by when it can be done; nobody else learns of it', async () => {
    expect(await gate('fateme')).toMatchObject({ before: 'BF_ANSOKAN', ahead: true, verdict: 'JA', open: false, rows: [{ counted: 0, done: false, doableOn: '2026-11-19' }], opensOn: '2026-11-20' });
    for (const person of ['ibrahim', 'karin', 'gunilla', 'pekka']) expect(await gates(person, 'fateme')).toEqual([]);
  });

  it('asks for a reason and for somebody who may decide on exceptions, and never stops the right', async () => {
    expect(await stage('fateme', 'BF_ANSOKT')).toEqual(refused('GRIND_STANGD', 'exception'));
    expect(await stage('fateme', 'BF_ANSOKT', { exception: { reason: ' ' } })).toEqual(refused('GRIND_STANGD', 'exception'));
    expect(await stage('fateme', 'BF_ANSOKT', { exception: { reason: 'Hyresgästen har flyttat.' } })).toEqual(refused('MANDAT_SAKNAS', 'exception'));
    expect(await stage('fateme', 'BF_ANSOKT', { exception: { reason: 'Hyresgästen har flyttat.', decidedById: townId.user('lars') } })).toEqual(refused('MANDAT_SAKNAS', 'exception'));
    expect(await passages('fateme')).toEqual([]);
    expect(await stage('fateme', 'BF_ANSOKT', { exception: { reason: 'Hyresgästen har flyttat.', decidedById: townId.user('gunilla') } })).toMatchObject(CHANGED);
    expect(await passages('fateme')).toMatchObject([{ step: 'BF_ANSOKAN', missing: [{ minCount: 1 }], reason: 'Hyresgästen har flyttat.', decidedBy: townId.user('gunilla'), verdict: 'JA' }]);
    expect(await gate('fateme')).toMatchObject({ ahead: false });
  });

  it('does not ask again for what belongs to a step that was taken', async () => {
    expect(await stage('fateme', 'BESTRITT')).toMatchObject(CHANGED);
    expect(await passages('fateme')).toHaveLength(1);
  });

  it('lets through who has done all, and keeps that too; a visit on the day of the step came too late', async () => {
    expect(await visit('nils', '2026-11-19T07:00:00Z')).toMatchObject(CHANGED);
    expect(await gate('nils')).toMatchObject({ open: true });
    expect(await stage('nils', 'BF_ANSOKT', { onDate: '2026-11-19' })).toEqual(refused('GRIND_STANGD', 'exception'));
    expect(await visit('nils', '2026-11-18T07:00:00Z')).toMatchObject(CHANGED);
    expect(await stage('nils', 'BF_ANSOKT')).toMatchObject(CHANGED);
    expect(await passages('nils')).toMatchObject([{ missing: [], reason: null, decidedBy: null }]);
  });

  it('is not passed by a step that was taken back as wrongly recorded', async () => {
    const { case: found } = await (await portal.as('yvonne')).get<{ case: { groups: { lines: { id: string; kind: string }[] }[] } }>('query ($id: ID!) { case(id: $id) { groups { lines { id kind } } } }', { id: townId.case('nils') });
    const factId = found.groups.flatMap(({ lines }) => lines).find(({ kind }) => kind === 'STEG')?.id;
    const answer = await (await portal.as('yvonne')).get<{ retract: { __typename: string } }>(
      'mutation ($key: ID!, $caseId: ID!, $factId: ID!) { retract(key: $key, caseId: $caseId, factId: $factId) { __typename ... on Refusal { code } } }', { key: randomUUID(), caseId: townId.case('nils'), factId });
    expect(answer.retract).toMatchObject(CHANGED);
    expect(await stage('nils', 'BF_ANSOKT')).toMatchObject(CHANGED);
    expect(await passages('nils')).toHaveLength(2);
  });
});

describe('every action that counts is needed', () => {
  const CALLS = ['2026-11-10T08:00:00Z', '2026-11-12T08:00:00Z'] as const;
  it('taken back as wrongly recorded, any one of them closes the gate again', async () => {
    const { id = '' } = await propose('yvonne', { name: 'Två besök', required: [{ kinds: ['HEMBESOK_HV'], minCount: 2, minWays: 1, mustReach: true }], before: 'INKASSOKRAV' });
    expect(await agree('ibrahim', id)).toMatchObject(DONE);
    const { goalId } = (await told('yvonne')).goals.find(({ agreed }) => agreed?.id === id) ?? expect.fail('it does not hold');
    for (const doneAt of CALLS) expect(await visit('fateme', doneAt)).toMatchObject(CHANGED);
    expect(await gate('fateme', goalId)).toMatchObject({ open: true });
    const visits = async () => (await (await portal.as('yvonne')).get<{ case: { actions: { id: string; kind: string }[] } }>('query ($id: ID!) { case(id: $id) { actions { id kind } } }', { id: townId.case('fateme') })).case.actions.filter(({ kind }) => kind === 'HEMBESOK_HV');
    expect(await visits()).toHaveLength(2);
    for (const at of [0, 1]) {
      const factId = (await visits())[at]?.id;
      await (await portal.as('yvonne')).get('mutation ($key: ID!, $caseId: ID!, $factId: ID!) { retract(key: $key, caseId: $caseId, factId: $factId) { __typename } }', { key: randomUUID(), caseId: townId.case('fateme'), factId });
      expect(await gate('fateme', goalId)).toMatchObject({ open: false, rows: [{ counted: 1, done: false }] });
      expect(await visit('fateme', CALLS[at] ?? '')).toMatchObject(CHANGED);
      expect(await gate('fateme', goalId)).toMatchObject({ open: true });
    }
  });
});
