import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { WayIn_WriteDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { OnceButton } from '../../ui/once-button'
import { OpensForm } from '../../ui/opens-form'
import { Panel } from '../../ui/panel'
import { useToast } from '../../ui/toast'
import type { PartnershipsPageData } from './page-data'
import { WayInForm } from './way-in-form'
import { WayInTold } from './way-in-told'

/** The own way in: what partners see of it, one press to say that it still holds, and a form to change it. */
export function OwnWayIn({ own, colleagues }: Pick<PartnershipsPageData, 'own' | 'colleagues'>) {
  const { mayWrite, wayIn: { state } } = own
  const whole = state === 'GALLER' || state === 'ATT_BEKRAFTA'
  return (
    <Panel heading={m.way_in_own()}>
      <p className="small muted">{m.way_in_own_help()}</p>
      <WayInTold wayIn={own.wayIn} own />
      {mayWrite ? (
        <div className="tools">
          {state === 'ATT_BEKRAFTA' ? <ConfirmWayIn own={own} /> : null}
          <OpensForm label={state === 'SAKNAS' ? m.way_in_write() : m.way_in_change()} kind={whole ? 'default' : 'go'} small={false}>
            {(close) => <WayInForm own={own} colleagues={colleagues} onClose={close} />}
          </OpensForm>
        </div>
      ) : null}
    </Panel>
  )
}

function ConfirmWayIn({ own: { answersId, deputyId, wayIn: { number, phone, mail, hours } } }: Pick<PartnershipsPageData, 'own'>) {
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const write = useIntent(WayIn_WriteDocument)
  const tell = useToast()

  async function confirm(): Promise<void> {
    setBusy(true)
    const outcome = await write({ wayIn: { base: number, phone: phone ?? '', mail: mail ?? '', hours: hours ?? '', answersId: answersId ?? null, deputyId: deputyId ?? null } })
    setBusy(false)
    setWrong(outcome.kind === 'refused' ? outcome.refusal.text : null)
    if (outcome.kind === 'done') tell(m.way_in_confirmed_toast())
  }

  return (
    <>
      {wrong ? <p className="wrong" role="alert">{wrong}</p> : null}
      <OnceButton kind="go" busy={busy} onClick={() => void confirm()}>{m.way_in_confirm()}</OnceButton>
    </>
  )
}
