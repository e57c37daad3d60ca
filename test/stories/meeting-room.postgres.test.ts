import type { Em } from '@bokvar/server/database/orm';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { townPeople } from '@bokvar/server/database/seed/town-people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutate } from '../support/mutate.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';
import { COMING_MEETING as id, sendTheirAgenda } from '../support/sent-agenda.js';

/**
 * A meeting held with the portal open: two coordinators, a caseworker who comes late, a substitute and a manager. Each sees her own
 * projection, the shared screen what all who are in may see, and the log says who was in when it was shown.
 */
let portal: TestPortal;
const user = (key: string): string => townId.user(key);

interface Step {
  id: string; number: number; lost: boolean; open: boolean; household: { value: string } | null; standing: string | null;
  openings: { from: string; to: string | null }[]; wasIn: { person: string; from: string; to: string | null }[]; withoutGround: { name: string; organisation: { shortName: string } }[];
}
interface Room {
  state: string; startedAt: string | null; endedAt: string | null; people: { name: string; presence: string | null; chair: boolean; substitutesFor: string | null; signature: string }[];
  you: { presence: string | null } | null; steps: Step[]; item: { id: string; household: { value: string } | null; debt: { ore: number } | null; lines: { text: string }[] } | null; may: { start: boolean; run: boolean };
}
const ITEM = 'id household { value } debt { ore } lines { text }';
const ROOM = `state startedAt endedAt people { name presence chair substitutesFor signature } you { presence } may { start run } item { ${ITEM} }
  steps { id number lost open standing household { value } openings { from to } wasIn { person from to } withoutGround { name organisation { shortName } } }`;

const roomOf = async (person: string): Promise<Room> => (await (await portal.as(person)).get<{ meetingRoom: Room }>(`query ($id: ID!) { meetingRoom(id: $id) { ${ROOM} } }`, { id })).meetingRoom;
const sharedWith = async (person: string) => (await (await portal.as(person)).get<{ sharedScreen: { item: Room['item']; inside: number } | null }>(
  `query ($id: ID!) { sharedScreen(meetingId: $id) { item { ${ITEM} reasons { code } } inside } }`, { id })).sharedScreen;

/** A minute later, somebody does something. @returns the code of a refusal; null when it is done */
async function does(person: string, call: string): Promise<string | null> {
  portal.clock.advance(60_000);
  return (await mutate(portal, person, call)).code ?? null;
}
const enter = async (person: string, more = '') => await does(person, `enterRoom(meetingId: "${id}"${more === '' ? '' : `, ${more}`})`);
const note = async (person: string, whom: string, presence: string) => await does(person, `notePresence(meetingId: "${id}", personId: "${user(whom)}", presence: ${presence})`);
const stepOf = async (person: string, household: string): Promise<Step | undefined> => (await roomOf(person)).steps.find((step) => step.household?.value.startsWith(household));
async function open(person: string, household: string): Promise<string | null> {
  const { steps } = await roomOf(person);
  const after = steps.find((step) => step.open)?.id;
  const step = steps.find((one) => one.household?.value.startsWith(household));
  return await does(person, `openItem(meetingId: "${id}", itemId: "${step?.id}"${after === undefined ? '' : `, afterId: "${after}"`})`);
}

/** The log of what was shown at one place in the meeting: for whom, about which case, on which grounds. */
async function logged(place: string): Promise<{ user: string; caseId: string; at: number; grounds: string[]; holder: string }[]> {
  return await portal.database.system().execute(
    `select user_id as "user", case_id as "caseId", ms(at)::float8 as at, grounds, holder_id as holder from disclosure_seen where meeting_id = ? and place = ? order by id`, [id, place]);
}
const nameOf = (userId: string): string => townPeople.find(({ key }) => user(key) === userId)?.key ?? userId;

beforeAll(async () => {
  portal = await openTestPortal();
  await sendTheirAgenda(portal);
});
afterAll(async () => { await portal.close(); });

