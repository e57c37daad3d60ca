import { beforeEach, expect, it } from 'vitest'
import { noteAnswer } from '../../apollo/server-time'
import { debtWords } from '../../text/debt'
import { itemDetail, type DetailedItem } from './item-words'

beforeEach(() => noteAnswer(new Headers({ 'x-bokvar-now': '2026-11-19T09:42:00.000Z' })))

it('an agenda says a debt in the words of every other page', () => {
  const debt = { ore: 1_090_000, bills: 2, oldestDueOn: '2026-09-30' }
  const [household, address] = ['Maja Kowalska', 'Kajplan 12'].map((value) => ({ __typename: 'DisclosedText', factId: value, value, category: 'HOUSEHOLD_LANDLORD' }) as const)
  const item: DetailedItem = {
    household: household ?? null, address: address ?? null, debt: { __typename: 'DisclosedMoney', factId: 'bill', category: 'RENT_FACTS', ...debt }, text: null, mine: true, owner: null,
    standing: null, learning: null, answer: 'TA_MED' }
  expect(debtWords(debt)).toMatch(/^två hyror sedan oktober, 10.900.kr$/)
  expect(itemDetail(item)).toBe(`Kajplan 12 · ${debtWords(debt)}`)
})
