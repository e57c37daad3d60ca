import { expect, it } from 'vitest';
import { fromIso } from '@bokvar/domain/vocabulary';
import { clockFrom, testClock } from './clock.js';

const START = fromIso('2026-11-19T23:30:00Z');

it('shows the date in Sweden', () => {
  expect(testClock(START).today()).toBe('2026-11-20');
});

it('a test’s clock stands still until it is told otherwise', () => {
  const clock = testClock(START);
  expect(clock.now()).toBe(START);
  clock.advance(1_500);
  expect(clock.now()).toBe(START + 1_500);
  clock.set(START);
  expect(clock.now()).toBe(START);
});

it('a demonstration’s clock starts where it was set, and ticks', async () => {
  const clock = clockFrom(START);
  const first = clock.now();
  expect(first - START).toBeLessThan(1_000);
  await new Promise((resolve) => { setTimeout(resolve, 20); });
  expect(clock.now()).toBeGreaterThan(first);
});

it('puts a moment stated in real time on itself', () => {
  const systemClock = clockFrom(null);
  const real = systemClock.now();
  const clock = clockFrom(START);
  expect(Math.abs(clock.fromWall(real - 60_000) - (START - 60_000))).toBeLessThan(1_000);
  expect(Math.abs(systemClock.fromWall(real) - real)).toBeLessThan(1_000);
});
