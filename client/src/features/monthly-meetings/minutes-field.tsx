import { useEffect, useRef, useState } from 'react'
import { POINT_MINUTES_MAX } from '@bokvar/domain/vocabulary'
import { useIntent } from '../../apollo/intent'
import { MinutesField_SetDocument, type AgendaRow_ItemFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'

const IDLE_MS = 800

/** Minutes for a point, saved by themselves when one has stopped writing or left the field. */
export function MinutesField({ item, editable }: { item: AgendaRow_ItemFragment; editable: boolean }) {
  const [written, setWritten] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const set = useIntent(MinutesField_SetDocument)
  const id = `minutes-${item.id}`
  useEffect(() => () => clearTimeout(timer.current), [])
  if (!editable) return <div className="min">{m.minutes({ count: item.minutes })}</div>

  async function save(text: string): Promise<void> {
    clearTimeout(timer.current)
    const minutes = Number(text)
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > POINT_MINUTES_MAX) return setWrong(m.minutes_wrong({ most: POINT_MINUTES_MAX }))
    setWrong(null)
    if (minutes === item.minutes) return setWritten(null)
    const outcome = await set({ itemId: item.id, minutes, version: item.version })
    if (outcome.kind === 'refused') setWrong(outcome.refusal.text)
    else setWritten(null)
  }

  return (
    <div className="min">
      <label className="vh" htmlFor={id}>{m.item_minutes({ number: item.number })}</label>
      <input
        className="in"
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={written ?? String(item.minutes)}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => {
          const text = event.target.value.trim()
          setWritten(text)
          clearTimeout(timer.current)
          if (text) timer.current = setTimeout(() => void save(text), IDLE_MS)
        }}
        onBlur={() => {
          if (written !== null) void save(written)
        }}
      />
      <span aria-hidden="true">{m.min()}</span>
      {wrong ? <p className="wrong small" role="alert" id={`${id}-wrong`}>{wrong}</p> : null}
    </div>
  )
}
