import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '@bokvar/domain/vocabulary';
import { parsePem } from '@libpdf/core';
import { certificateFacts, fingerprint, makeSeal, parseCertificate } from './certificate.js';
import { readPemKey, readPkcs12Key, SealKeyFault, type LoadedKey } from './key-files.js';
import type { KnownCertificate, Signer, TimestampService } from './signer.js';

/** Where the seal's key is. In the demo the portal makes one for itself, at the first start. */
export type SealSource =
  | { readonly kind: 'DEMO'; readonly organisation: string; readonly name: string }
  | { readonly kind: 'PEM'; readonly keyFile: string; readonly certificateFile: string; readonly passphrase: string | null }
  | { readonly kind: 'PKCS12'; readonly file: string; readonly passphrase: string };

export interface SealSetting {
  readonly source: SealSource;
  /** Absolute. Holds every certificate that seals and timestamps are believed by, and in the demo the key. To be backed up. */
  readonly folder: string;
  /** Address of an RFC 3161 authority; null: seals have no timestamp. */
  readonly timestampUrl: string | null;
}

/** The seal in use, and all that seals have been made with. */
export interface SealKeys {
  readonly signer: Signer;
  /** Read anew each time: another server of the same portal may have got a new key meanwhile. */
  known(): Promise<readonly KnownCertificate[]>;
}

const SEALS = 'seals';
const AUTHORITIES = 'authorities';
const DEMO_DAYS = 1_095;

/**
 * Opens the seal. Its certificate is put among those that seals are believed by, so a rotation is nothing more than another key
 * in its place and a start: what was sealed by the former one goes on being known. Who holds a stolen key can seal as of any day
 * in its validity, so a certificate whose key is lost is taken out of the folder by hand.
 * @param at by the portal's clock: a demo's certificate begins there
 * @throws {SealKeyFault} the key or its certificate cannot be used
 */
export async function openSealKeys({ source, folder, timestampUrl }: SealSetting, at: Instant): Promise<SealKeys> {
  const loaded = await load(source, folder, at);
  await keep(join(folder, SEALS), loaded.certificate).catch((error: unknown) => { throw notWritable(folder, error) });
  const timestamps = timestampUrl === null ? null : { url: timestampUrl, remember: (certificate: Uint8Array) => keep(join(folder, AUTHORITIES), certificate) };
  const own = fingerprint(loaded.certificate);
  return {
    signer: signerOf(loaded, timestamps),
    known: async () => [
      ...(await kept(join(folder, SEALS))).map((certificate): KnownCertificate => ({ use: fingerprint(certificate) === own ? 'CURRENT_SEAL' : 'FORMER_SEAL', certificate })),
      ...(await kept(join(folder, AUTHORITIES))).map((certificate): KnownCertificate => ({ use: 'TIMESTAMP', certificate })),
    ],
  };
}

async function load(source: SealSource, folder: string, at: Instant): Promise<LoadedKey> {
  if (source.kind === 'PEM') return readPemKey(source.keyFile, source.certificateFile, source.passphrase);
  if (source.kind === 'PKCS12') return readPkcs12Key(source.file, source.passphrase);
  const file = demoFile(folder);
  if (!existsSync(file)) await putDemoKey(source, folder, at, 'FIRST').catch((error: unknown) => { throw notWritable(folder, error) });
  return readPemKey(file, file, null);
}

/**
 * The seal as it would be opened, to look at: nothing is made and nothing is kept, whatever an authority answers.
 * @returns null in a demo that has not been started yet: its key is made then
 * @throws {SealKeyFault} the key or its certificate cannot be used
 */
export async function lookAtSigner({ source, folder, timestampUrl }: SealSetting, at: Instant): Promise<Signer | null> {
  if (source.kind === 'DEMO' && !existsSync(demoFile(folder))) return null;
  const loaded = await load(source, folder, at);
  return signerOf(loaded, timestampUrl === null ? null : { url: timestampUrl, remember: async () => {} });
}

/** Only what the system says is told so: a fault of the program's own stays what it is. */
function notWritable(folder: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  return new SealKeyFault('FOLDER_NOT_WRITABLE', `${folder}: Mappen för sigillens certifikat kan inte skrivas i (${String(error.code)}). Ange en mapp som servern får skriva i, med BOKVAR_SEAL_FOLDER.`);
}

function signerOf({ certificate, chain, keyType, sign }: LoadedKey, timestamps: TimestampService | null): Signer {
  const { name, notBefore, notAfter } = certificateFacts(parseCertificate(certificate));
  return { name, certificate, chain, keyType, notBefore, notAfter, level: timestamps === null ? 'B-B' : 'B-T', timestamps, sign };
}

/** Puts a new key in the place of the demo's; takes effect when the seal is opened again. In production that is a new file. */
export async function rotateDemoKey(source: Extract<SealSource, { kind: 'DEMO' }>, folder: string, at: Instant): Promise<void> {
  await putDemoKey(source, folder, at, 'INSTEAD');
}

const demoFile = (folder: string): string => join(folder, 'demo-seal.pem');

/** Key and certificate are one file, which is there as a whole or not at all: they always fit. */
async function putDemoKey({ organisation, name }: Extract<SealSource, { kind: 'DEMO' }>, folder: string, at: Instant, place: 'FIRST' | 'INSTEAD'): Promise<void> {
  const { key, certificate } = await makeSeal(organisation, name, at, DEMO_DAYS);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const made = join(folder, `${fingerprint(certificate)}.new`);
  await writeFile(made, pem(key, 'PRIVATE KEY') + pem(certificate, 'CERTIFICATE'), { mode: 0o600, flag: 'wx' });
  if (place === 'INSTEAD') return rename(made, demoFile(folder));
  try {
    await link(made, demoFile(folder));
  } catch (error) {
    // Another process was first: its key is the seal.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(made);
  }
}

async function keep(folder: string, certificate: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${fingerprint(certificate)}.pem`);
  if (existsSync(file)) return;
  // Under a name of its own first: another process may be keeping the same one, and a reader never meets half of it.
  const made = `${file}.${randomUUID()}`;
  await writeFile(made, pem(certificate, 'CERTIFICATE'));
  await rename(made, file);
}

async function kept(folder: string): Promise<readonly Uint8Array[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pem')).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap((text) => parsePem(text)).filter(({ label }) => label === 'CERTIFICATE').map(({ der }) => der);
}

function pem(der: Uint8Array, label: string): string {
  const lines = Buffer.from(der).toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
