import { randomUUID } from 'node:crypto';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mutate, type Mutated } from '../support/mutate.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';
import { COMING_MEETING as meetingId, sendTheirAgenda } from '../support/sent-agenda.js';

/**
 * What is decided and given at a meeting: on a household a fact of each side, which the other hears where a ground lets it, and on
 * anything else for all at the table. What is left is a reason at the next meeting, to whom it is known.
 */
let portal: TestPortal;
const user = (key: string): string => townId.user(key);

interface Task { id: string; text: string; owner: string | null; dueOn: string; state: string; mayAnswer: boolean; answers: { state: string | null; text: string | null; by: string | null; toWhom: string | null }[] }
const TASK = 'id text owner dueOn state mayAnswer answers { state text by toWhom }';
interface Outcomes { shared: boolean; decisions: { id: string; kind: string; text: string | null; jointly: boolean; organisation: { shortName: string } }[]; tasks: Task[]; left: Task[]; owners: { id: string; name: string; organisation: string | null }[] }

interface Item { id: string; standing: string | null; mine: boolean; caseId: string | null; household: { value: string } | null; reasons: { code: string; on: string | null }[] }
async function itemsOf(person: string, id = meetingId): Promise<Item[]> {
  const { meeting } = await (await portal.as(person)).get<{ meeting: { sections: { items: Item[] }[] } }>(
    'query ($id: ID!) { meeting(id: $id) { sections { items { id standing mine caseId household { value } reasons { code on } } } } }', { id });
  return meeting.sections.flatMap(({ items }) => items);
}
const itemAt = async (person: string, name: string, id = meetingId): Promise<string> =>
  (await itemsOf(person, id)).find(({ standing, caseId }) => standing === name || caseId === townId.case(name))?.id ?? randomUUID();
const outcomesAt = async (person: string, itemId: string, id = meetingId): Promise<Outcomes | null> => (await (await portal.as(person)).get<{ itemOutcomes: Outcomes | null }>(
  `query ($id: ID!, $itemId: ID!) { itemOutcomes(meetingId: $id, itemId: $itemId) { shared decisions { id kind text jointly organisation { shortName } } tasks { ${TASK} } left { ${TASK} } owners { id name organisation } } }`, { id, itemId })).itemOutcomes;
const toDoOf = async (person: string) => (await (await portal.as(person)).get<{ tasksToDo: { tasks: { task: Task; household: { value: string } | null }[] } | null }>(
  `{ tasksToDo { tasks { task { ${TASK} } household { value } } } }`)).tasksToDo?.tasks ?? [];
const tasksOf = async (person: string): Promise<Task[]> => (await toDoOf(person)).map(({ task }) => task);
const textsOf = async (person: string) => (await tasksOf(person)).map(({ text }) => text);

type Said = Mutated & { readonly id?: string; readonly found?: string };
const does = async (person: string, call: string): Promise<Said> => {
  portal.clock.advance(60_000);
  return await mutate(portal, person, call, /Room|Meeting/.test(call.split('(')[0] ?? '') ? '' : '... on OutcomeKept { id } ... on TextStopped { found }');
};
const give = async (person: string, itemId: string, text: string, owner: string, dueOn = '2026-12-01') =>
  await does(person, `giveTask(itemId: "${itemId}", text: "${text}", ownerId: "${user(owner)}", dueOn: "${dueOn}")`);
const decide = async (person: string, itemId: string, more: string) => await does(person, `decideAtItem(itemId: "${itemId}", ${more})`);
const says = async (person: string, id: string | undefined, state: string, text?: string) => await does(person, `answerTask(id: "${id}", state: ${state}${text === undefined ? '' : `, text: "${text}"`})`);
const refused = (code: string) => expect.objectContaining({ code });
const kept = expect.objectContaining({ __typename: 'OutcomeKept' });

/** How many rows the organisation of somebody reads past the first lock. */
const rowsRead = async (organisation: string, person: string): Promise<number> => ((await portal.database.as({ organisationId: townId.organisation(organisation), userId: user(person), mayOpenProtected: false }, portal.clock.now())
  .transactional(async (em) => await em.getConnection().execute('select text from item_outcome', [], 'all', em.getTransactionContext()))) as unknown[]).length;

