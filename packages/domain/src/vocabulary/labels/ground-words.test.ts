import { describe, expect, it } from 'vitest'
import { groundAndHolder, groundWords } from './ground-words.js'

describe('whose facts a ground opens', () => {
  it('own data is the reader’s own, or by name whose it is', () => {
    expect(groundWords('OWN_DATA', null, 'sv')).toBe('Egna uppgifter')
    expect(groundWords('OWN_DATA', 'Älvsalahem', 'sv')).toBe('Älvsalahems egna uppgifter')
    expect(groundWords('OWN_DATA', 'Älvsalahem', 'en')).toBe('Älvsalahem’s own information')
  })
  it('any other ground says whose where nothing beside it does', () => {
    expect(groundWords('CONSENT', 'Socialtjänsten', 'sv')).toBe('Samtycke')
    expect(groundAndHolder('CONSENT', 'Socialtjänsten', 'sv')).toBe('Samtycke, Socialtjänstens uppgifter')
    expect(groundAndHolder('STATUTORY_NOTICE', 'Älvsalahem', 'en')).toBe('Notice required by law, Älvsalahem’s information')
    expect(groundAndHolder('OWN_DATA', 'Älvsalahem', 'sv')).toBe('Älvsalahems egna uppgifter')
    expect(groundAndHolder('OWN_DATA', null, 'sv')).toBe('Egna uppgifter')
  })
  it.each([['Bergs', 'Bergs'], ['Lindex', 'Lindex'], ['MKB', 'MKB:s'], ['BUS', 'BUS'], ['Kronofogden', 'Kronofogdens']])('of %s: %s', (name, genitive) => {
    expect(groundWords('OWN_DATA', name, 'sv')).toBe(`${genitive} egna uppgifter`)
  })
})
