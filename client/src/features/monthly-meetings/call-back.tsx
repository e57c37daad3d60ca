import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { CallBack_ConfirmDocument, type CallBack_PacketFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayOf, dayWords } from '../../text/dates'
import { useAnnounce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'

/** Paper out there that no longer holds becomes something to do. */
export function CallBack({ packet }: { packet: CallBack_PacketFragment }) {
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const confirm = useIntent(CallBack_ConfirmDocument)
  const say = useAnnounce()

  async function destroyed(): Promise<void> {
    setBusy(true)
    const outcome = await confirm({ packetId: packet.id })
    setBusy(false)
    if (outcome.kind === 'refused') setWrong(outcome.refusal.text)
    else say(m.call_back_said())
  }

  return (
    <div className="tell action" role="status">
      <Icon name="note" />
      <div>
        <p className="strong">{m.call_back({ day: dayWords(dayOf(packet.issuedAt)) })}</p>
        <p className="small">{m.call_back_text({ code: packet.code })}</p>
        <p className="tell-do"><Button small busy={busy} onClick={() => void destroyed()}>{m.call_back_done()}</Button></p>
        {wrong ? <p className="wrong small" role="alert">{wrong}</p> : null}
      </div>
    </div>
  )
}
