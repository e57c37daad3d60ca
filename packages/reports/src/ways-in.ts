import { bulletList } from './drawing/notes.js';
import type { Paper } from './drawing/paper.js';

/** How one reaches those whom a paper belongs to, a line for each: "Älvsalahem AB: 070-174 06 10. Vardagar kl. 8–16." [metodstöd: en ingång]. */
export interface WithWaysIn {
  readonly waysIn: readonly string[];
}

/** Stands near the end of a paper: whoever holds it knows whom to call, also when the one who wrote it has left. */
export function drawWaysIn(paper: Paper, heading: string, { waysIn }: WithWaysIn): void {
  if (waysIn.length > 0) bulletList(paper, paper.section(heading), waysIn);
}
