import { signatureStateLabels, type SignatureState } from '@bokvar/domain/vocabulary'
import type { Undertaking_OwnFragment, Undertaking_StandingFragment, Undertakings_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords } from '../../text/dates'
import { word } from '../../text/labels'
import type { ChipTone } from '../../ui/chip'

export type OwnUndertaking = Undertaking_OwnFragment
export type Undertaking = Undertakings_QueryQuery['undertakings'][number]

const TONE: Readonly<Record<SignatureState, ChipTone>> = { SAKNAS: 'action', GALLER: 'done', GAR_UT: 'deadline', UTGANGEN: 'action', NY_TEXT: 'action' }

export const toneOf = (state: SignatureState): ChipTone => TONE[state]

/** Whether somebody is asked to sign: now, or soon. */
export function isAsked({ state }: { readonly state: SignatureState }): boolean {
  return state !== 'GALLER'
}

/** Why she is asked, and until when; what holds says how long. @param works with cases, and so is at every meeting; others are at some */
export function standingWords({ state, until }: Undertaking_StandingFragment, works: boolean): string {
  if (!until) return works ? m.undertaking_missing() : m.undertaking_missing_guest()
  if (state === 'NY_TEXT') return m.undertaking_new_text()
  const day = dayWords(until)
  if (state === 'UTGANGEN') return m.undertaking_ended({ day })
  return state === 'GAR_UT' ? m.undertaking_ends({ day }) : m.undertaking_holds({ day })
}

/** "Har skrivit under, till den 3 februari 2027", in a list of people. */
export function listWords({ state, until, version }: Undertaking_StandingFragment): string {
  const label = word(signatureStateLabels, state)
  return until && version ? m.undertaking_list({ state: label, version, day: dayWords(until) }) : label
}
