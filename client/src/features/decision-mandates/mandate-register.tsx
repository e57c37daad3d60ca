import { hasSum, mandateDecisionLabels, mandateStateLabels, type MandateState } from '@bokvar/domain/vocabulary'
import type { ReactNode } from 'react'
import type { Mandate_RegisterFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords, daysFromToday } from '../../text/dates'
import { word } from '../../text/labels'
import { kronor } from '../../text/money'
import { inSentence, listed } from '../../text/number-words'
import { Chip, type ChipTone } from '../../ui/chip'
import { OpensForm } from '../../ui/opens-form'
import { Panel, Rows } from '../../ui/panel'
import { EndMandate } from './end-mandate'
import type { Mandate } from './page-data'

const TONE: Readonly<Record<MandateState, ChipTone | null>> = { SLUTAR_SNART: 'deadline', UTAN_INNEHAVARE: 'action', GALLER: null, BORJAR: 'own', SLUT: null }

/** An organisation's mandates: what needs something done first, and what has ended put away. */
export function MandateRegister({ register, heading, own = false, mayWrite = false, children }: {
  register: Mandate_RegisterFragment; heading: string; own?: boolean; mayWrite?: boolean; children?: ReactNode
}) {
  const { mandates, unregulated } = register
  const [ended, standing] = [mandates.filter(({ state }) => state === 'SLUT'), mandates.filter(({ state }) => state !== 'SLUT')]
  const lacks = listed(unregulated.map((decision) => inSentence(word(mandateDecisionLabels, decision))))
  return (
    <div className="mandate-register">
      <Panel heading={heading}>
        {own ? <p className="small muted">{m.mandates_own_help()}</p> : null}
        {unregulated.length === 0 ? null : own
          ? <p className="mandate-lacks"><Chip tone="action">{m.mandates_to_write()}</Chip><span className="small">{m.mandates_unregulated_own({ decisions: lacks })}</span></p>
          : <p className="small muted">{m.mandates_unregulated({ decisions: lacks })}</p>}
        {children ? <div className="mandate-tools">{children}</div> : null}
        {standing.length === 0 ? <p>{m.mandates_none()}</p> : <Rows label={heading}>{standing.map((one) => <MandateRow key={one.id} mandate={one} own={own} mayWrite={mayWrite} />)}</Rows>}
        {ended.length > 0 ? (
          <details className="mandates-ended">
            <summary>{m.mandates_ended()}</summary>
            <Rows label={m.mandates_ended()}>{ended.map((one) => <MandateRow key={one.id} mandate={one} own={own} mayWrite={false} />)}</Rows>
          </details>
        ) : null}
      </Panel>
    </div>
  )
}

function MandateRow({ mandate, own, mayWrite }: { mandate: Mandate; own: boolean; mayWrite: boolean }) {
  const { decision, holder, deputy, state, basis } = mandate
  const what = word(mandateDecisionLabels, decision)
  const why = whyHere(mandate, own, mayWrite)
  const tone = TONE[state]
  return (
    <li className="mandate">
      <div>
        <p className="mandate-what"><span className="strong">{what}</span>{tone ? <Chip tone={tone}>{word(mandateStateLabels, state)}</Chip> : null}</p>
        <p>{whose(mandate)}</p>
        <p className="small">{daysOf(mandate)}{deputy ? ` ${m.mandate_deputy({ person: deputy })}` : null}</p>
        {why ? <p className="small strong">{why}</p> : null}
        <p className="small muted">{m.mandate_basis({ basis })}</p>
      </div>
      {mayWrite ? (
        <OpensForm label={m.mandate_end()} name={m.mandate_end_name({ decision: inSentence(what), person: holder ?? deputy ?? '' })}>
          {(close) => <EndMandate id={mandate.id} onClose={close} />}
        </OpensForm>
      ) : null}
    </li>
  )
}

/** "Yvonne af Ekenstam, upp till 25 000 kr". Nothing is said of a sum where the decision is about none. */
function whose({ holder, decision, maxAmountOre }: Mandate): string {
  const who = holder ?? m.mandate_left()
  if (!hasSum(decision)) return who
  return `${who}, ${maxAmountOre === null || maxAmountOre === undefined ? m.mandate_no_limit() : m.mandate_up_to({ amount: kronor(maxAmountOre) })}`
}

function daysOf({ state, from, until, reason }: Mandate): string {
  if (state === 'SLUT' && until && until < from) return m.mandate_was_not({ reason: reason ?? '' }).trim()
  if (state === 'SLUT') return m.mandate_was({ day: dayWords(until ?? from), reason: reason ?? '' }).trim()
  if (state === 'BORJAR') return until ? m.mandate_from_until({ from: dayWords(from), day: dayWords(until) }) : m.mandate_from({ from: dayWords(from) })
  return until ? m.mandate_until({ day: dayWords(until) }) : m.mandate_open()
}

/** Why it stands where it does, and what to do about it. */
function whyHere({ state, until }: Mandate, own: boolean, mayWrite: boolean): string | null {
  if (state === 'UTAN_INNEHAVARE') return own ? m.mandate_deputy_goes_on() : null
  if (state !== 'SLUTAR_SNART' || !until) return null
  const days = daysFromToday(until)
  if (!own) return days === 0 ? m.mandate_soon_theirs_today() : m.mandate_soon_theirs({ days })
  if (days === 0) return mayWrite ? m.mandate_soon_today() : m.mandate_soon_ask_today()
  return mayWrite ? m.mandate_soon({ days }) : m.mandate_soon_ask({ days })
}
