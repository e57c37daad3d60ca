import { createPrivateKey, sign, verify, X509Certificate, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { P12Signer, parsePem, SignerError } from '@libpdf/core';
import { OperatorFault } from '../operator-fault.js';

/** A key that signs, with its certificate and those above it. */
export interface LoadedKey {
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly keyType: 'EC' | 'RSA';
  sign(data: Uint8Array): Promise<Uint8Array>;
}

export type SealKeyFaultCode = 'NOT_READABLE' | 'WRONG_PASSPHRASE' | 'KEY_AND_CERTIFICATE_DIFFER' | 'KEY_KIND' | 'FOLDER_NOT_WRITABLE';

/** The seal's key or certificate cannot be used. Names the file and the cure, and quotes nothing of it. */
export class SealKeyFault extends OperatorFault {
  override readonly name = 'SealKeyFault';
  constructor(readonly code: SealKeyFaultCode, message: string) {
    super(message);
  }
}

/** A private key and certificates in PEM, each file with one or more; the same file may hold both. */
export async function readPemKey(keyFile: string, certificateFile: string, passphrase: string | null): Promise<LoadedKey> {
  const text = await read(keyFile);
  const key = privateKey(text.toString('utf8'), keyFile, passphrase);
  const certificates = parsePem((await read(certificateFile)).toString('utf8')).filter(({ label }) => label === 'CERTIFICATE').map(({ der }) => der);
  return withOwnCertificate(certificates, certificateFile, keyTypeOf(key, keyFile), async (data) => new Uint8Array(sign('sha256', data, key)));
}

function privateKey(pem: string, file: string, passphrase: string | null): KeyObject {
  try {
    return createPrivateKey({ key: pem, ...(passphrase === null ? {} : { passphrase }) });
  } catch (error) {
    if (pem.includes('ENCRYPTED')) throw wrongPassphrase(file);
    throw notReadable(file, error);
  }
}

/** A PKCS#12 file (`.p12`, `.pfx`), as whoever issues certificates sends it. */
export async function readPkcs12Key(file: string, passphrase: string): Promise<LoadedKey> {
  const bytes = await read(file);
  const signer = await P12Signer.create(new Uint8Array(bytes), passphrase).catch((error: unknown) => { throw pkcs12Fault(file, error) });
  const sealing = async (data: Uint8Array): Promise<Uint8Array> => signer.sign(data, 'SHA-256');
  // @libpdf/core takes the first certificate for the key's own, and some programs write those above it first.
  return withOwnCertificate([signer.certificate, ...signer.certificateChain], file, signer.keyType, sealing);
}

/** Neither openssl nor pkijs tells a wrong passphrase from a file that was damaged: both are a checksum that is another. */
function pkcs12Fault(file: string, error: unknown): SealKeyFault {
  const words = error instanceof SignerError ? error.message : '';
  return /password|integrity|decrypt|operation-specific/i.test(words) ? wrongPassphrase(file) : notReadable(file, error);
}

async function withOwnCertificate(certificates: readonly Uint8Array[], file: string, keyType: 'EC' | 'RSA', seal: LoadedKey['sign']): Promise<LoadedKey> {
  const probe = Buffer.from('probe');
  const signature = await seal(probe);
  const own = certificates.find((der) => isMadeBy(certificateIn(der, file), probe, signature));
  if (own === undefined) throw new SealKeyFault('KEY_AND_CERTIFICATE_DIFFER', `${file}: Inget certifikat i filen hör till sigillets nyckel. Ange nyckeln och certifikatet som beställdes tillsammans.`);
  return { certificate: own, chain: certificates.filter((der) => der !== own), keyType, sign: seal };
}

function certificateIn(der: Uint8Array, file: string): X509Certificate {
  try {
    return new X509Certificate(der);
  } catch (error) {
    throw notReadable(file, error);
  }
}

function isMadeBy({ publicKey }: X509Certificate, data: Uint8Array, signature: Uint8Array): boolean {
  return (publicKey.asymmetricKeyType === 'ec' || publicKey.asymmetricKeyType === 'rsa') && verify('sha256', data, publicKey, signature);
}

function keyTypeOf({ asymmetricKeyType }: KeyObject, file: string): 'EC' | 'RSA' {
  if (asymmetricKeyType === 'ec') return 'EC';
  if (asymmetricKeyType === 'rsa') return 'RSA';
  throw new SealKeyFault('KEY_KIND', `${file}: Nyckeln är av ett slag som PDF-läsare inte förstår. Använd ECDSA P-256 eller RSA med 3072 bitar.`);
}

async function read(file: string): Promise<Buffer> {
  return readFile(file).catch((error: unknown) => { throw notReadable(file, error) });
}

const wrongPassphrase = (file: string): SealKeyFault => new SealKeyFault('WRONG_PASSPHRASE', `${file}: Lösenordet passar inte till sigillets nyckel. Kontrollera lösenordet, och att filen är hel.`);

function notReadable(file: string, error: unknown): SealKeyFault {
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  return new SealKeyFault('NOT_READABLE', `${file}: Sigillets nyckel eller certifikat går inte att läsa${code}. Kontrollera att filen finns, att servern får läsa den och att den är PEM eller PKCS#12.`);
}
