import { useEffect, useRef, useState } from 'react'
import { decisionOfNotice, noticeCodeLabels, organisationKindLabels, tellsSocial } from '@bokvar/domain/vocabulary'
import { useIntent } from '../../../apollo/intent'
import { Case_RecordNoticeDocument, type NoticeCode } from '../../../gql/graphql'
import { m } from '../../../paraglide/messages'
import { word } from '../../../text/labels'
import { inSentence, sentence } from '../../../text/number-words'
import { Button } from '../../../ui/button'
import { useRefused } from '../../../ui/use-refused'
import { WhoSees } from '../../../ui/who-sees'
import { useStepGate } from '../../goal-agreements/use-step-gate'
import { MandateTold } from '../../decision-mandates/mandate-told'
import { isLandlordSide, useViewer } from '../../sessions/viewer-context'
import { evictionWords, NOTICE_FIELDS, NoticeFields, newNotice, noticeWhen, readNotice, type GivenNotice } from './notice-fields'
import { useRecordedToast } from '../retraction/take-back'
import { WillSee } from '../will-see'
import type { WholeCase } from '../whole-case'

/** Who sees the notice once it is saved, also while it is being written. */
function NoticeSeen({ whole, code }: { whole: WholeCase; code: NoticeCode | '' }) {
  const landlordSide = isLandlordSide(useViewer())
  if (code === '') return <p className="small muted will-see">{m.notice_who_when_chosen()}</p>
  if (landlordSide && tellsSocial(code)) {
    return <p className="will-see" role="status"><WhoSees seats={['OWN', 'OWN']} words={sentence(m.notice_seen_when_saved({ partner: inSentence(word(organisationKindLabels, 'SOCIALTJANST')) }))} /></p>
  }
  const adults = whole.persons.filter((person) => person.kind === 'VUXEN' && !person.diedOn).map((person) => person.id)
  return <WillSee caseId={whole.id} kind={landlordSide ? 'UNDERRATTELSE' : 'ATGARD'} concerns={adults} />
}

/** What is about to be recorded, in words, before it is. */
function Review({ notice }: { notice: GivenNotice }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <h3 ref={heading} tabIndex={-1} className="tell-heading">{m.notice_review_heading()}</h3>
      <p className="strong fw">{word(noticeCodeLabels, notice.code)}</p>
      <p>{noticeWhen(notice)}{notice.evictionOn ? ` · ${evictionWords(notice.evictionOn)}` : ''}</p>
    </>
  )
}

/**
 * Records that a statutory notice has been given or taken: first what it is, then a look at it, then it is saved. The
 * portal's own message never replaces the legal form.
 */
export function NoticeForm({ whole, onClose }: { whole: WholeCase; onClose: () => void }) {
  const viewer = useViewer()
  const landlordSide = isLandlordSide(viewer)
  const [draft, setDraft] = useState(newNotice)
  const [review, setReview] = useState<GivenNotice | null>(null)
  const [busy, setBusy] = useState(false)
  const refused = useRefused('notice', [...NOTICE_FIELDS, 'exception'])
  const record = useIntent(Case_RecordNoticeDocument)
  const recorded = useRecordedToast(whole.id)
  const gate = useStepGate(landlordSide && draft.code !== '' ? { caseId: whole.id, notice: draft.code, takenOn: draft.sentOn || null } : null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => { if (!review) form.current?.querySelector('select')?.focus() }, [review])

  function look(): void {
    const read = readNotice(draft, landlordSide)
    refused.show('stops' in read ? read.stops : [])
    if ('notice' in read) setReview(read.notice)
  }

  async function save(notice: GivenNotice): Promise<void> {
    setBusy(true)
    const outcome = await record({ input: { ...notice, caseId: whole.id, exception: gate.exception } })
    setBusy(false)
    if (outcome.kind === 'done') {
      recorded(word(noticeCodeLabels, notice.code), outcome.value.factId)
      return onClose()
    }
    setReview(null)
    refused.show([outcome.refusal])
  }

  return (
    <form
      ref={form}
      aria-label={m.notice_record()}
      noValidate
      onSubmit={(event) => { event.preventDefault(); if (review) void save(review); else look() }}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); if (review) setReview(null); else onClose() } }}
    >
      {refused.summary}
      {review ? <Review notice={review} /> : <NoticeFields draft={draft} onChange={setDraft} refused={refused} landlordSide={landlordSide} />}
      {gate.told(refused)}
      <p className="small"><MandateTold decision={draft.code ? decisionOfNotice(draft.code, viewer.organisation.kind) : null} /></p>
      <NoticeSeen whole={whole} code={draft.code} />
      <p className="small muted fw">{m.notice_not_legal()}</p>
      <div className="tools fw">
        {review
          ? <><Button kind="go" type="submit" busy={busy}>{m.notice_save()}</Button><Button onClick={() => setReview(null)}>{m.change()}</Button></>
          : <><Button kind="go" type="submit">{m.notice_review()}</Button><Button onClick={onClose}>{m.cancel()}</Button></>}
      </div>
    </form>
  )
}
