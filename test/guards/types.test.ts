import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';

const top = join(import.meta.dirname, '../..');
const tests = globSync('test/types/*.type-test.ts', { cwd: top });

describe('what the compiler refuses', () => {
  it('is written down, and compiled with the rest of the tests', () => {
    expect(tests.length).toBeGreaterThan(1);
    for (const path of tests) expect(readFileSync(join(top, path), 'utf8')).toContain('@ts-expect-error');
    const config = JSON.parse(readFileSync(join(top, 'test/tsconfig.json'), 'utf8')) as { include: string[]; exclude: string[] };
    expect(config.include).toEqual(['**/*.ts']);
    expect(config.exclude).toEqual(['dist', 'guards/planted']);
  });

  it('is seen to be told when a lock is gone', () => {
    const tsc = spawnSync(process.execPath, [join(top, 'node_modules/typescript/bin/tsc'), '-p', join(import.meta.dirname, 'planted/types')], { encoding: 'utf8' });
    expect(tsc.status).not.toBe(0);
    expect(tsc.stdout).toContain("error TS2578: Unused '@ts-expect-error' directive.");
  });
});