it('is begun by a coordinator, who leads it; the other goes in, and nobody sees an item who is not in', async () => {
  expect((await roomOf('yvonne')).state).toBe('EJ_BORJAT');
  expect(await enter('ibrahim')).toBe('MOTET_PAGAR_INTE');
  expect(await does('karin', `startMeeting(meetingId: "${id}")`)).toBe('SAMORDNARE_LEDER');
  expect(await does('pekka', `startMeeting(meetingId: "${id}")`)).toBe('FINNS_INTE');
  expect(await does('yvonne', `startMeeting(meetingId: "${id}")`)).toBeNull();
  expect(await does('ibrahim', `startMeeting(meetingId: "${id}")`)).toBe('MOTET_PAGAR');
  expect(await roomOf('ibrahim')).toMatchObject({ state: 'PAGAR', steps: [], item: null, you: null, people: [{ name: 'Yvonne af Ekenstam', chair: true, presence: 'INNE' }] });
  expect(await enter('ibrahim')).toBeNull();
  expect((await roomOf('ibrahim')).you?.presence).toBe('INNE');
});

it('each side reads its own items, and two who press at once get one step', async () => {
  const [land, soc] = [await roomOf('yvonne'), await roomOf('ibrahim')];
  expect(land.steps.map(({ number }) => number)).toEqual(land.steps.map((_step, index) => index + 1));
  expect(soc.steps.some((step) => step.household?.value.startsWith('Sopio'))).toBe(true);
  expect(land.steps.some((step) => step.household?.value.startsWith('Sopio'))).toBe(false);
  const first = land.steps[0];
  expect(await does('yvonne', `openItem(meetingId: "${id}", itemId: "${first?.id}")`)).toBeNull();
  expect(await does('ibrahim', `openItem(meetingId: "${id}", itemId: "${land.steps[1]?.id}")`)).toBe('ANDRAT_AV_ANNAN');
  expect((await roomOf('ibrahim')).steps.find((step) => step.open)?.id).toBe(first?.id);
});

it('who comes late, or in another’s place, is let in, and all see who has not signed; a manager is noted by a colleague', async () => {
  expect(await enter('karin')).toBeNull();
  expect((await roomOf('karin')).you?.presence).toBeNull();
  expect((await roomOf('karin')).steps).toEqual([]);
  expect(await note('karin', 'karin', 'INNE')).toBe('SLAPPS_IN_AV_SAMORDNARE');
  expect(await note('yvonne', 'karin', 'INNE')).toBeNull();
  expect(await enter('marta', `substitutesForId: "${user('ibrahim')}"`)).toBe('FINNS_INTE');
  expect(await enter('marta', `substitutesForId: "${user('gunilla')}"`)).toBeNull();
  expect(await note('karin', 'marta', 'INNE')).toBe('SAMORDNARE_LEDER');
  expect(await note('ibrahim', 'marta', 'INNE')).toBeNull();
  expect(await enter('ibrahim', `colleagueId: "${user('lars')}"`)).toBeNull();
  const { people } = await roomOf('yvonne');
  expect(people.map(({ name, presence }) => [name, presence])).toEqual([
    ['Yvonne af Ekenstam', 'INNE'], ['İbrahim Şahin', 'INNE'], ['Karin Ståhl', 'INNE'], ['Märta Grahn', 'INNE'], ['Lars Hägglund', 'INNE']]);
  expect(people.find(({ name }) => name.startsWith('Märta'))).toMatchObject({ substitutesFor: 'Gunilla Nyström', signature: 'GAR_UT' });
  expect(people.map(({ signature }) => signature)).toEqual(['GALLER', 'GALLER', 'SAKNAS', 'GAR_UT', 'SAKNAS']);
  expect(await does('karin', `signUndertaking(${table}, version: 2)`)).toBe('FORBINDELSEN_ANNAN_TEXT');
  expect(await does('karin', `signUndertaking(${table}, version: 1)`)).toBeNull();
  expect((await roomOf('yvonne')).people.find(({ name }) => name.startsWith('Karin'))?.signature).toBe('GALLER');
});