beforeAll(async () => {
  portal = await openTestPortal();
  await sendTheirAgenda(portal);
  await does('yvonne', `startMeeting(meetingId: "${meetingId}")`);
  await does('ibrahim', `enterRoom(meetingId: "${meetingId}")`);
});
afterAll(async () => { await portal.close(); });

it('on no household is written for all at the table, without anybody’s name, and withdrawn by who wrote it', async () => {
  const itemId = await itemAt('yvonne', 'NASTA_MOTE');
  const made = await decide('yvonne', itemId, 'kind: ANNAT, text: "Vi ses i januari", jointly: true');
  expect(made).toEqual(kept);
  expect(await give('yvonne', itemId, 'Bokar rum', 'ibrahim')).toEqual(kept);
  expect(await give('yvonne', itemId, 'Ringer Fatemes familj', 'yvonne')).toMatchObject({ __typename: 'TextStopped', found: 'Fatemes' });
  expect(await outcomesAt('ibrahim', itemId)).toMatchObject({
    shared: true, decisions: [{ kind: 'ANNAT', text: 'Vi ses i januari', jointly: true, organisation: { shortName: 'Älvsalahem' } }], tasks: [{ text: 'Bokar rum', owner: 'İbrahim Şahin', state: 'OPPEN', mayAnswer: true }] });
  expect(await does('ibrahim', `withdrawDecision(id: "${made.id}")`)).toEqual(refused('FINNS_INTE'));
  expect(await does('yvonne', `withdrawDecision(id: "${made.id}")`)).toEqual(kept);
  expect((await outcomesAt('ibrahim', itemId))?.decisions).toEqual([]);
  expect(await textsOf('ibrahim')).toEqual(['Bokar rum']);
});

it('goes to the other side where the rule lets it know, and is refused where not, with a list of people that is the same', async () => {
  const [told, secret] = [await itemAt('ibrahim', 'siriporn'), await itemAt('ibrahim', 'sofo')];
  expect((await outcomesAt('ibrahim', told))?.owners).toEqual((await outcomesAt('ibrahim', secret))?.owners);
  expect((await outcomesAt('ibrahim', secret))?.owners.map(({ name, organisation }) => [name, organisation])).toContainEqual(['Yvonne af Ekenstam', 'Älvsalahem']);
  expect(await give('ibrahim', secret, 'Ser efter', 'yvonne')).toEqual(refused('PARTEN_SAKNAR_GRUND'));
  expect(await decide('ibrahim', secret, 'kind: GEMENSAM_KONTAKT, jointly: true')).toEqual(refused('PARTEN_SAKNAR_GRUND'));
  // A colleague, and what they decide themselves, is theirs; nobody else hears of it, in either lock.
  expect(await give('ibrahim', secret, 'Bokar samtal', 'karin')).toEqual(kept);
  expect(await decide('ibrahim', secret, 'kind: AVVAKTA, text: "En vecka", jointly: false')).toEqual(kept);
  expect(await outcomesAt('yvonne', secret)).toBeNull();
  const [soc, land] = [await rowsRead('soc', 'ibrahim'), await rowsRead('alvsalahem', 'yvonne')];
  expect(soc - land).toBe(2);
  expect(await give('ibrahim', told, 'Visar en mindre lägenhet', 'yvonne', '2026-12-20')).toEqual(kept);
  expect(await decide('ibrahim', told, 'kind: GEMENSAM_KONTAKT, jointly: true')).toEqual(kept);
  expect((await outcomesAt('yvonne', told))?.decisions).toMatchObject([{ kind: 'GEMENSAM_KONTAKT', jointly: true, organisation: { shortName: 'Socialtjänsten' } }]);
  expect(await toDoOf('yvonne')).toMatchObject([{ task: { text: 'Visar en mindre lägenhet' }, household: { value: 'Siriporn' } }]);
  for (const outsider of ['pekka', 'gunilla', 'zoe']) {
    expect(await outcomesAt(outsider, told)).toBeNull();
    expect(await textsOf(outsider)).toEqual([]);
  }
  expect(await give('pekka', told, 'Försök', 'pekka')).toEqual(await give('pekka', randomUUID(), 'Försök', 'pekka'));
});

