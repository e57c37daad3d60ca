import { expect, it } from 'vitest';
import { localDate } from '@bokvar/domain/vocabulary';
import { barnfamiljBy } from './barnfamilj.js';

const TODAY = localDate('2026-11-19');
const born = (day: string | null) => [{ id: 'a', bornOn: day === null ? null : localDate(day), livingForm: null }];

it.each([
  ['a child of ten', born('2016-05-01'), null, 'JA'],
  ['a child who has turned eighteen, and whether there are others is not known', born('2008-11-19'), null, 'OKAND'],
  ['nothing known', [], null, 'OKAND'],
  ['said to have children', [], 'JA', 'JA'],
  ['said to have none', [], 'NEJ', 'NEJ'],
] as const)('%s', (_, children, said, verdict) => {
  expect(barnfamiljBy({ children, said }, TODAY).verdict).toBe(verdict);
});
