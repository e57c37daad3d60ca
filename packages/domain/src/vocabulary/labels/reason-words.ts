import type { GateStep } from '../calendar-codes.js'
import type { ActionKind } from '../case-codes.js'
import { shortDate } from '../date-words.js'
import type { Language } from '../language.js'
import type { LocalDate } from '../local-date.js'
import type { ReasonCode } from '../meeting-codes.js'
import { gateStepLabels } from './calendar-labels.js'
import { actionKindLabels } from './case-labels.js'
import { reasonCodeLabels } from './meeting-labels.js'
import { inSentence } from './sentence-words.js'

/** Why a household is on a list, as far as words say it. */
export interface SaidReason {
  readonly code: ReasonCode
  /** Days without contact. */
  readonly days: number | null
  /** The day of eviction, the last day of the consent, the day by which something was promised, the day of the meeting that gave a task. */
  readonly on: LocalDate | null
  /** The action that is missing, and the step before which it is asked for. */
  readonly action: ActionKind | null
  readonly before: GateStep | null
  /** Which version of a definition counted it. */
  readonly version: number | null
}

/** A reason as it stands on a chip or in a printed list: "Ingen kontakt på 17 dagar", "Samtycke upphör 30 nov". */
export function reasonWords(reason: SaidReason, language: Language, today: LocalDate): string {
  const plain = reasonCodeLabels[reason.code][language]
  const on = reason.on === null ? null : shortDate(reason.on, language, today)
  switch (reason.code) {
    case 'VRAKNINGSDAG_SATT':
      return on === null ? plain : `${plain}: ${on}`
    case 'SAMTYCKE_UPPHOR':
      return on === null ? plain : `${plain} ${on}`
    case 'UPPGIFT_KVAR':
      return on === null ? plain : leftWords(on, language)
    case 'LOVAT_TILL':
      return on === null ? plain : `${plain} ${language === 'sv' ? 'till' : 'by'} ${on}`
    case 'INGEN_KONTAKT':
      return `${plain} ${daysWords(reason.days, language)}`
    case 'BARNFAMILJ':
      return reason.version === null ? plain : `${plain}, definition ${reason.version}`
    case 'GRIND_SAKNAS':
      return gateWords(reason, language) ?? plain
    default:
      return plain
  }
}

function leftWords(on: string, language: Language): string {
  return language === 'sv' ? `Uppgiften från mötet ${on} är inte gjord` : `The task of the meeting on ${on} is not done`
}

function daysWords(days: number | null, language: Language): string {
  if (days === null || days < 1) return language === 'sv' ? 'än' : 'yet'
  if (language === 'sv') return days === 1 ? 'på en dag' : `på ${days} dagar`
  return days === 1 ? 'for one day' : `for ${days} days`
}

function gateWords({ action, before }: SaidReason, language: Language): string | null {
  if (action === null || before === null) return null
  const missing = inSentence(actionKindLabels[action][language], language)
  const step = gateStepLabels[before][language]
  return language === 'sv' ? `Grind före ${step}: ${missing} saknas` : `Gate before ${step}: ${missing} is missing`
}
