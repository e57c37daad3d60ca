import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutate, type Mutated } from '../support/mutate.js';
import { pdfText } from '../support/pdf-text.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';
import { COMING_MEETING as id, sendTheirAgenda } from '../support/sent-agenda.js';

/**
 * What is written from a meeting that was held, for both sides and without persons: the draft that the portal makes of it, what may not
 * stand in it, how it is adjusted and locked, and what is said after it.
 */
let portal: TestPortal;
/** Of an earlier month, before there was a room. */
const OTHER = townId.meeting('alvsalahem-soc', '-28');
const statusOf = async (person: string, meetingId: string): Promise<number> => (await (await portal.as(person)).jar.send(`/minutes/${meetingId}.pdf`)).status;
const user = (key: string): string => townId.user(key);

/** What the paper is called, by what stands in it. */
const codeFor = async (person: string): Promise<string> => {
  const answer = await (await portal.as(person)).jar.send(`/minutes/${id}.pdf`);
  const code = /\b[A-Z0-9]{3}-[A-Z0-9]{3}\b/u.exec(await pdfText(new Uint8Array(await answer.arrayBuffer())))?.[0];
  if (code === undefined) throw new Error('The paper has no code.');
  return code;
};

interface Section { id: string; part: string; text: string; version: number; item: { number: number; standing: string | null; openings: { from: string; to: string | null }[] } | null }
interface Minutes {
  kind: string; state: string; version: number; dueOn: string; diaryNumber: string | null; sections: Section[]; events: { kind: string; by: string; text: string | null }[];
  people: { name: string; chair: boolean; secretary: boolean; mayAdjust: boolean; approvedAt: string | null; from: string; to: string; substitutesFor: string | null }[];
}
const MINUTES = `kind state version dueOn diaryNumber sections { id part text version item { number standing openings { from to } } } events { kind by text }
  people { name chair secretary mayAdjust approvedAt from to substitutesFor }`;
const minutesOf = async (person: string, meetingId = id): Promise<Minutes | null> =>
  (await (await portal.as(person)).get<{ minutes: Minutes | null }>(`query ($id: ID!) { minutes(meetingId: $id) { ${MINUTES} } }`, { id: meetingId })).minutes;
const duties = async (person: string) => (await (await portal.as(person)).get<{ minutesDuties: { adjust: boolean; dueOn: string; late: boolean }[] }>('{ minutesDuties { adjust dueOn late } }')).minutesDuties;

