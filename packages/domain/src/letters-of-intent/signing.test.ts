import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { howManyWorlds } from '../testing/how-many-worlds.js'
import { fromIso, instant } from '../vocabulary/instant.js'
import { localDate as d } from '../vocabulary/local-date.js'
import { signerRoles, type SigningAnswer } from '../vocabulary/letter-of-intent-codes.js'
import { isAnswering, mayDecline, maySignNow, stateAfterAnswers, turnSince, whoseTurn, type SignAt, type Signer, type SignerAnswer, type SigningMandate } from './signing.js'

const environment = (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env

const NOW = fromIso('2026-11-19T09:42:00Z')
const signer = (userId: string, side: string, order: number, role: Signer['role'] = 'UNDERTECKNARE'): Signer => ({ id: `seat-${userId}`, userId, organisationId: side, side, order, role })
/** As in the picture of the page: the head of social services, the landlord's, then the two chairs. */
const SIGNERS = [signer('sara', 'soc', 1), signer('åsa', 'hem', 2), signer('mohammed', 'soc', 3), signer('anahit', 'hem', 4)]
const answered = (one: Signer | undefined, answer: SigningAnswer = 'UNDERTECKNAT', more: Partial<SignerAnswer> = {}): SignerAnswer => {
  if (one === undefined) throw new Error('nobody answers')
  return { signerId: one.id, userId: one.userId, organisationId: one.organisationId, side: one.side, identity: `id-${one.userId}`, answer, at: instant(NOW - 86_400_000), ...more }
}
const mandate = (userId: string, organisationId: string, more: Partial<SigningMandate> = {}): SigningMandate => ({ userId, organisationId, decisions: ['UNDERTECKNA'], from: d('2026-01-01'), until: null, ...more })
const viewer = (userId: string, organisationId: string) => ({ userId, organisationId, role: 'CHEF' as const, identity: `id-${userId}` })
const ÅSA: SignAt = {
  viewer: viewer('åsa', 'hem'), signers: SIGNERS, answers: [answered(SIGNERS[0])], letterState: 'FOR_UNDERSKRIFT',
  mandates: [mandate('åsa', 'hem')], authenticatedAt: instant(NOW - 60_000), acr: 'loa3', acceptedAcrs: ['loa3', 'loa4'], now: NOW,
}
const codeOf = (change: Partial<SignAt>): string => {
  const decision = maySignNow({ ...ÅSA, ...change })
  return decision.allowed ? decision.answer : decision.code
}
const turns = (signers: readonly Signer[], answers: readonly SignerAnswer[] = []): string[] => whoseTurn(signers, answers).map(({ userId }) => userId)

describe('whose turn it is', () => {
  it('goes by order, over both sides', () => {
    expect(turns(SIGNERS)).toEqual(['sara'])
    expect(turns(SIGNERS, [answered(SIGNERS[0])])).toEqual(['åsa'])
    expect(turns(SIGNERS, SIGNERS.map((one) => answered(one)))).toEqual([])
  })
  it('is of all with the same number', () => {
    expect(turns(SIGNERS.map((one) => ({ ...one, order: 1 })))).toEqual(['sara', 'åsa', 'mohammed', 'anahit'])
  })
  it('is of those who approve before those of their own side who sign, whatever the numbers', () => {
    const withApprover = [...SIGNERS, signer('jurist', 'soc', 9, 'GODKANNARE')]
    expect(turns(withApprover)).toEqual(['jurist'])
    expect(turns(withApprover, [answered(withApprover[4], 'GODKANT')])).toEqual(['sara'])
    expect(turns([signer('sara', 'soc', 2), signer('åsa', 'hem', 1), signer('jurist', 'soc', 9, 'GODKANNARE')])).toEqual(['åsa', 'jurist'])
  })
  it('goes by order among those who approve for one side', () => {
    const approvers = [signer('jurist', 'soc', 2, 'GODKANNARE'), signer('ekonom', 'soc', 1, 'GODKANNARE'), signer('revisor', 'hem', 5, 'GODKANNARE')]
    expect(turns([...SIGNERS, ...approvers])).toEqual(['ekonom', 'revisor'])
  })
  it('is never of a reader or of who gets a copy, and they keep nobody waiting', () => {
    expect(turns([signer('karin', 'soc', 0, 'LASARE'), signer('arkivet', 'soc', 0, 'KOPIA'), ...SIGNERS])).toEqual(['sara'])
  })
  it('is nobody’s when somebody has declined', () => {
    expect(turns(SIGNERS, [answered(SIGNERS[0], 'AVBOJT')])).toEqual([])
  })
  it('began when the letter was sent, or when the last of those before had answered', () => {
    const sentAt = instant(NOW - 5 * 86_400_000)
    const [sara, åsa] = SIGNERS
    expect(sara && turnSince(sara, SIGNERS, [], sentAt)).toBe(sentAt)
    expect(åsa && turnSince(åsa, SIGNERS, [answered(sara)], sentAt)).toBe(NOW - 86_400_000)
    expect(åsa && turnSince(åsa, SIGNERS, [], sentAt)).toBeNull()
  })
  it('comes to everybody in every letter, once each, and then the letter holds', () => {
    const signers = fc.array(fc.record({ side: fc.constantFrom('hem', 'soc', 'norr'), order: fc.nat(4), role: fc.constantFrom(...signerRoles) }), { maxLength: 9 })
      .map((all) => all.map(({ side, order, role }, index) => signer(`u${index}`, side, order, role)))
    fc.assert(fc.property(signers, fc.infiniteStream(fc.nat(100)), (all, dice) => {
      let answers: SignerAnswer[] = []
      for (let turn = whoseTurn(all, answers); turn.length > 0; turn = whoseTurn(all, answers)) {
        expect(stateAfterAnswers(all, answers)).toBe('FOR_UNDERSKRIFT')
        const one = turn[(dice.next().value ?? 0) % turn.length]
        const earlier = all.filter(({ role, order }) => role === 'UNDERTECKNARE' && one?.role === 'UNDERTECKNARE' && order < one.order)
        expect(earlier.every(({ id }) => answers.some(({ signerId }) => signerId === id))).toBe(true)
        answers = [...answers, answered(one)]
      }
      expect(answers.map(({ signerId }) => signerId).toSorted()).toEqual(all.filter(isAnswering).map(({ id }) => id).toSorted())
      expect(stateAfterAnswers(all, answers)).toBe(all.some(({ role }) => role === 'UNDERTECKNARE') ? 'GALLANDE' : 'FOR_UNDERSKRIFT')
    }), { numRuns: howManyWorlds(environment, 300) })
  })
})

describe('signing', () => {
  it('is hers whose turn it is, who has a mandate for it and has just identified herself', () => {
    expect(maySignNow(ÅSA)).toEqual({ allowed: true, signer: SIGNERS[1], answer: 'UNDERTECKNAT' })
  })
  it.each([
    ['INTE_FOR_UNDERSKRIFT', { letterState: 'GRANSKNING' as const }],
    ['INTE_FOR_UNDERSKRIFT', { letterState: 'GALLANDE' as const }],
    ['UNDERTECKNAR_INTE', { viewer: viewer('yvonne', 'hem') }],
    ['UNDERTECKNAR_INTE', { viewer: viewer('åsa', 'norr') }],
    ['UNDERTECKNAR_INTE', { signers: [signer('åsa', 'hem', 1, 'LASARE')], answers: [] }],
    ['UNDERTECKNAR_INTE', { signers: [signer('åsa', 'hem', 1, 'KOPIA')], answers: [] }],
    ['REDAN_SVARAT', { answers: [answered(SIGNERS[0]), answered(SIGNERS[1])] }],
    ['NAGON_HAR_AVBOJT', { answers: [answered(SIGNERS[0], 'AVBOJT')] }],
    ['INTE_DIN_TUR', { answers: [] }],
    ['INTE_CHEF', { viewer: { ...ÅSA.viewer, role: 'SAMORDNARE' as const } }],
    ['MANDAT_ATT_UNDERTECKNA', { mandates: [] }],
    ['MANDAT_ATT_UNDERTECKNA', { mandates: [mandate('åsa', 'soc'), mandate('sara', 'hem')] }],
    ['MANDAT_OMFATTAR_INTE', { mandates: [mandate('åsa', 'hem', { decisions: ['AVBETALNINGSPLAN'] })] }],
    ['MANDAT_HAR_UPPHORT', { mandates: [mandate('åsa', 'hem', { until: d('2026-11-18') })] }],
    ['MANDAT_HAR_UPPHORT', { mandates: [mandate('åsa', 'hem', { from: d('2026-11-20') })] }],
    ['FOR_LAG_TILLITSNIVA', { acr: 'loa2' }],
    ['FOR_LAG_TILLITSNIVA', { acr: null }],
    ['LEGITIMERA_IGEN', { authenticatedAt: instant(NOW - 5 * 60_000 - 1) }],
    ['LEGITIMERA_IGEN', { authenticatedAt: instant(NOW + 1) }],
  ])('is refused: %s', (code, change) => {
    expect(codeOf(change)).toBe(code)
  })
  it.each([
    ['five minutes after identifying herself', { authenticatedAt: instant(NOW - 5 * 60_000) }],
    ['on the last day of her mandate', { mandates: [mandate('åsa', 'hem', { until: d('2026-11-19') })] }],
    ['when one of several mandates covers it', { mandates: [mandate('åsa', 'hem', { until: d('2025-01-01') }), mandate('åsa', 'hem')] }],
    ['with any sign-in where the portal asks for no level', { acr: null, acceptedAcrs: [] }],
  ])('is still hers %s', (_when, change) => {
    expect(codeOf(change)).toBe('UNDERTECKNAT')
  })
  it('is approving to who approves, without a manager’s post or a mandate, but identified', () => {
    const jurist = { signers: [...SIGNERS, signer('jurist', 'hem', 9, 'GODKANNARE')], viewer: { ...viewer('jurist', 'hem'), role: 'HANDLAGGARE' as const }, mandates: [], answers: [] }
    expect(codeOf(jurist)).toBe('GODKANT')
    expect(codeOf({ ...jurist, authenticatedAt: instant(NOW - 600_000) })).toBe('LEGITIMERA_IGEN')
    expect(codeOf({ signers: jurist.signers })).toBe('INTE_DIN_TUR')
  })
})

describe('four eyes', () => {
  const both = [signer('sara', 'soc', 1), { ...signer('sara', 'hem', 2), id: 'second' }]
  it('the same person signs for one organisation and no other', () => {
    expect(codeOf({ signers: both, answers: [answered(both[0])], viewer: viewer('sara', 'hem'), mandates: [mandate('sara', 'hem')] })).toBe('FYRA_OGON')
    expect(codeOf({ signers: both, answers: [], viewer: viewer('sara', 'soc'), mandates: [mandate('sara', 'soc')] })).toBe('UNDERTECKNAT')
  })
  it('nor with a second account', () => {
    expect(codeOf({ answers: [answered(SIGNERS[0], 'UNDERTECKNAT', { identity: 'id-åsa' })] })).toBe('FYRA_OGON')
    expect(codeOf({ answers: [answered(SIGNERS[0], 'UNDERTECKNAT', { identity: null })], viewer: { ...ÅSA.viewer, identity: null } })).toBe('UNDERTECKNAT')
  })
  it('nor for two organisations that stand on the same side of the table', () => {
    const chair = { ...signer('sara-2', 'soc', 2), organisationId: 'nämnden' }
    const more = { viewer: { ...viewer('sara-2', 'nämnden'), identity: 'id-sara' }, mandates: [mandate('sara-2', 'nämnden')] }
    expect(codeOf({ signers: [...SIGNERS, chair], answers: [answered(SIGNERS[0])], ...more })).toBe('FYRA_OGON')
  })
  it('nor does a second account make two signatures of one party', () => {
    const two = [signer('åsa', 'hem', 1), signer('åsa-2', 'hem', 2)]
    expect(codeOf({ signers: two, answers: [answered(two[0])], viewer: { ...viewer('åsa-2', 'hem'), identity: 'id-åsa' }, mandates: [mandate('åsa-2', 'hem')] })).toBe('REDAN_SVARAT')
  })
  it('nobody who has signed for one organisation signs for another, whoever she is and in whatever order', () => {
    const people = fc.array(fc.record({ human: fc.nat(3), account: fc.nat(1), side: fc.constantFrom('hem', 'soc'), order: fc.nat(3) }), { minLength: 1, maxLength: 7 })
    fc.assert(fc.property(people, (all) => {
      const signers = all.map(({ human, account, side, order }, index): Signer => ({ ...signer(`h${human}a${account}`, side, order), id: `seat-${index}` }))
      const answers: SignerAnswer[] = []
      for (let round = 0; round < all.length; round += 1) {
        for (const [index, one] of signers.entries()) {
          const identity = `h${all[index]?.human}`
          const decision = maySignNow({ ...ÅSA, signers, answers, viewer: { ...viewer(one.userId, one.organisationId), identity }, mandates: [mandate(one.userId, one.organisationId)] })
          if (decision.allowed) answers.push(answered(decision.signer, decision.answer, { identity }))
        }
      }
      expect(new Set(answers.map(({ identity }) => identity)).size).toBe(answers.length)
    }), { numRuns: howManyWorlds(environment, 300) })
  })
})

describe('declining', () => {
  it('is with a reason, before one’s turn too, and takes the letter back to be read', () => {
    expect(mayDecline({ ...ÅSA, answers: [] }, ' Punkt två är oklar. ')).toEqual({ allowed: true, signer: SIGNERS[1], answer: 'AVBOJT' })
    expect(mayDecline(ÅSA, '1234567890')).toMatchObject({ allowed: true })
    expect(stateAfterAnswers(SIGNERS, [answered(SIGNERS[0]), answered(SIGNERS[1], 'AVBOJT')])).toBe('GRANSKNING')
  })
  it.each([
    ['SKAL_FOR_KORT', {}, '   nej tack   '], ['SKAL_FOR_KORT', {}, '😀😀😀😀😀'], ['UNDERTECKNAR_INTE', { viewer: viewer('yvonne', 'hem') }, 'Punkt två är oklar.'],
    ['REDAN_SVARAT', { answers: [answered(SIGNERS[1])] }, 'Punkt två är oklar.'], ['INTE_FOR_UNDERSKRIFT', { letterState: 'GALLANDE' as const }, 'Punkt två är oklar.'],
  ])('is refused: %s', (code, change, reason) => {
    expect(mayDecline({ ...ÅSA, ...change }, reason)).toEqual({ allowed: false, code })
  })
})
