import type { PersonId } from '../vocabulary/ids.js'
import type { Instant } from '../vocabulary/instant.js'
import { compare, type LocalDate } from '../vocabulary/local-date.js'
import { visitKindOf, type VisitReason, type VisitSaying, type VisitState } from '../vocabulary/visit-codes.js'
import { mayWorkIn, type CaseStanding } from './cases.js'
import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import type { Viewer } from './viewer.js'

/** What one organisation has said of a visit, as far as the reader has a ground to know it. */
export interface VisitWord {
  readonly says: VisitSaying
  readonly startsAt: Instant
  readonly saidAt: Instant
}

/** Both sides of a visit. What cannot be told is null, as what has not been said is. */
export interface VisitSides {
  /** The reader's organisation planned it; else it was asked to come along. */
  readonly planned: boolean
  /** Somebody else was asked to come along. */
  readonly joint: boolean
  readonly own: VisitWord | null
  readonly other: VisitWord | null
}

const askerAndAsked = ({ planned, own, other }: VisitSides) => (planned ? { asker: own, asked: other } : { asker: other, asked: own })

/**
 * How a visit stands. It is confirmed when both come at the same time: whoever moves it says another one, and so asks
 * the other again. An answer that the reader has no ground to know is the same as none [R2].
 */
export function visitState(sides: VisitSides): VisitState {
  const { asker, asked } = askerAndAsked(sides)
  if (asker?.says === 'INSTALLER') return 'INSTALLT'
  if (!sides.joint) return 'PLANERAT'
  if (asker === null) return 'KAN_INTE_VISAS'
  if (asked === null) return sides.planned ? 'VANTAR_PA_SVAR' : 'VANTAR_PA_ER'
  if (asked.says === 'AVBOJER' && asked.saidAt >= asker.saidAt) return 'AVBOJT'
  if (asked.says === 'KOMMER' && asked.startsAt === asker.startsAt) return 'BEKRAFTAT'
  return (asker.saidAt > asked.saidAt) === sides.planned ? 'VANTAR_PA_SVAR' : 'VANTAR_PA_ER'
}

/** When it is: the time that was said last by somebody who comes. Null when neither side can be told. */
export function visitTime(sides: VisitSides): Instant | null {
  const { asker, asked } = askerAndAsked(sides)
  if (asker === null) return asked?.startsAt ?? null
  return asked !== null && asked.says === 'KOMMER' && asked.saidAt > asker.saidAt ? asked.startsAt : asker.startsAt
}

type Actor = Pick<Viewer, 'role' | 'organisationKind'>

/** Who would be asked to come along, and whether the viewer's own word of the visit may be told there. */
export interface VisitPartner {
  readonly exists: boolean
  /** A ground lets it know what the viewer's organisation does in the case. At social services that is that the household is known there [OSL 26:1]. */
  readonly mayBeTold: boolean
}

function tellable({ organisationKind }: Actor, partner: VisitPartner | null): Decision {
  if (partner === null || (partner.exists && partner.mayBeTold)) return ALLOWED
  if (!partner.exists) return refused('BESOK_INGEN_PART')
  return refused(organisationKind === 'SOCIALTJANST' ? 'BESOK_SAMTYCKE_SAKNAS' : 'BESOK_INTE_TAGET_UPP')
}

const ahead = (startsAt: Instant, now: Instant): Decision => (startsAt > now ? ALLOWED : refused('BESOK_TIDEN_HAR_VARIT'))

/** Planning a visit. @param partner null: nobody else is asked */
export function mayPlanVisit(viewer: Actor, standing: CaseStanding, startsAt: Instant, partner: VisitPartner | null, now: Instant): Decision {
  return allOf(
    mayWorkIn(viewer, standing),
    visitKindOf(viewer.organisationKind) === null ? refused('ATGARD_HOR_INTE_HIT') : ALLOWED,
    ahead(startsAt, now),
    tellable(viewer, partner),
  )
}

/** A visit as its rules ask about it. */
export interface VisitStanding {
  readonly state: VisitState
  readonly planned: boolean
  readonly startsAt: Instant
  /** The viewer's organisation has logged it. */
  readonly done: boolean
  /** Null for a visit of one's own that nobody else was asked to. */
  readonly partner: VisitPartner | null
}

const underway = ({ state, done }: VisitStanding): Decision => (done || state === 'INSTALLT' ? refused('BESOK_AR_SLUT') : ALLOWED)

