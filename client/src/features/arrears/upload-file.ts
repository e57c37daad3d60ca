import { ARREARS_FILE_MEGABYTES } from '@bokvar/domain/vocabulary'
import { m } from '../../paraglide/messages'

const MAX_BYTES = ARREARS_FILE_MEGABYTES * 1024 * 1024

export type Upload = { readonly kind: 'read'; readonly importId: string } | { readonly kind: 'refused'; readonly text: string }

interface Answer {
  readonly importId?: string
  readonly text?: string
  readonly message?: string
}

/** Sends the file as it is. The server reads it on its own; the page may be closed as soon as this has answered. */
export async function uploadFile(file: File): Promise<Upload> {
  if (file.size === 0) return { kind: 'refused', text: m.upload_empty() }
  if (file.size > MAX_BYTES) return { kind: 'refused', text: m.upload_too_large({ megabytes: ARREARS_FILE_MEGABYTES }) }
  const response = await fetch(`/import/file?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    credentials: 'same-origin',
    cache: 'no-store',
    headers: { 'content-type': 'application/octet-stream', 'x-bokvar': '1' },
    body: file,
  }).catch(() => null)
  if (!response) return { kind: 'refused', text: m.error_unreachable() }
  const answer = (await response.json().catch(() => ({}))) as Answer
  if (response.ok && answer.importId) return { kind: 'read', importId: answer.importId }
  return { kind: 'refused', text: answer.text ?? answer.message ?? m.error_unknown() }
}
