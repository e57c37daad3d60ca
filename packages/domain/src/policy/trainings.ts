import { TRAINING_OTHERS_MAX, TRAINING_PLACE_MAX, TRAINING_REASON_MAX, TRAINING_TOPIC_MAX } from '../vocabulary/limits.js'
import { addMonths, type LocalDate } from '../vocabulary/local-date.js'
import { isLandlord } from '../vocabulary/organisation.js'
import type { TrainingSaying, TrainingTopic } from '../vocabulary/training-codes.js'
import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import type { Viewer } from './viewer.js'

type Reader = Pick<Viewer, 'role' | 'organisationKind'>
type Writer = Pick<Viewer, 'role' | 'organisationKind' | 'mayOpenProtected'>

/** Everybody who works at either side: it is for them. The network around the sides has no part in it. [Seed 4, Bilaga 2] */
export function mayReadTrainings({ role, organisationKind }: Reader): Decision {
  return role !== 'NATVERK' && (isLandlord(organisationKind) || organisationKind === 'SOCIALTJANST') ? ALLOWED : refused('FINNS_INTE')
}

/** Coordinators, managers and the named group plan trainings and tell of them. */
export function mayWriteTrainings(viewer: Writer): Decision {
  const writes = viewer.role === 'SAMORDNARE' || viewer.role === 'CHEF' || viewer.mayOpenProtected
  return allOf(mayReadTrainings(viewer), writes ? ALLOWED : refused('UTBILDNING_SKRIVS_AV_ANDRA'))
}

/** Who of one's own has attended what is for managers, who can do something about it; about colleagues, so for nobody else. */
export function mayReadOwnTrained({ role }: Pick<Viewer, 'role'>): Decision {
  return role === 'CHEF' ? ALLOWED : refused('FINNS_INTE')
}

const unlessCancelled = (said: TrainingSaying): Decision => (said === 'INSTALLD' ? refused('UTBILDNING_INSTALLD') : ALLOWED)

/** Another plan: until it is told as held or given up. */
export function mayReplanTraining(viewer: Writer, said: TrainingSaying): Decision {
  return allOf(mayWriteTrainings(viewer), unlessCancelled(said), said === 'HALLEN' ? refused('UTBILDNING_HALLEN') : ALLOWED)
}

/** That it does not take place, or did not: also where somebody has told it as held, which is corrected and not erased. */
export function mayCancelTraining(viewer: Writer, said: TrainingSaying): Decision {
  return allOf(mayWriteTrainings(viewer), unlessCancelled(said))
}

/** That it was held; or what was told of that, once more and correct. */
export function mayTellTrainingHeld(viewer: Writer, said: TrainingSaying): Decision {
  return allOf(mayWriteTrainings(viewer), unlessCancelled(said))
}

/** Who of one's own side attended: of a training that was held. */
export function mayTellAttendance(viewer: Writer, said: TrainingSaying): Decision {
  return allOf(mayWriteTrainings(viewer), unlessCancelled(said), said === 'HALLEN' ? ALLOWED : refused('UTBILDNING_INTE_HALLEN'))
}

/** A training as somebody writes it. */
export interface TrainingWritten {
  readonly topic: TrainingTopic
  /** What it is about where the topic is none of the list's; else empty. */
  readonly topicWords: string
  readonly on: LocalDate
  /** Which side holds it; null: both together. */
  readonly holderId: string | null
  /** Where, or where one finds the link. Empty: it is not known. */
  readonly place: string
}

/** What it is judged against. `was`: the day that stands already, which is no new word. */
export interface TrainingBounds {
  readonly today: LocalDate
  readonly held: boolean
  readonly sides: readonly string[]
  readonly was: LocalDate | null
}

/** Whether it can be kept, part by part: what lies ahead is planned, what has been is told as held, within a year of today. */
export function mayKeepTraining(part: keyof TrainingWritten, { topic, topicWords, on, holderId, place }: TrainingWritten, { today, held, sides, was }: TrainingBounds): Decision {
  switch (part) {
    case 'topic': return ALLOWED
    case 'topicWords': return (topic === 'ANNAT') === (topicWords !== '') && topicWords.length <= TRAINING_TOPIC_MAX ? ALLOWED : refused('UTBILDNING_AMNE')
    case 'on':
      if (on === was && (!held || on <= today)) return ALLOWED
      if (held) return on <= today && on >= addMonths(today, -12) ? ALLOWED : refused('UTBILDNING_DAG_BAKAT')
      return on >= today && on <= addMonths(today, 12) ? ALLOWED : refused('UTBILDNING_DAG_FRAMAT')
    case 'holderId': return holderId === null || sides.includes(holderId) ? ALLOWED : refused('FINNS_INTE')
    case 'place': return place.length <= TRAINING_PLACE_MAX ? ALLOWED : refused('UTBILDNING_PLATS')
  }
}

/** Why a plan was changed or given up. */
export function mayKeepTrainingReason(reason: string): Decision {
  return reason !== '' && reason.length <= TRAINING_REASON_MAX ? ALLOWED : refused('UTBILDNING_SKAL')
}

/** Who attended of one side: people of its own by id, others as a number alone. */
export interface Attended {
  readonly there: readonly string[]
  readonly others: number
}

/**
 * Whether it can be kept: each side ticks its own people, and nobody else's.
 * @param own those who work there now, or who were ticked already
 */
export function mayKeepAttendance(part: keyof Attended, { there, others }: Attended, own: ReadonlySet<string>): Decision {
  if (part === 'there') return there.every((id) => own.has(id)) ? ALLOWED : refused('FINNS_INTE')
  return Number.isInteger(others) && others >= 0 && others <= TRAINING_OTHERS_MAX ? ALLOWED : refused('UTBILDNING_ANDRA')
}
