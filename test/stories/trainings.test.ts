import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Em } from '@bokvar/server/database/orm';
import { readLetter } from '@bokvar/server/features/letters-of-intent/read-letter.service';
import { readTrainings } from '@bokvar/server/features/trainings/read-trainings.service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actingTown } from '../support/acting.js';
import { townLetter } from '../support/letter.js';
import { mutate, type Mutated } from '../support/mutate.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/** The sides teach each other: what is planned and held, who attended, who may write and read it, and that the promise of the letter of intent follows. */
let portal: TestPortal;
beforeAll(async () => { portal = await openTestPortal(); });
afterAll(async () => { await portal.close(); });

const ALVSALA = townId.partnership('alvsalahem-soc');
const NORR = townId.partnership('norrgarden-soc');
const ABSENT = '00000000-0000-8000-a000-000000000000';
const [HELD, PLANNED] = [townId.training('sekretess'), townId.training('hyreslagen')];

interface Training {
  id: string; topic: string; topicWords: string; on: string; state: string; holder: { shortName: string } | null; place: string; reason: string | null; changes: number;
  attended: { side: { shortName: string }; told: number; people: { name: string }[]; others: number }[]; viewerMay: { replan: boolean; cancel: boolean; tell: boolean };
}
interface Table { id: string; otherSide: { shortName: string }; ahead: Training[]; held: Training[]; cancelled: Training[]; topicsNotHeld: string[] }
interface Page {
  mayWrite: boolean; colleagues: { id: string; name: string }[]; tables: Table[]; duties: { id: string; state: string; topic: string; otherSide: { shortName: string } }[];
  own: { people: { colleague: { name: string }; count: number; topics: string[] }[]; lacking: string[] } | null;
}
const TRAINING = 'id topic topicWords on state holder { shortName } place reason changes attended { side { shortName } told people { name } others } viewerMay { replan cancel tell }';
const page = async (person: string): Promise<Page | null> => (await (await portal.as(person)).get<{ trainingsPage: Page | null }>(
  `{ trainingsPage { mayWrite colleagues { id name } tables { id otherSide { shortName } ahead { ${TRAINING} } held { ${TRAINING} } cancelled { ${TRAINING} } topicsNotHeld } duties { id state topic otherSide { shortName } } own { people { colleague { name } count topics } lacking } } }`)).trainingsPage;
const shown = async (person: string): Promise<Page> => (await page(person)) ?? expect.fail(`${person} has no trainings`);
const tableOf = async (person: string, id = ALVSALA): Promise<Table> => (await shown(person)).tables.find((table) => table.id === id) ?? expect.fail(`${person} has no such table`);
const trainingOf = async (person: string, id: string, table = ALVSALA): Promise<Training> => {
  const { ahead, held, cancelled } = await tableOf(person, table);
  return [...ahead, ...held, ...cancelled].find((one) => one.id === id) ?? expect.fail(`${person} has no such training`);
};
const attendedBy = ({ attended }: Training): unknown => attended.map(({ side, people, others }) => [side.shortName, people.map(({ name }) => name).toSorted(), others]).toSorted();

type Answer = Mutated & { trainingId?: string; field?: string | null; kind?: string; found?: string };
const does = async (person: string, call: string): Promise<Answer> => await mutate(portal, person, call, '... on TrainingChanged { trainingId } ... on TextStopped { kind found } ... on Refusal { field }');
interface About { topic?: string; words?: string; on?: string; holder?: string | null; place?: string }
const about = ({ topic = 'BARNPERSPEKTIVET', words = '', on = '2026-12-10', holder = null, place = 'Stadshuset' }: About): string =>
  `topic: ${topic}, topicWords: ${JSON.stringify(words)}, on: "${on}", holderId: ${holder === null ? 'null' : `"${townId.organisation(holder)}"`}, place: ${JSON.stringify(place)}`;
