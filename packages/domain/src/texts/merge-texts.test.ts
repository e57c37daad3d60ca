import { describe, expect, it } from 'vitest'
import { mergeTexts } from './merge-texts.js'

const BASE = 'Ring hyresgästen i dag. Boka ett möte.'

describe('two who have written on from the same text', () => {
  it('are taken together where they do not touch the same place', () => {
    expect(mergeTexts(BASE, 'Ring hyresgästen i morgon. Boka ett möte.', 'Ring hyresgästen i dag. Boka ett gemensamt möte.'))
      .toEqual({ kind: 'MERGED', text: 'Ring hyresgästen i morgon. Boka ett gemensamt möte.' })
  })
  it('are taken together with a word between them, and both told where they are neighbours', () => {
    expect(mergeTexts('ett två tre', 'ETT två tre', 'ett två TRE')).toEqual({ kind: 'MERGED', text: 'ETT två TRE' })
    expect(mergeTexts('ett två', 'ETT två', 'ett TVÅ')).toEqual({ kind: 'CLASH', both: 'ett TVÅ ETT två' })
  })
  it('are both told where they have changed the same place', () => {
    expect(mergeTexts(BASE, `${BASE} Yvonne ringer.`, `${BASE} İbrahim ringer.`)).toEqual({ kind: 'CLASH', both: `${BASE} İbrahim ringer. Yvonne ringer.` })
  })
  it('have one of what both wrote alike, and the removals of each', () => {
    expect(mergeTexts(BASE, 'Boka ett möte.', 'Boka ett möte.')).toEqual({ kind: 'MERGED', text: 'Boka ett möte.' })
    expect(mergeTexts('a b c d e', 'a c d e', 'a b c d')).toEqual({ kind: 'MERGED', text: 'a c d' })
  })
  it('of whom one has written nothing leave the other’s', () => {
    expect(mergeTexts(BASE, BASE, '')).toEqual({ kind: 'MERGED', text: '' })
    expect(mergeTexts('', 'mitt', '')).toEqual({ kind: 'MERGED', text: 'mitt' })
  })
})
