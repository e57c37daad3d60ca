import { useEffect, useRef, useState } from 'react'
import { noticeChannelLabels } from '@bokvar/domain/vocabulary'
import { useIntent } from '../../apollo/intent'
import { Consent_WithdrawDocument, type Consent_LineFragment, type FactCategory } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { categoryWord } from '../../text/facts'
import { word } from '../../text/labels'
import { useAnnounce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { Select } from '../../ui/field'
import { useRefused } from '../../ui/use-refused'

const ALL = ''
const TOLD_BY = ['TELEFON', 'BESOK', 'POST', 'EPOST'] as const

/**
 * Taking back, wholly or a part. Nothing is asked about why, and nothing must be filled in: the button does it as
 * the page opens. Focus comes to the first choice and not to the button: the key that opened the form is often still down.
 */
export function WithdrawConsent({ line, onClose }: { line: Consent_LineFragment; onClose: () => void }) {
  const [recipient, setRecipient] = useState(ALL)
  const [category, setCategory] = useState<FactCategory | typeof ALL>(ALL)
  const [told, setTold] = useState(ALL)
  const [busy, setBusy] = useState(false)
  const refused = useRefused(`withdraw-${line.id}`, [])
  const withdraw = useIntent(Consent_WithdrawDocument)
  const say = useAnnounce()
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => first.current?.focus(), [])
  const whole = recipient === ALL && category === ALL

  async function save(): Promise<void> {
    setBusy(true)
    const outcome = await withdraw({ consentId: line.id, recipientId: recipient || null, category: category || null, toldHow: told || null })
    setBusy(false)
    if (outcome.kind === 'refused') return refused.show([outcome.refusal])
    say(m.consent_withdrawn_said())
    onClose()
  }

  const open = line.recipients.filter((one) => !one.endedAt)
  return (
    <form className="consent-form" aria-label={m.consent_withdraw()} noValidate onSubmit={(event) => { event.preventDefault(); void save() }} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose() } }}>
      {refused.summary}
      <p>{m.withdraw_words()}</p>
      {line.renewedFrom ? <p>{m.withdraw_renewed()}</p> : null}
      <div className="fields">
        <Select ref={first} label={m.withdraw_from()} options={[{ value: ALL, label: m.withdraw_all_organisations() }, ...open.map(({ organisation }) => ({ value: organisation.id, label: organisation.name }))]} value={recipient} onChoose={setRecipient} />
        <Select label={m.withdraw_what()} options={[{ value: ALL, label: m.withdraw_everything() }, ...line.categories.map((one) => ({ value: one, label: categoryWord(one) }))]} value={category} onChoose={setCategory} />
        <Select label={m.withdraw_told()} help={m.withdraw_told_help()} options={[ALL, ...TOLD_BY.map((way) => word(noticeChannelLabels, way)), m.told_meeting()].map((words) => ({ value: words, label: words || m.told_not_said() }))} value={told} onChoose={setTold} />
      </div>
      <div className="tools">
        <Button kind="go" type="submit" busy={busy}>{whole ? m.withdraw_go() : m.withdraw_go_part()}</Button>
        <Button onClick={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