it('says before an item opens who has no ground for it; with her in, the shared screen is empty', async () => {
  expect((await stepOf('yvonne', 'Łukasz'))?.withoutGround).toEqual([{ name: 'Lars Hägglund', organisation: { shortName: 'Socialtjänsten' } }]);
  expect(await open('yvonne', 'Łukasz')).toBeNull();
  expect(await sharedWith('yvonne')).toEqual({ item: null, inside: 5 });
  expect(await logged('DELAD_SKARM')).toEqual([]);
  expect(await note('ibrahim', 'lars', 'UTE')).toBeNull();
  expect((await stepOf('yvonne', 'Łukasz'))?.withoutGround).toEqual([]);
});

it('what the shared screen shows is what all who are in may see, and is logged for each of them on her own ground', async () => {
  expect(await note('karin', 'karin', 'JAV')).toBeNull();
  expect((await roomOf('yvonne')).people.find(({ name }) => name.startsWith('Karin'))?.presence).toBe('JAV');
  expect(await roomOf('karin')).toMatchObject({ item: null, steps: [] });
  expect(await sharedWith('karin')).toBeNull();
  const [own, shared] = [(await roomOf('ibrahim')).item, await sharedWith('ibrahim')];
  expect(shared).toMatchObject({ inside: 3, item: { reasons: [], household: { value: own?.household?.value }, debt: { ore: own?.debt?.ore } } });
  // Own facts of one side stay on its own screens: the same to whoever asks.
  expect(await sharedWith('yvonne')).toEqual(shared);
  const rows = await logged('DELAD_SKARM');
  expect([...new Set(rows.map((row) => nameOf(row.user)))].toSorted()).toEqual(['ibrahim', 'marta', 'yvonne']);
  expect(new Set(rows.map(({ caseId }) => caseId))).toEqual(new Set([townId.case('lukasz')]));
  const groundsOf = (key: string) => [...new Set(rows.filter((row) => row.user === user(key) && row.holder === townId.organisation('alvsalahem')).flatMap(({ grounds }) => grounds))];
  expect(groundsOf('yvonne')).toEqual(['OWN_DATA']);
  expect(groundsOf('ibrahim')).not.toEqual([]);
});

it('a consent that ends in the room empties the seat at once: as many rows, and no item', async () => {
  expect(await open('ibrahim', 'Siriporn')).toBeNull();
  const before = await roomOf('yvonne');
  expect(before.item?.household?.value).toBe('Siriporn');
  const { case: of } = await (await portal.as('ibrahim')).get<{ case: { consents: { id: string; state: string }[] } }>('query ($id: ID!) { case(id: $id) { consents { id state } } }', { id: townId.case('siriporn') });
  for (const consent of of.consents) if (consent.state === 'AKTIV') expect(await does('ibrahim', `withdrawConsent(consentId: "${consent.id}")`)).toBeNull();
  const after = await roomOf('yvonne');
  expect(after.item).toBeNull();
  expect(after.steps.map(({ id: step, number }) => [step, number])).toEqual(before.steps.map(({ id: step, number }) => [step, number]));
  expect(after.steps.filter(({ lost }) => lost)).toMatchObject([{ household: null, open: false, openings: [], wasIn: [], withoutGround: [] }]);
  expect(await does('yvonne', `openItem(meetingId: "${id}", itemId: "${after.steps.find(({ lost }) => lost)?.id}")`)).toBe('FINNS_INTE');
  expect((await roomOf('ibrahim')).item?.household?.value).toBe('Siriporn');
  expect((await sharedWith('ibrahim'))?.item).toBeNull();
  expect((await stepOf('ibrahim', 'Siriporn'))?.withoutGround.map(({ name }) => name)).toEqual(['Yvonne af Ekenstam', 'Märta Grahn']);
});

