import type { LocalDate } from '../vocabulary/local-date.js'
import { taskStates, type OutcomeWord, type TaskState } from '../vocabulary/outcome-codes.js'

/** One word of a task, as its reader has a ground to know it: the first gives the task, the others say what has come of it. */
export interface TaskWord {
  readonly id: string
  /** The first word of the same task; its own id for that word itself. */
  readonly ofId: string
  readonly says: OutcomeWord
  /** The day of the meeting at which it was agreed. */
  readonly metOn: LocalDate
  /** Of the first word: by when. */
  readonly dueOn: LocalDate | null
}

/** A task that waits to be taken up again. */
export interface LeftTask {
  readonly metOn: LocalDate
  readonly dueOn: LocalDate
}

const isState = (says: OutcomeWord): says is TaskState => (taskStates as readonly OutcomeWord[]).includes(says)

/** How a task stands: the last of what the reader knows to have been said of it. Words in the order in which they were said. */
export function taskState(words: readonly Pick<TaskWord, 'says'>[]): TaskState {
  return words.map(({ says }) => says).findLast(isState) ?? 'OPPEN'
}

/** Undone: it waits, or was said not to be done. What cannot be done is answered, with why. */
export function isLeft(state: TaskState): boolean {
  return state === 'OPPEN' || state === 'EJ_GJORD'
}

/**
 * The undone tasks among these words. A task whose first word the reader has no ground to know is none, whatever else she
 * knows of it; an answer that she may not know has not been given, to her.
 */
export function tasksLeft(words: readonly TaskWord[]): readonly LeftTask[] {
  return words.flatMap(({ id, ofId, metOn, dueOn }) => {
    if (id !== ofId || dueOn === null) return []
    return isLeft(taskState(words.filter((word) => word.ofId === id))) ? [{ metOn, dueOn }] : []
  })
}
