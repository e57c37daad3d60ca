import { describe, expect, it } from 'vitest'
import { languages } from '../vocabulary/language.js'
import { reasonCodes } from '../vocabulary/meeting-codes.js'
import type { Reason } from './case-reasons.js'
import { CONTEXT, d } from '../testing/case-summaries.js'
import { reasonWords } from './reason-words.js'

const reason = (known: Partial<Reason> & Pick<Reason, 'code'>): Reason => ({ tone: 'OWN', days: null, on: null, action: null, before: null, proposes: true, ...known })

describe('reasons in words', () => {
  it.each<[Reason, string, string]>([
    [reason({ code: 'INGEN_KONTAKT', days: 17 }), 'Ingen kontakt på 17 dagar', 'No contact for 17 days'],
    [reason({ code: 'INGEN_KONTAKT', days: 1 }), 'Ingen kontakt på en dag', 'No contact for one day'],
    [reason({ code: 'SAMTYCKE_UPPHOR', on: d('2026-11-30') }), 'Samtycke upphör 30\u00a0nov', 'Consent ends 30\u00a0Nov'],
    [reason({ code: 'VRAKNINGSDAG_SATT', on: d('2026-12-09') }), 'Vräkningsdag satt: 9\u00a0dec', 'Day of eviction set: 9\u00a0Dec'],
    [
      reason({ code: 'GRIND_SAKNAS', action: 'HEMBESOK_HV', before: 'BF_ANSOKAN' }), 'Grind före ansökan: hembesök saknas',
      'Gate before the application: home visit is missing',
    ],
    [reason({ code: 'NY_OCH_SEN', days: 17 }), 'Ny och sen', 'New and late'],
  ])('%j', (given, sv, en) => {
    expect([reasonWords(given, 'sv', CONTEXT.today), reasonWords(given, 'en', CONTEXT.today)]).toEqual([sv, en])
  })
  it('has words for every reason without its details', () => {
    for (const code of reasonCodes) for (const language of languages) expect(reasonWords(reason({ code }), language, CONTEXT.today)).not.toMatch(/null|_/)
  })
})
