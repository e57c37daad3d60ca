import { consentCapacityLabels, consentDirectionLabels, isLandlord, speaksByMandate } from '@bokvar/domain/vocabulary'
import type { Consent_CaseQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { today } from '../../text/dates'
import { categoryWord } from '../../text/facts'
import { nameNotShown, options } from '../../text/labels'
import { DateField } from '../../ui/date-field'
import { Select, TextArea } from '../../ui/field'
import { Segmented } from '../../ui/segmented'
import { TickGroup } from '../../ui/tick-group'
import type { Refused } from '../../ui/use-refused'
import { categoryHelp } from './consent-words'
import type { ConsentDraft } from './consent-draft'

type ConsentCase = NonNullable<Consent_CaseQuery['case']>
interface Part {
  readonly draft: ConsentDraft
  readonly onChange: (part: Partial<ConsentDraft>) => void
  readonly refused: Refused
  readonly of: ConsentCase
}

/** Who gives it, and for whom. Each adult for their own part; a child through its guardians. */
export function GiverFields({ draft, onChange, refused, of }: Part) {
  const persons = of.persons.filter((person) => !person.diedOn)
  const adults = persons.filter((person) => person.kind === 'VUXEN')
  const named = (people: ConsentCase['persons']) => people.map((person) => ({ value: person.id, label: person.name ?? nameNotShown() }))
  const at = (field: string) => ({ id: refused.idOf(field), wrong: refused.of(field) })
  const others = draft.capacity === 'VARDNADSHAVARE' ? persons.filter((person) => person.kind === 'BARN') : persons.filter((person) => person.id !== draft.giverId)
  return (
    <>
      <Select {...at('giverId')} label={m.consent_giver()} help={m.consent_giver_help()} options={[{ value: '', label: m.choose() }, ...named(adults)]} value={draft.giverId} onChoose={(giverId) => onChange({ giverId })} />
      <Select {...at('capacity')} label={m.consent_capacity()} options={options(consentCapacityLabels)} value={draft.capacity} onChoose={(capacity) => onChange({ capacity, subjectId: '' })} />
      {draft.capacity === 'SJALV' ? null : <Select {...at('subjectId')} label={m.consent_subject()} options={[{ value: '', label: m.choose() }, ...named(others)]} value={draft.subjectId} onChoose={(subjectId) => onChange({ subjectId })} />}
      {speaksByMandate(draft.capacity) ? <DateField {...at('mandateUntil')} label={m.consent_mandate_until()} help={m.consent_mandate_help()} value={draft.mandateUntil} onChoose={(mandateUntil) => onChange({ mandateUntil })} /> : null}
    </>
  )
}

/** Who may know, and what. */
export function ScopeFields({ draft, onChange, refused, of }: Part) {
  const { consentCategories } = of.viewerMay
  const consentRecipients = [...of.viewerMay.consentRecipients].sort((a, b) => Number(isLandlord(b.kind)) - Number(isLandlord(a.kind)))
  return (
    <>
      <TickGroup
        id={refused.idOf('recipients')}
        legend={m.consent_recipients()}
        wrong={refused.of('recipients')}
        choices={consentRecipients.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={draft.recipients}
        onChoose={(recipients) => onChange({ recipients })}
      />
      <TickGroup
        id={refused.idOf('categories')}
        legend={m.consent_categories()}
        wrong={refused.of('categories')}
        choices={consentCategories.map((value) => ({ value, label: categoryWord(value), help: categoryHelp(value) }))}
        chosen={draft.categories}
        onChoose={(categories) => onChange({ categories })}
      />
    </>
  )
}

/** Which way, to what end, how long. */
export function TermFields({ draft, onChange, refused }: Part) {
  const at = (field: string) => ({ id: refused.idOf(field), wrong: refused.of(field) })
  return (
    <>
      <Segmented id={refused.idOf('direction')} legend={m.consent_direction()} segments={options(consentDirectionLabels)} value={draft.direction} onChoose={(direction) => onChange({ direction })} />
      <TextArea {...at('purpose')} label={m.consent_purpose()} value={draft.purpose} onChange={(event) => onChange({ purpose: event.target.value })} />
      <div className="fields">
        <DateField {...at('validFrom')} label={m.consent_from()} value={draft.validFrom} onChoose={(validFrom) => onChange({ validFrom })} />
        <DateField {...at('validTo')} label={m.consent_to()} value={draft.validTo} min={today()} onChoose={(validTo) => onChange({ validTo })} />
      </div>
    </>
  )
}