it('says on what ground one sees a decision or a task of a household, and nothing to who does not see it', async () => {
  const why = async (person: string, name: string, factId: string | undefined) => (await (await portal.as(person)).get<{ why: { ground: string; covers: string; leftBy: { shortName: string } } | null }>(
    'query ($caseId: ID!, $factId: ID!) { why(caseId: $caseId, factId: $factId) { ground covers leftBy { shortName } } }', { caseId: townId.case(name), factId: factId ?? randomUUID() })).why;
  const [task] = (await outcomesAt('yvonne', await itemAt('yvonne', 'siriporn')))?.tasks ?? [];
  expect(await why('yvonne', 'siriporn', task?.id)).toMatchObject({ ground: 'CONSENT', leftBy: { shortName: 'Socialtjänsten' } });
  const told = await decide('yvonne', await itemAt('yvonne', 'lukasz'), 'kind: AVVAKTA, jointly: false');
  expect(await why('ibrahim', 'lukasz', told.id)).toMatchObject({ ground: 'OWN_DATA', leftBy: { shortName: 'Älvsalahem' } });
  expect(await why('yvonne', 'lukasz', told.id)).toMatchObject({ ground: 'OWN_DATA' });
  const [own] = (await outcomesAt('ibrahim', await itemAt('ibrahim', 'sofo')))?.decisions ?? [];
  expect(await why('ibrahim', 'sofo', own?.id)).toMatchObject({ ground: 'OWN_DATA' });
  expect(await why('yvonne', 'sofo', own?.id)).toBeNull();
});

it('is done with one press, or not possible with why; by who has it, or a coordinator of hers, who may hand it on', async () => {
  const [task] = (await tasksOf('karin')).filter(({ text }) => text === 'Bokar samtal');
  expect(await says('yvonne', task?.id, 'KLAR')).toEqual(await says('yvonne', randomUUID(), 'KLAR'));
  expect(await says('karin', task?.id, 'GAR_INTE')).toEqual(refused('TEXT_SAKNAS'));
  expect(await does('ibrahim', `handOverTask(id: "${task?.id}", ownerId: "${user('yvonne')}")`)).toEqual(refused('FINNS_INTE'));
  expect(await does('ibrahim', `handOverTask(id: "${task?.id}", ownerId: "${user('ibrahim')}")`)).toEqual(kept);
  expect([await textsOf('karin'), await textsOf('ibrahim')]).toEqual([[], ['Bokar rum', 'Bokar samtal']]);
  expect(await says('karin', task?.id, 'KLAR')).toEqual(refused('UPPGIFTEN_AR_ANNANS'));
  expect(await says('ibrahim', task?.id, 'GAR_INTE', 'Har flyttat')).toEqual(kept);
  expect(await says('ibrahim', task?.id, 'KLAR')).toEqual(refused('UPPGIFTEN_AR_BESVARAD'));
  expect(await says('ibrahim', task?.id, 'OPPEN')).toEqual(kept);
  expect(await says('ibrahim', task?.id, 'GAR_INTE', 'Har flyttat')).toEqual(kept);
  expect((await outcomesAt('karin', await itemAt('karin', 'sofo')))?.tasks).toMatchObject([
    { state: 'GAR_INTE', answers: [{ state: null, toWhom: 'İbrahim Şahin' }, { state: 'GAR_INTE' }, { state: 'OPPEN' }, { state: 'GAR_INTE', text: 'Har flyttat', by: 'İbrahim Şahin' }] }]);
});

it('is answered by a fact of the answerer’s own, which the other side hears where a ground lets it', async () => {
  const itemId = await itemAt('yvonne', 'lukasz');
  const made = await give('yvonne', itemId, 'Hör av er till familjen', 'ibrahim');
  expect(await says('ibrahim', made.id, 'KLAR')).toEqual(kept);
  expect((await outcomesAt('ibrahim', await itemAt('ibrahim', 'lukasz')))?.tasks).toMatchObject([{ state: 'KLAR' }]);
  expect((await outcomesAt('yvonne', itemId))?.tasks).toMatchObject([{ state: 'OPPEN', answers: [] }]);
});

