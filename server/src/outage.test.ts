import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { silentLog, type Log } from './log.js';
import { Outage } from './outage.js';

const told: unknown[] = [];
const log: Log = { ...silentLog, info: (code, ids) => { told.push(code, ids); }, failure: (code) => { told.push(code); } };
beforeEach(() => { told.length = 0; vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

it('an outage is told when it begins and when it has been quiet, however often it is noticed', () => {
  const outage = new Outage(log, 'jobs', 1_000);
  for (let n = 0; n < 20; n += 1) {
    outage.fault({ code: 'ECONNREFUSED' });
    vi.advanceTimersByTime(500);
  }
  expect(told).toEqual(['JOB_QUEUE_FAILED']);
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual(['JOB_QUEUE_FAILED', 'JOB_QUEUE_BACK', { faults: 20 }]);
  outage.fault({ code: 'ECONNREFUSED' });
  expect(told.at(-1)).toBe('JOB_QUEUE_FAILED');
  outage.stop();
});

it('one whose end is noticed is told when it is, and what works is not told at all', () => {
  const outage = new Outage(log, 'listening');
  outage.over();
  outage.fault({ code: 'ECONNREFUSED' });
  vi.advanceTimersByTime(3_600_000);
  outage.fault({ code: 'ECONNREFUSED' });
  expect(told).toEqual(['LISTEN_FAILED']);
  outage.over();
  outage.over();
  expect(told).toEqual(['LISTEN_FAILED', 'LISTEN_BACK', { faults: 2 }]);
});
