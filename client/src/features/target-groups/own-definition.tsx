import { criteriaFaults, criteriaOf } from '@bokvar/domain/targets'
import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { Definition_ProposeDocument, Definition_WithdrawDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords } from '../../text/dates'

import { Chip } from '../../ui/chip'
import { ErrorSummary } from '../../ui/error-summary'
import { OnceButton } from '../../ui/once-button'
import { OpensForm } from '../../ui/opens-form'
import { Panel } from '../../ui/panel'
import { useToast } from '../../ui/toast'
import { stopsOf } from '../governing-documents/governing-words'
import { ownState, type DefinitionPageData } from './definition-columns'
import { DefinitionForm } from './definition-form'

/** What the own side has written: to be changed, proposed as common, and taken back while nobody has said yes to it. */
export function OwnDefinition({ page }: { page: DefinitionPageData }) {
  const { draft, ownProposal, otherSide, mayWrite } = page
  const state = ownState(page)
  const waits = ownProposal?.open === true
  return (
    <section className="def-part">
      <Panel heading={m.def_own()}>
        {draft ? <><h3>{draft.definition.name || m.def_nameless()}</h3><p className={draft.definition.words ? 'as-written' : 'muted'}>{draft.definition.words || m.def_wordless()}</p></> : <p className="muted">{mayWrite ? m.def_none_own() : m.def_none_own_others()}</p>}
        <p className="def-state">
          {waits ? <Chip tone="action">{m.def_waits_for({ partner: otherSide.shortName })}</Chip> : null}
          {state === 'AGREED' ? <Chip tone="done">{m.def_agreed()}</Chip> : null}
          <span className="small muted">{stateWords(page)}</span>
        </p>
        {mayWrite ? (
          <div className="tools">
            {draft && state === 'DRAFT' ? <Propose page={page} number={draft.number} go={!page.theirProposal?.open} /> : null}
            <OpensForm small={false} kind={draft || page.theirProposal?.open ? 'default' : 'go'} label={draft ? m.def_change() : m.def_begin()}>{(close) => <DefinitionForm page={page} onClose={close} />}</OpensForm>
            {waits && ownProposal ? <Withdraw proposalId={ownProposal.id} /> : null}
          </div>
        ) : null}
      </Panel>
    </section>
  )
}

function stateWords(page: DefinitionPageData): string {
  const { ownProposal, otherSide, draft } = page
  if (!draft) return ''
  if (ownProposal?.open) return ownState(page) === 'DRAFT' ? m.def_changed_since({ day: dayWords(ownProposal.proposedOn) }) : m.def_proposed_on({ day: dayWords(ownProposal.proposedOn) })
  return ownState(page) === 'AGREED' ? '' : m.def_only_you({ partner: otherSide.shortName })
}

/** What leaves the house is proposed with one press, and is told what it lacks where it lacks something. */
function Propose({ page, number, go }: { page: DefinitionPageData; number: number; go: boolean }) {
  const propose = useIntent(Definition_ProposeDocument)
  const tell = useToast()
  const [busy, setBusy] = useState(false)
  const [stopped, setStopped] = useState<readonly string[]>([])
  const [attempt, setAttempt] = useState(0)
  async function send(): Promise<void> {
    setBusy(true)
    const sent = await propose({ partnershipId: page.id, base: number })
    setBusy(false)
    const found = stopsOf(sent).map(({ text }) => text)
    setStopped(found)
    setAttempt((before) => before + 1)
    if (found.length === 0) tell(m.def_proposed_toast({ partner: page.otherSide.shortName }))
  }
  const faulty = page.draft !== null && page.draft !== undefined && criteriaFaults(criteriaOf(page.draft.definition.criteria)).length > 0
  return (
    <>
      {stopped.length > 0 ? <ErrorSummary heading={m.def_not_proposed()} wrongs={stopped.map((text) => ({ text, field: null }))} attempt={attempt} /> : null}
      <OnceButton {...(go ? { kind: 'go' as const } : {})} busy={busy} onClick={() => void send()}>{m.def_propose()}</OnceButton>
      {faulty ? <span className="small muted">{m.def_lacks()}</span> : null}
    </>
  )
}

function Withdraw({ proposalId }: { proposalId: string }) {
  const withdraw = useIntent(Definition_WithdrawDocument)
  const tell = useToast()
  const [busy, setBusy] = useState(false)
  async function send(): Promise<void> {
    setBusy(true)
    const sent = await withdraw({ proposalId })
    setBusy(false)
    tell(sent.kind === 'refused' ? sent.refusal.text : m.def_withdrawn_toast())
  }
  return <OnceButton kind="plain" busy={busy} onClick={() => void send()}>{m.def_withdraw()}</OnceButton>
}
