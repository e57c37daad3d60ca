import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { FolderInUse, lockFolder } from './folder-lock.js';

const top = mkdtempSync(join(tmpdir(), 'bokvar-lock-'));
afterAll(() => { rmSync(top, { recursive: true, force: true }); });

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(top, 'data-')); });
const left = (content: string): void => { writeFileSync(join(folder, 'server.pid'), content); };
/** A process that lives as long as this one and is not this one. */
const OTHER = process.ppid;

describe('the data folder', () => {
  it('is given back', () => {
    lockFolder(folder)();
    lockFolder(folder)();
  });

  it('is not taken from a living owner, and the words say what to do', () => {
    left(String(OTHER));
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    expect(() => lockFolder(folder)).toThrow(new RegExp(`process ${OTHER}.*ta bort filen .*server\\.pid`));
  });

  it('is taken over from one that was killed', () => {
    left('4000000 gone/1');
    const unlock = lockFolder(folder);
    expect(readFileSync(join(folder, 'server.pid'), 'utf8')).toMatch(new RegExp(`^${process.pid}\\b`));
    unlock();
  });

  it.skipIf(process.platform !== 'linux')('is taken over when another process has got the pid of the one that was killed', () => {
    left(`${OTHER} 00000000-0000-0000-0000-000000000000/1`);
    lockFolder(folder)();
  });

  it('below a file is told in words', () => {
    left('');
    expect(() => lockFolder(join(folder, 'server.pid', 'data'))).toThrow(/är en fil och ingen mapp/);
  });

  it.skipIf(process.platform !== 'linux')('where no folders can be made is told in words, at once', () => {
    expect(() => lockFolder('/proc/nope')).toThrow(/\/proc\/nope kan inte göras: där går inga mappar att göra\. Välj en annan mapp med BOKVAR_DATA\./);
  });
});
