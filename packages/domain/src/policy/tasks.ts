import { isLeft } from '../meetings/meeting-tasks.js'
import { compare, type LocalDate } from '../vocabulary/local-date.js'
import type { TaskState } from '../vocabulary/outcome-codes.js'
import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import { mayWriteItemNote, type MeetingStanding } from './meetings.js'
import { mayDoCaseWork, type Viewer } from './viewer.js'

type Actor = Pick<Viewer, 'role' | 'organisationKind'>

/** What of something agreed concerns the other party. */
export interface OtherParty {
  /** It decides along, or is to do it. */
  readonly concerned: boolean
  /** It may know of it, by the rule that decides on every fact. Asked only where it is concerned. */
  readonly mayKnow: boolean
}

const toldOnlyWithGround = ({ concerned, mayKnow }: OtherParty): Decision => (concerned && !mayKnow ? refused('PARTEN_SAKNAR_GRUND') : ALLOWED)

/** Writing a decision at an item: each party decides its own matters, and a shared decision is one that both may know of. */
export function mayDecideAtItem(viewer: Actor, meeting: MeetingStanding, other: OtherParty): Decision {
  return allOf(mayWriteItemNote(viewer, meeting), toldOnlyWithGround(other))
}

/** Giving a task at an item, to a colleague or to somebody on the other side who may know of it, by a day that has not been. */
export function mayGiveTask(viewer: Actor, meeting: MeetingStanding, other: OtherParty, day: { readonly dueOn: LocalDate; readonly today: LocalDate }): Decision {
  return allOf(
    mayWriteItemNote(viewer, meeting),
    toldOnlyWithGround(other),
    compare(day.dueOn, day.today) < 0 ? refused('UPPGIFT_DAG_PASSERAD') : ALLOWED,
  )
}

/** Whose a task is, to somebody who may know of it, and how it stands. */
export interface TaskStanding {
  readonly mine: boolean
  /** Of the viewer's own organisation. */
  readonly ours: boolean
  readonly state: TaskState
}

/**
 * Answering a task, handing it over or taking it over: whoever has it, or a coordinator of her organisation while she is away. What was
 * answered is opened again by them, and not answered once more.
 * @param says what it is answered with; handing over is for what may be answered
 */
export function mayAnswerTask(viewer: Actor, { mine, ours, state }: TaskStanding, says: TaskState): Decision {
  return allOf(
    mayDoCaseWork(viewer),
    mine || (ours && viewer.role === 'SAMORDNARE') ? ALLOWED : refused('UPPGIFTEN_AR_ANNANS'),
    says === 'OPPEN' || isLeft(state) ? ALLOWED : refused('UPPGIFTEN_AR_BESVARAD'),
  )
}
