import { describe, expect, it } from 'vitest'
import { sendChecks, type SendFacts } from '../meetings/send-checks.js'
import { actionKinds, actionKindsOf } from '../vocabulary/case-codes.js'
import { categoryOf } from '../vocabulary/fact-kind.js'
import { asId, type OrganisationId } from '../vocabulary/ids.js'
import { letterKindsOf, letterRules } from '../vocabulary/letter-kind.js'
import { localDate, startOfDay } from '../vocabulary/local-date.js'
import { organisationKinds, type OrganisationKind } from '../vocabulary/organisation.js'
import type { RefusalCode } from '../vocabulary/refusal-codes.js'
import { roles, type Role } from '../vocabulary/role.js'
import { mayImportArrears } from './arrears.js'
import {
  isEvictionPending, mayAssignCase, mayCloseCase, mayKeepFact, mayLeaveWithoutNextAction, mayLogAction, mayOpenCase, mayReadCases, mayRecordFact, mayRecordNotice, mayReopenCase,
  mayRetract, maySetNextAction, mayTakeAction, outcomesFor,
} from './cases.js'
import { mayRenewConsent } from './consent-content.js'
import { mayAttachConsentScan, mayReadConsent, mayReadConsentScan, mayRecordConsent, mayWithdrawConsent } from './consents.js'
import type { Decision } from './decision.js'
import { mayReadDisclosureLog } from './disclosure-log.js'
import { mayWriteLetter } from './letters.js'
import { mayAnswerItem, mayEditAgenda, mayMoveItem, mayPlanMeeting, mayReadMeetings, mayRebookMeeting, mayRemoveItem, maySendAgenda, maySetItemMinutes, mayTellMeetingHeld, mayWriteItemNote } from './meetings.js'
import { isToldOfOpenings, mayEndProtection, mayOpenProtection, mayProtectPerson } from './protection.js'

const d = localDate
const TODAY = d('2026-11-19')
const OURS = asId<OrganisationId>('ours')
const THEIRS = asId<OrganisationId>('theirs')
const who = (organisationKind: OrganisationKind, role: Role = 'HANDLAGGARE') => ({ organisationKind, role, organisationId: OURS, mayOpenProtected: false })
const LANDLORD = who('KOMMUNALT_BOLAG')
const SOCIAL = who('SOCIALTJANST')
const OPEN = { isParty: true, closed: false }

const yes = (decision: Decision): void => { expect(decision).toEqual({ allowed: true }) }
const no = (decision: Decision, code: RefusalCode): void => { expect(decision).toEqual({ allowed: false, code }) }

/** Everything that is about single cases, asked at its most permissive. */
const CASE_WORK: Readonly<Record<string, (viewer: ReturnType<typeof who>) => Decision>> = {
  mayReadCases,
  mayOpenCase,
  mayLogAction: (viewer) => mayLogAction(viewer, OPEN, TODAY, TODAY),
  mayAssignCase: (viewer) => mayAssignCase(viewer, OPEN, true),
  maySetNextAction: (viewer) => maySetNextAction(viewer, OPEN, TODAY, TODAY),
  mayKeepFact: (viewer) => mayKeepFact(viewer, OPEN, 'ANTECKNING'),
  mayRecordFact: (viewer) => mayRecordFact(viewer, OPEN, 'ANTECKNING'),
  mayRetract: (viewer) => mayRetract(viewer, OPEN, { undoing: true, reason: null, person: null, carriesCollection: false }),
  mayProtectPerson: (viewer) => mayProtectPerson(viewer, OPEN, { seen: true, marked: false, level: 'SEKRETESSMARKERING' }),
  mayEndProtection: (viewer) => mayEndProtection({ ...viewer, mayOpenProtected: true }, OPEN, { householdProtected: true, opened: true, marked: true }),
  mayOpenProtection: (viewer) => mayOpenProtection({ ...viewer, mayOpenProtected: true }, OPEN, { householdProtected: true, purpose: 'KONTAKT' }),
  mayRecordNotice: (viewer) => mayRecordNotice(viewer, { ...OPEN, own: true }, { code: 'N_44_ARREARS', sentOn: TODAY, servedOn: null }, TODAY),
  mayCloseCase: (viewer) => mayCloseCase(viewer, OPEN, { outcome: outcomesFor(viewer.organisationKind)[0] ?? null, evictionPending: false, reviewed: false }),
  mayReopenCase: (viewer) => mayReopenCase(viewer, { isParty: true, closed: true }),
  mayImportArrears,
  mayRecordConsent: (viewer) => mayRecordConsent(viewer, OPEN),
  mayWithdrawConsent: (viewer) => mayWithdrawConsent(viewer, { releasingId: OURS }),
  mayReadConsent: (viewer) => mayReadConsent(viewer, { releasingId: OURS }),
  mayReadConsentScan: (viewer) => mayReadConsentScan(viewer, { releasingId: OURS }, false),
  mayAttachConsentScan: (viewer) => mayAttachConsentScan(viewer, { releasingId: OURS, form: 'SKRIFTLIG' }, false),
  mayReadDisclosureLog: (viewer) => mayReadDisclosureLog(viewer, { holdsFacts: true }),
  mayWriteLetter: (viewer) => mayWriteLetter(viewer, OPEN, 'TALMANUS', false),
  mayReadMeetings,
  mayEditAgenda: (viewer) => mayEditAgenda(viewer, { isParty: true, begun: false, cancelled: false }),
  mayWriteItemNote: (viewer) => mayWriteItemNote(viewer, { isParty: true, begun: true, cancelled: false }),
  mayRebookMeeting: (viewer) => mayRebookMeeting(viewer, { isParty: true, begun: false, cancelled: false }),
  mayTellMeetingHeld: (viewer) => mayTellMeetingHeld(viewer, { isParty: true, cancelled: false, over: true, recorded: false }),
  mayPlanMeeting: (viewer) => mayPlanMeeting(viewer, { isParty: true }),
}

