import type { Em } from '@bokvar/server/database/orm';
import { readManagerMeeting, readManagerTables } from '@bokvar/server/features/manager-meetings/read-manager-meetings.service';
import { readPartnerships } from '@bokvar/server/features/partnerships/read-partnerships.service';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actingTown } from '../support/acting.js';
import { townLetter } from '../support/letter.js';
import { mutate, type Mutated } from '../support/mutate.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/** The managers of both sides meet twice a year: what it is about, who may prepare and read it, and who learns nothing of it. */
let portal: TestPortal;
beforeAll(async () => { portal = await openTestPortal(); });
afterAll(async () => { await portal.close(); });

const ALVSALA = townId.partnership('alvsalahem-soc');
const NORR = townId.partnership('norrgarden-soc');
const HELD = townId.managerMeeting('alvsalahem-soc');
const user = (key: string): string => townId.user(key);

interface Line { id: string; startsAt: string; place: string; fate: string }
interface Table { id: string; otherSide: { shortName: string }; state: string; heldThisYear: number; nextOn: string | null; lastOn: string | null; meetings: Line[]; improvements: { id: string; name: string; namedOn: string; outcome: string | null }[]; improvementsThisYear: number }
const tables = async (person: string): Promise<Table[]> => (await (await portal.as(person)).get<{ managerTables: Table[] }>(
  '{ managerTables { id otherSide { shortName } state heldThisYear nextOn lastOn improvementsThisYear meetings { id startsAt place fate } improvements { id name namedOn outcome } } }')).managerTables;
const tableOf = async (person: string, id = ALVSALA): Promise<Table> => (await tables(person)).find((one) => one.id === id) ?? expect.fail(`${person} has no such table`);

interface Meeting { fate: string; changes: number; reason: string | null; items: { item: string; text: string; version: number; writtenBy: string | null }[]; decisions: { id: string; text: string; state: string; here: boolean; owner: { shortName: string } }[]; managers: { name: string }[]; there: { name: string }[]; viewerMay: Record<string, boolean> }
const read = async (person: string, id: string): Promise<Meeting | null> => (await (await portal.as(person)).get<{ managerMeeting: Meeting | null }>(
  `{ managerMeeting(id: "${id}") { fate changes reason items { item text version writtenBy } decisions { id text state here owner { shortName } } managers { name } there { name } viewerMay { write move cancel hold } } }`)).managerMeeting;
const meeting = async (person: string, id: string): Promise<Meeting> => (await read(person, id)) ?? expect.fail(`${person} has no such meeting`);

const does = async (person: string, call: string): Promise<Mutated & { meetingId?: string; found?: string; kind?: string; version?: number; field?: string | null }> =>
  await mutate(portal, person, call, '... on ManagerMeetingChanged { meetingId } ... on TextStopped { kind found } ... on Refusal { field }');
const writes = async (person: string, id: string, item: string, base: number, text: string) =>
  await mutate(portal, person, `writeManagerText(meetingId: "${id}", item: ${item}, base: ${base}, text: ${JSON.stringify(text)})`, '... on ManagerTextKept { version } ... on TextStopped { kind found }');
const improves = async (person: string, call: string) => await mutate(portal, person, call, '... on TextStopped { kind found } ... on Refusal { field }');
async function plan(person: string, on: string, of: { partnershipId?: string | null; to?: string; place?: string } = {}) {
  const { partnershipId = ALVSALA, to = '10:00', place = 'Stadshuset' } = of;
  return await does(person, `planManagerMeeting(input: { startsAt: "${on}T08:00:00Z", endsAt: "${on}T${to}:00Z", place: "${place}", partnershipId: ${partnershipId === null ? 'null' : `"${partnershipId}"`} })`);
}
const hold = async (person: string, id: string, there: readonly string[]) => await does(person, `holdManagerMeeting(meetingId: "${id}", there: [${there.map((key) => `"${user(key)}"`).join(', ')}])`);

