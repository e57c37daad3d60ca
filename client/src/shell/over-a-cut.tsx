import { useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react'
import { useForgotten } from '../apollo/live-context'
import { m } from '../paraglide/messages'

/** What somebody is in the middle of writing, by name: her own words and no word that came from elsewhere. */
let kept: ReadonlyMap<string, ReactNode> = new Map()
const listeners = new Set<() => void>()

function set(next: ReadonlyMap<string, ReactNode>): void {
  kept = next
  for (const listener of listeners) listener()
}

/** Stays on the screen while everything else is forgotten, until its own page is drawn again or nobody writes in it. */
export function keepOverACut(name: string, field: ReactNode): void {
  set(new Map([...kept, [name, field]]))
}

/** Its own page is drawn again. */
export function dropOverACut(name: string): void {
  if (kept.has(name)) set(new Map([...kept].filter(([one]) => one !== name)))
}

const shown = (): ReadonlyMap<string, ReactNode> => kept

function onKept(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * While the line is gone the page is, too: nobody knows what of it there is still a ground for. What is being written is not
 * taken from who writes it.
 */
export function OverACut() {
  const fields = useSyncExternalStore(onKept, shown)
  useEffect(() => () => set(new Map()), [])
  if (fields.size === 0) return null
  return (
    <section className="panel over-a-cut" aria-labelledby="over-a-cut">
      <h1 id="over-a-cut">{m.write_on()}</h1>
      {[...fields].map(([name, field]) => <KeptField key={name} name={name}>{field}</KeptField>)}
    </section>
  )
}

/** When the line is back, who stands in it writes on until its own page takes over. */
function KeptField({ name, children }: { name: string; children: ReactNode }) {
  const at = useRef<HTMLDivElement>(null)
  const forgotten = useForgotten()
  useEffect(() => {
    if (!forgotten && !at.current?.contains(document.activeElement)) dropOverACut(name)
  }, [forgotten, name])
  return <div ref={at} className="pb" onBlur={() => { if (!forgotten) dropOverACut(name) }}>{children}</div>
}