describe('managers, the network and outsiders never work with cases', () => {
  const outside = organisationKinds.flatMap((kind) =>
    roles.filter((role) => role === 'CHEF' || role === 'NATVERK' || ['POLIS', 'ANHORIG', 'LEVERANTOR'].includes(kind)).map((role) => who(kind, role)))
  it.each(Object.keys(CASE_WORK))('%s', (name) => {
    for (const viewer of outside) expect(CASE_WORK[name]?.(viewer).allowed, `${viewer.role} of ${viewer.organisationKind}`).toBe(false)
  })
  it('and case workers at the table do', () => {
    for (const name of Object.keys(CASE_WORK)) {
      const viewer = who(name === 'mayImportArrears' ? 'PRIVAT_HYRESVARD' : 'SOCIALTJANST', 'SAMORDNARE')
      expect(CASE_WORK[name]?.(viewer), name).toEqual({ allowed: true })
    }
  })
})

describe('a case', () => {
  it('of others answers as one that is not there', () => {
    const foreign = { isParty: false, closed: false }
    no(mayLogAction(LANDLORD, foreign, TODAY, TODAY), 'FINNS_INTE')
    no(mayRecordFact(LANDLORD, foreign, 'SKULD'), 'FINNS_INTE')
    no(mayRecordConsent(SOCIAL, foreign), 'FINNS_INTE')
    no(mayReadDisclosureLog(SOCIAL, { holdsFacts: false }), 'FINNS_INTE')
    no(mayReadConsent(SOCIAL, { releasingId: THEIRS }), 'FINNS_INTE')
  })
  it('that is closed takes nothing new', () => {
    no(mayLogAction(LANDLORD, { isParty: true, closed: true }, TODAY, TODAY), 'ARENDET_AVSLUTAT')
  })
  it('logs what is done and plans what is not', () => {
    yes(mayLogAction(LANDLORD, OPEN, TODAY, TODAY))
    no(mayLogAction(LANDLORD, OPEN, d('2026-11-20'), TODAY), 'HANDELSE_I_FRAMTIDEN')
    yes(maySetNextAction(LANDLORD, OPEN, TODAY, TODAY))
    no(maySetNextAction(LANDLORD, OPEN, d('2026-11-18'), TODAY), 'NASTA_STEG_PASSERAT')
    yes(mayAssignCase(LANDLORD, OPEN, true))
    no(mayAssignCase(LANDLORD, OPEN, false), 'HANDLAGGARE_OKAND')
  })
  it.each([
    ['KOMMUNALT_BOLAG', 'SKULD', true], ['KOMMUNALT_BOLAG', 'VARD', false], ['KOMMUNALT_BOLAG', 'BARNUTREDNING', false],
    ['KOMMUNALT_BOLAG', 'BISTAND', false], ['SOCIALTJANST', 'BISTAND', true], ['SOCIALTJANST', 'SKULD', false], ['INKASSO', 'SKULD', true],
    ['KYRKA', 'SKULD', false], ['KYRKA', 'ANTECKNING', true],
  ] as const)('%s keeps %s: %s', (kind, factKind, allowed) => {
    const decision = mayKeepFact(who(kind), OPEN, factKind)
    if (allowed) yes(decision)
    else no(decision, 'UPPGIFT_HOR_INTE_HIT')
  })
  it.each([
    ['SOCIALTJANST', 'BISTAND', 'KVITTENS'], ['SOCIALTJANST', 'STATUS', 'SKYDD'], ['SOCIALTJANST', 'ANTECKNING', 'ATGARD'], ['KOMMUNALT_BOLAG', 'PLAN', 'SKULD'],
    ['KOMMUNALT_BOLAG', 'STORNING', 'UNDERRATTELSE'], ['BUS', 'PLAN', 'NAMN'],
  ] as const)('%s writes %s by hand, and not %s, which comes about in another way', (kind, written, brought) => {
    yes(mayRecordFact(who(kind), OPEN, written))
    yes(mayKeepFact(who(kind), OPEN, brought))
    no(mayRecordFact(who(kind), OPEN, brought), 'UPPGIFT_HOR_INTE_HIT')
  })
  it.each([
    ['KOMMUNALT_BOLAG', 'HEMBESOK_HV', 'HEMBESOK_SOC'], ['INKASSO', 'AMORTERING_INKASSO', 'GOD_MAN_ANMALAN'], ['SOCIALTJANST', 'HEMBESOK_SOC', 'RATTELSEANMANING_1'],
  ] as const)('%s takes %s, and not %s', (kind, own, foreign) => {
    yes(mayTakeAction(who(kind), own))
    no(mayTakeAction(who(kind), foreign), 'ATGARD_HOR_INTE_HIT')
  })
  it('every kind of action is taken by somebody, and by nobody who keeps none', () => {
    for (const action of actionKinds) expect(organisationKinds.some((kind) => mayTakeAction(who(kind), action).allowed), action).toBe(true)
    for (const kind of organisationKinds) expect(actionKindsOf(kind).length > 0, kind).toBe(categoryOf(kind, 'ATGARD') !== null)
  })
  it('is opened by a landlord or social services', () => {
    yes(mayOpenCase(LANDLORD))
    yes(mayOpenCase(SOCIAL))
    no(mayOpenCase(who('INKASSO')), 'NOT_ALLOWED')
  })
})

