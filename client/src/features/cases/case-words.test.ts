import { afterEach, expect, it } from 'vitest'
import { speak } from '../../text/language'
import { factText } from './case-words'
import { caseName } from './whole-case'

afterEach(() => speak('sv'))

it('a legal step, a receipt and the list’s word on children are said in words, never as codes', () => {
  expect(factText('STEG', 'DATUM_SATT')).toBe('Vräkningsdag satt')
  expect(factText('BARN_KANNEDOM', 'JA')).toBe('Ja')
  speak('en')
  expect(factText('STEG', 'INKASSO')).toBe('Debt collection demand sent')
  expect(factText('KVITTENS', 'Underrättelsen är mottagen')).toBe('The notice is received')
})

it('what somebody wrote is shown as it was written', () => {
  expect(factText('STEG', 'Pratar med juristen')).toBe('Pratar med juristen')
  expect(factText('PLAN', 'JA')).toBe('JA')
  expect(factText('STEG', 'constructor')).toBe('constructor')
})

it('a household whose name is not shown is not called by its number', () => {
  expect(caseName({ household: null })).toBe('Namnet visas inte')
  expect(caseName({ household: { value: 'Fateme Rezaei' } })).toBe('Fateme Rezaei')
})
