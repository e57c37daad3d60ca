import { expect, it } from 'vitest';
import { localDate } from '@bokvar/domain/vocabulary';
import { presetDefinitions, type AdoptedDefinition } from '@bokvar/domain/targets';
import { barnfamiljBy, type Counting } from './barnfamilj.js';

const TODAY = localDate('2026-11-19');
const COUNTING: Counting = { history: [], days: { FORSTA_MISSADE_HYRA: null, UPPSAGNING: null, AVHYSNINGSDAG: null }, today: TODAY };
const born = (day: string | null) => [{ id: 'a', bornOn: day === null ? null : localDate(day), livingForm: null }];

it.each([
  ['a child of ten', born('2016-05-01'), null, 'JA'],
  ['a child who has turned eighteen, and whether there are others is not known', born('2008-11-19'), null, 'OKAND'],
  ['nothing known', [], null, 'OKAND'],
  ['said to have children', [], 'JA', 'JA'],
  ['said to have none', [], 'NEJ', 'NEJ'],
] as const)('%s', (_, children, said, verdict) => {
  expect(barnfamiljBy({ children, said }, COUNTING)).toMatchObject({ verdict, adopted: null });
});

it('is counted by what the partnership has agreed on, and says by which version', () => {
  const registered: AdoptedDefinition = { id: 'v1', version: 1, validFrom: localDate('2026-01-01'), name: 'Folkbokförd', words: '', definition: presetDefinitions.FOLKBOKFORD_ADRESS };
  expect(barnfamiljBy({ children: born('2016-05-01'), said: null }, { ...COUNTING, history: [registered] })).toMatchObject({ verdict: 'OKAND', adopted: { version: 1 } });
});
