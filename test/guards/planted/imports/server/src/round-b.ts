import { a } from './round-a.js';
export const b: number = a;
