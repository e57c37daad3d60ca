import { afterEach, beforeEach, expect, it } from 'vitest'
import { noteAnswer } from '../apollo/server-time'
import { dayOffWords } from './day-off'

const on = (now: string): void => noteAnswer(new Headers({ 'x-bokvar-now': now }))
const plain = (words: string | null): string | null => words?.replaceAll('\u00a0', ' ') ?? null

beforeEach(() => on('2026-11-19T09:42:00Z'))
afterEach(() => on(new Date().toISOString()))

it('a last day that is no workday says so, and by when it is to be done', () => {
  expect(plain(dayOffWords('2026-11-22'))).toBe('söndag: gör det fre 20 nov')
  expect(plain(dayOffWords('2026-12-24'))).toBe('julafton: gör det ons 23 dec')
})

it('a workday says nothing, nor does a day that has been', () => {
  expect(dayOffWords('2026-11-15')).toBeNull()
  expect(dayOffWords('2026-11-20')).toBeNull()
})

it('when the workday before has been, it only says what day it is', () => {
  on('2026-11-21T09:42:00Z')
  expect(dayOffWords('2026-11-22')).toBe('söndag')
})
