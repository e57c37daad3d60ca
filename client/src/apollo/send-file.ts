import { m } from '../paraglide/messages'
import { UnreachableError } from './document-link'
import { failureText, problemText, sendUntilSaved, type Problem, type RefusalText, type Sent } from './intent'

/** The most a file may weigh, in megabytes of 1,024 × 1,024 bytes; and what to do when it weighs more, or nothing. */
export interface FileLimits {
  readonly megabytes: number
  readonly tooLarge: (limit: { megabytes: number }) => string
  readonly empty: () => string
}

/** What is wrong with a file before it is sent; undefined when nothing is. */
export function unfitFile(file: File, { megabytes, tooLarge, empty }: FileLimits): string | undefined {
  if (file.size === 0) return empty()
  return file.size > megabytes * 1024 * 1024 ? tooLarge({ megabytes }) : undefined
}

/** Where the server takes files, after the first slash. */
export type FilePath = `import/file?${string}` | `consent-scan/${string}?key=${string}` | 'kontrollera-sigill'

interface Answered extends Partial<RefusalText> {
  readonly errors?: readonly { readonly extensions?: Problem }[]
}

function refused(text: string): { readonly kind: 'refused'; readonly refusal: RefusalText } {
  return { kind: 'refused', refusal: { code: 'FAILED', text, field: null } }
}

function refusalOf(status: number, { code, text, field, errors }: Answered, limits: FileLimits): Sent<never> {
  if (code && text) return { kind: 'refused', refusal: { code, text, field: field ?? null } }
  if (status === 401) return refused(m.ended_other())
  if (status === 413) return refused(limits.tooLarge(limits))
  return refused(problemText(errors?.[0]?.extensions ?? {}))
}

async function post<Answer extends object>(path: FilePath, bytes: ArrayBuffer, limits: FileLimits): Promise<Sent<Answer>> {
  const response = await fetch(`/${path}`, {
    method: 'POST',
    credentials: 'same-origin',
    cache: 'no-store',
    headers: { 'content-type': 'application/octet-stream', 'x-bokvar': '1' },
    body: bytes,
  }).catch((cause: unknown) => {
    throw new UnreachableError('The server could not be reached', { cause })
  })
  const isAnswer = response.headers.get('content-type')?.includes('json') ?? false
  if (!isAnswer && response.status !== 413) throw new UnreachableError(`Status ${response.status}`)
  const answer = (isAnswer ? await response.json() : {}) as Answer & Answered
  return response.ok ? { kind: 'done', value: answer } : refusalOf(response.status, answer, limits)
}

/**
 * Sends a file as it is. Whatever comes back is said in words.
 * @param keyed the path holds the key of this sending, so that the file is kept once however often it comes: then it waits
 *   for the network
 */
export async function sendFile<Answer extends object>(path: FilePath, file: File, limits: FileLimits, keyed: boolean): Promise<Sent<Answer>> {
  const unfit = unfitFile(file, limits)
  if (unfit !== undefined) return refused(unfit)
  // Read once: what waits is sent as it was chosen, whatever becomes of the file meanwhile.
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) return refused(m.file_unreadable())
  const send = async (): Promise<Sent<Answer>> => await post<Answer>(path, bytes, limits)
  return keyed ? await sendUntilSaved(send) : await send().catch((error: unknown) => refused(failureText(error)))
}
