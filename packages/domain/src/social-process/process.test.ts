import { describe, expect, it } from 'vitest'
import type { DoneAction } from '../goals/required-action.js'
import { localDate as d, type LocalDate } from '../vocabulary/local-date.js'
import type { ProcessAnswer, ProcessNoteKind } from '../vocabulary/process-codes.js'
import { followUps, isInArea, isKnownFrom, isUnverified, malmoProcess, nextProcessStep, processFault, processHousehold, reachedStates, currentState, type ProcessCase, type ProcessNote } from './index.js'

const CAME = d('2026-11-02')
const note = (kind: ProcessNoteKind, on = '2026-11-03', more: Partial<ProcessNote> = {}): ProcessNote => ({ kind, answer: null, noticeId: null, writtenOn: d(on), againOn: null, ...more })
const answered = (kind: ProcessNoteKind, answer: ProcessAnswer, on?: string): ProcessNote => note(kind, on, { answer })
const CHECKED = [answered('OMRADE', 'EGET'), answered('FOLKBOKFORING', 'SKRIVEN_DAR'), note('REGISTRERAD')]
const done = (kind: DoneAction['kind'], on: string, result: DoneAction['result'] = 'FORTSATT'): DoneAction => ({ kind, result, doneOn: d(on) })
const notice = (code: ProcessCase['notices'][number]['code'] = 'N_44_ARREARS', on: LocalDate = CAME) => ({ id: `notice ${code}`, code, givenOn: on, received: false })

function aCase(more: Partial<ProcessCase> = {}): ProcessCase {
  return {
    today: d('2026-11-20'), cameOn: CAME, kind: 'HYRESSKULD', closedOn: null, children: false, adultsBornOn: [d('1985-01-13')], knownBefore: false, address: 'Storgatan 1', allPaid: false, consent: false,
    notices: [notice()], notes: CHECKED, actions: [], ...more,
  }
}
const next = (more: Partial<ProcessCase>, rules = malmoProcess) => nextProcessStep(rules, aCase(more))

describe('the order before anything is sent', () => {
  it.each([
    [[], 'KONTROLLERA_OMRADE', '2026-11-03'],
    [CHECKED.slice(0, 1), 'KONTROLLERA_FOLKBOKFORING', '2026-11-03'],
    [CHECKED.slice(0, 2), 'REGISTRERA', '2026-11-03'],
    [CHECKED, 'SKICKA_BREV', '2026-11-05'],
  ])('with %# of the checks made', (notes, code, dueOn) => expect(next({ notes })).toMatchObject({ code, dueOn }))

  it('another area: it is sent on, and closed with that', () => {
    expect(next({ notes: [answered('OMRADE', 'VIDARE')] })).toMatchObject({ code: 'AVSLUTA', reason: 'ANNAT_OMRADE', outcome: 'OVERSAND_ANNAN_NAMND' })
  })

  it('a day of eviction comes before all of it, on the day the notice came, one thing at a time', () => {
    const notices = [notice(), notice('N_KFM_DATE', d('2026-11-19'))]
    const kfm = (kind: ProcessNoteKind) => note(kind, '2026-11-19', { noticeId: 'notice N_KFM_DATE' })
    const steps = [[], [kfm('KFM_BEKRAFTAD')], [kfm('KFM_BEKRAFTAD'), kfm('KFM_HANDLAGGARE')]].map((notes) => next({ notices, notes }))
    expect(steps.map((step) => [step?.code, step?.dueOn])).toEqual([['BEKRAFTA_KFM', '2026-11-19'], ['UTSE_HANDLAGGARE', '2026-11-19'], ['SKICKA_KOPIA', '2026-11-19']])
    expect(next({ notices, notes: [kfm('KFM_BEKRAFTAD'), kfm('KFM_HANDLAGGARE'), kfm('KFM_KOPIA')] })).toMatchObject({ code: 'KONTROLLERA_OMRADE' })
    // Of another notice is not of this one.
    expect(next({ notices, notes: [note('KFM_BEKRAFTAD', '2026-11-19', { noticeId: 'another' })] })).toMatchObject({ code: 'BEKRAFTA_KFM' })
  })

  it('nothing of a case that is closed', () => expect(next({ closedOn: d('2026-11-19') })).toBeNull())
})