const plan = async (person: string, of: About = {}, partnershipId: string | null = ALVSALA) => await does(person, `planTraining(input: { partnershipId: ${partnershipId === null ? 'null' : `"${partnershipId}"`}, ${about(of)} })`);
const replan = async (person: string, id: string, changes: number, of: About, reason = 'Rummet är upptaget') => await does(person, `replanTraining(input: { trainingId: "${id}", changes: ${changes}, ${about(of)}, reason: "${reason}" })`);
const cancel = async (person: string, id: string, changes: number, reason = 'Ingen kan komma') => await does(person, `cancelTraining(trainingId: "${id}", changes: ${changes}, reason: "${reason}")`);
interface Was { id?: string | null; changes?: number; told?: number; there?: readonly string[]; others?: number; partnershipId?: string }
const ids = (people: readonly string[]): string => people.map((key) => `"${townId.user(key)}"`).join(', ');
const held = async (person: string, of: About, { id = null, changes = 0, told = 0, there = [], others = 0, partnershipId = ALVSALA }: Was = {}) => await does(person,
  `tellTrainingHeld(input: { trainingId: ${id === null ? 'null' : `"${id}"`}, partnershipId: "${partnershipId}", changes: ${changes}, told: ${told}, ${about({ on: '2026-11-18', ...of })}, there: [${ids(there)}], others: ${others} })`);
const tick = async (person: string, id: string, told: number, there: readonly string[], others = 0) => await does(person, `tellAttendance(input: { trainingId: "${id}", told: ${told}, there: [${ids(there)}], others: ${others} })`);

const commitment = async (person: string): Promise<unknown> => (await (await portal.as(person)).get<{ letterOfIntent: { measured: { points: { pointId: string }[] } } }>(
  `{ letterOfIntent(id: "${townLetter.held}") { measured { points { pointId state done of next } } } }`)).letterOfIntent.measured.points.find(({ pointId }) => pointId === 'utbildning');

describe('what the sides teach each other', () => {
  it('is told to everybody at both sides: what is planned, what was held and who attended, and what nobody has held this year', async () => {
    for (const person of ['yvonne', 'marta', 'gunilla', 'ibrahim', 'karin', 'lars']) {
      const table = await tableOf(person);
      expect(table.ahead).toMatchObject([{ id: PLANNED, topic: 'HYRESLAGEN', on: '2026-12-17', state: 'PLANERAD', holder: { shortName: 'Älvsalahem' }, attended: [] }]);
      expect(table.held).toMatchObject([{ id: HELD, topic: 'SEKRETESS', on: '2026-09-10', state: 'HALLEN', changes: 2, holder: { shortName: 'Socialtjänsten' } }]);
      expect(table.held.map(attendedBy)).toEqual([[['Socialtjänsten', ['Karin Ståhl', 'İbrahim Şahin'], 3], ['Älvsalahem', ['Märta Grahn', 'Yvonne af Ekenstam'], 1]]]);
      expect(table.topicsNotHeld).toEqual(['HYRESLAGEN', 'SOCIALTJANSTLAGEN', 'BARNPERSPEKTIVET', 'BUDGET', 'BEMOTANDE', 'PORTALEN']);
      expect((await shown(person)).mayWrite).toBe(true);
    }
    expect(await tableOf('lars', NORR)).toMatchObject({ ahead: [], held: [], cancelled: [] });
  });

  it('another landlord and the network learn nothing: as of a training that is not', async () => {
    expect((await shown('pekka')).tables).toMatchObject([{ id: NORR, ahead: [], held: [], cancelled: [] }]);
    for (const person of ['zoe', 'jonas']) {
      expect(await page(person)).toBeNull();
      expect(await plan(person)).toMatchObject({ code: 'NOT_ALLOWED' });
    }
    for (const id of [HELD, PLANNED, ABSENT]) {
      expect(await replan('pekka', id, 1, {})).toEqual({ __typename: 'Refusal', code: 'FINNS_INTE', field: null });
      expect(await cancel('pekka', id, 1)).toMatchObject({ code: 'FINNS_INTE' });
      expect(await held('pekka', {}, { id, changes: 1 })).toMatchObject({ code: 'FINNS_INTE' });
      expect(await tick('pekka', id, 0, ['pekka'])).toMatchObject({ code: 'FINNS_INTE' });
    }
    expect(await plan('pekka')).toMatchObject({ code: 'FINNS_INTE', field: 'partnershipId' });
    expect(await held('pekka', {})).toMatchObject({ code: 'FINNS_INTE', field: 'partnershipId' });
  });

  it('who of one’s own has attended what is for managers, of their own alone', async () => {
    for (const person of ['yvonne', 'karin']) expect((await shown(person)).own).toBeNull();
    const { own } = await shown('gunilla');
    expect(own?.people.map(({ colleague, count, topics }) => [colleague.name, count, topics]).toSorted()).toEqual([['Gunilla Nyström', 0, []], ['Märta Grahn', 1, ['SEKRETESS']], ['Yvonne af Ekenstam', 1, ['SEKRETESS']]]);
    expect(own?.lacking).toEqual(['HYRESLAGEN', 'SOCIALTJANSTLAGEN', 'BARNPERSPEKTIVET', 'BUDGET', 'BEMOTANDE', 'PORTALEN']);
    expect((await shown('pekka')).own).toBeNull();
  });
});

