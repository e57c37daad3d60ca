import { actionKindsOf, actionResultsOf } from '@bokvar/domain/vocabulary'
import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { HomeVisit_LogDocument, type ActionKind, type ActionResult } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { actionWord, resultWord } from '../../text/actions'
import { sentence } from '../../text/number-words'
import { DateField } from '../../ui/date-field'
import { Field, Select, Tick } from '../../ui/field'
import { Segmented } from '../../ui/segmented'
import { useToast } from '../../ui/toast'
import { AskedInPlace, type Answered } from '../cases/asked-in-place'
import { isLandlordSide, useViewer } from '../sessions/viewer-context'
import { chosenStep, nextSteps } from '../work-list/next-steps'
import { visitName, type Visit } from './visit-words'

type Wrong = { readonly field: string; readonly text: string } | null

const FIELDS = ['result', 'inside', 'nextKind', 'nextDueOn']
const YES_NO = () => [{ value: 'NO', label: m.visit_outside() }, { value: 'YES', label: m.visit_inside() }] as const

/** How it went, in one go: with the note in the letterbox when nobody was at home, and what comes next. */
export function LogVisit({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const viewer = useViewer()
  const landlordSide = isLandlordSide(viewer)
  const [steps] = useState(() => nextSteps(landlordSide ? 'HEMBESOK_HV' : 'HEMBESOK_SOC'))
  const [result, setResult] = useState<ActionResult | null>(null)
  const [inside, setInside] = useState<'YES' | 'NO'>('NO')
  const [leftNote, setLeftNote] = useState(visit.leavesNote ?? true)
  const [text, setText] = useState('')
  const [next, setNext] = useState(steps[0]?.value ?? '')
  const [other, setOther] = useState<{ kind: ActionKind; on: string }>({ kind: 'TELEFON', on: '' })
  const [wrong, setWrong] = useState<Wrong>(null)
  const log = useIntent(HomeVisit_LogDocument)
  const tell = useToast()
  const wrongAt = (field: string): string | undefined => (wrong?.field === field ? wrong.text : undefined)

  async function send(): Promise<Answered> {
    const missing = result === null ? { field: 'result', text: m.log_choose_result() } : next === 'other' && other.on === '' ? { field: 'nextDueOn', text: m.date_unread() } : null
    setWrong(missing)
    if (missing || result === null) return { done: false, text: null }
    const step = chosenStep(next, other)
    const outcome = await log({ input: {
      visitId: visit.id, result, inside: !landlordSide && result !== 'EJ_NADD' && inside === 'YES', leftNote: result === 'EJ_NADD' && leftNote, text: text.trim() || null,
      nextKind: step?.kind ?? null, nextDueOn: step?.on ?? null } })
    if (outcome.kind === 'done') {
      tell(m.visit_logged_toast())
      return { done: true }
    }
    const { field, text: words } = outcome.refusal
    const atField = field !== null && FIELDS.includes(field)
    setWrong(atField ? { field, text: words } : null)
    return { done: false, text: atField ? null : words }
  }

  const kinds = actionKindsOf(viewer.organisation.kind).map((kind) => ({ value: kind, label: actionWord(kind) }))
  return (
    <AskedInPlace ask={m.visit_log_ask()} why={visitName(visit)} go={m.visit_log_go()} keep={m.cancel()} send={send} onClose={onClose}>
      <Segmented className="visit-reasons" legend={m.log_result()} wrong={wrongAt('result')} segments={actionResultsOf('HEMBESOK_HV').map((one) => ({ value: one, label: sentence(resultWord(one)) }))} value={result} onChoose={(chosen) => { setResult(chosen); setWrong(null) }} />
      {!landlordSide && result !== null && result !== 'EJ_NADD' ? <Segmented legend={m.visit_where()} wrong={wrongAt('inside')} segments={YES_NO()} value={inside} onChoose={(chosen) => { setInside(chosen); setWrong(null) }} /> : null}
      {result === 'EJ_NADD' ? <Tick label={m.visit_left_note()} help={m.visit_left_note_help()} checked={leftNote} onTick={setLeftNote} /> : null}
      <Field label={m.log_text()} value={text} onChange={(event) => setText(event.target.value)} />
      <Select label={m.log_next()} options={steps} value={next} wrong={wrongAt('nextKind') ?? (next === 'other' ? undefined : wrongAt('nextDueOn'))} onChoose={setNext} />
      {next === 'other' ? (
        <div className="fields">
          <Select label={m.log_next_kind()} options={kinds} value={other.kind} onChoose={(kind) => setOther({ ...other, kind })} />
          <DateField label={m.log_next_on()} value={other.on} wrong={wrongAt('nextDueOn')} onChoose={(on) => setOther({ ...other, on })} />
        </div>
      ) : null}
    </AskedInPlace>
  )
}