/** Saying that one comes. It must be a word that the other can be told. */
export function mayConfirmVisit(viewer: Actor, standing: CaseStanding, visit: VisitStanding, now: Instant): Decision {
  return allOf(
    mayWorkIn(viewer, standing),
    underway(visit),
    visit.state === 'VANTAR_PA_ER' ? ALLOWED : refused('BESOK_INGET_ATT_SVARA'),
    ahead(visit.startsAt, now),
    tellable(viewer, visit.partner),
  )
}

/** Saying that one does not come, also after one has said that one does. Kept as one's own; the other reads it where a ground lets it. */
export function mayDeclineVisit(viewer: Actor, standing: CaseStanding, visit: VisitStanding, reason: VisitReason | null): Decision {
  const answers = !visit.planned && visit.state !== 'AVBOJT'
  return allOf(
    mayWorkIn(viewer, standing),
    underway(visit),
    answers ? ALLOWED : refused('BESOK_INGET_ATT_SVARA'),
    reason === null ? refused('BESOK_SKAL_SAKNAS') : ALLOWED,
  )
}

/** Moving a visit: by whoever goes. The other, where there is one, is asked again. */
export function mayMoveVisit(viewer: Actor, standing: CaseStanding, visit: VisitStanding, startsAt: Instant, now: Instant): Decision {
  const movable = visit.planned || (visit.state !== 'AVBOJT' && visit.state !== 'KAN_INTE_VISAS')
  return allOf(
    mayWorkIn(viewer, standing),
    underway(visit),
    movable ? ALLOWED : refused('BESOK_INGET_ATT_SVARA'),
    ahead(startsAt, now),
    tellable(viewer, visit.partner),
  )
}

/** Calling off: by whoever planned it, with a reason. */
export function mayCancelVisit(viewer: Actor, standing: CaseStanding, visit: VisitStanding, reason: VisitReason | null): Decision {
  return allOf(
    mayWorkIn(viewer, standing),
    visit.planned ? ALLOWED : refused('BESOK_INTE_ER'),
    underway(visit),
    reason === null ? refused('BESOK_SKAL_SAKNAS') : ALLOWED,
  )
}

/** Adults who live there and have not said yes to social services coming in: each one's own space needs each one's own yes [JO 6367-2019]. */
export function missingEntryYes(adults: readonly PersonId[], saidYes: readonly PersonId[]): PersonId[] {
  return adults.filter((id) => !saidYes.includes(id))
}

/** Recording that somebody said yes: social services alone have such a field. @param saidOn null: the yes is taken back, and that is always done */
export function mayRecordEntryYes(viewer: Actor, standing: CaseStanding, visit: VisitStanding, adult: boolean, saidOn: LocalDate | null, today: LocalDate): Decision {
  return allOf(
    mayWorkIn(viewer, standing),
    viewer.organisationKind === 'SOCIALTJANST' ? ALLOWED : refused('UPPGIFT_HOR_INTE_HIT'),
    underway(visit),
    adult ? ALLOWED : refused('BESOK_JA_AV_VEM'),
    saidOn !== null && compare(saidOn, today) > 0 ? refused('BESOK_JA_I_FRAMTIDEN') : ALLOWED,
  )
}

/** One's own preparations for a visit that one goes to, or is asked to. */
export function mayPrepareVisit(viewer: Actor, standing: CaseStanding, visit: VisitStanding): Decision {
  return allOf(mayWorkIn(viewer, standing), underway(visit))
}

export interface VisitDone {
  /** Somebody of the viewer's organisation went into the dwelling. */
  readonly inside: boolean
  readonly adults: readonly PersonId[]
  readonly saidYes: readonly PersonId[]
}

/**
 * Logging how a visit went, by whoever said that they come. Social services do not go into a dwelling without a yes from
 * each adult who lives there, and do not log that they did; where nobody is known to live there, nobody has said yes.
 */
export function mayLogVisit(viewer: Actor, standing: CaseStanding, visit: VisitStanding, { inside, adults, saidYes }: VisitDone, now: Instant): Decision {
  const goes = visit.planned || visit.state === 'BEKRAFTAT' || visit.state === 'KAN_INTE_VISAS'
  const entered = inside && viewer.organisationKind === 'SOCIALTJANST'
  return allOf(
    mayWorkIn(viewer, standing),
    underway(visit),
    goes ? ALLOWED : refused('BESOK_INTE_BEKRAFTAT'),
    visit.startsAt <= now ? ALLOWED : refused('BESOK_HAR_INTE_VARIT'),
    entered && (adults.length === 0 || missingEntryYes(adults, saidYes).length > 0) ? refused('BESOK_JA_SAKNAS') : ALLOWED,
  )
}
