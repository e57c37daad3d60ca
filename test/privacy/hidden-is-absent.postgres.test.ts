import type { GraphQLSchema } from 'graphql';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Em } from '@bokvar/server/database/orm';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { resolvers } from '@bokvar/server/features';
import { buildPortalSchema } from '@bokvar/server/graphql/build-schema';
import { openTestPortal, type TestPortal } from '../support/portal.js';
import { townDatabase } from '../support/test-database.js';
import { TEN_FORTY_TWO } from './clock.js';
import { handInLists, handInScan } from './handed-in.js';
import { ABSENT, mutations, queries, type ChangeIds } from './operations.js';
import { forgetReadings, openSuperuser, without, wholeCase, type Cut, type Operated } from './surgery.js';
import { browserOf, send, sweepField, type SweptAnswer } from './sweep.js';
import { groundFor, loadTown, readerOf, type Town, type TownFact } from './town-facts.js';
import { wholeQuestions } from './whole-answers.js';

/**
 * What somebody may not know is to her as if it were not there: the answers of a town without it are the same, byte for
 * byte, and so is the refusal of a change of it.
 */
let portal: TestPortal;
let operated: Operated;
let schema: GraphQLSchema;
let town: Town;

beforeAll(async () => {
  const database = await townDatabase(3);
  portal = await openTestPortal({ on: database });
  operated = { portal, superuser: await openSuperuser(database) };
  portal.clock.set(TEN_FORTY_TWO);
  schema = await buildPortalSchema(resolvers);
  await handInLists(portal);
  await handInScan(portal);
  town = await loadTown(portal.database);
}, 120_000);
afterAll(async () => {
  await operated.superuser.end();
  await portal.close();
});

const AT_WORK = ['yvonne', 'ibrahim', 'karin', 'pekka'];
/** Questions in which something about one case could show. */
const TELLING = ['today', 'visitsAhead', 'caseVisits', 'caseNotes', 'caseOutcomes', 'tasksToDo', 'processDuties', 'caseProcess', 'cases', 'case', 'stepGates', 'gatePassages', 'gateExceptions', 'meetings', 'meeting', 'agendaPreview', 'itemRecord', 'itemOutcomes', 'meetingRoom', 'sharedScreen', 'minutes', 'minutesDuties', 'undertakings', 'handovers', 'handedThings', 'whoWillSee', 'why', 'seen', 'consentPreview'];
/** The meeting ahead of the partnership that a case is in: where it would stand. */
function meetingAbout(caseId: string): string {
  const there = town.cases.find(({ id }) => id === caseId);
  const key = ['alvsalahem-soc', 'norrgarden-soc'].find((one) => townId.partnership(one) === there?.partnershipId) ?? '';
  return townId.meeting(key, '7');
}

async function answersOf(reader: string, caseId: string): Promise<SweptAnswer[]> {
  await forgetReadings(operated);
  const answers: SweptAnswer[] = [];
  for (const field of TELLING.filter((name) => schema.getQueryType()?.getFields()[name] !== undefined)) {
    const asking = queries[field];
    if (asking === undefined) continue;
    answers.push(...await sweepField(portal, schema, town, reader, field, { args: () => about(field, caseId, asking.args(town)), together: asking.together ?? 1 }));
  }
  return answers;
}

/** Of everything that a question is asked with, what is about one case, its meeting and the lists it could be in. */
function about(field: string, caseId: string, all: readonly Readonly<Record<string, unknown>>[]): readonly Readonly<Record<string, unknown>>[] {
  if (field === 'cases') return [{}, { view: 'WITHOUT_NEXT' }, { view: 'CLOSED' }, { search: town.cases.find(({ id }) => id === caseId)?.reference }];
  // A point of another household is asked when it is that one's turn.
  if (field === 'itemRecord' || field === 'itemOutcomes') return all.filter(({ itemId }) => town.points.some((point) => point.id === itemId && point.caseId === caseId));
  return all.filter((args) => {
    const meeting = args['meetingId'] ?? (field === 'meeting' || field === 'meetingRoom' ? args['id'] : undefined);
    if (meeting !== undefined) return meeting === meetingAbout(caseId);
    const asked = args['caseId'] ?? (args['input'] as { caseId?: string } | undefined)?.caseId ?? args['id'];
    return asked === undefined || asked === caseId;
  });
}

