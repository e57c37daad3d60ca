import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, expect, it } from 'vitest';
import { OperatorFault, operatorText } from '../operator-fault.js';
import { EMBEDDED_MAJOR, openEmbedded, proveFolder } from './embedded-folder.js';

/** What is wrong with the embedded database's folder is told with what to do, and never by the kind of an error alone. */
const top = mkdtempSync(join(tmpdir(), 'bokvar-embedded-'));
afterAll(() => { rmSync(top, { recursive: true, force: true }); });

function folderOf(major: string): string {
  const folder = mkdtempSync(join(top, 'pglite-'));
  writeFileSync(join(folder, 'PG_VERSION'), `${major}\n`);
  return folder;
}

/** As somebody who owns nothing: the machine's own administrator may write anywhere. */
function asNobody(work: () => void): void {
  const administrator = process.geteuid?.() === 0;
  if (administrator) process.seteuid?.(65_534);
  try {
    work();
  } finally {
    if (administrator) process.seteuid?.(0);
  }
}

it('another version’s folder is told by both versions, before it is opened', async () => {
  const folder = folderOf('17');
  await expect(openEmbedded(folder)).rejects.toThrow(/skriven av PostgreSQL 17, .* läser bara 18\. Kör den version/);
  await expect(openEmbedded(folder)).rejects.toThrow(OperatorFault);
});

it('somebody else’s folder is told as a matter of rights', () => {
  chmodSync(top, 0o755);
  const folder = folderOf(EMBEDDED_MAJOR);
  proveFolder(folder);
  chmodSync(folder, 0o500);
  asNobody(() => { expect(() => { proveFolder(folder); }).toThrow(/får inte läsa och skriva .*chown/); });
  chmodSync(folder, 0o777);
  chmodSync(join(folder, 'PG_VERSION'), 0o444);
  asNobody(() => { expect(() => { proveFolder(folder); }).toThrow(/PG_VERSION.*chown/); });
});

it('a sound folder opens, and one that has lost a part asks for the copy', async () => {
  const folder = join(top, 'whole', 'pglite');
  mkdirSync(join(top, 'whole'));
  await (await PGlite.create(folder)).close();
  expect(readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()).toBe(EMBEDDED_MAJOR);
  const opened = await openEmbedded(folder);
  await opened.close();
  rmSync(join(folder, 'global'), { recursive: true });
  const fault: unknown = await openEmbedded(folder).catch((error: unknown) => error);
  expect(operatorText(fault, false)).toMatch(/går inte att öppna: något i mappen fattas eller är skadat\. .*säkerhetskopian/);
});
