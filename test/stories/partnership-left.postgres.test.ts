import { randomUUID } from 'node:crypto';
import { asId, type OrganisationId } from '@bokvar/domain/vocabulary';
import { verifyAuditChain } from '@bokvar/server/database/audit-chain';
import type { Em } from '@bokvar/server/database/orm';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { townOrganisations, townPartnerships } from '@bokvar/server/database/seed/town-people';
import { readSetupFile, type SetupFile } from '@bokvar/server/features/setup/setup-file';
import { setUp } from '@bokvar/server/features/setup/setup.service';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countFrames } from '../support/frames.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/**
 * An operator ends an organisation's place at a table, and may bring it back: who leaves takes the ground along, in both
 * locks at once, and keeps its own file; coming back revives nothing [domain C8].
 */
let portal: TestPortal;
beforeEach(async () => { portal = await openTestPortal(); });
afterEach(async () => { await portal.close(); });

const FATEME = townId.case('fateme');
const MEETING = townId.meeting('alvsalahem-soc', '7');
const NEW_LANDLORD = { key: 'nyahem', name: 'Nya hem i Älvsala AB', shortName: 'Nya hem', kind: 'PRIVAT_HYRESVARD', email: 'boende@nyahem.example' };
const everybody = townPartnerships.find(({ key }) => key === 'alvsalahem-soc')?.parties ?? [];

/** The town's table as an operator's file states it. */
function table(parties: readonly string[], left: readonly string[]): SetupFile {
  const partnership = { key: 'alvsalahem-soc', name: 'Älvsalahem och Älvsala socialtjänst', parties, left };
  // A landlord's own steps are its coordinator's to decide, and who answers at a way in its own to say: no operator's.
  const organisations = [...townOrganisations.map(({ steps: _steps, answers: _answers, ...organisation }) => organisation), NEW_LANDLORD];
  const read = readSetupFile(JSON.stringify({ organisations, partnerships: [partnership] }), []);
  if ('faults' in read) throw new Error(read.faults.map(({ path }) => path).join());
  return read.file;
}
const soldOn = table(['nyahem', ...everybody.filter((key) => key !== 'alvsalahem')], ['alvsalahem']);
const backAgain = table(everybody, ['nyahem']);

/** Runs the file a minute from now. @returns how many places it has made, ended and left as they were */
async function run(file: SetupFile) {
  portal.clock.advance(60_000);
  const done = await setUp(portal.database, file, portal.clock.now());
  if ('faults' in done) throw new Error(done.faults.map(({ path }) => path).join());
  return done.counts.parties;
}

interface Read { case: { groups: { lines: object[]; organisation: { shortName: string } }[] } | null; meeting: { id: string } | null }

const read = async (person: string): Promise<Read> => await (await portal.as(person)).get<Read>(
  'query ($case: ID!, $meeting: ID!) { case(id: $case) { groups { lines { id } organisation { shortName } } } meeting(id: $meeting) { id } }', { case: FATEME, meeting: MEETING });
/** Whose facts somebody reads in Fateme's case. */
const holdersReadBy = async (person: string): Promise<string[]> =>
  ((await read(person)).case?.groups ?? []).filter(({ lines }) => lines.length > 0).map(({ organisation }) => organisation.shortName).toSorted();