it('what is left is a reason for the next meeting, to whom it is known, and stands there with its history', async () => {
  const next = townId.meeting('alvsalahem-soc', '28');
  const reasonOf = async (person: string, name: string) => (await itemsOf(person, next)).find(({ caseId }) => caseId === townId.case(name))?.reasons.find(({ code }) => code === 'UPPGIFT_KVAR') ?? null;
  const left = { code: 'UPPGIFT_KVAR', on: '2026-11-26' };
  // Social services have done what they were asked to; that is theirs to know, and to the landlord its task is left.
  expect(await reasonOf('yvonne', 'lukasz')).toEqual(left);
  expect((await outcomesAt('yvonne', await itemAt('yvonne', 'lukasz', next), next))?.left).toMatchObject([{ text: 'Hör av er till familjen', owner: 'İbrahim Şahin', state: 'OPPEN' }]);
  // What cannot be done is answered, and what is not due by then is not asked about. What was not done is.
  for (const name of ['sofo', 'siriporn']) expect(await reasonOf('ibrahim', name)).toBeNull();
  const again = await give('ibrahim', await itemAt('ibrahim', 'sofo'), 'Ringer skolan', 'karin');
  expect(await says('karin', again.id, 'EJ_GJORD', 'Ingen svarade')).toEqual(kept);
  expect([await reasonOf('ibrahim', 'sofo'), await reasonOf('yvonne', 'sofo')]).toEqual([left, null]);
  expect((await outcomesAt('karin', await itemAt('karin', 'sofo', next), next))?.left).toMatchObject([{ text: 'Ringer skolan', answers: [{ state: 'EJ_GJORD', text: 'Ingen svarade' }] }]);
  // On no household it stands at the item about the meeting before, for both.
  for (const person of ['yvonne', 'ibrahim']) expect((await outcomesAt(person, await itemAt(person, 'FOREGAENDE_MOTE', next), next))?.left.map(({ text }) => text)).toEqual(['Bokar rum']);
});

it('is given as before to the other side when that has protected the household: the answer tells the giver nothing of it', async () => {
  const caseId = townId.case('siriporn');
  const itemId = await itemAt('ibrahim', 'siriporn');
  expect(await give('ibrahim', itemId, 'Ringer om planen', 'yvonne')).toEqual(kept);
  const { addPerson } = await (await portal.as('yvonne')).get<{ addPerson: { factId?: string } }>(
    `mutation { addPerson(key: "${randomUUID()}", input: { caseId: "${caseId}", name: "Sambo Tofsvipa", kind: VUXEN, guardianIds: [] }) { ... on CaseChanged { factId } } }`);
  expect(await mutate(portal, 'yvonne', `protectPerson(caseId: "${caseId}", personId: "${addPerson.factId}", level: SEKRETESSMARKERING)`)).not.toHaveProperty('code');
  expect(await give('ibrahim', itemId, 'Hör av er igen', 'yvonne')).toEqual(kept);
  expect(await textsOf('yvonne')).not.toContain('Hör av er igen');
  expect(await mutate(portal, 'marta', `openProtected(caseId: "${caseId}", purpose: PROVA_SKYDD)`)).not.toHaveProperty('code');
  expect(await mutate(portal, 'marta', `endProtection(caseId: "${caseId}", personId: "${addPerson.factId}")`)).not.toHaveProperty('code');
});

it('is gone from the other side’s list as if it had not been when its ground has ended; the point’s seat stays, though its tasks were looked at last', async () => {
  expect(await textsOf('yvonne')).toContain('Visar en mindre lägenhet');
  const seat = await itemAt('yvonne', 'siriporn');
  expect((await outcomesAt('yvonne', seat))?.tasks).not.toEqual([]);
  const { case: of } = await (await portal.as('ibrahim')).get<{ case: { consents: { id: string }[] } }>('query ($id: ID!) { case(id: $id) { consents { id } } }', { id: townId.case('siriporn') });
  expect(await mutate(portal, 'ibrahim', `withdrawConsent(consentId: "${of.consents[0]?.id}")`)).not.toHaveProperty('code');
  expect((await itemsOf('yvonne')).find(({ id }) => id === seat)).toMatchObject({ caseId: null, household: null, mine: false });
  expect(await textsOf('yvonne')).not.toContain('Visar en mindre lägenhet');
  const [task] = (await outcomesAt('ibrahim', await itemAt('ibrahim', 'siriporn')))?.tasks ?? [];
  expect(await says('yvonne', task?.id, 'KLAR')).toEqual(await says('yvonne', randomUUID(), 'KLAR'));
});
