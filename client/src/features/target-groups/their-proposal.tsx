import { m } from '../../paraglide/messages'
import { dayWords } from '../../text/dates'
import { OpensForm } from '../../ui/opens-form'
import { Panel } from '../../ui/panel'
import { AdoptForm } from './adopt-form'
import type { DefinitionPageData } from './definition-columns'

/** What the other side has proposed and waits for an answer to: the next thing to do, before what it is compared with. */
export function TheirProposal({ page }: { page: DefinitionPageData }) {
  const { theirProposal, otherSide, mayWrite } = page
  if (!theirProposal?.open) return null
  const { definition, proposedOn } = theirProposal
  return (
    <div className="def-asked">
      <Panel heading={m.def_asked({ side: otherSide.shortName, name: definition.name })}>
        <p className="as-written">{definition.words}</p>
        <p className="small muted">{m.def_asked_on({ day: dayWords(proposedOn) })} {mayWrite ? m.def_asked_compare() : m.def_asked_others()}</p>
        {mayWrite ? <div className="tools"><OpensForm kind="go" label={m.def_agree()}>{(close) => <AdoptForm page={page} proposal={theirProposal} onClose={close} />}</OpensForm></div> : null}
      </Panel>
    </div>
  )
}