/** Whose facts the database gives an organisation there, whatever the first lock says. */
async function holdersGivenTo(organisation: string): Promise<string[]> {
  portal.clock.advance(1);
  const eyes = portal.database.as({ organisationId: townId.organisation(organisation), mayOpenProtected: false }, portal.clock.now());
  const rows: { name: string }[] = await eyes.transactional(async (em) => await (em as Em).execute(
    'select distinct o.short_name as name from fact f join organisation o on o.id = f.holder_id where f.case_id = ? order by 1', [FATEME]));
  return rows.map(({ name }) => name);
}
async function change(person: string, call: string): Promise<{ __typename: string; code?: string } | undefined> {
  const answer = await (await portal.as(person)).get<Record<string, { __typename: string; code?: string }>>(
    `mutation { ${call.replace('(', `(key: "${randomUUID()}", `)} { __typename ... on Refusal { code } } }`);
  return Object.values(answer)[0];
}
interface Item { id: string; mine: boolean; answer: string; text: string | null }
const pointsOf = async (person: string): Promise<Item[]> => (await (await portal.as(person)).get<{ meeting: { sections: { items: Item[] }[] } }>(
  'query ($id: ID!) { meeting(id: $id) { sections { items { id mine answer text } } } }', { id: MEETING })).meeting.sections.flatMap(({ items }) => items);
/** Takes every proposed point along and sends the organisation's part. */
async function send(person: string): Promise<void> {
  for (const { id, mine, answer } of await pointsOf(person)) if (mine && answer === 'FORESLAGEN') await change(person, `answerItem(itemId: "${id}", answer: TA_MED)`);
  expect(await change(person, `sendAgenda(meetingId: "${MEETING}")`)).toEqual({ __typename: 'MeetingChanged' });
}
const audited = async (organisation: string): Promise<string[]> => ((await portal.database.system().execute(
  `select action from audit where organisation_id = ? and action like 'PART\\_%' order by id`, [townId.organisation(organisation)])) as { action: string }[]).map(({ action }) => action);

describe('an organisation whose place has ended', () => {
  it('takes the ground along in both locks, both ways, and reads its own file on', async () => {
    expect([await holdersReadBy('yvonne'), await holdersReadBy('ibrahim')]).toEqual([['Socialtjänsten', 'Älvsalahem'], ['Socialtjänsten', 'Älvsalahem']]);
    expect(await run(soldOn)).toMatchObject({ made: 1, changed: 1 });
    expect([await holdersReadBy('yvonne'), await holdersGivenTo('alvsalahem')]).toEqual([['Älvsalahem'], ['Älvsalahem']]);
    expect([await holdersReadBy('ibrahim'), await holdersGivenTo('soc')]).toEqual([['Socialtjänsten'], ['Socialtjänsten']]);
  });

  it('is at none of its meetings any more, and the others are', async () => {
    const point = 'Vi vill tala om andrahandsuthyrning';
    expect(await change('yvonne', `addPoint(meetingId: "${MEETING}", kind: OVRIGT, text: "${point}")`)).toEqual({ __typename: 'MeetingChanged' });
    await send('yvonne');
    const wordsRead = async () => (await pointsOf('ibrahim')).map(({ text }) => text);
    expect(await wordsRead()).toContain(point);
    await run(soldOn);
    expect([(await read('yvonne')).meeting, (await read('ibrahim')).meeting?.id]).toEqual([null, MEETING]);
    expect(await wordsRead()).not.toContain(point);
    expect(await change('yvonne', `sendAgenda(meetingId: "${MEETING}")`)).toMatchObject({ code: 'FINNS_INTE' });
  });

  it('can be named in no consent, and others can', async () => {
    await run(soldOn);
    const consent = (to: string) => change('ibrahim', `recordConsent(input: { caseId: "${townId.case('sofo')}", giverId: "${townId.person('sofo')}", subjectId: "${townId.person('sofo')}", capacity: SJALV,
      recipients: ["${townId.organisation(to)}"], categories: [AGREED_PLAN], direction: LAMNA, purpose: "Boendet", careConfirmed: false, validFrom: "${portal.calendar.today}", validTo: "${portal.calendar.date(30)}", form: SKRIFTLIG })`);
    expect(await consent('alvsalahem')).toMatchObject({ code: 'MOTTAGARE_INTE_MED' });
    expect((await consent('kyrka'))?.__typename).not.toBe('Refusal');
  });

  it('is in the audit, which stays whole; the same file again changes nothing', async () => {
    await run(soldOn);
    expect(await run(soldOn)).toMatchObject({ made: 0, changed: 0 });
    await run(backAgain);
    expect(await audited('alvsalahem')).toEqual(['PART_AVSLUTAD', 'PART_UPPLAGD']);
    expect((await verifyAuditChain(portal.database.system())).broken).toBeNull();
  });
});

describe('one who comes back', () => {
  it('finds nothing open that was open before, and opens it anew as for the first time', async () => {
    await run(soldOn);
    expect(await run(backAgain)).toMatchObject({ made: 1, changed: 1 });
    portal.clock.advance(60_000);
    expect([await holdersReadBy('yvonne'), await holdersGivenTo('alvsalahem'), await holdersGivenTo('soc')]).toEqual([['Älvsalahem'], ['Älvsalahem'], ['Socialtjänsten']]);
    expect((await read('yvonne')).meeting?.id).toBe(MEETING);
    expect(await change('yvonne', `recordNotice(input: { caseId: "${FATEME}", code: N_44_ARREARS, channel: POST, sender: HYRESVARD, sentOn: "${portal.calendar.today}" })`)).toMatchObject({ __typename: 'CaseChanged' });
    expect([await holdersReadBy('ibrahim'), await holdersGivenTo('soc')]).toEqual([['Socialtjänsten', 'Älvsalahem'], ['Socialtjänsten', 'Älvsalahem']]);
  });

  it('raises its households anew by sending its part again', async () => {
    const shares = async () => ((await portal.database.system().execute(
      'select count(*)::int as n from case_share where holder_id = ? and ended_at is null', [townId.organisation('alvsalahem')])) as { n: number }[])[0]?.n;
    expect(await shares()).toBeGreaterThan(0);
    await run(soldOn);
    expect(await shares()).toBe(0);
    await run(backAgain);
    await send('yvonne');
    expect(await shares()).toBeGreaterThan(0);
  });
});

it('who sits at the table, or has left it, asks again; nobody at another table does', async () => {
  const [yvonne, ibrahim, pekka] = [await countFrames(portal, 'yvonne'), await countFrames(portal, 'ibrahim'), await countFrames(portal, 'pekka')];
  await run(soldOn);
  await vi.waitFor(() => { expect(Math.min(yvonne.count(), ibrahim.count())).toBeGreaterThan(0); }, { timeout: 10_000 });
  await yvonne.settled();
  const told = yvonne.count();
  // What happens at the table afterwards is not for her who has left it.
  expect(await change('ibrahim', `addPoint(meetingId: "${MEETING}", kind: OVRIGT, text: "Rutiner")`)).toEqual({ __typename: 'MeetingChanged' });
  await send('ibrahim');
  await yvonne.settled();
  expect([yvonne.count() - told, pekka.count()]).toEqual([0, 0]);
  for (const one of [yvonne, ibrahim, pekka]) await one.close();
});

it('people of an organisation without a table keep their mandates, and who they are is answered', async () => {
  await run(soldOn);
  const { viewer } = await (await portal.as('yvonne')).get<{ viewer: { organisation: { id: OrganisationId } } }>('{ viewer { organisation { id } } }');
  expect(viewer.organisation.id).toBe(asId<OrganisationId>(townId.organisation('alvsalahem')));
  expect(await change('yvonne', 'openCase(input: { kind: HYRESSKULD, names: ["Åsa Öberg-Ekström"] })')).toMatchObject({ code: 'SAMVERKAN_SAKNAS' });
});