describe('a training', () => {
  let id = '';

  it.each([
    ['the day before', { on: '2026-11-18' }, 'UTBILDNING_DAG_FRAMAT', 'on'], ['in more than a year', { on: '2027-11-20' }, 'UTBILDNING_DAG_FRAMAT', 'on'], ['about nothing', { topic: 'ANNAT' }, 'UTBILDNING_AMNE', 'topicWords'],
    ['about two things', { words: 'Annat' }, 'UTBILDNING_AMNE', 'topicWords'], ['held by another', { holder: 'kyrka' }, 'FINNS_INTE', 'holderId'], ['held by another landlord', { holder: 'norrgarden' }, 'FINNS_INTE', 'holderId'],
  ] as const)('is not planned for %s', async (_what, of, code, field) => {
    expect(await plan('yvonne', of)).toMatchObject({ code, field });
  });

  it.each([
    ['a coordinator, by the names of her cases', 'ibrahim', 'Familjen Rezaei', 'NAMN'], ['a manager, by a number', 'gunilla', 'Gäller 19850113-9995', 'PERSONNUMMER'],
  ] as const)('no person stands in it: %s', async (_what, person, words, kind) => {
    expect(await plan(person, { topic: 'ANNAT', words })).toMatchObject({ __typename: 'TextStopped', kind });
    expect(await plan(person, { place: words })).toMatchObject({ __typename: 'TextStopped', kind });
    expect(await cancel(person, PLANNED, 1, words)).toMatchObject({ __typename: 'TextStopped', kind });
    expect(await replan(person, PLANNED, 1, { on: '2026-12-18' }, words)).toMatchObject({ __typename: 'TextStopped', kind });
  });

  it('is planned by the named group too, and not guessed with whom where there are several', async () => {
    expect(await plan('karin', {}, null)).toMatchObject({ code: 'SAMVERKAN_OVALD', field: 'partnershipId' });
    const planned = await plan('marta', { topic: 'ANNAT', words: ' Hyresrätt i nya hus ', holder: 'alvsalahem' }, null);
    expect(planned).toMatchObject({ __typename: 'TrainingChanged' });
    id = planned.trainingId ?? '';
    for (const person of ['lars', 'karin']) expect(await trainingOf(person, id)).toMatchObject({ topic: 'ANNAT', topicWords: 'Hyresrätt i nya hus', on: '2026-12-10', changes: 1, viewerMay: { replan: true, cancel: true, tell: false } });
    expect((await tableOf('karin')).ahead.map((one) => one.id)).toEqual([id, PLANNED]);
    expect((await shown('pekka')).tables[0]?.ahead).toEqual([]);
  });

  it('that is planned tells the letter of intent its day, and counts for nothing', async () => {
    for (const person of ['lars', 'yvonne']) expect(await commitment(person)).toMatchObject({ done: 1, of: 2, state: 'PA_VAG', next: '2026-12-10' });
  });

  it('is changed by the other side with why, and not from a plan that another has changed', async () => {
    expect(await replan('ibrahim', id, 1, { on: '2026-12-02' }, ' ')).toMatchObject({ code: 'UTBILDNING_SKAL', field: 'reason' });
    expect(await replan('ibrahim', id, 1, { on: '2026-12-02' })).toMatchObject({ __typename: 'TrainingChanged' });
    expect(await replan('yvonne', id, 1, { on: '2026-12-03' })).toMatchObject({ code: 'ANDRAT_AV_ANNAN', field: 'on' });
    expect(await cancel('yvonne', id, 1)).toMatchObject({ code: 'ANDRAT_AV_ANNAN', field: 'reason' });
    expect(await trainingOf('yvonne', id)).toMatchObject({ topic: 'BARNPERSPEKTIVET', on: '2026-12-02', changes: 2, reason: 'Rummet är upptaget' });
  });

  it('by two at once is changed once: the other is told', async () => {
    const atOnce = await Promise.all(['yvonne', 'ibrahim', 'lars', 'karin'].map((person, index) => replan(person, id, 2, { on: `2026-12-0${index + 3}` })));
    expect(atOnce.map(({ code }) => code ?? 'kept').toSorted()).toEqual(['ANDRAT_AV_ANNAN', 'ANDRAT_AV_ANNAN', 'ANDRAT_AV_ANNAN', 'kept']);
    expect(await replan('ibrahim', id, 3, { on: '2026-12-02' })).toMatchObject({ __typename: 'TrainingChanged' });
  });

  it('is a line of both coordinators’ day fourteen days ahead, and of nobody else’s', async () => {
    for (const person of ['yvonne', 'ibrahim']) expect((await shown(person)).duties).toMatchObject([{ id, state: 'PLANERAD', topic: 'BARNPERSPEKTIVET' }]);
    for (const person of ['marta', 'lars', 'pekka']) expect((await shown(person)).duties).toEqual([]);
  });

  it('is not told as held before its day, nor as held on another that lies ahead', async () => {
    for (const on of ['2026-12-02', '2026-11-20']) expect(await held('yvonne', { on }, { id, changes: 4 })).toMatchObject({ code: 'UTBILDNING_DAG_BAKAT', field: 'on' });
    expect(await tick('yvonne', id, 0, ['yvonne'])).toMatchObject({ code: 'UTBILDNING_INTE_HALLEN' });
  });

  it('is to be told about when its day has passed', async () => {
    portal.clock.advance(Date.UTC(2026, 11, 3, 9) - portal.clock.now());
    for (const person of ['yvonne', 'marta', 'gunilla', 'ibrahim', 'karin', 'lars', 'pekka']) await (await portal.as(person)).signIn(person);
    expect(await trainingOf('yvonne', id)).toMatchObject({ state: 'ATT_BERATTA', viewerMay: { replan: true, cancel: true, tell: true } });
    expect((await shown('yvonne')).duties).toMatchObject([{ id, state: 'ATT_BERATTA' }, { id: PLANNED, state: 'PLANERAD' }]);
    expect(await commitment('lars')).toMatchObject({ done: 1, next: '2026-12-17' });
  });

  it('is told as held with who attended of the own side, and then the letter of intent counts it', async () => {
    expect(await held('yvonne', { on: '2026-12-02' }, { id, changes: 4, there: ['yvonne', 'ibrahim'] })).toMatchObject({ code: 'FINNS_INTE', field: 'there' });
    expect(await held('yvonne', { on: '2026-12-02' }, { id, changes: 4, others: -1 })).toMatchObject({ code: 'UTBILDNING_ANDRA', field: 'others' });
    expect(await commitment('lars')).toMatchObject({ done: 1, of: 2 });
    expect(await held('yvonne', { on: '2026-12-02' }, { id, changes: 4, there: ['yvonne', 'marta', 'yvonne'], others: 2 })).toMatchObject({ __typename: 'TrainingChanged' });
    for (const person of ['lars', 'yvonne']) expect(await commitment(person)).toMatchObject({ done: 2, of: 2, state: 'HALLS' });
    expect(attendedBy(await trainingOf('lars', id))).toEqual([['Älvsalahem', ['Märta Grahn', 'Yvonne af Ekenstam'], 2]]);
    expect((await shown('yvonne')).duties).toMatchObject([{ id: PLANNED }]);
    expect((await tableOf('karin')).topicsNotHeld).not.toContain('BARNPERSPEKTIVET');
  });

  it('has the other side tick its own people; two of the same side do not write over each other', async () => {
    expect(await held('ibrahim', { on: '2026-12-02' }, { id, changes: 4 })).toMatchObject({ code: 'ANDRAT_AV_ANNAN' });
    expect(await tick('ibrahim', id, 0, ['yvonne'])).toMatchObject({ code: 'FINNS_INTE', field: 'there' });
    expect(await tick('ibrahim', id, 0, ['ibrahim'], 1)).toMatchObject({ __typename: 'TrainingChanged' });
    expect(await tick('karin', id, 0, ['karin'])).toMatchObject({ code: 'ANDRAT_AV_ANNAN', field: 'there' });
    expect(await tick('karin', id, 1, ['karin', 'ibrahim'])).toMatchObject({ __typename: 'TrainingChanged' });
    const { attended } = await trainingOf('gunilla', id);
    expect(attended.map(({ side, told, others, people }) => [side.shortName, told, others, people.length]).toSorted()).toEqual([['Socialtjänsten', 2, 0, 2], ['Älvsalahem', 1, 2, 2]]);
    expect((await shown('lars')).own?.people.find(({ colleague }) => colleague.name === 'Karin Ståhl')).toMatchObject({ count: 2, topics: ['SEKRETESS', 'BARNPERSPEKTIVET'] });
  });

  it('that was told as held is corrected and never erased; one that did not take place after all counts no more', async () => {
    expect(await replan('ibrahim', id, 5, {})).toMatchObject({ code: 'UTBILDNING_HALLEN' });
    expect(await held('ibrahim', { topic: 'BEMOTANDE', on: '2026-12-01', holder: 'soc' }, { id, changes: 5, told: 2, there: ['karin'] })).toMatchObject({ __typename: 'TrainingChanged' });
    expect(await trainingOf('yvonne', id)).toMatchObject({ topic: 'BEMOTANDE', on: '2026-12-01', changes: 6, holder: { shortName: 'Socialtjänsten' } });
    expect((await trainingOf('yvonne', id)).attended.find(({ side }) => side.shortName === 'Socialtjänsten')?.people).toEqual([{ name: 'Karin Ståhl' }]);
    expect(await commitment('lars')).toMatchObject({ done: 2 });
    expect(await cancel('ibrahim', id, 6, 'Den hölls aldrig')).toMatchObject({ __typename: 'TrainingChanged' });
    expect(await commitment('lars')).toMatchObject({ done: 1, state: 'PA_VAG' });
    expect(await trainingOf('gunilla', id)).toMatchObject({ state: 'INSTALLD', reason: 'Den hölls aldrig', viewerMay: { replan: false, cancel: false, tell: false } });
    for (const answer of [await cancel('yvonne', id, 7), await held('yvonne', { on: '2026-12-01' }, { id, changes: 7, told: 1 }), await tick('yvonne', id, 1, [])]) expect(answer).toMatchObject({ code: 'UTBILDNING_INSTALLD' });
    const rows = await portal.database.system().transactional(async (em) => await (em as Em).execute<{ n: number }[]>('select count(*)::int as n from training_version where training_id = ?', [id]));
    expect(rows[0]?.n).toBe(7);
  });

  it('that was held before anybody planned it is written in, and counted in its own partnership alone', async () => {
    expect(await held('ibrahim', { topic: 'BUDGET', on: '2025-11-02' }, { partnershipId: NORR })).toMatchObject({ code: 'UTBILDNING_DAG_BAKAT', field: 'on' });
    expect(await held('ibrahim', { topic: 'BUDGET', on: '2026-10-05', holder: 'soc' }, { partnershipId: NORR, there: ['ibrahim', 'karin'] })).toMatchObject({ __typename: 'TrainingChanged' });
    expect((await tableOf('pekka', NORR)).held.map(attendedBy)).toEqual([[['Socialtjänsten', ['Karin Ståhl', 'İbrahim Şahin'], 0]]]);
    expect((await tableOf('yvonne')).held.map(({ topic }) => topic)).toEqual(['SEKRETESS']);
    expect(await commitment('yvonne')).toMatchObject({ done: 1 });
    // Of one's own everything counts, in whichever partnership it was.
    expect((await shown('lars')).own?.people.find(({ colleague }) => colleague.name === 'Karin Ståhl')).toMatchObject({ topics: ['SEKRETESS', 'BUDGET'] });
  });

  it('that is given up moves no promise', async () => {
    const before = await commitment('lars');
    expect(await cancel('lars', PLANNED, 1)).toMatchObject({ __typename: 'TrainingChanged' });
    expect(await commitment('lars')).toEqual({ ...before as object, next: null });
  });
});

