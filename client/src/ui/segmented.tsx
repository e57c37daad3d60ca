import { useId, type ReactNode } from 'react'

export interface Segment<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
}

/**
 * A choice among few, all in view. Native radio buttons: arrows choose, Tab goes past.
 * `legend` is drawn above unless `quiet`.
 */
export function Segmented<Value extends string>({ legend, quiet = false, segments, value, onChoose, className, id }: {
  legend: string
  quiet?: boolean
  segments: readonly Segment<Value>[]
  value: Value | null
  onChoose: (value: Value) => void
  className?: string
  id?: string
}) {
  const name = useId()
  return (
    <fieldset className={`f ${className ?? ''}`.trim()}>
      <legend className={quiet ? 'vh' : 'lab'}>{legend}</legend>
      <div className="seg">
        {segments.map((segment, index) => (
          <label key={segment.value}>
            <input
              type="radio"
              {...(index === 0 && id ? { id } : {})}
              name={name}
              value={segment.value}
              checked={segment.value === value}
              onChange={() => onChoose(segment.value)}
            />
            {segment.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
