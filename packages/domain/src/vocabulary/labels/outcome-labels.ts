import type { DecisionKind, TaskState } from '../outcome-codes.js'
import { words, type Labels } from './label-text.js'

export const decisionKindLabels: Labels<DecisionKind> = {
  GEMENSAM_KONTAKT: words('Gemensam kontakt', 'Joint contact', '[Seed 4]'),
  HEMBESOK: words('Hembesök', 'Home visit', '[Seed 4, dag 19]'),
  AVBETALNINGSPLAN: words('Avbetalningsplan', 'Payment plan', '[Seed 4]'),
  ANSTAND: words('Anstånd', 'Respite', '[Seed 4]'),
  BUDGET_OCH_SKULD: words('Hänvisas till budget- och skuldrådgivning', 'Referred to budget and debt advice', '[Seed 4]'),
  AVVAKTA: words('Avvakta', 'Wait and see', '[Seed 4]'),
  UPPSAGNING: words('Uppsägning, alla åtgärder är uttömda', 'Notice to quit, every measure is exhausted', '[Seed 4]'),
  AVSLUTAS: words('Tas inte upp mer', 'Not taken up again', '[Seed 4]'),
  ANNAT: words('Annat', 'Other', '[Seed 4]'),
}

export const taskStateLabels: Labels<TaskState> = {
  OPPEN: words('Att göra', 'To do', '[Seed 4]'),
  KLAR: words('Klar', 'Done', '[Seed 4]'),
  GAR_INTE: words('Går inte att göra', 'Cannot be done', '[Seed 4]'),
  EJ_GJORD: words('Inte gjord', 'Not done', '[Seed 4]'),
}
