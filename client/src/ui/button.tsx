import type { ButtonHTMLAttributes, Ref } from 'react'
import { Icon, type IconName } from './icon'

type Kind = 'default' | 'go' | 'plain'

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  kind?: Kind
  small?: boolean
  wide?: boolean
  icon?: IconName
  /** Keeps its width and its words; says that it is working. */
  busy?: boolean
  /** Why it cannot be pressed; the same words must stand beside the button (`aria-describedby`). */
  off?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** The classes of a button, for links that look like one. */
export function buttonClass({ kind = 'default', small = false, wide = false }: { kind?: Kind; small?: boolean; wide?: boolean } = {}): string {
  return ['b', kind === 'default' ? '' : kind, small ? 's' : '', wide ? 'wide' : ''].filter(Boolean).join(' ')
}

/**
 * Never `disabled`: a button that cannot be reached cannot explain itself. A press while busy or off does nothing.
 */
export function Button({ kind = 'default', small = false, wide = false, icon, busy = false, off = false, children, className, onClick, type = 'button', ref, ...rest }: ButtonProps) {
  const still = busy || off
  return (
    <button
      {...rest}
      ref={ref}
      type={type}
      className={`${buttonClass({ kind, small, wide })} ${className ?? ''}`.trim()}
      aria-busy={busy || undefined}
      aria-disabled={still || undefined}
      onClick={(event) => {
        if (still) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  )
}
