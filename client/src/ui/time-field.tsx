import { useState } from 'react'
import { readTime } from '../text/written-date'
import { Field } from './field'

/** A time of day, `HH:MM` or empty; written as people write it: 9, 9.30, kl. 9. */
export function TimeField({ label, value, onChoose, wrong, id }: { label: string; value: string; onChoose: (value: string) => void; wrong?: string | undefined; id?: string }) {
  const [written, setWritten] = useState<string | null>(null)
  return (
    <Field
      label={label}
      inputMode="numeric"
      value={written ?? value.replace(/^0/, '').replace(':', '.')}
      wrong={wrong}
      {...(id ? { id } : {})}
      onChange={(event) => {
        setWritten(event.target.value)
        onChoose(readTime(event.target.value) ?? '')
      }}
      onBlur={() => {
        if (value) setWritten(null)
      }}
    />
  )
}
