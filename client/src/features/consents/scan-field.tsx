import { useEffect, useRef } from 'react'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { FileInput } from '../../ui/file-input'
import { Icon } from '../../ui/icon'
import { chosenScan, type ChosenScan } from './send-scan'

/** The scanned form, chosen among one's own files. What is wrong with it stands at the field at once. */
export function ScanField({ id, help, scan, wrong, onChoose }: { id: string; help: string; scan: ChosenScan | null; wrong: string | undefined; onChoose: (scan: ChosenScan | null) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const told = scan?.unfit ?? wrong
  // It takes a moment to look at a file, and what is written in the form meanwhile stays.
  const tell = useRef(onChoose)
  useEffect(() => {
    tell.current = onChoose
  }, [onChoose])
  function remove(): void {
    onChoose(null)
    button.current?.focus()
  }
  async function choose(file: File | undefined): Promise<void> {
    if (file) tell.current(await chosenScan(file))
  }
  return (
    <div className="f" role="group" aria-labelledby={`${id}-label`}>
      <span className="lab" id={`${id}-label`}>{m.scan_attach()}</span>
      <p className="help" id={`${id}-help`}>{help}</p>
      {told ? <p className="wrong" id={`${id}-wrong`} role={scan?.unfit ? 'alert' : undefined}><Icon name="action" />{told}</p> : null}
      <div className="tools">
        <Button small id={id} ref={button} aria-describedby={told ? `${id}-wrong ${id}-help` : `${id}-help`} onClick={() => input.current?.click()}>
          {scan ? m.scan_choose_other() : m.scan_choose_file()}
        </Button>
        {scan ? <Button small onClick={remove}>{m.scan_remove()}</Button> : null}
        <span className="small scan-name" role="status">{scan ? scan.file.name : m.scan_no_file()}</span>
      </div>
      <FileInput input={input} accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png" onFile={(file) => { void choose(file) }} />
    </div>
  )
}
