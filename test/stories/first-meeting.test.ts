import { randomUUID } from 'node:crypto';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterStory } from '../support/letter.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/** The first meeting of a landlord that has just come, with social services: six steps, each of which makes something. */
interface Topic { topic: string; own: { number: number; text: string | null }; theirs: { number: number; text: string | null }; common: { number: number; text: string } | null; commonByUs: boolean; commonAgreed: boolean }
interface Meeting {
  id: string; begun: boolean; next: string | null; steps: { step: string; state: string; done: number; of: number; waitsForUs: boolean; waitsForThem: boolean }[]; mission: Topic; groups: Topic[];
  points: { id: string; kind: string; text: string; dueOn: string | null; partOf: string | null; reached: boolean | null; endedReason: string | null }[]; months: string[]; mayWrite: boolean;
}
const TOPIC = 'topic own { number text } theirs { number text } common { number text } commonByUs commonAgreed';
const NORRGARDEN = townId.partnership('norrgarden-soc');
const DONE = { __typename: 'FirstMeetingKept' };
const refused = (code: string, field: string | null = null) => ({ __typename: 'Refusal', code, field });
let portal: TestPortal;
const letters = letterStory(() => portal);

beforeAll(async () => { portal = await openTestPortal(); });
afterAll(async () => { await portal.close(); });

async function meeting(person: string, partnershipId = NORRGARDEN): Promise<Meeting | null> {
  return (await (await portal.as(person)).get<{ firstMeeting: Meeting | null }>(
    `query ($partnershipId: ID!) { firstMeeting(partnershipId: $partnershipId) { id begun next steps { step state done of waitsForUs waitsForThem } mission { ${TOPIC} } groups { ${TOPIC} } points { id kind text dueOn partOf reached endedReason } months mayWrite } }`, { partnershipId })).firstMeeting;
}
const told = async (person: string, partnershipId = NORRGARDEN): Promise<Meeting> => await meeting(person, partnershipId) ?? expect.fail(`${person} has no such first meeting`);
const step = async (person: string, name: string) => (await told(person)).steps.find((one) => one.step === name);
async function ask(person: string, call: string, types: string, values: Readonly<Record<string, unknown>>): Promise<{ __typename: string; code?: string; field?: string | null; found?: string }> {
  portal.clock.advance(1_000);
  const answer = await (await portal.as(person)).get<Record<string, { __typename: string; code?: string; found?: string }>>(
    `mutation ($key: ID!, ${types}) { ${call}(key: $key, ${Object.keys(values).map((name) => `${name}: $${name}`).join(', ')}) { __typename ... on TextStopped { found } ... on Refusal { code field } } }`, { key: randomUUID(), ...values });
  return answer[call] ?? expect.fail('no answer');
}
const write = (person: string, topic: string, text: string, { common = false, base = 0, partnershipId = NORRGARDEN } = {}) => ask(person, 'writeFirstWords', '$words: FirstWordsInput!', { words: { partnershipId, topic, common, base, text } });
const agree = (person: string, topic: string, number: number, partnershipId = NORRGARDEN) => ask(person, 'agreeOnWords', '$partnershipId: ID!, $topic: FirstTopic!, $number: Int!', { partnershipId, topic, number });
const point = (person: string, over: object) => ask(person, 'agreeOnPoint', '$point: AgreedPointInput!', { point: { partnershipId: NORRGARDEN, kind: 'PROCESSMAL', text: 'Alla sena får ett samtal inom en vecka.', ownerId: null, dueOn: '2027-06-30', ...over } });
const end = (person: string, pointId: string, reason: string, reached = false) => ask(person, 'endAgreedPoint', '$pointId: ID!, $reason: String!, $reached: Boolean', { pointId, reason, reached });

