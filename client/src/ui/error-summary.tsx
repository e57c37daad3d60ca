import { useEffect, useRef } from 'react'

export interface Wrong {
  /** The id of the field to mend; null when it belongs to no field. */
  readonly field: string | null
  readonly text: string
}

/** Stands above a form that could not be used as it was, takes focus, and leads to each field. */
export function ErrorSummary({ heading, wrongs }: { heading: string; wrongs: readonly Wrong[] }) {
  const at = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const first = wrongs.find((wrong) => wrong.field)?.field
    const field = first ? document.getElementById(first) : null
    ;(wrongs.length === 1 && field ? field : at.current)?.focus()
  }, [wrongs])
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
