import { dateParts, type LocalDate } from '../vocabulary/local-date.js'
import { trainingTopics, type TrainingTopic } from '../vocabulary/training-codes.js'
import type { TrainingSaid } from './training-log.js'

/** A training, and who of one's own attended it. */
export interface OwnAttendance extends TrainingSaid {
  readonly there: readonly string[]
}

/** How many trainings one colleague has attended this year, and in what. */
export interface TrainedPerson {
  readonly id: string
  readonly count: number
  /** In the order of the list, each once. */
  readonly topics: readonly TrainingTopic[]
}

/** Who of one's own has attended what in a calendar year, and what nobody of them has: for their managers. */
export interface OwnTrained {
  readonly people: readonly TrainedPerson[]
  /** Topics of the list that none of them has attended. */
  readonly lacking: readonly TrainingTopic[]
}

/** @param ownIds those who work there now: one who has left is nobody to teach */
export function ownTrained(trainings: readonly OwnAttendance[], ownIds: readonly string[], today: LocalDate): OwnTrained {
  const { year } = dateParts(today)
  const held = trainings.filter(({ said, on }) => said === 'HALLEN' && dateParts(on).year === year)
  const people = ownIds.map((id) => {
    const attended = held.filter(({ there }) => there.includes(id))
    return { id, count: attended.length, topics: trainingTopics.filter((topic) => attended.some((one) => one.topic === topic)) }
  })
  return { people, lacking: trainingTopics.filter((topic) => topic !== 'ANNAT' && !people.some(({ topics }) => topics.includes(topic))) }
}