describe('the guide', () => {
  it('of a partnership that has done it has nothing left', async () => {
    const done = await told('yvonne', townId.partnership('alvsalahem-soc'));
    expect(done).toMatchObject({ begun: true, next: null });
    expect(done.steps.map(({ state }) => state)).toEqual(Array(6).fill('KLAR'));
    expect(done.groups).toMatchObject([{ topic: 'BARNFAMILJ', commonByUs: false, commonAgreed: true }]);
    expect(done.months.slice(0, 10)).toContain('HALLET');
  });

  it('is read by everybody of both sides, written by coordinators and managers, and absent to others', async () => {
    for (const person of ['yvonne', 'marta', 'gunilla', 'zoe', 'jonas']) expect(await meeting(person)).toBeNull();
    expect([(await told('pekka')).mayWrite, (await told('ibrahim')).mayWrite, (await told('lars')).mayWrite, (await told('karin')).mayWrite]).toEqual([true, true, true, false]);
    expect(await write('karin', 'UPPDRAG', 'Vi utreder.')).toMatchObject(refused('FORSTA_MOTET_SKRIVS_AV_ANDRA'));
    const absent = randomUUID();
    for (const partnershipId of [absent, NORRGARDEN]) {
      expect(await meeting('yvonne', partnershipId)).toBeNull();
      expect(await write('yvonne', 'UPPDRAG', 'Vi hyr ut.', { partnershipId })).toMatchObject({ code: 'FINNS_INTE' });
      expect(await agree('yvonne', 'BARNFAMILJ', 1, partnershipId)).toMatchObject({ code: 'FINNS_INTE' });
      expect(await point('yvonne', { partnershipId })).toMatchObject({ code: 'FINNS_INTE' });
    }
    expect(await end('pekka', townId.agreedPoint('mote'), 'Nått')).toEqual(await end('pekka', absent, 'Nått'));
  });
});

describe('1, what each is there for', () => {
  it('waits for the side that has not written, and is done when both have', async () => {
    expect(await step('ibrahim', 'UPPDRAG')).toMatchObject({ state: 'PAGAR', waitsForUs: true, waitsForThem: false });
    expect(await write('ibrahim', 'UPPDRAG', '  Vi ger stöd till den som riskerar sitt hem.  ')).toMatchObject(DONE);
    expect((await told('pekka')).mission.theirs).toEqual({ number: 1, text: 'Vi ger stöd till den som riskerar sitt hem.' });
    expect(await step('pekka', 'UPPDRAG')).toMatchObject({ state: 'KLAR', waitsForUs: false, waitsForThem: false });
  });

  it('of two who write at once the second is told, and nothing is lost', async () => {
    expect(await write('lars', 'UPPDRAG', 'Vi utreder.')).toMatchObject(refused('ANDRAT_AV_ANNAN', 'text'));
    expect((await told('lars')).mission.own.text).toBe('Vi ger stöd till den som riskerar sitt hem.');
    expect(await write('ibrahim', 'UPPDRAG', '', { base: 1 })).toMatchObject(DONE);
    expect(await step('pekka', 'UPPDRAG')).toMatchObject({ state: 'PAGAR', waitsForThem: true });
    expect(await write('ibrahim', 'UPPDRAG', '', { base: 2 })).toMatchObject(refused('FORSTA_MOTET_TEXT', 'text'));
    expect(await write('ibrahim', 'UPPDRAG', 'Vi ger stöd.', { base: 2 })).toMatchObject(DONE);
  });

  it('has no person in it', async () => {
    for (const text of ['Vi hjälper 19680402-2389.', 'Vi ringer till Fateme Rezaei.']) expect(await write('ibrahim', 'UPPDRAG', text, { base: 3 })).toMatchObject({ __typename: 'TextStopped' });
    expect((await told('ibrahim')).mission.own.text).toBe('Vi ger stöd.');
  });
});

