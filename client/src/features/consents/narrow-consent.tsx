import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { Consent_NarrowDocument, type Consent_LineFragment, type FactCategory } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { categoryWord } from '../../text/facts'
import { Button } from '../../ui/button'
import { TickGroup } from '../../ui/tick-group'
import { useRefused } from '../../ui/use-refused'

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
        <TickGroup
          id={refused.idOf('recipients')}
          legend={m.consent_recipients()}
          wrong={refused.of('recipients')}
          choices={open.map(({ organisation }) => ({ value: organisation.id, label: organisation.name }))}
          chosen={recipients}
          onChoose={setRecipients}
        />
        <TickGroup
          id={refused.idOf('categories')}
          legend={m.consent_categories()}
          wrong={refused.of('categories')}
          choices={line.categories.map((value) => ({ value, label: categoryWord(value) }))}
          chosen={categories}
          onChoose={setCategories}
        />
      </div>
      <div className="tools">
        <Button kind="go" type="submit" busy={busy}>{m.narrow_go()}</Button>
        <Button onClick={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
