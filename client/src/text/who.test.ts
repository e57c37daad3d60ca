import { expect, it } from 'vitest'
import { whoWords, type WhoParts } from './who'

const seat = (shortName: string, isReader: boolean, mark: 'OWN' | 'NONE' = 'OWN'): WhoParts['seats'][number] => ({ mark, isReader, organisation: { shortName, kind: 'KOMMUNALT_BOLAG' } })

it('names who else sees', () => {
  expect(whoWords({ ground: 'STATUTORY_NOTICE', until: null, audience: 'NI_OCH_PART', seats: [seat('Älvsalahem', true), seat('Norrgården', false)] }, null, true)).toBe('Ni och Norrgården · underrättelse')
})

it('never ends in the air when whoever gave it has no seat at the table', () => {
  const words = whoWords({ ground: 'STATUTORY_NOTICE', until: null, audience: 'NI_OCH_PART', seats: [seat('Älvsalahem', true), seat('Norrgården', false, 'NONE')] }, null, true)
  expect(words).toBe('Ni och den som lämnade uppgiften · underrättelse')
})
