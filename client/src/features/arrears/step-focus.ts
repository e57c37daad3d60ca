import { useEffect, useRef } from 'react'
import { m } from '../../paraglide/messages'
import { useAnnounce } from '../../ui/announce'
import { focusHeading } from '../../ui/route-focus'
import { stepOf, stepWords, type ImportStage } from './import-words'

/**
 * The page of one step gives way to the next without a change of address, and what one stood in goes with it: the new
 * heading takes focus, and where one now is among the steps is read aloud. Whoever stands outside the page stays there.
 */
export function useStepFocus(stage: ImportStage | null): void {
  const before = useRef<ImportStage | null>(null)
  const say = useAnnounce()
  useEffect(() => {
    const was = before.current
    before.current = stage
    if (stage === null || was === stage) return
    const { activeElement } = document
    const lost = activeElement === null || activeElement === document.body
    if (lost || (was !== null && activeElement.closest('main'))) focusHeading()
    const number = stepOf(stage)
    if (was !== null && number !== null) say(m.step_at({ number, step: stepWords()[number - 1] ?? '' }))
  }, [stage, say])
}
