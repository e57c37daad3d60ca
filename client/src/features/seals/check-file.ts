import { SEALED_FILE_MEGABYTES } from '@bokvar/domain/vocabulary'
import { sendFile, type FileLimits } from '../../apollo/send-file'
import type { Sent } from '../../apollo/intent'
import { m } from '../../paraglide/messages'

/** What the server found in a file; it keeps nothing of it. */
export interface SealCheck {
  readonly verdict: 'VALID' | 'CHANGED' | 'NOT_OURS' | 'NOT_SEALED' | 'NOT_A_PDF'
  readonly seals: readonly Seal[]
}

/** One seal in a file, in the order in which they were put on. */
export interface Seal {
  readonly sealer: 'CURRENT' | 'FORMER' | 'STRANGER'
  /** The certificate was valid when it was made. */
  readonly withinValidity: boolean
  /** null for a stranger's, which may say anything. */
  readonly sealedBy: { readonly name: string; readonly organisation: string | null } | null
  readonly reason: string | null
  readonly signedAt: string | null
  readonly timestamp: { readonly at: string; readonly authority: string } | null
  /** As reached; null: it does not hold. */
  readonly level: 'B-B' | 'B-T' | null
}

const LIMITS: FileLimits = { megabytes: SEALED_FILE_MEGABYTES, tooLarge: m.seal_too_large, empty: m.seal_empty }

export async function checkFile(file: File): Promise<Sent<SealCheck>> {
  return await sendFile<SealCheck>('kontrollera-sigill', file, LIMITS, false)
}
