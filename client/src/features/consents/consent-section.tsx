import { Link, useLocation } from '@tanstack/react-router'
import { useId, useRef, useState, type MouseEvent } from 'react'
import { consentCapacityLabels, consentFormLabels } from '@bokvar/domain/vocabulary'
import type { Consent_LineFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayOf, fullDay } from '../../text/dates'
import { nameNotShown } from '../../text/labels'
import { word } from '../../text/labels'
import { inSentence } from '../../text/number-words'
import { Button, buttonClass } from '../../ui/button'
import { Chip, Chips } from '../../ui/chip'
import { useHasDraft } from '../../ui/use-draft'
import { useViewer } from '../sessions/viewer-context'
import { consentDraftOf } from './consent-draft'
import { isLiving, lifeWords, recipientWords } from './consent-life'
import { AttachScan, ScanWords, UnkeptWords } from './consent-scan'
import { consentStateChip } from './consent-words'
import { InvalidConsent } from './invalid-consent'
import { NarrowConsent } from './narrow-consent'
import { RenewConsent } from './renew-consent'
import type { UnkeptScan } from './send-scan'
import { WithdrawConsent } from './withdraw-consent'
import './consents.css'

type Line = Consent_LineFragment
type Opened = 'withdraw' | 'invalid' | 'narrow' | 'renew' | 'scan' | null

/** The paper form, blank: it opens in the reader's own program. */
function FormLinks({ caseId }: { caseId: string }) {
  return (
    <span className="form-links small">
      {m.consent_print_form()}{' '}
      <a href={`/consent-form/${caseId}.pdf?language=sv`} target="_blank" rel="noreferrer">{m.consent_form_sv()}</a>{' '}
      <a href={`/consent-form/${caseId}.pdf?language=en`} target="_blank" rel="noreferrer">{m.consent_form_en()}</a>
    </span>
  )
}

function whoGave(line: Line): string {
  const giver = line.giver.name ?? nameNotShown()
  const capacity = inSentence(word(consentCapacityLabels, line.capacity))
  if (line.capacity === 'SJALV') return `${giver}, ${capacity}`
  return m.consent_by_other({ giver, subject: line.subject.name ?? nameNotShown(), capacity })
}

function ConsentRow({ line, mayRecord, unkept, onUnkept }: { line: Line; mayRecord: boolean; unkept: UnkeptScan | null; onUnkept: (scan: UnkeptScan) => void }) {
  const [opened, setOpened] = useState<Opened>(null)
  const chip = consentStateChip(line.state)
  const living = isLiving(line)
  const came = useRef<HTMLButtonElement>(null)
  const name = useRef<HTMLParagraphElement>(null)
  const nameId = useId()
  // Every consent has the same buttons: each is described by whose consent it changes.
  const opener = (what: Opened) => ({
    'aria-expanded': opened === what, 'aria-describedby': nameId,
    onClick: (event: MouseEvent<HTMLButtonElement>): void => {
      came.current = event.currentTarget
      setOpened(opened === what ? null : what)
    },
  })
  const close = (): void => {
    setOpened(null)
    // What was taken back has no buttons any more; the reader then stands on the consent it was about.
    ;(came.current?.isConnected ? came.current : name.current)?.focus()
  }
  return (
    <li>
      <div className="row consent-row">
        <div>
          <p className="strong" id={nameId} ref={name} tabIndex={-1}>{whoGave(line)}</p>
          <p className="small muted">{word(consentFormLabels, line.form)}, {m.consent_recorded({ day: fullDay(dayOf(line.recordedAt)) })}<ScanWords line={line} /></p>
        </div>
        <div>
          <Chips><Chip tone={chip.tone}>{chip.words}</Chip></Chips>
          {lifeWords(line).map((words) => <p key={words} className="small">{words}</p>)}
        </div>
      </div>
      <dl className="opens">
        {line.recipients.map((recipient) => (
          <div key={recipient.organisation.id}>
            <dt>{recipient.organisation.name}</dt>
            <dd>{recipientWords(recipient, living).map((words) => <p key={words}>{words}</p>)}</dd>
          </div>
        ))}
      </dl>
      {unkept && !line.hasScan ? <UnkeptWords text={unkept.text} /> : null}
      {living || line.mayScan ? (
        <div className="tools">
          {living ? <Button small {...opener('withdraw')}>{m.consent_withdraw()}</Button> : null}
          {living && mayRecord ? <Button small {...opener('narrow')}>{m.consent_narrow()}</Button> : null}
          {living && mayRecord && !line.renewedFrom ? <Button small {...opener('renew')}>{m.consent_renew()}</Button> : null}
          {living ? <Button small kind="plain" {...opener('invalid')}>{m.consent_invalid()}</Button> : null}
          {line.mayScan ? <Button small {...opener('scan')}>{line.hasScan ? m.scan_replace() : m.scan_attach()}</Button> : null}
        </div>
      ) : null}
      {opened === 'withdraw' ? <WithdrawConsent line={line} onClose={close} /> : null}
      {opened === 'invalid' ? <InvalidConsent line={line} onClose={close} /> : null}
      {opened === 'narrow' ? <NarrowConsent line={line} onClose={close} /> : null}
      {opened === 'renew' ? <RenewConsent line={line} onClose={close} onUnkept={onUnkept} /> : null}
      {opened === 'scan' ? <AttachScan line={line} onClose={close} /> : null}
    </li>
  )
}

/** Consents of a case, for those who take them. Others see what a consent opens, and why, on each row instead. */
export function ConsentSection({ caseId, consents, mayRecord }: { caseId: string; consents: readonly Line[]; mayRecord: boolean }) {
  const recorded = useLocation({ select: ({ state }) => state.unkeptScan ?? null })
  const drafted = useHasDraft(consentDraftOf(useViewer().id, caseId))
  const [renewed, setRenewed] = useState<UnkeptScan | null>(null)
  if (!mayRecord && consents.length === 0) return null
  const unkept = renewed ?? recorded
  const lines = [...consents].sort((a, b) => Number(isLiving(b)) - Number(isLiving(a)) || b.recordedAt.localeCompare(a.recordedAt))
  return (
    <section className="case-part" aria-labelledby="consents">
      <h2 id="consents">{m.consents_heading()}</h2>
      <ul className="rows" role="list">
        {lines.map((line) => <ConsentRow key={line.id} line={line} mayRecord={mayRecord} unkept={unkept?.consentId === line.id ? unkept : null} onUnkept={setRenewed} />)}
        {lines.length === 0 ? <li>{m.consents_none()}</li> : null}
        {mayRecord ? (
          <li className="consent-add">
            <div className="tools">
              <Link className={buttonClass({ small: true })} to="/arenden/$caseId/samtycke" params={{ caseId }}>{m.consent_record()}</Link>
              <FormLinks caseId={caseId} />
            </div>
            {drafted ? <p className="small">{m.row_draft()}</p> : null}
          </li>
        ) : null}
      </ul>
    </section>
  )
}
