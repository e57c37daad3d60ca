import { useState } from 'react'
import { m } from '../../paraglide/messages'
import { dayWords } from '../../text/dates'
import { Button } from '../../ui/button'
import { Chip, Chips } from '../../ui/chip'
import { Icon } from '../../ui/icon'
import { OpensForm } from '../../ui/opens-form'
import { useViewer } from '../sessions/viewer-context'
import { NoteForm, useWriteNote } from './note-form'
import { dueWords, leftOf, type Kfm } from './process-words'

interface Of { readonly caseId: string; readonly kfm: Kfm; readonly household: string }

/** One press, for what is done when one says so. */
function Press({ caseId, kfm, household, kind, label }: Of & { kind: 'KFM_BEKRAFTAD' | 'KFM_KOPIA'; label: string }) {
  const [busy, setBusy] = useState(false)
  const [stopped, setStopped] = useState<string | null>(null)
  const write = useWriteNote(caseId, kind, kfm.noticeId)

  async function press(): Promise<void> {
    setBusy(true)
    const refused = await write({ answer: null, text: '', againOn: '' })
    setBusy(false)
    setStopped(refused?.text ?? null)
  }

  return (
    <>
      {stopped ? <p className="wrong" role="alert"><Icon name="action" />{stopped}</p> : null}
      <Button small busy={busy} aria-label={m.button_for({ button: label, household })} onClick={() => void press()}>{label}</Button>
    </>
  )
}

/** What Kronofogden’s notice of a day asks for, until all three are done: confirmed, a handler, a copy to the tenant. */
export function KfmTasks(of: Of) {
  const { name } = useViewer()
  const { caseId, kfm, household } = of
  const left = leftOf(kfm)
  return (
    <div className="kfm">
      <Chips>
        {left.length > 0 ? <Chip tone="action">{dueWords(kfm.dueOn)}</Chip> : <Chip tone="done">{m.kfm_done()}</Chip>}
        {kfm.evictionOn ? <Chip tone="deadline">{m.kfm_eviction_on({ day: dayWords(kfm.evictionOn) })}</Chip> : null}
      </Chips>
      {left.length > 0 ? <p className="small">{m.kfm_left({ left: left.join(', ') })}</p> : null}
      {kfm.handler?.text ? <p className="small">{m.kfm_may_tell({ handler: kfm.handler.text })}</p> : null}
      <div className="tools">
        {kfm.confirmed ? null : <Press {...of} kind="KFM_BEKRAFTAD" label={m.kfm_confirm()} />}
        {kfm.handler ? null : (
          <OpensForm label={m.kfm_name_handler()} name={m.button_for({ button: m.kfm_name_handler(), household })}>
            {(close) => <NoteForm caseId={caseId} kind="KFM_HANDLAGGARE" noticeId={kfm.noticeId} why={m.kfm_handler_why()} start={name} onClose={close} />}
          </OpensForm>
        )}
        {kfm.copied ? null : <Press {...of} kind="KFM_KOPIA" label={m.kfm_copied()} />}
      </div>
    </div>
  )
}
