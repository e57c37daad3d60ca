import { createPrivateKey } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { instant } from '@bokvar/domain/vocabulary';
import { openSealKeys, rotateDemoKey } from '@bokvar/server/sealing/seal-keys';
import { sealPdf } from '@bokvar/server/sealing/seal-pdf';
import { sealExpiry } from '@bokvar/server/sealing/signer';
import { verifyPdf } from '@bokvar/server/sealing/verify-pdf';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPaper, AT, DEMO, demoKeys, digitsIn, flipped, folderIn, ownFolder, signedBy } from './stage.js';

const YEAR = 365 * 86_400_000;
const folder = ownFolder();
let plain: Uint8Array;
let once: Uint8Array;
let twice: Uint8Array;

beforeAll(async () => {
  const { signer } = await demoKeys(folder);
  plain = await aPaper();
  once = (await sealPdf(plain, signer, signedBy('Åsa Öberg-Ekström'))).bytes;
  twice = (await sealPdf(once, signer, signedBy('Đặng Thị Hương (ersättare) /ByteRange \\', instant(AT + 60_000)))).bytes;
});

const known = async () => (await demoKeys(folder)).known();

describe('a paper that the portal has sealed', () => {
  it('is valid, and says for whom it was sealed and when', async () => {
    const { verdict, signatures, addedAfterLast, unreadable } = await verifyPdf(twice, await known());
    expect({ verdict, addedAfterLast, unreadable }).toEqual({ verdict: 'VALID', addedAfterLast: false, unreadable: 0 });
    expect(signatures).toEqual([
      expect.objectContaining({ digestHolds: true, signatureHolds: true, coversRevision: true, coversFile: false, sealer: 'CURRENT', level: 'B-B', signedAt: AT, timestamp: null,
        withinValidity: true, sealedBy: { name: 'Bo kvar, Älvsala', organisation: 'Älvsala kommun' },
        reason: 'Undertecknad med e-legitimation: Åsa Öberg-Ekström, enhetschef, Socialtjänsten, bevis 4711' }),
      expect.objectContaining({ digestHolds: true, signatureHolds: true, coversRevision: true, coversFile: true, sealer: 'CURRENT', level: 'B-B', signedAt: AT + 60_000,
        reason: 'Undertecknad med e-legitimation: Đặng Thị Hương [ersättare] ByteRange |, enhetschef, Socialtjänsten, bevis 4711' }),
    ]);
  });

  it('keeps every byte that was there before', () => {
    expect(Buffer.compare(once, twice.subarray(0, once.length))).toBe(0);
    expect(Buffer.compare(plain, once.subarray(0, plain.length))).toBe(0);
  });

  it('is changed when any one bit of what is signed is', async () => {
    const certificates = await known();
    const gaps = digitsIn(once);
    const signed = fc.nat({ max: once.length - 1 }).filter((at) => !gaps.some(([from, to]) => at >= from && at < to));
    await fc.assert(fc.asyncProperty(signed, fc.nat({ max: 7 }), async (at, bit) => {
      const changed = Uint8Array.from(once);
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      expect((await verifyPdf(changed, certificates)).verdict).toBe('CHANGED');
    }), { numRuns: 400, examples: [[0, 0], [1, 0], [6, 0], [once.length - 1, 0], ...[...marksIn(once)].map((at): [number, number] => [at, 0])] });
  });

  it('is changed when the first seal, which the second covers, is', async () => {
    const [[from, to] = [0, 0]] = digitsIn(twice);
    const certificates = await known();
    for (const at of [from, from + 1, from + 40, Math.floor((from + to) / 2), to - 2, to - 1]) {
      expect((await verifyPdf(flipped(twice, at), certificates)).verdict).toBe('CHANGED');
    }
  });

  it('is ours also when the digits of its last seal are changed: those in which it says what it is, or what fills up its place', async () => {
    const certificates = await known();
    const [[from, to] = [0, 0]] = digitsIn(once);
    const verdicts = [];
    for (let at = from + 1; at < to - 1; at += at < from + 2_000 ? 7 : 501) {
      const changed = Uint8Array.from(once);
      changed[at] = once[at] === 0x30 ? 0x37 : 0x30;
      const { verdict, signatures } = await verifyPdf(changed, certificates);
      // Some digits are a frame that nobody has signed and that nothing follows from: then the paper is as it was, and so is its seal.
      expect(['CHANGED', 'VALID']).toContain(verdict);
      expect(signatures.every(({ sealer }) => sealer === 'CURRENT')).toBe(true);
      verdicts.push({ at: at - from, verdict });
    }
    expect(verdicts.filter(({ verdict }) => verdict === 'VALID').every(({ at }) => at < 2_000)).toBe(true);
    expect(verdicts.filter(({ verdict }) => verdict === 'CHANGED').length).toBeGreaterThan(verdicts.length * 0.8);
  });

  it('is changed when something is added, be it a single space, and when its end is cut off', async () => {
    const certificates = await known();
    for (const more of [' ', '\n', '%', '1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n']) {
      expect(await verifyPdf(Buffer.concat([twice, Buffer.from(more)]), certificates)).toMatchObject({ verdict: 'CHANGED', addedAfterLast: true });
    }
    for (const less of [1, 5, 700, 10_000]) expect(await verifyPdf(twice.subarray(0, twice.length - less), certificates)).toMatchObject({ verdict: 'CHANGED' });
    // The paper as it was after the first seal: that is what it is, with one seal.
    expect(await verifyPdf(twice.subarray(0, once.length), certificates)).toMatchObject({ verdict: 'VALID', signatures: { length: 1 } });
  });

  it('is not sealed again when it has been changed', async () => {
    const { signer } = await demoKeys(folder);
    await expect(sealPdf(flipped(once, 2_000), signer, signedBy('A'))).rejects.toMatchObject({ code: 'ALREADY_CHANGED' });
    await expect(sealPdf(Buffer.concat([once, Buffer.from(' ')]), signer, signedBy('A'))).rejects.toMatchObject({ code: 'ALREADY_CHANGED' });
    await expect(sealPdf(Buffer.from('no paper'), signer, signedBy('A'))).rejects.toMatchObject({ code: 'NOT_SEALABLE' });
  });

  it('is not sealed with a certificate that has expired, or is not valid yet', async () => {
    const { signer } = await demoKeys(folder);
    for (const at of [instant(signer.notAfter + 1), instant(signer.notBefore - 1)]) {
      await expect(sealPdf(plain, signer, signedBy('A', at))).rejects.toMatchObject({ name: 'SealFailure', code: 'CERTIFICATE_NOT_VALID' });
    }
  });
});

