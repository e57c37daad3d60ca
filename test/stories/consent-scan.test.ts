import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Em } from '@bokvar/server/database/orm';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { readCaseConsents } from '@bokvar/server/features/consents/case-consents.service';
import { SCAN_MEGABYTES, SCANS_PER_CONSENT_MAX } from '@bokvar/domain/vocabulary';
import { actingTown } from '../support/acting.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';
import { Reader } from '../support/reader.js';

/** The scanned form of a written consent: kept by whoever releases by it, as evidence, for its own case workers alone. */
let portal: TestPortal;
let ids: { written: string; oral: string; other: string; bare: string };

const rows = async <T extends object>(sql: string, values: readonly unknown[] = []): Promise<T[]> => await portal.database.system().transactional(async (em) => await (em as Em).execute<T[]>(sql, [...values]));
const consentOf = async (caseKey: string): Promise<string> => (await rows<{ id: string }>('select id from consent where case_id = ? order by recorded_at', [townId.case(caseKey)]))[0]?.id ?? '';

beforeAll(async () => {
  portal = await openTestPortal();
  ids = { written: await consentOf('siriporn'), oral: await consentOf('eleni'), other: await consentOf('fateme'), bare: await consentOf('hussein') };
});
afterAll(async () => { await portal.close(); });