describe('the letter of each household, and what follows a missed visit', () => {
  it.each([
    ['children', { children: true }, 'BESOKSBREV', 'BARNFAMILJ', 'HEMBESOKSBREV'],
    ['65 on the day', { adultsBornOn: [d('1961-11-12')] }, 'BESOKSBREV', 'ALDRE', 'HEMBESOKSBREV'],
    ['64 on the day', { adultsBornOn: [d('1961-11-13')] }, 'KONTAKTBREV', 'INTE_KAND', undefined],
    ['known before', { knownBefore: true }, 'BESOKSBREV', 'KAND_SEDAN_TIDIGARE', 'KONTAKTBREV'],
    ['neglect, whoever it is', { kind: 'VANVARD_SANITART', children: true }, 'HEMBESOKSBREV', 'VANVARD', 'KONTAKTBREV'],
  ] as const)('%s', (_, more, action, reason, afterwards) => {
    // Children are looked into within a time, and that comes first once it is up.
    const about = { ...more, today: d('2026-11-12') }
    expect(next(about)).toMatchObject({ code: 'SKICKA_BREV', action, reason })
    const missed = [done(action, '2026-11-05'), done('MOTE_TRAFF', '2026-11-11', 'UTEBLEV')]
    if (afterwards === undefined) expect(next({ ...about, actions: missed })).toMatchObject({ code: 'FRAGA_HYRESVARDEN', reason: 'UTEBLEV' })
    else expect(next({ ...about, actions: missed })).toMatchObject({ code: 'SKICKA_NYTT_BREV', action: afterwards, reason: 'UTEBLEV', dueOn: '2026-11-16' })
  })

  it('missed as often as the rule allows, the landlord who gave the notice is asked; one who gave none would learn of it', () => {
    const actions = [done('BESOKSBREV', '2026-11-05'), done('MOTE_TRAFF', '2026-11-10', 'UTEBLEV'), done('KONTAKTBREV', '2026-11-11'), done('MOTE_TRAFF', '2026-11-18', 'UTEBLEV')]
    expect(next({ knownBefore: true, actions })).toMatchObject({ code: 'FRAGA_HYRESVARDEN', note: 'HYRESVARD_FRAGAD', dueOn: '2026-12-18' })
    expect(next({ knownBefore: true, actions, notices: [] })).toMatchObject({ code: 'SKICKA_NYTT_BREV', action: 'KONTAKTBREV' })
  })

  it('nobody at home: a letter in the letterbox the same day, and once', () => {
    const visit = [done('HEMBESOKSBREV', '2026-11-05'), done('HEMBESOK_SOC', '2026-11-11', 'EJ_NADD')]
    expect(next({ actions: visit })).toMatchObject({ code: 'LAMNA_LAPP', dueOn: '2026-11-11', action: 'LAPP' })
    expect(next({ actions: [...visit, done('LAPP', '2026-11-11')] })?.code).not.toBe('LAMNA_LAPP')
  })

  it('silence: a call after two weeks, another letter, then the landlord', () => {
    const sent = [done('KONTAKTBREV', '2026-11-05')]
    expect(next({ actions: sent })).toMatchObject({ code: 'RING_HUSHALLET', dueOn: '2026-11-19' })
    const called = [...sent, done('TELEFON', '2026-11-19', 'EJ_NADD')]
    expect(next({ actions: called })).toMatchObject({ code: 'SKICKA_NYTT_BREV', dueOn: '2026-11-24' })
    expect(next({ actions: [...called, done('KONTAKTBREV', '2026-11-19'), done('TELEFON', '2026-11-20', 'EJ_NADD')] })).toMatchObject({ code: 'FRAGA_HYRESVARDEN', reason: 'INGEN_KONTAKT' })
    expect(next({ actions: [...sent, done('TELEFON', '2026-11-19', 'NADD')] })).toBeNull()
  })
})

