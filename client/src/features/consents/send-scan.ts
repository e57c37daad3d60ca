import { SCAN_HEAD_BYTES, SCAN_MEGABYTES, scanMediaOf } from '@bokvar/domain/vocabulary'
import { newKey, type Sent } from '../../apollo/intent'
import { sendFile, unfitFile, type FileLimits } from '../../apollo/send-file'
import { m } from '../../paraglide/messages'

const LIMITS: FileLimits = { megabytes: SCAN_MEGABYTES, tooLarge: m.scan_too_large, empty: m.scan_empty }

/** A chosen file under the key of its sending: sent again, it is kept once. */
export interface ChosenScan {
  readonly file: File
  readonly key: string
  /** What is wrong with it, and what to do; undefined when nothing is. The server judges it anew. */
  readonly unfit: string | undefined
}

/** Looks at a file before it is sent, so that nothing is saved that its scan could not go with. */
export async function chosenScan(file: File): Promise<ChosenScan> {
  return { file, key: newKey(), unfit: unfitFile(file, LIMITS) ?? (await unfitContent(file)) }
}

async function unfitContent(file: File): Promise<string | undefined> {
  const head = await file.slice(0, SCAN_HEAD_BYTES).arrayBuffer().catch(() => null)
  if (head === null) return m.file_unreadable()
  return scanMediaOf(new Uint8Array(head)) === null ? m.scan_format() : undefined
}

/** Keeps the scanned form with its consent. */
export async function sendScan(consentId: string, { file, key }: ChosenScan): Promise<Sent<{ consentId: string }>> {
  return await sendFile(`consent-scan/${consentId}?key=${key}`, file, LIMITS, true)
}

/** A consent that was saved, and why its scan was not. */
export interface UnkeptScan {
  readonly consentId: string
  readonly text: string
}

/** Sends the scan of a consent that has just been saved; the consent stands whatever comes of it. Null when all is kept. */
export async function keepScan(consentId: string, scan: ChosenScan | null): Promise<UnkeptScan | null> {
  const sent = scan === null ? null : await sendScan(consentId, scan)
  return sent?.kind === 'refused' ? { consentId, text: sent.refusal.text } : null
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Told to the page that one comes to after recording. */
    unkeptScan?: UnkeptScan
  }
}
