import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { WorkRow_UndoDocument, type ActionKind, type WorkRow_RowFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { actionWord, nextStepWords, resultWord } from '../../text/actions'
import { clock, daysFromToday } from '../../text/dates'
import { debtWords } from '../../text/debt'
import { useAnnounce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { Chip, Chips } from '../../ui/chip'
import { Reasons } from '../../ui/reasons'
import { useUndoToast } from '../../ui/toast'
import { ActionLogLine } from './action-log-line'
import { PlanLine } from './plan-line'

type Opened = { readonly kind: 'log'; readonly preset: ActionKind } | { readonly kind: 'plan' } | null

function underName(row: WorkRow_RowFragment): string {
  return [row.address?.value, row.debt ? debtWords(row.debt) : null].filter(Boolean).join(' · ')
}

function Deadline({ row, urgent }: { row: WorkRow_RowFragment; urgent: boolean }) {
  if (!row.nextKind || !row.nextDueOn) return <div className="dl now"><b>{m.step_missing()}</b><span>{m.step_missing_why()}</span></div>
  const phone = row.nextKind === 'TELEFON' ? row.phone?.value : null
  return (
    <div className={urgent || daysFromToday(row.nextDueOn) < 0 ? 'dl now' : 'dl'}>
      <b>{nextStepWords(row.nextKind, row.nextDueOn)}</b>
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
      <div><p className="name">{row.household?.value ?? m.row_unnamed()}</p><p className="small muted">{row.address?.value}</p></div>
      <Chips><Chip tone="done">{done.result ? m.row_done({ ...said, result: resultWord(done.result) }) : m.row_done_plain(said)}</Chip></Chips>
      <div className="dl">{row.nextKind && row.nextDueOn ? <span>{m.row_next({ step: lower(nextStepWords(row.nextKind, row.nextDueOn)) })}</span> : null}</div>
      <div className="do">{done.undoUntil ? <Button kind="plain" small icon="undo" onClick={onUndo}>{m.undo()}</Button> : null}</div>
    </div>
  )
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** A household, why it is here, what to do by when, and the line to log in. `L` opens it wherever in the row one is. */
export function WorkRow({ row, urgent, onSaved }: { row: WorkRow_RowFragment; urgent: boolean; onSaved: () => void }) {
  const [opened, setOpened] = useState<Opened>(null)
  const undo = useIntent(WorkRow_UndoDocument)
  const toast = useUndoToast()
  const say = useAnnounce()
  const log = useRef<HTMLButtonElement>(null)
  const name = row.household?.value ?? m.row_unnamed()

  async function takeBack(actionId: string): Promise<void> {
    const outcome = await undo({ actionId })
    say(outcome.kind === 'done' ? m.undone_said() : outcome.refusal.text)
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

  function saved(what: string, actionId: string | null): void {
    setOpened(null)
    if (actionId) toast(m.logged_toast({ what }), () => void takeBack(actionId))
    say(m.logged_said({ what }))
    onSaved()
  }

  function onKey(event: KeyboardEvent): void {
    const writing = event.target instanceof HTMLElement && event.target.closest('input, select, textarea')
    if (writing || event.key.toLowerCase() !== 'l' || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    setOpened({ kind: 'log', preset: row.nextKind ?? 'TELEFON' })
  }

  if (row.doneAction) {
    const { id } = row.doneAction
    return <li className="gone" data-case={row.caseId} data-open="false"><DoneRow row={row} onUndo={() => void takeBack(id)} /></li>
  }
  const calls = row.nextKind === 'TELEFON'
  return (
    <li data-case={row.caseId} data-open="true" onKeyDown={onKey}>
      <div className="row work">
        <div>
          <p className="name"><Link to="/arenden/$caseId" params={{ caseId: row.caseId }}>{name}</Link></p>
          <p className="small muted">{underName(row)}</p>
        </div>
        <div><Reasons reasons={row.reasons} /></div>
        <Deadline row={row} urgent={urgent} />
        <div className="do">
          {opened ? <Button small onClick={close}>{m.close()}</Button> : (
            <>
              {calls
                ? <Button small icon="phone" aria-label={m.button_for({ button: m.row_call(), household: name })} onClick={() => setOpened({ kind: 'log', preset: 'TELEFON' })}>{m.row_call()}</Button>
                : <Button small icon="home" aria-label={m.button_for({ button: m.row_plan(), household: name })} onClick={() => setOpened({ kind: 'plan' })}>{m.row_plan()}</Button>}
              <Button small ref={log} data-log="" aria-keyshortcuts="L" aria-label={m.button_for({ button: m.row_log(), household: name })} onClick={() => setOpened({ kind: 'log', preset: row.nextKind ?? 'TELEFON' })}>{m.row_log()}</Button>
            </>
          )}
        </div>
      </div>
      {opened?.kind === 'log' ? <ActionLogLine caseId={row.caseId} name={name} preset={opened.preset} onClose={close} onSaved={saved} /> : null}
      {opened?.kind === 'plan' ? <PlanLine caseId={row.caseId} name={name} kind={row.nextKind} dueOn={row.nextDueOn} onClose={close} onSaved={(what) => saved(what, null)} /> : null}
    </li>
  )
}
