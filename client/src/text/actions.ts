import type { ActionKind, ActionResult } from '../gql/graphql'
import { m } from '../paraglide/messages'
import { dayWords, daysFromToday } from './dates'

const KINDS: Record<ActionKind, () => string> = {
  NOTIS: m.action_notis,
  BREV: m.action_brev,
  TELEFON: m.action_telefon,
  SMS: m.action_sms,
  EPOST: m.action_epost,
  HEMBESOK_HV: m.action_hembesok_hv,
  HEMBESOK_SOC: m.action_hembesok_soc,
  GEMENSAMT_HEMBESOK: m.action_gemensamt_hembesok,
  MOTE_TRAFF: m.action_mote_traff,
  LAPP: m.action_lapp,
  AVBETALNINGSPLAN: m.action_avbetalningsplan,
  AMORTERING_INKASSO: m.action_amortering_inkasso,
  HANVISNING_BUS: m.action_hanvisning_bus,
  HANVISNING_SOC: m.action_hanvisning_soc,
  ANSTAND: m.action_anstand,
  RATTELSEANMANING_1: m.action_rattelseanmaning_1,
  RATTELSEANMANING_2: m.action_rattelseanmaning_2,
  RATTELSEANMANING_3: m.action_rattelseanmaning_3,
  KORTTIDSAVTAL_1PLUS1: m.action_korttidsavtal_1plus1,
  UNDERRATTELSE_SOC: m.action_underrattelse_soc,
  BETALNINGSATAGANDE_SOC: m.action_betalningsatagande_soc,
  GOD_MAN_ANMALAN: m.action_god_man_anmalan,
  NARVARO_AVHYSNING: m.action_narvaro_avhysning,
  BESOKSBREV: m.action_besoksbrev,
  HEMBESOKSBREV: m.action_hembesoksbrev,
  KONTAKTBREV: m.action_kontaktbrev,
}

const RESULTS: Record<ActionResult, () => string> = {
  NADD: m.result_nadd,
  EJ_NADD: m.result_ej_nadd,
  UTEBLEV: m.result_uteblev,
  AVBOJDE: m.result_avbojde,
  LOST: m.result_lost,
  FORTSATT: m.result_fortsatt,
}

/** Kinds that end in somebody being reached or not; the others are simply done. */
const REACHES: readonly ActionKind[] = ['TELEFON', 'HEMBESOK_HV', 'HEMBESOK_SOC', 'GEMENSAMT_HEMBESOK', 'MOTE_TRAFF']

/** `Telefon`, `Hembesök` */
export function actionWord(kind: ActionKind): string {
  return KINDS[kind]()
}

/** `nådd` */
export function resultWord(result: ActionResult): string {
  return RESULTS[result]()
}

/** What one may answer to "how did it go" for a kind. */
export function resultsFor(kind: ActionKind): readonly ActionResult[] {
  return REACHES.includes(kind) ? ['NADD', 'EJ_NADD', 'AVBOJDE'] : ['FORTSATT', 'LOST']
}

/** `i dag`, `i morgon`, or `tors 26 nov`. */
export function whenWords(dueOn: string): string {
  const days = daysFromToday(dueOn)
  if (days === 0) return m.when_today()
  return days === 1 ? m.when_tomorrow() : dayWords(dueOn)
}

/** What to do and when, as one says it: `Ring i dag`, `Hembesök senast fre 20 nov`. */
export function nextStepWords(kind: ActionKind, dueOn: string): string {
  if (kind === 'TELEFON') return m.next_call({ when: whenWords(dueOn) })
  // One's own next visit needs no saying whose it is.
  const step = kind === 'HEMBESOK_SOC' ? actionWord('HEMBESOK_HV') : actionWord(kind)
  return m.next_latest({ step, when: daysFromToday(dueOn) === 0 ? m.when_today() : dayWords(dueOn) })
}
