import { expect, it } from 'vitest';
import { promisedToNobody, reached } from './reached-rule.js';

it('is used by its own test', () => {
  expect(promisedToNobody(1)).toBe(reached(1) + 1);
});