describe('the second lock', () => {
  const asOrganisation = async <T>(organisation: string, work: (em: Em) => Promise<T>): Promise<T> =>
    await portal.database.as({ organisationId: townId.organisation(organisation), mayOpenProtected: false }, portal.clock.now()).transactional(async (em) => await work(em as Em));
  const counted = async (organisation: string, table: string) => await asOrganisation(organisation, async (em) => (await em.execute<{ n: number }[]>(`select count(*)::int as n from ${table}`))[0]?.n ?? 0);

  it('shows the rows of a partnership to its sides, and to nobody of the network or of another', async () => {
    for (const table of ['training', 'training_version', 'training_attendance']) {
      expect(await counted('alvsalahem', table), table).toBeGreaterThan(1);
      expect(await counted('soc', table), table).toBe(await counted('alvsalahem', table) + await counted('norrgarden', table));
      for (const other of ['kyrka', 'kfm', 'bus', 'polis']) expect(await counted(other, table), `${table} ${other}`).toBe(0);
    }
  });

  it('lets nobody write for another or at another’s table, and names nobody whom another than her own side has written in', async () => {
    const put = (as: string, whose: string) => asOrganisation(as, async (em) => await em.execute('insert into training (id, partnership_id, organisation_id, recorded_at) values (gen_random_uuid(), ?, ?, now())', [ALVSALA, townId.organisation(whose)]));
    for (const [as, whose] of [['alvsalahem', 'soc'], ['norrgarden', 'norrgarden'], ['kyrka', 'kyrka']] as const) await expect(put(as, whose)).rejects.toThrow(/row-level security/);
    const names = async (as: string) => await asOrganisation(as, async (em) => (await em.execute<{ name: string }[]>('select name from training_people(?)', [ALVSALA])).map(({ name }) => name));
    expect(await names('soc')).toHaveLength(4);
    for (const other of ['norrgarden', 'kyrka']) expect(await names(other)).toEqual([]);
    await asOrganisation('alvsalahem', async (em) => await em.execute(
      `insert into training_attendance (id, training_id, number, there, others, organisation_id, recorded_at) values (gen_random_uuid(), ?, 2, array[?, ?]::uuid[], 0, ?, now())`, [HELD, townId.user('yvonne'), townId.user('lars'), townId.organisation('alvsalahem')]));
    expect((await names('alvsalahem')).toSorted()).not.toContain('Lars Hägglund');
  });
});

