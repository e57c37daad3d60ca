import { learningCodeLabels, standingCodeLabels } from '@bokvar/domain/vocabulary'
import type { AgendaRow_ItemFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords } from '../../text/dates'
import { debtWords } from '../../text/debt'
import { word } from '../../text/labels'
import { partnerWord } from '../../text/who'

type Item = AgendaRow_ItemFragment
/** What of a point stands beside its name. */
export type DetailedItem = Pick<Item, 'household' | 'address' | 'debt' | 'text' | 'mine' | 'owner' | 'standing' | 'learning' | 'answer'>

/** What of a point its name is made of. */
export type NamedItem = Pick<Item, 'standing' | 'learning' | 'on' | 'text'> & { readonly household: { readonly value: string } | null }

/** What a point is called on this reader's agenda. */
export function itemName(item: NamedItem): string {
  if (item.standing) {
    const name = word(standingCodeLabels, item.standing)
    return item.on ? m.standing_on({ name, day: dayWords(item.on) }) : name
  }
  if (item.learning) return word(learningCodeLabels, item.learning)
  return item.household?.value ?? item.text ?? m.seat_lost()
}

/** What stands small beside the name: address and debt, a text that belongs to the point, or why a subject is proposed. */
export function itemDetail(item: DetailedItem): string {
  const parts = item.household || item.standing || item.learning ? [item.address?.value, item.debt ? debtWords(item.debt) : null, item.text] : []
  if (item.learning && item.answer === 'FORESLAGEN') parts.push(m.learning_why())
  if (item.household && item.owner && !item.mine) parts.push(m.point_social({ partner: partnerWord(item.owner) }))
  return parts.filter(Boolean).join(' · ')
}

/** A point that rested wholly on what may no longer be shared: the seat stays, the content is gone. */
export function isEmptied(item: Item): boolean {
  return item.lost && item.household === null && item.lines.length === 0
}

/** A point somebody here has written: it is not answered but taken away. */
export function isOwnWords(item: Item): boolean {
  return item.kind === 'OVRIGT' && item.mine
}

/** Standing points are always there; everything else is answered. */
export function isStanding(item: Item): boolean {
  return item.standing !== null
}

