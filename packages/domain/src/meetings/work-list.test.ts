import { describe, expect, it } from 'vitest'
import { timelines } from '../calendar/timeline-presets.js'
import { workGroups } from '../vocabulary/meeting-codes.js'
import { aCase, CONTEXT, d, did, FAMILY, inGroups, NOVEMBER, SETTINGS } from '../testing/case-summaries.js'
import type { AgendaSettings, CaseSummary } from './case-summary.js'
import { nextWork, workList, workRow } from './work-list.js'

const decided = (kind: 'TELEFON' | 'HEMBESOK_HV', on: string): Pick<CaseSummary, 'nextAction'> => ({ nextAction: { kind, dueOn: d(on) } })
const CALLED = { bills: NOVEMBER, actions: [did('TELEFON', '2026-11-09', 'EJ_NADD')] }

describe('what to do next', () => {
  it('is what somebody has decided', () => {
    expect(nextWork(aCase('a', { ...CALLED, ...decided('TELEFON', '2026-11-24') }), CONTEXT, SETTINGS)).toEqual({ kind: 'TELEFON', dueOn: '2026-11-24', step: null })
  })
  it('is otherwise the next agreed step, with the reason for its day', () => {
    expect(nextWork(aCase('a', { ...CALLED, barnfamilj: FAMILY }), CONTEXT, SETTINGS)).toMatchObject({
      kind: 'HEMBESOK_HV', dueOn: '2026-11-20', step: { countedOn: '2026-11-21', movedFrom: 'LORDAG', step: { day: 19 } },
    })
  })
  it('is a visit for those put first, unknown families by the definition\'s policy, and for nobody else', () => {
    const kindFor = (known: Partial<CaseSummary>) => nextWork(aCase('a', { ...CALLED, ...known }), CONTEXT, SETTINGS)?.kind ?? null
    expect(kindFor(inGroups({ FORSTA_GANG_SEN: 'JA' }))).toBe('HEMBESOK_HV')
    expect(kindFor({ barnfamilj: { verdict: 'OKAND', countsAs: 'JA' } })).toBe('HEMBESOK_HV')
    expect(kindFor({})).toBeNull()
  })
  it('is nothing without a late rent, or without agreed steps of one\'s own', () => {
    expect(nextWork(aCase('a'), CONTEXT, SETTINGS)).toBeNull()
    expect(nextWork(aCase('a', CALLED), CONTEXT, { ...SETTINGS, timeline: null })).toBeNull()
  })
  it('follows the landlord\'s own days', () => {
    const first = nextWork(aCase('a', { bills: NOVEMBER }), { today: d('2026-11-03') }, { ...SETTINGS, timeline: [{ holdsFrom: d('2026-01-01'), timeline: timelines.BOSTADEN }] })
    expect(first).toMatchObject({ kind: 'SMS', dueOn: '2026-11-10' })
  })
})

describe('groups', () => {
  it.each<[string, Partial<CaseSummary>, string]>([
    ['due today', decided('TELEFON', '2026-11-19'), 'FRIST_NU'],
    ['due tomorrow', decided('TELEFON', '2026-11-20'), 'FRIST_NU'],
    ['overdue', decided('TELEFON', '2026-11-02'), 'FRIST_NU'],
    ['before the meeting', decided('TELEFON', '2026-11-23'), 'FORE_MOTET'],
    ['on the day of the meeting', decided('TELEFON', '2026-11-26'), 'FORE_MOTET'],
    ['after the meeting', decided('TELEFON', '2026-11-27'), 'SENARE'],
    ['nothing decided', {}, 'SENARE'],
    ['a family with nothing decided', { barnfamilj: FAMILY }, 'FRIST_NU'],
    ['done today, next later', { ...decided('TELEFON', '2026-11-24'), actions: [did('TELEFON', '2026-11-19')] }, 'KLART_I_DAG'],
    ['done today, nothing more', { actions: [did('BREV', '2026-11-19', null)] }, 'KLART_I_DAG'],
    ['something done today, but today\'s step is left', { ...decided('HEMBESOK_HV', '2026-11-19'), actions: [did('TELEFON', '2026-11-19')] }, 'FRIST_NU'],
    ['a family left without a step today', { barnfamilj: FAMILY, actions: [did('TELEFON', '2026-11-19')] }, 'FRIST_NU'],
  ])('%s', (_name, known, group) => {
    expect(workRow(aCase('a', known), CONTEXT, SETTINGS).group).toBe(group)
  })
  it('without a meeting everything later is later', () => {
    expect(workRow(aCase('a', decided('TELEFON', '2026-11-24')), { ...CONTEXT, meetingOn: null }, SETTINGS).group).toBe('SENARE')
  })
  it('are always four, in order', () => {
    expect(workList([], CONTEXT, SETTINGS).map(({ code, rows }) => [code, rows.length])).toEqual(workGroups.map((code) => [code, 0]))
  })
})

