import { PDF, SignatureError } from '@libpdf/core';
import type { Instant } from '@bokvar/domain/vocabulary';
import { SealFailure } from './seal-failure.js';
import { isWithin, type KnownCertificate, type SealLevel, type Signer } from './signer.js';
import { CheckedAuthority } from './timestamp.js';
import { holds, verifyPdf } from './verify-pdf.js';

/** What a seal is put on for. It becomes words within the file, which whoever opens it can read. */
export interface SealWording {
  /** "Undertecknad med e-legitimation" */
  readonly reason: string;
  /** Those whose signature this seal stands for: one seal for each manager, or one for several that signed at once. */
  readonly signers: readonly [SealedSigner, ...SealedSigner[]];
  readonly location?: string;
  /** By the portal's clock. */
  readonly at: Instant;
}

export interface SealedSigner {
  readonly name: string;
  /** "enhetschef, Socialtjänsten" */
  readonly role: string;
  /** What the record of her signing is found by. */
  readonly evidence: string;
}

export interface SealedPdf {
  readonly bytes: Uint8Array;
  /** What was reached, as read from the finished file. */
  readonly level: SealLevel;
  /** By the authority's clock; null without one. */
  readonly timestampedAt: Instant | null;
}

/** Digits for the seal in the file: with a chain and a timestamp, which brings a chain of its own, it takes more. */
const PLACE = { bare: 8_192, stamped: 24_576 } as const;

/**
 * Puts a seal on a finished PDF that nobody sees on its pages, after what is already there: not a byte before it is changed, so
 * the seals that it has go on holding. What comes out has been verified.
 * @throws {SealFailure} nothing was sealed, and why
 */
export async function sealPdf(bytes: Uint8Array, signer: Signer, wording: SealWording): Promise<SealedPdf> {
  if (!isWithin(signer, wording.at)) throw new SealFailure('CERTIFICATE_NOT_VALID', 'The seal’s certificate is not valid at that moment');
  await refuseChanged(bytes);
  const asked: KnownCertificate[] = [];
  const sealed = await sign(bytes, signer, wording, asked);
  const { verdict, signatures } = await verifyPdf(sealed, [{ use: 'CURRENT_SEAL', certificate: signer.certificate }, ...asked]);
  const last = signatures.at(-1);
  // The authority's clock is another than the portal's, which a demo may have set to any day.
  if (last?.withinValidity === false) throw new SealFailure('CERTIFICATE_NOT_VALID', 'The seal’s certificate was not valid when the authority says that it was made');
  const kept = Buffer.compare(bytes, sealed.subarray(0, bytes.length)) === 0;
  if (verdict !== 'VALID' || !kept || last === undefined || last.level !== signer.level) throw new SealFailure('SIGNER_FAILED', 'What was made does not hold');
  return { bytes: sealed, level: last.level, timestampedAt: last.timestamp?.at ?? null };
}

/** By nobody's certificate: whoever has sealed it before, that seal has to hold and to be the last thing in the file. */
async function refuseChanged(bytes: Uint8Array): Promise<void> {
  const { verdict, signatures, unreadable, addedAfterLast } = await verifyPdf(bytes, []);
  if (verdict === 'NOT_A_PDF') throw new SealFailure('NOT_SEALABLE', 'These bytes are no PDF');
  if (unreadable > 0 || addedAfterLast || !signatures.every(holds)) throw new SealFailure('ALREADY_CHANGED', 'The file is not as it was when it was sealed');
}

async function sign(bytes: Uint8Array, signer: Signer, { reason, signers, location, at }: SealWording, asked: KnownCertificate[]): Promise<Uint8Array> {
  const { timestamps } = signer;
  const authority = timestamps && new CheckedAuthority({
    url: timestamps.url,
    remember: async (certificate) => {
      asked.push({ use: 'TIMESTAMP', certificate });
      await timestamps.remember(certificate);
    },
  });
  const pdf = await loaded(bytes);
  const words = `${reason}: ${signers.map(({ name, role, evidence }) => `${name}, ${role}, ${evidence}`).join('; ')}`;
  try {
    const made = await pdf.sign({
      signer: {
        certificate: signer.certificate,
        certificateChain: [...signer.chain],
        keyType: signer.keyType,
        signatureAlgorithm: signer.keyType === 'EC' ? 'ECDSA' : 'RSASSA-PKCS1-v1_5',
        sign: (data) => signer.sign(data),
      },
      reason: plain(words),
      signingTime: new Date(at),
      digestAlgorithm: 'SHA-256',
      estimatedSize: authority ? PLACE.stamped : PLACE.bare,
      ...(location === undefined ? {} : { location: plain(location) }),
      ...(authority ? { timestampAuthority: authority } : {}),
    });
    return made.bytes;
  } catch (error) {
    if (error instanceof SealFailure) throw error;
    throw new SealFailure('SIGNER_FAILED', error instanceof SignatureError ? `The seal could not be made: ${error.code}` : 'The seal could not be made', { cause: error });
  }
}

async function loaded(bytes: Uint8Array): Promise<PDF> {
  const pdf = await PDF.load(bytes).catch((error: unknown) => { throw new SealFailure('NOT_SEALABLE', 'The PDF cannot be read', { cause: error }) });
  // Otherwise @libpdf/core writes the whole file anew, without a word, and every seal in it is broken.
  const blocker = pdf.canSaveIncrementally();
  if (blocker !== null) throw new SealFailure('NOT_SEALABLE', `The PDF would have to be rewritten: ${blocker}`);
  return pdf;
}

/**
 * @libpdf/core 0.4.2 escapes brackets and backslashes twice, so that they are read with backslashes before them; and it looks for
 * the place of the signature by its mark, from the end of the file, where these words stand.
 */
function plain(words: string): string {
  return words.replaceAll('(', '[').replaceAll(')', ']').replaceAll('\\', '|').replace(/\s+/g, ' ').replaceAll('/ByteRange', 'ByteRange').trim();
}
