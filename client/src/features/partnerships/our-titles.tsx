import { useQuery } from '@apollo/client/react'
import { roleLabels } from '@bokvar/domain/vocabulary'
import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { Title_WriteDocument, Titles_QueryDocument, type Title_ToldFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { Field } from '../../ui/field'
import { OpensForm } from '../../ui/opens-form'
import { Panel } from '../../ui/panel'
import { useToast } from '../../ui/toast'
import { AskedInPlace, type Answered } from '../cases/asked-in-place'

/** Who works here and what they are called; to the coordinator and managers also what the roles are called, in their own words. */
export function OurTitles() {
  const { data } = useQuery(Titles_QueryDocument)
  const titles = data?.titles
  if (!titles) return null
  return (
    <div className="partnership">
      <Panel heading={m.titles_heading()}>
        <p className="small muted">{m.titles_help()}</p>
        <ul className="titles" role="list">{titles.people.map((one) => <Titled key={one.subject} titled={one} mayWrite={titles.mayWrite} />)}</ul>
        {titles.mayWrite ? (
          <>
            <h3>{m.titles_roles()}</h3>
            <ul className="titles" role="list">{titles.roles.map((one) => <Titled key={one.subject} titled={one} mayWrite />)}</ul>
          </>
        ) : null}
      </Panel>
    </div>
  )
}

function Titled({ titled, mayWrite }: { titled: Title_ToldFragment; mayWrite: boolean }) {
  const name = titled.name ?? word(roleLabels, titled.role)
  return (
    <li>
      <div>
        <p className="strong">{name}</p>
        <p className="small muted">{titled.title}</p>
      </div>
      {mayWrite ? <OpensForm kind="plain" label={m.titles_change()} name={m.button_for({ button: m.titles_change(), household: name })}>{(close) => <TitleForm titled={titled} name={name} onClose={close} />}</OpensForm> : null}
    </li>
  )
}

function TitleForm({ titled: { subject, own, number }, name, onClose }: { titled: Title_ToldFragment; name: string; onClose: () => void }) {
  const [title, setTitle] = useState(own ?? '')
  const [wrong, setWrong] = useState<string | null>(null)
  const write = useIntent(Title_WriteDocument)
  const tell = useToast()
  async function send(): Promise<Answered> {
    const outcome = await write({ subject, title, base: number })
    if (outcome.kind === 'refused') {
      setWrong(outcome.refusal.field ? outcome.refusal.text : null)
      return { done: false, text: outcome.refusal.field ? null : outcome.refusal.text }
    }
    tell(m.titles_saved())
    return { done: true }
  }
  return (
    <AskedInPlace ask={m.titles_of({ name })} why="" go={m.save()} keep={m.cancel()} send={send} onClose={onClose}>
      <Field label={m.titles_title()} help={m.titles_clear_help()} wrong={wrong ?? undefined} value={title} onChange={({ target }) => { setTitle(target.value); setWrong(null) }} />
    </AskedInPlace>
  )
}