/** What the rules give a reader in a case: which rows, on which ground. Two towns with the same answer must look the same. */
function rights(of: Town, reader: string, caseId: string): string {
  const rows = of.facts.filter(({ fact }) => fact.caseId === caseId).flatMap((row) => {
    const ground = groundFor(of, row, reader, TEN_FORTY_TWO);
    return ground === null ? [] : [`${row.fact.id} ${JSON.stringify(ground)}`];
  });
  return rows.toSorted().join('\n');
}

const bytes = ({ field, args, status, headers, body }: SweptAnswer) => ({ field, args: JSON.stringify(args).slice(0, 300), status, headers, body });

const baseline = new Map<string, SweptAnswer[]>();
async function baselineOf(reader: string, caseId: string): Promise<SweptAnswer[]> {
  const key = `${reader} ${caseId}`;
  const known = baseline.get(key) ?? await answersOf(reader, caseId);
  baseline.set(key, known);
  return known;
}

interface Piece { readonly name: string; readonly caseId: string; readonly cuts: readonly Cut[]; readonly owner: string }

/** Whole cases, then within each case what one organisation holds of one kind, then what opens it. */
function pieces(): Piece[] {
  const quoted = (ids: readonly string[]) => ids.map((id) => `'${id}'`).join(',');
  return town.cases.flatMap(({ id: caseId, reference, holderId }) => {
    const secret = ({ fact }: TownFact) => fact.holderId !== holderId || ['OWN_NOTE', 'CONTACT', 'CARE_HEALTH'].includes(fact.category);
    const groups = Map.groupBy(town.facts.filter((row) => row.fact.caseId === caseId && secret(row)), ({ table, fact }) => `${table} ${fact.holderId} ${fact.category}`);
    const facts = [...groups.values()].map((rows): Piece => ({
      name: `${reference} without ${rows[0]?.table} ${rows[0]?.fact.category}`, caseId, owner: rows[0]?.fact.holderId ?? '',
      cuts: [{ table: rows[0]?.table ?? '', where: `id in (${quoted(rows.map(({ fact }) => fact.id))})` }] }));
    const consents = (town.grounds.get(caseId)?.consents ?? []).map((consent): Piece => ({
      name: `${reference} without a consent`, caseId, owner: consent.releasingId, cuts: [{ table: 'consent_event', where: `consent_id = '${consent.id}'` }, { table: 'consent_scan', where: `consent_id = '${consent.id}'` }, { table: 'consent', where: `id = '${consent.id}'` }] }));
    const scan: Piece = { name: `${reference} without the scanned form of a consent`, caseId, owner: townId.organisation('soc'), cuts: [{ table: 'consent_scan', where: `case_id = '${caseId}'` }] };
    const scans = townId.case('fateme') === caseId ? [scan] : [];
    const desk: Piece = { name: `${reference} without the desk of social services`, caseId, owner: townId.organisation('soc'), cuts: [{ table: 'case_desk', where: `case_id = '${caseId}' and organisation_id = '${townId.organisation('soc')}'` }] };
    // Social services have a desk of their own in these, and nobody else may see that they do.
    const desks = ['gavrilo', 'fateme'].some((key) => townId.case(key) === caseId) ? [desk] : [];
    return [{ name: `a town without ${reference}`, caseId, owner: holderId, cuts: wholeCase(caseId) }, ...facts, ...consents, ...scans, ...desks];
  });
}

it('the same town asked twice says the same', async () => {
  for (const reader of AT_WORK) for (const key of ['fateme', 'siriporn']) {
    const first = await answersOf(reader, townId.case(key));
    expect((await answersOf(reader, townId.case(key))).map(bytes)).toEqual(first.map(bytes));
  }
}, 120_000);

