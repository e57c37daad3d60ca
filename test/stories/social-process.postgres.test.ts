import { randomUUID } from 'node:crypto';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/**
 * Social services' own process: what Kronofogden's day asks for on the day it comes, what children ask for before a case is closed, the
 * follow-ups after an eviction, and how it goes. The landlord learns of none of it.
 */
let portal: TestPortal;
beforeEach(async () => { portal = await openTestPortal(); });
afterEach(async () => { await portal.close(); });

interface Done { __typename: string; factId?: string; code?: string; field?: string | null }
/** Changes something, and answers what came of it. */
async function change(person: string, name: string, type: string, input: Readonly<Record<string, unknown>>): Promise<Done> {
  const answer = await (await portal.as(person)).get<Record<string, Done>>(
    `mutation ($key: ID!, $input: ${type}!) { ${name}(key: $key, input: $input) { __typename ... on Refusal { code field } ${type === 'ProcessNoteInput' ? '... on CaseChanged { factId }' : ''} } }`, { key: randomUUID(), input });
  return answer[name] ?? { __typename: 'nothing' };
}
const write = async (key: string, note: Readonly<Record<string, unknown>>, person = 'ibrahim') => await change(person, 'writeProcessNote', 'ProcessNoteInput', { caseId: townId.case(key), ...note });
const close = async (key: string, outcome: string) => (await (await portal.as('ibrahim')).get<{ closeCase: Done }>(
  'mutation ($key: ID!, $id: ID!, $outcome: String!) { closeCase(key: $key, caseId: $id, outcome: $outcome) { __typename ... on Refusal { code field } } }', { key: randomUUID(), id: townId.case(key), outcome })).closeCase;
const done = { __typename: 'CaseChanged' };

interface Process {
  state: string; household: string; missed: number; inArea: boolean | null; next: { code: string; reason: string; dueOn: string; action: string | null; outcome: string | null } | null;
  notes: { id: string; kind: string; answer: string | null; text: string | null; category: string }[]; earlier: { caseId: string; reference: string | null }[];
  kfm: { noticeId: string; dueOn: string; confirmed: boolean; copied: boolean; handler: { text: string } | null }[]; followUps: { note: string; dueOn: string }[];
}
const processOf = async (person: string, key: string) => (await (await portal.as(person)).get<{ caseProcess: Process | null }>(
  `query ($id: ID!) { caseProcess(caseId: $id) { state household missed inArea next { code reason dueOn action outcome } notes { id kind answer text category } earlier { caseId reference }
     kfm { noticeId dueOn confirmed copied handler { text } } followUps { note dueOn } } }`, { id: townId.case(key) })).caseProcess;
const duties = async (person: string) => (await (await portal.as(person)).get<{ processDuties: { caseId: string; code: string; dueOn: string; household: { value: string } | null; followUp: { note: string; days: number } | null }[] }>(
  '{ processDuties { caseId code dueOn household { value } followUp { note days } } }')).processDuties;
/** The landlord's page of a case, whole enough that anything new on it would show. */
const landlordsPage = async (key: string) => JSON.stringify(await (await portal.as('yvonne')).get(
  'query ($id: ID!) { case(id: $id) { reasons { code } notices { id received firstActionMissing } actions { id } groups { lines { id text } } persons { id } closedOn nextAction { kind } } today { total } }', { id: townId.case(key) }));

describe('a day of eviction', () => {
  it('shouts until it is confirmed, has a handler and is copied to the tenant; the handler’s name is theirs', async () => {
    const before = await landlordsPage('gavrilo');
    expect(await duties('ibrahim')).toMatchObject([{ caseId: townId.case('gavrilo'), code: 'KFM_DATUM', dueOn: '2026-11-11', household: { value: 'Gavrilo Ivasjtjenko' } }]);
    const noticeId = (await processOf('ibrahim', 'gavrilo'))?.kfm[0]?.noticeId;
    expect((await processOf('ibrahim', 'gavrilo'))?.next).toMatchObject({ code: 'BEKRAFTA_KFM', dueOn: '2026-11-11' });
    // Of no notice, of a landlord's, and by the landlord it is refused; and its receipt is no press that the landlord would read.
    expect(await write('gavrilo', { kind: 'KFM_BEKRAFTAD' })).toMatchObject({ code: 'FINNS_INTE' });
    expect(await write('gavrilo', { kind: 'KFM_BEKRAFTAD', noticeId: randomUUID() })).toMatchObject({ code: 'FINNS_INTE' });
    expect(await write('gavrilo', { kind: 'KFM_BEKRAFTAD', noticeId }, 'yvonne')).toMatchObject({ __typename: 'Refusal' });
    const receipt = (await (await portal.as('ibrahim')).get<{ confirmNotice: Done }>(
      'mutation ($key: ID!, $id: ID!) { confirmNotice(key: $key, noticeId: $id) { __typename ... on Refusal { code } } }', { key: randomUUID(), id: noticeId })).confirmNotice;
    expect(receipt).toMatchObject({ code: 'KVITTERA_TILL_KRONOFOGDEN' });
    expect(await write('gavrilo', { kind: 'KFM_HANDLAGGARE', noticeId, text: ' ' })).toMatchObject({ code: 'TEXT_SAKNAS', field: 'text' });
    for (const note of [{ kind: 'KFM_BEKRAFTAD' }, { kind: 'KFM_HANDLAGGARE', text: 'Sidensvans' }]) expect(await write('gavrilo', { ...note, noticeId })).toMatchObject(done);
    expect(await duties('ibrahim')).toHaveLength(1);
    expect(await write('gavrilo', { kind: 'KFM_KOPIA', noticeId })).toMatchObject(done);
    expect(await duties('ibrahim')).toEqual([]);
    expect((await processOf('ibrahim', 'gavrilo'))?.kfm).toMatchObject([{ confirmed: true, copied: true, handler: { text: 'Sidensvans' } }]);
    expect(await landlordsPage('gavrilo')).toBe(before);
    expect([await processOf('yvonne', 'gavrilo'), await duties('yvonne')]).toEqual([null, []]);
  });
});

