import { describe, expect, it } from 'vitest'
import { asId, type PersonId } from '../vocabulary/ids.js'
import { instant, type Instant } from '../vocabulary/instant.js'
import { localDate } from '../vocabulary/local-date.js'
import { organisationKinds, type OrganisationKind } from '../vocabulary/organisation.js'
import type { RefusalCode } from '../vocabulary/refusal-codes.js'
import { visitKindOf, type VisitSaying, type VisitState } from '../vocabulary/visit-codes.js'
import type { Decision } from './decision.js'
import {
  mayCancelVisit, mayConfirmVisit, mayDeclineVisit, mayLogVisit, mayMoveVisit, mayPlanVisit, mayPrepareVisit, mayRecordEntryYes, missingEntryYes, visitState, visitTime,
  type VisitSides, type VisitStanding, type VisitWord,
} from './visits.js'

const NOW = instant(1_000_000)
const [NINE, ONE] = [(NOW + 1000) as Instant, (NOW + 2000) as Instant]
const PAST = (NOW - 1) as Instant
const TODAY = localDate('2026-11-19')
const who = (organisationKind: OrganisationKind, role: 'HANDLAGGARE' | 'CHEF' = 'HANDLAGGARE') => ({ organisationKind, role })
const LANDLORD = who('KOMMUNALT_BOLAG')
const SOCIAL = who('SOCIALTJANST')
const OPEN = { isParty: true, closed: false }
const TOLD = { exists: true, mayBeTold: true }
const HIDDEN = { exists: true, mayBeTold: false }
const [MAJA, OSKAR] = [asId<PersonId>('maja'), asId<PersonId>('oskar')]

const yes = (decision: Decision): void => { expect(decision).toEqual({ allowed: true }) }
const no = (decision: Decision, code: RefusalCode): void => { expect(decision).toEqual({ allowed: false, code }) }

const word = (says: VisitSaying, startsAt: Instant, saidAt: number): VisitWord => ({ says, startsAt, saidAt: instant(saidAt) })
const comes = (startsAt: Instant, saidAt: number) => word('KOMMER', startsAt, saidAt)
/** The same two words, as the one who asked reads them and as the one who was asked does. */
const both = (asker: VisitWord | null, asked: VisitWord | null): readonly [VisitSides, VisitSides] =>
  [{ planned: true, joint: true, own: asker, other: asked }, { planned: false, joint: true, own: asked, other: asker }]

describe('how a visit stands', () => {
  it.each<[string, VisitWord | null, VisitWord | null, VisitState, VisitState, Instant]>([
    ['asked and not answered', comes(NINE, 1), null, 'VANTAR_PA_SVAR', 'VANTAR_PA_ER', NINE],
    ['confirmed', comes(NINE, 1), comes(NINE, 2), 'BEKRAFTAT', 'BEKRAFTAT', NINE],
    ['moved by the one who asked', comes(ONE, 3), comes(NINE, 2), 'VANTAR_PA_SVAR', 'VANTAR_PA_ER', ONE],
    ['moved by the other', comes(NINE, 1), comes(ONE, 2), 'VANTAR_PA_ER', 'VANTAR_PA_SVAR', ONE],
    ['moved by the other and confirmed', comes(ONE, 3), comes(ONE, 2), 'BEKRAFTAT', 'BEKRAFTAT', ONE],
    ['declined', comes(NINE, 1), word('AVBOJER', NINE, 2), 'AVBOJT', 'AVBOJT', NINE],
    ['declined and then moved: asked again', comes(ONE, 3), word('AVBOJER', NINE, 2), 'VANTAR_PA_SVAR', 'VANTAR_PA_ER', ONE],
    ['called off, whatever was answered', word('INSTALLER', NINE, 3), comes(NINE, 2), 'INSTALLT', 'INSTALLT', NINE],
  ])('%s', (_what, asker, asked, toAsker, toAsked, at) => {
    const [one, other] = both(asker, asked)
    expect([visitState(one), visitState(other)]).toEqual([toAsker, toAsked])
    expect([visitTime(one), visitTime(other)]).toEqual([at, at])
  })

  it('alone it is planned or called off', () => {
    const alone = { planned: true, joint: false, other: null }
    expect(visitState({ ...alone, own: comes(NINE, 1) })).toBe('PLANERAT')
    expect(visitState({ ...alone, own: word('INSTALLER', NINE, 2) })).toBe('INSTALLT')
  })

  it('an answer that cannot be told is the same as none, and a question that cannot be told any more is said to be so', () => {
    const [asker] = both(comes(NINE, 1), null)
    expect(visitState(asker)).toBe('VANTAR_PA_SVAR')
    const [, asked] = both(null, comes(NINE, 2))
    expect(visitState(asked)).toBe('KAN_INTE_VISAS')
    expect(visitTime(asked)).toBe(NINE)
    expect(visitTime({ ...asked, own: null })).toBeNull()
  })

  it('is made by landlords and social services, each as its own', () => {
    expect(visitKindOf(LANDLORD.organisationKind)).toBe('HEMBESOK_HV')
    expect(visitKindOf(SOCIAL.organisationKind)).toBe('HEMBESOK_SOC')
    expect(organisationKinds.filter((kind) => visitKindOf(kind) === null)).toContain('KYRKA')
  })
})

