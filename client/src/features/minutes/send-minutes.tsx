import { useApolloClient } from '@apollo/client/react'
import { minutesKindLabels, minutesKinds } from '@bokvar/domain/vocabulary'
import { useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { Minutes_SendDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { Button } from '../../ui/button'
import { Select } from '../../ui/field'
import { Panel } from '../../ui/panel'
import { Segmented } from '../../ui/segmented'
import { TickGroup } from '../../ui/tick-group'
import { useToast } from '../../ui/toast'
import { useViewer } from '../sessions/viewer-context'
import { stoppedBy } from './minutes-outcome'
import { markOfScreen } from './minutes-part'
import type { Minutes } from './minutes-words'

/** To whom the draft goes to be adjusted: one of each party is ticked to begin with. */
function firstOfEach(people: Minutes['people']): string[] {
  const eligible = people.filter(({ mayAdjust }) => mayAdjust)
  return eligible.filter(({ organisation }, at) => eligible.findIndex((one) => one.organisation.id === organisation.id) === at).map(({ id }) => id)
}

/** Sends the draft to those who are to adjust it. */
export function SendPanel({ minutes }: { minutes: Minutes }) {
  const { meetingId, kind: before, people, sections } = minutes
  const client = useApolloClient()
  const viewer = useViewer()
  const [kind, setKind] = useState(before)
  const [secretaryId, setSecretary] = useState(() => people.find(({ secretary }) => secretary)?.id ?? '')
  const [adjusterIds, setAdjusters] = useState<readonly string[]>(() => firstOfEach(people))
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const send = useIntent(Minutes_SendDocument)
  const tell = useToast()

  async function go(event: FormEvent): Promise<void> {
    event.preventDefault()
    setBusy(true)
    const read = await markOfScreen(client, viewer.id, minutes)
    const stopped = 'wrong' in read ? read.wrong : stoppedBy(await send({ meetingId, kind, mark: read.mark, secretaryId: secretaryId || null, adjusterIds: [...adjusterIds] }), sections)
    setBusy(false)
    setWrong(stopped)
    if (stopped === null) tell(m.minutes_sent_toast())
  }

  return (
    <Panel heading={m.minutes_send_heading()}>
      <form className="minutes-form" noValidate onSubmit={(event) => void go(event)}>
        <p className="small">{m.minutes_send_help()}</p>
        <Segmented legend={m.minutes_kind()} value={kind} onChoose={setKind} segments={minutesKinds.map((value) => ({ value, label: word(minutesKindLabels, value) }))} />
        <Select label={m.minutes_secretary()} value={secretaryId} onChoose={setSecretary} options={[{ value: '', label: m.minutes_no_secretary() }, ...people.map(({ id, name }) => ({ value: id, label: name }))]} />
        <TickGroup
          id="minutes-adjusters"
          legend={m.minutes_adjusters()}
          help={m.minutes_adjusters_help()}
          choices={people.filter(({ mayAdjust }) => mayAdjust).map(({ id, name, organisation }) => ({ value: id, label: name, help: organisation.shortName }))}
          chosen={adjusterIds}
          onChoose={setAdjusters}
        />
        {wrong ? <p className="wrong" role="alert">{wrong}</p> : null}
        <p><Button kind="go" type="submit" busy={busy}>{m.minutes_send()}</Button></p>
      </form>
    </Panel>
  )
}
