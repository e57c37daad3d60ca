import { setImmediate as turn } from 'node:timers/promises';
import { instant, type Instant } from '@bokvar/domain/vocabulary';
import type { Certificate } from 'pkijs';
import { certificateFacts, derOf, fingerprint, parseCertificate, type CertificateFacts } from './certificate.js';
import { digestOf, endsWithRevision, findPlaces, reasonAt, type FoundPlace, type SignaturePlace } from './signature-places.js';
import { isSame, readSignedMessage, signatureHolds, type SignedMessage } from './signed-message.js';
import { isWithin, type KnownCertificate, type SealLevel } from './signer.js';
import { readTimestamp, type TimestampFinding } from './timestamp.js';

/**
 * - `VALID`: it is, byte by byte, what this portal sealed last.
 * - `CHANGED`: this portal has sealed it, and it is not as it was: changed, or something has been added; or a seal that is
 *   there has been damaged so that nobody can say whose it was.
 * - `NOT_OURS`: somebody has signed it, and this portal has not; or it has, at a moment when its certificate was not valid.
 * - `NOT_SEALED`: a PDF that nobody has signed.
 * - `NOT_A_PDF`: something else.
 */
export type Verdict = 'VALID' | 'CHANGED' | 'NOT_OURS' | 'NOT_SEALED' | 'NOT_A_PDF';

export interface Verification {
  readonly verdict: Verdict;
  /** In the order in which they stand in the file. A place that cannot be read has no finding; see `unreadable`. */
  readonly signatures: readonly SignatureFinding[];
  /** Places where something was signed and that cannot be read any more. */
  readonly unreadable: number;
  /** There is more in the file than its last signature covers. */
  readonly addedAfterLast: boolean;
}

export interface SignatureFinding {
  /** What is signed is as it was. */
  readonly digestHolds: boolean;
  /** It was signed by the key of that certificate. */
  readonly signatureHolds: boolean;
  /** It covers all that the file was when it was signed, to an end of a PDF. */
  readonly coversRevision: boolean;
  /** It covers all that the file is now. */
  readonly coversFile: boolean;
  /** Whose seal it is, as its certificate says: anybody can make one that says anything. Look at `sealer` first. */
  readonly sealedBy: { readonly name: string; readonly organisation: string | null } | null;
  /** This portal by its present certificate, by one it had before, or somebody else. */
  readonly sealer: 'CURRENT' | 'FORMER' | 'STRANGER';
  /** The timestamp's time, or else the stated one, is one at which the certificate was valid. */
  readonly withinValidity: boolean;
  /** By the clock of who signed. */
  readonly signedAt: Instant | null;
  readonly timestamp: TimestampFinding | null;
  /** null: it does not hold. */
  readonly level: SealLevel | null;
  /** The words that it was made with; null for anybody's but the portal's own that hold. */
  readonly reason: string | null;
}

/**
 * Is this what the portal sealed? Answers from the bytes and the certificates alone: asks nobody and keeps nothing. The bytes may
 * be anything; it is for the caller to say how many they may be.
 */
export async function verifyPdf(bytes: Uint8Array, known: readonly KnownCertificate[]): Promise<Verification> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const trusted = trustedOf(known);
  const found: (SignatureFinding | null)[] = [];
  for (const place of findPlaces(file)) {
    // What is in a signature comes from whoever made the file, and may be more than any reader of it expects.
    found.push(await lookAt(file, place, trusted).catch(() => null));
    // Each is a hash of all the file: others are answered in between.
    await turn();
  }
  const signatures = found.filter((one) => one !== null);
  const unreadable = found.length - signatures.length;
  const addedAfterLast = found.length > 0 && !signatures.some((one) => one.coversFile);
  return { verdict: verdictOf(file, signatures, unreadable), signatures, unreadable, addedAfterLast };
}

interface Trusted {
  readonly seals: readonly { readonly sealer: 'CURRENT' | 'FORMER'; readonly certificate: Certificate; readonly print: string }[];
  /** The authorities' certificates, DER. */
  readonly authorities: readonly Uint8Array[];
}

