import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { featureRoutes } from '@bokvar/server/features';
import { remind } from '@bokvar/server/features/work-list/reminder.job';
import { folderTransport } from '@bokvar/server/mail/mail-transport';
import { openTestPortal, type TestPortal } from '../support/portal.js';
import { TEN_FORTY_TWO } from './clock.js';
import { filePaths, wordsOf } from './files.js';
import { handInLists, handInScan } from './handed-in.js';
import { withoutDeputies, withoutTheRoom, writeMinutes } from './held-meeting.js';
import { leaksIn, needlesIn, needlesOf, type Needle } from './needles.js';
import { ABSENT } from './operations.js';
import { browserOf } from './sweep.js';
import { loadTown, readerKeys, type Town } from './town-facts.js';

/** What leaves the portal by other ways than an answer: frames, files, mails, logs, addresses, words about faults. */
let portal: TestPortal;
let town: Town;
let needles: Needle[];
/** Without ids: a log names what it is about by id, and by nothing else. */
let words: Needle[];

beforeAll(async () => {
  portal = await openTestPortal();
  portal.clock.set(TEN_FORTY_TWO);
  town = await loadTown(portal.database);
  needles = needlesOf(town, TEN_FORTY_TWO);
  words = needles.filter(({ text }) => !/^[0-9a-f-]{36}$/.test(text));
}, 120_000);
afterAll(async () => { await portal.close(); });

/** Things that nobody may read anywhere outside their case: typed in by the test itself. */
const TYPED = ['Kornknarr', '19121212-1212', '070-174 06 99'] as const;
const typed = () => TYPED.map((text): Needle => ({ text: text.toLowerCase(), what: 'typed by the test', allowed: () => false }));

const INPUT = 'mutation ($input: LogActionInput!, $key: ID!) { logAction(key: $key, input: $input) { __typename ... on Refusal { code } } }';
const log = async (reader: string, caseId: string) => await (await portal.as(reader)).get(INPUT, {
  key: randomUUID(), input: { caseId, kind: 'TELEFON', result: 'NADD', text: `Talade med ${TYPED.join(', ')}`, nextKind: 'BREV', nextDueOn: '2026-11-27' } });

describe('frames', () => {
  it('say the same thing whatever has changed, to those alone who can see that it has, and hold only ids of meetings', async () => {
    const readers = ['yvonne', 'ibrahim', 'karin', 'gunilla', 'zoe', 'pekka', 'jonas'];
    const frames = new Map<string, string[]>(readers.map((reader) => [reader, []]));
    const sockets: Client[] = [];
    for (const reader of readers) {
      const socket = (await portal.as(reader)).socket((text) => frames.get(reader)?.push(text));
      sockets.push(socket);
      socket.subscribe({ query: 'subscription { changed { name meetingIds } }' }, { next: () => undefined, error: () => undefined, complete: () => undefined });
    }
    await vi.waitFor(() => { for (const reader of readers) expect(frames.get(reader)?.length, reader).toBeGreaterThan(0); }, { timeout: 20_000 });
    await new Promise((done) => setTimeout(done, 500));
    // What only social services may know of, and what only the landlord does.
    await log('ibrahim', townId.case('sofo'));
    await log('yvonne', townId.case('birgitta'));
    const nexts = (reader: string) => (frames.get(reader) ?? []).filter((frame) => frame.includes('"next"')).map((frame) => JSON.stringify((JSON.parse(frame) as { payload: unknown }).payload));
    for (const reader of ['yvonne', 'ibrahim', 'karin']) await vi.waitFor(() => expect(nexts(reader), reader).toHaveLength(1), { timeout: 20_000 });
    await new Promise((done) => setTimeout(done, 1_000));
    expect(new Set(['yvonne', 'ibrahim', 'karin'].flatMap(nexts)).size).toBe(1);
    for (const reader of ['yvonne', 'ibrahim', 'karin']) expect(nexts(reader), reader).toHaveLength(1);
    for (const reader of ['pekka', 'gunilla', 'zoe', 'jonas']) expect(nexts(reader), reader).toEqual([]);
    for (const [reader, all] of frames) expect(all.flatMap((frame) => needlesIn(frame, [...needles, ...typed()])), reader).toEqual([]);
    for (const socket of sockets) await socket.dispose();
  }, 120_000);

  it('a planted frame with a name is seen', () => {
    expect(needlesIn('{"type":"next","payload":{"data":{"changed":{"name":"Fateme Rezaei"}}}}', needles)).not.toEqual([]);
    expect(needlesIn(JSON.stringify({ payload: { caseId: townId.case('fateme') } }), needles)).not.toEqual([]);
  });
});

