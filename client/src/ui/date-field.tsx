import type { ReactNode } from 'react'
import { dayWords } from '../text/dates'
import { Field } from './field'

/**
 * A day, `YYYY-MM-DD` or empty. The browser's own date entry (typed or picked, in the person's own order), and the
 * day in words under it: one sees at once that it is a Saturday.
 */
export function DateField({ label, value, onChoose, help, wrong, min, max, id, after, fieldClass }: {
  label: string
  value: string
  onChoose: (value: string) => void
  help?: ReactNode
  wrong?: string | undefined
  min?: string
  max?: string
  id?: string
  after?: ReactNode
  fieldClass?: string
}) {
  return (
    <Field
      type="date"
      label={label}
      value={value}
      {...(help === undefined ? {} : { help })}
      wrong={wrong}
      {...(min ? { min } : {})}
      {...(max ? { max } : {})}
      {...(id ? { id } : {})}
      {...(fieldClass ? { fieldClass } : {})}
      onChange={(event) => onChoose(event.target.value)}
      after={<>{/^\d{4}-\d{2}-\d{2}$/.test(value) ? <p className="help">{dayWords(value)}</p> : null}{after}</>}
    />
  )
}
