import { weekday } from '@bokvar/domain/vocabulary'
import type { ActionKind } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { nextStepWords } from '../../text/actions'
import { addDays, today } from '../../text/dates'
import type { Option } from '../../ui/field'

/** The same day or the Monday after it: nobody is rung on a Saturday. */
function onWorkday(days: number): string {
  let day = addDays(today(), days)
  while (weekday(day) >= 6) day = addDays(day, 1)
  return day
}

/** The steps people choose most, ready to take; anything else by "Välj annat". Values are `KIND@date`. */
export function nextSteps(visit: ActionKind): readonly Option<string>[] {
  const steps: readonly [ActionKind, number][] = [['TELEFON', 7], ['TELEFON', 1], ['TELEFON', 3], [visit, 3], [visit, 7]]
  const ready = steps.map(([kind, days]) => ({ kind, on: onWorkday(days) }))
  const options = ready.map(({ kind, on }) => ({ value: `${kind}@${on}`, label: nextStepWords(kind, on) }))
  const once = options.filter((option, index) => options.findIndex((other) => other.value === option.value) === index)
  return [...once, { value: 'other', label: m.log_other() }, { value: '', label: m.log_no_next() }]
}

/** The step a chosen value stands for; null for none. */
export function chosenStep(value: string, other: { kind: ActionKind; on: string }): { kind: ActionKind; on: string } | null {
  if (value === 'other') return other.on ? other : null
  const [kind, on] = value.split('@')
  return kind && on ? { kind: kind as ActionKind, on } : null
}