it('a town without what somebody may not know says the same to her', async () => {
  const compared: string[] = [];
  for (const piece of pieces()) {
    const candidates = AT_WORK.filter((reader) => readerOf(reader)?.organisationId !== piece.owner);
    const before = new Map<string, SweptAnswer[]>();
    for (const reader of candidates) before.set(reader, await baselineOf(reader, piece.caseId));
    await without(operated, piece.cuts, [piece.caseId], async () => {
      const there = await loadTown(portal.database);
      for (const reader of candidates.filter((one) => rights(there, one, piece.caseId) === rights(town, one, piece.caseId))) {
        const after = await answersOf(reader, piece.caseId);
        expect(after.map(bytes), `${piece.name}, told to ${reader}`).toEqual(before.get(reader)?.map(bytes));
        compared.push(`${piece.name}: ${reader}`);
      }
    });
  }
  expect(compared.length).toBeGreaterThan(60);
}, 600_000);

it('a consent to what there is nothing of yet does not tell that somebody is known', async () => {
  const caseId = townId.case('siriporn');
  // She has said yes to a plan being told, and no plan has been made: her name is covered by nothing.
  const plans = [{ table: 'fact', where: `case_id = '${caseId}' and category in ('AGREED_PLAN', 'CONTACT_NEW')` }];
  const onlyPlans = { table: 'consent', to: `categories = '{AGREED_PLAN}'`, back: `categories = '{AGREED_PLAN,CONTACT_NEW,KNOWN_STATUS}'`, where: `case_id = '${caseId}'` };
  for (const reader of ['yvonne', 'pekka']) {
    const bare = await without(operated, plans, [caseId], async () => await answersOf(reader, caseId), onlyPlans);
    const none = await without(operated, wholeCase(caseId), [caseId], async () => await answersOf(reader, caseId));
    expect(bare.map(bytes)).toEqual(none.map(bytes));
  }
}, 120_000);

it('a case in which a reader has rows of its own, and nothing else, tells nothing of itself: not what it is, not since when, not its closing', async () => {
  const caseId = townId.case('lukasz');
  const columns = (reference: string, kind: string, opened: string, closed: string) => `reference = '${reference}', kind = '${kind}', opened_at = ${opened}, closed_at = ${closed}`;
  const otherwise = {
    table: 'case_file', where: `id = '${caseId}'`, to: columns('ÄH-2026-4444', 'STORNING', "opened_at - interval '900 days'", "timestamptz '2026-11-18T10:00:00Z'"),
    back: columns('ÄH-2026-4XQK', 'HYRESSKULD', "opened_at + interval '900 days'", 'null') };
  for (const reader of ['ibrahim', 'karin']) {
    const before = await baselineOf(reader, caseId);
    const after = await without(operated, [], [caseId], async () => await answersOf(reader, caseId), otherwise);
    expect(after.map(bytes)).toEqual(before.map(bytes));
    expect(JSON.stringify(after)).toContain('Hanna');
  }
}, 120_000);

it('is seen to tell apart what a reader does know', async () => {
  const caseId = townId.case('fateme');
  const before = await baselineOf('yvonne', caseId);
  const after = await without(operated, [{ table: 'fact', where: `case_id = '${caseId}' and category = 'AGREED_PLAN'` }], [caseId], async () => await answersOf('yvonne', caseId));
  expect(after.map(bytes)).not.toEqual(before.map(bytes));
}, 60_000);

describe('a change of what is hidden is refused as of what is absent', () => {
  it.each(['yvonne', 'ibrahim', 'pekka', 'gunilla', 'lars', 'zoe', 'jonas'])('%s', async (reader) => {
    const browser = await browserOf(portal, reader);
    const before = await stateOfTown();
    for (const [field, argsOf] of Object.entries(mutations)) {
      if (argsOf === null || schema.getMutationType()?.getFields()[field] === undefined) continue;
      const [hidden, absent] = await Promise.all([foreignIds(reader), ids({})].map(async (of) => {
        const [question] = wholeQuestions(schema, 'mutation', field, [{ key: randomUUID(), ...argsOf(await of) }]);
        const { status, headers, body } = await send(browser, question?.document ?? '', question?.variables ?? {});
        return { field, status, headers, body };
      }));
      expect(hidden).toEqual(absent);
      expect(hidden?.body, field).not.toContain('INTERNAL');
      expect(hidden?.body, field).toMatch(/Refusal|NOTHING_TO_SEE/);
    }
    expect(await stateOfTown()).toEqual(before);
  }, 120_000);
});