describe('files', () => {
  beforeAll(async () => {
    needles = [...needles, ...await handInLists(portal), await handInScan(portal)];
    await writeMinutes(portal);
    town = await loadTown(portal.database);
  });

  const routes = () => featureRoutes.map(({ method, path }) => `${method} ${path}`);

  it('are all known to this scan', () => {
    expect(routes().filter((route) => !(route in filePaths))).toEqual([]);
    expect(Object.keys(filePaths).filter((route) => !routes().includes(route))).toEqual([]);
  });

  it.each(readerKeys)('%s finds in them nothing without a ground; what is hidden is as if it did not exist', async (reader) => {
    const browser = await browserOf(portal, reader);
    for (const route of routes()) {
      const paths = filePaths[route]?.(town) ?? [];
      const absent = paths.find((path) => path.includes(ABSENT));
      if (absent === undefined) continue;
      const nothing = await answerTo(browser, absent);
      expect(nothing.status).toBe(reader === 'nobody' ? 401 : 404);
      for (const path of paths) {
        const found = await answerTo(browser, path);
        if (found.status !== 200) expect(found, path).toEqual(nothing);
        else expect(leaksIn(`${withoutTheRoom(reader, path.startsWith('/minutes/') ? 'minutes' : path.startsWith('/letter-of-intent/') ? 'letterOfIntent' : '', withoutDeputies(await wordsOf(found.bytes, found.type)))}\n${found.headers}`, reader, needles), path).toEqual([]);
        expect(needlesIn(found.headers, needles.filter(({ text }) => !path.includes(text))), path).toEqual([]);
      }
    }
  }, 300_000);

  it('what was handed in is saved and not shown, and may load nothing', async () => {
    const [there] = (await Promise.all((filePaths['GET /consent-scan/:consentId']?.(town) ?? []).map(async (path) => await answerTo(await portal.as('karin'), path)))).filter(({ status }) => status === 200);
    expect(await wordsOf(there?.bytes ?? new Uint8Array(), there?.type ?? '')).toContain('Ängshök');
    for (const header of ['content-disposition: attachment', "content-security-policy: default-src 'none'; sandbox", 'x-content-type-options: nosniff', 'cache-control: no-store']) expect(there?.headers).toContain(header);
  });

  it('the minutes of a meeting that has ended are read by both sides, and hold no person of any case', async () => {
    const read = await Promise.all(['yvonne', 'ibrahim', 'pekka'].map(async (reader) => await answerTo(await browserOf(portal, reader), `/minutes/${townId.meeting('alvsalahem-soc', '-28')}.pdf`)));
    expect(read.map(({ status }) => status)).toEqual([200, 200, 404]);
    for (const { bytes, type } of read.slice(0, 2)) expect(await wordsOf(bytes, type)).toContain('Vi bokar ett rum.');
  });

  it('a planted PDF with a name is seen', async () => {
    const { disclosureExtract } = await import('@bokvar/reports');
    const bytes = await disclosureExtract({ language: 'sv', about: 'Sopio Nattskärra', organisation: 'Socialtjänsten', asOf: '19 nov 2026', code: 'ABCD', waysIn: [], rows: [], total: 0 });
    expect(leaksIn(await wordsOf(bytes, 'application/pdf'), 'yvonne', needles)).not.toEqual([]);
  });
});