describe('a notice that nobody has acted on', () => {
  const given = (firstActionOn: string | null): Partial<CaseSummary> =>
    ({ notices: [{ code: 'N_44_ARREARS', givenOn: d('2026-11-10'), receivedOn: d('2026-11-11'), firstActionOn: firstActionOn === null ? null : d(firstActionOn) }] })
  const social: AgendaSettings = { ...SETTINGS, timeline: null }
  const row = (known: Partial<CaseSummary>, settings = social) => workRow(aCase('a', known), CONTEXT, settings)

  it('is due now when nothing is decided, and stands before families', () => {
    expect(row(given(null))).toMatchObject({ next: null, group: 'FRIST_NU', missed: true })
    const cases = [aCase('family', { ...decided('TELEFON', '2026-11-19'), barnfamilj: FAMILY }), aCase('missed', given(null))]
    expect(workList(cases, CONTEXT, social)[0]?.rows.map(({ caseId }) => caseId as string)).toEqual(['missed', 'family'])
  })
  it('is not missed when a step is decided, when something was done, or when it asks for nothing', () => {
    expect(row({ ...given(null), ...decided('TELEFON', '2026-11-27') })).toMatchObject({ group: 'SENARE', missed: false })
    expect(row(given('2026-11-12'))).toMatchObject({ group: 'SENARE', missed: false })
    expect(row({ notices: [{ code: 'N_LIABILITY', givenOn: d('2026-11-10'), receivedOn: null, firstActionOn: null }] })).toMatchObject({ missed: false })
  })
  it('is not the work of whoever has agreed steps', () => {
    expect(row(given(null), SETTINGS)).toMatchObject({ group: 'SENARE', missed: false })
  })
})

describe('order', () => {
  it('is children, young, old, late for the first time, then the day, then the eviction', () => {
    const today = decided('TELEFON', '2026-11-19')
    const cases = [
      aCase('other', today), aCase('otherEviction', { ...today, evictionOn: d('2026-12-09') }), aCase('first', { ...today, ...inGroups({ FORSTA_GANG_SEN: 'JA' }) }),
      aCase('old', { ...today, ...inGroups({ ALDRE_65_PLUS: 'JA' }) }), aCase('youngTomorrow', { ...decided('TELEFON', '2026-11-20'), ...inGroups({ UNGA_18_25: 'JA' }) }),
      aCase('young', { ...today, ...inGroups({ UNGA_18_25: 'JA', FORSTA_GANG_SEN: 'JA' }) }), aCase('family', { ...decided('TELEFON', '2026-11-20'), barnfamilj: FAMILY }),
    ]
    const rows = workList(cases, CONTEXT, SETTINGS)[0]?.rows.map(({ caseId }) => caseId as string)
    expect(rows).toEqual(['family', 'young', 'youngTomorrow', 'old', 'first', 'otherEviction', 'other'])
    expect(workList(cases.toReversed(), CONTEXT, SETTINGS)[0]?.rows.map(({ caseId }) => caseId as string)).toEqual(rows)
  })
  it('follows the order that the parties agreed on', () => {
    const cases = [aCase('family', { ...decided('TELEFON', '2026-11-19'), barnfamilj: FAMILY }), aCase('old', { ...decided('TELEFON', '2026-11-19'), ...inGroups({ ALDRE_65_PLUS: 'JA' }) })]
    const rows = workList(cases, CONTEXT, { ...SETTINGS, priority: ['ALDRE_65_PLUS', 'BARNFAMILJ'] })[0]?.rows
    expect(rows?.map(({ caseId }) => caseId as string)).toEqual(['old', 'family'])
  })
})