describe('two managers’ meetings a year', () => {
  it('shout where half a year has gone by, and where there has never been one', async () => {
    for (const person of ['gunilla', 'yvonne']) expect(await tables(person)).toMatchObject([{ otherSide: { shortName: 'Socialtjänsten' }, state: 'FORSENAT', heldThisYear: 1, nextOn: null, lastOn: '2026-05-13', improvementsThisYear: 1 }]);
    for (const person of ['lars', 'ibrahim']) {
      expect((await tables(person)).map(({ otherSide, state, heldThisYear }) => [otherSide.shortName, state, heldThisYear])).toEqual([['Älvsalahem', 'FORSENAT', 1], ['Norrgården', 'ALDRIG', 0]]);
    }
    expect(await tables('pekka')).toMatchObject([{ state: 'ALDRIG', meetings: [], improvements: [] }]);
  });

  it('are there with what was said, decided and by whom; decisions tell which side sees to them', async () => {
    const met = await meeting('gunilla', HELD);
    expect(met).toMatchObject({ fate: 'HALLET', viewerMay: { write: false, move: false, cancel: false, hold: false } });
    expect(met.there.map(({ name }) => name)).toEqual(['Gunilla Nyström', 'Lars Hägglund']);
    expect(met.items.map(({ item }) => item)).toEqual(['SAMVERKAN', 'ATAGANDEN', 'GRINDAR', 'MANDAT', 'RESURSER', 'AVVIKELSER']);
    expect(met.items[0]).toMatchObject({ version: 1, writtenBy: 'Socialtjänsten' });
    expect((await meeting('ibrahim', HELD)).items[0]).toMatchObject({ writtenBy: 'Lars Hägglund' });
    expect(met.decisions.map(({ state, owner }) => [owner.shortName, state])).toEqual([['Socialtjänsten', 'KLART'], ['Älvsalahem', 'OPPET']]);
  });

  it('case workers, the network and another landlord learn nothing: as of a meeting that is not', async () => {
    for (const person of ['marta', 'karin', 'zoe', 'jonas']) {
      expect(await tables(person)).toEqual([]);
      expect(await plan(person, '2026-12-10')).toEqual({ __typename: 'Refusal', code: 'NOT_ALLOWED', field: null });
    }
    for (const person of ['marta', 'karin', 'zoe', 'jonas', 'pekka']) expect(await read(person, HELD)).toBeNull();
    const absent = '00000000-0000-8000-a000-000000000000';
    for (const id of [HELD, absent]) {
      expect(await does('pekka', `cancelManagerMeeting(meetingId: "${id}", reason: "Nej")`)).toMatchObject({ code: 'FINNS_INTE' });
      expect(await writes('pekka', id, 'MANDAT', 0, 'Hej')).toMatchObject({ code: 'FINNS_INTE' });
    }
    expect(await does('pekka', `answerManagerDecision(decisionId: "${townId.managerDecision('utbildning')}", done: true)`)).toMatchObject({ code: 'FINNS_INTE' });
    expect(await improves('pekka', `endImprovement(improvementId: "${townId.improvement('sms')}", text: "Bra")`)).toMatchObject({ code: 'FINNS_INTE' });
    expect(await plan('pekka', '2026-12-10')).toMatchObject({ code: 'FINNS_INTE' });
  });
});

