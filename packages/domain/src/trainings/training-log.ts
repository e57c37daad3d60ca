import { TRAINING_SOON_DAYS } from '../vocabulary/limits.js'
import { addDays, compare, dateParts, type LocalDate } from '../vocabulary/local-date.js'
import { trainingTopics, type TrainingSaying, type TrainingState, type TrainingTopic } from '../vocabulary/training-codes.js'

/** A training as it stands after what was said of it last. */
export interface TrainingSaid {
  readonly said: TrainingSaying
  readonly topic: TrainingTopic
  readonly on: LocalDate
}

/** How it stands on a day: planned through its own day, then to be told about, until somebody has. */
export function trainingState({ said, on }: Pick<TrainingSaid, 'said' | 'on'>, today: LocalDate): TrainingState {
  return said === 'PLANERAD' && on < today ? 'ATT_BERATTA' : said
}

/** The trainings of a partnership, each in one place. */
export interface TrainingLog<Training> {
  /** Those to be told about and those that are planned, the next first. */
  readonly ahead: readonly Training[]
  /** The latest first. */
  readonly held: readonly Training[]
  /** Those that did not take place, the latest first. */
  readonly cancelled: readonly Training[]
}

/** Splits them by how they stand on a day. */
export function trainingLog<Training extends Pick<TrainingSaid, 'said' | 'on'>>(trainings: readonly Training[], today: LocalDate): TrainingLog<Training> {
  const byDay = trainings.toSorted((a, b) => compare(a.on, b.on))
  const of = (...states: readonly TrainingState[]): Training[] => byDay.filter((one) => states.includes(trainingState(one, today)))
  return { ahead: of('ATT_BERATTA', 'PLANERAD'), held: of('HALLEN').toReversed(), cancelled: of('INSTALLD').toReversed() }
}

/** Topics of the list that no training held in the calendar year of that day was about. One that is only planned teaches nobody. */
export function topicsNotHeld(trainings: readonly TrainingSaid[], today: LocalDate): readonly TrainingTopic[] {
  const { year } = dateParts(today)
  const held = new Set(trainings.filter(({ said, on }) => said === 'HALLEN' && dateParts(on).year === year).map(({ topic }) => topic))
  return trainingTopics.filter((topic) => topic !== 'ANNAT' && !held.has(topic))
}

/** Whether it is a line of the day's work: it is soon, or its day has passed and nobody has told about it. */
export function isTrainingDuty(training: Pick<TrainingSaid, 'said' | 'on'>, today: LocalDate): boolean {
  return training.said === 'PLANERAD' && training.on <= addDays(today, TRAINING_SOON_DAYS)
}

/** What a letter of intent counts: what the trainings held within its days were about, and the next that is planned there. */
export function trainingsWithin(
  trainings: readonly (TrainingSaid & { readonly topicWords: string })[], { validFrom, validTo }: { readonly validFrom: LocalDate; readonly validTo: LocalDate }, today: LocalDate,
): { readonly topics: readonly string[]; readonly next: LocalDate | null } {
  const within = trainings.filter(({ on }) => validFrom <= on && on <= validTo)
  const { ahead, held } = trainingLog(within, today)
  return { topics: held.map(({ topic, topicWords }) => (topic === 'ANNAT' ? topicWords : topic)), next: ahead.find(({ on }) => on >= today)?.on ?? null }
}
