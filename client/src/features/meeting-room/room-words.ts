import type { MeetingRoom_PersonFragment, MeetingRoom_QueryQuery, MeetingRoom_StepFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { countWord, sentence } from '../../text/number-words'
import { partnerWord } from '../../text/who'
import { itemName } from '../monthly-meetings/item-words'

export type Room = NonNullable<MeetingRoom_QueryQuery['meetingRoom']>
export type Person = MeetingRoom_PersonFragment
export type Step = MeetingRoom_StepFragment

const MINUTE = 60_000

/** What an item is called in the room. */
export function stepName(step: Step): string {
  return step.lost ? m.seat_lost() : itemName(step)
}

/** Whole minutes that an item has been open, until `now` where it still is; null when it has not. */
export function minutesTaken({ openings }: Pick<Step, 'openings'>, now: number): number | null {
  if (openings.length === 0) return null
  return Math.round(openings.reduce((sum, { from, to }) => sum + (to ? Date.parse(to) : Math.max(now, Date.parse(from))) - Date.parse(from), 0) / MINUTE)
}

/** The steps that one can go to: an empty seat cannot be opened. */
function reachable(steps: readonly Step[]): readonly Step[] {
  return steps.filter((step) => step.open || !step.lost)
}

/** The step after the one that is open; with none open, the first that has not been. */
export function nextStep(steps: readonly Step[]): Step | null {
  const ahead = reachable(steps)
  const at = ahead.findIndex((step) => step.open)
  return (at === -1 ? ahead.find((step) => step.openings.length === 0) : ahead[at + 1]) ?? null
}

/** The step before the one that is open; with none open, the last that has been. */
export function previousStep(steps: readonly Step[]): Step | null {
  const ahead = reachable(steps)
  const at = ahead.findIndex((step) => step.open)
  return (at === -1 ? ahead.findLast((step) => step.openings.length > 0) : ahead[at - 1]) ?? null
}

/** "tre inne, en ute": whoever waits is told of in her own row. */
export function insideWords(people: readonly Person[]): string {
  const inside = people.filter(({ presence }) => presence === 'INNE').length
  const out = people.filter(({ presence }) => presence === 'UTE' || presence === 'JAV').length
  return out === 0 ? m.room_inside({ count: countWord(inside) }) : m.room_inside_out({ count: countWord(inside), out: countWord(out) })
}

/** Who may not know of a step, one sentence each, with what to do. */
export function lackingWords({ withoutGround }: Step): readonly string[] {
  return withoutGround.map(({ name, organisation }) => m.room_without({ name, organisation: organisation.shortName }))
}

/** "Socialtjänsten, handläggare, leder mötet". */
export function standingWords({ organisation, chair, substitutesFor }: Person, role: string | null): string {
  const words = [sentence(partnerWord(organisation)), role, chair ? m.room_leads() : null, substitutesFor ? m.room_substitutes({ name: substitutesFor }) : null]
  return words.filter(Boolean).join(', ')
}
