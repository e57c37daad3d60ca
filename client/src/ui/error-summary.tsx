import { useEffect, useRef } from 'react'

export interface Wrong {
  /** The id of the field to mend; null when it belongs to no field. */
  readonly field: string | null
  readonly text: string
}

/**
 * Stands above a form that could not be used as it was, and leads to each field. Takes focus at each `attempt`, however
 * many faults there are, so that one always hears first that it did not go and why.
 */
export function ErrorSummary({ heading, wrongs, attempt }: { heading: string; wrongs: readonly Wrong[]; attempt?: number }) {
  const at = useRef<HTMLDivElement>(null)
  const again = attempt ?? wrongs
  useEffect(() => at.current?.focus(), [again])
  if (wrongs.length === 0) return null
  return (
    <div className="summary" ref={at} tabIndex={-1} role="alert">
      <h2>{heading}</h2>
      <ul>
        {wrongs.map((wrong) => (
          <li key={`${wrong.field}${wrong.text}`}>
            {wrong.field ? <a href={`#${wrong.field}`} onClick={(event) => { event.preventDefault(); document.getElementById(wrong.field ?? '')?.focus() }}>{wrong.text}</a> : wrong.text}
          </li>
        ))}
      </ul>
    </div>
  )
}
