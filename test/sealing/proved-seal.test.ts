import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { instant, type Instant } from '@bokvar/domain/vocabulary';
import { createLog } from '@bokvar/server/log';
import { testClock } from '@bokvar/server/clock';
import { proveSeal } from '@bokvar/server/sealing/prove-seal';
import { openSealKeys, type SealSetting } from '@bokvar/server/sealing/seal-keys';
import { warnOfTerm } from '@bokvar/server/sealing/seal-term';
import { describe, expect, it } from 'vitest';
import { AT, DEMO, demoKeys, folderIn, ownFolder } from './stage.js';

/** What an operator is told of the seal: by `check-config` in words, by the log at a start in codes. */
const folder = ownFolder();
const DAY = 86_400_000;
const none = { faults: [], notices: [] };
const demo = (at: string): SealSetting => ({ source: DEMO, folder: at, timestampUrl: null });

describe('check-config', () => {
  it('has nothing to say of a demo that has not been started, and makes nothing', async () => {
    const fresh = join(folder, 'fresh');
    expect(await proveSeal(demo(fresh), AT)).toEqual(none);
    expect(readdirSync(folder)).not.toContain('fresh');
  });

  it('seals an empty page, and leaves the folder as it was', async () => {
    const own = folderIn(folder);
    await demoKeys(own);
    const before = readdirSync(own, { recursive: true });
    expect(await proveSeal(demo(own), AT)).toEqual(none);
    expect(readdirSync(own, { recursive: true })).toEqual(before);
  });

  it('tells from the thirtieth day before the last that the certificate ends, and then that it has', async () => {
    const own = folderIn(folder);
    const { signer: { notBefore, notAfter } } = await demoKeys(own);
    const told = async (at: number) => await proveSeal(demo(own), instant(at));
    expect(await told(notAfter - 31 * DAY)).toEqual(none);
    expect(await told(notAfter - 30 * DAY)).toEqual({ faults: [], notices: [expect.stringMatching(/^BOKVAR_SEAL_FOLDER: Sigillets certifikat går ut om 30 dagar\. Beställ ett nytt/)] });
    expect(await told(notAfter - DAY)).toMatchObject({ notices: [expect.stringContaining('går ut om 1 dag.')] });
    expect(await told(notAfter - 1)).toMatchObject({ notices: [expect.stringContaining('går ut inom ett dygn.')] });
    expect(await told(notAfter + 1)).toEqual({ faults: [expect.stringContaining('har gått ut.')], notices: [] });
    expect(await told(notBefore - 1)).toEqual({ faults: [expect.stringContaining('gäller inte än.')], notices: [] });
  });

  it('names the setting of a key that cannot be read, and of an authority that does not answer', async () => {
    const own = folderIn(folder);
    await demoKeys(own);
    expect(await proveSeal({ source: { kind: 'PEM', keyFile: join(own, 'none.pem'), certificateFile: join(own, 'none.pem'), passphrase: null }, folder: own, timestampUrl: null }, AT))
      .toEqual({ faults: [expect.stringMatching(/^BOKVAR_SEAL_KEY: .*none\.pem: Sigillets nyckel eller certifikat går inte att läsa \(ENOENT\)/)], notices: [] });
    writeFileSync(join(own, 'broken.p12'), 'no key');
    expect(await proveSeal({ source: { kind: 'PKCS12', file: join(own, 'broken.p12'), passphrase: 'ord' }, folder: own, timestampUrl: null }, AT))
      .toEqual({ faults: [expect.stringMatching(/^BOKVAR_SEAL_PKCS12: /)], notices: [] });
    expect(await proveSeal({ ...demo(own), timestampUrl: 'http://127.0.0.1:1/' }, AT))
      .toEqual({ faults: [expect.stringMatching(/^BOKVAR_TIMESTAMP_URL: Ingen tidsstämpel kommer från adressen\./)], notices: [] });
  });
});

describe('a start', () => {
  const logged = (at: Instant, term: { notBefore: Instant; notAfter: Instant }): unknown[] => {
    const lines: string[] = [];
    warnOfTerm(term, at, createLog({ level: 'info', clock: testClock(AT), destination: { write: (line: string) => { lines.push(line); } } }));
    return lines.map((line) => { const { code, daysLeft } = JSON.parse(line) as { code: string; daysLeft?: number }; return daysLeft === undefined ? code : { code, daysLeft }; });
  };

  it('logs by a code that the certificate ends, has ended, or has not begun', async () => {
    const { signer } = await demoKeys(folderIn(folder));
    expect(logged(AT, signer)).toEqual([]);
    expect(logged(instant(signer.notAfter - 12 * DAY), signer)).toEqual([{ code: 'SEAL_EXPIRES_SOON', daysLeft: 12 }]);
    expect(logged(instant(signer.notAfter + 1), signer)).toEqual(['SEAL_EXPIRED']);
    expect(logged(instant(signer.notBefore - 1), signer)).toEqual(['SEAL_NOT_VALID_YET']);
  });

  it('says which folder cannot be written in', async () => {
    const file = join(folderIn(folder), 'file');
    writeFileSync(file, '');
    await expect(openSealKeys(demo(join(file, 'seals')), AT)).rejects.toMatchObject({
      code: 'FOLDER_NOT_WRITABLE', message: expect.stringMatching(/Mappen för sigillens certifikat kan inte skrivas i \(ENOTDIR\).*BOKVAR_SEAL_FOLDER/) });
  });

  it('makes the demo’s key once, readable by the server alone', async () => {
    const own = folderIn(folder);
    const first = (await demoKeys(own)).signer.certificate;
    expect(Buffer.from((await demoKeys(own)).signer.certificate).equals(Buffer.from(first))).toBe(true);
    expect(readFileSync(join(own, 'demo-seal.pem'), 'utf8')).toContain('PRIVATE KEY');
    expect(statSync(join(own, 'demo-seal.pem')).mode & 0o777).toBe(0o600);
  });
});