describe('a managers’ meeting', () => {
  let id = '';

  it.each([
    ['2026-12-12', {}, 'MOTESDAG_LEDIG', 'startsAt'], ['2028-01-10', {}, 'CHEFSMOTE_TID', 'startsAt'], ['2025-10-13', {}, 'CHEFSMOTE_TID', 'startsAt'],
    ['2026-12-10', { to: '07:00' }, 'MOTESTID_ORDNING', 'endsAt'], ['2026-12-10', { place: ' ' }, 'PLATS_SAKNAS', 'place'],
  ] as const)('is not planned on %s, %o', async (on, of, code, field) => {
    expect(await plan('gunilla', on, of)).toMatchObject({ code, field });
  });

  it('is planned by a manager, and not guessed with whom where there are several', async () => {
    expect(await plan('lars', '2026-12-10', { partnershipId: null })).toMatchObject({ code: 'SAMVERKAN_OVALD', field: 'partnershipId' });
    const planned = await plan('gunilla', '2026-12-10', { partnershipId: null });
    expect(planned).toMatchObject({ __typename: 'ManagerMeetingChanged' });
    id = planned.meetingId ?? '';
    for (const person of ['gunilla', 'yvonne', 'lars', 'ibrahim']) expect(await tableOf(person)).toMatchObject({ state: 'PLANERAT', nextOn: '2026-12-10' });
    expect((await tables('pekka'))[0]?.meetings).toEqual([]);
  });

  it('has the decisions of earlier meetings that are not done, which are answered there once', async () => {
    const [open, ...others] = (await meeting('lars', id)).decisions;
    expect([open?.here, others]).toEqual([false, []]);
    expect(await does('lars', `answerManagerDecision(decisionId: "${open?.id}", done: true)`)).toMatchObject({ __typename: 'ManagerMeetingChanged' });
    expect(await does('gunilla', `answerManagerDecision(decisionId: "${open?.id}", done: false)`)).toMatchObject({ code: 'BESLUTET_AR_BESVARAT' });
    expect((await meeting('lars', id)).decisions).toEqual([]);
    expect((await meeting('lars', HELD)).decisions.map(({ state }) => state)).toEqual(['KLART', 'KLART']);
  });

  it('is moved by the coordinator of the other side, and not from a time that another has changed', async () => {
    const move = (person: string, changes: number, on: string) => does(person, `moveManagerMeeting(input: { meetingId: "${id}", changes: ${changes}, startsAt: "${on}T08:00:00Z", endsAt: "${on}T09:00:00Z", place: "Rådsrummet" })`);
    expect(await move('ibrahim', 0, '2026-12-14')).toMatchObject({ __typename: 'ManagerMeetingChanged' });
    expect(await move('gunilla', 0, '2026-12-15')).toMatchObject({ code: 'ANDRAT_AV_ANNAN' });
    expect((await tableOf('gunilla')).meetings[0]).toMatchObject({ startsAt: '2026-12-14T08:00:00.000Z', place: 'Rådsrummet', fate: 'PLANERAT' });
    expect(await hold('gunilla', id, ['gunilla', 'lars'])).toMatchObject({ code: 'CHEFSMOTE_HAR_INTE_VARIT' });
  });

  it('is prepared by both sides; two who write the same item at once do not write over each other', async () => {
    expect(await writes('gunilla', id, 'RESURSER', 0, 'Vi hinner med fler besök')).toMatchObject({ version: 1 });
    expect(await writes('ibrahim', id, 'RESURSER', 0, 'Vi behöver en till')).toMatchObject({ code: 'ANDRAT_AV_ANNAN' });
    expect(await writes('ibrahim', id, 'RESURSER', 1, 'Vi hinner med fler besök, med en till')).toMatchObject({ version: 2 });
    const atOnce = await Promise.all(['gunilla', 'lars', 'yvonne', 'ibrahim'].map((person) => writes(person, id, 'MANDAT', 0, `Sex månader, säger ${person === 'gunilla' ? 'vd' : 'vi'}`)));
    expect(atOnce.map(({ __typename }) => __typename).toSorted()).toEqual(['ManagerTextKept', 'Refusal', 'Refusal', 'Refusal']);
    expect((await meeting('lars', id)).items.map(({ item, version }) => [item, version])).toContainEqual(['RESURSER', 2]);
  });

  it.each([
    ['a coordinator, by the names of her cases', 'ibrahim', 'Familjen Rezaei behöver tid', 'NAMN'],
    ['a manager, by a number', 'gunilla', 'Gäller 19850113-9995', 'PERSONNUMMER'],
    ['a manager, by a flat', 'lars', 'Det gäller lgh 1203', 'LAGENHETSNUMMER'],
  ] as const)('no person stands in it: %s', async (_what, person, text, kind) => {
    expect(await writes(person, id, 'AVVIKELSER', 0, text)).toMatchObject({ __typename: 'TextStopped', kind });
    expect(await does(person, `decideAtManagerMeeting(input: { meetingId: "${id}", item: AVVIKELSER, text: "${text}", ownerId: "${townId.organisation('soc')}", dueOn: "2027-01-15" })`)).toMatchObject({ __typename: 'TextStopped', kind });
    expect(await improves(person, `nameImprovement(input: { partnershipId: "${ALVSALA}", name: "Bättre", text: "${text}", namedOn: "2026-11-19" })`)).toMatchObject({ __typename: 'TextStopped', kind });
    expect((await meeting('lars', id)).items.find(({ item }) => item === 'AVVIKELSER')?.version).toBe(0);
  });

  it('to be stopped tells a manager nothing of cases: a name alone is not looked for', async () => {
    expect(await writes('gunilla', id, 'ATAGANDEN', 0, 'Rezaei')).toMatchObject({ version: 1 });
    expect(await writes('gunilla', id, 'ATAGANDEN', 1, '')).toMatchObject({ version: 2 });
  });

  it('managers may be named', async () => {
    expect(await writes('ibrahim', id, 'SAMVERKAN', 0, 'Gunilla Nyström och Lars Hägglund tar fram ett förslag')).toMatchObject({ version: 1 });
  });

  it('decides which side sees to what', async () => {
    const decide = (owner: string, text: string) => does('gunilla', `decideAtManagerMeeting(input: { meetingId: "${id}", item: RESURSER, text: "${text}", ownerId: "${townId.organisation(owner)}", dueOn: "2027-01-15" })`);
    expect(await decide('norrgarden', 'En dag')).toMatchObject({ code: 'FINNS_INTE', field: 'ownerId' });
    expect(await decide('kfm', 'En dag')).toMatchObject({ code: 'FINNS_INTE', field: 'ownerId' });
    expect(await decide('soc', ' ')).toMatchObject({ code: 'TEXT_SAKNAS', field: 'text' });
    expect(await decide('soc', 'En utbildningsdag i januari')).toMatchObject({ __typename: 'ManagerMeetingChanged' });
    expect((await meeting('ibrahim', id)).decisions).toMatchObject([{ text: 'En utbildningsdag i januari', state: 'OPPET', here: true, owner: { shortName: 'Socialtjänsten' } }]);
  });

  it('is to be closed when its time has begun, with managers of both sides; then nothing is written at it', async () => {
    portal.clock.advance(Date.UTC(2026, 11, 14, 9) - portal.clock.now());
    for (const person of ['gunilla', 'lars', 'yvonne', 'ibrahim', 'pekka']) await (await portal.as(person)).signIn(person);
    expect((await tableOf('gunilla')).meetings[0]?.fate).toBe('ATT_AVSLUTA');
    expect(await hold('gunilla', id, ['gunilla'])).toMatchObject({ code: 'CHEFSMOTE_BADA_SIDOR', field: 'there' });
    expect(await hold('gunilla', id, ['gunilla', 'lars', 'yvonne'])).toMatchObject({ code: 'FINNS_INTE', field: 'there' });
    expect(await hold('gunilla', id, ['gunilla', 'lars'])).toMatchObject({ __typename: 'ManagerMeetingChanged' });
    expect(await hold('lars', id, ['gunilla', 'lars'])).toMatchObject({ code: 'CHEFSMOTE_AVSLUTAT' });
    expect(await writes('lars', id, 'MANDAT', 1, 'Nej')).toMatchObject({ code: 'CHEFSMOTE_AVSLUTAT' });
    expect(await does('lars', `cancelManagerMeeting(meetingId: "${id}", reason: "Nej")`)).toMatchObject({ code: 'CHEFSMOTE_AVSLUTAT' });
    expect(await tableOf('lars')).toMatchObject({ state: 'ATT_PLANERA', heldThisYear: 2, lastOn: '2026-12-14' });
  });

  it('is told not to have taken place with a reason, and counts for nothing', async () => {
    const { meetingId } = await plan('yvonne', '2026-12-21');
    expect(await does('lars', `cancelManagerMeeting(meetingId: "${meetingId}", reason: " ")`)).toMatchObject({ code: 'MOTESSKAL_SAKNAS', field: 'reason' });
    expect(await does('lars', `cancelManagerMeeting(meetingId: "${meetingId}", reason: "Sjukdom")`)).toMatchObject({ __typename: 'ManagerMeetingChanged' });
    expect(await meeting('gunilla', meetingId ?? '')).toMatchObject({ fate: 'INSTALLT', reason: 'Sjukdom' });
    expect(await writes('gunilla', meetingId ?? '', 'MANDAT', 0, 'Nej')).toMatchObject({ code: 'CHEFSMOTE_INSTALLT' });
    expect(await tableOf('gunilla')).toMatchObject({ state: 'ATT_PLANERA', heldThisYear: 2, nextOn: null });
  });

  it('that was held before anybody planned it is written in afterwards', async () => {
    const { meetingId } = await plan('yvonne', '2026-09-05');
    expect(await meeting('lars', meetingId ?? '')).toMatchObject({ fate: 'ATT_AVSLUTA', viewerMay: { write: true, move: false, cancel: true, hold: true } });
    expect(await tableOf('lars')).toMatchObject({ state: 'ATT_AVSLUTA' });
    expect(await hold('yvonne', meetingId ?? '', ['gunilla', 'lars'])).toMatchObject({ __typename: 'ManagerMeetingChanged' });
    expect(await tableOf('lars')).toMatchObject({ heldThisYear: 3 });
  });
});

