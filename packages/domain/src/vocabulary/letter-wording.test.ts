import { describe, expect, it } from 'vitest'
import type { Language } from './language.js'
import type { LetterReading } from './letter-kind.js'
import { faultyWordings } from './letter-wording.js'

const faults = (text: string, language: Language, reading: LetterReading) => faultyWordings(text, language, reading).map(({ fault }) => fault)

describe('a letter never threatens', () => {
  it.each([
    'Om du inte betalar kommer vi att gå vidare.', 'Betala genast, annars har vi inget val.', 'Detta är sista påminnelsen.', 'Du måste höra av dig.', 'Vi tvingas ta nästa steg.',
    'Det kan få konsekvenser för dig.', 'Trots påminnelser har vi inte hört av dig.', 'Vi kan komma att vidta rättsliga åtgärder.', 'Då riskerar du att bli av med lägenheten.',
  ])('in Swedish: %s', (text) => {
    for (const reading of ['SEALED', 'OPEN', 'INFORMATION'] as const) expect(faults(text, 'sv', reading)).toContain('THREAT')
  })

  it.each([
    'If you do not pay we will go further.', 'Pay at once, or else.', 'This is the final reminder.', 'You must contact us.', 'Unless we hear from you we will act.', 'There may be consequences.',
    'We will take legal action.', 'You will lose your home.',
  ])('in English: %s', (text) => {
    for (const reading of ['SEALED', 'OPEN', 'INFORMATION'] as const) expect(faults(text, 'en', reading)).toContain('THREAT')
  })

  it.each(['Ärendet går till Kronofogden.', 'Vi lämnar det till inkasso.', 'Ditt avtal kan sägas upp.', 'Det kan leda till vräkning.', 'Du kan få en betalningsanmärkning.'])('nor by naming what comes last: %s', (text) => {
    expect(faults(text, 'sv', 'SEALED')).toContain('LAST_STEP')
  })

  it.each(['It goes to Kronofogden.', 'A debt collector will be in touch.', 'It may end in eviction.', 'Your contract may be terminated.'])('nor in English: %s', (text) => {
    expect(faults(text, 'en', 'SEALED')).toContain('LAST_STEP')
  })

  it('what is handed to anybody may explain the last steps, and what is sealed may speak of the rent', () => {
    expect(faults('På Kronofogdens webbplats finns mer om vräkning.', 'sv', 'INFORMATION')).toEqual([])
    expect(faults('Hyran har inte kommit in. Ofta går det att dela upp betalningen.', 'sv', 'SEALED')).toEqual([])
    expect(faults('The rent has not come in.', 'en', 'SEALED')).toEqual([])
  })
})

describe('what others may read names neither debt nor case', () => {
  it.each(['Ring oss om din hyra.', 'Vi vill prata om skulden.', 'Det gäller ditt ärende.', 'Avin är obetald.', 'Vi har fått en underrättelse.', 'Totalt 8 300 kr.'])('in Swedish: %s', (text) => {
    expect(faults(text, 'sv', 'OPEN')).toContain('CASE_WORD')
    expect(faults(text, 'sv', 'SEALED')).toEqual([])
  })

  it.each(['Call us about your rent.', 'It is about the debt.', 'SEK 8,300 is unpaid.', 'It is about your case.'])('in English: %s', (text) => {
    expect(faults(text, 'en', 'OPEN')).toContain('CASE_WORD')
  })

  it('leaves what anybody may read', () => {
    expect(faults('Vi vill gärna prata med dig. Ring när det passar dig.', 'sv', 'OPEN')).toEqual([])
    expect(faults('We would like to talk with you. Call when it suits you.', 'en', 'OPEN')).toEqual([])
  })
})
