import type { CaseKind, SocialOutcome } from '../vocabulary/case-codes.js'
import {
  processHouseholds, processNumbers, unverifiedNumbers, type NoShowRule, type ProcessHousehold, type ProcessLetter, type ProcessNumber, type ProcessPreset,
} from '../vocabulary/process-codes.js'
import type { RefusalCode } from '../vocabulary/refusal-codes.js'

/** What a kind of household gets first, and what comes after a visit that it missed. */
export interface HouseholdRule {
  readonly letter: ProcessLetter
  readonly noShow: NoShowRule
}

/** An outcome that the process proposes by itself, and for which kinds of case. What else it waits for is the outcome's own. */
export interface ClosingRule {
  readonly outcome: ProcessOutcome
  readonly kinds: readonly CaseKind[]
}

/** Outcomes that have a rule [Seed 4, Malmö stad]. The others are chosen by hand, or belong to Kronofogden's day. */
export const processOutcomes = ['SKULD_BETALD', 'SANITERING_KLAR_INSATS_IGANG', 'STORNING_UPPHORD', 'VARNING_EJ_ALLVARLIG'] as const satisfies readonly SocialOutcome[]

export type ProcessOutcome = (typeof processOutcomes)[number]

/** The process of one organisation, as data: nothing of it is fixed in code. */
export interface ProcessRules {
  readonly preset: ProcessPreset | null
  /** Its area: postcodes, or how they begin, and names that an address there holds. Empty: nothing is proposed about the area. */
  readonly areas: readonly string[]
  readonly households: Readonly<Record<ProcessHousehold, HouseholdRule>>
  readonly closing: readonly ClosingRule[]
  readonly numbers: Readonly<Record<ProcessNumber, number>>
  /** Numbers with a damaged digit in the source that somebody has checked. */
  readonly verified: readonly ProcessNumber[]
}

/**
 * The process as Malmö stad describes it [Seed 4; domain 3.5]. Two of its digits are damaged in the text we have: "<; år och
 * uppåt" and "ca : månad". The glyphs are six places off everywhere else, which gives 65 and 4; the grammar speaks for 1 month.
 * The number of days that the source does not give are ours.
 */
export const malmoProcess: ProcessRules = {
  preset: 'MALMO',
  areas: [],
  households: {
    VANVARD: { letter: 'HEMBESOKSBREV', noShow: 'KONTAKTBREV' },
    BARN: { letter: 'BESOKSBREV', noShow: 'HEMBESOKSBREV' },
    ALDRE: { letter: 'BESOKSBREV', noShow: 'HEMBESOKSBREV' },
    KAND: { letter: 'BESOKSBREV', noShow: 'KONTAKTBREV' },
    INTE_KAND: { letter: 'KONTAKTBREV', noShow: 'GENOMGANG' },
  },
  closing: [
    { outcome: 'SKULD_BETALD', kinds: ['HYRESSKULD', 'UPPREPAD_SEN_BETALNING'] },
    { outcome: 'SANITERING_KLAR_INSATS_IGANG', kinds: ['VANVARD_SANITART'] },
    { outcome: 'STORNING_UPPHORD', kinds: ['STORNING'] },
    { outcome: 'VARNING_EJ_ALLVARLIG', kinds: ['STORNING', 'OVRIGT'] },
  ],
  numbers: {
    ALDRE_FRAN: 65, KONTROLL_VARDAGAR: 1, BREV_VARDAGAR: 3, SVAR_DAGAR: 14, BREV_HOGST: 2, GENOMGANG_DAGAR: 30, UTEBLIVIT_HOGST: 2, BARN_DAGAR: 14, VARNING_MANADER: 4, LUGNT_DAGAR: 60, KANNEDOM_MANADER: 24,
    UPPFOLJNING_1_DAGAR: 30, UPPFOLJNING_2_DAGAR: 90,
  },
  verified: [],
}

/** The greatest value of each number, in its own unit. */
function greatest(code: ProcessNumber): number {
  if (code === 'ALDRE_FRAN') return 120
  if (code.endsWith('_MANADER')) return 60
  return code.endsWith('_HOGST') ? 20 : 365
}

/** What is wrong with a process that somebody has put together, with the field to mend; null when nothing is. */
export function processFault({ areas, households, numbers }: ProcessRules): { readonly code: RefusalCode; readonly field: string } | null {
  if (areas.some((area) => !/^(\d{2,5}|\D.{2,59})$/.test(area))) return { code: 'PROCESS_OMRADE_FORM', field: 'areas' }
  if (processHouseholds.some((household) => households[household] === undefined)) return { code: 'PROCESS_REGLER_FATTAS', field: 'households' }
  const outside = processNumbers.find((code) => !Number.isInteger(numbers[code]) || numbers[code] < 1 || numbers[code] > greatest(code))
  if (outside !== undefined) return { code: 'PROCESS_TAL_UTANFOR', field: outside }
  return numbers.UPPFOLJNING_2_DAGAR > numbers.UPPFOLJNING_1_DAGAR ? null : { code: 'PROCESS_UPPFOLJNING_ORDNING', field: 'UPPFOLJNING_2_DAGAR' }
}

/** Does a number wait for somebody to check it against the original? Another value than the ready-made one is one's own. */
export function isUnverified({ numbers, verified }: Pick<ProcessRules, 'numbers' | 'verified'>, code: ProcessNumber): boolean {
  return unverifiedNumbers.some((one) => one === code) && numbers[code] === malmoProcess.numbers[code] && !verified.includes(code)
}

/** Whether an address is in the area, by its postcode or by a name in it; null where that cannot be told. */
export function isInArea({ areas }: Pick<ProcessRules, 'areas'>, address: string | null): boolean | null {
  if (address === null || areas.length === 0) return null
  const written = address.toLocaleLowerCase('sv')
  const postcode = /(?<!\d)(\d{3}) ?(\d{2})(?!\d)/.exec(address)
  const code = postcode === null ? null : `${postcode[1]}${postcode[2]}`
  const inside = areas.some((area) => (/^\d/.test(area) ? code?.startsWith(area) : written.includes(area.toLocaleLowerCase('sv'))))
  return inside ? true : code === null ? null : false
}
