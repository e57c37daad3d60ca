import type { CaseRow } from './case.entity.js';
export type CaseView = CaseRow;
