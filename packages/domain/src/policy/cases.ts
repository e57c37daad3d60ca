import { actionKindsOf, landlordOutcomes, socialOutcomes, type ActionKind, type LandlordOutcome, type LegalStage, type Outcome, type SocialOutcome } from '../vocabulary/case-codes.js'
import { categoryOf, factKindRules, type FactKind } from '../vocabulary/fact-kind.js'
import { compare, type LocalDate } from '../vocabulary/local-date.js'
import { hasPartIn, type NoticeCode } from '../vocabulary/notice.js'
import { isLandlord, type OrganisationKind } from '../vocabulary/organisation.js'
import type { Verdict } from '../vocabulary/target-codes.js'
import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import { mayDoCaseWork, type Viewer } from './viewer.js'

/** What a policy needs to know of a case: the viewer's own standing in it, nothing of its content. */
export interface CaseStanding {
  /** The viewer's organisation holds the case, or is at its table now with something to see. */
  readonly isParty: boolean
  /** It has rows of its own in the case, whether it still sits at the table or not. Left out: none. */
  readonly holdsRows?: boolean
  readonly closed: boolean
}

type Actor = Pick<Viewer, 'role' | 'organisationKind'>

/** Opening the list of cases at all. What is seen in it is decided fact by fact in `disclosure/`. */
export function mayReadCases(viewer: Actor): Decision {
  return mayDoCaseWork(viewer)
}

/** Opening one case oneself: an arrears file is not the only way in. */
export function mayOpenCase(viewer: Actor): Decision {
  const opens = isLandlord(viewer.organisationKind) || viewer.organisationKind === 'SOCIALTJANST'
  return allOf(mayDoCaseWork(viewer), opens ? ALLOWED : refused('NOT_ALLOWED'))
}

/** What was done, as an own fact of the viewer's organisation; `doneOn` in the future is a next step and not an action. */
export function mayLogAction(viewer: Actor, standing: CaseStanding, doneOn: LocalDate, today: LocalDate): Decision {
  return allOf(mayWorkIn(viewer, standing), compare(doneOn, today) > 0 ? refused('HANDELSE_I_FRAMTIDEN') : ALLOWED)
}

/** A kind of action is logged, and planned, by those who take such steps; others are told of it in their own words. */
export function mayTakeAction(viewer: Pick<Viewer, 'organisationKind'>, kind: ActionKind): Decision {
  return actionKindsOf(viewer.organisationKind).includes(kind) ? ALLOWED : refused('ATGARD_HOR_INTE_HIT')
}

export function maySetNextAction(viewer: Actor, standing: CaseStanding, dueOn: LocalDate, today: LocalDate): Decision {
  return allOf(mayWorkIn(viewer, standing), compare(dueOn, today) < 0 ? refused('NASTA_STEG_PASSERAT') : ALLOWED)
}

/** Giving a case to a colleague: to somebody who works with cases, or to nobody in particular. */
export function mayAssignCase(viewer: Actor, standing: CaseStanding, worksWithCases: boolean): Decision {
  return allOf(mayWorkIn(viewer, standing), worksWithCases ? ALLOWED : refused('HANDLAGGARE_OKAND'))
}

/** Keeping a row of one kind, however it comes about: each organisation only has the kinds that its own part in the matrix allows. */
export function mayKeepFact(viewer: Actor, standing: CaseStanding, factKind: FactKind): Decision {
  return allOf(mayWorkIn(viewer, standing), categoryOf(viewer.organisationKind, factKind) === null ? refused('UPPGIFT_HOR_INTE_HIT') : ALLOWED)
}

/** Writing a fact by hand. Bills, actions, notices, receipts and persons are recorded where they come about, and not as a text. */
export function mayRecordFact(viewer: Actor, standing: CaseStanding, factKind: FactKind): Decision {
  return allOf(mayKeepFact(viewer, standing, factKind), factKindRules[factKind].writtenByHand ? ALLOWED : refused('UPPGIFT_HOR_INTE_HIT'))
}

export interface NoticeToRecord {
  readonly code: NoticeCode
  readonly sentOn: LocalDate
  readonly servedOn: LocalDate | null
}

/**
 * A notice lies in the past, and is served on the day it is sent or later; but what is served with Formulär 3 is Formulär 1,
 * which may have gone to the tenant before. A landlord gives notice in its own case: in one
 * of social services', seen by consent, the receipt that is owed to the sender would outlive the consent [domain R2].
 * @param standing `own`: the viewer's organisation holds the case
 */
