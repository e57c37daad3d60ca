import { describe, expect, it } from 'vitest'
import { placesAfter, type Entry, type Place } from './kept-places'

const there = (id: string, sort: string | null = id): Place => ({ id, sort, lost: false })
const gone = (id: string): Place => ({ id, sort: null, lost: true })
const rows = (...ids: string[]): Entry[] => ids.map((id) => ({ id, sort: id }))

describe('when what was shown can no longer be told', () => {
  it('each row keeps its place, and those that are left keep theirs', () => {
    expect(placesAfter([there('plan'), there('status'), there('receipt')], rows('receipt'), true)).toEqual([gone('plan'), gone('status'), there('receipt')])
  })

  it('remembers nothing of a lost row but that there was one', () => {
    expect(JSON.stringify(placesAfter([there('f1', 'AGREED_PLAN')], [], true))).not.toContain('AGREED_PLAN')
  })

  it('a lost row stays lost until it can be told again, in the same place', () => {
    const after = placesAfter([there('a'), there('b'), there('c')], rows('a', 'c'), true)
    expect(placesAfter(after, rows('a', 'c'), true)).toEqual(after)
    expect(placesAfter(after, rows('a', 'b', 'c'), false)).toEqual([there('a'), there('b'), there('c')])
  })

  it('nothing is called lost that the server does not call so, nor what is one’s own', () => {
    expect(placesAfter([there('a'), there('b')], rows('b'), false)).toEqual([there('b')])
    expect(placesAfter([there('undone', null), there('b')], rows('b'), true)).toEqual([there('b')])
  })

  it('what takes the place of another of its sort is no loss', () => {
    expect(placesAfter([there('old', 'STATUS'), there('b')], [...rows('b'), { id: 'new', sort: 'STATUS' }], true)).toEqual([there('new', 'STATUS'), there('b')])
  })

  it('what is new stands where the list has it', () => {
    expect(placesAfter([there('b'), there('c')], rows('a', 'b', 'c', 'd'), false)).toEqual([there('a'), there('b'), there('c'), there('d')])
    expect(placesAfter([there('a'), there('b'), there('c')], rows('a', 'x', 'c'), true)).toEqual([there('a'), there('x'), gone('b'), there('c')])
  })
})