/** Changes with a text that others read say what stopped it. */
const WITH_TEXT = /^(?:writeMinutes|sendMinutes|approveMinutes|returnMinutes|addAddendum|addPoint|writeItemNote)\(/u;
const does = async (person: string, call: string): Promise<Mutated> => await mutate(portal, person, call, WITH_TEXT.test(call) ? '... on TextStopped { at kind found }' : '');
const writes = async (person: string, section: string, base: number, text: string) => await does(person, `writeMinutes(meetingId: "${id}", section: "${section}", base: ${base}, text: ${JSON.stringify(text)})`);
const markOf = async (person: string): Promise<string> =>
  (await (await portal.as(person)).get<{ minutes: { mark: string } }>('query ($id: ID!) { minutes(meetingId: $id) { mark } }', { id })).minutes.mark;
const sends = async (person: string, adjusters: readonly string[], more = 'kind: MINNESANTECKNING', mark?: string) =>
  await does(person, `sendMinutes(meetingId: "${id}", mark: "${mark ?? await markOf(person)}", adjusterIds: [${adjusters.map((key) => `"${user(key)}"`).join(', ')}], ${more})`);
const approves = async (person: string, version: number) => await does(person, `approveMinutes(meetingId: "${id}", version: ${version})`);
const KEPT = { __typename: 'MinutesTextKept' };
const DONE = { __typename: 'MeetingChanged' };
const refusal = (code: string) => ({ __typename: 'Refusal', code });

async function must(person: string, call: string): Promise<void> {
  const { code } = await does(person, call);
  if (code !== undefined) throw new Error(`${call} by ${person}: ${code}`);
}

beforeAll(async () => {
  portal = await openTestPortal();
  await sendTheirAgenda(portal);
  const { meeting } = await (await portal.as('yvonne')).get<{ meeting: { sections: { items: { id: string; standing: string | null; household: unknown }[] }[] } }>(
    'query ($id: ID!) { meeting(id: $id) { sections { items { id standing household { value } } } } }', { id });
  const items = meeting.sections.flatMap((section) => section.items);
  const shared = items.find(({ standing }) => standing === 'NASTA_MOTE')?.id ?? '';
  const household = items.find((item) => item.household !== null)?.id ?? '';
  await must('yvonne', `startMeeting(meetingId: "${id}")`);
  await must('ibrahim', `enterRoom(meetingId: "${id}")`);
  await must('marta', `enterRoom(meetingId: "${id}", substitutesForId: "${user('gunilla')}")`);
  await must('ibrahim', `enterRoom(meetingId: "${id}", colleagueId: "${user('lars')}")`);
  await must('yvonne', `writeItemNote(itemId: "${shared}", base: 0, text: "Vi ses i Stadshuset.")`);
  await must('yvonne', `writeItemNote(itemId: "${household}", base: 0, text: "Ringer på torsdag om planen")`);
  for (const itemId of [household, shared]) {
    await must('yvonne', `decideAtItem(itemId: "${itemId}", kind: ANNAT, text: "Träffas i januari", jointly: false)`);
    await must('yvonne', `giveTask(itemId: "${itemId}", text: "Bokar rum", ownerId: "${user('ibrahim')}", dueOn: "2026-12-01")`);
  }
  for (const [itemId, after] of [[household, null], [shared, household]] as const) {
    portal.clock.advance(300_000);
    await must('yvonne', `openItem(meetingId: "${id}", itemId: "${itemId}"${after === null ? '' : `, afterId: "${after}"`})`);
  }
  expect(await minutesOf('yvonne')).toBeNull();
  expect(await writes('yvonne', 'OVRIGT', 0, 'Hej')).toEqual(refusal('MOTET_AR_INTE_AVSLUTAT'));
  portal.clock.advance(300_000);
  await must('yvonne', `endMeeting(meetingId: "${id}")`);
});
afterAll(async () => { await portal.close(); });

const sectionOf = async (person: string, part: string): Promise<Section | undefined> => (await minutesOf(person))?.sections.find((section) => section.part === part || section.item?.standing === part);

describe('the draft', () => {
  it('is made of the meeting, the same to both sides: who was there, the items on no household with their times and common notes', async () => {
    const [land, soc] = [await minutesOf('yvonne'), await minutesOf('ibrahim')];
    expect(land).toMatchObject({ kind: 'MINNESANTECKNING', state: 'UTKAST', version: 0, dueOn: '2026-11-24', events: [] });
    expect(land?.people.map(({ name, chair, mayAdjust, substitutesFor }) => [name, chair, mayAdjust, substitutesFor])).toEqual([
      ['İbrahim Şahin', false, true, null], ['Lars Hägglund', false, false, null], ['Yvonne af Ekenstam', true, true, null]]);
    expect(land?.sections.map(({ item }) => item?.number ?? null)).toEqual([null, ...(land?.sections ?? []).slice(3).map((_, index) => index + 1), null, null]);
    expect(await sectionOf('ibrahim', 'NASTA_MOTE')).toMatchObject({ text: 'Vi ses i Stadshuset.', version: 0, item: { openings: [{ to: expect.any(String) as string }] } });
    expect({ ...soc, people: [] }).toEqual({ ...land, people: [] });
    expect((await sectionOf('ibrahim', 'BESLUT'))?.text).toMatch(/^Beslut vid punkt (\d+): Annat\. Träffas i januari\. Beslutat av Älvsalahem\.\nUppgift från punkt \1: Bokar rum\. İbrahim Şahin, senast tis 1\sdec 2026\.$/u);
    const told = JSON.stringify([land, soc]);
    for (const word of ['Ringer på torsdag', 'Fateme', 'Sopio', 'household']) expect(told).not.toContain(word);
  });
  it('is there for nobody else, nor for a meeting that was never held', async () => {
    for (const person of ['pekka', 'gunilla', 'lars', 'zoe', 'jonas']) {
      expect(await minutesOf(person), person).toBeNull();
      expect((await writes(person, 'OVRIGT', 0, 'Försök')).__typename, person).toBe('Refusal');
      expect(await statusOf(person, id), person).toBe(await statusOf(person, OTHER));
    }
    expect(await minutesOf('yvonne', OTHER)).toBeNull();
    expect(await statusOf('yvonne', OTHER)).toBe(404);
  });
  it('is owed by who led the meeting, and late after three workdays', async () => {
    expect(await duties('yvonne')).toEqual([{ adjust: false, dueOn: '2026-11-24', late: false }]);
    expect(await duties('ibrahim')).toEqual([]);
  });
  it('is written by both sides, by nobody over anybody', async () => {
    expect(await writes('yvonne', 'BESLUT', 0, 'Vi bokar ett rum.')).toMatchObject(KEPT);
    expect(await writes('ibrahim', 'BESLUT', 0, 'Vi bokar inget.')).toEqual(refusal('ANDRAT_AV_ANNAN'));
    expect(await writes('ibrahim', 'BESLUT', 1, 'Vi bokar ett rum. Älvsalahem bjuder.')).toMatchObject(KEPT);
    expect(await sectionOf('yvonne', 'BESLUT')).toMatchObject({ text: 'Vi bokar ett rum. Älvsalahem bjuder.', version: 2 });
    expect(await writes('yvonne', 'ANNAT', 0, 'Hej')).toEqual(refusal('FINNS_INTE'));
  });
});

describe('no person comes in', () => {
  it.each([
    ['a name', 'Fateme har fått en plan', 'NAMN'], ['a name in the genitive', 'Som för Rezaeis del', 'NAMN'], ['a name in small letters', 'hos rezaei', 'NAMN'],
    ['a name with what cannot be seen in it', 'Fa\u200Bteme kom', 'NAMN'], ['a name in look-alikes', 'Fаteme kom', 'NAMN'], ['a name letter by letter', 'F a t e m e kom', 'NAMN'],
    ['a personal number', 'Se 850113-9995', 'PERSONNUMMER'], ['a personal number in pieces', 'Se 85 01 13 99 95', 'PERSONNUMMER'], ['a flat', 'Det gäller lgh 1102', 'LAGENHETSNUMMER'],
    ['a telephone number', 'Ring 070-174 06 05', 'TELEFON'], ['a mail address', 'Skriv till fateme@exempel.se', 'EPOST'], ['the number of a case', 'Se ÄH-2026-9GTC', 'ARENDENUMMER'],
  ])('%s is stopped, with what and where', async (_, text, kind) => {
    expect(await writes('yvonne', 'OVRIGT', 0, text)).toMatchObject({ __typename: 'TextStopped', kind, at: 'OVRIGT' });
    expect((await sectionOf('yvonne', 'OVRIGT'))?.version).toBe(0);
  });
  it('an address out of the writer’s own cases is stopped', async () => {
    const rows: { text: string }[] = await portal.database.system().execute(`select text from fact where kind = 'ADRESS' and holder_id = ? and case_id = ?`, [townId.organisation('alvsalahem'), townId.case('fateme')]);
    expect(await writes('yvonne', 'OVRIGT', 0, `Vi går till ${rows[0]?.text}`)).toMatchObject({ __typename: 'TextStopped', at: 'OVRIGT' });
  });
  it.each(['Yvonne af Ekenstam och İbrahim Şahin bokar rummet.', 'Vi ses i Stadshuset, Torggatan 2.', 'Under en ek på gården i maj.', 'Budget 2026-2027 och 3 000 kronor.'])('innocent is: %s', async (text) => {
    const base = (await sectionOf('yvonne', 'OVRIGT'))?.version ?? 0;
    expect(await writes('yvonne', 'OVRIGT', base, text)).toMatchObject(KEPT);
  });
  it('nobody is told what stands in the other side’s cases: what it does with a name that she wrote is the same whether it is known there', async () => {
    const base = (await sectionOf('yvonne', 'OVRIGT'))?.version ?? 0;
    expect(await writes('yvonne', 'OVRIGT', base, 'Sopio bjuder på kaffe.')).toMatchObject(KEPT);
    expect(await writes('ibrahim', 'FORHINDER', 0, 'Sopio är sjuk.')).toMatchObject({ __typename: 'TextStopped', kind: 'NAMN', found: 'Sopio', at: 'FORHINDER' });
    const system = portal.database.system();
    await system.execute(`insert into minutes_text (id, meeting_id, organisation_id, recorded_by, section, version, text, recorded_at) values (gen_random_uuid(), ?, ?, ?, 'FORHINDER', 1, 'Sopio är sjuk.', now())`, [id, townId.organisation('soc'), user('ibrahim')]);
    expect(await sends('ibrahim', ['yvonne', 'ibrahim'])).toMatchObject({ __typename: 'TextStopped', found: 'Sopio', at: 'FORHINDER' });
    expect(await system.execute(`select 1 from idempotency where operation = 'sendMinutes'`)).toEqual([]);
    expect(await writes('ibrahim', 'FORHINDER', 1, 'Någon är sjuk.')).toMatchObject(KEPT);
    expect(await writes('ibrahim', 'OVRIGT', base + 1, 'Sopio bjuder på kaffe. Och Sopio på te.')).toMatchObject({ __typename: 'TextStopped', found: 'Sopio' });
    expect(await writes('ibrahim', 'OVRIGT', base + 1, 'Sopio bjuder på kaffe och te.')).toMatchObject(KEPT);
    expect(await sends('ibrahim', ['yvonne', 'ibrahim'])).toMatchObject(DONE);
    expect(await approves('ibrahim', 1)).toMatchObject(DONE);
    expect(await does('ibrahim', `returnMinutes(meetingId: "${id}", version: 1, text: "Stryk namnet under övrigt, Sopio")`)).toMatchObject({ __typename: 'TextStopped', found: 'Sopio' });
    expect(await does('ibrahim', `returnMinutes(meetingId: "${id}", version: 1, text: "Stryk namnet under övrigt")`)).toMatchObject(DONE);
    expect(await writes('yvonne', 'OVRIGT', base + 2, 'Det bjuds på kaffe.')).toMatchObject(KEPT);
  });
  it('nor into a point of one’s own on an agenda, where an innocent one is added', async () => {
    const point = async (text: string) => await does('yvonne', `addPoint(meetingId: "${townId.meeting('alvsalahem-soc', '7')}", kind: OVRIGT, text: "${text}")`);
    const later = await does('yvonne', `planMeeting(input: { startsAt: "2026-12-17T08:00:00Z", endsAt: "2026-12-17T09:30:00Z", place: "Stadshuset", partnershipId: "${townId.partnership('alvsalahem-soc')}" })`);
    expect(later.code).toBeUndefined();
    expect(await point('Fatemes plan')).toMatchObject({ __typename: 'TextStopped', kind: 'NAMN', found: 'Fatemes', at: null });
    const [{ id: next = '' } = {}]: { id?: string }[] = await portal.database.system().execute(`select id from monthly_meeting where starts_at = '2026-12-17T08:00:00Z'`);
    expect(await does('yvonne', `addPoint(meetingId: "${next}", kind: OVRIGT, text: "Hur vi möter familjer")`)).toMatchObject(DONE);
  });
});

describe('adjustment', () => {
  it('is asked of those who were there, at least one of each party, by a coordinator; minutes have a secretary', async () => {
    expect(await sends('marta', ['yvonne', 'ibrahim'])).toEqual(refusal('SAMORDNARE_SKICKAR'));
    expect(await sends('yvonne', ['yvonne'])).toEqual(refusal('JUSTERARE_SAKNAS'));
    for (const other of ['lars', 'pekka', 'karin']) expect(await sends('yvonne', ['yvonne', 'ibrahim', other])).toEqual(refusal('JUSTERARE_VAR_INTE_MED'));
    expect(await sends('yvonne', ['yvonne', 'ibrahim'], 'kind: PROTOKOLL')).toEqual(refusal('SEKRETERARE_SAKNAS'));
    const [read, { version = 0 } = {}] = [await markOf('yvonne'), (await minutesOf('yvonne'))?.sections.find((section) => section.id === 'OVRIGT')];
    expect(await writes('ibrahim', 'OVRIGT', version, 'Det bjuds på te.')).toMatchObject(KEPT);
    const before = await portal.database.system().execute('select count(*)::int as n from mail_outbox');
    expect(await sends('yvonne', ['yvonne', 'ibrahim'], undefined, read)).toEqual(refusal('ANDRAT_AV_ANNAN'));
    expect(await sends('yvonne', ['yvonne', 'ibrahim'], `kind: PROTOKOLL, secretaryId: "${user('yvonne')}"`)).toMatchObject(DONE);
    const mails: { subject: string; body: string }[] = await portal.database.system().execute('select subject, body from mail_outbox order by created_at desc, id limit 1');
    expect(await portal.database.system().execute('select count(*)::int as n from mail_outbox')).not.toEqual(before);
    expect(`${mails[0]?.subject} ${mails[0]?.body}`).not.toMatch(/Fateme|Yvonne|İbrahim|hushåll/u);
    expect(await duties('yvonne')).toEqual([{ adjust: true, dueOn: '2026-11-24', late: false }]);
    expect(await duties('ibrahim')).toEqual([{ adjust: true, dueOn: '2026-11-24', late: false }]);
    expect(await writes('yvonne', 'OVRIGT', 9, 'Mer')).toEqual(refusal('MINNESANTECKNING_HOS_JUSTERARE'));
  });
  it('is each adjuster’s own word about what she has read; the last locks it', async () => {
    expect(await approves('marta', 2)).toEqual(refusal('DU_JUSTERAR_INTE'));
    expect(await approves('ibrahim', 1)).toEqual(refusal('ANDRAT_AV_ANNAN'));
    expect(await approves('ibrahim', 2)).toMatchObject(DONE);
    expect(await approves('ibrahim', 2)).toEqual(refusal('DU_JUSTERAR_INTE'));
    expect((await minutesOf('yvonne'))?.state).toBe('FOR_JUSTERING');
    expect(await does('yvonne', `addAddendum(meetingId: "${id}", text: "För tidigt")`)).toEqual(refusal('MINNESANTECKNING_INTE_JUSTERAD'));
    expect(await approves('yvonne', 2)).toMatchObject(DONE);
    const adjusted = await minutesOf('ibrahim');
    expect(adjusted).toMatchObject({ kind: 'PROTOKOLL', state: 'JUSTERAD', version: 2 });
    expect(adjusted?.events.map(({ kind }) => kind)).toEqual(['SKICKAD', 'GODKAND', 'TILLBAKA', 'SKICKAD', 'GODKAND', 'GODKAND', 'JUSTERAD']);
    expect([await duties('yvonne'), await duties('ibrahim')]).toEqual([[], []]);
  });
  it('locks it, by the rules and by the database: after it come addenda, looked through as the rest', async () => {
    for (const person of ['yvonne', 'ibrahim']) expect(await writes(person, 'OVRIGT', 9, 'Mer')).toEqual(refusal('MINNESANTECKNING_JUSTERAD'));
    expect(await does('ibrahim', `returnMinutes(meetingId: "${id}", version: 2, text: "Ändra")`)).toEqual(refusal('MINNESANTECKNING_JUSTERAD'));
    const system = portal.database.system();
    for (const statement of [
      `insert into minutes_text (id, meeting_id, section, organisation_id, version, text, recorded_at) select gen_random_uuid(), meeting_id, section, organisation_id, 99, 'Smuget', recorded_at from minutes_text limit 1`,
      `insert into minutes_event (id, meeting_id, number, organisation_id, kind, signed_as, adjusters, recorded_at, recorded_by) select gen_random_uuid(), meeting_id, 99, organisation_id, 'TILLBAKA', '', '{}', recorded_at, recorded_by from minutes_event limit 1`,
      `update minutes_event set text = 'Annat'`, 'delete from minutes_text',
    ]) await expect(system.transactional(async (em) => await em.getConnection().execute(statement, [], 'all', em.getTransactionContext())), statement).rejects.toThrow(/adjusted|append-only/u);
    expect(await does('ibrahim', `addAddendum(meetingId: "${id}", text: "Fatemes rum är bokat")`)).toMatchObject({ __typename: 'TextStopped', found: 'Fatemes' });
    expect(await does('ibrahim', `addAddendum(meetingId: "${id}", text: "Rummet är bokat.")`)).toMatchObject(DONE);
    expect((await minutesOf('yvonne'))?.events.at(-1)).toEqual({ kind: 'TILLAGG', by: 'İbrahim Şahin, Älvsala socialtjänst, bostadsgruppen', text: 'Rummet är bokat.' });
  });
  it('leaves each authority its own diary number, which the other does not read', async () => {
    const number = async (person: string, text: string) => await mutate(portal, person, `setDiaryNumber(meetingId: "${id}", number: "${text}")`);
    const before = await codeFor('ibrahim');
    expect(await number('ibrahim', 'SN 2026/0412-3')).toMatchObject(DONE);
    expect(await codeFor('ibrahim')).not.toBe(before);
    expect(await codeFor('ibrahim')).toBe(await codeFor('karin'));
    expect(await number('ibrahim', '850113-9995')).toEqual(refusal('DIARIENUMMER_FORM'));
    expect(await number('pekka', 'A1')).toEqual(refusal('FINNS_INTE'));
    expect([(await minutesOf('karin'))?.diaryNumber, (await minutesOf('yvonne'))?.diaryNumber]).toEqual(['SN 2026/0412-3', null]);
  });
  it('is on paper with its state, its version and the addenda after it', async () => {
    const answer = await (await portal.as('ibrahim')).jar.send(`/minutes/${id}.pdf`);
    expect(answer.headers.get('content-disposition')).toContain('minnesanteckning.pdf');
    const text = await pdfText(new Uint8Array(await answer.arrayBuffer()));
    for (const words of ['Protokoll, månadsmöte', 'Justerad', 'Version 2', 'Sekreterare: Yvonne af Ekenstam', 'SN 2026/0412-3', 'Vi ses i Stadshuset.', 'Tillägg', 'Rummet är bokat.', 'Ärenden gås igenom']) expect(text).toContain(words);
    for (const words of ['UTKAST', 'Fateme', 'Sopio', 'Ringer på torsdag']) expect(text).not.toContain(words);
  });
});
