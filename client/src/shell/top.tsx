import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useViewerOrNull } from '../features/sessions/viewer-context'
import { m } from '../paraglide/messages'
import { inSentence } from '../text/number-words'
import { Button } from '../ui/button'
import { Mark } from '../ui/icon'
import { navFor } from './nav'

/** Mark, the words of navigation, own organisation and person: whose eyes, always in view. */
export function Top() {
  const viewer = useViewerOrNull()
  const { pathname } = useLocation()
  const [open, setOpen] = useState(false)
  const menu = useRef<HTMLButtonElement>(null)
  useEffect(() => setOpen(false), [pathname])

  function close(): void {
    setOpen(false)
    menu.current?.focus()
  }
  useEffect(() => {
    if (!open) return
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') close()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [open])

  return (
    <header className="top" data-open={open || undefined}>
      <div className="top-in">
        <Link className="brand" to="/"><Mark />{m.product()}</Link>
        {viewer ? (
          <>
            <Button small className="menu" ref={menu} icon={open ? 'close' : 'menu'} aria-expanded={open} aria-controls="nav" onClick={() => setOpen(!open)}>{m.menu()}</Button>
            <nav className="nav" id="nav" aria-label={m.nav_label()}>
              {navFor(viewer).map((item) => {
                const here = item.to === '/' ? pathname === '/' : pathname === item.to || pathname.startsWith(`${item.to}/`)
                return <Link key={item.to} to={item.to} aria-current={here ? 'page' : undefined} onClick={() => { if (open && pathname === item.to) close() }}>{item.words()}</Link>
              })}
            </nav>
            <div className="me"><b>{viewer.organisation.name}</b><span>{viewer.name}, {inSentence(viewer.title)}</span></div>
          </>
        ) : null}
      </div>
    </header>
  )
}
