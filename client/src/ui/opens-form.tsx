import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from './button'
import type { IconName } from './icon'

/** A button that gives way to a form, and takes focus back when the form has gone. */
export function OpensForm({ label, icon, small = true, children }: { label: string; icon?: IconName; small?: boolean; children: (close: () => void) => ReactNode }) {
  const [open, setOpen] = useState(false)
  const was = useRef(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (was.current && !open) button.current?.focus()
    was.current = open
  }, [open])
  if (open) return children(() => setOpen(false))
  return <Button ref={button} small={small} {...(icon ? { icon } : {})} onClick={() => setOpen(true)}>{label}</Button>
}