describe('children', () => {
  it('are looked into once somebody is reached, else within the time; and again on the day that was written', () => {
    const reached = [done('BESOKSBREV', '2026-11-03'), done('MOTE_TRAFF', '2026-11-06', 'NADD')]
    expect(next({ children: true, today: d('2026-11-06'), actions: reached })).toMatchObject({ code: 'UTRED_BARNEN', dueOn: '2026-11-16' })
    expect(next({ children: false, actions: reached })).toBeNull()
    const looked = (againOn: string) => [...CHECKED, note('BARNENS_SITUATION', '2026-11-06', { againOn: d(againOn) })]
    expect(next({ children: true, actions: reached, notes: looked('2026-11-21') })).toBeNull()
    expect(next({ children: true, actions: reached, notes: looked('2026-11-20') })).toMatchObject({ code: 'FOLJ_UPP_BARNEN', dueOn: '2026-11-20' })
  })

  it('come before a closing that a rule proposes', () => {
    expect(next({ children: true, allPaid: true })).toMatchObject({ code: 'UTRED_BARNEN' })
    expect(next({ children: false, allPaid: true })).toMatchObject({ code: 'AVSLUTA', outcome: 'SKULD_BETALD' })
  })
})

describe('closing by a rule', () => {
  it('neglect: cleaned and inspected, and support started; not one of them', () => {
    const kind = 'VANVARD_SANITART'
    expect(next({ kind, notes: [...CHECKED, note('BESIKTNING')] })).toMatchObject({ code: 'SKICKA_BREV' })
    expect(next({ kind, notes: [...CHECKED, note('BESIKTNING'), note('INSATS')] })).toMatchObject({ code: 'AVSLUTA', outcome: 'SANITERING_KLAR_INSATS_IGANG' })
  })

  it('disturbance: the landlord’s word, newer than the last notice, and the time without', () => {
    const about = { kind: 'STORNING', notes: [...CHECKED, note('INGA_NYA', '2026-12-20')], actions: [done('TELEFON', '2026-11-10', 'NADD')] } as const
    expect(next({ ...about, today: d('2026-12-31') })).toBeNull()
    expect(next({ ...about, today: d('2027-01-01') })).toMatchObject({ code: 'AVSLUTA', outcome: 'STORNING_UPPHORD', dueOn: '2027-01-04' })
    expect(next({ ...about, today: d('2027-01-01'), notices: [notice('N_25A', d('2026-12-21'))] })).toBeNull()
  })

  it('a mild warning with contact letters only, after the months of the setting, whichever digit stood there', () => {
    const about = { kind: 'STORNING', actions: [done('KONTAKTBREV', '2026-11-05')] } as const
    const one = { ...malmoProcess, numbers: { ...malmoProcess.numbers, VARNING_MANADER: 1 } }
    expect(next({ ...about, today: d('2027-03-04') })?.outcome ?? null).toBeNull()
    expect(next({ ...about, today: d('2027-03-05') })).toMatchObject({ outcome: 'VARNING_EJ_ALLVARLIG', reason: 'BARA_KONTAKTBREV' })
    expect(next({ ...about, today: d('2026-12-05') }, one)).toMatchObject({ outcome: 'VARNING_EJ_ALLVARLIG', dueOn: '2026-12-07' })
    expect(next({ ...about, today: d('2027-03-05'), actions: [done('BESOKSBREV', '2026-11-05')] })?.outcome ?? null).toBeNull()
  })

  it('with a day of eviction no rule closes it; a paid debt waits for Kronofogden', () => {
    const kfm = ['KFM_BEKRAFTAD', 'KFM_HANDLAGGARE', 'KFM_KOPIA'].map((kind) => note(kind as ProcessNoteKind, '2026-11-19', { noticeId: 'notice N_KFM_DATE' }))
    expect(next({ allPaid: true, notices: [notice('N_KFM_DATE')], notes: [...CHECKED, ...kfm] })?.code).toBe('SKICKA_BREV')
  })
})

