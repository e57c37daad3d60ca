export type { Disclosed } from './disclosed.js';
