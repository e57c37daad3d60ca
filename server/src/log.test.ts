import { beforeEach, describe, expect, it } from 'vitest';
import { asId, fromIso, type CaseId } from '@bokvar/domain/vocabulary';
import { testClock } from './clock.js';
import { createLog, newErrorReference, newRequestId, requestId, withRequestId } from './log.js';

let lines: string[] = [];
const log = createLog({ level: 'info', clock: testClock(fromIso('2026-11-19T07:30:00Z')), destination: { write: (line: string) => { lines.push(line); } } });
const last = (): Record<string, unknown> => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>;
beforeEach(() => { lines = []; });

const CASE = asId<CaseId>('0b7e8f86-3c1e-4b1f-9a55-6f6c2f3b9a10');

describe('a line', () => {
  it('is JSON with a code, ids and numbers, at the portal’s time', () => {
    log.info('CASE_OPENED', { caseId: CASE, rows: 3, dry: false, channel: 'IMPORT' });
    expect(last()).toEqual({ level: 'info', time: '2026-11-19T07:30:00.000Z', code: 'CASE_OPENED', caseId: CASE, rows: 3, dry: false, channel: 'IMPORT' });
  });

  it('carries the request it was written in', () => {
    const id = newRequestId();
    withRequestId(id, () => { log.info('IN_REQUEST'); });
    expect(last()['requestId']).toBe(id);
    log.info('OUTSIDE');
    expect(last()['requestId']).toBeUndefined();
    expect(requestId()).toBeNull();
  });

  it('has no slot for text that is not written in the source', () => {
    const name: string = ['Łukasz', 'Żółć'].join(' ');
    // @ts-expect-error a plain string may be anything, also a name
    log.info('NAME', { name });
    expect(lines.at(-1)).not.toContain('ukasz');
    // @ts-expect-error the code too
    log.info(name);
    expect(lines.at(-1)).not.toContain('ukasz');
    const plain: string = name.slice(0, 2) + 'Karin';
    // @ts-expect-error nor does one that is put together, as a code or beside it
    log.info(`NAMED_${plain}`);
    expect(lines.at(-1)).not.toContain('Karin');
    // @ts-expect-error the same
    log.info('NAMED', { about: `name:${plain}` });
    expect(lines.at(-1)).not.toContain('Karin');
    // @ts-expect-error nor does something with text inside get in
    log.info('DEEP', { person: { name } });
    expect(lines.at(-1)).not.toContain('ukasz');
  });

  it('says each thing once: what the line says by itself is no field', () => {
    // @ts-expect-error the line has its code already
    log.warn('SIGN_IN_REFUSED', { code: 'SIGN_IN_NO_MANDATE' });
    log.warn('SIGN_IN_REFUSED', { refusal: 'SIGN_IN_NO_MANDATE' });
    expect(last()).toMatchObject({ code: 'SIGN_IN_REFUSED', refusal: 'SIGN_IN_NO_MANDATE' });
  });

  it.each(['19121212-1212', '191212121212', '121212+1212', 'a@example.se', 'Anna Andersson', 'Virtanen', 'name:Virtanen', 'karin', 'å', 'x'.repeat(65)])('is rid of %s even when the compiler was overruled', (text) => {
    log.warn('FORCED', { value: text as never });
    expect(last()['value']).toBe('[removed]');
  });

  it('keeps a uuid that happens to be all digits', () => {
    log.info('ID', { id: asId<CaseId>('12345678-1234-1234-1234-123456789012') });
    expect(last()['id']).toBe('12345678-1234-1234-1234-123456789012');
  });
});

describe('a failure', () => {
  it('says kind and place, never the message', () => {
    const error = Object.assign(new TypeError('bad value "19121212-1212"', { cause: new RangeError('Anna') }), { code: '22P02' });
    log.failure('BROKEN', error, { caseId: CASE });
    expect(last()).toMatchObject({ level: 'error', code: 'BROKEN', caseId: CASE, error: 'TypeError:22P02', cause: 'RangeError' });
    expect(lines.at(-1)).toContain('log.test.ts');
    expect(lines.at(-1)).not.toMatch(/1212|Anna/);
  });

  it('that is no Error at all', () => {
    log.failure('THROWN', 'Anna Andersson');
    expect(last()).toMatchObject({ error: 'string', at: [] });
    expect(lines.at(-1)).not.toContain('Anna');
  });

  it('that is a copy of an error has its code', () => {
    log.failure('QUEUE', { code: 'ECONNREFUSED', message: 'connect Anna' });
    expect(last()).toMatchObject({ error: 'object:ECONNREFUSED', at: [] });
    expect(lines.at(-1)).not.toContain('Anna');
  });

  it('whose message looks like a place', () => {
    log.failure('TRICK', new Error('first\n    at Anna (19121212-1212)'));
    expect(lines.at(-1)).not.toMatch(/1212/);
  });
});

it('references can be read out over the telephone', () => {
  for (let n = 0; n < 100; n += 1) expect(newErrorReference()).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
});
