import type { IntentState, SignerRole, SigningAnswer, SigningRefusal } from '../vocabulary/letter-of-intent-codes.js'
import { instant, type Instant } from '../vocabulary/instant.js'
import { toLocalDate, type LocalDate } from '../vocabulary/local-date.js'
import type { MandateDecision } from '../vocabulary/mandate-codes.js'
import type { Role } from '../vocabulary/role.js'

/** A sign-in counts for a signature for so many minutes; after that one identifies oneself again, for this letter. */
export const STEP_UP_MINUTES = 5

/** The fewest characters of a reason for declining, spaces around it not counted. */
export const DECLINE_REASON_MIN = 10

/** Somebody with a part in the signing of a letter. */
export interface Signer {
  readonly id: string
  readonly userId: string
  /** The organisation that she works in. */
  readonly organisationId: string
  /** The organisation at the table on whose behalf she answers: mostly the same. */
  readonly side: string
  /** Lower comes first, over all sides; who has the same number may answer in any order. */
  readonly order: number
  readonly role: SignerRole
}

/** An answer that counts: one to the text as it stands. Those to an earlier text are not among them. */
export interface SignerAnswer {
  readonly signerId: string
  readonly userId: string
  readonly organisationId: string
  readonly side: string
  /** The human being behind the account, as the e-ID knows her (a key of it, never the number); null where it says none. */
  readonly identity: string | null
  readonly answer: SigningAnswer
  readonly at: Instant
}

/** Does the letter wait for her? A reader and somebody who gets a copy never keep it waiting. */
export function isAnswering({ role }: Pick<Signer, 'role'>): boolean {
  return role === 'UNDERTECKNARE' || role === 'GODKANNARE'
}

/**
 * Those whom a signer waits for, answered or not. An approver waits for the approvers of the own side before her; who signs
 * waits for all approvers of the own side and for all who sign before her, of any side. So nobody can wait for herself.
 */
function before(signer: Signer, signers: readonly Signer[]): readonly Signer[] {
  return signers.filter((other) => {
    const approvesHere = other.role === 'GODKANNARE' && other.side === signer.side
    const earlier = other.order < signer.order
    return signer.role === 'GODKANNARE' ? approvesHere && earlier : approvesHere || (other.role === 'UNDERTECKNARE' && earlier)
  })
}

const hasAnswered = ({ id }: Signer, answers: readonly SignerAnswer[]): boolean => answers.some(({ signerId }) => signerId === id)
const isDeclined = (answers: readonly SignerAnswer[]): boolean => answers.some(({ answer }) => answer === 'AVBOJT')

/** Whose turn it is: all of them, since some may answer side by side. Nobody's when somebody has declined. */
export function whoseTurn(signers: readonly Signer[], answers: readonly SignerAnswer[]): readonly Signer[] {
  if (isDeclined(answers)) return []
  return signers.filter((signer) => isAnswering(signer) && !hasAnswered(signer, answers) && before(signer, signers).every((other) => hasAnswered(other, answers)))
}

/** When it became somebody's turn; null when it is not hers. @param sentAt when the letter was sent to be signed */
export function turnSince(signer: Signer, signers: readonly Signer[], answers: readonly SignerAnswer[], sentAt: Instant): Instant | null {
  if (!whoseTurn(signers, answers).some(({ id }) => id === signer.id)) return null
  const waitedFor = new Set(before(signer, signers).map(({ id }) => id))
  return instant(Math.max(sentAt, ...answers.filter(({ signerId }) => waitedFor.has(signerId)).map(({ at }) => at)))
}

/** Where a letter that is out for signature stands after its answers: one refusal takes it back to be read, the last signature makes it hold. */
export function stateAfterAnswers(signers: readonly Signer[], answers: readonly SignerAnswer[]): 'FOR_UNDERSKRIFT' | 'GRANSKNING' | 'GALLANDE' {
  if (isDeclined(answers)) return 'GRANSKNING'
  const answering = signers.filter(isAnswering)
  const signed = answering.some(({ role }) => role === 'UNDERTECKNARE') && answering.every((signer) => hasAnswered(signer, answers))
  return signed ? 'GALLANDE' : 'FOR_UNDERSKRIFT'
}

/** Who wants to answer. */
export interface SigningViewer {
  readonly userId: string
  readonly organisationId: string
  readonly role: Role
  /** As in `SignerAnswer`. */
  readonly identity: string | null
}

/** What the register of mandates, or a delegation, says that somebody may decide for an organisation. */
export interface SigningMandate {
  readonly userId: string
  readonly organisationId: string
  readonly decisions: readonly MandateDecision[]
  readonly from: LocalDate
  /** The last day; null: until further notice. */
  readonly until: LocalDate | null
}

