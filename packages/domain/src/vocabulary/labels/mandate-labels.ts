import type { MandateDecision } from '../mandate-codes.js'
import { words, type Labels } from './label-text.js'

export const mandateDecisionLabels: Labels<MandateDecision> = {
  AVBETALNINGSPLAN: words('Avbetalningsplan', 'Payment plan', '[Domain 6]'),
  ANSTAND: words('Anstånd med betalning', 'Deferred payment', '[Domain 6]'),
  ATERKALLA: words('Återkalla en ansökan', 'Withdraw an application', '[Domain 6]'),
  KORTTIDSAVTAL: words('Korttidsavtal', 'Short-term contract', '[Domain 6]'),
  BISTANDSBESLUT: words('Beslut om bistånd', 'Decision on assistance', '[SoL 2025:400]'),
  BETALNINGSATAGANDE: words('Betalningsåtagande', 'Undertaking to pay', '[JB 12:44]'),
  UNDANTAG_GRIND: words('Undantag från en processgrind', 'Exception from a process gate', '[Product N6]'),
  UNDERTECKNA: words('Skriva under för organisationen', 'Sign for the organisation', '[Domain 6]'),
}
