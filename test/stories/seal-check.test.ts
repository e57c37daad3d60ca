import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { request as overHttp, type ClientRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEALED_FILE_MEGABYTES, toIso } from '@bokvar/domain/vocabulary';
import type { Em } from '@bokvar/server/database/orm';
import { SEAL_CHECK_PATH, type SealCheck } from '@bokvar/server/sealing/check-route';
import { openSealKeys, rotateDemoKey } from '@bokvar/server/sealing/seal-keys';
import { sealPdf } from '@bokvar/server/sealing/seal-pdf';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aPaper, DEMO, flipped, signedBy } from '../sealing/stage.js';
import { CookieJar } from '../support/cookie-jar.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/** Whoever has got a paper asks whether its seal holds, without signing in, and leaves no trace of it. */
let portal: TestPortal;
let plain: Uint8Array;
let sealed: Uint8Array;
const elsewhere = mkdtempSync(join(tmpdir(), 'bokvar-stranger-'));
const MAX = SEALED_FILE_MEGABYTES * 1024 * 1024;

beforeAll(async () => {
  portal = await openTestPortal();
  plain = await aPaper();
  sealed = (await sealPdf(plain, portal.seals.signer, signedBy('Åsa Öberg-Ekström', portal.clock.now()))).bytes;
});
afterAll(async () => {
  await portal.close();
  rmSync(elsewhere, { recursive: true });
});

async function send(file: Uint8Array, headers: Record<string, string> = {}): Promise<Response> {
  return await new CookieJar(portal.origin).send(SEAL_CHECK_PATH, {
    method: 'POST', body: Buffer.from(file), headers: { 'content-type': 'application/octet-stream', 'x-bokvar': '1', origin: portal.origin, 'sec-fetch-site': 'same-origin', ...headers } });
}
const check = async (file: Uint8Array): Promise<SealCheck> => {
  const answer = await send(file);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  return (await answer.json()) as SealCheck;
};
const own = (over: object = {}) => ({
  sealer: 'CURRENT', holds: true, withinValidity: true, sealedBy: { name: DEMO.name, organisation: DEMO.organisation }, level: 'B-B', timestamp: null,
  reason: 'Undertecknad med e-legitimation: Åsa Öberg-Ekström, enhetschef, Socialtjänsten, bevis 4711', signedAt: toIso(portal.clock.now()), ...over });

describe('a file whose seal is looked at', () => {
  it('is valid as it was sealed, and it is told who sealed it, when and how far the seal reaches', async () => {
    expect(await check(sealed)).toEqual({ verdict: 'VALID', seals: [own()] });
  });

  it('has been changed when one byte has, and when something has been added', async () => {
    expect(await check(flipped(sealed, 2_000))).toEqual({ verdict: 'CHANGED', seals: [own({ holds: false, level: null, reason: null })] });
    expect(await check(Buffer.concat([sealed, Buffer.from(' ')]))).toMatchObject({ verdict: 'CHANGED' });
  });

  it('that a stranger has sealed is not ours, also in our name, which is not repeated', async () => {
    const { signer } = await openSealKeys({ source: DEMO, folder: elsewhere, timestampUrl: null }, portal.clock.now());
    const theirs = await sealPdf(plain, signer, signedBy('Åsa Öberg-Ekström', portal.clock.now()));
    const answer = await check(theirs.bytes);
    expect(answer).toEqual({ verdict: 'NOT_OURS', seals: [own({ sealer: 'STRANGER', sealedBy: null, reason: null })] });
    expect(JSON.stringify(answer)).not.toMatch(/Älvsala|Åsa/);
  });

  it('that nobody has sealed, that is no PDF, or that is empty, is told to be that', async () => {
    expect(await check(plain)).toEqual({ verdict: 'NOT_SEALED', seals: [] });
    expect(await check(crypto.getRandomValues(new Uint8Array(50_000)))).toEqual({ verdict: 'NOT_A_PDF', seals: [] });
    expect(await check(new Uint8Array())).toEqual({ verdict: 'NOT_A_PDF', seals: [] });
  });

  it('is known by a former key when another has taken its place', async () => {
    await rotateDemoKey(DEMO, portal.sealFolder, portal.clock.now());
    const { signer } = await openSealKeys({ source: DEMO, folder: portal.sealFolder, timestampUrl: null }, portal.clock.now());
    const anew = (await sealPdf(plain, signer, signedBy('Åsa Öberg-Ekström', portal.clock.now()))).bytes;
    // This server still has the key that it was started with: to it the new one is one of the others that are believed.
    expect(await check(anew)).toEqual({ verdict: 'VALID', seals: [own({ sealer: 'FORMER' })] });
    expect(await check(sealed)).toEqual({ verdict: 'VALID', seals: [own()] });
  });
});

