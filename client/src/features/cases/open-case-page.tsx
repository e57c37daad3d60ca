import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { caseKindLabels } from '@bokvar/domain/vocabulary'
import { useIntent } from '../../apollo/intent'
import { Case_OpenDocument, type CaseKind } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { options } from '../../text/labels'
import { NothingHere } from '../../shell/cannot-show'
import { Button } from '../../ui/button'
import { Field, Select, TextArea } from '../../ui/field'
import { PageHead } from '../../ui/page-head'
import { useRefused } from '../../ui/use-refused'
import { PARTNERSHIP_FIELD, usePartnershipChoice } from '../partnerships/partnership-choice'
import { isLandlordSide, useViewer } from '../sessions/viewer-context'
import { ProtectionTick, type ProtectionChoice } from './household/protect-person'
import { NOTICE_FIELDS, NoticeFields, newNotice, readNotice } from './notices/notice-fields'
import './cases.css'

const FIELDS = [PARTNERSHIP_FIELD, 'names', 'address', 'kind', 'protection', ...NOTICE_FIELDS] as const

/** One name on each line. */
function namesIn(written: string): string[] {
  return written.split('\n').map((name) => name.trim()).filter(Boolean)
}

/** A case that no arrears file has brought: by hand at the landlord, from a notice at social services. */
export function OpenCasePage() {
  const viewer = useViewer()
  const landlordSide = isLandlordSide(viewer)
  const [kind, setKind] = useState<CaseKind>('HYRESSKULD')
  const [names, setNames] = useState('')
  const [address, setAddress] = useState('')
  const [notice, setNotice] = useState(newNotice)
  const [protection, setProtection] = useState<ProtectionChoice>(null)
  const [busy, setBusy] = useState(false)
  const partnership = usePartnershipChoice()
  const refused = useRefused('open', FIELDS)
  const open = useIntent(Case_OpenDocument)
  const navigate = useNavigate()
  if (!viewer.may.readCases) return <NothingHere />

  async function save(): Promise<void> {
    const people = namesIn(names)
    const read = landlordSide ? { notice: null } : readNotice(notice, false)
    const stops = [
      ...partnership.stops,
      ...(people.length === 0 ? [{ field: 'names', text: m.open_write_name() }] : []),
      ...(protection === 'UNCHOSEN' ? [{ field: 'protection', text: m.protect_choose_level() }] : []),
      ...('stops' in read ? read.stops : []),
    ]
    if (stops.length > 0 || protection === 'UNCHOSEN' || 'stops' in read) return refused.show(stops)
    setBusy(true)
    const opened = await open({
      input: { kind, names: people, address: address.trim() || null, partnershipId: partnership.partnershipId, notice: read.notice, protection },
    })
    if (opened.kind === 'refused') {
      setBusy(false)
      return refused.show([opened.refusal])
    }
    const { caseId } = opened.value
    await navigate({ to: '/arenden/$caseId', params: { caseId } })
  }

  return (
    <div className="measure">
      <PageHead crumb={<Link to="/arenden">{m.nav_cases()}</Link>} heading={landlordSide ? m.open_heading() : m.open_heading_notice()} lead={landlordSide ? m.open_lead() : m.open_lead_notice()} />
      {refused.summary}
      {partnership.instead ?? <form className="panel open-case" noValidate onSubmit={(event) => { event.preventDefault(); void save() }}>
        {partnership.field({ id: refused.idOf(PARTNERSHIP_FIELD), wrong: refused.of(PARTNERSHIP_FIELD) })}
        {landlordSide ? null : (
          <fieldset>
            <legend>{m.open_notice()}</legend>
            <NoticeFields draft={notice} onChange={setNotice} refused={refused} landlordSide={false} />
          </fieldset>
        )}
        <TextArea id={refused.idOf('names')} label={m.open_names()} help={m.open_names_help()} value={names} wrong={refused.of('names')} onChange={(event) => setNames(event.target.value)} />
        <Field id={refused.idOf('address')} label={m.open_address()} value={address} wrong={refused.of('address')} onChange={(event) => setAddress(event.target.value)} />
        <Select id={refused.idOf('kind')} label={m.open_kind()} options={options(caseKindLabels)} value={kind} wrong={refused.of('kind')} onChoose={setKind} />
        <ProtectionTick label={m.open_protected()} help={m.open_protected_help()} refused={refused} chosen={protection} onChoose={setProtection} />
        <div className="tools">
          <Button kind="go" type="submit" busy={busy}>{m.open_go()}</Button>
          <Link className="b" to="/arenden">{m.cancel()}</Link>
        </div>
      </form>}
    </div>
  )
}
