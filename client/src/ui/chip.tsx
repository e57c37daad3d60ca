import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type ChipTone = 'own' | 'action' | 'deadline' | 'done' | 'lost' | 'consent' | 'empty'

const GLYPH: Record<ChipTone, IconName> = {
  own: 'paper', action: 'action', deadline: 'clock', done: 'check', lost: 'lost', consent: 'consent', empty: 'lost',
}

/** Glyph and words; colour only helps. A tone has its own glyph, which an own-data chip may exchange for a nearer one. */
export function Chip({ tone, icon, children }: { tone: ChipTone; icon?: IconName; children: ReactNode }) {
  return <span className={`c ${tone}`}><Icon name={icon ?? GLYPH[tone]} />{children}</span>
}

export function Chips({ children }: { children: ReactNode }) {
  return <span className="chips">{children}</span>
}
