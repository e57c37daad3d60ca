import { verdictLabels } from '@bokvar/domain/vocabulary'
import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { HomeVisit_MoveDocument, HomeVisit_PlanDocument, HomeVisit_PrepareDocument, type Verdict } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { clock, dayOf, today } from '../../text/dates'
import { options } from '../../text/labels'
import { isoOf, swedishInstant } from '../../text/swedish-time'
import { partnerWord } from '../../text/who'
import { DateField } from '../../ui/date-field'
import { Field, Tick } from '../../ui/field'
import { Segmented } from '../../ui/segmented'
import { TimeField } from '../../ui/time-field'
import { useToast } from '../../ui/toast'
import { AskedInPlace, type Answered } from '../cases/asked-in-place'
import type { CaseVisits, Visit } from './visit-words'

interface When { day: string; time: string; unread: string | null; wrong: { field: 'day' | 'time'; text: string } | null }

/** The instant that a day and a time stand for, or what is wrong with them, said at the field. */
function instantOf(when: When): { at: string } | NonNullable<When['wrong']> {
  if (!when.day) return { field: 'day', text: when.unread ?? m.visit_choose_day() }
  if (!when.time) return { field: 'time', text: m.visit_choose_time() }
  return { at: isoOf(swedishInstant(when.day, when.time)) }
}

function WhenFields({ when, onChange }: { when: When; onChange: (when: When) => void }) {
  const wrongAt = (field: 'day' | 'time') => (when.wrong?.field === field ? when.wrong.text : undefined)
  return (
    <div className="fields">
      <DateField label={m.visit_day()} min={today()} value={when.day} wrong={wrongAt('day')} onChoose={(day, unread) => onChange({ ...when, day, unread, wrong: null })} />
      <TimeField label={m.visit_time()} value={when.time} wrong={wrongAt('time')} onChoose={(time) => onChange({ ...when, time, wrong: null })} />
    </div>
  )
}

interface Prepared { readonly interpreter: string; readonly child: Verdict; readonly leavesNote: boolean }

function PreparedFields({ prepared, onChange }: { prepared: Prepared; onChange: (prepared: Prepared) => void }) {
  return (
    <>
      <Field label={m.visit_interpreter_field()} help={m.visit_interpreter_help()} value={prepared.interpreter} onChange={(event) => onChange({ ...prepared, interpreter: event.target.value })} />
      <Segmented legend={m.visit_child_field()} segments={options(verdictLabels)} value={prepared.child} onChoose={(child) => onChange({ ...prepared, child })} />
      <Tick label={m.visit_note_field()} checked={prepared.leavesNote} onTick={(leavesNote) => onChange({ ...prepared, leavesNote })} />
    </>
  )
}

const inputOf = ({ interpreter, child, leavesNote }: Prepared) => ({ interpreter: interpreter.trim() || null, child, leavesNote })
const BLANK: When = { day: '', time: '', unread: null, wrong: null }

/** Words of a refusal that stand at the day, or above the form. */
function stopped(refusal: { field: string | null; text: string }, setWhen: (change: (before: When) => When) => void): Answered {
  if (refusal.field !== 'startsAt') return { done: false, text: refusal.text }
  setWhen((before) => ({ ...before, wrong: { field: 'day', text: refusal.text } }))
  return { done: false, text: null }
}

/** Planning a visit, with the other side where it may be asked; where it may not, why. */
export function PlanVisit({ caseId, found, onClose }: { caseId: string; found: CaseVisits; onClose: () => void }) {
  const [when, setWhen] = useState<When>(BLANK)
  const [joint, setJoint] = useState(false)
  const [prepared, setPrepared] = useState<Prepared>({ interpreter: '', child: 'OKAND', leavesNote: true })
  const plan = useIntent(HomeVisit_PlanDocument)
  const tell = useToast()
  const partner = found.partner ? partnerWord(found.partner) : null

  async function send(): Promise<Answered> {
    const chosen = instantOf(when)
    if (!('at' in chosen)) {
      setWhen({ ...when, wrong: chosen })
      return { done: false, text: null }
    }
    const outcome = await plan({ input: { caseId, startsAt: chosen.at, joint, ...inputOf(prepared) } })
    if (outcome.kind === 'refused') return stopped(outcome.refusal, setWhen)
    tell(joint && partner ? m.visit_asked_toast({ partner }) : m.visit_planned_toast())
    return { done: true }
  }

  return (
    <AskedInPlace ask={m.visit_plan_ask()} why={m.visit_plan_why()} go={joint ? m.visit_plan_ask_go() : m.visit_plan_go()} keep={m.cancel()} send={send} onClose={onClose}>
      <WhenFields when={when} onChange={setWhen} />
      {partner && found.mayAsk ? <Tick label={m.visit_joint({ partner })} help={m.visit_joint_help({ partner })} checked={joint} onTick={setJoint} /> : null}
      {partner && !found.mayAsk ? <p className="small f">{found.partner?.kind === 'SOCIALTJANST' ? m.visit_not_raised() : m.visit_not_told({ partner })}</p> : null}
      <PreparedFields prepared={prepared} onChange={setPrepared} />
    </AskedInPlace>
  )
}

/** Another time. The other side, where there is one, is asked again. */
export function MoveVisit({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const [when, setWhen] = useState<When>({ ...BLANK, day: dayOf(visit.startsAt), time: clock(visit.startsAt).replace('.', ':').padStart(5, '0') })
  const move = useIntent(HomeVisit_MoveDocument)
  const tell = useToast()

  async function send(): Promise<Answered> {
    const chosen = instantOf(when)
    if (!('at' in chosen)) {
      setWhen({ ...when, wrong: chosen })
      return { done: false, text: null }
    }
    const outcome = await move({ visitId: visit.id, startsAt: chosen.at })
    if (outcome.kind === 'refused') return stopped(outcome.refusal, setWhen)
    tell(m.visit_moved_toast())
    return { done: true }
  }

  const why = visit.partner ? m.visit_move_why({ partner: partnerWord(visit.partner) }) : null
  return (
    <AskedInPlace ask={m.visit_move_ask()} why={why} go={m.visit_move()} keep={m.cancel()} send={send} onClose={onClose}>
      <WhenFields when={when} onChange={setWhen} />
    </AskedInPlace>
  )
}

/** Interpreter, child and note, as one's own organisation prepares them. */
export function PrepareVisit({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const [prepared, setPrepared] = useState<Prepared>({ interpreter: visit.interpreter ?? '', child: visit.child ?? 'OKAND', leavesNote: visit.leavesNote ?? true })
  const prepare = useIntent(HomeVisit_PrepareDocument)
  const tell = useToast()

  async function send(): Promise<Answered> {
    const outcome = await prepare({ visitId: visit.id, input: inputOf(prepared) })
    if (outcome.kind === 'refused') return { done: false, text: outcome.refusal.text }
    tell(m.visit_prepared_toast())
    return { done: true }
  }

  return (
    <AskedInPlace ask={m.visit_prepare_ask()} why={m.visit_plan_why()} go={m.save()} keep={m.cancel()} send={send} onClose={onClose}>
      <PreparedFields prepared={prepared} onChange={setPrepared} />
    </AskedInPlace>
  )
}
