import { useId, useRef, useState } from 'react'
import { SEALED_FILE_MEGABYTES } from '@bokvar/domain/vocabulary'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { FileInput } from '../../ui/file-input'
import { Icon } from '../../ui/icon'
import { PageHead } from '../../ui/page-head'
import { checkFile, type SealCheck } from './check-file'
import { SealAnswer } from './seal-answer'
import './seals.css'

type Told = { readonly name: string } & ({ readonly check: SealCheck } | { readonly wrong: string })

/** Whoever has got a paper learns whether its seal holds. Open to all, also without a session: a letter is opened anywhere. */
export function CheckSealPage() {
  const [checking, setChecking] = useState(false)
  const [told, setTold] = useState<Told | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const at = useId()

  async function check(file: File | undefined): Promise<void> {
    if (!file || checking) return
    setTold(null)
    setChecking(true)
    const sent = await checkFile(file)
    setChecking(false)
    setTold({ name: file.name, ...(sent.kind === 'done' ? { check: sent.value } : { wrong: sent.refusal.text }) })
  }

  return (
    <div className="measure seal-check">
      <PageHead heading={m.seal_heading()} lead={m.seal_lead()} />
      <section className="panel" aria-labelledby={`${at}-file`}>
        <h2 id={`${at}-file`}>{m.seal_file()}</h2>
        <div className="pb stack">
          <p id={`${at}-help`}>{m.seal_help({ megabytes: SEALED_FILE_MEGABYTES })}</p>
          <p id={`${at}-kept`}>{m.seal_not_kept()}</p>
          {told && 'wrong' in told ? <p className="seal-wrong" role="alert"><Icon name="action" />{told.wrong}</p> : null}
          <div className="tools">
            <Button kind="go" busy={checking} aria-describedby={`${at}-help ${at}-kept`} onClick={() => input.current?.click()}>{told ? m.seal_choose_other() : m.seal_choose()}</Button>
            <span className="small muted seal-name" role="status">{checking ? m.seal_checking() : told?.name}</span>
          </div>
          <FileInput input={input} accept=".pdf,application/pdf" onFile={(file) => { void check(file) }} />
        </div>
      </section>
      {told && 'check' in told ? <SealAnswer check={told.check} /> : null}
    </div>
  )
}
