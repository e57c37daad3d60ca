import { randomUUID } from 'node:crypto';
import type { Em } from '@bokvar/server/database/orm';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '../support/portal.js';
import { START } from '../support/town.js';

/** A landlord's own steps after an unpaid rent: from the day on that its coordinator says, and shown wherever steps are. */
let portal: TestPortal;
beforeEach(async () => { portal = await openTestPortal(); });
afterEach(async () => { await portal.close(); });

const TODAY = '2026-11-19';
const step = (code: string, day: number, more: object = {}) => ({ code, day, count: 'DAGAR', for: 'ALLA', ...more });
const DECIDE = 'mutation ($key: ID!, $input: TimelineInput!) { decideTimeline(key: $key, input: $input) { ... on TimelineDecided { version } ... on Refusal { code field text } } }';

async function decide(person: string, input: object, key: string = randomUUID()): Promise<{ version?: number; code?: string; field?: string; text?: string }> {
  const whole = { preset: null, holdsFrom: TODAY, version: 0, steps: [step('TELEFON', 9)], ...input };
  return (await (await portal.as(person)).get<{ decideTimeline: { version?: number; code?: string } }>(DECIDE, { key, input: whole })).decideTimeline;
}

interface Own { mayDecide: boolean; versions: { version: number; preset: string | null; holdsFrom: string; by: string | null; steps: { code: string; day: number; from: number | null; count: string }[] }[] }
const own = async (person: string) => (await (await portal.as(person)).get<{ timeline: Own | null }>('{ timeline { mayDecide versions { version preset holdsFrom by steps { code day from count } } } }')).timeline;

interface Axis { steps: { code: string; day: number; from: number | null; count: string; dueOn: string }[]; next: { kind: string; dueOn: string } | null }
const axisOf = async (person: string, key = 'fateme') =>
  (await (await portal.as(person)).get<{ case: { axis: Axis | null } | null }>('query ($id: ID!) { case(id: $id) { axis { steps { code day from count dueOn } next { kind dueOn } } } }', { id: townId.case(key) })).case?.axis;
const stepsOf = async (person: string, key?: string) => (await axisOf(person, key))?.steps.map(({ code, day, from, count }) => `${code} ${from ?? ''}${from === null ? '' : '–'}${day} ${count}`);

const asSystem = async (sql: string, values: readonly unknown[]) => await portal.database.system().transactional(async (em) => await (em as Em).execute(sql, [...values]));
/** Every rent of the landlord's is due on a day: as if the list of another month had been read in. */
const dueOn = async (day: string) => await asSystem('update bill set due_on = ? where holder_id = ? and paid_on is null', [day, townId.organisation('alvsalahem')]);

describe('what a coordinator decides', () => {
  it('is a version from its first day on, in the order of its days, with who decided it', async () => {
    expect(await own('yvonne')).toEqual({ mayDecide: true, versions: [] });
    expect(await decide('yvonne', { preset: 'MIMER', steps: [step('KFM_ANSOKAN', 20, { count: 'DAG_I_MANADEN' }), step('HEMBESOK_HV', 20, { from: 10, for: 'PRIORITERADE' }), step('NOTIS', 3, { count: 'VARDAGAR' })] })).toEqual({ version: 1 });
    expect((await own('yvonne'))?.versions).toEqual([{
      version: 1, preset: 'MIMER', holdsFrom: TODAY, by: 'Yvonne af Ekenstam',
      steps: [{ code: 'NOTIS', day: 3, from: null, count: 'VARDAGAR' }, { code: 'KFM_ANSOKAN', day: 20, from: null, count: 'DAG_I_MANADEN' }, { code: 'HEMBESOK_HV', day: 20, from: 10, count: 'DAGAR' }],
    }]);
  });

  it('is made once, however often it is sent', async () => {
    const key = randomUUID();
    expect([await decide('yvonne', {}, key), await decide('yvonne', {}, key)]).toEqual([{ version: 1 }, { version: 1 }]);
    expect((await own('yvonne'))?.versions).toHaveLength(1);
  });

  const REFUSED = [
    ['another than the coordinator', 'marta', {}, 'SAMORDNARE_BESTAMMER_STEG'],
    ['social services, who have none', 'ibrahim', {}, 'NOT_ALLOWED'],
    ['a manager', 'gunilla', {}, 'NOT_ALLOWED'],
    ['a day that has been', 'yvonne', { holdsFrom: '2026-11-18' }, 'STEG_FRAN_PASSERAD'],
    ['no step of one’s own', 'yvonne', { steps: [step('SAMVERKANSMOTE', 24)] }, 'STEG_SAKNAS'],
    ['the same step twice', 'yvonne', { steps: [step('TELEFON', 7), step('TELEFON', 9)] }, 'STEG_TVA_GANGER'],
    ['a day that cannot be counted to', 'yvonne', { steps: [step('TELEFON', 32, { count: 'DAG_I_MANADEN' })] }, 'STEG_DAG_UTANFOR'],
    ['a window that ends before it begins', 'yvonne', { steps: [step('TELEFON', 7, { from: 8 })] }, 'STEG_FONSTER'],
    ['collection without its referral', 'yvonne', { steps: [step('TELEFON', 7), step('INKASSOKRAV', 7)] }, 'INKASSO_UTAN_HANVISNING'],
  ] as const;
  it('is refused to others, and where it would not hold, with what to do instead', async () => {
    for (const [what, person, input, code] of REFUSED) expect(await decide(person, input), what).toMatchObject({ code, text: expect.stringMatching(/\S/) });
    expect((await own('yvonne'))?.versions).toEqual([]);
  });

  it('does not overwrite what another has decided in between: the second is told', async () => {
    const both = await Promise.all([decide('yvonne', {}), decide('yvonne', { steps: [step('TELEFON', 11)] })]);
    expect(both.map(({ version, code }) => version ?? code).sort()).toEqual([1, 'STEG_ANDRADE_AV_ANNAN']);
    expect(await decide('yvonne', { version: 1, steps: [step('TELEFON', 11)] })).toEqual({ version: 2 });
  });

  it('is the landlord’s own to read: others have no such page, and another landlord has its own', async () => {
    await decide('yvonne', {});
    expect([await own('ibrahim'), await own('gunilla'), await own('zoe')]).toEqual([null, null, null]);
    expect(await own('pekka')).toMatchObject({ mayDecide: true, versions: [{ version: 1, preset: 'SOLATUM' }] });
    expect(await own('marta')).toMatchObject({ mayDecide: false, versions: [{ version: 1 }] });
  });
});