describe('an address or an id that is none is answered as one of nothing', () => {
  /** What somebody may have typed, cut off or pasted where an id stands; the address bar of a case is such a place. */
  const NO_IDS = ['finns-inte', '', '00000000000080 00a000', "' or 1=1 --", '{00000000-0000-8000-a000-000000000000}', '9'.repeat(300)];
  const swap = (args: Readonly<Record<string, unknown>>, text: string): Record<string, unknown> => JSON.parse(JSON.stringify(args).replaceAll(`"${ABSENT}"`, JSON.stringify(text)));

  it.each(['yvonne', 'ibrahim', 'nobody'])('%s', async (reader) => {
    const browser = await browserOf(portal, reader);
    const logged = portal.logged.length;
    const told = async (operation: 'query' | 'mutation', field: string, args: Readonly<Record<string, unknown>>) => {
      const [question] = wholeQuestions(schema, operation, field, [args]);
      const { status, headers, body } = await send(browser, question?.document ?? '', question?.variables ?? {});
      return { status, headers, body };
    };
    let asked = 0;
    for (const [field, asking] of Object.entries(queries)) {
      for (const args of asking.args(town).filter((one) => JSON.stringify(one).includes(`"${ABSENT}"`))) {
        const absent = await told('query', field, args);
        for (const text of NO_IDS) expect(await told('query', field, swap(args, text)), `${field} ${text}`).toEqual(absent);
        asked += 1;
      }
    }
    for (const [field, argsOf] of Object.entries(mutations)) {
      if (argsOf === null) continue;
      const args = argsOf(await ids({}));
      const absent = await told('mutation', field, { key: randomUUID(), ...args });
      for (const text of NO_IDS.slice(0, 2)) expect(await told('mutation', field, { key: randomUUID(), ...swap(args, text) }), `${field} ${text}`).toEqual(absent);
      asked += 1;
    }
    expect(asked).toBeGreaterThan(25);
    expect(portal.logged.slice(logged).filter((line) => !line.includes('"level":"info"'))).toEqual([]);
  }, 120_000);

  it('capital letters are the same id, and a change without a key that can be one is the asker’s mistake', async () => {
    const browser = await browserOf(portal, 'yvonne');
    const logged = portal.logged.length;
    const id = townId.case('fateme');
    const { case: found } = await browser.get<{ case: { id: string } | null }>('query($id: ID!) { case(id: $id) { id } }', { id: id.toUpperCase() });
    expect(found?.id).toBe(id);
    const { errors } = await browser.ask('mutation($key: ID!) { setLanguage(key: $key, language: sv) { __typename } }', { key: 'twice' });
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(portal.logged.slice(logged).join()).not.toContain('GRAPHQL_FAILURE');
  });
});

/** Changes of a whole meeting: done once, they are refused the second time, or make a second one. */
const ONCE = ['sendAgenda', 'planMeeting', 'startMeeting', 'endMeeting', 'writeMinutes'];

it('what is covered by a consent that opens nothing yet is changed by nobody else', async () => {
  const caseId = townId.case('siriporn');
  const plans = [{ table: 'fact', where: `case_id = '${caseId}' and category in ('AGREED_PLAN', 'CONTACT_NEW')` }];
  const onlyPlans = { table: 'consent', to: `categories = '{AGREED_PLAN}'`, back: `categories = '{AGREED_PLAN,CONTACT_NEW,KNOWN_STATUS}'`, where: `case_id = '${caseId}'` };
  const browser = await browserOf(portal, 'yvonne');
  const [item]: { id: string }[] = await portal.database.system().transactional(async (em) => await (em as Em).execute('select id from agenda_item where case_id = ?', [caseId]));
  const meetingId = townId.meeting('alvsalahem-soc', '7');
  await without(operated, plans, [caseId], async () => {
    const told: string[] = [];
    for (const [field, argsOf] of Object.entries(mutations)) {
      if (argsOf === null || schema.getMutationType()?.getFields()[field] === undefined) continue;
      const [hidden, absent] = await Promise.all([{ caseId, meetingId, itemId: item?.id ?? ABSENT }, { meetingId }].map(async (of) => {
        const [question] = wholeQuestions(schema, 'mutation', field, [{ key: randomUUID(), ...argsOf(await ids(of)) }]);
        return (await send(browser, question?.document ?? '', question?.variables ?? {})).body;
      }));
      if (!ONCE.includes(field) && hidden !== absent) told.push(`${field}: ${hidden} and not ${absent}`);
    }
    expect(told).toEqual([]);
  }, onlyPlans);
}, 120_000);

