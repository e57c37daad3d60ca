import { findCase } from '../cases/case.store.js';
export type ConsentRow = typeof findCase;
