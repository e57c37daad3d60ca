import { setTimeout as after } from 'node:timers/promises';
import { HttpTimestampAuthority, TimestampError, type TimestampAuthority } from '@libpdf/core';
import { instant, type Instant } from '@bokvar/domain/vocabulary';
import { fromBER } from 'asn1js';
import { ExtKeyUsage, TSTInfo, type Certificate } from 'pkijs';
import { bytesOf, certificateFacts, derOf } from './certificate.js';
import { SealFailure } from './seal-failure.js';
import { hashBy, isSame, readSignedMessage, signatureHolds, type SignedMessage } from './signed-message.js';
import type { TimestampService } from './signer.js';

/** What an authority says [RFC 3161]: that this signature was there at that moment. */
export interface TimestampFinding {
  readonly at: Instant;
  /** The authority, as its certificate says. */
  readonly authority: string;
  /** It is over this signature and no other. */
  readonly digestHolds: boolean;
  /** It was made by that certificate's key, and the certificate is one for timestamps. */
  readonly signatureHolds: boolean;
  /** The authority is one that this portal has asked. Anybody can make another, and put its timestamp in place of the first. */
  readonly authorityKnown: boolean;
}

const TIMESTAMP_CONTENT = '1.2.840.113549.1.9.16.1.4';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const SHA_256 = '2.16.840.1.101.3.4.2.1';

interface Token { readonly message: SignedMessage; readonly certificate: Certificate; readonly info: TSTInfo }

/** null when the bytes are no timestamp that says by whom it is; throws as `readSignedMessage` does. */
function readToken(token: Uint8Array): Token | null {
  const message = readSignedMessage(token, false);
  if (message?.content?.type !== TIMESTAMP_CONTENT || message.certificate === null) return null;
  const { offset, result } = fromBER(bytesOf(message.content.bytes));
  return offset === -1 ? null : { message, certificate: message.certificate, info: new TSTInfo({ schema: result }) };
}

/**
 * @param stamped the signature that it is to be over
 * @param authorities the certificates of those that have been asked
 */
export async function readTimestamp(token: Uint8Array, stamped: Uint8Array, authorities: readonly Uint8Array[]): Promise<TimestampFinding | null> {
  const read = readToken(token);
  if (read === null) return null;
  const { certificate, info } = read;
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const own = derOf(certificate);
  return {
    at: instant(info.genTime.getTime()),
    authority: certificateFacts(certificate).name,
    // Seals are made by SHA-256, and so is what an authority is asked about.
    digestHolds: hashAlgorithm.algorithmId === SHA_256 && isSame(hashBy('sha256', stamped), new Uint8Array(hashedMessage.getValue())),
    signatureHolds: await tokenHolds(read),
    authorityKnown: authorities.some((one) => isSame(one, own)),
  };
}

async function tokenHolds({ message, certificate }: Token): Promise<boolean> {
  const { content, digest, algorithm } = message;
  return content !== null && isSame(digest, hashBy(algorithm, content.bytes)) && isForTimestamps(certificate) && await signatureHolds(message, certificate);
}

function isForTimestamps(certificate: Certificate): boolean {
  const usage = certificate.extensions?.find((one) => one.extnID === EXTENDED_KEY_USAGE)?.parsedValue as unknown;
  return usage instanceof ExtKeyUsage && usage.keyPurposes.includes(TIME_STAMPING);
}

/** Whoever waits for a seal is a person at a screen. */
const PATIENCE = 10_000;

/**
 * Asks an authority, and looks at what it answers before it is used: @libpdf/core takes whatever token comes, and its own limit
 * ends when the first line of the answer has come.
 */
export class CheckedAuthority implements TimestampAuthority {
  readonly #service: TimestampService;
  readonly #patience: number;

  constructor(service: TimestampService, patience = PATIENCE) {
    this.#service = service;
    this.#patience = patience;
  }

  async timestamp(digest: Uint8Array): Promise<Uint8Array> {
    const token = await this.#ask(digest);
    const certificate = await this.#authorityOf(token, digest).catch((error: unknown) => { throw new SealFailure('WRONG_TIMESTAMP', 'The authority answered with something that is no timestamp', { cause: error }) });
    if (certificate === null) throw new SealFailure('WRONG_TIMESTAMP', 'The authority’s timestamp is over something else, or does not hold');
    await this.#service.remember(derOf(certificate));
    return token;
  }

  /** null: it is not over that digest, or does not hold. */
  async #authorityOf(token: Uint8Array, digest: Uint8Array): Promise<Certificate | null> {
    const read = readToken(token);
    if (read === null || !isSame(digest, new Uint8Array(read.info.messageImprint.hashedMessage.getValue()))) return null;
    return await tokenHolds(read) ? read.certificate : null;
  }

  async #ask(digest: Uint8Array): Promise<Uint8Array> {
    const over = new AbortController();
    const late = after(this.#patience, null, { signal: over.signal, ref: false });
    try {
      const asked = new HttpTimestampAuthority(this.#service.url, { timeout: this.#patience }).timestamp(digest, 'SHA-256');
      const token = await Promise.race([asked, late]);
      if (token === null) throw new SealFailure('NO_TIMESTAMP', `The authority has not answered in ${this.#patience} ms`);
      return token;
    } catch (error) {
      if (error instanceof TimestampError) throw new SealFailure('NO_TIMESTAMP', 'The authority gave no timestamp', { cause: error });
      throw error;
    } finally {
      over.abort();
    }
  }
}
