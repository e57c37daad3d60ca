import { it } from 'vitest';
import { tested } from './only-tested.js';

it.only('one', () => tested);
it.skip('two', () => tested);
it.todo('three');