it('is read in the database at the landlord’s own tables, and at no other landlord’s', async () => {
  await decide('yvonne', {});
  const landlords = async (key: string) => {
    const rows: { id: string }[] = await portal.database.as({ organisationId: townId.organisation(key), mayOpenProtected: false }, START).transactional(async (em) => await (em as Em).execute(
      'select landlord_id as id from landlord_timeline order by 1', []));
    return rows.map(({ id }) => id).sort();
  };
  const [alvsalahem, norrgarden] = [townId.organisation('alvsalahem'), townId.organisation('norrgarden')];
  expect(await landlords('norrgarden')).toEqual([norrgarden]);
  expect(await landlords('soc')).toEqual([alvsalahem, norrgarden].sort());
});

describe('a rent is counted by the steps that held when it was due', () => {
  const METHOD = ['NOTIS 2 DAGAR', 'TELEFON 7 DAGAR', 'INKASSOKRAV 7 DAGAR', 'HANVISNING_BUS 7 DAGAR', 'HEMBESOK_HV 19 DAGAR', 'SAMVERKANSMOTE 24 DAGAR', 'KFM_ANSOKAN 28 DAGAR'];

  it('the method’s where it was due before the first day, also afterwards', async () => {
    await decide('yvonne', {});
    for (const person of ['yvonne', 'ibrahim']) expect(await stepsOf(person)).toEqual(METHOD);
  });

  it('the landlord’s own where it was due on that day or later, to each who sees the rent', async () => {
    await decide('yvonne', { holdsFrom: '2026-12-01', steps: [step('TELEFON', 9, { from: 4 })] });
    await dueOn('2026-11-30');
    for (const person of ['yvonne', 'ibrahim']) expect(await stepsOf(person)).toEqual(METHOD);
    await dueOn('2026-12-01');
    for (const person of ['yvonne', 'ibrahim']) expect(await stepsOf(person)).toEqual(['TELEFON 4–9 DAGAR']);
  });

  it('by the version decided last among those that hold', async () => {
    await decide('yvonne', { holdsFrom: '2026-12-01', steps: [step('TELEFON', 9)] });
    await decide('yvonne', { holdsFrom: '2026-11-25', version: 1, steps: [step('TELEFON', 5)] });
    await decide('yvonne', { holdsFrom: '2026-12-10', version: 2, steps: [step('TELEFON', 3)] });
    for (const [day, expected] of [['2026-11-24', METHOD], ['2026-12-05', ['TELEFON 5 DAGAR']], ['2026-12-31', ['TELEFON 3 DAGAR']]] as const) {
      await dueOn(day);
      expect(await stepsOf('yvonne'), day).toEqual(expected);
    }
  });

  it('and so are the next step, the day’s work and the proposals', async () => {
    await asSystem('update case_desk set next_kind = null, next_due_on = null where organisation_id = ?', [townId.organisation('alvsalahem')]);
    const work = async () => (await (await portal.as('yvonne')).get<{ today: { groups: { rows: { caseId: string; nextKind: string | null; nextDueOn: string | null }[] }[] } }>('{ today { groups { rows { caseId nextKind nextDueOn } } } }'))
      .today.groups.flatMap(({ rows }) => rows).find(({ caseId }) => caseId === townId.case('fateme'));
    await decide('yvonne', { steps: [step('HEMBESOK_HV', 1, { count: 'VARDAGAR' })] });
    await dueOn(TODAY);
    expect((await axisOf('yvonne'))?.next).toEqual({ kind: 'HEMBESOK_HV', dueOn: '2026-11-20' });
    expect(await work()).toMatchObject({ nextKind: 'HEMBESOK_HV', nextDueOn: '2026-11-20' });
  });

  it('another landlord’s steps count none of these', async () => {
    await decide('pekka', { version: 1 });
    await dueOn('2026-12-31');
    for (const person of ['yvonne', 'ibrahim']) expect(await stepsOf(person)).toEqual(METHOD);
  });
});

