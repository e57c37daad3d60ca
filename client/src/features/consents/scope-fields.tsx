import { consentCapacityLabels, consentDirectionLabels, isLandlord, speaksByMandate } from '@bokvar/domain/vocabulary'
import type { Consent_CaseQuery, FactCategory } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { today } from '../../text/dates'
import { categoryWord } from '../../text/facts'
import { nameNotShown, options } from '../../text/labels'
import { DateField } from '../../ui/date-field'
import { Select, TextArea, Tick } from '../../ui/field'
import { Segmented } from '../../ui/segmented'
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

function toggled<T>(list: readonly T[], one: T, on: boolean): readonly T[] {
  return on ? [...list, one] : list.filter((other) => other !== one)
}

/** Who gives it, and for whom. Each adult for their own part; a child through its guardians. */
export function GiverFields({ draft, onChange, refused, of }: Part) {
  const adults = of.persons.filter((person) => person.kind === 'VUXEN')
  const named = (people: ConsentCase['persons']) => people.map((person) => ({ value: person.id, label: person.name ?? nameNotShown() }))
  const at = (field: string) => ({ id: refused.idOf(field), wrong: refused.of(field) })
  const others = draft.capacity === 'VARDNADSHAVARE' ? of.persons.filter((person) => person.kind === 'BARN') : of.persons.filter((person) => person.id !== draft.giverId)
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
      <fieldset className="f">
        <legend className="lab">{m.consent_recipients()}</legend>
        {refused.of('recipients') ? <p className="wrong">{refused.of('recipients')}</p> : null}
        <div>
          {consentRecipients.map((organisation, index) => (
            <Tick key={organisation.id} {...(index === 0 ? { id: refused.idOf('recipients') } : {})} label={organisation.name} checked={draft.recipients.includes(organisation.id)} onTick={(on) => onChange({ recipients: toggled(draft.recipients, organisation.id, on) })} />
          ))}
        </div>
      </fieldset>
      <fieldset className="f">
        <legend className="lab">{m.consent_categories()}</legend>
        {refused.of('categories') ? <p className="wrong">{refused.of('categories')}</p> : null}
        <div>
          {consentCategories.map((category: FactCategory, index) => (
            <Tick key={category} {...(index === 0 ? { id: refused.idOf('categories') } : {})} label={categoryWord(category)} help={categoryHelp(category)} checked={draft.categories.includes(category)} onTick={(on) => onChange({ categories: toggled(draft.categories, category, on) })} />
          ))}
        </div>
      </fieldset>
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