describe('what was wrongly recorded', () => {
  const alone = { livingConsent: false, namedInRows: false, lastAdult: false, marked: false }
  const wrong = { undoing: false, reason: 'Fel hushåll', person: null, carriesCollection: false }
  const of = (person: Parameters<typeof mayRetract>[2]['person']) => ({ ...wrong, person })
  it('is taken back by those who work in the case, while it is open', () => {
    yes(mayRetract(LANDLORD, OPEN, wrong))
    yes(mayRetract(SOCIAL, OPEN, of(alone)))
    no(mayRetract(LANDLORD, { isParty: false, closed: false }, wrong), 'FINNS_INTE')
    no(mayRetract(LANDLORD, { isParty: true, closed: true }, wrong), 'ARENDET_AVSLUTAT')
  })
  it('is undone at once without a word, and later with the reason', () => {
    yes(mayRetract(LANDLORD, OPEN, { ...wrong, undoing: true, reason: null }))
    no(mayRetract(LANDLORD, OPEN, { ...wrong, reason: null }), 'SKAL_TILL_RATTELSE_SAKNAS')
    no(mayRetract(LANDLORD, { isParty: false, closed: false }, { ...wrong, reason: null }), 'FINNS_INTE')
  })
  it('is no referral that a demand for collection stands beside, at once or later', () => {
    for (const undoing of [true, false]) no(mayRetract(LANDLORD, OPEN, { ...wrong, undoing, carriesCollection: true }), 'HANVISNING_BAR_INKASSO')
  })
  it('is no person on whom something rests', () => {
    no(mayRetract(SOCIAL, OPEN, of({ ...alone, livingConsent: true, namedInRows: true })), 'PERSON_HAR_SAMTYCKE')
    no(mayRetract(SOCIAL, OPEN, of({ ...alone, namedInRows: true, lastAdult: true })), 'PERSON_HAR_UPPGIFTER')
    no(mayRetract(SOCIAL, OPEN, of({ ...alone, lastAdult: true })), 'PERSON_ENDA')
    no(mayRetract(SOCIAL, OPEN, of({ ...alone, marked: true, livingConsent: true })), 'PERSON_SKYDDAD')
  })
})

