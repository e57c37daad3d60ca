/** What somebody may decide for her organisation, and that she may sign for it [domain 6]. */
export const mandateDecisions = [
  'AVBETALNINGSPLAN', 'ANSTAND', 'ATERKALLA', 'KORTTIDSAVTAL', 'BISTANDSBESLUT', 'BETALNINGSATAGANDE', 'UNDANTAG_GRIND', 'UNDERTECKNA',
] as const
export type MandateDecision = (typeof mandateDecisions)[number]
