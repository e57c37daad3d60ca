import { useId, type ReactNode } from 'react'
import { Icon } from './icon'

export interface Segment<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
}

/**
 * A choice among few, all in view. Native radio buttons: arrows choose, Tab goes past.
 * `legend` is drawn above unless `quiet`; `wrong` stands under it, and is read with the group.
 */
export function Segmented<Value extends string>({ legend, quiet = false, segments, value, onChoose, className, id, wrong }: {
  legend: string
  quiet?: boolean
  segments: readonly Segment<Value>[]
  value: Value | null
  onChoose: (value: Value) => void
  className?: string
  id?: string
  wrong?: string | undefined
}) {
  const name = useId()
  return (
    <fieldset className={`f ${className ?? ''}`.trim()} {...(wrong ? { role: 'radiogroup', 'aria-invalid': true, 'aria-describedby': `${name}-wrong` } : {})}>
      <legend className={quiet ? 'vh' : 'lab'}>{legend}</legend>
      {wrong ? <p className="wrong" id={`${name}-wrong`}><Icon name="action" />{wrong}</p> : null}
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
