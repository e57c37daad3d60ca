import type { MandateDecision } from '@bokvar/domain/vocabulary';

/** A mandate of somebody of the town: up to what sum, in öre, for so many days yet, and with whom as deputy. */
export interface TownMandate { who: string; decision: MandateDecision; maxOre?: number; days?: number; deputy?: string }

/**
 * Who may decide what in the town. The coordinator's mandate to withdraw applications is soon to be renewed; the other landlord has
 * written what it uses and nothing more.
 */
export const townMandates: readonly TownMandate[] = [
  { who: 'yvonne', decision: 'AVBETALNINGSPLAN', maxOre: 2_500_000 },
  { who: 'marta', decision: 'AVBETALNINGSPLAN', maxOre: 1_000_000 },
  { who: 'gunilla', decision: 'AVBETALNINGSPLAN' },
  { who: 'yvonne', decision: 'ANSTAND', maxOre: 2_500_000, deputy: 'marta' },
  { who: 'yvonne', decision: 'ATERKALLA', days: 21, deputy: 'marta' },
  { who: 'yvonne', decision: 'KORTTIDSAVTAL', deputy: 'gunilla' },
  { who: 'gunilla', decision: 'UNDANTAG_GRIND' },
  { who: 'gunilla', decision: 'UNDERTECKNA' },
  { who: 'ibrahim', decision: 'BISTANDSBESLUT', maxOre: 2_000_000, deputy: 'karin' },
  { who: 'karin', decision: 'BETALNINGSATAGANDE', maxOre: 3_000_000, deputy: 'ibrahim' },
  { who: 'lars', decision: 'UNDANTAG_GRIND' },
  { who: 'lars', decision: 'UNDERTECKNA' },
  { who: 'pekka', decision: 'AVBETALNINGSPLAN', maxOre: 1_500_000 },
  { who: 'pekka', decision: 'ANSTAND', maxOre: 1_500_000 },
];
