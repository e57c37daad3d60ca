import { randomUUID } from 'node:crypto';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/**
 * Visits that are planned in a case. Two organisations go together only when both have said so, at the same time; that social
 * services go at all is told where a ground lets it; and they do not go in without a yes from each who lives there.
 */
let portal: TestPortal;
beforeEach(async () => { portal = await openTestPortal(); });
afterEach(async () => { await portal.close(); });

const TOMORROW = '2026-11-20T09:00:00Z';
const LATER = '2026-11-20T13:00:00Z';

interface Visit {
  id: string; state: string; startsAt: string; planned: boolean; reason: string | null; interpreter: string | null; child: string | null; leavesNote: boolean | null;
  partner: { shortName: string } | null; residents: { personId: string; name: string; saidOn: string | null; way: string | null }[] | null;
  may: Record<'confirm' | 'decline' | 'move' | 'cancel' | 'log', boolean>; who: { audience: string };
}
const VISIT = `id state startsAt planned reason interpreter child leavesNote partner { shortName } residents { personId name saidOn way }
  may { confirm decline move cancel log } who { audience }`;

async function pageOf(person: string, key: string): Promise<{ visits: Visit[]; mayPlan: boolean; mayAsk: boolean } | null> {
  const { caseVisits } = await (await portal.as(person)).get<{ caseVisits: { visits: Visit[]; mayPlan: boolean; mayAsk: boolean } | null }>(
    `query ($id: ID!) { caseVisits(caseId: $id) { mayPlan mayAsk visits { ${VISIT} } } }`, { id: townId.case(key) });
  return caseVisits;
}
const visitsOf = async (person: string, key: string): Promise<Visit[]> => (await pageOf(person, key))?.visits ?? [];