describe('days, areas and settings', () => {
  it.each([
    ['2026-11-02', '2026-12-02', '2027-02-01'],
    ['2026-11-20', '2026-12-21', '2027-02-18'],
    ['2026-11-24', '2026-12-28', '2027-02-22'], // Christmas Eve, then a weekend
    ['2028-01-30', '2028-02-29', '2028-05-02'], // a leap day; 29 April is a Saturday, and then comes 1 May
    ['2027-02-25', '2027-03-30', '2027-05-26'], // 27 March is a Saturday, then Easter
  ])('an eviction on %s is followed up on %s and %s', (on, first, second) => {
    expect(followUps(malmoProcess, d(on)).map(({ dueOn }) => dueOn)).toEqual([first, second])
  })

  it('knows of a case for two years after it was closed, the last day included', () => {
    expect([isKnownFrom(malmoProcess, d('2024-11-20'), d('2026-11-20')), isKnownFrom(malmoProcess, d('2024-11-19'), d('2026-11-20')), isKnownFrom(malmoProcess, null, d('2026-11-20'))]).toEqual([true, false, true])
  })

  it.each([
    [[], 'Storgatan 1, 212 34 Älvsala', null], [['212'], 'Storgatan 1, 212 34 Älvsala', true], [['213'], 'Storgatan 1, 212 34 Älvsala', false], [['21234'], 'Storgatan 1, 21234', true],
    [['212'], 'Storgatan 1', null], [['Storgatan'], 'STORGATAN 1', true], [['Storgatan'], 'Lillgatan 1', null], [['212'], null, null], [['070'], 'Storgatan 1, 0701234567', null],
  ] as const)('areas %j, address %s: %s', (areas, address, inside) => expect(isInArea({ areas }, address)).toBe(inside))

  it('finds what is wrong with a process, at its field; the ready-made one is sound', () => {
    const wrong = (numbers: Partial<typeof malmoProcess.numbers>) => processFault({ ...malmoProcess, numbers: { ...malmoProcess.numbers, ...numbers } })
    expect(processFault(malmoProcess)).toBeNull()
    expect(wrong({ SVAR_DAGAR: 0 })).toMatchObject({ code: 'PROCESS_TAL_UTANFOR', field: 'SVAR_DAGAR' })
    expect(wrong({ VARNING_MANADER: 61 })).toMatchObject({ field: 'VARNING_MANADER' })
    expect(wrong({ UPPFOLJNING_1_DAGAR: 90 })).toMatchObject({ code: 'PROCESS_UPPFOLJNING_ORDNING' })
    expect(processFault({ ...malmoProcess, areas: ['2'] })).toMatchObject({ field: 'areas' })
  })

  it('the two damaged digits wait to be checked, until they are, or are another number', () => {
    expect([isUnverified(malmoProcess, 'ALDRE_FRAN'), isUnverified(malmoProcess, 'VARNING_MANADER'), isUnverified(malmoProcess, 'SVAR_DAGAR')]).toEqual([true, true, false])
    expect(isUnverified({ ...malmoProcess, verified: ['ALDRE_FRAN'] }, 'ALDRE_FRAN')).toBe(false)
    expect(isUnverified({ ...malmoProcess, numbers: { ...malmoProcess.numbers, VARNING_MANADER: 1 } }, 'VARNING_MANADER')).toBe(false)
  })

  it('tells where a matter is by what has been done', () => {
    const of = aCase({ actions: [done('BESOKSBREV', '2026-11-05')] })
    expect([processHousehold(malmoProcess, of), currentState(of)]).toEqual(['INTE_KAND', 'BREV'])
    expect(reachedStates(of).some(({ state }) => state === 'OVERSAND')).toBe(false)
    expect(currentState(aCase({ notes: [answered('OMRADE', 'VIDARE')] }))).toBe('OVERSAND')
  })
})