describe('a protected identity', () => {
  const fresh = { seen: true, marked: false, level: 'SKYDDAD_FOLKBOKFORING' }
  const marked = { householdProtected: true, opened: true, marked: true }
  const group = { ...SOCIAL, mayOpenProtected: true }
  it('is recorded by whoever records persons there, of the named group or not, at an open desk', () => {
    for (const viewer of [LANDLORD, SOCIAL, group, who('KRONOFOGDEN')]) yes(mayProtectPerson(viewer, OPEN, fresh))
    yes(mayProtectPerson(SOCIAL, { isParty: false, holdsRows: true, closed: false }, fresh))
    no(mayProtectPerson(SOCIAL, { isParty: false, closed: false }, fresh), 'FINNS_INTE')
    no(mayProtectPerson(SOCIAL, { isParty: true, closed: true }, fresh), 'ARENDET_AVSLUTAT')
  })
  it('is of a person whom one sees and has not marked, and of a level that is told', () => {
    yes(mayProtectPerson(SOCIAL, OPEN, { ...fresh, level: 'SEKRETESSMARKERING' }))
    no(mayProtectPerson(SOCIAL, OPEN, { ...fresh, seen: false, marked: true, level: null }), 'FINNS_INTE')
    no(mayProtectPerson(group, OPEN, { ...fresh, marked: true }), 'PERSON_REDAN_SKYDDAD')
    // Fingerade personuppgifter are to look like anybody's: there is nothing to record.
    for (const level of [null, '', 'FINGERADE_PERSONUPPGIFTER']) no(mayProtectPerson(SOCIAL, OPEN, { ...fresh, level }), 'SKYDDSNIVA_SAKNAS')
  })
  it('is ended by the named group alone, and whom it is about is told to nobody else', () => {
    yes(mayEndProtection(group, OPEN, marked))
    no(mayEndProtection(group, OPEN, { ...marked, marked: false }), 'FINNS_INTE')
    no(mayEndProtection(SOCIAL, OPEN, marked), 'SKYDDADE_UPPGIFTER')
    no(mayEndProtection(SOCIAL, OPEN, { ...marked, marked: false }), 'SKYDDADE_UPPGIFTER')
    no(mayEndProtection(group, OPEN, { ...marked, opened: false }), 'SKYDDADE_UPPGIFTER_STANGDA')
    no(mayEndProtection(SOCIAL, OPEN, { householdProtected: false, opened: false, marked: false }), 'FINNS_INTE')
    no(mayEndProtection(group, { isParty: false, closed: false }, marked), 'FINNS_INTE')
    no(mayEndProtection(group, { isParty: true, closed: true }, marked), 'ARENDET_AVSLUTAT')
  })
  it('is opened by the named group alone, each time with what for, also in a closed case and by its own rows alone', () => {
    const asked = { householdProtected: true, purpose: 'KONTAKT' }
    for (const standing of [OPEN, { isParty: true, closed: true }, { isParty: false, holdsRows: true, closed: false }]) yes(mayOpenProtection(group, standing, asked))
    no(mayOpenProtection(SOCIAL, OPEN, asked), 'SKYDDADE_UPPGIFTER')
    no(mayOpenProtection(group, { isParty: false, closed: false }, asked), 'FINNS_INTE')
    no(mayOpenProtection(group, OPEN, { ...asked, householdProtected: false }), 'INGA_SKYDDADE_UPPGIFTER')
    for (const purpose of [null, '', 'NYFIKEN']) no(mayOpenProtection(group, OPEN, { ...asked, purpose }), 'SYFTE_MED_OPPNING_SAKNAS')
  })
  it('that was opened is told to the others of the group and to managers', () => {
    expect([group, who('SOCIALTJANST', 'CHEF'), SOCIAL, who('KYRKA', 'NATVERK')].map(isToldOfOpenings)).toEqual([true, true, false, false])
  })
})

