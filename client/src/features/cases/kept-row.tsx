import { useLayoutEffect, useRef, type ReactNode } from 'react'
import type { Place } from '../../ui/kept-places'
import { LostGround } from '../../ui/empty-seats'
import { useKeptHeight, type Heights } from '../monthly-meetings/kept-height'

/** The heights of a list's rows, for as long as the page is open: numbers and ids only. */
export function useRowHeights(): Heights {
  return useRef<Heights>({ byId: new Map(), held: null }).current
}

/** A row of a case. When it can no longer be told it keeps its place, its height, and the focus of whoever stood in it. */
export function KeptRow({ place, heights, className, ownKept = false, children }: { place: Place; heights: Heights; className?: string; ownKept?: boolean; children: ReactNode }) {
  const kept = useKeptHeight(place, heights, place.id)
  return (
    <li ref={kept.ref} style={kept.style} tabIndex={-1} className={place.lost ? 'kept' : className}>
      {place.lost ? <LostGround ownKept={ownKept} /> : children}
    </li>
  )
}

/**
 * A part of the page that keeps the height it had when something in it can no longer be told, so that what stands below
 * does not move. With nothing left in it, it says so.
 */
export function KeptPart({ lost, empty = false, children }: { lost: boolean; empty?: boolean; children: ReactNode }) {
  const at = useRef<HTMLDivElement>(null)
  const height = useRef(0)
  useLayoutEffect(() => {
    const now = at.current?.getBoundingClientRect().height ?? 0
    height.current = lost ? Math.max(height.current, now) : now
  })
  const keeps = lost && height.current > 0
  return <div ref={at} className="kept-part" style={keeps ? { minHeight: height.current } : undefined}>{empty && keeps ? <div className="case-part"><LostGround ownKept={false} /></div> : children}</div>
}
