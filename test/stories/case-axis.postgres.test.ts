import { randomUUID } from 'node:crypto';
import type { Em } from '@bokvar/server/database/orm';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/** The agreed steps and the legal clock of a case, to each reader from what she has a ground to see. */
let portal: TestPortal;
beforeEach(async () => { portal = await openTestPortal(); });
afterEach(async () => { await portal.close(); });

interface Axis {
  dayZero: string | null;
  steps: { code: string; dueOn: string; state: string; doneOn: string | null }[];
  instants: { code: string; on: string; notice: string | null }[];
  recovery: { state: string; missing: string[]; period: { endsOn: string; noDecisionThrough: string }; ifLatestCounts: { endsOn: string } | null; settledOn: string | null } | null;
  disturbance: boolean;
  next: { kind: string; dueOn: string; decided: boolean } | null;
}
const AXIS = `query ($id: ID!) { case(id: $id) { axis { today dayZero daysLate disturbance steps { code day dueOn movedFrom state doneOn } instants { code on notice }
  recovery { state missing settledOn period { startsOn endsOn noDecisionThrough } ifLatestCounts { endsOn } } next { kind dueOn decided } } } }`;

/** The axis of a case to somebody; undefined when she has no such case. */
async function axisOf(person: string, key: string): Promise<Axis | null | undefined> {
  return (await (await portal.as(person)).get<{ case: { axis: Axis | null } | null }>(AXIS, { id: townId.case(key) })).case?.axis;
}

async function record(person: string, key: string, notice: { code: string; sentOn: string; servedOn?: string; sender?: string }): Promise<string> {
  const { recordNotice } = await (await portal.as(person)).get<{ recordNotice: { factId?: string; code?: string } }>(
    'mutation ($key: ID!, $input: NoticeInput!) { recordNotice(key: $key, input: $input) { ... on CaseChanged { factId } ... on Refusal { code } } }',
    { key: randomUUID(), input: { caseId: townId.case(key), channel: 'POST', sender: 'HYRESVARD', ...notice } });
  if (recordNotice.factId === undefined) throw new Error(recordNotice.code);
  return recordNotice.factId;
}

const asSystem = async (sql: string, values: readonly string[]) => await portal.database.system().transactional(async (em) => await (em as Em).execute(sql, [...values]));

describe('the agreed steps', () => {
  it('stand on their days with what was done, and say what is next', async () => {
    const axis = await axisOf('yvonne', 'fateme');
    expect(axis).toMatchObject({ dayZero: '2026-11-02', next: { kind: 'HEMBESOK_HV', dueOn: '2026-11-20', decided: true } });
    const states = Object.fromEntries(axis?.steps.map(({ code, state, doneOn }) => [code, doneOn ?? state]) ?? []);
    expect(states).toMatchObject({ NOTIS: '2026-11-04', TELEFON: '2026-11-09', HEMBESOK_HV: 'NU', SAMVERKANSMOTE: 'KOMMANDE', KFM_ANSOKAN: 'KOMMANDE' });
  });

  it('count no measure that its reader has no ground for', async () => {
    const before = await axisOf('yvonne', 'fateme');
    await (await portal.as('ibrahim')).get('mutation ($key: ID!, $input: LogActionInput!) { logAction(key: $key, input: $input) { __typename } }', {
      key: randomUUID(), input: { caseId: townId.case('gavrilo'), kind: 'HEMBESOK_SOC', result: 'NADD' } });
    expect(await axisOf('yvonne', 'fateme')).toEqual(before);
    expect(JSON.stringify(await axisOf('yvonne', 'gavrilo'))).not.toContain('"doneOn":"2026-11-19"');
  });
});

