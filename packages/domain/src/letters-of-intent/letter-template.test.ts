import { describe, expect, it } from 'vitest'
import { intentSections, intentVariants } from '../vocabulary/letter-of-intent-codes.js'
import { localDate as d } from '../vocabulary/local-date.js'
import { isMeasured, saysNoRightToShare, textOfSection } from './letter-content.js'
import { draftLetter, simpleFirstGoal, type DraftFrom } from './letter-template.js'
import { draftFromFollowUp } from './renewed-letter.js'

const FROM: DraftFrom = {
  variant: 'MANADSVIS',
  parties: [{ name: 'Älvsalahem AB', organisationNumber: '556000-0000', kind: 'KOMMUNALT_BOLAG' }, { name: 'Älvsala kommun', organisationNumber: null, kind: 'SOCIALTJANST' }],
  year: 2027,
  definition: { name: 'Barnfamilj i Älvsala', version: 2 },
  goals: [simpleFirstGoal('MANADSVIS', 2027)],
  decisions: [{ code: 'EN_INGANG', text: ' Vi prövar ersättaren i oktober. ' }],
  mandates: [
    { who: 'Åsa Öberg-Ekström', organisationId: 'hem', organisation: 'Älvsalahem AB', decisions: ['AVBETALNINGSPLAN'], maxAmountOre: 2_000_000, until: d('2027-12-31') },
    { who: 'Sara Levi', organisationId: 'soc', organisation: 'Älvsala kommun', decisions: ['BISTANDSBESLUT'], maxAmountOre: null, until: d('2029-12-31') },
  ],
}
const letter = draftLetter(FROM)

describe('a first draft', () => {
  it.each(intentVariants)('%s: has every section with words, each point measured, and no right to share', (variant) => {
    const draft = draftLetter({ ...FROM, variant })
    expect(draft.sections.map(({ code }) => code)).toEqual(intentSections)
    expect(draft.sections.every(({ text }) => text.trim() !== '')).toBe(true)
    expect(draft.points.every(({ text, measure }) => text !== '' && isMeasured(measure))).toBe(true)
    expect(new Set(draft.points.map(({ id }) => id)).size).toBe(draft.points.length)
    expect(saysNoRightToShare(textOfSection(draft, 'SEKRETESS'))).toBe(true)
    expect([draft.validFrom, draft.validTo]).toEqual(['2027-01-01', '2027-12-31'])
  })
  it('names the parties, the definition and what the first meeting decided', () => {
    expect(letter.title).toBe('Avsiktsförklaring 2027: Älvsalahem AB och Älvsala kommun')
    expect(textOfSection(letter, 'PARTER')).toBe('Älvsalahem AB, kommunalt bostadsbolag, organisationsnummer 556000-0000\nÄlvsala kommun')
    expect(textOfSection(letter, 'MALGRUPPER')).toContain('”Barnfamilj i Älvsala”, version 2')
    expect(textOfSection(letter, 'EN_INGANG')).toMatch(/\n\nVi prövar ersättaren i oktober\.$/)
  })
  it('says where there is no definition yet', () => {
    expect(textOfSection(draftLetter({ ...FROM, definition: { words: 'hushåll där ett barn bor.' } }), 'MALGRUPPER')).toContain('Med barnfamilj menar vi: hushåll där ett barn bor.')
    expect(textOfSection(draftLetter({ ...FROM, definition: null }), 'MALGRUPPER')).toContain('bestämmer vi tillsammans')
  })
  it('meets every month, or about every month and more when needed', () => {
    const about = draftLetter({ ...FROM, variant: 'UNGEFAR_MANADSVIS' })
    expect([letter, about].map(({ points }) => points[0]?.measure)).toEqual([{ kind: 'MONTHLY_MEETINGS', perYear: 12 }, { kind: 'MONTHLY_MEETINGS', perYear: 10 }])
    expect(textOfSection(letter, 'MOTESFORMER')).not.toContain('oftare')
    expect(textOfSection(about, 'MOTESFORMER')).toContain('oftare när det behövs')
    expect(simpleFirstGoal('UNGEFAR_MANADSVIS', 2027).text).toContain('ungefär')
  })
})

describe('the next year’s draft', () => {
  const next = draftFromFollowUp(letter, ['Alla får ett besök före dag 24.', ' '], 2028)

  it('carries the words over, with the new direction and days of its own', () => {
    expect(next.title).toBe('Avsiktsförklaring 2028: Älvsalahem AB och Älvsala kommun')
    expect([next.validFrom, next.validTo]).toEqual(['2028-01-01', '2028-12-31'])
    expect(textOfSection(next, 'SYFTE')).toBe(textOfSection(letter, 'SYFTE'))
    expect(textOfSection(next, 'MAL')).toMatch(/\n\nInriktning för 2028: Alla får ett besök före dag 24\.$/)
    expect(next.points.map(({ id, text }) => [id, text])).toEqual(letter.points.map(({ id, text }) => [id, text]))
    expect(next.points.at(-1)?.measure).toEqual({ kind: 'FOLLOW_UP', by: '2028-12-31' })
    expect([next.goals[0]?.dueOn, ...next.followUps.map(({ dueOn }) => dueOn)]).toEqual(['2028-12-31', '2028-06-30', '2028-12-15'])
  })
  it('leaves out mandates that have ended by then, and last year’s direction when there is a new one', () => {
    expect(next.mandates.map(({ who }) => who)).toEqual(['Sara Levi'])
    const after = draftFromFollowUp(next, ['Vi börjar med de unga.'], 2029)
    expect(textOfSection(after, 'MAL')).not.toContain('2028')
    expect(textOfSection(after, 'MAL')).toContain('Inriktning för 2029: Vi börjar med de unga.')
    expect(textOfSection(draftFromFollowUp(next, [], 2029), 'MAL')).toBe(textOfSection(next, 'MAL'))
  })
  it('begins the day after the last one where that comes in the year, and lasts twelve months', () => {
    const spring = { ...letter, validFrom: d('2027-04-01'), validTo: d('2028-03-31') }
    expect(draftFromFollowUp(spring, [], 2028)).toMatchObject({ validFrom: '2028-04-01', validTo: '2029-03-31' })
    const long = { ...letter, validTo: d('2029-06-30') }
    expect(draftFromFollowUp(long, [], 2028)).toMatchObject({ validFrom: '2028-01-01', validTo: '2028-12-31' })
  })
  it('keeps the last day of a month the last, over a leap day too', () => {
    const winter = { ...letter, goals: [{ ...simpleFirstGoal('MANADSVIS', 2027), dueOn: d('2027-02-28') }] }
    expect(draftFromFollowUp(winter, [], 2028).goals[0]?.dueOn).toBe('2028-02-29')
    expect(draftFromFollowUp(draftFromFollowUp(winter, [], 2028), [], 2029).goals[0]?.dueOn).toBe('2029-02-28')
  })
})
