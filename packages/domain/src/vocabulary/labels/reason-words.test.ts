import { describe, expect, it } from 'vitest'
import { languages } from '../language.js'
import { localDate } from '../local-date.js'
import { reasonCodes } from '../meeting-codes.js'
import { reasonWords, type SaidReason } from './reason-words.js'

const today = localDate('2026-11-19')
const reason = (known: Partial<SaidReason> & Pick<SaidReason, 'code'>): SaidReason => ({ days: null, on: null, action: null, before: null, version: null, ...known })

describe('reasons in words', () => {
  it.each<[SaidReason, string, string]>([
    [reason({ code: 'INGEN_KONTAKT', days: 17 }), 'Ingen kontakt på 17 dagar', 'No contact for 17 days'],
    [reason({ code: 'INGEN_KONTAKT', days: 1 }), 'Ingen kontakt på en dag', 'No contact for one day'],
    [reason({ code: 'INGEN_KONTAKT', days: 0 }), 'Ingen kontakt än', 'No contact yet'],
    [reason({ code: 'SAMTYCKE_UPPHOR', on: localDate('2026-11-30') }), 'Samtycke upphör 30\u00a0nov', 'Consent ends 30\u00a0Nov'],
    [reason({ code: 'LOVAT_TILL', on: localDate('2026-11-24') }), 'Lovat till 24\u00a0nov', 'Promised by 24\u00a0Nov'],
    [reason({ code: 'UPPGIFT_KVAR', on: localDate('2026-10-22') }), 'Uppgiften från mötet 22\u00a0okt är inte gjord', 'The task of the meeting on 22\u00a0Oct is not done'],
    [reason({ code: 'VRAKNINGSDAG_SATT', on: localDate('2026-12-09') }), 'Vräkningsdag satt: 9\u00a0dec', 'Day of eviction set: 9\u00a0Dec'],
    [
      reason({ code: 'GRIND_SAKNAS', action: 'HEMBESOK_HV', before: 'BF_ANSOKAN' }), 'Grind före ansökan: hembesök saknas',
      'Gate before the application: home visit is missing',
    ],
    [reason({ code: 'NY_OCH_SEN', days: 17 }), 'Ny och sen', 'New and late'],
  ])('%j', (given, sv, en) => {
    expect([reasonWords(given, 'sv', today), reasonWords(given, 'en', today)]).toEqual([sv, en])
  })
  it('has words for every reason without its details', () => {
    for (const code of reasonCodes) for (const language of languages) expect(reasonWords(reason({ code }), language, today)).not.toMatch(/null|_/)
  })
})
