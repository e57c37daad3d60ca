import { shortDate } from '../vocabulary/date-words.js'
import { label } from '../vocabulary/labels/index.js'
import type { Language } from '../vocabulary/language.js'
import type { LocalDate } from '../vocabulary/local-date.js'
import type { Reason } from './case-reasons.js'

/** A reason as it stands on a chip or in a printed list: "Ingen kontakt på 17 dagar", "Samtycke upphör 30 nov". */
export function reasonWords(reason: Reason, language: Language, today: LocalDate): string {
  const plain = label('ReasonCode', reason.code, language)
  const on = reason.on === null ? null : shortDate(reason.on, language, today)
  switch (reason.code) {
    case 'VRAKNINGSDAG_SATT':
      return on === null ? plain : `${plain}: ${on}`
    case 'SAMTYCKE_UPPHOR':
      return on === null ? plain : `${plain} ${on}`
    case 'INGEN_KONTAKT':
      return reason.days === null ? plain : `${plain} ${daysWords(reason.days, language)}`
    case 'GRIND_SAKNAS':
      return gateWords(reason, language) ?? plain
    default:
      return plain
  }
}

function daysWords(days: number, language: Language): string {
  if (language === 'sv') return days === 1 ? 'på en dag' : `på ${days} dagar`
  return days === 1 ? 'for one day' : `for ${days} days`
}

function gateWords({ action, before }: Reason, language: Language): string | null {
  if (action === null || before === null) return null
  const missing = label('ActionKind', action, language)
  const step = label('GateStep', before, language)
  const lower = missing.charAt(0).toLowerCase() + missing.slice(1)
  return language === 'sv' ? `Grind före ${step}: ${lower} saknas` : `Gate before ${step}: ${lower} is missing`
}
