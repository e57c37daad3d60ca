import { actionKindLabels, actionKindsOf, actionWays, gateGroups, gateSteps, METHOD_ACTION_KINDS, type ActionKind } from '@bokvar/domain/vocabulary'
import { useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { ProcessGoal_ProposeDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { sentence } from '../../text/number-words'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { Field, Select } from '../../ui/field'
import { Segmented } from '../../ui/segmented'
import { TickGroup } from '../../ui/tick-group'
import { useToast } from '../../ui/toast'
import { useDraft } from '../../ui/use-draft'
import { useRefused, type Refused } from '../../ui/use-refused'
import { stopsOf } from '../manager-meetings/manager-words'
import { useViewer } from '../sessions/viewer-context'
import { goalDraft, NEW_DEMAND, requiredOf, type Demand } from './goal-draft'
import { goalSentence, groupWords, stepWords, wayWords, type GoalVersion } from './goal-words'

const FIELDS = ['name', 'required', 'ownStep', 'validFrom']
const OF_METHOD: readonly ActionKind[] = actionWays.flatMap((way): readonly ActionKind[] => METHOD_ACTION_KINDS[way])
/** What else a landlord does for a household; a step towards the loss of the home is none. */
const OTHERS = actionKindsOf('KOMMUNALT_BOLAG').filter((kind) => !OF_METHOD.includes(kind) && kind !== 'INKASSOKRAV' && kind !== 'NARVARO_AVHYSNING')

/** A new process goal, or another version of one, put together in plain words and said back as one sentence before it is sent. */
export function GoalForm({ partnershipId, partner, goalId, of, today, name, onClose }: {
  partnershipId: string
  partner: string
  goalId: string | null
  /** The version that is written on from; null: a new goal. */
  of: GoalVersion | null
  today: string
  name: string
  onClose: () => void
}) {
  const viewer = useViewer()
  const { draft, change, drop, sending, send } = useDraft({ person: viewer.id, form: 'process-goal', about: goalId ?? partnershipId }, () => goalDraft(of, today))
  const [unread, setUnread] = useState<string | null>(null)
  const stops = useRefused(`goal-${goalId ?? 'new'}`, FIELDS)
  const propose = useIntent(ProcessGoal_ProposeDocument)
  const tell = useToast()
  const { demands } = draft
  const required = requiredOf(demands)

  function changeDemand(at: number, part: Partial<Demand>): void {
    change({ demands: demands.map((demand, index) => (index === at ? { ...demand, ...part } : demand)) })
    stops.mended('required')
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (sending) return
    if (unread || draft.validFrom === '') return stops.show([{ field: 'validFrom', text: unread ?? m.date_unread() }])
    const { base, group, before, ownStep, validFrom } = draft
    const goal = { partnershipId, goalId, base, name: draft.name, group, required, before, ownStep: before === 'EGET_STEG' ? ownStep : null, preset: of?.preset ?? null, validFrom }
    const stopped = stopsOf(await send(() => propose({ goal })))
    if (stopped.length > 0) return stops.show(stopped)
    drop()
    tell(m.goals_proposed_toast({ partner }))
    onClose()
  }

  return (
    <form className="goal-form" noValidate aria-label={name} onSubmit={(event) => void save(event)}>
      {stops.summary}
      <Field id={stops.idOf('name')} label={m.goal_name()} help={m.goal_name_help()} wrong={stops.of('name')} value={draft.name} onChange={({ target }) => change({ name: target.value })} />
      <Select label={m.goal_for()} help={m.goal_for_help()} options={gateGroups.map((value) => ({ value, label: groupWords(value) }))} value={draft.group} onChoose={(group) => change({ group })} />
      {demands.map((demand, index) => (
        <DemandFields key={index} demand={demand} n={demands.length > 1 ? index + 1 : null} id={`${stops.idOf('required')}${index === 0 ? '' : `-${index}`}`} wrong={stops.of('required')}
          onChange={(part) => changeDemand(index, part)} onRemove={() => change({ demands: demands.filter((_, other) => other !== index) })} />
      ))}
      {demands.length < 4 ? <div className="tools"><Button small onClick={() => change({ demands: [...demands, { ...NEW_DEMAND, ways: ['homeVisit'], count: '1', minWays: '1', reach: 'NO' }] })}>{m.goal_demand_add()}</Button></div> : null}
      <Select label={m.goal_before()} options={gateSteps.map((value) => ({ value, label: sentence(stepWords({ before: value })) }))} value={draft.before} onChoose={(before) => change({ before })} />
      {draft.before === 'EGET_STEG' ? <OwnStep stops={stops} value={draft.ownStep} onChange={(ownStep) => change({ ownStep })} /> : null}
      <DateField id={stops.idOf('validFrom')} label={m.goal_from()} min={today} wrong={stops.of('validFrom')} value={draft.validFrom} onChoose={(validFrom, wrong) => { change({ validFrom }); setUnread(wrong) }} />
      <div className="goal-says" role="status">
        <p className="small muted">{m.goal_says()}</p>
        <p className="strong">{required.some(({ kinds }) => kinds.length === 0) ? m.goal_unfinished() : goalSentence({ ...draft, required })}</p>
      </div>
      <div className="tools">
        <Button kind="go" type="submit" busy={sending}>{m.goals_propose_save()}</Button>
        <Button kind="plain" onClick={() => { drop(); onClose() }}>{m.cancel()}</Button>
      </div>
    </form>
  )
}

function OwnStep({ stops, value, onChange }: { stops: Refused; value: string; onChange: (value: string) => void }) {
  return <Field id={stops.idOf('ownStep')} label={m.goal_own_step()} help={m.goal_own_step_help()} wrong={stops.of('ownStep')} value={value} onChange={({ target }) => onChange(target.value)} />
}

function DemandFields({ demand, n, id, wrong, onChange, onRemove }: { demand: Demand; n: number | null; id: string; wrong: string | undefined; onChange: (part: Partial<Demand>) => void; onRemove: () => void }) {
  const { ways, others, count, minWays, reach } = demand
  return (
    <fieldset className="goal-demand">
      <legend className="strong">{n === null ? m.goal_demand() : m.goal_demand_n({ n })}</legend>
      <TickGroup id={id} legend={m.goal_ways()} wrong={wrong} choices={actionWays.map((value) => ({ value, label: wayWords(value) }))} chosen={ways} onChoose={(chosen) => onChange({ ways: actionWays.filter((way) => chosen.includes(way)) })} />
      <details open={others.length > 0}>
        <summary>{m.goal_others()}</summary>
        <TickGroup id={`${id}-others`} legend={m.goal_others_legend()} choices={OTHERS.map((value) => ({ value, label: word(actionKindLabels, value) }))} chosen={others} onChoose={(chosen) => onChange({ others: chosen })} />
      </details>
      <div className="goal-numbers">
        <Field label={m.goal_count()} inputMode="numeric" value={count} onChange={({ target }) => onChange({ count: target.value })} />
        <Field label={m.goal_min_ways()} inputMode="numeric" value={minWays} onChange={({ target }) => onChange({ minWays: target.value })} />
      </div>
      <Segmented legend={m.goal_reach()} segments={[{ value: 'NO', label: m.goal_reach_no() }, { value: 'SOME', label: m.goal_reach_some() }, { value: 'EVERY', label: m.goal_reach_every() }]} value={reach} onChoose={(value) => onChange({ reach: value })} />
      {n === null ? null : <div className="tools"><Button small kind="plain" aria-label={m.goal_demand_remove_n({ n })} onClick={onRemove}>{m.goal_demand_remove()}</Button></div>}
    </fieldset>
  )
}
