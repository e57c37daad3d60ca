import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { m } from '../../paraglide/messages'
import { actionWord, whenWords } from '../../text/actions'
import { daysFromToday } from '../../text/dates'
import { dayOffWords } from '../../text/day-off'
import { inSentence, sentence } from '../../text/number-words'
import { useAnnounce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { useUndoToast } from '../../ui/toast'
import { ActionLogLine } from '../work-list/action-log-line'
import { PlanLine } from '../work-list/plan-line'
import { useTakeBack } from '../work-list/take-back'
import '../work-list/work-list.css'
import { caseName, type WholeCase } from './whole-case'

type Opened = 'log' | 'plan' | null
/** The agreed step that is next, where nobody has decided anything. */
type Suggested = NonNullable<WholeCase['axis']>['next']

function Words({ next, agreed }: { next: WholeCase['nextAction']; agreed: Suggested }) {
  if (!next) {
    const why = agreed ? m.next_agreed({ step: inSentence(actionWord(agreed.kind)), when: whenWords(agreed.dueOn) }) : m.next_none_why()
    return <><p className="next-what">{m.next_none()}</p><p className="small">{why}</p></>
  }
  const days = daysFromToday(next.dueOn)
  const dayOff = dayOffWords(next.dueOn)
  return (
    <>
      <p className="next-what">{m.next_by({ step: actionWord(next.kind), when: whenWords(next.dueOn) })}</p>
      {days < 0 ? <p className="small next-late">{m.next_late({ days: -days })}</p> : null}
      {dayOff ? <p className="small">{sentence(dayOff)}.</p> : null}
    </>
  )
}

/** The head of the case and its next possible step: the first thing on the page. `L` logs while one stands in it. */
export function NextStep({ whole, head }: { whole: WholeCase; head: ReactNode }) {
  const [opened, setOpened] = useState<Opened>(null)
  const toast = useUndoToast()
  const say = useAnnounce()
  const takeBack = useTakeBack()
  const log = useRef<HTMLButtonElement>(null)
  const may = whole.viewerMay.logAction

  function close(): void {
    setOpened(null)
    log.current?.focus()
  }

  async function undo(done: Promise<boolean>): Promise<void> {
    if (await done) log.current?.focus()
  }

  function logged(what: string, factId: string | null): void {
    close()
    if (factId) toast(m.logged_toast({ what }), () => void undo(takeBack.row(whole.id, factId)), factId)
    say(m.logged_said({ what }))
  }

  function planned(step: string, stepId: string | null): void {
    close()
    const what = inSentence(step)
    if (stepId) toast(m.planned_toast({ what }), () => void undo(takeBack.step(stepId)), stepId)
    say(m.planned_toast({ what }))
  }

  function onKey(event: KeyboardEvent): void {
    const writing = event.target instanceof HTMLElement && event.target.closest('input, select, textarea')
    if (!may || writing || event.key.toLowerCase() !== 'l' || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    setOpened('log')
  }

  const name = caseName(whole)
  const preset = whole.nextAction?.kind ?? whole.axis?.next?.kind ?? 'TELEFON'
  return (
    <article onKeyDown={onKey}>
      {head}
      {may ? (
        <section className="next" aria-labelledby="next-step">
          <div className="next-in">
            <div><h2 className="next-heading" id="next-step">{m.next_heading()}</h2><Words next={whole.nextAction} agreed={whole.axis?.next ?? null} /></div>
            <div className="tools">
              <Button onClick={() => setOpened(opened === 'plan' ? null : 'plan')} aria-expanded={opened === 'plan'}>{whole.nextAction ? m.next_change() : m.next_choose()}</Button>
              <Button kind={opened ? 'default' : 'go'} ref={log} aria-keyshortcuts="L" aria-expanded={opened === 'log'} onClick={() => setOpened(opened === 'log' ? null : 'log')}>{m.log_action()}<kbd aria-hidden="true">L</kbd></Button>
            </div>
          </div>
          {opened === 'log' ? <ActionLogLine caseId={whole.id} name={name} preset={preset} onClose={close} onSaved={logged} /> : null}
          {opened === 'plan' ? <PlanLine caseId={whole.id} name={name} kind={whole.nextAction?.kind ?? null} dueOn={whole.nextAction?.dueOn ?? null} onClose={close} onSaved={planned} /> : null}
        </section>
      ) : null}
    </article>
  )
}