const MAX_SCAN_BYTES = SCAN_MEGABYTES * 1024 * 1024;
const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF`);
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 0, 255]);

async function attach(reader: Reader, consentId: string, file: Uint8Array, key: string = randomUUID(), headers: Record<string, string> = {}) {
  const answer = await reader.jar.send(`/consent-scan/${consentId}?key=${key}`, {
    method: 'POST', body: Buffer.from(file), headers: { 'content-type': 'application/octet-stream', 'x-bokvar': '1', origin: reader.origin, 'sec-fetch-site': 'same-origin', ...headers } });
  return { status: answer.status, text: await answer.text() };
}
const told = ({ status, text }: { status: number; text: string }) => ({ status, ...(JSON.parse(text) as { code?: string; text?: string; field?: string | null; consentId?: string }) });
async function fetched(reader: Reader, consentId: string) {
  const answer = await reader.jar.send(`/consent-scan/${consentId}`);
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}
const lineOf = async (person: string, caseKey: string, consentId: string) => {
  const answer = await (await portal.as(person)).get<{ case: { consents: { id: string; state: string; hasScan: boolean; mayScan: boolean }[] } | null }>(
    'query ($id: ID!) { case(id: $id) { consents { id state hasScan mayScan } } }', { id: townId.case(caseKey) });
  return answer.case?.consents.find(({ id }) => id === consentId);
};
const fetchings = async () => (await rows<{ user_id: string; object_ids: string[] }>(`select user_id, object_ids from audit where action = 'SKANNING_HAMTAD' order by id`));

describe('a scanned form', () => {
  it('is attached by whoever works with the case there, and fetched as it was, under a name that tells nothing', async () => {
    const ibrahim = await portal.as('ibrahim');
    expect(await lineOf('ibrahim', 'siriporn', ids.written)).toMatchObject({ hasScan: false, mayScan: true });
    const file = pdf('Siriporn, underskrift');
    expect(told(await attach(ibrahim, ids.written, file))).toEqual({ status: 201, consentId: ids.written });
    expect(await lineOf('karin', 'siriporn', ids.written)).toMatchObject({ hasScan: true, mayScan: true });
    const scan = await fetched(await portal.as('karin'), ids.written);
    expect(scan.status).toBe(200);
    expect(scan.bytes.equals(file)).toBe(true);
    expect(Object.fromEntries(['content-type', 'content-disposition', 'content-security-policy', 'x-content-type-options', 'cache-control'].map((name) => [name, scan.headers.get(name)]))).toEqual({
      'content-type': 'application/pdf', 'content-disposition': "attachment; filename*=UTF-8''samtycke-skannat.pdf", 'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect((await fetchings()).at(-1)).toMatchObject({ user_id: townId.user('karin'), object_ids: [townId.case('siriporn'), ids.written, expect.any(String)] });
  });

  it('is in the audit each time somebody has it, and once when it was attached', async () => {
    const before = (await fetchings()).length;
    for (const person of ['ibrahim', 'ibrahim', 'karin']) await fetched(await portal.as(person), ids.written);
    expect((await fetchings()).slice(before).map(({ user_id }) => user_id)).toEqual([townId.user('ibrahim'), townId.user('ibrahim'), townId.user('karin')]);
    expect(await rows(`select 1 from audit where action = 'SAMTYCKE_SKANNAT' and ? = any(object_ids)`, [ids.written])).toHaveLength(1);
  });

  it('is in the disclosure log with whose names stand on it', async () => {
    const before = await rows('select 1 from disclosure_seen');
    await fetched(await portal.as('ibrahim'), ids.written);
    const [shown, ...others] = (await rows<{ user_id: string; place: string; categories: string[]; grounds: string[]; person_ids: string[] }>('select user_id, place, categories, grounds, person_ids from disclosure_seen order by id')).slice(before.length);
    expect(shown).toMatchObject({ user_id: townId.user('ibrahim'), place: 'EXPORT', grounds: ['OWN_DATA'], person_ids: [townId.person('siriporn')] });
    expect(others).toEqual([]);
  });

  it('that is attached anew counts; the one before stays', async () => {
    const ibrahim = await portal.as('ibrahim');
    expect(told(await attach(ibrahim, ids.written, png))).toMatchObject({ status: 201 });
    const scan = await fetched(ibrahim, ids.written);
    expect([scan.headers.get('content-type'), scan.headers.get('content-disposition')]).toEqual(['image/png', "attachment; filename*=UTF-8''samtycke-skannat.png"]);
    expect(scan.bytes.equals(png)).toBe(true);
    expect(await rows('select number, media_type as media from consent_scan where consent_id = ? order by number', [ids.written])).toEqual([{ number: 1, media: 'application/pdf' }, { number: 2, media: 'image/png' }]);
  });

  it('that is sent twice under one key is kept once, and another file under it is refused', async () => {
    const ibrahim = await portal.as('ibrahim');
    const key = randomUUID();
    const [first, second] = [await attach(ibrahim, ids.other, pdf('a'), key), await attach(ibrahim, ids.other, pdf('a'), key)];
    expect([first, second]).toEqual([{ status: 201, text: JSON.stringify({ consentId: ids.other }) }, first]);
    expect(told(await attach(ibrahim, ids.other, pdf('b'), key))).toMatchObject({ status: 422, code: 'NYCKEL_ANVAND' });
    expect(await rows('select 1 from consent_scan where consent_id = ?', [ids.other])).toHaveLength(1);
  });

  it('two at the same time are both kept, one after the other', async () => {
    const ibrahim = await portal.as('ibrahim');
    const answers = await Promise.all(['x', 'y', 'z'].map(async (text) => await attach(ibrahim, ids.other, pdf(text))));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await rows<{ number: number }>('select number from consent_scan where consent_id = ? order by number', [ids.other])).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('goes with the consent when that is made smaller: it is still the paper that was signed', async () => {
    const ibrahim = await portal.as('ibrahim');
    const { narrowConsent: { consentId } } = await ibrahim.get<{ narrowConsent: { consentId: string } }>(
      'mutation ($key: ID!, $id: ID!, $to: [ID!]!) { narrowConsent(key: $key, consentId: $id, recipients: $to, categories: [AGREED_PLAN]) { ... on ConsentChanged { consentId } } }',
      { key: randomUUID(), id: ids.other, to: [townId.organisation('alvsalahem')] });
    expect(consentId).not.toBe(ids.other);
    expect(await lineOf('ibrahim', 'fateme', consentId)).toMatchObject({ hasScan: true, mayScan: true });
    expect((await fetched(ibrahim, consentId)).bytes.equals((await fetched(ibrahim, ids.other)).bytes)).toBe(true);
    const better = pdf('bättre');
    expect(told(await attach(ibrahim, consentId, better))).toMatchObject({ status: 201 });
    expect((await fetched(ibrahim, consentId)).bytes.equals(better)).toBe(true);
    expect((await fetched(ibrahim, ids.other)).bytes.equals(better)).toBe(false);
  });

  it('as large as may be is kept whole', async () => {
    const ibrahim = await portal.as('ibrahim');
    const large = Buffer.concat([pdf(''), Buffer.alloc(MAX_SCAN_BYTES - pdf('').length, 7)]);
    expect(told(await attach(ibrahim, ids.other, large))).toMatchObject({ status: 201 });
    expect((await fetched(ibrahim, ids.other)).bytes.equals(large)).toBe(true);
  }, 60_000);

  it('stays when the consent has been taken back, and may come after it has ended', async () => {
    const ibrahim = await portal.as('ibrahim');
    await ibrahim.get('mutation ($key: ID!, $id: ID!) { withdrawConsent(key: $key, consentId: $id) { __typename } }', { key: randomUUID(), id: ids.written });
    expect(await lineOf('ibrahim', 'siriporn', ids.written)).toMatchObject({ state: 'ATERKALLAD', hasScan: true, mayScan: true });
    expect((await fetched(ibrahim, ids.written)).bytes.equals(png)).toBe(true);
    expect(await lineOf('ibrahim', 'hussein', ids.bare)).toMatchObject({ state: 'UPPHORD_TID', hasScan: false });
    expect(told(await attach(ibrahim, ids.bare, pdf('sent')))).toMatchObject({ status: 201 });
  });
});

describe('what is no scan is refused with what to do', () => {
  it.each([
    ['a page of a site', '<!doctype html><script>alert(1)</script>', 'SKANNING_FORMAT'], ['a picture with scripts', '<svg onload="x()"/>', 'SKANNING_FORMAT'], ['an empty file', '', 'SKANNING_TOM'],
  ])('%s', async (_, content, code) => {
    const before = await rows('select count(*) from consent_scan');
    expect(told(await attach(await portal.as('ibrahim'), ids.written, Buffer.from(content)))).toMatchObject({ status: 422, code, field: 'scan', text: expect.stringMatching(/^(Bifoga|Skanna)/) });
    expect(await rows('select count(*) from consent_scan')).toEqual(before);
  });

  it('a file that is too large, the same for every address', async () => {
    const large = Buffer.concat([pdf(''), Buffer.alloc(MAX_SCAN_BYTES)]);
    const ibrahim = await portal.as('ibrahim');
    const refused = await attach(ibrahim, ids.written, large);
    expect(told(refused)).toEqual({ status: 413, code: 'SKANNING_FOR_STOR', text: 'Skanna blanketten i svartvitt eller med lägre upplösning och bifoga den igen. Gränsen är 10 MB.' });
    expect(await attach(ibrahim, randomUUID(), large)).toEqual(refused);
    // Whoever is not signed in, or does not work with cases, is answered as without a file.
    expect((await attach(new Reader(portal.origin), ids.written, large)).status).toBe(401);
    const zoe = await portal.as('zoe');
    expect(await attach(zoe, ids.written, large)).toEqual(await attach(zoe, ids.written, pdf('')));
  }, 60_000);

  it('a spoken consent has no form to scan', async () => {
    expect(await lineOf('ibrahim', 'eleni', ids.oral)).toMatchObject({ hasScan: false, mayScan: false });
    expect(told(await attach(await portal.as('ibrahim'), ids.oral, pdf('')))).toMatchObject({ status: 422, code: 'SKANNING_BARA_SKRIFTLIGT' });
  });

  it('what another site makes a browser send', async () => {
    const ibrahim = await portal.as('ibrahim');
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, { 'x-bokvar': '' }]) expect((await attach(ibrahim, ids.written, pdf(''), randomUUID(), headers)).status).toBe(403);
  });
});

describe('whose it is', () => {
  it('for everybody else it is as if there were no consent, to fetch and to attach', async () => {
    for (const person of ['yvonne', 'pekka', 'gunilla', 'lars', 'zoe', 'jonas']) {
      const other = await portal.as(person);
      const absent = await fetched(other, randomUUID());
      expect(absent.status).toBe(404);
      const hidden = await fetched(other, ids.written);
      expect([hidden.status, hidden.bytes.toString()], person).toEqual([absent.status, absent.bytes.toString()]);
      expect(await attach(other, ids.written, pdf('')), person).toEqual(await attach(other, randomUUID(), pdf('')));
    }
    const ibrahim = await portal.as('ibrahim');
    const none = await fetched(ibrahim, ids.oral);
    expect([none.status, none.bytes.toString()]).toEqual([404, (await fetched(ibrahim, randomUUID())).bytes.toString()]);
    for (const bad of ['1', 'x', `${ids.written}x`]) expect((await fetched(ibrahim, bad)).bytes.toString()).toBe(none.bytes.toString());
    expect((await attach(ibrahim, ids.written, pdf(''), 'no-key')).status).toBe(404);
  });

  it('of a household that is protected it is for one of the named group who has opened it, and for colleagues as if there were none', async () => {
    await rows('insert into protection (id, case_id, holder_id, person_id, level, from_at) values (?, ?, ?, ?, ?, ?)',
      [randomUUID(), townId.case('siriporn'), townId.organisation('soc'), townId.person('siriporn'), 'SEKRETESSMARKERING', new Date(portal.clock.now())]);
    const [ibrahim, karin] = [await portal.as('ibrahim'), await portal.as('karin')];
    expect((await fetched(karin, ids.written)).status).toBe(404);
    await karin.get(`mutation { openProtected(key: "${randomUUID()}", caseId: "${townId.case('siriporn')}", purpose: KONTAKT) { __typename } }`);
    expect((await fetched(karin, ids.written)).status).toBe(200);
    expect(await lineOf('karin', 'siriporn', ids.written)).toMatchObject({ hasScan: true, mayScan: true });
    const [hidden, absent] = [await fetched(ibrahim, ids.written), await fetched(ibrahim, randomUUID())];
    expect([hidden.status, hidden.bytes.toString()]).toEqual([absent.status, absent.bytes.toString()]);
    expect(await attach(ibrahim, ids.written, pdf(''))).toEqual(await attach(ibrahim, randomUUID(), pdf('')));
    expect(await lineOf('ibrahim', 'siriporn', ids.written)).toMatchObject({ hasScan: false, mayScan: false });
    await rows('delete from protection where case_id = ?', [townId.case('siriporn')]);
  });

  it('of the second lock: no row of it is read or added by another organisation', async () => {
    const asLandlord = async (sql: string, values: readonly unknown[] = []) => await portal.database.as({ organisationId: townId.organisation('alvsalahem'), mayOpenProtected: true }, portal.clock.now())
      .transactional(async (em) => await (em as Em).execute(sql, [...values]));
    expect(await asLandlord('select count(*)::int as count from consent_scan')).toEqual([{ count: 0 }]);
    await expect(asLandlord(`insert into consent_scan (id, consent_id, case_id, releasing_id, number, media_type, bytes, added_at) values (?, ?, ?, ?, 9, 'application/pdf', '\\x25', now())`,
      [randomUUID(), ids.written, townId.case('siriporn'), townId.organisation('soc')])).rejects.toThrow();
  });

  it('the log says nothing of it', () => {
    expect(portal.logged.join('\n')).not.toMatch(/Siriporn|underskrift|%PDF/);
    expect(portal.logged.join('\n')).not.toContain('"level":"error"');
  });
});

it('reading the consents of a case asks as much with many scans as with none, and never for a file', async () => {
  const sent: string[] = [];
  const town = await actingTown((sql) => sent.push(sql));
  try {
    const { context, viewer } = await town.acting('ibrahim');
    const asked = async (): Promise<string[]> => {
      sent.length = 0;
      const lines = await readCaseConsents(context, viewer, townId.case('siriporn'));
      expect(lines.length).toBeGreaterThan(0);
      return [...sent];
    };
    await asked();
    const without = await asked();
    await town.database.system().execute(
      `insert into consent_scan (id, consent_id, case_id, releasing_id, number, media_type, bytes, added_at)
       select gen_random_uuid(), id, case_id, releasing_id, n, 'application/pdf', '\\x255044462d', now() from consent, generate_series(1, 20) n where case_id = '${townId.case('siriporn')}'`);
    const many = await asked();
    expect(many.length).toBe(without.length);
    expect(many.filter((sql) => sql.includes('consent_scan'))).toHaveLength(1);
    expect(many.filter((sql) => /\bbytes\b/.test(sql))).toEqual([]);
  } finally {
    await town.close();
  }
});

it('a consent is scanned anew a number of times, and not without end; what is kept stays', async () => {
  const karin = await portal.as('karin');
  const kept = (await rows('select 1 from consent_scan where consent_id = ?', [ids.bare])).length;
  for (let count = kept; count < SCANS_PER_CONSENT_MAX; count += 1) expect(told(await attach(karin, ids.bare, pdf(`nr ${count}`)))).toMatchObject({ status: 201 });
  expect(told(await attach(karin, ids.bare, pdf('en till')))).toMatchObject({ code: 'SKANNINGAR_FULLT', field: 'scan' });
  expect((await fetched(karin, ids.bare)).bytes.toString()).toContain(`nr ${SCANS_PER_CONSENT_MAX - 1}`);
});