export function mayRecordNotice(viewer: Actor, standing: CaseStanding & { readonly own: boolean }, notice: NoticeToRecord, today: LocalDate): Decision {
  const { code, sentOn, servedOn } = notice
  const servedFrom = code === 'N_44_ARREARS' ? null : sentOn
  const servedStands = servedOn === null || ((servedFrom === null || compare(servedFrom, servedOn) <= 0) && compare(servedOn, today) <= 0)
  const datesStand = compare(sentOn, today) <= 0 && servedStands
  return allOf(
    mayWorkIn(viewer, standing),
    hasPartIn(code, viewer.organisationKind) && (standing.own || !isLandlord(viewer.organisationKind)) ? ALLOWED : refused('UNDERRATTELSE_AV_ANNAN'),
    datesStand ? ALLOWED : refused('UNDERRATTELSE_DATUM'),
  )
}

/** What rests on a person whom her organisation wants to take back, as far as that organisation's own rows tell. */
export interface RestingOnPerson {
  /** A consent that she gave, or that is about her, and that has not ended. */
  readonly livingConsent: boolean
  /** Facts that name her; measures and notices that are about nobody else; children whose guardian she is. */
  readonly namedInRows: boolean
  /** The case's holder would have no adult left in it. */
  readonly lastAdult: boolean
  /** Her organisation has her marked as protected. */
  readonly marked: boolean
}

export interface Retracting {
  /** It was recorded a moment ago, and is undone as if it had never been. Else somebody says why it was wrong. */
  readonly undoing: boolean
  readonly reason: string | null
  /** What rests on it, when it is a person; null for any other row. */
  readonly person: RestingOnPerson | null
  /** It is the only referral to budget- och skuldrådgivning beside a demand for collection. */
  readonly carriesCollection: boolean
}

/**
 * Taking back a row of one's own that was wrongly recorded. A person takes along nothing that others have said: what
 * rests on her is dealt with first. What another organisation rests on her is its own secret, and so stops nothing here;
 * it opens nothing any more.
 */
export function mayRetract(viewer: Actor, standing: CaseStanding, { undoing, reason, person, carriesCollection }: Retracting): Decision {
  return allOf(
    mayPutInOrder(viewer, standing),
    reason === null && !undoing ? refused('SKAL_TILL_RATTELSE_SAKNAS') : ALLOWED,
    carriesCollection ? refused('HANVISNING_BAR_INKASSO') : ALLOWED,
    person?.marked === true ? refused('PERSON_SKYDDAD') : ALLOWED,
    person?.livingConsent === true ? refused('PERSON_HAR_SAMTYCKE') : ALLOWED,
    person?.namedInRows === true ? refused('PERSON_HAR_UPPGIFTER') : ALLOWED,
    person?.lastAdult === true ? refused('PERSON_ENDA') : ALLOWED,
  )
}

export interface RecordingDeath {
  /** The viewer reads the person's row now. */
  readonly seen: boolean
  readonly bornOn: LocalDate | null
  /** The viewer's own organisation has recorded that she has died. */
  readonly recorded: boolean
  /** The day she died; null: what was recorded was wrong, and she lives. */
  readonly diedOn: LocalDate | null
}

/**
 * Recording that a person of the household has died, as one's own organisation knows it, and putting it right. By whoever
 * records persons there, whoever's row the person is: the consents are each organisation's own, and so is what ends them.
 */
export function mayRecordDeath(viewer: Actor, standing: CaseStanding, { seen, bornOn, recorded, diedOn }: RecordingDeath, today: LocalDate): Decision {
  return allOf(
    mayPutInOrder(viewer, standing),
    categoryOf(viewer.organisationKind, 'NAMN') === null ? refused('UPPGIFT_HOR_INTE_HIT') : ALLOWED,
    seen && (recorded || diedOn !== null) ? ALLOWED : refused('FINNS_INTE'),
    diedOn !== null && compare(diedOn, today) > 0 ? refused('DODSDATUM_I_FRAMTIDEN') : ALLOWED,
    diedOn !== null && bornOn !== null && compare(diedOn, bornOn) < 0 ? refused('DODSDATUM_FORE_FODELSE') : ALLOWED,
  )
}

export interface Leaving {
  /** By the adopted definition, from the viewer's own facts. Unknown asks for nothing here. */
  readonly barnfamilj: Verdict
  readonly closing: boolean
  /** Null when no next step is decided. */
  readonly nextActionOn: LocalDate | null
}

/** A case with children is never left without a next step: "ärenden vi inte släpper" [Seed 0, Kristianstadsbyggen]. */
export function mayLeaveWithoutNextAction(leaving: Leaving): Decision {
  return leaving.barnfamilj === 'JA' && !leaving.closing && leaving.nextActionOn === null ? refused('NASTA_STEG_SAKNAS') : ALLOWED
}