describe('the legal clock', () => {
  it('begins when the landlord has recorded the second of the two forms, and says until when the rent can be paid', async () => {
    expect((await axisOf('yvonne', 'fateme'))?.recovery).toMatchObject({ state: 'HAR_INTE_BORJAT', missing: ['FORMULAR_1', 'FORMULAR_3'] });
    await record('yvonne', 'fateme', { code: 'N_44_TENANT', sentOn: '2026-11-11', servedOn: '2026-11-13' });
    expect((await axisOf('yvonne', 'fateme'))?.recovery).toMatchObject({ state: 'HAR_INTE_BORJAT', missing: ['FORMULAR_3'] });
    await record('yvonne', 'fateme', { code: 'N_44_ARREARS', sentOn: '2026-11-12' });
    for (const person of ['yvonne', 'ibrahim']) {
      expect((await axisOf(person, 'fateme'))?.recovery).toMatchObject({ state: 'LOPER', missing: [], period: { endsOn: '2026-12-04', noDecisionThrough: '2026-12-08' } });
    }
  });

  it('stands as before when what was recorded is taken back as wrong', async () => {
    const before = await axisOf('yvonne', 'fateme');
    const factId = await record('yvonne', 'fateme', { code: 'N_44_ARREARS', sentOn: '2026-11-12', servedOn: '2026-11-11' });
    expect((await axisOf('yvonne', 'fateme'))?.recovery?.state).toBe('LOPER');
    await (await portal.as('yvonne')).get('mutation ($key: ID!, $caseId: ID!, $factId: ID!) { retract(key: $key, caseId: $caseId, factId: $factId, reason: "Fel hushåll") { __typename } }', {
      key: randomUUID(), caseId: townId.case('fateme'), factId });
    expect(await axisOf('yvonne', 'fateme')).toEqual(before);
  });

  it('tells both days when a form was sent again', async () => {
    await record('yvonne', 'xiaoming', { code: 'N_44_ARREARS', sentOn: '2026-11-17' });
    expect((await axisOf('yvonne', 'xiaoming'))?.recovery).toMatchObject({ state: 'LOPER', period: { endsOn: '2026-12-03' }, ifLatestCounts: { endsOn: '2026-12-08' } });
  });

  it('loses its force when the rent is paid, to both sides', async () => {
    await asSystem("update bill set paid_on = '2026-11-18' where case_id = ?", [townId.case('xiaoming')]);
    for (const person of ['yvonne', 'ibrahim']) {
      expect(await axisOf(person, 'xiaoming')).toMatchObject({ dayZero: null, steps: [], recovery: { state: 'BETALD_I_TID', settledOn: '2026-11-18' } });
    }
  });

  it('is none of a case about disturbance, which has its own notices', async () => {
    await asSystem("update case_file set kind = 'STORNING' where id = ?", [townId.case('fateme')]);
    await record('yvonne', 'fateme', { code: 'N_25A', sentOn: '2026-11-16', servedOn: '2026-11-17' });
    expect(await axisOf('yvonne', 'fateme')).toMatchObject({ recovery: null, disturbance: true, steps: [], instants: [{ on: '2026-11-16', notice: 'N_25A' }, { on: '2026-11-17', notice: 'N_25A' }] });
  });

  it('is not shown of a case that is closed', async () => {
    await (await portal.as('yvonne')).get('mutation ($key: ID!, $caseId: ID!) { closeCase(key: $key, caseId: $caseId, outcome: "KVARBOENDE_BETALT") { __typename } }', { key: randomUUID(), caseId: townId.case('nils') });
    expect(await axisOf('yvonne', 'nils')).toBeNull();
  });
});

describe('a notice without a ground', () => {
  it('leaves the landlord’s axis as it was, byte for byte, when social services have recorded it for themselves', async () => {
    const before = JSON.stringify(await axisOf('yvonne', 'gavrilo'));
    expect((await axisOf('ibrahim', 'gavrilo'))?.recovery?.ifLatestCounts).toBeNull();
    await record('ibrahim', 'gavrilo', { code: 'N_44_ARREARS', sentOn: '2026-11-12' });
    expect((await axisOf('ibrahim', 'gavrilo'))?.recovery?.ifLatestCounts).toEqual({ endsOn: '2026-12-03' });
    expect(JSON.stringify(await axisOf('yvonne', 'gavrilo'))).toBe(before);
  });

  it('is on the landlord’s axis too where a consent lets social services tell what they know', async () => {
    await record('ibrahim', 'fateme', { code: 'N_44_ARREARS', sentOn: '2026-11-12', servedOn: '2026-11-12' });
    for (const person of ['ibrahim', 'yvonne']) expect((await axisOf(person, 'fateme'))?.recovery?.state).toBe('LOPER');
  });

  it('that was served on the tenant alone tells social services nothing, and with Formulär 3 it is theirs to know', async () => {
    expect(await axisOf('ibrahim', 'birgitta')).toBeUndefined();
    await record('yvonne', 'birgitta', { code: 'N_44_TENANT', sentOn: '2026-11-11', servedOn: '2026-11-13' });
    expect(await axisOf('ibrahim', 'birgitta')).toBeUndefined();
    await record('yvonne', 'birgitta', { code: 'N_44_ARREARS', sentOn: '2026-11-12' });
    expect((await axisOf('ibrahim', 'birgitta'))?.recovery).toMatchObject({ state: 'LOPER', period: { endsOn: '2026-12-04' } });
  });

  it('is nobody else’s: another landlord has no such case', async () => {
    expect(await axisOf('pekka', 'xiaoming')).toBeUndefined();
  });
});