it('the page is one statement, and a letter with its trainings no more than before, however many there are', async () => {
  const sent: string[] = [];
  const town = await actingTown((sql) => sent.push(sql));
  try {
    const { context, viewer } = await town.acting('lars');
    const asked = async (work: () => Promise<unknown>): Promise<number> => {
      sent.length = 0;
      await work();
      return sent.filter((sql) => !/^\s*(begin|commit|select set_config|set local role)/i.test(sql)).length;
    };
    expect(await asked(() => readTrainings(context, viewer))).toBe(1);
    await town.database.system().execute('insert into training (id, partnership_id, organisation_id, recorded_at) select gen_random_uuid(), partnership_id, organisation_id, recorded_at from training, generate_series(1, 20)');
    await town.database.system().execute(
      `insert into training_version (id, training_id, number, said, topic, topic_words, on_day, place, organisation_id, recorded_at)
       select gen_random_uuid(), t.id, 1, 'HALLEN', 'BUDGET', '', '2026-10-01', '', t.organisation_id, t.recorded_at from training t where not exists (select 1 from training_version v where v.training_id = t.id)`);
    expect(await asked(() => readTrainings(context, viewer))).toBe(1);
    expect((await readTrainings(context, viewer))?.tables[0]?.held).toHaveLength(41);
    expect(await asked(() => readLetter(context, viewer, townLetter.held, null))).toBeLessThanOrEqual(3);
  } finally {
    await town.close();
  }
});