describe('planning', () => {
  it('is for those who visit, in a case that they work in, for a time that has not been', () => {
    yes(mayPlanVisit(LANDLORD, OPEN, NINE, null, NOW))
    no(mayPlanVisit(who('KYRKA'), OPEN, NINE, null, NOW), 'ATGARD_HOR_INTE_HIT')
    no(mayPlanVisit(who('SOCIALTJANST', 'CHEF'), OPEN, NINE, null, NOW), 'INTE_ARENDEARBETE')
    no(mayPlanVisit(SOCIAL, { isParty: false, closed: false }, NINE, null, NOW), 'FINNS_INTE')
    no(mayPlanVisit(SOCIAL, { isParty: true, closed: true }, NINE, null, NOW), 'ARENDET_AVSLUTAT')
    no(mayPlanVisit(SOCIAL, OPEN, NOW, null, NOW), 'BESOK_TIDEN_HAR_VARIT')
  })

  it('asks another only where one’s own part may be told there, and says to each what to do', () => {
    yes(mayPlanVisit(SOCIAL, OPEN, NINE, TOLD, NOW))
    no(mayPlanVisit(SOCIAL, OPEN, NINE, HIDDEN, NOW), 'BESOK_SAMTYCKE_SAKNAS')
    no(mayPlanVisit(LANDLORD, OPEN, NINE, HIDDEN, NOW), 'BESOK_INTE_TAGET_UPP')
    no(mayPlanVisit(LANDLORD, OPEN, NINE, { exists: false, mayBeTold: false }, NOW), 'BESOK_INGEN_PART')
  })
})

describe('answering, moving and calling off', () => {
  const asked: VisitStanding = { state: 'VANTAR_PA_ER', planned: false, startsAt: NINE, done: false, partner: TOLD }
  const asker: VisitStanding = { ...asked, state: 'VANTAR_PA_SVAR', planned: true }

  it('one says that one comes to what waits for one’s answer, where that may be told', () => {
    yes(mayConfirmVisit(SOCIAL, OPEN, asked, NOW))
    no(mayConfirmVisit(SOCIAL, OPEN, { ...asked, partner: HIDDEN }, NOW), 'BESOK_SAMTYCKE_SAKNAS')
    no(mayConfirmVisit(LANDLORD, OPEN, asker, NOW), 'BESOK_INGET_ATT_SVARA')
    no(mayConfirmVisit(SOCIAL, OPEN, { ...asked, startsAt: PAST }, NOW), 'BESOK_TIDEN_HAR_VARIT')
    no(mayConfirmVisit(SOCIAL, OPEN, { ...asked, state: 'INSTALLT' }, NOW), 'BESOK_AR_SLUT')
  })

  it('one says that one does not come with a reason, also where that is told to nobody', () => {
    yes(mayDeclineVisit(SOCIAL, OPEN, { ...asked, partner: HIDDEN }, 'INGEN_KAN_GA'))
    yes(mayDeclineVisit(SOCIAL, OPEN, { ...asked, state: 'BEKRAFTAT' }, 'INGEN_KAN_GA'))
    no(mayDeclineVisit(SOCIAL, OPEN, asked, null), 'BESOK_SKAL_SAKNAS')
    no(mayDeclineVisit(LANDLORD, OPEN, asker, 'INGEN_KAN_GA'), 'BESOK_INGET_ATT_SVARA')
    no(mayDeclineVisit(SOCIAL, OPEN, { ...asked, state: 'AVBOJT' }, 'INGEN_KAN_GA'), 'BESOK_INGET_ATT_SVARA')
  })

  it('either moves it while it can be told, and not what is off or declined', () => {
    yes(mayMoveVisit(SOCIAL, OPEN, asked, ONE, NOW))
    yes(mayMoveVisit(LANDLORD, OPEN, { ...asker, state: 'AVBOJT' }, ONE, NOW))
    no(mayMoveVisit(SOCIAL, OPEN, { ...asked, state: 'AVBOJT' }, ONE, NOW), 'BESOK_INGET_ATT_SVARA')
    no(mayMoveVisit(SOCIAL, OPEN, { ...asked, state: 'KAN_INTE_VISAS' }, ONE, NOW), 'BESOK_INGET_ATT_SVARA')
    no(mayMoveVisit(SOCIAL, OPEN, { ...asked, partner: HIDDEN }, ONE, NOW), 'BESOK_SAMTYCKE_SAKNAS')
    no(mayMoveVisit(LANDLORD, OPEN, asker, PAST, NOW), 'BESOK_TIDEN_HAR_VARIT')
  })

  it('who planned it calls it off, with a reason', () => {
    yes(mayCancelVisit(LANDLORD, OPEN, asker, 'BEHOVS_INTE'))
    no(mayCancelVisit(LANDLORD, OPEN, asker, null), 'BESOK_SKAL_SAKNAS')
    no(mayCancelVisit(SOCIAL, OPEN, asked, 'BEHOVS_INTE'), 'BESOK_INTE_ER')
    no(mayCancelVisit(LANDLORD, OPEN, { ...asker, done: true }, 'BEHOVS_INTE'), 'BESOK_AR_SLUT')
  })

  it('one prepares one’s own part until it is over', () => {
    yes(mayPrepareVisit(SOCIAL, OPEN, asked))
    no(mayPrepareVisit(SOCIAL, OPEN, { ...asked, done: true }), 'BESOK_AR_SLUT')
  })
})

