import { nextWorkday } from '../calendar/swedish-workdays.js'
import { addDays, compare, type LocalDate } from '../vocabulary/local-date.js'
import { countedActions, isActionDone, waysOf, type ActionWindow, type DoneAction, type Gate, type RequiredAction } from './required-action.js'

/** How one of the actions that a gate asks for stands. */
export interface RequiredStatus {
  readonly required: RequiredAction
  /** How many count, of how many. */
  readonly counted: number
  /** In how many different ways. */
  readonly ways: number
  readonly done: boolean
  /** The first day on which what is left can be done; null when nothing is. */
  readonly doableOn: LocalDate | null
}

/** How a gate stands for one household. */
export interface GateStatus {
  readonly gate: Gate
  readonly rows: readonly RequiredStatus[]
  readonly open: boolean
  /** The first day on which the step would be taken after everything that was agreed; null when it is already. */
  readonly opensOn: LocalDate | null
}

/** What somebody can do from her desk on any day; to meet somebody takes a workday. */
const FROM_THE_DESK: readonly string[] = ['BREV', 'KONTAKTBREV', 'BESOKSBREV', 'HEMBESOKSBREV', 'SMS', 'EPOST', 'NOTIS', 'UNDERRATTELSE_SOC', 'HANVISNING_BUS', 'HANVISNING_SOC']

/**
 * What a gate asks for, what of it is done, and by when the rest can be. What is done on the day of the step came too late to
 * prevent it, so that the step is open from the day after the last.
 */
export function gateStatus(gate: Gate, actions: readonly DoneAction[], window: ActionWindow, today: LocalDate): GateStatus {
  const rows = gate.required.map((required): RequiredStatus => {
    const counted = countedActions(required, actions, window)
    const done = isActionDone(required, actions, window)
    return { required, counted: counted.length, ways: waysOf(counted).length, done, doableOn: done ? null : doableOn(required, today) }
  })
  const last = rows.flatMap(({ doableOn: day }) => day ?? []).toSorted(compare).at(-1)
  return { gate, rows, open: last === undefined, opensOn: last === undefined ? null : addDays(last, 1) }
}

function doableOn({ kinds }: RequiredAction, today: LocalDate): LocalDate {
  return kinds.some((kind) => FROM_THE_DESK.includes(kind)) ? today : nextWorkday(addDays(today, -1))
}