it('an item that a side does not take part in is a pause to it, byte for byte, with what is noted at it', async () => {
  const after = (await roomOf('ibrahim')).steps.find((step) => step.open)?.id;
  expect(await does('ibrahim', `openItem(meetingId: "${id}", afterId: "${after}")`)).toBeNull();
  const [pause, shared] = [JSON.stringify(await roomOf('yvonne')), JSON.stringify(await sharedWith('yvonne'))];
  expect(await open('ibrahim', 'Sopio')).toBeNull();
  expect((await stepOf('ibrahim', 'Sopio'))?.withoutGround.map(({ name }) => name)).toEqual(['Yvonne af Ekenstam', 'Märta Grahn']);
  expect(await note('ibrahim', 'karin', 'JAV')).toBeNull();
  expect((await roomOf('ibrahim')).people.find(({ name }) => name.startsWith('Karin'))?.presence).toBe('JAV');
  expect(JSON.stringify(await roomOf('yvonne'))).toBe(pause);
  expect(JSON.stringify(await sharedWith('yvonne'))).toBe(shared);
});

it('the log is the presence: nothing was shown in the room to who was not in it, and nothing on the shared screen that all could not know', async () => {
  expect(await note('ibrahim', 'karin', 'INNE')).toBeNull();
  expect(await open('yvonne', 'Fateme')).toBeNull();
  for (const person of ['yvonne', 'ibrahim', 'karin', 'marta']) await roomOf(person);
  await sharedWith('marta');
  const stays: { user: string; from: number; to: number | null }[] = await portal.database.system().execute(
    'select user_id as "user", ms(from_at)::float8 as "from", ms(to_at)::float8 as "to" from room_stay where meeting_id = ?', [id]);
  const wasIn = (row: { user: string; at: number }) => stays.some(({ user: who, from, to }) => who === row.user && from <= row.at && (to === null || row.at < to));
  for (const place of ['MOTESRUM', 'DELAD_SKARM']) {
    const rows = await logged(place);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter((row) => !wasIn(row))).toEqual([]);
  }
  const shared = await logged('DELAD_SKARM');
  expect([...new Set(shared.map(({ caseId }) => caseId))].toSorted()).toEqual([townId.case('lukasz'), townId.case('fateme')].toSorted());
  // Each instant of the shared screen is logged for all who were in then, and for nobody else.
  for (const at of new Set(shared.map((row) => row.at))) {
    const inside = stays.filter(({ from, to }) => from <= at && (to === null || at < to)).map(({ user: who }) => nameOf(who)).toSorted();
    expect([...new Set(shared.filter((row) => row.at === at).map((row) => nameOf(row.user)))].toSorted()).toEqual(inside);
  }
});

const table = `partnershipId: "${townId.partnership('alvsalahem-soc')}"`;
const undertakingOf = async (person: string) => (await (await portal.as(person)).get<{ undertakings: { partnershipId: string; version: number; text: string; you: { state: string; until: string | null }; people: { name: string; standing: { state: string } }[]; may: { write: boolean } }[] }>(
  '{ undertakings { partnershipId version text you { state until } people { name standing { state } } may { write } } }')).undertakings.find(({ partnershipId }) => partnershipId === townId.partnership('alvsalahem-soc'));
const write = async (person: string, text: string, from = '2026-11-19') => await mutate(portal, person, `writeUndertaking(${table}, base: 1, from: "${from}", text: "${text}")`);