describe('collection goes with the referral to budget- och skuldrådgivning', () => {
  const log = async (input: object, person = 'yvonne') => (await (await portal.as(person)).get<{ logAction: { factId?: string; code?: string; field?: string } }>(
    'mutation ($key: ID!, $input: LogActionInput!) { logAction(key: $key, input: $input) { ... on CaseChanged { factId } ... on Refusal { code field } } }',
    { key: randomUUID(), input: { caseId: townId.case('fateme'), nextKind: 'TELEFON', nextDueOn: '2026-11-30', ...input } })).logAction;
  const logged = async () => (await (await portal.as('yvonne')).get<{ case: { actions: { kind: string }[] } }>('query ($id: ID!) { case(id: $id) { actions { kind } } }', { id: townId.case('fateme') }))
    .case.actions.map(({ kind }) => kind).filter((kind) => kind === 'INKASSOKRAV' || kind === 'HANVISNING_BUS').sort();
  const stage = async () => (await (await portal.as('yvonne')).get<{ recordFact: { factId?: string; code?: string } }>(
    'mutation ($key: ID!, $input: FactInput!) { recordFact(key: $key, input: $input) { ... on CaseChanged { factId } ... on Refusal { code } } }',
    { key: randomUUID(), input: { caseId: townId.case('fateme'), kind: 'STEG', text: 'INKASSO', concerns: [await person()] } })).recordFact;
  const person = async () => (await (await portal.as('yvonne')).get<{ case: { persons: { id: string }[] } }>('query ($id: ID!) { case(id: $id) { persons { id } } }', { id: townId.case('fateme') })).case.persons[0]?.id;

  it('is not logged without it, nor recorded as where the case stands, and nothing is', async () => {
    expect(await log({ kind: 'INKASSOKRAV' })).toEqual({ code: 'HANVISNING_SAKNAS', field: 'referred' });
    expect(await stage()).toEqual({ code: 'HANVISNING_FORST' });
    expect(await logged()).toEqual([]);
  });

  it('is logged with it in one press, and both stand on the axis', async () => {
    expect(await log({ kind: 'INKASSOKRAV', referred: true })).toMatchObject({ factId: expect.any(String) });
    expect(await logged()).toEqual(['HANVISNING_BUS', 'INKASSOKRAV']);
    expect(await stage()).toMatchObject({ factId: expect.any(String) });
  });

  it('is undone with it in one press, as it was saved', async () => {
    const { factId } = await log({ kind: 'INKASSOKRAV', referred: true });
    await (await portal.as('yvonne')).get('mutation ($key: ID!, $caseId: ID!, $factId: ID!) { retract(key: $key, caseId: $caseId, factId: $factId) { __typename } }', { key: randomUUID(), caseId: townId.case('fateme'), factId });
    expect(await logged()).toEqual([]);
  });

  it('is logged after it for the same rent, and not after one for an earlier rent', async () => {
    await log({ kind: 'HANVISNING_BUS', doneAt: '2026-10-20T08:00:00Z' });
    expect(await log({ kind: 'INKASSOKRAV' })).toMatchObject({ code: 'HANVISNING_SAKNAS' });
    await log({ kind: 'HANVISNING_BUS', doneAt: '2026-11-10T08:00:00Z' });
    expect(await log({ kind: 'INKASSOKRAV' })).toMatchObject({ factId: expect.any(String) });
  });

  it('keeps its referral: that is taken back when there is another, or with it', async () => {
    const retract = async (factId: string | undefined) => (await (await portal.as('yvonne')).get<{ retract: { code?: string } }>(
      'mutation ($key: ID!, $caseId: ID!, $factId: ID!) { retract(key: $key, caseId: $caseId, factId: $factId, reason: "Loggad på fel hushåll") { ... on Refusal { code } } }', { key: randomUUID(), caseId: townId.case('fateme'), factId })).retract;
    const { factId: first } = await log({ kind: 'HANVISNING_BUS', doneAt: '2026-11-10T08:00:00Z' });
    await log({ kind: 'INKASSOKRAV' });
    expect(await retract(first)).toEqual({ code: 'HANVISNING_BAR_INKASSO' });
    await log({ kind: 'HANVISNING_BUS', doneAt: '2026-11-11T08:00:00Z' });
    expect(await retract(first)).toEqual({});
    expect(await logged()).toEqual(['HANVISNING_BUS', 'INKASSOKRAV']);
  });

  it('is logged with no other action by the way, and by nobody whose step it is not', async () => {
    await log({ kind: 'BREV', referred: true });
    expect(await logged()).toEqual([]);
    expect(await log({ kind: 'INKASSOKRAV', referred: true }, 'ibrahim')).toMatchObject({ code: 'ATGARD_HOR_INTE_HIT' });
  });
});
