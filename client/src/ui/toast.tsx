import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { m } from '../paraglide/messages'
import { Button } from './button'

interface Told {
  readonly id: number
  readonly words: string
  /** Null: it is told, and is undone somewhere else or not at all. */
  readonly undo: (() => void) | null
  /** The id of what it undoes. */
  readonly about: string | null
}

interface Toasts {
  readonly show: (words: string, undo: () => void, about?: string) => void
  readonly tell: (words: string) => void
  readonly forget: (about: string) => void
}

const ToastContext = createContext<Toasts>({ show: () => undefined, tell: () => undefined, forget: () => undefined })
const SHOWN_MS = 10_000

/** Offers to undo what was just done. Never the only place where it says so: the row says it too. */
export function useUndoToast(): Toasts['show'] {
  return useContext(ToastContext).show
}

/** Tells what was just done where the place that it was done in may be gone. */
export function useToast(): Toasts['tell'] {
  return useContext(ToastContext).tell
}

/** Takes the offer away when the thing has been undone somewhere else. */
export function useForgetToast(): Toasts['forget'] {
  return useContext(ToastContext).forget
}

function Shown({ toast: { words, undo }, onGone }: { toast: Told; onGone: () => void }) {
  const [held, setHeld] = useState(false)
  const left = useRef(SHOWN_MS)
  useEffect(() => {
    if (held) return
    const since = Date.now()
    const timer = setTimeout(onGone, left.current)
    return () => {
      clearTimeout(timer)
      left.current = Math.max(1_000, left.current - (Date.now() - since))
    }
  }, [held, onGone])
  return (
    <div className="toast" onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      <span>{words}</span>
      {undo ? <Button small onClick={() => { undo(); onGone() }}>{m.undo()}</Button> : null}
      <button type="button" className="xb" aria-label={m.close()} onClick={onGone}><span aria-hidden="true">×</span></button>
    </div>
  )
}

/** Holds at most one toast: the latest. Ten seconds, still while one points at it or stands in it. */
export function ToastHost({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Told | null>(null)
  const count = useRef(0)
  const show = useCallback((words: string, undo: (() => void) | null, about?: string) => {
    count.current += 1
    setToast({ id: count.current, words, undo, about: about ?? null })
  }, [])
  const gone = useCallback(() => setToast(null), [])
  const toasts = useMemo(() => ({ show, tell: (words: string) => show(words, null), forget: (about: string) => setToast((shown) => (shown?.about === about ? null : shown)) }), [show])
  return (
    <ToastContext value={toasts}>
      {children}
      <div role="status">{toast ? <Shown key={toast.id} toast={toast} onGone={gone} /> : null}</div>
    </ToastContext>
  )
}
