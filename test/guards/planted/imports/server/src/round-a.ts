import { b } from './round-b.js';
export const a: number = b;
