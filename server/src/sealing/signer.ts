import type { Instant } from '@bokvar/domain/vocabulary';

/**
 * How far a seal reaches by PAdES [ETSI EN 319 142-1]: B-B is the seal itself, B-T has an authority's timestamp with it. B-LT
 * and B-LTA, which also hold what a later reader needs of revocation, are not made here.
 */
export type SealLevel = 'B-B' | 'B-T';

/**
 * What signs: a key on this machine, or a broker's signing service that is sent what to sign. Either way the certificate is
 * known beforehand, since the seal names it within what is signed.
 */
export interface Signer {
  /** Whose seal it is, as its certificate says. */
  readonly name: string;
  /** The seal's certificate, DER. */
  readonly certificate: Uint8Array;
  /** Those above it, nearest first; none for a certificate that vouches for itself. */
  readonly chain: readonly Uint8Array[];
  readonly keyType: 'EC' | 'RSA';
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  /** What it can reach. What a seal did reach is told by `sealPdf`, from the finished file. */
  readonly level: SealLevel;
  /** null: no authority is asked, and the level stays B-B. */
  readonly timestamps: TimestampService | null;
  /** Hashes by SHA-256 and signs: ECDSA as DER, RSA as PKCS#1 1.5. */
  sign(data: Uint8Array): Promise<Uint8Array>;
}

/** An authority for timestamps [RFC 3161]. */
export interface TimestampService {
  readonly url: string;
  /**
   * Is called with the authority's own certificate before a seal with its timestamp leaves. A timestamp stands outside what is
   * signed, so anybody can put another in its place: later it is believed by who made it.
   */
  remember(certificate: Uint8Array): Promise<void>;
}

/** A certificate that a seal or a timestamp is believed by. */
export interface KnownCertificate {
  readonly use: 'CURRENT_SEAL' | 'FORMER_SEAL' | 'TIMESTAMP';
  /** DER. */
  readonly certificate: Uint8Array;
}

const DAY = 86_400_000;
const WARNED_DAYS = 30;

/** How long the seal can still be used. A new certificate takes days to order, so there is a month to do it in. */
export interface SealExpiry {
  /** Whole days; negative when it is over. */
  readonly daysLeft: number;
  readonly warn: boolean;
}

export function sealExpiry(signer: Pick<Signer, 'notAfter'>, at: Instant): SealExpiry {
  const daysLeft = Math.floor((signer.notAfter - at) / DAY);
  return { daysLeft, warn: daysLeft <= WARNED_DAYS };
}

/** May it seal at that moment? */
export function isWithin(validity: Pick<Signer, 'notBefore' | 'notAfter'>, at: Instant): boolean {
  return validity.notBefore <= at && at <= validity.notAfter;
}