describe('a notice', () => {
  const notice = (code: 'N_44_ARREARS' | 'N_KFM_DATE' | 'N_44_TENANT', sentOn = TODAY, servedOn: typeof TODAY | null = null) => ({ code, sentOn, servedOn })
  it('is recorded by the one who gives or takes it', () => {
    yes(mayRecordNotice(LANDLORD, { ...OPEN, own: true }, notice('N_44_ARREARS'), TODAY))
    yes(mayRecordNotice(SOCIAL, { ...OPEN, own: true }, notice('N_KFM_DATE'), TODAY))
    no(mayRecordNotice(LANDLORD, { ...OPEN, own: true }, notice('N_KFM_DATE'), TODAY), 'UNDERRATTELSE_AV_ANNAN')
    no(mayRecordNotice(SOCIAL, { ...OPEN, own: true }, notice('N_44_TENANT'), TODAY), 'UNDERRATTELSE_AV_ANNAN')
    no(mayRecordNotice(LANDLORD, { ...OPEN, own: false }, notice('N_44_ARREARS'), TODAY), 'UNDERRATTELSE_AV_ANNAN')
    yes(mayRecordNotice(SOCIAL, { ...OPEN, own: false }, notice('N_KFM_DATE'), TODAY))
  })
  it('is sent in the past and served after that', () => {
    yes(mayRecordNotice(LANDLORD, { ...OPEN, own: true }, notice('N_44_TENANT', d('2026-11-10'), d('2026-11-12')), TODAY))
    no(mayRecordNotice(LANDLORD, { ...OPEN, own: true }, notice('N_44_TENANT', d('2026-11-12'), d('2026-11-10')), TODAY), 'UNDERRATTELSE_DATUM')
    no(mayRecordNotice(LANDLORD, { ...OPEN, own: true }, notice('N_44_TENANT', d('2026-11-20')), TODAY), 'UNDERRATTELSE_DATUM')
    no(mayRecordNotice(LANDLORD, { ...OPEN, own: true }, notice('N_44_TENANT', d('2026-11-12'), d('2026-11-20')), TODAY), 'UNDERRATTELSE_DATUM')
  })
  it('with Formulär 3 says when the tenant was served with Formulär 1, which may have been before', () => {
    yes(mayRecordNotice(LANDLORD, { ...OPEN, own: true }, notice('N_44_ARREARS', d('2026-11-12'), d('2026-11-10')), TODAY))
    no(mayRecordNotice(LANDLORD, { ...OPEN, own: true }, notice('N_44_ARREARS', d('2026-11-12'), d('2026-11-20')), TODAY), 'UNDERRATTELSE_DATUM')
  })
})

describe('a case with children', () => {
  it.each([
    ['JA', false, null, false], ['JA', false, TODAY, true], ['JA', true, null, true], ['NEJ', false, null, true], ['OKAND', false, null, true],
  ] as const)('counts as %s, closing %s, next step %s: %s', (barnfamilj, closing, nextActionOn, allowed) => {
    const decision = mayLeaveWithoutNextAction({ barnfamilj, closing, nextActionOn })
    if (allowed) yes(decision)
    else no(decision, 'NASTA_STEG_SAKNAS')
  })
})

