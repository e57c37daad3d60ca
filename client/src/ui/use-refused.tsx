import { useEffect, useState, type ReactNode } from 'react'
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
  /** For a field that is mended in another way than by writing in it, such as a file that is chosen. */
  readonly mended: (field: string) => void
  /** Stands above the form and takes focus; it goes when what it says has been mended. */
  readonly summary: ReactNode
}

/** Is this what one writes or chooses in for the field with the id? A choice among several has the id on its first. */
function isIn(target: EventTarget | null, id: string): boolean {
  const field = document.getElementById(id)
  if (!(target instanceof Element) || !field) return false
  // A day may also be taken from the calendar beside its field.
  if (field.closest('.date')?.contains(target)) return true
  return target === field || (target.matches('[type=radio], [type=checkbox]') && target.closest('fieldset') === field.closest('fieldset'))
}

/** Holds what stopped a form. `prefix` makes the ids of its fields; `fields` are those that it has on the page. */
export function useRefused(prefix: string, fields: readonly string[]): Refused {
  const [stops, setStops] = useState<readonly Stop[]>([])
  // Another attempt that stops at the same place takes focus again; a field that is mended does not.
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (stops.length === 0) return
    const onInput = ({ target }: Event): void => {
      const left = stops.filter(({ field }) => field === null || !isIn(target, `${prefix}-${field}`))
      if (left.length < stops.length) setStops(left)
    }
    document.addEventListener('input', onInput)
    return () => document.removeEventListener('input', onInput)
  }, [stops, prefix])
  const idOf = (field: string): string => `${prefix}-${field}`
  const wrongs: Wrong[] = stops.map(({ field, text }) => ({ text, field: field !== null && fields.includes(field) ? idOf(field) : null }))
  return {
    of: (field) => stops.find((stop) => stop.field === field)?.text,
    idOf,
    show: (next) => {
      setStops(next)
      setAttempt((before) => before + 1)
    },
    mended: (field) => setStops((before) => before.filter((stop) => stop.field !== field)),
    summary: stops.length > 0 ? <ErrorSummary heading={m.form_wrong()} wrongs={wrongs} attempt={attempt} /> : null,
  }
}
