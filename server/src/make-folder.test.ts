import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeFolder } from './make-folder.js';

const top = mkdtempSync(join(tmpdir(), 'bokvar-folder-'));
afterAll(() => { rmSync(top, { recursive: true, force: true }); });

it('makes a folder with those above it, and leaves one that is there', () => {
  makeFolder(join(top, 'a/b/c'));
  makeFolder(join(top, 'a/b/c'));
  expect(existsSync(join(top, 'a/b/c'))).toBe(true);
});

it('gives up below a file', () => {
  writeFileSync(join(top, 'file'), '');
  expect(() => { makeFolder(join(top, 'file/a/b')); }).toThrow('ENOTDIR');
});

it.runIf(process.platform === 'linux')('gives up where the system makes no folders, which Node itself never does', () => {
  expect(() => { makeFolder('/proc/nope/a'); }).toThrow('ENOENT');
});