describe('named improvements', () => {
  it('are named and ended by either side, once', async () => {
    expect(await improves('lars', `nameImprovement(input: { partnershipId: null, name: "Ett nummer", text: "", namedOn: "2026-12-01" })`)).toMatchObject({ code: 'SAMVERKAN_OVALD' });
    expect(await improves('ibrahim', `nameImprovement(input: { partnershipId: "${NORR}", name: " ", text: "", namedOn: "2026-12-01" })`)).toMatchObject({ code: 'FORBATTRING_NAMN', field: 'name' });
    expect(await improves('ibrahim', `nameImprovement(input: { partnershipId: "${NORR}", name: "Ett nummer", text: "", namedOn: "2026-12-01" })`)).toMatchObject({ __typename: 'ImprovementKept' });
    expect(await tableOf('pekka', NORR)).toMatchObject({ improvementsThisYear: 1, improvements: [{ name: 'Ett nummer', outcome: null }] });
    expect((await tableOf('yvonne')).improvements).toHaveLength(1);
    const ends = (person: string) => improves(person, `endImprovement(improvementId: "${townId.improvement('sms')}", text: "Fler ringer själva")`);
    expect(await ends('yvonne')).toMatchObject({ __typename: 'ImprovementKept' });
    expect(await ends('lars')).toMatchObject({ code: 'FORBATTRING_AVSLUTAD' });
    expect((await tableOf('lars')).improvements).toMatchObject([{ name: 'Sms dag två till alla', outcome: 'Fler ringer själva' }]);
  });
});

