import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { cookieName, readCookie } from './cookies.js';
import { isSameOrigin, originOf } from './origin.js';

const ORIGINS = ['https://bokvar.example.se', 'http://127.0.0.1:4000'] as const;
const request = (headers: Record<string, string>) => ({ headers }) as unknown as IncomingMessage;

describe('where a request came to', () => {
  it.each([['bokvar.example.se', ORIGINS[0]], ['127.0.0.1:4000', ORIGINS[1]], ['BOKVAR.example.se', ORIGINS[0]], ['evil.example', ORIGINS[0]], ['127.0.0.1:4001', ORIGINS[0]]])(
    '%s is %s', (host, origin) => {
      expect(originOf(request({ host }), ORIGINS)).toBe(origin);
    });
});

describe('our own page', () => {
  it.each<[Record<string, string>, boolean]>([
    [{ origin: ORIGINS[0] }, true], [{ origin: ORIGINS[1], 'sec-fetch-site': 'same-origin' }, true], [{}, true], [{ 'sec-fetch-site': 'none' }, true],
    [{ origin: 'null' }, false], [{ origin: 'https://bokvar.example.se.evil.example' }, false], [{ origin: ORIGINS[0], 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false], [{ origin: 'http://bokvar.example.se' }, false],
  ])('%j: %s', (headers, own) => {
    expect(isSameOrigin(request(headers), ORIGINS)).toBe(own);
  });
});

it('cookies over https are bound to the host', () => {
  expect(cookieName('session', ORIGINS[0])).toBe('__Host-bokvar');
  expect(cookieName('session', ORIGINS[1])).toBe('bokvar');
  const token = 'x'.repeat(43);
  expect(readCookie(request({ cookie: `a=b; __Host-bokvar=${token}; c` }), 'session', ORIGINS[0])).toBe(token);
  expect(readCookie(request({ cookie: `bokvar=${token}` }), 'session', ORIGINS[0])).toBeNull();
});