describe('closing', () => {
  const close = (viewer: typeof LANDLORD, outcome: string | null, evictionPending = false, reviewed = false) =>
    mayCloseCase(viewer, OPEN, { outcome, evictionPending, reviewed })
  it('asks for an outcome of the own list', () => {
    no(close(LANDLORD, null), 'UTFALL_SAKNAS')
    yes(close(LANDLORD, 'KVARBOENDE_BETALT'))
    no(close(LANDLORD, 'SKULD_BETALD'), 'UTFALL_HOR_INTE_HIT')
    yes(close(SOCIAL, 'SKULD_BETALD'))
    no(close(SOCIAL, 'KVARBOENDE_BETALT'), 'UTFALL_HOR_INTE_HIT')
    no(close(SOCIAL, 'toString'), 'UTFALL_HOR_INTE_HIT')
  })
  it('waits at social services for Kronofogden when a day is set', () => {
    no(close(SOCIAL, 'SKULD_BETALD', true), 'UTFALL_VANTAR_PA_KRONOFOGDEN')
    no(close(SOCIAL, 'SKULD_BETALD', true, true), 'UTFALL_VANTAR_PA_KRONOFOGDEN')
    yes(close(SOCIAL, 'AVHYSNING_ATERKALLAD', true))
  })
  it('at a landlord says first what a paid debt does not stop, and then does as it is told', () => {
    for (const outcome of ['KVARBOENDE_BETALT', 'KVARBOENDE_PLAN', 'EGEN_FLYTT']) {
      no(close(LANDLORD, outcome, true), 'AVSLUT_MED_VRAKNINGSDAG')
      yes(close(LANDLORD, outcome, true, true))
      yes(close(LANDLORD, outcome, false))
    }
    for (const outcome of ['AVHYST', 'ATERKALLAD_ANNAT']) yes(close(LANDLORD, outcome, true))
    no(close(LANDLORD, 'SKULD_BETALD', true), 'UTFALL_HOR_INTE_HIT')
  })
  it('sees a day of eviction in the last legal step or in a notice, until it is over', () => {
    for (const stage of ['DATUM_SATT', 'UPPSKOV', null]) expect(isEvictionPending(stage, true)).toBe(true)
    expect(isEvictionPending('DATUM_SATT', false)).toBe(true)
    for (const stage of ['UTSLAG', 'SEN', null]) expect(isEvictionPending(stage, false)).toBe(false)
    for (const stage of ['VERKSTALLD', 'ATERKALLAD', 'KVAR']) expect(isEvictionPending(stage, true)).toBe(false)
  })
  it('is taken back by whoever has a part in the case, once it is closed', () => {
    yes(mayReopenCase(LANDLORD, { isParty: true, closed: true }))
    yes(mayReopenCase(SOCIAL, { isParty: true, closed: true }))
    no(mayReopenCase(LANDLORD, OPEN), 'ARENDET_AR_OPPET')
    no(mayReopenCase(LANDLORD, { isParty: false, closed: false }), 'FINNS_INTE')
  })
  it('tells a stranger nothing about outcomes', () => {
    no(mayCloseCase(LANDLORD, { isParty: false, closed: false }, { outcome: null, evictionPending: false, reviewed: false }), 'FINNS_INTE')
  })
})

describe('consents', () => {
  it.each([
    ['SOCIALTJANST', true], ['BUS', true], ['VARD', true], ['KOMMUNALT_BOLAG', false], ['PRIVAT_HYRESVARD', false], ['KRONOFOGDEN', false], ['KYRKA', false],
  ] as const)('%s records them: %s', (kind, allowed) => {
    const decision = mayRecordConsent(who(kind), OPEN)
    if (allowed) yes(decision)
    else no(decision, 'SAMTYCKE_TAS_AV_MYNDIGHETEN')
  })
  it('are taken back at whoever releases by them, whatever the state of the case', () => {
    for (const role of ['SAMORDNARE', 'HANDLAGGARE'] as const) yes(mayWithdrawConsent(who('SOCIALTJANST', role), { releasingId: OURS }))
    no(mayWithdrawConsent(LANDLORD, { releasingId: THEIRS }), 'SAMTYCKE_TAS_TILLBAKA_HOS_DEN_SOM_LAMNAR')
  })
  it('have scanned forms that are the releasing organisation’s, and of a masked household nobody’s', () => {
    const ours = { releasingId: OURS, form: 'SKRIFTLIG' } as const
    yes(mayReadConsentScan(SOCIAL, ours, false))
    no(mayReadConsentScan(SOCIAL, { releasingId: THEIRS }, false), 'FINNS_INTE')
    no(mayReadConsentScan(SOCIAL, ours, true), 'FINNS_INTE')
    no(mayAttachConsentScan(SOCIAL, ours, true), 'FINNS_INTE')
    yes(mayAttachConsentScan(SOCIAL, ours, false))
    for (const form of ['MUNTLIG', 'E_UNDERSKRIFT'] as const) no(mayAttachConsentScan(SOCIAL, { ...ours, form }, false), 'SKANNING_BARA_SKRIFTLIGT')
  })
  it.each([
    ['2026-11-18', 'FORNYELSE_BORJAN'], ['2026-11-19', null], ['2026-11-30', null], ['2026-12-01', null], ['2026-12-02', 'FORNYELSE_BORJAN'],
  ] as const)('valid through November are renewed from %s: %s', (from, code) => {
    const standing = { state: 'AKTIV', end: { at: startOfDay(d('2026-12-01')), by: 'TIDEN_UTE' } } as const
    const decision = mayRenewConsent({ standing, hasSuccessor: false }, d(from), TODAY)
    if (code === null) yes(decision)
    else no(decision, code)
  })
  it('are renewed while they live, and not twice', () => {
    const end = { at: startOfDay(d('2026-12-01')), by: 'TIDEN_UTE' } as const
    no(mayRenewConsent({ standing: { state: 'AKTIV', end }, hasSuccessor: true }, TODAY, TODAY), 'SAMTYCKE_REDAN_FORNYAT')
    for (const state of ['UPPHORD_TID', 'ATERKALLAD', 'ERSATT', 'OGILTIG'] as const) no(mayRenewConsent({ standing: { state, end }, hasSuccessor: false }, TODAY, TODAY), 'SAMTYCKE_UPPHORT')
    no(mayRenewConsent({ standing: { state: 'UPPHORD_TID', end: null }, hasSuccessor: false }, TODAY, TODAY), 'SAMTYCKE_UPPHORT')
  })
  it('an arrears list is the landlord\'s', () => {
    for (const kind of ['KOMMUNALT_BOLAG', 'PRIVAT_HYRESVARD', 'BRF'] as const) yes(mayImportArrears(who(kind)))
    for (const kind of ['SOCIALTJANST', 'INKASSO', 'KRONOFOGDEN'] as const) no(mayImportArrears(who(kind)), 'BARA_HYRESVARD_LASER_IN')
  })
})

