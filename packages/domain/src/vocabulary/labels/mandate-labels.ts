import type { MandateAnswer, MandateDecision, MandateState } from '../mandate-codes.js'
import { words, type Labels } from './label-text.js'

export const mandateDecisionLabels: Labels<MandateDecision> = {
  AVBETALNINGSPLAN: words('Avbetalningsplan', 'Payment plan', '[Seed 4]'),
  ANSTAND: words('Anstånd med betalning', 'Respite from payment', '[Seed 4]'),
  ATERKALLA: words('Återkalla en ansökan', 'Withdraw an application', '[Seed 4]'),
  KORTTIDSAVTAL: words('Korttidsavtal', 'Short lease', '[Seed 4, Väsbyhem]'),
  BISTANDSBESLUT: words('Beslut om bistånd', 'Decision on assistance', '[SoF 12:2, SoL 12 kap.]'),
  BETALNINGSATAGANDE: words('Betalningsåtagande', 'Undertaking to pay', '[JB 12:44 st. 4 p. 1]'),
  UNDANTAG_GRIND: words('Undantag från en processgrind', 'Exception from a gate of the process', '[Seed 4]'),
  UNDERTECKNA: words('Skriva under för organisationen', 'Sign for the organisation', '[Seed 4]'),
}

export const mandateStateLabels: Labels<MandateState> = {
  SLUTAR_SNART: words('Slutar snart', 'Ends soon', '[domain 1.1]'),
  UTAN_INNEHAVARE: words('Bara ersättaren är kvar', 'Only the deputy is left', '[domain 1.1]'),
  GALLER: words('Gäller', 'Holds', '[domain 1.1]'),
  BORJAR: words('Börjar senare', 'Begins later', '[domain 1.1]'),
  SLUT: words('Har slutat', 'Has ended', '[domain 1.1]'),
}

export const mandateAnswerLabels: Labels<MandateAnswer> = {
  EGET: words('Du har mandat för det här.', 'You have a mandate for this.', '[domain 1.1]'),
  ERSATTARE: words('Du har mandat för det här som ersättare.', 'You have a mandate for this as a deputy.', '[domain 1.1]'),
  ANDRAS: words('Du har inte mandat för det här.', 'You have no mandate for this.', '[domain 1.1]'),
  OREGLERAT: words('Ingen har mandat för det här i registret.', 'Nobody has a mandate for this in the register.', '[domain 1.1]'),
}
