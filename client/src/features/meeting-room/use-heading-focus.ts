import { useEffect, useRef } from 'react'
import { focusHeading } from '../../ui/route-focus'

/**
 * What one looks at has become another, whoever made it so: its heading takes focus. Coming to the page does what coming to a
 * page does.
 * @param what names what is shown; null while nothing is known
 */
export function useHeadingFocus(what: string | null): void {
  const before = useRef(what)
  useEffect(() => {
    if (before.current === what) return
    const first = before.current === null
    before.current = what
    if (!first) focusHeading()
  }, [what])
}