describe('children', () => {
  it('are looked into before the case is closed, and what is written stays with social services', async () => {
    const note = { kind: 'BARNENS_SITUATION', text: 'Skolan ringde, Sidensvans' };
    expect(await close('lukasz', 'SKULD_BETALD')).toMatchObject({ code: 'BARNENS_SITUATION_SAKNAS', field: 'outcome' });
    expect(await write('lukasz', note)).toMatchObject({ code: 'PROCESS_UPPFOLJNING_SAKNAS', field: 'againOn' });
    expect(await write('lukasz', { ...note, againOn: '2026-11-19' })).toMatchObject({ code: 'PROCESS_UPPFOLJNING_PASSERAD', field: 'againOn' });
    const before = await landlordsPage('lukasz');
    expect(await write('lukasz', { ...note, againOn: '2026-12-01' })).toMatchObject(done);
    expect((await processOf('ibrahim', 'lukasz'))?.notes).toMatchObject([{ kind: 'BARNENS_SITUATION', category: 'CHILD_WELFARE', text: note.text }]);
    for (const field of ['today { groups { rows { reasons { code } doneAction { note { text } } } } }', 'processDuties { code }', 'cases { rows { household { value } } }']) {
      expect(JSON.stringify(await (await portal.as('ibrahim')).get(`{ ${field} }`))).not.toContain('Sidensvans');
    }
    expect(await close('lukasz', 'SKULD_BETALD')).toMatchObject(done);
    expect(await landlordsPage('lukasz')).toBe(before);
  });
});

describe('after an eviction', () => {
  it('it is followed up twice, on workdays, though the case is closed', async () => {
    const noticeId = (await processOf('ibrahim', 'gavrilo'))?.kfm[0]?.noticeId;
    for (const note of [{ kind: 'KFM_BEKRAFTAD' }, { kind: 'KFM_HANDLAGGARE', text: 'Karin' }, { kind: 'KFM_KOPIA' }]) await write('gavrilo', { ...note, noticeId });
    expect(await close('gavrilo', 'AVHYSNING_VERKSTALLD')).toMatchObject(done);
    expect((await processOf('ibrahim', 'gavrilo'))?.followUps).toEqual([{ note: 'UPPFOLJNING_1', dueOn: '2026-12-21' }, { note: 'UPPFOLJNING_2', dueOn: '2027-02-17' }]);
    expect(await duties('ibrahim')).toEqual([]);
    portal.clock.advance(Date.parse('2026-12-10T09:00:00Z') - portal.clock.now());
    await (await portal.as('ibrahim')).signIn('ibrahim');
    expect(await duties('ibrahim')).toMatchObject([{ code: 'UPPFOLJNING', dueOn: '2026-12-21', followUp: { note: 'UPPFOLJNING_1', days: 30 } }]);
    expect(await write('gavrilo', { kind: 'REGISTRERAD' })).toMatchObject({ code: 'ARENDET_AVSLUTAT' });
    expect(await write('gavrilo', { kind: 'UPPFOLJNING_1' })).toMatchObject({ code: 'PROCESS_SVAR_SAKNAS', field: 'answer' });
    expect(await write('gavrilo', { kind: 'UPPFOLJNING_1', answer: 'TILLFALLIGT' })).toMatchObject(done);
    expect(await duties('ibrahim')).toEqual([]);
  });
});