export interface Closing {
  readonly outcome: string | null
  /** A day of eviction is set and neither carried out nor withdrawn, as far as the viewer's own facts tell. */
  readonly evictionPending: boolean
  /** There are children, and nothing is written of what was looked into about them. Asked of social services alone. */
  readonly childrenWait?: boolean
  /** The one who closes has been told what a paid debt does not stop, and means it. */
  readonly reviewed: boolean
}

/** With these social services let go of a case that Kronofogden has set a day for; sent on, it goes on at another board. */
const ENDS_EVICTION: ReadonlySet<string> = new Set<SocialOutcome>(['AVHYSNING_VERKSTALLD', 'AVHYSNING_ATERKALLAD', 'OVERSAND_ANNAN_NAMND'])

/** With these the landlord says that there will be no eviction, or that it has been. */
const SAYS_EVICTION: ReadonlySet<string> = new Set<LandlordOutcome>(['AVHYST', 'ATERKALLAD_ANNAT'])

/** Legal steps after which a day that was set no longer waits. */
const AFTER_EVICTION: ReadonlySet<string> = new Set<LegalStage>(['VERKSTALLD', 'ATERKALLAD', 'KVAR'])

/** Does a day of eviction lie ahead, by the last legal step that is known and by notices of a day? */
export function isEvictionPending(stage: string | null, dayNotified: boolean): boolean {
  if (stage !== null && AFTER_EVICTION.has(stage)) return false
  return dayNotified || stage === ('DATUM_SATT' satisfies LegalStage)
}

/** The outcomes that an organisation of this kind closes its own case with. */
export function outcomesFor(kind: OrganisationKind): readonly Outcome[] {
  if (isLandlord(kind) || kind === 'INKASSO') return landlordOutcomes
  return socialOutcomes
}

/**
 * Closing asks for an outcome of the viewer's own list. Social services close a case with Kronofogden's date only
 * when the eviction is carried out or withdrawn [Seed 4, Malmö stad]. A landlord is first told that what was paid after
 * återvinningsfristen does not stop an eviction by itself [JB 12:44].
 */
export function mayCloseCase(viewer: Actor, standing: CaseStanding, closing: Closing): Decision {
  const { outcome } = closing
  if (outcome === null) return allOf(mayPutInOrder(viewer, standing), refused('UTFALL_SAKNAS'))
  const known = outcomesFor(viewer.organisationKind).some((each) => each === outcome)
  // Sent on, the children are looked into where it goes.
  const children = closing.childrenWait === true && outcome !== 'OVERSAND_ANNAN_NAMND' ? refused('BARNENS_SITUATION_SAKNAS') : ALLOWED
  return allOf(mayPutInOrder(viewer, standing), known ? ALLOWED : refused('UTFALL_HOR_INTE_HIT'), children, closing.evictionPending ? besideEviction(viewer, outcome, closing.reviewed) : ALLOWED)
}

function besideEviction({ organisationKind }: Actor, outcome: string, reviewed: boolean): Decision {
  if (organisationKind === 'SOCIALTJANST') return ENDS_EVICTION.has(outcome) ? ALLOWED : refused('UTFALL_VANTAR_PA_KRONOFOGDEN')
  return reviewed || SAYS_EVICTION.has(outcome) ? ALLOWED : refused('AVSLUT_MED_VRAKNINGSDAG')
}

/** Opening a closed case again on one's own desk, whoever else has closed theirs. */
export function mayReopenCase(viewer: Actor, standing: CaseStanding): Decision {
  return allOf(
    mayDoCaseWork(viewer),
    standing.isParty || standing.holdsRows === true ? ALLOWED : refused('FINNS_INTE'),
    standing.closed ? ALLOWED : refused('ARENDET_AR_OPPET'),
  )
}

/** One's own rows are put in order, and one's own desk is closed, also when one has no part in the case any more. */
export function mayPutInOrder(viewer: Actor, standing: CaseStanding): Decision {
  return mayWorkIn(viewer, { ...standing, isParty: standing.isParty || standing.holdsRows === true })
}

/** A case one has no part in answers as one that is not there. */
export function mayWorkIn(viewer: Actor, standing: CaseStanding): Decision {
  return allOf(
    mayDoCaseWork(viewer),
    standing.isParty ? ALLOWED : refused('FINNS_INTE'),
    standing.closed ? refused('ARENDET_AVSLUTAT') : ALLOWED,
  )
}