describe('meetings', () => {
  const meeting = { isParty: true, begun: false, cancelled: false }
  const begun = { isParty: true, begun: true, cancelled: false }
  const own = { kind: 'HUSHALL', ownerId: OURS } as const
  const foreign = { kind: 'HUSHALL', ownerId: THEIRS } as const
  const standing = { kind: 'STAENDE', ownerId: null } as const
  const READY: SendFacts = { items: [], hasPartner: true, fitsInTime: true }

  it('are planned by coordinators of a party', () => {
    yes(mayPlanMeeting(who('KOMMUNALT_BOLAG', 'SAMORDNARE'), meeting))
    no(mayPlanMeeting(LANDLORD, meeting), 'SAMORDNARE_PLANERAR')
    no(mayPlanMeeting(who('KOMMUNALT_BOLAG', 'SAMORDNARE'), { isParty: false }), 'FINNS_INTE')
  })
  it('take answers to own points, with a reason for leaving one out', () => {
    yes(mayAnswerItem(LANDLORD, meeting, own, 'TA_MED', null))
    yes(mayAnswerItem(LANDLORD, meeting, own, 'AVSTA', 'betald i går'))
    no(mayAnswerItem(LANDLORD, meeting, own, 'AVSTA', '  '), 'SKAL_SAKNAS')
    no(mayAnswerItem(LANDLORD, meeting, own, 'AVSTA', null), 'SKAL_SAKNAS')
    no(mayAnswerItem(LANDLORD, meeting, foreign, 'TA_MED', null), 'PUNKTEN_AR_ANNANS')
    no(mayAnswerItem(LANDLORD, meeting, standing, 'TA_MED', null), 'PUNKTEN_STAR_ALLTID_MED')
    no(mayAnswerItem(LANDLORD, begun, own, 'TA_MED', null), 'MOTET_HAR_BORJAT')
  })
  it('let own points be moved, not the standing ones nor the other side’s', () => {
    yes(mayMoveItem(LANDLORD, meeting, own))
    no(mayMoveItem(LANDLORD, meeting, foreign), 'PUNKTEN_AR_ANNANS')
    no(mayMoveItem(LANDLORD, meeting, standing), 'PUNKTEN_STAR_ALLTID_MED')
    yes(mayRebookMeeting({ ...SOCIAL, role: 'SAMORDNARE' }, meeting))
    no(mayRebookMeeting(SOCIAL, meeting), 'SAMORDNARE_PLANERAR')
    no(mayRebookMeeting({ ...SOCIAL, role: 'SAMORDNARE' }, begun), 'MOTET_HAR_HALLITS')
    no(mayRebookMeeting({ ...SOCIAL, role: 'SAMORDNARE' }, { ...meeting, cancelled: true }), 'MOTET_AR_INSTALLT')
    no(mayEditAgenda(SOCIAL, { ...meeting, cancelled: true }), 'MOTET_AR_INSTALLT')
    no(mayMoveItem(LANDLORD, { isParty: false, begun: false, cancelled: false }, own), 'FINNS_INTE')
  })
  it('let a coordinator say that one was held, when its time is over and nothing tells already', () => {
    const past = { isParty: true, cancelled: false, over: true, recorded: false }
    const coordinator = { ...SOCIAL, role: 'SAMORDNARE' } as const
    yes(mayTellMeetingHeld(coordinator, past))
    yes(mayTellMeetingHeld({ ...LANDLORD, role: 'SAMORDNARE' }, past))
    no(mayTellMeetingHeld(SOCIAL, past), 'SAMORDNARE_PLANERAR')
    no(mayTellMeetingHeld(coordinator, { ...past, isParty: false }), 'FINNS_INTE')
    no(mayTellMeetingHeld(coordinator, { ...past, cancelled: true }), 'MOTET_AR_INSTALLT')
    no(mayTellMeetingHeld(coordinator, { ...past, over: false }), 'MOTET_HAR_INTE_VARIT')
    no(mayTellMeetingHeld(coordinator, { ...past, recorded: true }), 'MOTET_HOLLS_I_PORTALEN')
  })
  it('let minutes be set, also of standing points', () => {
    yes(maySetItemMinutes(LANDLORD, meeting, standing, 5))
    for (const minutes of [0, 121, 2.5, Number.NaN]) no(maySetItemMinutes(LANDLORD, meeting, own, minutes), 'MINUTER_UTANFOR')
    no(maySetItemMinutes(LANDLORD, meeting, foreign, 5), 'PUNKTEN_AR_ANNANS')
  })
  it('let own points be taken away', () => {
    for (const begun of [false, true]) yes(mayWriteItemNote(LANDLORD, { isParty: true, begun, cancelled: false }))
    no(mayWriteItemNote(LANDLORD, { isParty: false, begun: true, cancelled: false }), 'FINNS_INTE')
    yes(mayRemoveItem(LANDLORD, meeting, { kind: 'OVRIGT', ownerId: OURS }))
    no(mayRemoveItem(LANDLORD, meeting, standing), 'PUNKTEN_STAR_ALLTID_MED')
  })
  it('send when all that is required is done', () => {
    const coordinator = who('SOCIALTJANST', 'SAMORDNARE')
    yes(maySendAgenda(coordinator, meeting, sendChecks(READY)))
    yes(maySendAgenda(coordinator, meeting, sendChecks({ ...READY, fitsInTime: false })))
    no(maySendAgenda(coordinator, meeting, sendChecks({ ...READY, items: [{ number: 7, answer: 'FORESLAGEN' }] })), 'KVAR_INNAN_DU_SKICKAR')
    no(maySendAgenda(SOCIAL, meeting, sendChecks(READY)), 'SAMORDNARE_PLANERAR')
    no(maySendAgenda(coordinator, begun, sendChecks(READY)), 'MOTET_HAR_BORJAT')
  })
})