/** The places of the words by which a seal is found. */
function* marksIn(bytes: Uint8Array): Generator<number> {
  const file = Buffer.from(bytes);
  for (const mark of ['/ByteRange', '/Contents', '/SubFilter', '[0 ']) {
    const at = file.lastIndexOf(mark);
    for (let letter = 0; letter < mark.length; letter += 1) yield at + letter;
  }
}

describe('others', () => {
  it('a stranger’s seal is not ours, whatever name it bears', async () => {
    const stranger = await demoKeys(folderIn(folder));
    const theirs = await sealPdf(plain, stranger.signer, signedBy('A'));
    expect(await verifyPdf(theirs.bytes, await known())).toMatchObject({ verdict: 'NOT_OURS', signatures: [{ sealer: 'STRANGER', sealedBy: { name: 'Bo kvar, Älvsala' }, digestHolds: true, reason: null }] });
    // With our certificate beside their key, it is ours by name and does not hold.
    const { signer: ours } = await demoKeys(folder);
    await expect(sealPdf(plain, { ...ours, sign: (data) => stranger.signer.sign(data) }, signedBy('A'))).rejects.toMatchObject({ code: 'SIGNER_FAILED' });
  });

  it('a stranger’s seal after ours is an addition', async () => {
    const stranger = await demoKeys(folderIn(folder));
    const more = await sealPdf(once, stranger.signer, signedBy('A'));
    expect(await verifyPdf(more.bytes, await known())).toMatchObject({ verdict: 'CHANGED', addedAfterLast: false, signatures: [{ sealer: 'CURRENT' }, { sealer: 'STRANGER' }] });
  });

  it('no seal, and no paper', async () => {
    expect(await verifyPdf(plain, await known())).toEqual({ verdict: 'NOT_SEALED', signatures: [], unreadable: 0, addedAfterLast: false });
    for (const bytes of ['', 'hello', '<html>']) expect((await verifyPdf(Buffer.from(bytes), await known())).verdict).toBe('NOT_A_PDF');
  });

  it('whatever is handed in is answered', async () => {
    const certificates = await known();
    const number = fc.oneof(fc.nat(), fc.constantFrom('0', '9999999999', '99999999999999999999', '-1', '1e9', '0x10', ''));
    const lie = fc.tuple(number, number, number, number).map((four) => Buffer.from(`%PDF-1.7\n/ByteRange [${four.join(' ')}] /Contents <3080>\n%%EOF`));
    const cut = fc.tuple(fc.nat({ max: twice.length }), fc.nat({ max: twice.length })).map(([from, to]) => twice.subarray(Math.min(from, to), Math.max(from, to)));
    // Random bytes as a signature, in a place that is sound.
    const junk = fc.uint8Array({ minLength: 1, maxLength: 400 }).map((bytes) => sealedWith(Buffer.from(bytes)));
    // A signature of ours with some of its bytes changed, cut out or doubled.
    const [[from, to] = [0, 0]] = digitsIn(once);
    const own = Buffer.from(Buffer.from(once.subarray(from + 1, to - 1)).toString('latin1').replace(/(00)+$/, ''), 'hex');
    const bent = fc.array(fc.tuple(fc.nat({ max: own.length - 1 }), fc.uint8Array({ maxLength: 4 }), fc.nat({ max: 4 })), { minLength: 1, maxLength: 3 })
      .map((changes) => sealedWith(changes.reduce<Buffer>((bytes, [at, instead, less]) => Buffer.concat([bytes.subarray(0, at), instead, bytes.subarray(at + less)]), own)));
    const splice = fc.tuple(fc.nat({ max: once.length }), fc.uint8Array({ maxLength: 300 })).map(([at, bytes]) => Buffer.concat([once.subarray(0, at), bytes, once.subarray(at)]));
    await fc.assert(fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 3_000 }), lie, cut, junk, splice, { arbitrary: bent, weight: 6 }), async (bytes) => {
      const { verdict } = await verifyPdf(bytes, certificates);
      expect(['VALID', 'CHANGED', 'NOT_OURS', 'NOT_SEALED', 'NOT_A_PDF']).toContain(verdict);
      if (verdict === 'VALID') expect([once.length, twice.length]).toContain(bytes.length);
    }), { numRuns: 1_500 });
  });

  it('a deep nest of ASN.1, and twenty megabytes of marks, take no longer than they should', async () => {
    const certificates = await known();
    const nest = Buffer.concat(Array.from({ length: 30_000 }, () => Buffer.from([0x30, 0x80])));
    const marks = Buffer.alloc(20 << 20, '/ByteRange [0 1 5 9]');
    const began = performance.now();
    expect((await verifyPdf(sealedWith(nest), certificates)).verdict).toBe('CHANGED');
    expect((await verifyPdf(marks, certificates)).verdict).toBe('CHANGED');
    expect((await verifyPdf(Buffer.alloc(20 << 20, '/ByteRange ['), certificates)).verdict).toBe('CHANGED');
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

/** A file whose signature covers all of it, and is these bytes. */
function sealedWith(message: Buffer): Buffer {
  const head = (numbers: string) => `%PDF-1.7\n1 0 obj\n<< /Type /Sig /ByteRange [${numbers.padEnd(40)}] /Contents `;
  const gap = head('').length;
  const after = gap + message.length * 2 + 2;
  const tail = ' >>\nendobj\n%%EOF\n';
  return Buffer.from(`${head(`0 ${gap} ${after} ${tail.length}`)}<${message.toString('hex')}>${tail}`, 'latin1');
}

describe('the keys', () => {
  it('are made at the first start, for nobody else’s eyes, and are the same at the next', async () => {
    const own = folderIn(folder);
    const first = await demoKeys(own);
    expect(statSync(join(own, 'demo-seal.pem')).mode & 0o777).toBe(0o600);
    const second = await demoKeys(own, instant(AT + YEAR));
    expect(second.signer.certificate).toEqual(first.signer.certificate);
    expect(readdirSync(own).toSorted()).toEqual(['demo-seal.pem', 'seals']);
    expect(first.signer).toMatchObject({ name: 'Bo kvar, Älvsala', level: 'B-B', keyType: 'EC', timestamps: null });
  });

  it('are one when two processes start at once', async () => {
    const own = folderIn(folder);
    const all = await Promise.all([demoKeys(own), demoKeys(own), demoKeys(own)]);
    expect(new Set(all.map(({ signer }) => Buffer.from(signer.certificate).toString('hex'))).size).toBe(1);
    expect(readdirSync(own).toSorted()).toEqual(['demo-seal.pem', 'seals']);
  });

  it('are warned of a month before they expire', async () => {
    const { signer } = await demoKeys(folder);
    const before = (days: number) => sealExpiry(signer, instant(signer.notAfter - days * 86_400_000));
    expect([before(400), before(31), before(30), before(0), before(-2)]).toEqual([
      { daysLeft: 400, warn: false }, { daysLeft: 31, warn: false }, { daysLeft: 30, warn: true }, { daysLeft: 0, warn: true }, { daysLeft: -2, warn: true }]);
  });

  it('are changed for new ones, and what the former sealed is still ours', async () => {
    const own = folderIn(folder);
    const former = await demoKeys(own);
    const old = await sealPdf(plain, former.signer, signedBy('A'));
    await rotateDemoKey(DEMO, own, instant(AT + YEAR));
    const now = await demoKeys(own, instant(AT + YEAR));
    expect(now.signer.certificate).not.toEqual(former.signer.certificate);
    expect(await verifyPdf(old.bytes, await now.known())).toMatchObject({ verdict: 'VALID', signatures: [{ sealer: 'FORMER', withinValidity: true }] });
    const both = await sealPdf(old.bytes, now.signer, signedBy('B', instant(AT + YEAR)));
    expect(await verifyPdf(both.bytes, await now.known())).toMatchObject({ verdict: 'VALID', signatures: [{ sealer: 'FORMER' }, { sealer: 'CURRENT' }] });
  });

  it('a signer that says that its certificate is valid for longer than it is makes no seal', async () => {
    const own = folderIn(folder);
    const { signer, known: ownKnown } = await demoKeys(own);
    const late = await sealPdf(plain, { ...signer, notAfter: instant(AT + 20 * YEAR) }, signedBy('A', instant(AT + 10 * YEAR))).catch((error: unknown) => error);
    expect(late).toMatchObject({ code: 'CERTIFICATE_NOT_VALID' });
    expect((await ownKnown()).map(({ use }) => use)).toEqual(['CURRENT_SEAL']);
  });

  it('come from files, and what is wrong with those is said without quoting them', async () => {
    const own = folderIn(folder);
    const demo = join(own, 'demo-seal.pem');
    await demoKeys(own);
    const text = readFileSync(demo, 'utf8');
    const locked = join(own, 'locked.pem');
    writeFileSync(locked, createPrivateKey(text).export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'rätt lösen' }));
    const other = join(own, 'other.pem');
    await demoKeys(join(own, 'other'));
    writeFileSync(other, readFileSync(join(own, 'other', 'demo-seal.pem')));
    const open = (keyFile: string, certificateFile: string, passphrase: string | null) => openSealKeys({ source: { kind: 'PEM', keyFile, certificateFile, passphrase }, folder: own, timestampUrl: null }, AT);

    const { signer, known: trusted } = await open(locked, demo, 'rätt lösen');
    const { bytes } = await sealPdf(plain, signer, signedBy('A'));
    expect(await verifyPdf(bytes, await trusted())).toMatchObject({ verdict: 'VALID' });
    for (const passphrase of ['fel lösen', null]) {
      const fault: unknown = await open(locked, demo, passphrase).catch((error: unknown) => error);
      expect(fault).toMatchObject({ name: 'SealKeyFault', code: 'WRONG_PASSPHRASE' });
      expect(String(fault)).not.toContain('lösen"');
      expect(String(fault)).not.toContain('fel lösen');
    }
    await expect(open(other, demo, null)).rejects.toMatchObject({ code: 'KEY_AND_CERTIFICATE_DIFFER' });
    await expect(open(join(own, 'none.pem'), demo, null)).rejects.toMatchObject({ code: 'NOT_READABLE' });
    writeFileSync(join(own, 'text.pem'), 'not a key');
    await expect(open(join(own, 'text.pem'), demo, null)).rejects.toMatchObject({ code: 'NOT_READABLE' });
    await expect(open(demo, join(own, 'text.pem'), null)).rejects.toMatchObject({ code: 'KEY_AND_CERTIFICATE_DIFFER' });
  });
});