describe('the second lock', () => {
  const asOrganisation = async <T>(organisation: string, work: (em: Em) => Promise<T>): Promise<T> =>
    await portal.database.as({ organisationId: townId.organisation(organisation), mayOpenProtected: false }, portal.clock.now()).transactional(async (em) => await work(em as Em));
  const ROWS = ['manager_meeting', 'manager_meeting_event', 'manager_meeting_text', 'manager_decision'];
  const counted = async (organisation: string, table: string) => await asOrganisation(organisation, async (em) => (await em.execute<{ n: number }[]>(`select count(*)::int as n from ${table}`))[0]?.n ?? 0);

  it('shows the rows of a partnership to its sides, and to nobody of the network or of another', async () => {
    for (const table of ROWS) {
      expect(await counted('alvsalahem', table), table).toBeGreaterThan(0);
      expect(await counted('soc', table), table).toBe(await counted('alvsalahem', table));
      for (const other of ['norrgarden', 'kyrka', 'kfm', 'bus']) expect(await counted(other, table), `${table} ${other}`).toBe(0);
    }
    expect([await counted('norrgarden', 'improvement'), await counted('alvsalahem', 'improvement'), await counted('soc', 'improvement'), await counted('kyrka', 'improvement')]).toEqual([1, 1, 2, 0]);
  });

  it('lets nobody write for another, or at another’s table, and names its managers to nobody else', async () => {
    const put = (as: string, whose: string) => asOrganisation(as, async (em) => await em.execute(
      `insert into manager_meeting (id, partnership_id, organisation_id, starts_at, ends_at, place, recorded_at) values (gen_random_uuid(), ?, ?, now(), now(), '', now())`, [ALVSALA, townId.organisation(whose)]));
    for (const [as, whose] of [['alvsalahem', 'soc'], ['norrgarden', 'norrgarden'], ['kyrka', 'kyrka']] as const) await expect(put(as, whose)).rejects.toThrow(/row-level security/);
    const names = async (as: string) => await asOrganisation(as, async (em) => (await em.execute<{ name: string }[]>('select name from partnership_managers(?) order by name', [ALVSALA])).map(({ name }) => name));
    expect(await names('soc')).toEqual(['Gunilla Nyström', 'Lars Hägglund']);
    for (const other of ['norrgarden', 'kyrka']) expect(await names(other)).toEqual([]);
  });

});