describe('going in', () => {
  const been: VisitStanding = { state: 'BEKRAFTAT', planned: false, startsAt: PAST, done: false, partner: TOLD }
  const said = (inside: boolean, ...saidYes: PersonId[]) => ({ inside, adults: [MAJA, OSKAR], saidYes })

  it('asks social services for a yes of each adult, and says whose is missing', () => {
    expect(missingEntryYes([MAJA, OSKAR], [MAJA])).toEqual([OSKAR])
    yes(mayLogVisit(SOCIAL, OPEN, been, said(true, MAJA, OSKAR), NOW))
    no(mayLogVisit(SOCIAL, OPEN, been, said(true, MAJA), NOW), 'BESOK_JA_SAKNAS')
    no(mayLogVisit(SOCIAL, OPEN, been, { inside: true, adults: [], saidYes: [] }, NOW), 'BESOK_JA_SAKNAS')
    yes(mayLogVisit(SOCIAL, OPEN, been, said(false), NOW))
    yes(mayLogVisit(LANDLORD, OPEN, been, said(true), NOW))
  })

  it('is logged by who said that they come, once it has been', () => {
    no(mayLogVisit(SOCIAL, OPEN, { ...been, startsAt: NINE }, said(false), NOW), 'BESOK_HAR_INTE_VARIT')
    no(mayLogVisit(SOCIAL, OPEN, { ...been, state: 'VANTAR_PA_ER' }, said(false), NOW), 'BESOK_INTE_BEKRAFTAT')
    yes(mayLogVisit(SOCIAL, OPEN, { ...been, state: 'VANTAR_PA_ER', planned: true }, said(false), NOW))
    no(mayLogVisit(SOCIAL, OPEN, { ...been, done: true }, said(false), NOW), 'BESOK_AR_SLUT')
  })

  it('each yes is social services’ own, of an adult, on a day that has been', () => {
    yes(mayRecordEntryYes(SOCIAL, OPEN, been, true, TODAY, TODAY))
    yes(mayRecordEntryYes(SOCIAL, OPEN, been, true, null, TODAY))
    no(mayRecordEntryYes(LANDLORD, OPEN, been, true, TODAY, TODAY), 'UPPGIFT_HOR_INTE_HIT')
    no(mayRecordEntryYes(SOCIAL, OPEN, been, false, TODAY, TODAY), 'BESOK_JA_AV_VEM')
    no(mayRecordEntryYes(SOCIAL, OPEN, been, true, localDate('2026-11-20'), TODAY), 'BESOK_JA_I_FRAMTIDEN')
  })
})