describe('what everybody at the table signs', () => {
  it('is signed by each for herself, a manager too, and renewed within its last month alone', async () => {
    expect((await undertakingOf('lars'))?.you).toEqual({ state: 'SAKNAS', until: null });
    expect(await does('lars', `signUndertaking(${table}, version: 1)`)).toBeNull();
    expect((await undertakingOf('lars'))?.you).toEqual({ state: 'GALLER', until: '2027-11-19' });
    expect(await does('lars', `signUndertaking(${table}, version: 1)`)).toBe('FORBINDELSEN_GALLER');
    expect(await does('marta', `signUndertaking(${table}, version: 1)`)).toBeNull();
    await (await portal.as('pekka')).signIn('pekka');
    expect(await does('pekka', `signUndertaking(${table}, version: 1)`)).toBe('FINNS_INTE');
    expect(await undertakingOf('zoe')).toBeUndefined();
  });
  it('is listed to coordinators: their own, and of the other side those who have been at a meeting', async () => {
    const namesFor = async (person: string) => (await undertakingOf(person))?.people.map(({ name, standing }) => `${name} ${standing.state}`).toSorted();
    expect(await namesFor('yvonne')).toEqual(['Karin Ståhl GALLER', 'Lars Hägglund GALLER', 'Märta Grahn GALLER', 'Yvonne af Ekenstam GALLER', 'İbrahim Şahin GALLER']);
    for (const person of ['karin', 'lars']) expect(await namesFor(person)).toEqual([]);
    expect(await does('gunilla', `signUndertaking(${table}, version: 1)`)).toBeNull();
    const signersFor = async (organisation: string) => await portal.database.as({ organisationId: townId.organisation(organisation), mayOpenProtected: false }, portal.clock.now()).transactional(
      async (em) => ((await (em as Em).execute('select user_id as id from confidentiality_signature')) as { id: string }[]).map(({ id }) => id));
    expect(await signersFor('alvsalahem')).toContain(townId.user('gunilla'));
    expect(await signersFor('soc')).toEqual(expect.arrayContaining(['yvonne', 'marta', 'lars'].map((key) => townId.user(key))));
    expect(await signersFor('soc')).not.toContain(townId.user('gunilla'));
  });
  it('is written anew by a coordinator, without persons, and then asked of everybody from its first day', async () => {
    expect((await write('karin', 'Vi lovar')).code).toBe('SAMORDNARE_SKRIVER_TEXTEN');
    expect((await write('yvonne', 'Vi lovar Fateme')).__typename).toBe('TextStopped');
    expect((await write('yvonne', 'Vi lovar', '2026-11-18')).code).toBe('FORBINDELSEN_DAG');
    expect((await write('yvonne', '  ')).code).toBe('TEXT_SAKNAS');
    expect((await write('yvonne', 'Vi lovar', '2026-11-20')).__typename).toBe('UndertakingChanged');
    expect((await write('ibrahim', 'Vi lovar mer')).code).toBe('ANDRAT_AV_ANNAN');
    expect(await undertakingOf('ibrahim')).toMatchObject({ version: 1, you: { state: 'GALLER' } });
  });
});

it('ends with everybody out; the item’s time and who was in stand, and it goes on the same day alone', async () => {
  const { wasIn, openings } = (await stepOf('yvonne', 'Łukasz')) ?? { wasIn: [], openings: [] };
  expect(openings).toHaveLength(1);
  expect(wasIn.map(({ person }) => person)).toEqual(['Yvonne af Ekenstam', 'İbrahim Şahin', 'Karin Ståhl', 'Märta Grahn', 'Lars Hägglund']);
  expect(wasIn.find(({ person }) => person.startsWith('Karin'))?.to).not.toBe(openings[0]?.to);
  expect(await does('karin', `endMeeting(meetingId: "${id}")`)).toBe('SAMORDNARE_LEDER');
  expect(await does('ibrahim', `endMeeting(meetingId: "${id}")`)).toBeNull();
  expect(await roomOf('yvonne')).toMatchObject({ state: 'SLUT', steps: [], item: null, may: { start: true, run: false } });
  expect(await does('yvonne', `openItem(meetingId: "${id}")`)).toBe('MOTET_PAGAR_INTE');
  expect(await does('ibrahim', `startMeeting(meetingId: "${id}")`)).toBeNull();
  expect(await roomOf('ibrahim')).toMatchObject({ state: 'PAGAR', people: [{ chair: true, presence: 'UTE' }, { presence: 'INNE' }, {}, {}, {}] });
  expect(await does('ibrahim', `endMeeting(meetingId: "${id}")`)).toBeNull();
  portal.clock.advance(86_400_000);
  await (await portal.as('yvonne')).signIn('yvonne');
  expect(await does('yvonne', `startMeeting(meetingId: "${id}")`)).toBe('MOTET_AR_SLUT');
  expect(await undertakingOf('yvonne')).toMatchObject({ version: 2, text: 'Vi lovar', you: { state: 'NY_TEXT' } });
});