describe('3, whom one works with first', () => {
  it('each says what it means before common words are proposed', async () => {
    expect(await write('pekka', 'BARNFAMILJ', 'Barn på adressen.')).toMatchObject(DONE);
    expect(await write('pekka', 'BARNFAMILJ', 'Barn som bor där.', { common: true })).toMatchObject(refused('FORSTA_MOTET_EGNA_ORD', 'text'));
    expect(await step('ibrahim', 'MALGRUPPER')).toMatchObject({ state: 'PAGAR', waitsForUs: true, waitsForThem: false });
    expect(await write('ibrahim', 'BARNFAMILJ', 'Barn hela tiden, växelvis eller i umgänge.')).toMatchObject(DONE);
    expect(await write('pekka', 'BARNFAMILJ', 'Barn som bor där, också växelvis.', { common: true })).toMatchObject(DONE);
  });

  it('the other side says yes, to exactly the words that stand', async () => {
    expect(await agree('pekka', 'BARNFAMILJ', 1)).toMatchObject(refused('FORSTA_MOTET_EGET_FORSLAG'));
    expect(await write('pekka', 'BARNFAMILJ', 'Barn under 18 som bor där, också växelvis.', { common: true, base: 1 })).toMatchObject(DONE);
    expect(await agree('ibrahim', 'BARNFAMILJ', 1)).toMatchObject(refused('ANDRAT_AV_ANNAN'));
    expect(await agree('ibrahim', 'UNGA_18_25', 1)).toMatchObject(refused('FINNS_INTE'));
    expect(await agree('ibrahim', 'BARNFAMILJ', 2)).toMatchObject(DONE);
    expect(await agree('ibrahim', 'BARNFAMILJ', 2)).toMatchObject(refused('FORSTA_MOTET_REDAN_ENSE'));
    expect(await step('pekka', 'MALGRUPPER')).toMatchObject({ state: 'KLAR' });
  });

  it('a proposal that is changed waits for a new yes', async () => {
    expect(await write('ibrahim', 'BARNFAMILJ', 'Barn under 18 som bor där, växelvis eller i umgänge.', { common: true, base: 2 })).toMatchObject(DONE);
    expect((await told('pekka')).groups).toMatchObject([{ commonByUs: false, commonAgreed: false }]);
    expect(await agree('pekka', 'BARNFAMILJ', 3)).toMatchObject(DONE);
  });
});

describe('4, common goals, and what was agreed besides', () => {
  it('begins with the simple one, of which there is one', async () => {
    expect(await point('pekka', { kind: 'STARTMAL', text: 'Vi möts varje månad.', dueOn: '2027-12-31' })).toMatchObject(DONE);
    expect(await point('ibrahim', { kind: 'STARTMAL', text: 'Vi möts varje månad.', dueOn: '2027-12-31' })).toMatchObject(refused('MALET_FINNS'));
    expect(await step('ibrahim', 'MAL')).toMatchObject({ state: 'KLAR' });
  });

  it.each([
    ['no day', { dueOn: null }, 'MALET_DAG', 'dueOn'], ['a day that has been', { dueOn: '2026-11-01' }, 'MALET_DAG', 'dueOn'], ['no words', { text: ' ' }, 'FORSTA_MOTET_TEXT', 'text'],
    ['an owner who is no side', { ownerId: townId.organisation('alvsalahem') }, 'FINNS_INTE', 'ownerId'], ['a decision with a day', { kind: 'BESLUT' }, 'MALET_DAG', 'dueOn'],
  ])('a goal with %s is refused at its field', async (_what, over, code, field) => {
    expect(await point('pekka', over)).toMatchObject(refused(code, field));
  });

  it('is ended once, with why, and stays to be read', async () => {
    expect(await point('ibrahim', { kind: 'RESULTATMAL', text: 'Ingen barnfamilj ska avhysas.', ownerId: townId.organisation('soc') })).toMatchObject(DONE);
    const goal = (await told('pekka')).points.find(({ kind }) => kind === 'RESULTATMAL')?.id ?? '';
    expect(await end('pekka', goal, ' ')).toMatchObject(refused('MALET_SKAL', 'reason'));
    expect(await end('pekka', goal, 'Vi styr hellre på hur vi arbetar.')).toMatchObject(DONE);
    expect(await end('ibrahim', goal, 'Igen')).toMatchObject(refused('MALET_AVSLUTAT', 'reason'));
    expect((await told('ibrahim')).points.find(({ id }) => id === goal)).toMatchObject({ endedReason: 'Vi styr hellre på hur vi arbetar.' });
    expect(await point('pekka', { kind: 'BESLUT', text: 'Vi ses på förmiddagar.', dueOn: null })).toMatchObject(DONE);
  });
});

describe('the letter that comes of it', () => {
  it('bears the goals that hold, the decisions, and the words on whom both work with first', async () => {
    const { letterId = '' } = await letters.draft('pekka', 'norrgarden-soc', 2027);
    const letter = await letters.told('ibrahim', letterId);
    expect(letter.goals.map(({ text, dueOn }) => [text, dueOn])).toEqual([['Vi möts varje månad.', '2027-12-31']]);
    const text = (code: string) => letter.sections.find((section) => section.code === code)?.text ?? '';
    expect(text('MALGRUPPER')).toContain('Med barnfamilj menar vi: Barn under 18 som bor där, växelvis eller i umgänge.');
    expect(text('ATAGANDEN')).toContain('Vi ses på förmiddagar.');
    expect(letter.sections.map((section) => section.text).join(' ')).not.toContain('Ingen barnfamilj ska avhysas.');
  });
});

