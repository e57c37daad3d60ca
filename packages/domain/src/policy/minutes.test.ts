import { describe, expect, it } from 'vitest'
import { ALLOWED, refused } from './decision.js'
import { areGoodAdjusters, isDiaryNumber, mayAddToMinutes, mayApproveMinutes, mayNumberMinutes, mayReturnMinutes, maySendMinutes, mayWriteMinutes, type MinutesAt, type WasThere } from './minutes.js'

const coordinator = { role: 'SAMORDNARE', organisationKind: 'KOMMUNALT_BOLAG' } as const
const worker = { role: 'HANDLAGGARE', organisationKind: 'SOCIALTJANST' } as const
const manager = { role: 'CHEF', organisationKind: 'SOCIALTJANST' } as const
const partner = { role: 'NATVERK', organisationKind: 'KYRKA' } as const
const draft: MinutesAt = { isParty: true, held: true, state: 'UTKAST', awaited: false }
const sent: MinutesAt = { ...draft, state: 'FOR_JUSTERING', awaited: true }
const adjusted: MinutesAt = { ...draft, state: 'JUSTERAD' }

describe('the minutes of a meeting', () => {
  it('are written by those at the table who work with cases, while they are a draft', () => {
    for (const viewer of [coordinator, worker]) expect(mayWriteMinutes(viewer, draft)).toEqual(ALLOWED)
    for (const viewer of [manager, partner]) expect(mayWriteMinutes(viewer, draft)).toEqual(refused('INTE_ARENDEARBETE'))
    expect(mayWriteMinutes(coordinator, { ...draft, isParty: false })).toEqual(refused('FINNS_INTE'))
    expect(mayWriteMinutes(coordinator, { ...draft, held: false })).toEqual(refused('MOTET_AR_INTE_AVSLUTAT'))
    expect(mayWriteMinutes(coordinator, sent)).toEqual(refused('MINNESANTECKNING_HOS_JUSTERARE'))
    expect(mayWriteMinutes(coordinator, adjusted)).toEqual(refused('MINNESANTECKNING_JUSTERAD'))
  })
  it('are sent by a coordinator', () => {
    expect(maySendMinutes(coordinator, draft)).toEqual(ALLOWED)
    expect(maySendMinutes(worker, draft)).toEqual(refused('SAMORDNARE_SKICKAR'))
    expect(maySendMinutes(coordinator, sent)).toEqual(refused('MINNESANTECKNING_HOS_JUSTERARE'))
  })
  it('are approved by those who are awaited, and brought back by them or a coordinator', () => {
    expect(mayApproveMinutes(worker, sent)).toEqual(ALLOWED)
    expect(mayApproveMinutes(coordinator, { ...sent, awaited: false })).toEqual(refused('DU_JUSTERAR_INTE'))
    expect(mayApproveMinutes(worker, { ...draft, awaited: true })).toEqual(refused('MINNESANTECKNING_INTE_SKICKAD'))
    expect(mayReturnMinutes(worker, sent)).toEqual(ALLOWED)
    expect(mayReturnMinutes(coordinator, { ...sent, awaited: false })).toEqual(ALLOWED)
    expect(mayReturnMinutes(worker, { ...sent, awaited: false })).toEqual(refused('DU_JUSTERAR_INTE'))
    expect(mayReturnMinutes(coordinator, adjusted)).toEqual(refused('MINNESANTECKNING_JUSTERAD'))
  })
  it('have addenda when they are adjusted and not before, and a diary number in any state', () => {
    expect(mayAddToMinutes(worker, adjusted)).toEqual(ALLOWED)
    for (const minutes of [draft, sent]) expect(mayAddToMinutes(worker, minutes)).toEqual(refused('MINNESANTECKNING_INTE_JUSTERAD'))
    expect(mayAddToMinutes(manager, adjusted)).toEqual(refused('INTE_ARENDEARBETE'))
    for (const minutes of [draft, sent, adjusted]) expect(mayNumberMinutes(worker, minutes)).toEqual(ALLOWED)
    for (const number of ['SN 2026/0412-3', '2026:17', 'ÄH–12.4']) expect(isDiaryNumber(number)).toBe(true)
    for (const number of ['Anna', '', '-1', '1'.repeat(41), '<1>']) expect(isDiaryNumber(number)).toBe(false)
  })
  it('are adjusted by at least one of each party, who was there', () => {
    const there = (userId: string, organisationId: string, mayAdjust = true): WasThere => ({ userId, organisationId, mayAdjust })
    const people = [there('yvonne', 'land'), there('marta', 'land'), there('ibrahim', 'soc'), there('lars', 'soc', false)]
    const notes = { kind: 'MINNESANTECKNING', secretary: null } as const
    expect(areGoodAdjusters(['marta', 'ibrahim'], people, notes)).toEqual(ALLOWED)
    for (const chosen of [[], ['ibrahim'], ['yvonne', 'marta']]) expect(areGoodAdjusters(chosen, people, notes)).toEqual(refused('JUSTERARE_SAKNAS'))
    for (const other of ['lars', 'pekka']) expect(areGoodAdjusters(['yvonne', 'ibrahim', other], people, notes)).toEqual(refused('JUSTERARE_VAR_INTE_MED'))
    expect(areGoodAdjusters(['yvonne'], people.filter(({ organisationId }) => organisationId === 'land'), notes)).toEqual(ALLOWED)
    expect(areGoodAdjusters(['yvonne', 'ibrahim'], people, { kind: 'PROTOKOLL', secretary: null })).toEqual(refused('SEKRETERARE_SAKNAS'))
    expect(areGoodAdjusters(['yvonne', 'ibrahim'], people, { kind: 'PROTOKOLL', secretary: 'lars' })).toEqual(ALLOWED)
    expect(areGoodAdjusters(['yvonne', 'ibrahim'], people, { kind: 'PROTOKOLL', secretary: 'pekka' })).toEqual(refused('FINNS_INTE'))
  })
})
