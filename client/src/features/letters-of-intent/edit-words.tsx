import { intentSectionLabels, type IntentSection } from '@bokvar/domain/vocabulary'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { inSentence } from '../../text/number-words'
import { DateField } from '../../ui/date-field'
import { Field, TextArea } from '../../ui/field'
import { OpensForm } from '../../ui/opens-form'
import type { Letter } from './letter-data'
import { LetterForm } from './letter-form'
import { useLetterChange } from './use-letter-change'

interface Editing { readonly letter: Letter; readonly onClose: () => void }

/** Writes a section's own words. */
export function EditSection({ letter, code }: { letter: Letter; code: IntentSection }) {
  const what = inSentence(word(intentSectionLabels, code))
  return <OpensForm label={m.intent_change_text()} name={m.intent_change_text_of({ what })} kind="plain">{(close) => <SectionForm letter={letter} code={code} onClose={close} />}</OpensForm>
}

function SectionForm({ letter, code, onClose }: Editing & { code: IntentSection }) {
  const { draft, change, save, sending, drop } = useLetterChange(letter, code, () => ({ text: letter.sections.find((section) => section.code === code)?.text ?? '' }), ({ text }) => ({ section: { code, text } }))
  return (
    <LetterForm label={word(intentSectionLabels, code)} go={m.save()} busy={sending} send={save} onClose={(kept) => { if (!kept) drop(); onClose() }}>
      <TextArea rows={6} label={m.intent_text()} help={m.intent_text_help()} value={draft.text} onChange={({ target }) => change({ text: target.value })} />
    </LetterForm>
  )
}

/** The title and the days on which it holds. */
export function EditFrame({ letter }: { letter: Letter }) {
  return (
    <div className="tools">
      <OpensForm label={m.intent_change_of({ what: inSentence(m.intent_heading_field()) })} kind="plain">{(close) => <TitleForm letter={letter} onClose={close} />}</OpensForm>
      <OpensForm label={m.intent_validity_edit()} kind="plain">{(close) => <ValidityForm letter={letter} onClose={close} />}</OpensForm>
    </div>
  )
}

function TitleForm({ letter, onClose }: Editing) {
  const { draft, change, save, sending, drop } = useLetterChange(letter, 'title', () => ({ title: letter.title }), ({ title }) => ({ title }))
  return (
    <LetterForm label={m.intent_heading_field()} go={m.save()} busy={sending} send={save} onClose={(kept) => { if (!kept) drop(); onClose() }}>
      <Field label={m.intent_heading_field()} value={draft.title} onChange={({ target }) => change({ title: target.value })} />
    </LetterForm>
  )
}

function ValidityForm({ letter, onClose }: Editing) {
  const { draft, change, save, sending, drop } = useLetterChange(letter, 'validity', () => ({ validFrom: letter.validFrom, validTo: letter.validTo }), ({ validFrom, validTo }) => ({ validity: { validFrom: validFrom || letter.validFrom, validTo: validTo || letter.validTo } }))
  return (
    <LetterForm label={m.intent_validity_edit()} go={m.save()} busy={sending} send={save} onClose={(kept) => { if (!kept) drop(); onClose() }}>
      <DateField label={m.intent_valid_from()} value={draft.validFrom} onChoose={(validFrom) => change({ validFrom })} />
      <DateField label={m.intent_valid_to()} value={draft.validTo} onChoose={(validTo) => change({ validTo })} />
    </LetterForm>
  )
}
