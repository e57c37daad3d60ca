import { describe, expect, it } from 'vitest'
import { barnfamiljPresets } from '../vocabulary/target-codes.js'
import { criteriaFaults, defineBarnfamilj, type BarnfamiljCriteria } from './definition.js'
import { presetDefinitions } from './presets.js'

const CRITERIA = presetDefinitions.KFM_BARNFAMILJ.criteria

describe('a definition', () => {
  it('is frozen to the bottom and apart from what it was made of', () => {
    const forms: BarnfamiljCriteria['livingForms'][number][] = ['STADIGVARANDE']
    const definition = defineBarnfamilj('VAR', { ...CRITERIA, livingForms: forms })
    forms.push('UMGANGE')
    expect(definition.criteria.livingForms).toEqual(['STADIGVARANDE'])
    expect(() => { Object.assign(definition.criteria, { minDaysPerYear: 1 }) }).toThrow(TypeError)
    expect(() => { (definition.criteria.livingForms as string[]).push('UMGANGE') }).toThrow(TypeError)
  })
})

describe('criteria', () => {
  it.each([
    [{ livingForms: [] }, 'INGEN_BOENDEFORM'], [{ relations: [] }, 'INGEN_RELATION'], [{ minDaysPerYear: 367 }, 'DAGAR_UTANFOR_ARET'],
    [{ minDaysPerYear: 0.5 }, 'DAGAR_UTANFOR_ARET'], [{ minNightsPerMonth: 32 }, 'NATTER_UTANFOR_MANADEN'],
    [{ expecting: { rule: 'FRAN_VECKA', week: 43 } }, 'VECKA_UTANFOR_GRAVIDITETEN'],
    [{ schoolExtension: { untilAge: 18, levels: ['GYMNASIUM'] } }, 'SKOLALDER_UNDER_GRANSEN'],
    [{ schoolExtension: { untilAge: 20, levels: [] } }, 'INGEN_SKOLFORM'],
  ] satisfies [Partial<BarnfamiljCriteria>, string][])('%j: %s', (part, fault) => {
    expect(criteriaFaults({ ...CRITERIA, ...part })).toEqual([fault])
    expect(() => defineBarnfamilj('VAR', { ...CRITERIA, ...part })).toThrow(fault)
  })
  it.each(barnfamiljPresets)('of preset %s stand', (preset) => {
    expect(criteriaFaults(presetDefinitions[preset].criteria)).toEqual([])
    expect(presetDefinitions[preset].basedOn).toBe(preset)
  })
})
