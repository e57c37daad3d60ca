import { expect, it } from 'vitest'
import { unfoldingRules } from './unfolding-rules.js'

const text = unfoldingRules()

it.each([
  ['a cell', '["LANDLORD","RENT_FACTS",[["SOCIAL","S L"]'], ['a category’s properties', '["CARE_HEALTH",true,true,true,true]'],
  ['what a notice carries', '"N_44_ARREARS":{"from":["LANDLORD"],"to":["SOCIAL"],"carries":["RENT_FACTS","HOUSEHOLD_LANDLORD","CONTACT"]}'],
  ['who is of which group', '["INKASSO","LANDLORD","INKASSO"]'],
])('%s is part of it', (_what, piece) => {
  expect(text).toContain(piece)
})

it('words that decide nothing are not: a better explanation unfolds no case anew', () => {
  for (const word of ['minimum', '[JB 12:44', 'Debt collectors', 'examples']) expect(text).not.toContain(word)
})

it('code that decides otherwise is told apart by its version', () => {
  expect(unfoldingRules(2)).not.toBe(unfoldingRules(1))
  expect(unfoldingRules()).toBe(text)
})
