import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { instant } from '@bokvar/domain/vocabulary';
import { openSealKeys, rotateDemoKey } from '@bokvar/server/sealing/seal-keys';
import { sealPdf } from '@bokvar/server/sealing/seal-pdf';
import { CheckedAuthority } from '@bokvar/server/sealing/timestamp';
import { verifyPdf } from '@bokvar/server/sealing/verify-pdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installed, localAuthority, run, type LocalAuthority } from './authority.js';
import { aPaper, AT, DEMO, demoKeys, digitsIn, flipped, ownFolder, signedBy } from './stage.js';

const tools = installed('qpdf', '--version') && installed('pdfinfo', '-v') && installed('pdfsig', '-v') && installed('openssl', 'version');
// Where everything must be proven, a missing tool is a fault and not a reason to look away.
const mustRun = Boolean(process.env['BOKVAR_NO_SKIP']);
const missing = !tools && !mustRun;

const folder = ownFolder();

function written(name: string, bytes: Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

/** What poppler says of each signature. It exits with an error when one does not hold. */
function saidByPoppler(file: string): readonly string[] {
  return [...run('pdfsig', '-nocert', file).matchAll(/Signature Validation: (.*)/g)].map(([, words]) => words ?? '');
}
const VALID = 'Signature is Valid.';

describe.skipIf(missing)('a sealed paper, as other programs find it', () => {
  it('is valid by each of its seals, sound, and tagged as it was', async () => {
    const { signer } = await demoKeys(join(folder, 'keys'));
    let bytes = await aPaper();
    const before = run('pdfinfo', '-struct-text', written('plain.pdf', bytes));
    for (const [index, name] of ['Åsa Öberg-Ekström', 'Łukasz Żółć', 'Čállá Ŋorvvošš'].entries()) {
      bytes = (await sealPdf(bytes, signer, signedBy(name, instant(AT + index)))).bytes;
    }
    const file = written('sealed.pdf', bytes);
    expect(saidByPoppler(file)).toEqual([VALID, VALID, VALID]);
    expect(run('pdfsig', '-nocert', file)).toMatch(/Nov 27 2026 12:05:00[^]*Total document signed/);
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    expect(run('pdfinfo', file)).toMatch(/Tagged: +yes/);
    expect(run('pdfinfo', '-struct-text', file)).toBe(before);
  });

  it('does not hold for poppler when a byte is changed, wherever it is signed', async () => {
    const { signer, known } = await demoKeys(join(folder, 'keys'));
    const { bytes } = await sealPdf(await aPaper(), signer, signedBy('A'));
    const [[from, to] = [0, 0]] = digitsIn(bytes);
    const spread = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => Math.floor(from * share));
    for (const at of [...spread, to + 30]) {
      const changed = flipped(bytes, at);
      expect(saidByPoppler(written('changed.pdf', changed))).not.toContain(VALID);
      expect((await verifyPdf(changed, await known())).verdict).toBe('CHANGED');
    }
    expect(saidByPoppler(written('changed.pdf', flipped(bytes, spread[2] ?? 0)))).toEqual(['Digest Mismatch.']);
  });

  it('shows poppler, too, that something has been added', async () => {
    const { signer } = await demoKeys(join(folder, 'keys'));
    const { bytes } = await sealPdf(await aPaper(), signer, signedBy('A'));
    expect(run('pdfsig', '-nocert', written('more.pdf', Buffer.concat([bytes, Buffer.from('\n% more\n%%EOF\n')])))).toContain('Not total document signed');
  });

  it('is sealed by a key of RSA just as well, from PEM or PKCS#12; a wrong passphrase is said to be one', async () => {
    const [key, certificate, p12, old] = ['rsa.key', 'rsa.pem', 'rsa.p12', 'old.p12'].map((name) => join(folder, name)) as [string, string, string, string];
    run('openssl', 'req', '-x509', '-newkey', 'rsa:3072', '-nodes', '-days', '900', '-subj', '/O=Älvsala kommun/CN=Sigill', '-utf8', '-keyout', key, '-out', certificate);
    run('openssl', 'pkcs12', '-export', '-inkey', key, '-in', certificate, '-passout', 'pass:rätt', '-out', p12);
    run('openssl', 'pkcs12', '-export', '-legacy', '-inkey', key, '-in', certificate, '-passout', 'pass:ratt', '-out', old);
    const sources = [
      { kind: 'PEM', keyFile: key, certificateFile: certificate, passphrase: null },
      { kind: 'PKCS12', file: p12, passphrase: 'rätt' },
      { kind: 'PKCS12', file: old, passphrase: 'ratt' },
    ] as const;
    for (const source of sources) {
      const { signer, known } = await openSealKeys({ source, folder: join(folder, 'rsa'), timestampUrl: null }, AT);
      const { bytes } = await sealPdf(await aPaper(), signer, signedBy('A', instant(signer.notBefore + 1_000)));
      expect(saidByPoppler(written('rsa.pdf', bytes))).toEqual([VALID]);
      expect(await verifyPdf(bytes, await known())).toMatchObject({ verdict: 'VALID', signatures: [{ sealedBy: { name: 'Sigill', organisation: 'Älvsala kommun' } }] });
    }
    for (const file of [p12, old]) {
      const opened = openSealKeys({ source: { kind: 'PKCS12', file, passphrase: 'fel' }, folder: join(folder, 'rsa'), timestampUrl: null }, AT);
      await expect(opened).rejects.toMatchObject({ name: 'SealKeyFault', code: 'WRONG_PASSPHRASE' });
    }
    const text = openSealKeys({ source: { kind: 'PKCS12', file: certificate, passphrase: 'fel' }, folder: join(folder, 'rsa'), timestampUrl: null }, AT);
    await expect(text).rejects.toMatchObject({ code: 'NOT_READABLE' });
  });

  it('is sealed by a key that an issuer vouches for, whose certificate comes after the issuer’s', async () => {
    const at = (name: string) => join(folder, `issued.${name}`);
    run('openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '900', '-subj', '/CN=Issuer', '-keyout', at('root.key'), '-out', at('root.pem'));
    run('openssl', 'req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj', '/O=Kommunen/CN=Seal', '-keyout', at('key'), '-out', at('csr'));
    run('openssl', 'x509', '-req', '-days', '800', '-in', at('csr'), '-CA', at('root.pem'), '-CAkey', at('root.key'), '-CAcreateserial', '-out', at('pem'));
    writeFileSync(at('chain'), run('openssl', 'x509', '-in', at('root.pem')) + run('openssl', 'x509', '-in', at('pem')));
    const { signer, known } = await openSealKeys({ source: { kind: 'PEM', keyFile: at('key'), certificateFile: at('chain'), passphrase: null }, folder: join(folder, 'issued'), timestampUrl: null }, AT);
    expect(signer).toMatchObject({ name: 'Seal', chain: { length: 1 } });
    const { bytes } = await sealPdf(await aPaper(), signer, signedBy('A', instant(signer.notBefore + 1_000)));
    expect(saidByPoppler(written('issued.pdf', bytes))).toEqual([VALID]);
    expect(await verifyPdf(bytes, await known())).toMatchObject({ verdict: 'VALID', signatures: [{ sealedBy: { name: 'Seal' } }] });
  });
});

describe.skipIf(missing)('a timestamp', () => {
  const now = instant(Date.now());
  let authority: LocalAuthority;
  let other: LocalAuthority;
  beforeAll(async () => {
    authority = await localAuthority(folder, 'Authority');
    other = await localAuthority(folder, 'Other');
  });
  afterAll(async () => {
    await authority.close();
    await other.close();
  });
  const keysWith = ({ url }: { readonly url: string }) => demoKeys(join(folder, 'stamped'), now, url);

  it('lifts each seal to B-T, and says when; the next key does not change that', async () => {
    const { signer } = await keysWith(authority);
    expect(signer.level).toBe('B-T');
    const first = await sealPdf(await aPaper(), signer, signedBy('A', now));
    const second = await sealPdf(first.bytes, signer, signedBy('B', now));
    expect(second).toMatchObject({ level: 'B-T' });
    const file = written('stamped.pdf', second.bytes);
    expect(saidByPoppler(file)).toEqual([VALID, VALID]);
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    await rotateDemoKey(DEMO, join(folder, 'stamped'), now);
    // Without the authority: verifying asks nobody.
    const { known } = await demoKeys(join(folder, 'stamped'), now);
    const { verdict, signatures } = await verifyPdf(second.bytes, await known());
    expect(verdict).toBe('VALID');
    for (const { level, timestamp, sealer } of signatures) {
      expect({ level, sealer }).toEqual({ level: 'B-T', sealer: 'FORMER' });
      expect(timestamp).toMatchObject({ authority: 'Authority', digestHolds: true, signatureHolds: true, authorityKnown: true });
      expect(Math.abs((timestamp?.at ?? 0) - Date.now())).toBeLessThan(60_000);
    }
    expect(second.timestampedAt).toBe(signatures[1]?.timestamp?.at);
  });

  it('from a day when the seal’s certificate is not valid yet is said to be that: the portal’s clock may be set ahead', async () => {
    const ahead = instant(now + 40 * 86_400_000);
    const { signer } = await demoKeys(join(folder, 'ahead'), ahead, authority.url);
    await expect(sealPdf(await aPaper(), signer, signedBy('A', ahead))).rejects.toMatchObject({ code: 'CERTIFICATE_NOT_VALID' });
  });

  it('decides when it was sealed, and not the clock of who signed: a seal from a day when its certificate was not valid is not ours', async () => {
    const { signer, known } = await keysWith(authority);
    const early = instant(signer.notBefore - 86_400_000);
    const { bytes } = await sealPdf(await aPaper(), { ...signer, notBefore: early }, signedBy('A', early));
    expect(await verifyPdf(bytes, await known())).toMatchObject({ verdict: 'VALID', signatures: [{ signedAt: early, withinValidity: true, level: 'B-T' }] });
    const seals = (await known()).filter(({ use }) => use !== 'TIMESTAMP');
    expect(await verifyPdf(bytes, seals)).toMatchObject({ verdict: 'NOT_OURS', signatures: [{ withinValidity: false, level: 'B-B' }] });
  });

  it('of an authority that the portal has not asked makes no B-T', async () => {
    const { signer, known } = await keysWith(authority);
    const { bytes } = await sealPdf(await aPaper(), { ...signer, timestamps: { url: other.url, remember: async () => {} } }, signedBy('A', now));
    expect(await verifyPdf(bytes, await known())).toMatchObject({ verdict: 'VALID', signatures: [{ level: 'B-B', timestamp: { authority: 'Other', authorityKnown: false } }] });
  });

  it('that does not come, or is over something else, is a failure and no seal of a lower level', async () => {
    const { signer } = await keysWith(authority);
    const sealed = async () => sealPdf(await aPaper(), signer, signedBy('A', now));
    await sealed();
    authority.does = 'REPLAY';
    await expect(sealed()).rejects.toMatchObject({ name: 'SealFailure', code: 'WRONG_TIMESTAMP' });
    authority.does = 'REFUSE';
    await expect(sealed()).rejects.toMatchObject({ code: 'NO_TIMESTAMP' });
    authority.does = 'NONSENSE';
    await expect(sealed()).rejects.toMatchObject({ code: 'NO_TIMESTAMP' });
    authority.does = 'ANSWER';
    const { signer: nobody } = await keysWith({ url: 'http://127.0.0.1:9/' });
    await expect(sealPdf(await aPaper(), nobody, signedBy('A', now))).rejects.toMatchObject({ code: 'NO_TIMESTAMP' });
  });

  it.each(['WAIT', 'STALL'] as const)('is not waited for longer than was said, when the authority does %s', async (what) => {
    authority.does = what;
    const began = performance.now();
    const asked = new CheckedAuthority({ url: authority.url, remember: async () => {} }, 300).timestamp(new Uint8Array(32));
    await expect(asked).rejects.toMatchObject({ code: 'NO_TIMESTAMP' });
    expect(performance.now() - began).toBeLessThan(3_000);
    authority.does = 'ANSWER';
  });

  it('that is damaged in the file is a change', async () => {
    const { signer, known } = await keysWith(authority);
    const { bytes } = await sealPdf(await aPaper(), signer, signedBy('A', now));
    const text = Buffer.from(bytes).toString('latin1').toLowerCase();
    // The authority's own words: the time in its statement.
    const year = Buffer.from(String(new Date().getUTCFullYear())).toString('hex');
    const at = text.lastIndexOf(`180f${year}`) + 11;
    const changed = Uint8Array.from(bytes);
    changed[at] = 0x31;
    expect(at).toBeGreaterThan(11);
    expect(await verifyPdf(changed, await known())).toMatchObject({ verdict: 'CHANGED', signatures: [{ level: 'B-B', digestHolds: true, signatureHolds: true, timestamp: { signatureHolds: false } }] });
  });
});
