import { useQuery } from '@apollo/client/react'
import { Link, useParams } from '@tanstack/react-router'
import { useLayoutEffect, useRef } from 'react'
import { caseKindLabels } from '@bokvar/domain/vocabulary'
import { Case_PageDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { dayWords } from '../../text/dates'
import { debtWords } from '../../text/debt'
import { word } from '../../text/labels'
import { Button, buttonClass } from '../../ui/button'
import { Chip, Chips } from '../../ui/chip'
import { Icon } from '../../ui/icon'
import { PageHead } from '../../ui/page-head'
import { Reasons } from '../../ui/reasons'
import { wantRouteFocus } from '../../ui/route-focus'
import { ConsentSection } from '../consents/consent-section'
import { VisitsSection } from '../home-visits/visits-section'
import { Letters } from '../letters/letters-section'
import { ProcessSection } from '../social-process/process-section'
import { CaseNotes } from '../meeting-records/case-notes'
import { CaseOutcomes } from '../meeting-tasks/case-outcomes'
import { Axis } from './axis/axis'
import { Bills } from './bills'
import { outcomeWord } from './case-words'
import { CloseCase, ReopenCase } from './close-case'
import { DoneList } from './done-list'
import { FactColumns } from './fact-columns'
import { CaseGates } from './gates/case-gates'
import { Handler } from './handler'
import { Household } from './household/household'
import { KeptPart } from './kept-row'
import { NextStep } from './next-step'
import { Notices } from './notices/notices'
import { ProtectedNote } from './household/open-protected'
import { ProposedPaid } from './proposed-paid'
import { RetractedRows } from './retraction/retracted-rows'
import { caseName, type WholeCase } from './whole-case'
import './cases.css'

/** One household's case as this reader has a ground to see it. What is not here is not hinted at. */
export function CasePage() {
  const { caseId } = useParams({ from: '/arenden/$caseId' })
  const { data, error } = useQuery(Case_PageDocument, { variables: { id: caseId } })
  const shown = useRef(false)
  const gone = data?.case === null
  useLayoutEffect(() => {
    // Whoever stood in what can no longer be shown stands at the heading of what is there instead.
    if (shown.current && gone && document.activeElement === document.body) wantRouteFocus()
    shown.current = data?.case !== null && data !== undefined
  }, [data, gone])
  if (!data) return error ? <CannotShow error={error} /> : <Waiting />
  if (!data.case) return <NothingHere />
  return <CaseWhole whole={data.case} />
}

function Head({ whole }: { whole: WholeCase }) {
  const lead = [whole.address?.value, whole.debt ? m.case_debt_due({ debt: debtWords(whole.debt), day: dayWords(whole.debt.oldestDueOn) }) : null].filter(Boolean)
  return (
    <PageHead
      crumb={<><Link to="/arenden">{m.nav_cases()}</Link>{whole.reference ? <> / {whole.reference}</> : null}</>}
      heading={caseName(whole)}
      lead={lead.length > 0 ? lead.join(' · ') : whole.kind ? word(caseKindLabels, whole.kind) : undefined}
      below={
        <div className="case-chips">
          {whole.closedOn ? <Chips><Chip tone="done">{m.case_closed_on({ day: dayWords(whole.closedOn) })}</Chip></Chips> : null}
          {whole.kind === null || whole.kind === 'HYRESSKULD' ? null : <Chips><Chip tone="own">{word(caseKindLabels, whole.kind)}</Chip></Chips>}
          <Reasons reasons={whole.reasons} />
        </div>
      }
      tools={
        <>
          <Button small icon="print" onClick={() => print()}>{m.print()}</Button>
          <Link className={buttonClass({ small: true })} to="/arenden/$caseId/sett" params={{ caseId: whole.id }}>{m.foot_seen()}</Link>
        </>
      }
    />
  )
}

function CaseWhole({ whole }: { whole: WholeCase }) {
  // A notice that nobody has acted on stands above what is known; the others among the rest of the case.
  const shouts = whole.notices.some((notice) => notice.firstActionMissing)
  return (
    <>
      <ProtectedNote whole={whole} />
      <NextStep whole={whole} head={<KeptPart lost={whole.lost}><Head whole={whole} /></KeptPart>} />
      <Handler whole={whole} />
      {whole.emptySeat && !whole.lost ? <p className="tell" role="note"><Icon name="lost" /><span><b>{m.case_empty_seat()}.</b> {m.case_empty_seat_why()}</span></p> : null}
      {whole.proposedPaid ? <ProposedPaid whole={whole} /> : null}
      {whole.outcome ? <p className="note">{m.case_ended({ outcome: outcomeWord(whole.outcome) })}</p> : null}
      {shouts ? <Notices whole={whole} /> : null}
      <CaseGates whole={whole} />
      <KeptPart lost={whole.lost}><Axis whole={whole} /></KeptPart>
      <FactColumns whole={whole} />
      <ProcessSection caseId={whole.id} name={caseName(whole)} />
      <VisitsSection caseId={whole.id} />
      <CaseOutcomes caseId={whole.id} />
      <CaseNotes caseId={whole.id} />
      <div className="case-two">
        <DoneList whole={whole} />
        <div>
          {shouts ? null : <Notices whole={whole} />}
          <Household whole={whole} />
          <KeptPart lost={whole.lost} empty={whole.bills.length === 0}><Bills bills={whole.bills} caseId={whole.id} /></KeptPart>
        </div>
      </div>
      <Letters whole={whole} />
      <ConsentSection caseId={whole.id} consents={whole.consents} mayRecord={whole.viewerMay.recordConsent} />
      <RetractedRows rows={whole.retracted} />
      {whole.viewerMay.close ? <CloseCase whole={whole} /> : null}
      {whole.viewerMay.reopen ? <ReopenCase whole={whole} /> : null}
    </>
  )
}
