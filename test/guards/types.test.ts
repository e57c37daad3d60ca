import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';

const top = join(import.meta.dirname, '../..');

function tsc(...args: string[]): { status: number | null; stdout: string } {
  return spawnSync(process.execPath, [join(top, 'node_modules/typescript/bin/tsc'), ...args], { cwd: top, encoding: 'utf8' });
}

describe('what the compiler refuses', () => {
  it('is written down, and compiled with the project it belongs to', () => {
    const tests = globSync('{test,packages/*,server}/{src,types}/**/*.type-test.ts', { cwd: top });
    expect(tests.length).toBeGreaterThan(1);
    for (const path of tests) {
      const project = path.split(/\/(src|types)\//)[0] ?? '';
      expect(readFileSync(join(top, path), 'utf8')).toContain('@ts-expect-error');
      expect(tsc('-p', project, '--listFilesOnly').stdout).toContain(path);
    }
  });

  it('is seen to be told when a lock is gone', () => {
    const { status, stdout } = tsc('-p', 'test/guards/planted/types');
    expect(status).not.toBe(0);
    expect(stdout).toContain("error TS2578: Unused '@ts-expect-error' directive.");
  });
});
