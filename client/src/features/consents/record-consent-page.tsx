import { useQuery } from '@apollo/client/react'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { Consent_CaseDocument, Consent_RecordDocument, type Consent_CaseQuery, type ConsentInput } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { useAnnounce } from '../../ui/announce'
import { Button, buttonClass } from '../../ui/button'
import { PageHead } from '../../ui/page-head'
import { useDraft } from '../../ui/use-draft'
import { useRefused } from '../../ui/use-refused'
import { caseName } from '../cases/whole-case'
import { useViewer } from '../sessions/viewer-context'
import { DRAFT_FIELDS, consentDraftOf, consentInput, lacking, newDraft } from './consent-draft'
import { ConsentPreview } from './consent-preview'
import { EVIDENCE_FIELDS, EvidenceFields, proposedWords, scanOf, scanStops } from './evidence-fields'
import { KeptDraft } from './kept-draft'
import { SavingWords } from './saving-words'
import { GiverFields, ScopeFields, TermFields } from './scope-fields'
import { keepScan } from './send-scan'
import './consents.css'

const SETTLE_MS = 300

/** The value once it has stood still, so that the preview is asked for once and not at every letter. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

/** Records a consent. What it opens, and what it does not, stands beside the form before anything is saved. */
export function RecordConsentPage() {
  const { caseId } = useParams({ from: '/arenden/$caseId/samtycke' })
  const { data, error } = useQuery(Consent_CaseDocument, { variables: { caseId } })
  if (!data) return error ? <CannotShow /> : <Waiting />
  if (!data.case?.viewerMay.recordConsent) return <NothingHere />
  return <RecordConsent of={data.case} />
}

function RecordConsent({ of }: { of: NonNullable<Consent_CaseQuery['case']> }) {
  const viewer = useViewer()
  const { draft, change, drop, sending, send } = useDraft(consentDraftOf(viewer.id, of.id), () => newDraft(viewer.name))
  const [busy, setBusy] = useState(false)
  const refused = useRefused('consent', [...DRAFT_FIELDS, ...EVIDENCE_FIELDS])
  const record = useIntent(Consent_RecordDocument)
  const navigate = useNavigate()
  const say = useAnnounce()
  const organisations = of.viewerMay.consentRecipients.filter((one) => draft.recipients.includes(one.id)).map((one) => one.name)
  const proposed = proposedWords({ organisations, categories: draft.categories, validTo: draft.validTo })
  const asked = useSettled(lacking(draft).length === 0 ? JSON.stringify(consentInput(draft, of.id, proposed)) : '')

  async function save(): Promise<void> {
    if (sending) return
    const stops = [...lacking(draft), ...scanStops(draft.evidence)]
    if (stops.length > 0) return refused.show(stops)
    const scan = scanOf(draft.evidence)
    setBusy(true)
    const outcome = await send(() => record({ input: consentInput(draft, of.id, proposed) }))
    // The consent stands from here on; the scan comes after it, and the case page says so if it did not.
    const unkeptScan = outcome.kind === 'done' ? await keepScan(outcome.value.consentId, scan) : null
    setBusy(false)
    if (outcome.kind === 'refused') return refused.show([outcome.refusal])
    say(m.record_saved())
    drop()
    await navigate({ to: '/arenden/$caseId', params: { caseId: of.id }, ...(unkeptScan ? { state: { unkeptScan } } : {}) })
  }

  const part = { draft, onChange: change, refused, of }
  return (
    <>
      <PageHead
        crumb={<><Link to="/arenden">{m.nav_cases()}</Link> / <Link to="/arenden/$caseId" params={{ caseId: of.id }}>{caseName(of)}</Link></>}
        heading={m.record_heading()}
        lead={m.record_lead()}
      />
      <KeptDraft about={consentDraftOf(viewer.id, of.id)} onDrop={drop} />
      {refused.summary}
      <form className="record" noValidate onSubmit={(event) => { event.preventDefault(); void save() }}>
        <div className="record-fields">
          <fieldset className="panel"><legend>{m.record_who()}</legend><GiverFields {...part} /></fieldset>
          <fieldset className="panel"><legend>{m.record_scope()}</legend><ScopeFields {...part} /></fieldset>
          <fieldset className="panel"><legend>{m.record_term()}</legend><TermFields {...part} /></fieldset>
          <fieldset className="panel"><legend>{m.record_form()}</legend>
            <EvidenceFields evidence={draft.evidence} onChange={(evidence) => change({ evidence })} refused={refused} proposed={proposed} asksCare={draft.categories.includes('CARE_HEALTH')} />
          </fieldset>
        </div>
        <div className="record-preview"><ConsentPreview input={asked ? (JSON.parse(asked) as ConsentInput) : null} /></div>
        <div className="tools record-save">
          <Button kind="go" type="submit" busy={busy || sending}>{m.record_go()}</Button>
          <Link className={buttonClass()} to="/arenden/$caseId" params={{ caseId: of.id }} onClick={drop}>{m.cancel()}</Link>
          <SavingWords busy={busy} words={scanOf(draft.evidence) ? m.record_saving_with_scan() : m.saving()} idle={m.record_no_pressure()} />
        </div>
      </form>
    </>
  )
}
