import { createHash, randomBytes } from 'node:crypto';
import { instant, type Instant } from '@bokvar/domain/vocabulary';
import { BitString, fromBER, Integer, ObjectIdentifier, Sequence, Set, Utf8String, type BaseBlock } from 'asn1js';
import { BasicConstraints, Certificate, CryptoEngine, Extension, RelativeDistinguishedNames } from 'pkijs';

/** Its own, so that nothing depends on which library has set pkijs' global one last. */
export const engine = new CryptoEngine({ name: 'bokvar', crypto: globalThis.crypto });

const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';
const KEY_USAGE = '2.5.29.15';
const BASIC_CONSTRAINTS = '2.5.29.19';
const DAY = 86_400_000;

/** What a certificate says of itself. */
export interface CertificateFacts {
  /** Its common name, or else its organisation. */
  readonly name: string;
  readonly organisation: string | null;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
}

/** @throws when the bytes are no certificate */
export function parseCertificate(der: Uint8Array): Certificate {
  const { offset, result } = fromBER(bytesOf(der));
  if (offset === -1) throw new Error('These bytes are no certificate');
  return new Certificate({ schema: result });
}

export function certificateFacts(certificate: Certificate): CertificateFacts {
  const organisation = subjectPart(certificate, ORGANISATION);
  return {
    name: subjectPart(certificate, COMMON_NAME) ?? organisation ?? '',
    organisation,
    notBefore: instant(certificate.notBefore.value.getTime()),
    notAfter: instant(certificate.notAfter.value.getTime()),
  };
}

function subjectPart(certificate: Certificate, type: string): string | null {
  const part = certificate.subject.typesAndValues.find((one) => one.type === type);
  return part === undefined ? null : String(part.value.valueBlock.value);
}

export function derOf(certificate: Certificate): Uint8Array {
  return new Uint8Array(certificate.toSchema().toBER(false));
}

/** SHA-256 of the DER, hexadecimal: what a certificate is known by. */
export function fingerprint(der: Uint8Array): string {
  return createHash('sha256').update(der).digest('hex');
}

/** The bytes alone: a `Buffer` is often a window on something larger. */
export function bytesOf(view: Uint8Array): ArrayBuffer {
  return new Uint8Array(view).buffer;
}

export interface MadeSeal {
  /** PKCS#8, DER. */
  readonly key: Uint8Array;
  readonly certificate: Uint8Array;
}

/**
 * A key (ECDSA P-256) and a certificate that vouches for itself, for demonstrations: who reads the file sees that the seal
 * holds, and that nobody but the portal says whose it is.
 */
export async function makeSeal(organisation: string, name: string, at: Instant, days: number): Promise<MadeSeal> {
  const pair = await globalThis.crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const certificate = new Certificate();
  certificate.version = 2;
  // Positive, as RFC 5280 wants it, and not to be guessed.
  certificate.serialNumber = new Integer({ valueHex: bytesOf(Uint8Array.from([0x40, ...randomBytes(15)])) });
  certificate.subject = certificate.issuer = nameOf([[ORGANISATION, organisation], [COMMON_NAME, name]]);
  certificate.notBefore.value = new Date(at - DAY);
  certificate.notAfter.value = new Date(at + days * DAY);
  certificate.extensions = [
    new Extension({ extnID: BASIC_CONSTRAINTS, critical: true, extnValue: new BasicConstraints({ cA: false }).toSchema().toBER(false) }),
    // digitalSignature and contentCommitment.
    new Extension({ extnID: KEY_USAGE, critical: true, extnValue: new BitString({ valueHex: bytesOf(Uint8Array.of(0xc0)), unusedBits: 6 }).toBER(false) }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey, engine);
  await certificate.sign(pair.privateKey, 'SHA-256', engine);
  return { key: new Uint8Array(await globalThis.crypto.subtle.exportKey('pkcs8', pair.privateKey)), certificate: derOf(certificate) };
}

/** Built from its DER: put together from parts, pkijs makes one set of all parts, which is another name. */
function nameOf(parts: readonly (readonly [type: string, value: string])[]): RelativeDistinguishedNames {
  const sets: BaseBlock[] = parts.map(([type, value]) => new Set({ value: [new Sequence({ value: [new ObjectIdentifier({ value: type }), new Utf8String({ value })] })] }));
  return new RelativeDistinguishedNames({ schema: fromBER(new Sequence({ value: sets }).toBER(false)).result });
}
