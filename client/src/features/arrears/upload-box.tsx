import { useNavigate } from '@tanstack/react-router'
import { useId, useRef, useState, type DragEvent } from 'react'
import { ARREARS_FILE_MEGABYTES } from '@bokvar/domain/vocabulary'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { FileInput } from '../../ui/file-input'
import { Icon } from '../../ui/icon'
import { uploadFile } from './upload-file'

/** Drop a file, or choose one. Says which files work before one has tried. */
export function UploadBox({ heading }: { heading: string }) {
  const [over, setOver] = useState(false)
  const [sending, setSending] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const navigate = useNavigate()
  const at = useId()

  async function send(file: File | undefined): Promise<void> {
    if (!file || sending) return
    setSending(file.name)
    setWrong(null)
    const upload = await uploadFile(file)
    setSending(null)
    if (upload.kind === 'read') await navigate({ to: '/restlista/$importId', params: { importId: upload.importId } })
    else {
      setWrong(upload.text)
      button.current?.focus()
    }
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    void send(event.dataTransfer.files[0])
  }

  return (
    <section
      className="upload"
      aria-labelledby={`${at}-heading`}
      data-over={over || undefined}
      onDragOver={(event) => { event.preventDefault(); setOver(true) }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <h2 id={`${at}-heading`}>{heading}</h2>
      <p id={`${at}-help`}>{m.upload_help({ megabytes: ARREARS_FILE_MEGABYTES })}</p>
      {wrong ? <p className="upload-wrong" role="alert"><Icon name="action" />{wrong}</p> : null}
      <p>
        <Button kind="go" ref={button} busy={sending !== null} aria-describedby={`${at}-help`} onClick={() => input.current?.click()}>{m.upload_choose()}</Button>
        <FileInput input={input} accept=".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values" onFile={(file) => { void send(file) }} />
      </p>
      <p className="small muted" role="status">{sending ? m.upload_sending() : m.upload_or_drop()}</p>
      <p className="small muted">{m.upload_text_left_out()}</p>
    </section>
  )
}