describe('the process', () => {
  it('goes by what is written, and back when that is taken back; sent on, it ends there', async () => {
    const step = async () => (await processOf('ibrahim', 'xiaoming'))?.next;
    expect(await step()).toMatchObject({ code: 'KONTROLLERA_OMRADE', reason: 'ADRESSEN_STYR' });
    expect(await write('xiaoming', { kind: 'OMRADE', answer: 'VIDARE' })).toMatchObject({ code: 'PROCESS_VART_SAKNAS', field: 'text' });
    const { factId } = await write('xiaoming', { kind: 'OMRADE', answer: 'EGET' });
    await write('xiaoming', { kind: 'OMRADE', answer: 'VIDARE', text: 'Sidensvans kommun' });
    expect(await step()).toMatchObject({ code: 'AVSLUTA', outcome: 'OVERSAND_ANNAN_NAMND' });
    const [latest] = (await processOf('ibrahim', 'xiaoming'))?.notes ?? [];
    const undo = 'mutation ($key: ID!, $id: ID!) { takeBackProcessNote(key: $key, id: $id) { __typename } }';
    expect(await (await portal.as('yvonne')).get(undo, { key: randomUUID(), id: latest?.id })).toMatchObject({ takeBackProcessNote: { __typename: 'Refusal' } });
    await (await portal.as('ibrahim')).get(undo, { key: randomUUID(), id: latest?.id });
    expect((await processOf('ibrahim', 'xiaoming'))?.notes).toMatchObject([{ id: factId, answer: 'EGET' }]);
    expect(await step()).toMatchObject({ code: 'KONTROLLERA_FOLKBOKFORING' });
  });

  it('links own earlier cases about the same person, by own rows alone', async () => {
    const open = async (person: string, name: string) => (await change(person, 'openCase', 'OpenCaseInput', { kind: 'HYRESSKULD', names: [name], ...(person === 'ibrahim' ? { partnershipId: townId.partnership('alvsalahem-soc') } : {}) })).__typename;
    expect(await open('ibrahim', 'Wang Xiaoming')).toBe('CaseChanged');
    expect((await processOf('ibrahim', 'xiaoming'))?.earlier).toHaveLength(1);
    expect(await processOf('ibrahim', 'xiaoming')).toMatchObject({ household: 'KAND' });
    // Another landlord's case about somebody of the same name is not theirs.
    await open('pekka', 'Fateme Rezaei');
    expect((await processOf('ibrahim', 'fateme'))?.earlier).toEqual([]);
  });

  it('is decided by their coordinator, in versions; the second of two is told', async () => {
    const page = async (person: string) => (await (await portal.as(person)).get<{ ownProcess: { version: number; numbers: { code: string; value: number; unverified: boolean }[]; households: object[]; closing: object[]; versions: object[]; mayDecide: boolean } | null }>(
      '{ ownProcess { version mayDecide numbers { code value unverified } households { household letter noShow } closing { outcome kinds } versions { version by } } }')).ownProcess;
    const own = await page('ibrahim');
    expect(own).toMatchObject({ version: 0, mayDecide: true, versions: [] });
    expect(own?.numbers.filter(({ unverified }) => unverified)).toEqual([{ code: 'ALDRE_FRAN', value: 65, unverified: true }, { code: 'VARNING_MANADER', value: 4, unverified: true }]);
    const numbers = (value: number) => (own?.numbers ?? []).map((one) => ({ code: one.code, value: one.code === 'VARNING_MANADER' ? value : one.value, verified: one.code === 'ALDRE_FRAN' }));
    const rules = (value: number, version: number) => ({ areas: ['Storgatan', ' '], households: own?.households, closing: own?.closing, numbers: numbers(value), version });
    const decide = async (person: string, value: number, version: number) => await change(person, 'decideProcess', 'ProcessRulesInput', rules(value, version));
    expect(await decide('karin', 1, 0)).toMatchObject({ code: 'SAMORDNARE_BESTAMMER_PROCESSEN' });
    expect(await decide('yvonne', 1, 0)).toMatchObject({ __typename: 'Refusal' });
    expect(await decide('ibrahim', 0, 0)).toMatchObject({ code: 'PROCESS_TAL_UTANFOR', field: 'VARNING_MANADER' });
    expect(await decide('ibrahim', 1, 0)).toEqual({ __typename: 'ProcessDecided' });
    expect(await decide('ibrahim', 2, 0)).toMatchObject({ code: 'PROCESS_ANDRAD_AV_ANNAN', field: 'version' });
    const after = await page('ibrahim');
    expect([after?.version, after?.versions, after?.numbers.some(({ unverified }) => unverified)]).toEqual([1, [{ version: 1, by: 'İbrahim Şahin' }], false]);
    expect(await processOf('ibrahim', 'xiaoming')).toMatchObject({ inArea: true });
    expect(await page('yvonne')).toBeNull();
  });
});
