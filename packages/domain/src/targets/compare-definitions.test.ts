import { describe, expect, it } from 'vitest'
import { answerReasonWords, localDate, type Verdict } from '../vocabulary/index.js'
import { barnfamiljPresets } from '../vocabulary/target-codes.js'
import { compareDefinitions } from './compare-definitions.js'
import { criteriaLines, criteriaRows } from './criteria-words.js'
import { criteriaFaults, defineBarnfamilj } from './definition.js'
import { presetDefinitions } from './presets.js'
import { criteriaOf, faultFields, writtenCriteria } from './written-criteria.js'

const TODAY = localDate('2026-11-19')
/** As a landlord would say it: whoever lives there, or stays there at least a day. */
const LIVES_OR_STAYS = defineBarnfamilj('BOR_ELLER_VISTAS', { ...presetDefinitions.ALLA_OAVSETT_FOLKBOKFORING.criteria, minDaysPerYear: 1 })
const { FOLKBOKFORD_ADRESS, KFM_BARNFAMILJ } = presetDefinitions
const PICTURE = compareDefinitions([LIVES_OR_STAYS, FOLKBOKFORD_ADRESS, KFM_BARNFAMILJ], TODAY)

const J: Verdict = 'JA', N: Verdict = 'NEJ', O: Verdict = 'OKAND'

describe('three definitions on the twelve households', () => {
  it('differ on seven, with the reason that decides in each cell', () => {
    expect(PICTURE.differing).toBe(7)
    expect(PICTURE.rows.filter(({ differs }) => differs).map(({ household, cells }) => [household.number, ...cells.flatMap(({ verdict, reason, count }) => [verdict, answerReasonWords(reason, count, 'sv')])])).toEqual([
      [2, J, 'bor där varannan vecka', N, 'folkbokförd på annan adress', J, '182 dygn'],
      [3, J, 'vistas där', N, 'folkbokförd på annan adress', N, 'färre än 30 dygn'],
      [4, J, 'vistas där', N, 'folkbokförd på annan adress', J, '60 dygn'],
      [8, O, 'antal dygn hemma saknas', J, 'folkbokförd kvar', O, 'antal dygn hemma saknas'],
      [9, J, 'bor där', J, 'folkbokförd där', N, 'bor inte hos förälder'],
      [10, J, 'bor där', J, 'folkbokförd där', N, 'bor inte hos förälder'],
      [11, J, 'bor där', O, 'folkbokföring inte känd', J, 'hela året'],
    ])
  })
  it('sum up to twelve each', () => {
    expect(PICTURE.sums).toEqual([{ JA: 7, NEJ: 3, OKAND: 2 }, { JA: 4, NEJ: 6, OKAND: 2 }, { JA: 4, NEJ: 6, OKAND: 2 }])
  })
  it('say of the five others why they agree', () => {
    expect(PICTURE.rows.filter(({ differs }) => !differs).map(({ household, cells }) => [household.number, cells[0]?.verdict, ...new Set(cells.map(({ reason, count }) => answerReasonWords(reason, count, 'sv')))])).toEqual([
      [1, J, 'bor där', 'folkbokförd där', 'hela året'], [5, N, 'barnet är inte fött än'], [6, N, 'har fyllt 18 år'], [7, N, 'har fyllt 20 år'], [12, O, 'inte känt om det finns barn'],
    ])
  })
  it('say the same on every day, since ages are counted from it', () => {
    for (const day of ['2028-02-29', '2026-03-01', '2027-12-31'].map(localDate)) {
      expect(compareDefinitions([LIVES_OR_STAYS, FOLKBOKFORD_ADRESS, KFM_BARNFAMILJ], day)).toMatchObject({ sums: PICTURE.sums, differing: 7 })
    }
  })
})

