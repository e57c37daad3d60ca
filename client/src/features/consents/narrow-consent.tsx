import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { Consent_NarrowDocument, type Consent_LineFragment, type FactCategory } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { categoryWord } from '../../text/facts'
import { Button } from '../../ui/button'
import { Tick } from '../../ui/field'
import { useRefused } from '../../ui/use-refused'

function toggled<T>(list: readonly T[], one: T, on: boolean): readonly T[] {
  return on ? [...list, one] : list.filter((other) => other !== one)
}

/** Keeps some recipients and categories. More than before takes a new consent. */
export function NarrowConsent({ line, onClose }: { line: Consent_LineFragment; onClose: () => void }) {
  const open = line.recipients.filter((one) => !one.endedAt)
  const [recipients, setRecipients] = useState<readonly string[]>(open.map((one) => one.organisation.id))
  const [categories, setCategories] = useState<readonly FactCategory[]>(line.categories)
  const [busy, setBusy] = useState(false)
  const refused = useRefused(`narrow-${line.id}`, ['recipients', 'categories'])
  const narrow = useIntent(Consent_NarrowDocument)

  async function save(): Promise<void> {
    setBusy(true)
    const outcome = await narrow({ consentId: line.id, recipients: [...recipients], categories: [...categories] })
    setBusy(false)
    if (outcome.kind === 'refused') refused.show([outcome.refusal])
    else onClose()
  }

  return (
    <form className="consent-form" aria-label={m.consent_narrow()} noValidate onSubmit={(event) => { event.preventDefault(); void save() }} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose() } }}>
      {refused.summary}
      <p>{m.narrow_words()}</p>
      {line.renewedFrom ? <p>{m.narrow_renewed()}</p> : null}
      <div className="fields">
        <fieldset className="f">
          <legend className="lab">{m.consent_recipients()}</legend>
          {refused.of('recipients') ? <p className="wrong">{refused.of('recipients')}</p> : null}
          <div>
            {open.map(({ organisation }, index) => <Tick key={organisation.id} {...(index === 0 ? { id: refused.idOf('recipients') } : {})} label={organisation.name} checked={recipients.includes(organisation.id)} onTick={(on) => setRecipients(toggled(recipients, organisation.id, on))} />)}
          </div>
        </fieldset>
        <fieldset className="f">
          <legend className="lab">{m.consent_categories()}</legend>
          {refused.of('categories') ? <p className="wrong">{refused.of('categories')}</p> : null}
          <div>
            {line.categories.map((one, index) => <Tick key={one} {...(index === 0 ? { id: refused.idOf('categories') } : {})} label={categoryWord(one)} checked={categories.includes(one)} onTick={(on) => setCategories(toggled(categories, one, on))} />)}
          </div>
        </fieldset>
      </div>
      <div className="tools">
        <Button kind="go" type="submit" busy={busy}>{m.narrow_go()}</Button>
        <Button onClick={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
