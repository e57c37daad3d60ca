import { ARREARS_FILE_MEGABYTES } from '@bokvar/domain/vocabulary'
import { sendFile, type FileLimits } from '../../apollo/send-file'
import { m } from '../../paraglide/messages'

const LIMITS: FileLimits = { megabytes: ARREARS_FILE_MEGABYTES, tooLarge: m.upload_too_large, empty: m.upload_empty }

export type Upload = { readonly kind: 'read'; readonly importId: string } | { readonly kind: 'refused'; readonly text: string }

/** Sends the file as it is. The server reads it on its own; the page may be closed as soon as this has answered. */
export async function uploadFile(file: File): Promise<Upload> {
  const sent = await sendFile<{ importId: string }>(`import/file?name=${encodeURIComponent(file.name)}`, file, LIMITS, false)
  return sent.kind === 'done' ? { kind: 'read', importId: sent.value.importId } : { kind: 'refused', text: sent.refusal.text }
}