/** @throws when one of the portal's own certificates cannot be read: that says nothing of the file */
function trustedOf(known: readonly KnownCertificate[]): Trusted {
  return {
    seals: known.filter(({ use }) => use !== 'TIMESTAMP').map(({ use, certificate }) => ({ sealer: use === 'CURRENT_SEAL' ? 'CURRENT' : 'FORMER', certificate: parseCertificate(certificate), print: fingerprint(certificate) })),
    authorities: known.filter(({ use }) => use === 'TIMESTAMP').map(({ certificate }) => certificate),
  };
}

function verdictOf(file: Buffer, signatures: readonly SignatureFinding[], unreadable: number): Verdict {
  if (unreadable > 0) return 'CHANGED';
  if (signatures.length === 0) return file.subarray(0, 1_024).includes('%PDF-') ? 'NOT_SEALED' : 'NOT_A_PDF';
  const own = signatures.filter((one) => one.sealer !== 'STRANGER');
  if (own.length === 0) return 'NOT_OURS';
  if (!signatures.every(holds) || !own.some((one) => one.coversFile)) return 'CHANGED';
  return own.every((one) => one.withinValidity) ? 'VALID' : 'NOT_OURS';
}

/** Its own digest and signature hold, and those of a timestamp that it has: so nothing in it or under it has been changed. */
export function holds({ digestHolds, signatureHolds: signature, coversRevision, timestamp }: SignatureFinding): boolean {
  return digestHolds && signature && coversRevision && (timestamp === null || (timestamp.digestHolds && timestamp.signatureHolds));
}

async function lookAt(file: Buffer, place: FoundPlace, trusted: Trusted): Promise<SignatureFinding | null> {
  const message = place === null ? null : readSignedMessage(place.message, true);
  if (place === null || message === null) return null;
  const timestamp = message.timestamp === null ? null : await readTimestamp(message.timestamp, message.signature, trusted.authorities);
  // Something stands where a timestamp should be.
  if (message.timestamp !== null && timestamp === null) return null;
  const { sealer, certificate } = whoSealed(message, trusted);
  const facts = certificate === null ? null : certificateFacts(certificate);
  const digestHolds = isSame(message.digest, digestOf(file, place, message.algorithm));
  const signature = certificate !== null && await signatureHolds(message, certificate) && comesWith(message, certificate);
  const signedAt = message.signedAt === null ? null : instant(message.signedAt.getTime());
  const stamped = timestamp !== null && timestamp.digestHolds && timestamp.signatureHolds && timestamp.authorityKnown;
  const both = digestHolds && signature;
  return {
    digestHolds,
    signatureHolds: signature,
    ...coverage(file, place),
    sealedBy: facts === null ? null : { name: facts.name, organisation: facts.organisation },
    sealer,
    withinValidity: wasValid(facts, stamped ? timestamp.at : signedAt),
    signedAt,
    timestamp,
    level: !both ? null : stamped ? 'B-T' : 'B-B',
    reason: both && sealer !== 'STRANGER' ? reasonAt(file, place) : null,
  };
}

function coverage(file: Buffer, place: SignaturePlace): Pick<SignatureFinding, 'coversRevision' | 'coversFile'> {
  return { coversRevision: endsWithRevision(file, place), coversFile: place.end === file.length };
}

/**
 * The portal's own when a known certificate is named within what is signed, or comes with it: then it has to hold by that one's
 * key. So a seal of ours that has been damaged is still told to be ours, and a stranger's that borrows our name is not.
 */
function whoSealed({ named, certificate }: SignedMessage, { seals }: Trusted): Pick<SignatureFinding, 'sealer'> & { readonly certificate: Certificate | null } {
  const came = certificate === null ? null : fingerprint(derOf(certificate));
  return seals.find(({ print }) => print === named || print === came) ?? { sealer: 'STRANGER', certificate };
}

/** The certificate that comes with it is the one that it is believed by: other readers of the file have no other. */
const comesWith = ({ certificate }: SignedMessage, by: Certificate): boolean => certificate !== null && isSame(derOf(certificate), derOf(by));

const wasValid = (facts: CertificateFacts | null, at: Instant | null): boolean => facts !== null && at !== null && isWithin(facts, at);
