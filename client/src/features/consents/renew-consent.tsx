import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { useAskAgain } from '../../apollo/live-context'
import { Consent_RenewDocument, type Consent_LineFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { addDays, fullDay, localDate, today } from '../../text/dates'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { useRefused } from '../../ui/use-refused'
import { useViewer } from '../sessions/viewer-context'
import { EVIDENCE_FIELDS, EvidenceFields, evidenceInput, newEvidence, proposedWords, scanOf, scanStops } from './evidence-fields'
import { SavingWords } from './saving-words'
import { keepScan, type UnkeptScan } from './send-scan'

const RENEWED_DAYS = 90

/** The same consent given again, for a new time. */
export function RenewConsent({ line, onClose, onUnkept }: { line: Consent_LineFragment; onClose: () => void; onUnkept: (scan: UnkeptScan) => void }) {
  const viewer = useViewer()
  // The old one holds through its last day: the new one takes over the day after, so that there is neither a gap nor two at once.
  const dayAfter = addDays(localDate(line.lastDay ?? line.validTo), 1)
  const latest = dayAfter > today() ? dayAfter : today()
  const [validFrom, setValidFrom] = useState<string>(latest)
  const [validTo, setValidTo] = useState<string>(addDays(latest, RENEWED_DAYS))
  const [evidence, setEvidence] = useState(() => newEvidence(viewer.name))
  const [busy, setBusy] = useState(false)
  const refused = useRefused(`renew-${line.id}`, ['validFrom', 'validTo', ...EVIDENCE_FIELDS])
  const renew = useIntent(Consent_RenewDocument)
  const askAgain = useAskAgain()
  const open = line.recipients.filter((one) => !one.endedAt)
  const proposed = proposedWords({ organisations: open.map((one) => one.organisation.name), categories: line.categories, validTo })

  async function save(): Promise<void> {
    const stops = [...(validFrom ? [] : [{ field: 'validFrom', text: m.consent_write_start() }]), ...(validTo ? [] : [{ field: 'validTo', text: m.consent_write_end() }]), ...scanStops(evidence)]
    if (stops.length > 0) return refused.show(stops)
    setBusy(true)
    const outcome = await renew({ consentId: line.id, validFrom, validTo, ...evidenceInput(evidence, proposed) })
    const unkept = outcome.kind === 'done' ? await keepScan(outcome.value.consentId, scanOf(evidence)) : null
    setBusy(false)
    if (outcome.kind === 'refused') return refused.show([outcome.refusal])
    if (unkept) onUnkept(unkept)
    else if (scanOf(evidence)) await askAgain.now()
    onClose()
  }

  return (
    <form className="consent-form" aria-label={m.consent_renew()} noValidate onSubmit={(event) => { event.preventDefault(); void save() }} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose() } }}>
      {refused.summary}
      <p>{m.renew_words()} {m.renew_from_words({ day: fullDay(latest) })}</p>
      <div className="fields">
        <DateField id={refused.idOf('validFrom')} label={m.consent_from()} value={validFrom} min={today()} max={latest} wrong={refused.of('validFrom')} onChoose={setValidFrom} />
        <DateField id={refused.idOf('validTo')} label={m.consent_to()} value={validTo} min={validFrom || today()} wrong={refused.of('validTo')} onChoose={setValidTo} />
      </div>
      <EvidenceFields evidence={evidence} onChange={setEvidence} refused={refused} proposed={proposed} asksCare={line.categories.includes('CARE_HEALTH')} />
      <div className="tools">
        <Button kind="go" type="submit" busy={busy}>{m.consent_renew_go()}</Button>
        <Button onClick={onClose}>{m.cancel()}</Button>
        <SavingWords busy={busy} words={scanOf(evidence) ? m.record_saving_with_scan() : m.saving()} />
      </div>
    </form>
  )
}