async function answerTo(browser: Awaited<ReturnType<typeof browserOf>>, path: string) {
  const response = await browser.jar.send(path);
  const headers = [...response.headers].filter(([name]) => !['date', 'x-request-id'].includes(name) && !name.startsWith('ratelimit')).map(([name, value]) => `${name}: ${value}`).join('\n');
  return { status: response.status, type: response.headers.get('content-type') ?? '', headers, bytes: new Uint8Array(await response.arrayBuffer()) };
}

describe('mails', () => {
  it('about a sent agenda, and of a morning, hold no name, no amount and no number of cases', async () => {
    const yvonne = await portal.as('yvonne');
    const meetingId = townId.meeting('alvsalahem-soc', '7');
    const { meeting } = await yvonne.get<{ meeting: { sections: { items: { id: string; answer: string; mine: boolean; kind: string }[] }[] } }>('query ($id: ID!) { meeting(id: $id) { sections { items { id answer mine kind } } } }', { id: meetingId });
    for (const item of meeting.sections.flatMap(({ items }) => items)) {
      if (item.answer === 'FORESLAGEN' && item.mine) await yvonne.get('mutation ($key: ID!, $id: ID!) { answerItem(key: $key, itemId: $id, answer: TA_MED) { __typename } }', { key: randomUUID(), id: item.id });
    }
    const { sendAgenda } = await yvonne.get<{ sendAgenda: { __typename: string; code?: string } }>('mutation ($key: ID!, $id: ID!) { sendAgenda(key: $key, meetingId: $id) { __typename ... on Refusal { code text } } }', { key: randomUUID(), id: meetingId });
    expect(sendAgenda).toEqual({ __typename: 'MeetingChanged' });
    expect(await remind({ database: portal.database, origin: portal.origin }, TEN_FORTY_TWO)).toBeGreaterThan(0);
    await vi.waitFor(() => expect(portal.mails.some(({ subject }) => subject.startsWith('Bo kvar'))).toBe(true), { timeout: 30_000 });
    for (const text of await asWritten()) {
      expect(needlesIn(text, needles.filter(({ text: needle }) => needle !== 'ibrahim@alvsala.example'))).toEqual([]);
      expect(text).not.toMatch(/\d[\d  ]*(kr|kronor)\b|\d+ (hushåll|ärenden|personer|punkter)/i);
    }
  }, 120_000);

  /** The mails as the demo keeps them: whole, with headers. */
  async function asWritten(): Promise<string[]> {
    const folder = mkdtempSync(join(tmpdir(), 'bokvar-post-'));
    const transport = folderTransport(folder, 'Bo kvar <bokvar@alvsala.example>');
    try {
      for (const mail of portal.mails) await transport.send(mail);
      const files = readdirSync(folder).filter((name) => name.endsWith('.eml'));
      expect(files).toHaveLength(portal.mails.length);
      return files.map((name) => readFileSync(join(folder, name), 'utf8'));
    } finally {
      transport.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }

  it('a planted mail with a name is seen, also when it is coded for the way', () => {
    expect(needlesIn('Subject: =?UTF-8?Q?x?=\n\nFateme Reza=\nei beh=C3=B6ver hj=C3=A4lp', needles)).not.toEqual([]);
    expect(needlesIn(`\n${Buffer.from('Aktuell hos bostadsgruppen, mapp Koltrast').toString('base64')}\n`, needles)).not.toEqual([]);
  });
});

describe('words about faults and addresses', () => {
  const canaries = TYPED.join(' ');
  const bad: [string, object][] = [
    ['an id that is none', { query: 'query ($id: ID!) { case(id: $id) { id } }', variables: { id: canaries } }],
    ['an id of a meeting that is none', { query: 'query ($id: ID!) { meeting(id: $id) { id } }', variables: { id: canaries } }],
    ['an enumeration that is none', { query: 'query ($view: CaseListView) { cases(view: $view) { total } }', variables: { view: canaries } }],
    ['a field that is none', { query: `{ ${TYPED[0]} }` }],
    ['a literal of the wrong kind', { query: `{ case(id: { name: "${canaries}" }) { id } }` }],
    ['a variable of the wrong kind', { query: INPUT, variables: { key: canaries, input: { caseId: canaries, kind: canaries, doneAt: canaries } } }],
    ['a date that is none', { query: INPUT, variables: { key: randomUUID(), input: { caseId: ABSENT, kind: 'TELEFON', doneAt: canaries } } }],
    ['a key that is none', { query: INPUT, variables: { key: canaries, input: { caseId: ABSENT, kind: 'TELEFON' } } }],
    ['a question that is none', { query: `{ ${canaries} ` }],
    ['an operation that is not there', { query: 'query A { viewer { id } }', operationName: canaries }],
    ['a document that is unknown', { documentId: canaries }],
    ['a search that finds nothing', { query: 'query ($search: String) { cases(search: $search) { total rows { id } } }', variables: { search: canaries } }],
  ];

  it.each(bad)('%s is not repeated', async (_what, body) => {
    for (const reader of ['yvonne', 'zoe', 'nobody']) {
      const response = await (await browserOf(portal, reader)).jar.post('/graphql', body);
      const text = `${await response.text()}\n${[...response.headers].join('\n')}`;
      expect(needlesIn(text, typed()), reader).toEqual([]);
      expect(text).not.toMatch(/postgres|uuid|syntax|mikro|at \/|\.ts:/i);
    }
  });

  it('a faulty body, a long address and a form are not repeated', async () => {
    const { jar } = await portal.as('yvonne');
    const coded = encodeURIComponent(canaries);
    const answers = [
      await jar.send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', 'x-bokvar': '1', origin: portal.origin, 'sec-fetch-site': 'same-origin' }, body: `{"query": "${canaries}` }),
      await jar.send(`/packet/${coded}.pdf`), await jar.send(`/import/${coded}/refused.csv`), await jar.send(`/extract/${coded}.pdf?person=${coded}`),
      await jar.send(`/arenden/${coded}`, { method: 'POST', body: canaries }),
    ];
    for (const answer of answers) {
      const text = `${await answer.text()}\n${[...answer.headers].join('\n')}`;
      expect(needlesIn(text, typed()), answer.url).toEqual([]);
    }
  });

  it('no redirect of a sign-in carries anything of a case, and none leads away', async () => {
    for (const answer of await portal.as('yvonne').then(({ jar }) => jar.follow('/auth/login?person=yvonne'))) {
      const location = answer.headers.get('location') ?? '';
      expect(needlesIn(location, needles)).toEqual([]);
      if (location.startsWith('http')) expect(new URL(location).origin).toBe(portal.origin);
    }
  });

  it('an answer that repeats what was sent is seen', () => {
    expect(needlesIn(JSON.stringify({ errors: [{ message: `Variable "$id" got invalid value "${canaries}"` }] }), typed())).toHaveLength(TYPED.length);
  });
});

describe('the log', () => {
  it('of all this holds no text of a case and no name, also not of staff', () => {
    expect(portal.logged.length).toBeGreaterThan(10);
    expect(portal.logged.flatMap((line) => needlesIn(line, [...words, ...typed()]).map((leak) => `${line.slice(0, 200)}: ${leak}`))).toEqual([]);
  });

  it('a planted line with a name is seen', () => {
    expect(needlesIn('{"level":"info","code":"CASE_READ","name":"Fateme Rezaei"}', words)).not.toEqual([]);
    expect(needlesIn('{"level":"warn","code":"X","text":"se journal R\\u00f6dhake"}', words)).not.toEqual([]);
  });
});