describe('what is asked in other ways', () => {
  const with_ = (criteria: Partial<typeof LIVES_OR_STAYS.criteria>) => defineBarnfamilj('PROV', { ...presetDefinitions.ALLA_OAVSETT_FOLKBOKFORING.criteria, ...criteria })
  const said = (criteria: Parameters<typeof with_>[0], number: number): readonly [Verdict, string] => {
    const cell = compareDefinitions([with_(criteria)], TODAY).rows[number - 1]?.cells[0]
    if (cell === undefined) throw new RangeError(`No household ${number}.`)
    return [cell.verdict, answerReasonWords(cell.reason, cell.count, 'sv')]
  }
  it.each<[Parameters<typeof with_>[0], number, Verdict, string]>([
    [{ expecting: { rule: 'JA' } }, 5, J, 'ett barn väntas'], [{ expecting: { rule: 'FRAN_VECKA', week: 36 } }, 5, N, 'före vecka 36'],
    [{ schoolExtension: { untilAge: 21, levels: ['GYMNASIUM'] } }, 6, J, 'går kvar i skolan'], [{ registration: 'KRAVS_KOMMUN' }, 2, J, 'folkbokförd i kommunen'],
    [{ minNightsPerMonth: 4 }, 4, J, '5 nätter i månaden'], [{ minNightsPerMonth: 4 }, 3, N, 'färre än 4 nätter i månaden'],
    [{ livingForms: ['STADIGVARANDE'] }, 2, N, 'så som barnet bor räknas inte'], [{ placedChildren: 'RAKNAS_EJ' }, 8, N, 'placerad utanför hemmet'],
    [{ nonContractHolders: false }, 11, N, 'har inget eget kontrakt'], [{ relations: ['SLAKTING'] }, 1, N, 'den vuxna räknas inte'],
    [{ livingForms: ['STADIGVARANDE', 'VAXELVIS'] }, 8, O, 'hur barnet bor är inte känt'],
  ])('%j, household %i: %s, %s', (criteria, number, verdict, words) => {
    expect(said(criteria, number)).toEqual([verdict, words])
  })
  it('every cell of every preset has a reason that fits its answer', () => {
    for (const { cells } of compareDefinitions(Object.values(presetDefinitions), TODAY).rows) for (const { reason, count } of cells) expect(answerReasonWords(reason, count, 'en')).toMatch(/\S/u)
  })
})

describe('in words', () => {
  it('says whom it counts in three lines', () => {
    expect(criteriaLines(LIVES_OR_STAYS.criteria, 'sv')).toEqual(['Under 18 år', 'Folkbokföring krävs inte', 'Boende, växelvis och umgänge'])
    expect(criteriaLines(KFM_BARNFAMILJ.criteria, 'sv')).toEqual(['Under 18 år', 'Folkbokföring krävs inte', 'Minst 30 dygn per år hos förälder'])
    expect(criteriaLines(presetDefinitions.BISTAND.criteria, 'en')).toEqual(['Under 18 years', 'Under 21 years at school', 'Registration is not asked for', 'Living and alternating', 'With a parent', 'Placed children: not counted'])
  })
  it('and every question with its answer', () => {
    expect(criteriaRows(FOLKBOKFORD_ADRESS.criteria, 'sv')).toContainEqual({ question: 'Folkbokföring', answer: 'Folkbokförd i lägenheten' })
    for (const preset of barnfamiljPresets) for (const { answer } of criteriaRows(presetDefinitions[preset].criteria, 'en')) expect(answer).toMatch(/\S/u)
  })
})

describe('written in a form', () => {
  it.each(barnfamiljPresets)('%s comes back as it was', (preset) => {
    const { criteria } = presetDefinitions[preset]
    expect(criteriaOf(writtenCriteria(criteria))).toEqual(criteria)
  })
  it('an expected child without a week is a fault at its field', () => {
    const criteria = criteriaOf({ ...writtenCriteria(LIVES_OR_STAYS.criteria), expecting: 'FRAN_VECKA', expectingWeek: null })
    expect(criteriaFaults(criteria).map((fault) => faultFields[fault])).toEqual(['expectingWeek'])
    expect(writtenCriteria(criteria)).toMatchObject({ expecting: 'FRAN_VECKA', expectingWeek: null })
  })
})
