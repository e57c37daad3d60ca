import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { ActionKind, WorkRow_RowFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { actionIcon, actionWord, nextStepWords, resultWord } from '../../text/actions'
import { clock, daysFromToday } from '../../text/dates'
import { dayOffWords } from '../../text/day-off'
import { debtWords } from '../../text/debt'
import { nameNotShown } from '../../text/labels'
import { inSentence } from '../../text/number-words'
import { useAnnounce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { Chip, Chips } from '../../ui/chip'
import { Icon } from '../../ui/icon'
import { Reasons } from '../../ui/reasons'
import { useUndoToast } from '../../ui/toast'
import { useHasDraft } from '../../ui/use-draft'
import { useViewer } from '../sessions/viewer-context'
import { ActionLogLine } from './action-log-line'
import { logDraftOf } from './log-draft'
import { PlanLine } from './plan-line'
import { useTakeBack } from './take-back'

type Opened = { readonly kind: 'log'; readonly preset: ActionKind } | { readonly kind: 'plan' } | null

/** Where focus goes when a row has changed; the page knows the rows. */
export interface RowFocus {
  /** The next open row, in the order one saw; false when there is none. */
  readonly after: (caseId: string) => boolean
  /** The row itself, wherever it is now. */
  readonly to: (caseId: string) => void
}

function underName(row: WorkRow_RowFragment): string {
  return [row.address?.value, row.debt ? debtWords(row.debt) : null, row.handler?.name].filter(Boolean).join(' · ')
}

function Deadline({ row, urgent }: { row: WorkRow_RowFragment; urgent: boolean }) {
  if (!row.nextKind || !row.nextDueOn) return <div className="dl now"><b>{m.step_missing()}</b><span>{m.step_missing_why()}</span></div>
  const phone = row.nextKind === 'TELEFON' ? row.phone?.value : null
  const dayOff = dayOffWords(row.nextDueOn)
  return (
    <div className={urgent || daysFromToday(row.nextDueOn) < 0 ? 'dl now' : 'dl'}>
      <b>{nextStepWords(row.nextKind, row.nextDueOn)}</b>
      {dayOff ? <span className="day-off">{dayOff}</span> : null}
      {phone ? <span>{phone}</span> : null}
    </div>
  )
}

function DoneRow({ row, onUndo }: { row: WorkRow_RowFragment; onUndo: () => void }) {
  const { doneAction: done } = row
  if (!done) return null
  const said = { kind: actionWord(done.kind), time: clock(done.doneAt) }
  return (
    <div className="row work">
      <div><p className="name">{row.household?.value ?? nameNotShown()}</p><p className="small muted">{row.address?.value}</p></div>
      <Chips><Chip tone="done">{done.result ? m.row_done({ ...said, result: resultWord(done.result) }) : m.row_done_plain(said)}</Chip></Chips>
      <div className="dl">{row.nextKind && row.nextDueOn ? <span>{m.row_next({ step: inSentence(nextStepWords(row.nextKind, row.nextDueOn)) })}</span> : null}</div>
      <div className="do">{done.undoUntil ? <Button kind="plain" small icon="undo" onClick={onUndo}>{m.undo()}</Button> : null}</div>
    </div>
  )
}

/** The row as it waits to be done: what to press, and whether something was written in it already. */
function Tools({ row, name, log, onOpen }: { row: WorkRow_RowFragment; name: string; log: RefObject<HTMLButtonElement | null>; onOpen: (opened: Opened) => void }) {
  const written = useHasDraft(logDraftOf(useViewer().id, row.caseId))
  const calls = row.nextKind === 'TELEFON'
  const first = calls ? m.row_call() : m.row_plan()
  const named = (button: string) => m.button_for({ button, household: name })
  return (
    <>
      <Button small icon={actionIcon(row.nextKind)} aria-label={named(first)} onClick={() => onOpen(calls ? { kind: 'log', preset: 'TELEFON' } : { kind: 'plan' })}>{first}</Button>
      <Button small ref={log} data-log="" aria-keyshortcuts="L" aria-label={named(m.row_log())} aria-describedby={written ? `draft-${row.caseId}` : undefined} onClick={() => onOpen({ kind: 'log', preset: row.nextKind ?? 'TELEFON' })}>{m.row_log()}</Button>
      {written ? <p className="row-draft" id={`draft-${row.caseId}`}><Icon name="pen" />{m.row_draft()}</p> : null}
    </>
  )
}

/** A household, why it is here, what to do by when, and the line to log in. `L` opens it wherever in the row one is. */
export function WorkRow({ row, urgent, focus }: { row: WorkRow_RowFragment; urgent: boolean; focus: RowFocus }) {
  const [opened, setOpened] = useState<Opened>(null)
  const takeBack = useTakeBack()
  const toast = useUndoToast()
  const say = useAnnounce()
  const log = useRef<HTMLButtonElement>(null)
  const { caseId } = row
  const name = row.household?.value ?? nameNotShown()

  async function undo(done: Promise<boolean>): Promise<void> {
    if (await done) focus.to(caseId)
  }

  // The button one came from is drawn again only when the line is gone.
  const closing = useRef(false)
  useEffect(() => {
    if (!opened && closing.current) log.current?.focus()
    closing.current = false
  }, [opened])

  function close(): void {
    closing.current = true
    setOpened(null)
  }

  function logged(what: string, factId: string | null): void {
    setOpened(null)
    if (factId) toast(m.logged_toast({ what }), () => void undo(takeBack.row(caseId, factId)), factId)
    say((focus.after(caseId) ? m.logged_said_next : m.logged_said)({ what }))
  }

  function planned(step: string, stepId: string | null): void {
    setOpened(null)
    const what = inSentence(step)
    if (stepId) toast(m.planned_toast({ what }), () => void undo(takeBack.step(stepId)), stepId)
    say(m.planned_toast({ what }))
    focus.to(caseId)
  }

  function onKey(event: KeyboardEvent): void {
    const writing = event.target instanceof HTMLElement && event.target.closest('input, select, textarea')
    if (writing || event.key.toLowerCase() !== 'l' || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    setOpened({ kind: 'log', preset: row.nextKind ?? 'TELEFON' })
  }

  if (row.doneAction) {
    const { id } = row.doneAction
    return <li className="gone" data-case={caseId} data-open="false"><DoneRow row={row} onUndo={() => void undo(takeBack.row(caseId, id))} /></li>
  }
  return (
    <li data-case={caseId} data-open="true" onKeyDown={onKey}>
      <div className="row work">
        <div>
          <p className="name"><Link to="/arenden/$caseId" params={{ caseId }}>{name}</Link></p>
          <p className="small muted">{underName(row)}</p>
        </div>
        <div><Reasons reasons={row.reasons} /></div>
        <Deadline row={row} urgent={urgent} />
        <div className="do">{opened ? <Button small onClick={close}>{m.close()}</Button> : <Tools row={row} name={name} log={log} onOpen={setOpened} />}</div>
      </div>
      {opened?.kind === 'log' ? <ActionLogLine caseId={caseId} name={name} preset={opened.preset} onClose={close} onSaved={logged} /> : null}
      {opened?.kind === 'plan' ? <PlanLine caseId={caseId} name={name} kind={row.nextKind} dueOn={row.nextDueOn} onClose={close} onSaved={planned} /> : null}
    </li>
  )
}
