import { criteriaFaults, criteriaOf, faultFields } from '@bokvar/domain/targets'
import { barnfamiljPresetLabels, refusalText, type BarnfamiljPreset } from '@bokvar/domain/vocabulary'
import { useEffect, useRef } from 'react'
import { m } from '../../paraglide/messages'
import { clock } from '../../text/dates'
import { options, word } from '../../text/labels'
import { language } from '../../text/language'
import { Button } from '../../ui/button'
import { Field, Select, TextArea } from '../../ui/field'
import { SaveStateMark } from '../../ui/save-state'
import { presetFields, type DefinitionPageData } from './definition-columns'
import { CriteriaFields } from './criteria-fields'
import { blankForm, writtenOf } from './form-draft'
import { useSavedDraft } from './use-saved-draft'

const SCRATCH = 'SCRATCH'

/** What the own side means, in words and question by question. It saves itself while one writes; what lacks an answer says so at its field. */
export function DefinitionForm({ page, onClose }: { page: DefinitionPageData; onClose: () => void }) {
  const { draft, change, saving, stops, leave } = useSavedDraft(page, () => blankForm(page))
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const faults = new Map<string, string>(criteriaFaults(criteriaOf(writtenOf(draft))).map((fault) => [faultFields[fault], refusalText(fault, language())]))

  function startFrom(preset: BarnfamiljPreset | null): void {
    const criteria = preset === null ? null : presetFields(preset)
    change({
      basedOn: preset,
      ...(criteria === null ? {} : { ...criteria, minDaysPerYear: text(criteria.minDaysPerYear), minNightsPerMonth: text(criteria.minNightsPerMonth), expectingWeek: text(criteria.expectingWeek), schoolUntilAge: text(criteria.schoolUntilAge) }),
      ...(preset !== null && draft.name === '' ? { name: word(barnfamiljPresetLabels, preset).slice(0, 60) } : {}),
    })
  }

  return (
    <div className="def-form">
      {stops.summary}
      <Select<BarnfamiljPreset | typeof SCRATCH>
        label={m.def_start_from()} help={m.def_start_from_help()} options={[{ value: SCRATCH, label: m.def_from_scratch() }, ...options(barnfamiljPresetLabels)]} value={draft.basedOn ?? SCRATCH}
        onChoose={(value) => startFrom(value === SCRATCH ? null : value)} />
      <Field ref={first} id={stops.idOf('name')} label={m.def_name()} help={m.def_name_help()} wrong={stops.of('name')} value={draft.name} onChange={({ target }) => change({ name: target.value })} />
      <TextArea id={stops.idOf('words')} rows={4} label={m.def_words()} help={m.def_words_help()} wrong={stops.of('words')} value={draft.words} onChange={({ target }) => change({ words: target.value })} />
      <CriteriaFields draft={draft} change={change} wrongAt={(field) => faults.get(field)} />
      <p className="small muted">{m.def_who_sees({ partner: page.otherSide.shortName })}</p>
      <div className="tools">
        <Button onClick={() => { leave(); onClose() }}>{m.def_done()}</Button>
        <SaveStateMark kind={saving.kind} words={saving.kind === 'idle' ? '' : saving.kind === 'saving' ? m.saving() : m.def_saved({ time: clock(saving.at) })} />
      </div>
    </div>
  )
}

const text = (count: number | null): string => (count === null ? '' : String(count))
