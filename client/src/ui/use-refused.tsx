import { useMemo, useState, type ReactNode } from 'react'
import { m } from '../paraglide/messages'
import { ErrorSummary, type Wrong } from './error-summary'

/** What stopped a form: found by the form itself, or answered by the server. `field` as the input names it. */
export interface Stop {
  readonly field: string | null
  readonly text: string
}

export interface Refused {
  /** The words for a field, when that is where it stopped. */
  readonly of: (field: string) => string | undefined
  readonly idOf: (field: string) => string
  readonly show: (stops: readonly Stop[]) => void
  readonly clear: () => void
  /** Stands above the form; takes focus there, or in the one field. */
  readonly summary: ReactNode
}

/** Holds what stopped a form. `prefix` makes the ids of its fields; `fields` are those that it has on the page. */
export function useRefused(prefix: string, fields: readonly string[]): Refused {
  const [stops, setStops] = useState<readonly Stop[]>([])
  const known = fields.join()
  return useMemo(() => {
    const idOf = (field: string): string => `${prefix}-${field}`
    const wrongs: Wrong[] = stops.map(({ field, text }) => ({ text, field: field !== null && known.split(',').includes(field) ? idOf(field) : null }))
    return {
      of: (field) => stops.find((stop) => stop.field === field)?.text,
      idOf,
      show: setStops,
      clear: () => setStops([]),
      summary: stops.length > 0 ? <ErrorSummary heading={m.form_wrong()} wrongs={wrongs} /> : null,
    }
  }, [stops, prefix, known])
}