interface Done { __typename: string; visitId?: string; factId?: string | null; code?: string; field?: string | null; text?: string }
async function change(person: string, call: string): Promise<Done> {
  const [name = ''] = call.split('(');
  const answer = await (await portal.as(person)).get<Record<string, Done>>(
    `mutation { ${call.replace('(', `(key: "${randomUUID()}", `)} { __typename ... on VisitChanged { visitId factId } ... on Refusal { code field text } } }`);
  return answer[name] ?? { __typename: 'nothing' };
}
const plan = async (person: string, key: string, { joint = false, startsAt = TOMORROW } = {}): Promise<Done> =>
  await change(person, `planVisit(input: { caseId: "${townId.case(key)}", startsAt: "${startsAt}", joint: ${joint}, interpreter: "dari", child: JA, leavesNote: true })`);
const done = { __typename: 'VisitChanged' };
const refused = (code: string) => ({ __typename: 'Refusal', code });
const actionsOf = async (person: string, key: string) => (await (await portal.as(person)).get<{ case: { actions: { id: string; kind: string; result: string | null; organisation: { shortName: string } }[] } }>(
  'query ($id: ID!) { case(id: $id) { actions { id kind result organisation { shortName } } } }', { id: townId.case(key) })).case.actions;

async function withdrawAll(key: string): Promise<void> {
  const ibrahim = await portal.as('ibrahim');
  const { case: of } = await ibrahim.get<{ case: { consents: { id: string; state: string }[] } }>('query ($id: ID!) { case(id: $id) { consents { id state } } }', { id: townId.case(key) });
  portal.clock.advance(60_000);
  for (const { id, state } of of.consents) if (state === 'AKTIV') await ibrahim.get('mutation ($key: ID!, $id: ID!) { withdrawConsent(key: $key, consentId: $id) { __typename } }', { key: randomUUID(), id });
}

/** At that instant, when everybody has signed in anew. */
async function at(instant: string): Promise<void> {
  portal.clock.advance(Date.parse(instant) - portal.clock.now());
  for (const person of ['yvonne', 'ibrahim']) await (await portal.as(person)).signIn(person);
}
/** Past the visits of `TOMORROW`. */
const afterwards = async () => await at('2026-11-20T10:00:00Z');

/** What the second lock alone lets through of a visit's tables. */
async function rowsFor(organisation: string, visitId: string | undefined): Promise<Record<string, number>> {
  const em = portal.database.as({ organisationId: townId.organisation(organisation), userId: townId.user('yvonne'), mayOpenProtected: false }, portal.clock.now());
  return await em.transactional(async (inner) => {
    const counts: Record<string, number> = {};
    for (const table of ['home_visit', 'visit_plan', 'entry_yes']) {
      const [row]: { n: number }[] = await inner.execute(`select count(*)::int as n from ${table} where visit_id = ?`, [visitId ?? '']);
      counts[table] = row?.n ?? 0;
    }
    return counts;
  });
}

describe('a visit of one’s own', () => {
  it('is read by nobody else, with what is prepared for it', async () => {
    expect(await plan('yvonne', 'xiaoming')).toMatchObject(done);
    expect(await visitsOf('yvonne', 'xiaoming')).toMatchObject([{ state: 'PLANERAT', planned: true, partner: null, interpreter: 'dari', child: 'JA', leavesNote: true, residents: null, who: { audience: 'BARA_NI' } }]);
    expect(await visitsOf('ibrahim', 'xiaoming')).toEqual([]);
    expect(await rowsFor('soc', (await visitsOf('yvonne', 'xiaoming'))[0]?.id)).toEqual({ home_visit: 0, visit_plan: 0, entry_yes: 0 });
    const own = await plan('ibrahim', 'xiaoming');
    expect(own).toMatchObject(done);
    expect((await visitsOf('yvonne', 'xiaoming')).map(({ id }) => id)).not.toContain(own.visitId);
  });

  it('is moved, prepared anew and called off with a reason, and not planned for what has been', async () => {
    expect(await plan('yvonne', 'xiaoming', { startsAt: '2026-11-18T09:00:00Z' })).toMatchObject({ ...refused('BESOK_TIDEN_HAR_VARIT'), field: 'startsAt' });
    const { visitId } = await plan('yvonne', 'xiaoming');
    expect(await change('yvonne', `moveVisit(visitId: "${visitId}", startsAt: "${LATER}")`)).toMatchObject(done);
    expect(await change('yvonne', `prepareVisit(visitId: "${visitId}", input: { child: NEJ, leavesNote: false })`)).toMatchObject(done);
    expect(await visitsOf('yvonne', 'xiaoming')).toMatchObject([{ startsAt: new Date(LATER).toISOString(), interpreter: null, child: 'NEJ', leavesNote: false }]);
    expect(await change('yvonne', `cancelVisit(visitId: "${visitId}")`)).toMatchObject({ ...refused('BESOK_SKAL_SAKNAS'), field: 'reason' });
    expect(await change('yvonne', `cancelVisit(visitId: "${visitId}", reason: BEHOVS_INTE)`)).toMatchObject(done);
    expect(await visitsOf('yvonne', 'xiaoming')).toMatchObject([{ state: 'INSTALLT', reason: 'BEHOVS_INTE', may: { move: false, cancel: false } }]);
    expect(await change('yvonne', `moveVisit(visitId: "${visitId}", startsAt: "${TOMORROW}")`)).toMatchObject(refused('BESOK_AR_SLUT'));
    // Nobody else comes to it by its id.
    expect(await change('ibrahim', `moveVisit(visitId: "${visitId}", startsAt: "${TOMORROW}")`)).toMatchObject(refused('FINNS_INTE'));
  });

  it('is logged in one press with the note in the letterbox when nobody was at home, and not before it has been', async () => {
    const { visitId } = await plan('yvonne', 'xiaoming');
    const log = `logVisit(input: { visitId: "${visitId}", result: EJ_NADD, inside: false, leftNote: true, nextKind: TELEFON, nextDueOn: "2026-11-24" })`;
    expect(await change('yvonne', log)).toMatchObject(refused('BESOK_HAR_INTE_VARIT'));
    await afterwards();
    const logged = await change('yvonne', log);
    expect(logged).toMatchObject(done);
    const first = (await actionsOf('yvonne', 'xiaoming')).slice(0, 2);
    expect(first.map(({ kind, result }) => ({ kind, result })).toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual([{ kind: 'HEMBESOK_HV', result: 'EJ_NADD' }, { kind: 'LAPP', result: null }]);
    expect(await visitsOf('yvonne', 'xiaoming')).toEqual([]);
    // Taken back, it waits to be logged again.
    await (await portal.as('yvonne')).get('mutation ($key: ID!, $caseId: ID!, $factId: ID!) { retract(key: $key, caseId: $caseId, factId: $factId) { __typename } }', { key: randomUUID(), caseId: townId.case('xiaoming'), factId: logged.factId });
    expect(await visitsOf('yvonne', 'xiaoming')).toMatchObject([{ id: visitId, may: { log: true } }]);
  });
});

describe('a visit together', () => {
  it('is asked for by the landlord in a case that it has raised, and confirmed where a ground lets the answer be told', async () => {
    const { visitId } = await plan('yvonne', 'fateme', { joint: true });
    expect(await visitsOf('yvonne', 'fateme')).toMatchObject([{ state: 'VANTAR_PA_SVAR', partner: { shortName: 'Socialtjänsten' } }]);
    expect(await visitsOf('ibrahim', 'fateme')).toMatchObject([{ id: visitId, state: 'VANTAR_PA_ER', planned: false, interpreter: null, child: null, leavesNote: null, may: { confirm: true, decline: true, cancel: false } }]);
    expect(await change('ibrahim', `cancelVisit(visitId: "${visitId}", reason: BEHOVS_INTE)`)).toMatchObject(refused('BESOK_INTE_ER'));
    expect(await change('ibrahim', `answerVisit(visitId: "${visitId}", comes: true)`)).toMatchObject(done);
    for (const person of ['yvonne', 'ibrahim']) expect(await visitsOf(person, 'fateme')).toMatchObject([{ state: 'BEKRAFTAT' }]);
    // What each prepares, and who has said yes to social services, stays with each.
    const [theirs] = await visitsOf('yvonne', 'fateme');
    expect(theirs).toMatchObject({ interpreter: 'dari', residents: null });
    expect((await visitsOf('ibrahim', 'fateme'))[0]).toMatchObject({ interpreter: null });
  });

  it('that is moved asks the other again, from either side', async () => {
    const { visitId } = await plan('yvonne', 'fateme', { joint: true });
    await change('ibrahim', `answerVisit(visitId: "${visitId}", comes: true)`);
    portal.clock.advance(1000);
    expect(await change('yvonne', `moveVisit(visitId: "${visitId}", startsAt: "${LATER}")`)).toMatchObject(done);
    expect(await visitsOf('ibrahim', 'fateme')).toMatchObject([{ state: 'VANTAR_PA_ER', startsAt: new Date(LATER).toISOString() }]);
    portal.clock.advance(1000);
    await change('ibrahim', `answerVisit(visitId: "${visitId}", comes: true)`);
    portal.clock.advance(1000);
    await change('ibrahim', `moveVisit(visitId: "${visitId}", startsAt: "${TOMORROW}")`);
    expect(await visitsOf('yvonne', 'fateme')).toMatchObject([{ state: 'VANTAR_PA_ER', startsAt: new Date(TOMORROW).toISOString(), planned: true }]);
    expect(await visitsOf('ibrahim', 'fateme')).toMatchObject([{ state: 'VANTAR_PA_SVAR' }]);
    portal.clock.advance(1000);
    expect(await change('yvonne', `answerVisit(visitId: "${visitId}", comes: true)`)).toMatchObject(done);
    for (const person of ['yvonne', 'ibrahim']) expect(await visitsOf(person, 'fateme')).toMatchObject([{ state: 'BEKRAFTAT', startsAt: new Date(TOMORROW).toISOString() }]);
  });

  it('is declined with a reason, and called off for both by the one who planned it', async () => {
    const { visitId } = await plan('yvonne', 'fateme', { joint: true });
    expect(await change('ibrahim', `answerVisit(visitId: "${visitId}", comes: false)`)).toMatchObject({ ...refused('BESOK_SKAL_SAKNAS'), field: 'reason' });
    expect(await change('ibrahim', `answerVisit(visitId: "${visitId}", comes: false, reason: INGEN_KAN_GA)`)).toMatchObject(done);
    expect(await visitsOf('yvonne', 'fateme')).toMatchObject([{ state: 'AVBOJT', reason: 'INGEN_KAN_GA', may: { move: true, cancel: true } }]);
    portal.clock.advance(1000);
    await change('yvonne', `cancelVisit(visitId: "${visitId}", reason: GORS_PA_ANNAT_SATT)`);
    expect(await visitsOf('ibrahim', 'fateme')).toMatchObject([{ state: 'INSTALLT', reason: 'GORS_PA_ANNAT_SATT', may: { confirm: false } }]);
  });

  it('is logged by each in its own rows as its own visit: that the other came too is for the other to tell', async () => {
    const { visitId } = await plan('yvonne', 'fateme', { joint: true });
    await change('ibrahim', `answerVisit(visitId: "${visitId}", comes: true)`);
    await afterwards();
    for (const person of ['yvonne', 'ibrahim']) {
      expect(await change(person, `logVisit(input: { visitId: "${visitId}", result: NADD, inside: false, leftNote: false, nextKind: TELEFON, nextDueOn: "2026-11-24" })`)).toMatchObject(done);
    }
    const visits = (await actionsOf('ibrahim', 'fateme')).filter(({ kind, result }) => kind.startsWith('HEMBESOK') && result === 'NADD');
    expect(visits.map(({ organisation, kind }) => [organisation.shortName, kind])).toEqual(expect.arrayContaining([['Socialtjänsten', 'HEMBESOK_SOC'], ['Älvsalahem', 'HEMBESOK_HV']]));
    expect((await actionsOf('yvonne', 'fateme')).map(({ kind }) => kind)).not.toContain('GEMENSAMT_HEMBESOK');
  });
});

describe('a household with a protected identity', () => {
  const inCase = async (person: string, call: string) => await (await portal.as(person)).get(`mutation { done: ${call.replace('(', `(key: "${randomUUID()}", caseId: "${townId.case('fateme')}", `)} { __typename } }`);

  it('shows no visit, no interpreter and no answer until it is opened, through both locks, and refuses changes alike', async () => {
    const { visitId } = await plan('yvonne', 'fateme', { joint: true });
    await change('ibrahim', `answerVisit(visitId: "${visitId}", comes: true)`);
    await change('ibrahim', `prepareVisit(visitId: "${visitId}", input: { interpreter: "dari", child: JA, leavesNote: true })`);
    expect(await visitsOf('ibrahim', 'fateme')).toMatchObject([{ interpreter: 'dari' }]);
    expect(await rowsFor('soc', visitId)).toMatchObject({ visit_plan: 1 });
    expect(await inCase('ibrahim', `protectPerson(personId: "${townId.person('fateme')}", level: SEKRETESSMARKERING)`)).toEqual({ done: { __typename: 'CaseChanged' } });
    portal.clock.advance(1000);
    expect(await pageOf('ibrahim', 'fateme')).toEqual({ mayPlan: false, mayAsk: false, visits: [] });
    expect(await rowsFor('soc', visitId)).toMatchObject({ visit_plan: 0 });
    for (const call of [`answerVisit(visitId: "${visitId}", comes: false, reason: INGEN_KAN_GA)`, `moveVisit(visitId: "${visitId}", startsAt: "${LATER}")`]) {
      expect(await change('ibrahim', call)).toMatchObject(refused('SKYDDADE_UPPGIFTER_STANGDA'));
    }
    expect(await inCase('karin', 'openProtected(purpose: KONTAKT)')).toEqual({ done: { __typename: 'CaseChanged' } });
    expect(await visitsOf('karin', 'fateme')).toMatchObject([{ interpreter: 'dari' }]);
  });
});

describe('that social services work with the household', () => {
  it('is told by no visit of theirs, and by no answer, without a consent from every adult', async () => {
    expect((await pageOf('ibrahim', 'xiaoming'))?.mayAsk).toBe(false);
    expect(await plan('ibrahim', 'xiaoming', { joint: true })).toMatchObject({ ...refused('BESOK_SAMTYCKE_SAKNAS'), field: 'joint' });
    const { visitId } = await plan('yvonne', 'xiaoming', { joint: true });
    const waiting = await visitsOf('yvonne', 'xiaoming');
    expect(waiting).toMatchObject([{ state: 'VANTAR_PA_SVAR' }]);
    expect(await change('ibrahim', `answerVisit(visitId: "${visitId}", comes: true)`)).toMatchObject(refused('BESOK_SAMTYCKE_SAKNAS'));
    // They may say no for themselves: the landlord reads the same as while nothing was said.
    expect(await change('ibrahim', `answerVisit(visitId: "${visitId}", comes: false, reason: INGEN_KAN_GA)`)).toMatchObject(done);
    expect(await visitsOf('ibrahim', 'xiaoming')).toMatchObject([{ state: 'AVBOJT' }]);
    expect(await visitsOf('yvonne', 'xiaoming')).toEqual(waiting);
  });

  it('is told by a visit that they ask the landlord to while a consent holds, and no more when it has ended', async () => {
    const { visitId } = await plan('ibrahim', 'fateme', { joint: true });
    expect(await visitsOf('yvonne', 'fateme')).toMatchObject([{ id: visitId, state: 'VANTAR_PA_ER', partner: { shortName: 'Socialtjänsten' } }]);
    expect(await rowsFor('alvsalahem', visitId)).toEqual({ home_visit: 1, visit_plan: 0, entry_yes: 0 });
    await withdrawAll('fateme');
    expect(await rowsFor('alvsalahem', visitId)).toEqual({ home_visit: 0, visit_plan: 0, entry_yes: 0 });
    expect(await visitsOf('yvonne', 'fateme')).toEqual([]);
    expect(await change('yvonne', `answerVisit(visitId: "${visitId}", comes: true)`)).toMatchObject(refused('FINNS_INTE'));
    expect(await visitsOf('ibrahim', 'fateme')).toMatchObject([{ id: visitId, state: 'VANTAR_PA_SVAR', may: { cancel: true, move: false } }]);
  });

  it('goes from a visit that both had confirmed: the landlord keeps what it said itself', async () => {
    const { visitId } = await plan('ibrahim', 'fateme', { joint: true });
    await change('yvonne', `answerVisit(visitId: "${visitId}", comes: true)`);
    await withdrawAll('fateme');
    const kept = await visitsOf('yvonne', 'fateme');
    expect(kept).toMatchObject([{ id: visitId, state: 'KAN_INTE_VISAS', reason: null, may: { confirm: false, move: false } }]);
    portal.clock.advance(1000);
    // What they do with it since is not the landlord's to know.
    await change('ibrahim', `cancelVisit(visitId: "${visitId}", reason: BEHOVS_INTE)`);
    expect(await visitsOf('yvonne', 'fateme')).toEqual(kept);
  });
});

describe('going in', () => {
  it('is not logged by social services before each adult has said yes, and each yes is theirs alone', async () => {
    const { visitId } = await plan('ibrahim', 'fateme', { joint: true });
    await change('yvonne', `answerVisit(visitId: "${visitId}", comes: true)`);
    const residents = (await visitsOf('ibrahim', 'fateme'))[0]?.residents ?? [];
    expect(residents.length).toBeGreaterThan(0);
    const landlordBefore = await visitsOf('yvonne', 'fateme');
    await afterwards();
    const landlordAfter = await visitsOf('yvonne', 'fateme');
    const inside = `logVisit(input: { visitId: "${visitId}", result: NADD, inside: true, leftNote: false, nextKind: TELEFON, nextDueOn: "2026-11-24" })`;
    expect(await change('ibrahim', inside)).toMatchObject({ ...refused('BESOK_JA_SAKNAS'), field: 'inside' });
    expect(await change('ibrahim', `recordEntryYes(visitId: "${visitId}", personId: "${residents[0]?.personId}", yes: { saidOn: "2026-12-24", way: TELEFON })`)).toMatchObject({ ...refused('BESOK_JA_I_FRAMTIDEN'), field: 'saidOn' });
    expect(await change('ibrahim', `recordEntryYes(visitId: "${visitId}", personId: "${randomUUID()}", yes: { saidOn: "2026-11-20", way: TELEFON })`)).toMatchObject(refused('BESOK_JA_AV_VEM'));
    for (const { personId } of residents) expect(await change('ibrahim', `recordEntryYes(visitId: "${visitId}", personId: "${personId}", yes: { saidOn: "2026-11-20", way: VID_DORREN })`)).toMatchObject(done);
    expect((await visitsOf('ibrahim', 'fateme'))[0]?.residents).toMatchObject(residents.map(({ personId }) => ({ personId, saidOn: '2026-11-20', way: 'VID_DORREN' })));
    expect(await rowsFor('alvsalahem', visitId)).toEqual({ home_visit: 2, visit_plan: 1, entry_yes: 0 });
    // The landlord has no such field, is not told, and may not write one.
    expect(landlordBefore[0]?.residents).toBeNull();
    expect(await visitsOf('yvonne', 'fateme')).toEqual(landlordAfter);
    expect(await change('yvonne', `recordEntryYes(visitId: "${visitId}", personId: "${residents[0]?.personId}", yes: { saidOn: "2026-11-20", way: TELEFON })`)).toMatchObject(refused('UPPGIFT_HOR_INTE_HIT'));
    // One takes hers back: then it is not logged; when she says yes again, it is.
    await change('ibrahim', `recordEntryYes(visitId: "${visitId}", personId: "${residents[0]?.personId}")`);
    expect(await change('ibrahim', inside)).toMatchObject(refused('BESOK_JA_SAKNAS'));
    await change('ibrahim', `recordEntryYes(visitId: "${visitId}", personId: "${residents[0]?.personId}", yes: { saidOn: "2026-11-20", way: MOTE })`);
    expect(await change('ibrahim', inside)).toMatchObject(done);
  });
});

describe('the day’s work', () => {
  const ahead = async (person: string) => (await (await portal.as(person)).get<{ visitsAhead: { caseId: string; household: { value: string } | null; address: { value: string } | null; visit: Visit }[] }>(
    `{ visitsAhead { caseId household { value } address { value } visit { ${VISIT} } } }`)).visitsAhead;

  it('has visits of today and tomorrow with address, and first those that wait for an answer', async () => {
    await plan('ibrahim', 'xiaoming', { startsAt: '2026-11-19T14:00:00Z' });
    await plan('ibrahim', 'xiaoming', { startsAt: '2026-11-23T14:00:00Z' });
    await plan('yvonne', 'fateme', { joint: true, startsAt: '2026-11-26T09:00:00Z' });
    const rows = await ahead('ibrahim');
    expect(rows.map(({ caseId, visit }) => [caseId, visit.state])).toEqual([[townId.case('fateme'), 'VANTAR_PA_ER'], [townId.case('xiaoming'), 'PLANERAT']]);
    expect(rows[0]).toMatchObject({ household: { value: 'Fateme Rezaei' } });
    expect(rows.every(({ address }) => address !== null)).toBe(true);
    // Who asked sees its own when the day comes.
    expect(await ahead('yvonne')).toEqual([]);
    expect(await ahead('gunilla')).toEqual([]);
  });

  it('keeps a visit that has been until it is logged', async () => {
    const { visitId } = await plan('yvonne', 'xiaoming');
    await at('2026-11-22T10:00:00Z');
    expect((await ahead('yvonne')).map(({ visit }) => visit.id)).toEqual([visitId]);
    await change('yvonne', `logVisit(input: { visitId: "${visitId}", result: NADD, inside: true, leftNote: false, nextKind: TELEFON, nextDueOn: "2026-11-24" })`);
    expect(await ahead('yvonne')).toEqual([]);
  });
});
