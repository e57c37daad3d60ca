import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button, type ButtonProps } from './button'
import type { IconName } from './icon'

/** A button that gives way to a form, and takes focus back when the form has gone. */
export function OpensForm({ label, name, kind = 'default', icon, small = true, children }: {
  label: string
  /** Read aloud instead of the label, where the label alone does not tell which of several it is. */
  name?: string
  kind?: NonNullable<ButtonProps['kind']>
  icon?: IconName
  small?: boolean
  children: (close: () => void) => ReactNode
}) {
  const [open, setOpen] = useState(false)
  const was = useRef(false)
  const button = useRef<HTMLButtonElement>(null)
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (was.current && !open) button.current?.focus()
    // At its first field, unless the form has put it somewhere better.
    if (!was.current && open && !form.current?.contains(document.activeElement)) form.current?.querySelector<HTMLElement>('input:not([type=date]), select, textarea, button')?.focus()
    was.current = open
  }, [open])
  if (open) return <div ref={form} className="opened">{children(() => setOpen(false))}</div>
  return <Button ref={button} kind={kind} small={small} {...(icon ? { icon } : {})} {...(name ? { 'aria-label': name } : {})} onClick={() => setOpen(true)}>{label}</Button>
}
