import { createHash } from 'node:crypto';
import { fromBER, OctetString, Sequence, UTCTime, type BaseBlock } from 'asn1js';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, type AlgorithmIdentifier, type SignerInfo } from 'pkijs';
import { bytesOf, derOf, engine, fingerprint } from './certificate.js';

/** A signature as it stands in a file, taken apart [RFC 5652]. What is said in it is believed only when `signatureHolds`. */
export interface SignedMessage {
  readonly algorithm: DigestAlgorithm;
  /** How it was signed. */
  readonly scheme: AlgorithmIdentifier;
  /** Of what is signed. */
  readonly digest: Uint8Array;
  /** What the signature is over: among it the digest. */
  readonly attributes: ArrayBuffer;
  readonly signature: Uint8Array;
  /** The certificate that comes with it; null: none that is named in it. */
  readonly certificate: Certificate | null;
  /** The certificate that is named within what is signed: SHA-256 of its DER, hexadecimal. null: none is, or by another hash. */
  readonly named: string | null;
  /** By the clock of who signed. */
  readonly signedAt: Date | null;
  /** A timestamp's token over the signature, DER; it stands outside what is signed. */
  readonly timestamp: Uint8Array | null;
  /** What is signed, when it is in the message itself: so in a timestamp. */
  readonly content: { readonly type: string; readonly bytes: Uint8Array } | null;
}

type DigestAlgorithm = 'sha256' | 'sha384' | 'sha512';

/** What can be made anew for another content, such as SHA-1, holds nothing. */
const ALGORITHMS: Readonly<Record<string, DigestAlgorithm>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256', '2.16.840.1.101.3.4.2.2': 'sha384', '2.16.840.1.101.3.4.2.3': 'sha512',
};
const WEB_NAMES: Readonly<Record<DigestAlgorithm, string>> = { sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' };
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const TIMESTAMP_TOKEN = '1.2.840.113549.1.9.16.2.14';

/**
 * The message, or null when the bytes are another kind of thing. They come from whoever made the file: pkijs and asn1js throw at
 * what they do not expect, in more ways than can be listed, so whoever calls this has something to say for that as well.
 * @param filled zeros may follow, as in a place that was larger than what was put there
 */
export function readSignedMessage(bytes: Uint8Array, filled: boolean): SignedMessage | null {
  const { offset, result } = fromBER(bytesOf(bytes));
  if (offset === -1 || bytes.subarray(offset).some((byte) => !filled || byte !== 0)) return null;
  const { contentType, content } = new ContentInfo({ schema: result });
  if (contentType !== SIGNED_DATA) return null;
  const signed = new SignedData({ schema: content });
  const [signer, another] = signed.signerInfos;
  if (signer === undefined || another !== undefined || signer.signedAttrs === undefined) return null;
  const algorithm = ALGORITHMS[signer.digestAlgorithm.algorithmId];
  const digest = onlyValue(signer, MESSAGE_DIGEST);
  if (algorithm === undefined || !(digest instanceof OctetString)) return null;
  const time = onlyValue(signer, SIGNING_TIME);
  const { eContentType, eContent } = signed.encapContentInfo;
  return {
    algorithm,
    scheme: signer.signatureAlgorithm,
    digest: new Uint8Array(digest.getValue()),
    attributes: signer.signedAttrs.encodedValue,
    signature: new Uint8Array(signer.signature.getValue()),
    certificate: certificateOf(signed, signer),
    named: namedCertificate(onlyValue(signer, SIGNING_CERTIFICATE_V2)),
    // A GeneralizedTime is a UTCTime to asn1js.
    signedAt: time instanceof UTCTime ? time.toDate() : null,
    timestamp: timestampOf(signer),
    content: eContent === undefined ? null : { type: eContentType, bytes: new Uint8Array(eContent.getValue()) },
  };
}

/** The value of an attribute that is signed; null when there is none, or more than one to choose from. */
function onlyValue(signer: SignerInfo, type: string): BaseBlock | null {
  const values = (signer.signedAttrs?.attributes ?? []).filter((one) => one.type === type).flatMap((one): BaseBlock[] => one.values);
  return values.length === 1 ? (values[0] ?? null) : null;
}

function certificateOf({ certificates = [] }: SignedData, { sid }: SignerInfo): Certificate | null {
  const held = certificates.filter((one) => one instanceof Certificate);
  if (!(sid instanceof IssuerAndSerialNumber)) return held.length === 1 ? (held[0] ?? null) : null;
  return held.find((one) => one.issuer.isEqual(sid.issuer) && one.serialNumber.isEqual(sid.serialNumber)) ?? null;
}

/** `SigningCertificateV2` [RFC 5035]: the first certificate's hash, by SHA-256 when no other algorithm is named before it. */
function namedCertificate(value: BaseBlock | null): string | null {
  const first = partOf(partOf(partOf(value)));
  return first instanceof OctetString ? Buffer.from(first.getValue()).toString('hex') : null;
}

const partOf = (block: BaseBlock | null): BaseBlock | null => (block instanceof Sequence ? (block.valueBlock.value[0] ?? null) : null);

function timestampOf({ unsignedAttrs }: SignerInfo): Uint8Array | null {
  const value = unsignedAttrs?.attributes.find((one) => one.type === TIMESTAMP_TOKEN)?.values[0] as BaseBlock | undefined;
  return value === undefined ? null : new Uint8Array(value.toBER(false));
}

/** Was it made by the key of that certificate, and says itself that it was? Of a kind of key that pkijs does not know, none holds. */
export async function signatureHolds(message: SignedMessage, by: Certificate): Promise<boolean> {
  if (message.named !== null && message.named !== fingerprint(derOf(by))) return false;
  const signature = new OctetString({ valueHex: bytesOf(message.signature) });
  try {
    return await engine.verifyWithPublicKey(message.attributes, signature, by.subjectPublicKeyInfo, message.scheme, WEB_NAMES[message.algorithm]);
  } catch {
    return false;
  }
}

export function hashBy(algorithm: DigestAlgorithm, bytes: Uint8Array): Buffer {
  return createHash(algorithm).update(bytes).digest();
}

/** The same digest? */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