describe('who asks', () => {
  it('may send so much and no more', async () => {
    expect((await check(Buffer.concat([sealed, Buffer.alloc(MAX - sealed.length)]))).verdict).toBe('CHANGED');
    const answer = await send(Buffer.alloc(MAX + 1));
    expect([answer.status, await answer.json()]).toEqual([413, { errors: [{ message: 'Det som skickades är för stort.', extensions: { code: 'TOO_LARGE' } }] }]);
  }, 60_000);

  it('is on the portal’s own page, or a program: no other site sends a file here', async () => {
    expect((await send(sealed, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send(sealed, { 'x-bokvar': '' })).status).toBe(403);
  });

  it('leaves a code in the log, and nothing else anywhere', async () => {
    const disk = () => readdirSync(portal.sealFolder, { recursive: true, encoding: 'utf8' }).toSorted().map((name) => [name, statSync(join(portal.sealFolder, name)).isFile() ? readFileSync(join(portal.sealFolder, name)).toString('hex') : null]);
    const rows = async () => await portal.database.system().transactional(async (em) => await (em as Em).execute(
      'select (select count(*) from audit)::int as audit, (select count(*) from outbox)::int as outbox, (select count(*) from disclosure_seen)::int as seen'));
    const before = { disk: disk(), rows: await rows(), lines: portal.logged.length };
    for (const file of [sealed, flipped(sealed, 2_000), plain, Buffer.from('Åsa')]) await check(file);
    expect(portal.logged.slice(before.lines).map((line) => Object.fromEntries(Object.entries(JSON.parse(line) as object).filter(([name]) => !['time', 'requestId'].includes(name))))).toEqual(
      ['VALID', 'CHANGED', 'NOT_SEALED', 'NOT_A_PDF'].map((verdict) => ({ level: 'info', verdict, code: 'SEAL_CHECKED' })));
    expect({ disk: disk(), rows: await rows() }).toEqual({ disk: before.disk, rows: before.rows });
  });

  it('waits when eight others are sending theirs, and the portal goes on meanwhile', async () => {
    const sending: ClientRequest[] = [];
    const { port } = new URL(portal.origin);
    // One that comes while the question below has a place is sent on its way at once, and comes again.
    const begin = (): void => {
      const one = overHttp({ hostname: '127.0.0.1', port, path: SEAL_CHECK_PATH, method: 'POST', headers: { 'x-bokvar': '1', 'content-length': '1000' } });
      one.on('error', () => undefined);
      one.once('response', (refused) => { refused.resume(); begin(); });
      one.write('%PDF-');
      sending.push(one);
    };
    for (let n = 0; n < 8; n += 1) begin();
    await vi.waitFor(async () => {
      const answer = await send(sealed);
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '10']);
    }, { timeout: 10_000 });
    expect((await fetch(`${portal.origin}/readyz`)).status).toBe(200);
    for (const one of sending) one.destroy();
    await vi.waitFor(async () => { expect((await send(sealed)).status).toBe(200); }, { timeout: 10_000 });
  }, 30_000);
});