const ids = async (over: Partial<ChangeIds>): Promise<ChangeIds> => ({
  caseId: ABSENT, personId: ABSENT, factId: ABSENT, noticeId: ABSENT, itemId: ABSENT, meetingId: ABSENT, consentId: ABSENT, importId: ABSENT, packetId: ABSENT,
  partnershipId: ABSENT, managerMeetingId: ABSENT, managerDecisionId: ABSENT, improvementId: ABSENT, trainingId: ABSENT, ...over });

/** Ids of a case, its rows and its meeting that this reader may not know of. */
async function foreignIds(reader: string): Promise<ChangeIds> {
  const social = readerOf(reader)?.organisationKind === 'SOCIALTJANST';
  const key = social ? 'norr-ahmed' : 'sofo';
  const caseId = townId.case(key);
  const rows = (table: string) => town.facts.filter((row) => row.table === table && row.fact.caseId === caseId).map(({ fact }) => fact.id as string);
  const other = readerOf(reader)?.organisationId === townId.organisation('norrgarden') ? 'alvsalahem-soc' : 'norrgarden-soc';
  const [item]: { id: string }[] = await portal.database.system().transactional(async (em) => await (em as Em).execute('select id from agenda_item where case_id = ?', [social ? townId.case('birgitta') : caseId]));
  const [list]: { id: string }[] = await portal.database.system().transactional(async (em) => await (em as Em).execute('select id from arrears_import where landlord_id <> ? order by id', [readerOf(reader)?.organisationId]));
  const consent = social ? undefined : town.grounds.get(caseId)?.consents[0]?.id;
  const atTable = social || ['gunilla', 'lars', 'zoe', 'jonas'].includes(reader);
  return await ids({
    caseId, personId: rows('case_person')[0] ?? ABSENT, factId: rows('fact')[0] ?? ABSENT,
    noticeId: town.facts.find(({ table, fact }) => table === 'statutory_notice' && fact.holderId === townId.organisation('kfm'))?.fact.id ?? ABSENT,
    itemId: item?.id ?? ABSENT, consentId: consent ?? ABSENT, importId: list?.id ?? ABSENT,
    // A meeting of one's own partnership is known, and so its id is no secret; one's own is left out.
    ...(atTable ? {} : { meetingId: townId.meeting(other, '7'), partnershipId: townId.partnership(other) }),
    ...(social ? { noticeId: ABSENT } : {}),
    // What the managers of Älvsala have said is nothing to whoever is no side of that partnership.
    ...(['pekka', 'zoe', 'jonas'].includes(reader) ? { managerMeetingId: townId.managerMeeting('alvsalahem-soc'), managerDecisionId: townId.managerDecision('utbildning'), improvementId: townId.improvement('sms'), trainingId: townId.training('hyreslagen') } : {}),
  });
}

/** Everything that a change could have left behind, as one text per table. */
async function stateOfTown(): Promise<Record<string, string>> {
  const tables = ['case_file', 'case_desk', 'fact', 'case_person', 'bill', 'case_action', 'statutory_notice', 'consent', 'consent_event', 'consent_scan', 'case_share', 'agenda_item', 'agenda_sending', 'monthly_meeting', 'manager_meeting', 'manager_meeting_event', 'manager_meeting_text', 'manager_decision', 'improvement', 'improvement_ended', 'training', 'training_version', 'training_attendance', 'packet', 'audit', 'outbox', 'idempotency', 'mail_outbox'];
  return await portal.database.system().transactional(async (inner) => {
    const state: Record<string, string> = {};
    for (const table of tables) {
      const [row]: { sum: string | null }[] = await (inner as Em).execute(`select md5(string_agg(t::text, '' order by t::text)) as sum from ${table} t`);
      state[table] = row?.sum ?? '';
    }
    return state;
  });
}