/** How a letter stands to somebody who wants to answer. */
export interface AnswerAt {
  readonly viewer: SigningViewer
  readonly signers: readonly Signer[]
  /** The answers that count now. */
  readonly answers: readonly SignerAnswer[]
  readonly letterState: IntentState
}

export interface SignAt extends AnswerAt {
  /** The viewer's mandates. */
  readonly mandates: readonly SigningMandate[]
  /** When she last identified herself. */
  readonly authenticatedAt: Instant
  /** How surely, as the e-ID says it; null where it says nothing. */
  readonly acr: string | null
  /** What is sure enough. Empty: whatever sign-in the portal lets in. */
  readonly acceptedAcrs: readonly string[]
  readonly now: Instant
}

/** May she answer, and as whom? */
export type SigningDecision =
  | { readonly allowed: true; readonly signer: Signer; readonly answer: SigningAnswer }
  | { readonly allowed: false; readonly code: SigningRefusal }

const refused = (code: SigningRefusal): SigningDecision => ({ allowed: false, code })

/**
 * Signing, and approving before it. Who signs is a manager with a mandate for it, so that the letter stands on the organisation
 * and not on a person [metodstöd]; who approves need be neither. What cannot be helped is said first, so that nobody
 * identifies herself for nothing.
 */
export function maySignNow(at: SignAt): SigningDecision {
  const seat = seatOf(at)
  if (!seat.allowed) return seat
  const { signer } = seat
  if (!whoseTurn(at.signers, at.answers).some(({ id }) => id === signer.id)) return refused('INTE_DIN_TUR')
  const code = (signer.role === 'UNDERTECKNARE' ? lackedPower(at) : null) ?? lackedProof(at)
  return code === null ? seat : refused(code)
}

/** Declining, with a reason for the others to read. Nobody has to wait for her turn, nor have a mandate, to say that she will not sign. */
export function mayDecline(at: AnswerAt, reason: string): SigningDecision {
  const seat = seatOf(at)
  if (!seat.allowed) return seat
  return [...reason.trim()].length < DECLINE_REASON_MIN ? refused('SKAL_FOR_KORT') : { ...seat, answer: 'AVBOJT' }
}

/** The viewer's place among the signers, if she has one that she may answer from at all. */
function seatOf({ viewer, signers, answers, letterState }: AnswerAt): SigningDecision {
  if (letterState !== 'FOR_UNDERSKRIFT') return refused('INTE_FOR_UNDERSKRIFT')
  const seats = signers.filter((one) => one.userId === viewer.userId && one.organisationId === viewer.organisationId && isAnswering(one))
  const [first] = seats
  if (first === undefined) return refused('UNDERTECKNAR_INTE')
  const signer = seats.find((seat) => !hasAnswered(seat, answers))
  if (signer === undefined) return refused('REDAN_SVARAT')
  const mine = answers.filter((answer) => isSamePerson(viewer, answer))
  // Four eyes: two parties are never one human being, not with two accounts either; nor are two signatures of one party.
  if (mine.some(({ side, organisationId }) => side !== signer.side || organisationId !== signer.organisationId)) return refused('FYRA_OGON')
  if (mine.length > 0) return refused('REDAN_SVARAT')
  if (isDeclined(answers)) return refused('NAGON_HAR_AVBOJT')
  return { allowed: true, signer, answer: signer.role === 'GODKANNARE' ? 'GODKANT' : 'UNDERTECKNAT' }
}

function isSamePerson(viewer: SigningViewer, answer: SignerAnswer): boolean {
  return viewer.userId === answer.userId || (viewer.identity !== null && viewer.identity === answer.identity)
}

/** What she lacks to bind the organisation. Of several mandates the one that says most in her favour counts. */
function lackedPower({ viewer, mandates, now }: SignAt): SigningRefusal | null {
  if (viewer.role !== 'CHEF') return 'INTE_CHEF'
  const today = toLocalDate(now)
  const own = mandates.filter(({ userId, organisationId }) => userId === viewer.userId && organisationId === viewer.organisationId)
  const covering = own.filter(({ decisions }) => decisions.includes('UNDERTECKNA'))
  if (own.length === 0) return 'MANDAT_ATT_UNDERTECKNA'
  if (covering.length === 0) return 'MANDAT_OMFATTAR_INTE'
  return covering.some(({ from, until }) => from <= today && (until === null || today <= until)) ? null : 'MANDAT_HAR_UPPHORT'
}

/** What her sign-in lacks. One from the future is as worthless as an old one. */
function lackedProof({ acr, acceptedAcrs, authenticatedAt, now }: SignAt): SigningRefusal | null {
  if (acceptedAcrs.length > 0 && (acr === null || !acceptedAcrs.includes(acr))) return 'FOR_LAG_TILLITSNIVA'
  const age = now - authenticatedAt
  return age >= 0 && age <= STEP_UP_MINUTES * 60_000 ? null : 'LEGITIMERA_IGEN'
}