describe('the second lock', () => {
  const as = async <T>(organisation: string, sql: string, values: unknown[] = []): Promise<T[]> =>
    await portal.database.as({ organisationId: townId.organisation(organisation), mayOpenProtected: false }, portal.clock.now()).transactional(async (em) => await em.execute<T[]>(sql, values));

  it.each(['first_meeting_word', 'first_meeting_agreement', 'agreed_point', 'agreed_point_ended'])('%s is for the two sides', async (table) => {
    expect((await as('soc', `select 1 from ${table}`)).length).toBeGreaterThan(0);
    expect(await as('kyrka', `select 1 from ${table}`)).toEqual([]);
    expect(await as('alvsalahem', `select 1 from ${table} where partnership_id = ?`, [NORRGARDEN])).toEqual([]);
  });

  it('nobody writes at others’ table, nor in another’s name', async () => {
    const add = (organisation: string, by: string) => as(by, `insert into agreed_point (id, partnership_id, kind, text, organisation_id, recorded_at) values (?, ?, 'BESLUT', '', ?, now())`, [randomUUID(), NORRGARDEN, townId.organisation(organisation)]);
    await expect(add('alvsalahem', 'alvsalahem')).rejects.toThrow(/row-level security/);
    await expect(add('soc', 'norrgarden')).rejects.toThrow(/row-level security/);
  });
});

describe('a goal in two levels', () => {
  const texts = async () => (await told('pekka')).points.filter(({ kind }) => kind !== 'BESLUT');
  const part = (over: object) => point('pekka', { text: 'Listan är klar samma dag.', dueOn: '2027-03-31', ...over });

  it('has parts with owners and days of their own, reached no later than the whole', async () => {
    expect(await point('pekka', { text: 'Alla som är sena blir uppringda.', dueOn: '2027-06-30' })).toMatchObject(DONE);
    const whole = (await texts()).find(({ text }) => text === 'Alla som är sena blir uppringda.') ?? expect.fail('no goal');
    expect(await part({ partOf: whole.id, dueOn: '2027-07-01' })).toEqual(refused('DELMAL_EFTER_MALET', 'dueOn'));
    expect(await part({ partOf: whole.id })).toMatchObject(DONE);
    const made = (await texts()).find(({ partOf }) => partOf === whole.id) ?? expect.fail('no part');
    expect(made).toMatchObject({ text: 'Listan är klar samma dag.', dueOn: '2027-03-31', reached: null });
    expect(await part({ partOf: made.id })).toEqual(refused('DELMAL_AV_MAL'));
    expect(await part({ partOf: whole.id, kind: 'BESLUT', dueOn: null })).toEqual(refused('DELMAL_AV_MAL'));
    expect(await part({ partOf: whole.id, text: 'Ring 19680402-2389.' })).toMatchObject({ __typename: 'TextStopped' });
    // Another partnership's goal is none.
    for (const foreign of [townId.agreedPoint('samtal'), randomUUID()]) expect(await part({ partOf: foreign })).toEqual(refused('FINNS_INTE', 'partOf'));
  });

  it('is reached in one press, or let go with why; then it has no more parts', async () => {
    const [whole, made] = [(await texts()).find(({ text }) => text.startsWith('Alla som är sena')), (await texts()).find(({ partOf }) => partOf !== null)];
    expect(await end('pekka', whole?.id ?? '', '', true)).toEqual(refused('MALET_HAR_DELMAL'));
    expect(await end('pekka', made?.id ?? '', '', true)).toMatchObject(DONE);
    expect((await texts()).find(({ id }) => id === made?.id)).toMatchObject({ reached: true, endedReason: '' });
    expect(await end('pekka', made?.id ?? '', '', true)).toEqual(refused('MALET_AVSLUTAT', 'reason'));
    expect(await end('pekka', whole?.id ?? '', '')).toEqual(refused('MALET_SKAL', 'reason'));
    expect(await end('pekka', whole?.id ?? '', 'Vi räknar på annat sätt.')).toMatchObject(DONE);
    expect((await texts()).find(({ id }) => id === whole?.id)).toMatchObject({ reached: false, endedReason: 'Vi räknar på annat sätt.' });
    expect(await part({ partOf: whole?.id })).toEqual(refused('MALET_AVSLUTAT'));
  });
});
