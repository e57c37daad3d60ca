import { useEffect, useRef, useState, type ReactNode } from 'react'
import { categoryOf, decisionOfFact, factKindRules, legalStageLabels, legalStages } from '@bokvar/domain/vocabulary'
import { useIntent } from '../../apollo/intent'
import { Case_RecordFactDocument, type FactKind } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { nameNotShown, word } from '../../text/labels'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { Select, TextArea } from '../../ui/field'
import { TickGroup } from '../../ui/tick-group'
import { useRefused, type Refused } from '../../ui/use-refused'
import { useStepGate } from '../goal-agreements/use-step-gate'
import { MandateTold } from '../decision-mandates/mandate-told'
import { isLandlordSide, useViewer } from '../sessions/viewer-context'
import { useRecordedToast } from './retraction/take-back'
import type { WholeCase } from './whole-case'
import { factWord } from './case-words'
import { WillSee } from './will-see'

/** A new fact: what it is, whom it concerns, the words, and who will see them. */
export function AddFact({ whole, onClose }: { whole: WholeCase; onClose: () => void }) {
  const viewer = useViewer()
  const landlordSide = isLandlordSide(viewer)
  const kinds = whole.viewerMay.factKinds
  const [kind, setKind] = useState<FactKind>(kinds.includes('PLAN') ? 'PLAN' : (kinds[0] ?? 'ANTECKNING'))
  const [text, setText] = useState('')
  const [onDate, setOnDate] = useState('')
  const [about, setAbout] = useState<readonly string[]>(whole.persons.length === 1 ? whole.persons.map((person) => person.id) : [])
  const [busy, setBusy] = useState(false)
  const refused = useRefused('fact', ['kind', 'concerns', 'text', 'onDate', 'exception'])
  const record = useIntent(Case_RecordFactDocument)
  const recorded = useRecordedToast(whole.id)
  // What a landlord's legal step is called is chosen, so that what rests on it can be told.
  const isStage = kind === 'STEG' && landlordSide
  const stage = isStage ? legalStages.find((code) => code === text) : undefined
  const gate = useStepGate(stage === undefined ? null : { caseId: whole.id, stage, takenOn: onDate || null })
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => first.current?.focus(), [])

  async function save(): Promise<void> {
    if (text.trim() === '' || (isStage && stage === undefined)) return refused.show([{ field: 'text', text: isStage ? m.fact_choose_stage() : m.fact_write() }])
    setBusy(true)
    const outcome = await record({ input: { caseId: whole.id, kind, text: text.trim(), onDate: factKindRules[kind].dated ? onDate || null : null, concerns: [...about], exception: gate.exception } })
    setBusy(false)
    if (outcome.kind === 'refused') return refused.show([outcome.refusal])
    recorded(factWord(kind, categoryOf(viewer.organisation.kind, kind), true), outcome.value.factId)
    onClose()
  }

  const options = kinds.map((one) => ({ value: one, label: factWord(one, categoryOf(viewer.organisation.kind, one), true) }))
  return (
    <form
      className="add-fact"
      aria-label={m.fact_add()}
      noValidate
      onSubmit={(event) => { event.preventDefault(); void save() }}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose() } }}
    >
      {refused.summary}
      <Select ref={first} id={refused.idOf('kind')} label={m.fact_kind()} options={options} value={kind} wrong={refused.of('kind')} onChoose={(next) => { setKind(next); if ((next === 'STEG') !== (kind === 'STEG')) setText('') }} />
      {whole.persons.length > 1 ? (
        <TickGroup
          id={refused.idOf('concerns')}
          legend={m.fact_concerns()}
          wrong={refused.of('concerns')}
          choices={whole.persons.map(({ id, name }) => ({ value: id, label: name ?? nameNotShown() }))}
          chosen={about}
          onChoose={setAbout}
        />
      ) : null}
      <Words isStage={isStage} landlordSide={landlordSide} text={text} refused={refused} onChange={setText} after={<WillSee caseId={whole.id} kind={kind} concerns={about} />} />
      {factKindRules[kind].dated ? <DateField id={refused.idOf('onDate')} label={m.fact_day()} help={m.fact_day_help()} value={onDate} wrong={refused.of('onDate')} onChoose={setOnDate} /> : null}
      {gate.told(refused)}
      <p className="small"><MandateTold decision={decisionOfFact({ kind, text: text.trim(), dated: onDate !== '' }, viewer.organisation.kind)} /></p>
      <div className="tools">
        <Button kind="go" type="submit" busy={busy}>{m.save()}</Button>
        <Button onClick={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  )
}

/** What the fact says: in one's own words, or which of the steps of the law it is. */
function Words({ isStage, landlordSide, text, refused, after, onChange }: { isStage: boolean; landlordSide: boolean; text: string; refused: Refused; after: ReactNode; onChange: (text: string) => void }) {
  const at = { id: refused.idOf('text'), wrong: refused.of('text'), value: text, after }
  if (!isStage) return <TextArea {...at} label={m.fact_text()} help={landlordSide ? m.fact_no_health() : undefined} onChange={(event) => onChange(event.target.value)} />
  const stages = legalStages.map((value) => ({ value: value as string, label: word(legalStageLabels, value) }))
  return <Select {...at} label={m.fact_stage()} options={[{ value: '', label: m.fact_stage_choose() }, ...stages]} onChoose={onChange} />
}
