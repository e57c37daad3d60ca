import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { Case_AssignDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { useAnnounce } from '../../ui/announce'
import { Select } from '../../ui/field'
import type { WholeCase } from './whole-case'

/** Who works with the case at one's own organisation. Choosing saves; it is then among "mina" in her day. */
export function Handler({ whole }: { whole: WholeCase }) {
  const { handler, viewerMay: { handlers } } = whole
  const [wrong, setWrong] = useState<string>()
  const assign = useIntent(Case_AssignDocument)
  const say = useAnnounce()
  if (handlers.length === 0) return null

  async function give(handlerId: string): Promise<void> {
    const outcome = await assign({ caseId: whole.id, handlerId: handlerId || null })
    setWrong(outcome.kind === 'refused' ? outcome.refusal.text : undefined)
    if (outcome.kind !== 'done') return
    const name = handlers.find(({ id }) => id === handlerId)?.name
    say(name ? m.handler_said({ name }) : m.handler_said_none())
  }

  // Whoever had it and has left stands among the others until somebody else is chosen.
  const known = handler === null || handlers.some(({ id }) => id === handler.id) ? handlers : [...handlers, handler]
  const options = [{ value: '', label: m.handler_none() }, ...known.map(({ id, name }) => ({ value: id, label: name }))]
  return <Select fieldClass="case-handler" label={m.handler()} options={options} value={handler?.id ?? ''} wrong={wrong} onChoose={(id) => void give(id)} />
}