describe('letters to a household', () => {
  const CLOSED = { isParty: true, closed: true }
  it('are written by each side in its own kinds', () => {
    yes(mayWriteLetter(LANDLORD, OPEN, 'PAMINNELSE', false))
    yes(mayWriteLetter(SOCIAL, OPEN, 'KONTAKTBREV', false))
    no(mayWriteLetter(SOCIAL, OPEN, 'PAMINNELSE', false), 'ATGARD_HOR_INTE_HIT')
    no(mayWriteLetter(LANDLORD, OPEN, 'KONTAKTBREV', false), 'ATGARD_HOR_INTE_HIT')
    for (const kind of ['LAPP', 'TALMANUS', 'FORALDRABLAD'] as const) for (const viewer of [LANDLORD, SOCIAL]) yes(mayWriteLetter(viewer, OPEN, kind, false))
    no(mayWriteLetter(who('INKASSO'), OPEN, 'PAMINNELSE', false), 'ATGARD_HOR_INTE_HIT')
  })
  it('are logged as a kind of action that the writer logs', () => {
    for (const kind of organisationKinds) {
      const logged = letterKindsOf(kind).flatMap((letter) => letterRules[letter].loggedAs ?? [])
      expect(actionKindsOf(kind)).toEqual(expect.arrayContaining(logged))
    }
  })
  it('not in a case one has no part in, nor in one that is closed', () => {
    no(mayWriteLetter(LANDLORD, { isParty: false, closed: false }, 'LAPP', false), 'FINNS_INTE')
    no(mayWriteLetter(LANDLORD, CLOSED, 'LAPP', false), 'ARENDET_AVSLUTAT')
  })
  it('to a protected household only by who has opened it', () => {
    no(mayWriteLetter(SOCIAL, OPEN, 'KONTAKTBREV', true), 'SKYDDADE_UPPGIFTER_STANGDA')
    yes(mayWriteLetter(SOCIAL, OPEN, 'KONTAKTBREV', false))
  })
})
