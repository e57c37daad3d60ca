import { findCase } from './case.store.js';
export const resolve = findCase;
