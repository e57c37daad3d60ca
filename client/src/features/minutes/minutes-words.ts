import { minutesPartLabels, roleLabels } from '@bokvar/domain/vocabulary'
import type { Minutes_PersonFragment, Minutes_QueryQuery, Minutes_SectionFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { timeSpan, timeWords } from '../../text/dates'
import { word } from '../../text/labels'
import { itemName } from '../monthly-meetings/item-words'

export type Minutes = NonNullable<Minutes_QueryQuery['minutes']>
export type Person = Minutes_PersonFragment
export type Section = Minutes_SectionFragment

/** What a part is called: its item with its number, or the part that every meeting has. */
export function sectionName({ part, item }: Section): string {
  return item ? `${item.number}. ${itemName({ ...item, household: null })}` : word(minutesPartLabels, part)
}

/** When an item was open: "kl. 9.00–9.05, kl. 9.40–9.41". */
export function openWords({ item }: Section): string {
  return (item?.openings ?? []).map(({ from, to }) => (to ? timeSpan(from, to) : timeWords(from))).join(', ')
}

/** "Samordnare, ledde mötet". */
export function roleWords({ role, chair, secretary, substitutesFor }: Person): string {
  return [
    role ? word(roleLabels, role) : null, chair ? m.minutes_chair() : null, secretary ? m.minutes_secretary_is() : null, substitutesFor ? m.minutes_substitute({ name: substitutesFor }) : null,
  ].filter(Boolean).join(', ')
}
