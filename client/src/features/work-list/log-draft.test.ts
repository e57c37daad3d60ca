import { expect, it } from 'vitest'
import { blankLog, logDraftOf, missingIn, withKind } from './log-draft'

const blank = blankLog('TELEFON', 'TELEFON@2026-11-26')

it('nothing is said of how it went before somebody has said it', () => {
  expect(blank.result).toBeNull()
  expect(missingIn(blank, null)).toEqual({ field: 'result', text: 'Välj hur det gick.' })
  expect(missingIn({ ...blank, result: 'NADD' }, null)).toBeNull()
})

it('another step than the ready ones needs its day, in the words of the day’s field', () => {
  const other = { ...blank, result: 'NADD', next: 'other' } as const
  expect(missingIn(other, null)).toEqual({ field: 'nextDueOn', text: 'Skriv dagen så här: 26 nov' })
  expect(missingIn(other, 'Något annat')?.text).toBe('Något annat')
  expect(missingIn({ ...other, otherOn: '2026-11-27' }, null)).toBeNull()
  expect(missingIn({ ...other, next: '' }, null)).toBeNull()
})

it('another kind keeps how it went only where that can be', () => {
  expect(withKind({ ...blank, result: 'NADD' }, 'HEMBESOK_HV')).toEqual({ kind: 'HEMBESOK_HV', result: 'NADD' })
  expect(withKind({ ...blank, result: 'NADD' }, 'BREV')).toEqual({ kind: 'BREV', result: null })
})

it('a line that is opened to say that something is done has said so, and nothing is missing', () => {
  const sent = blankLog('LAPP', '', 'FORTSATT')
  expect(sent).toMatchObject({ kind: 'LAPP', result: 'FORTSATT' })
  expect(missingIn(sent, null)).toBeNull()
})

it('lines of one case keep apart what is begun in them', () => {
  expect(logDraftOf('yvonne', 'case', 'letter-LAPP')).not.toEqual(logDraftOf('yvonne', 'case'))
})