it('what the managers have held and named is counted in the letter of intent that promises it', async () => {
  const { letterOfIntent } = await (await portal.as('ibrahim')).get<{ letterOfIntent: { measured: { points: { pointId: string; done: number; of: number }[] } } }>(
    `{ letterOfIntent(id: "${townLetter.held}") { measured { points { pointId done of } } } }`);
  expect(letterOfIntent.measured.points.filter(({ pointId }) => ['chefsmoten', 'forbattring'].includes(pointId))).toEqual([{ pointId: 'forbattring', done: 1, of: 1 }, { pointId: 'chefsmoten', done: 3, of: 2 }]);
});

it('a manager’s pages are three statements, however many meetings there have been', async () => {
  const sent: string[] = [];
  const town = await actingTown((sql) => sent.push(sql));
  try {
    const { context, viewer } = await town.acting('lars');
    const asked = async (): Promise<number> => {
      sent.length = 0;
      await readManagerTables(context, viewer);
      await readManagerMeeting(context, viewer, HELD);
      await readPartnerships(context, viewer);
      return sent.filter((sql) => !/^\s*(begin|commit|select set_config|set local role)/i.test(sql)).length;
    };
    expect(await asked()).toBe(3);
    await town.database.system().execute(
      `insert into manager_meeting (id, partnership_id, organisation_id, starts_at, ends_at, place, recorded_at) select gen_random_uuid(), partnership_id, organisation_id, starts_at, ends_at, place, recorded_at from manager_meeting, generate_series(1, 40)`);
    expect(await asked()).toBe(3);
    expect((await readManagerTables(context, viewer))[0]?.meetings).toHaveLength(41);
  } finally {
    await town.close();
  }
});
