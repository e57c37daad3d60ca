import { useState } from 'react'
import { SCAN_MEGABYTES } from '@bokvar/domain/vocabulary'
import { useAskAgain } from '../../apollo/live-context'
import type { Consent_LineFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { useAnnounce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { useRefused } from '../../ui/use-refused'
import { SavingWords } from './saving-words'
import { ScanField } from './scan-field'
import { sendScan, type ChosenScan } from './send-scan'

type Line = Consent_LineFragment

/** Whether the scanned form of a written consent is here, and the way to it. */
export function ScanWords({ line }: { line: Line }) {
  if (!line.mayScan) return null
  return line.hasScan ? <> · <a href={`/consent-scan/${line.id}`} download>{m.scan_fetch()}</a></> : <>, {m.scan_none()}</>
}

/** A consent was saved and its scan was not: why, and that it is attached from here. */
export function UnkeptWords({ text }: { text: string }) {
  return <p className="scan-unkept" role="alert"><Icon name="action" /><span>{m.scan_unkept()} {text}</span></p>
}

/** Attaches the scanned form, or a better one. */
export function AttachScan({ line, onClose }: { line: Line; onClose: () => void }) {
  const [scan, setScan] = useState<ChosenScan | null>(null)
  const [busy, setBusy] = useState(false)
  const refused = useRefused(`scan-${line.id}`, ['scan'])
  const askAgain = useAskAgain()
  const say = useAnnounce()

  async function save(): Promise<void> {
    if (busy) return
    if (!scan) return refused.show([{ field: 'scan', text: m.scan_choose() }])
    if (scan.unfit) return refused.show([{ field: 'scan', text: scan.unfit }])
    setBusy(true)
    const sent = await sendScan(line.id, scan)
    setBusy(false)
    if (sent.kind === 'refused') return refused.show([{ field: 'scan', text: sent.refusal.text }])
    await askAgain.now()
    say(m.scan_saved_said())
    onClose()
  }

  return (
    <form className="consent-form" aria-label={m.scan_attach()} noValidate onSubmit={(event) => { event.preventDefault(); void save() }} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose() } }}>
      {refused.summary}
      {line.hasScan ? <p>{m.scan_replace_words()}</p> : null}
      <ScanField id={refused.idOf('scan')} help={m.scan_help({ megabytes: SCAN_MEGABYTES })} scan={scan} wrong={refused.of('scan')} onChoose={(chosen) => { refused.mended('scan'); setScan(chosen) }} />
      <div className="tools">
        <Button kind="go" type="submit" busy={busy}>{m.scan_save()}</Button>
        <Button onClick={onClose}>{m.cancel()}</Button>
        <SavingWords busy={busy} words={m.scan_saving()} />
      </div>
    </form>
  )
}
