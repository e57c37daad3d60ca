import { useState } from 'react'
import { noticeCodeLabels } from '@bokvar/domain/vocabulary'
import { useIntent } from '../../../apollo/intent'
import { Case_ConfirmNoticeDocument } from '../../../gql/graphql'
import { m } from '../../../paraglide/messages'
import { word } from '../../../text/labels'
import { Button } from '../../../ui/button'
import { Chip, Chips } from '../../../ui/chip'
import { OpensForm } from '../../../ui/opens-form'
import { useRefused } from '../../../ui/use-refused'
import { WhoMark } from '../../disclosure-log/who-mark'
import { useViewer } from '../../sessions/viewer-context'
import { RecordServed, waitsForService } from './record-served'
import { TakeBack } from '../retraction/take-back'
import type { WholeCase } from '../whole-case'
import { receivedWords } from '../case-words'
import { evictionWords, noticeWhen } from './notice-fields'
import { NoticeForm } from './notice-form'

type Notice = WholeCase['notices'][number]

/** The receipt is all that the sender ever learns, in the same words for every household. */
function Receipt({ noticeId }: { noticeId: string }) {
  const [busy, setBusy] = useState(false)
  const refused = useRefused('receipt', [])
  const receive = useIntent(Case_ConfirmNoticeDocument)
  async function confirm(): Promise<void> {
    setBusy(true)
    const outcome = await receive({ noticeId })
    setBusy(false)
    if (outcome.kind === 'refused') refused.show([outcome.refusal])
  }
  return <>{refused.summary}<Button small busy={busy} onClick={() => void confirm()}>{m.notice_confirm_receipt()}</Button></>
}

function NoticeRow({ notice, whole }: { notice: Notice; whole: WholeCase }) {
  const viewer = useViewer()
  // Kronofogden’s is confirmed in the process, with the handler and the copy.
  const mayReceipt = notice.code !== 'N_KFM_DATE' && !notice.received && whole.viewerMay.recordNotice && viewer.organisation.kind === 'SOCIALTJANST'
  return (
    <li className={notice.firstActionMissing ? 'notice own-row shout' : 'notice own-row'}>
      <div>
        <p className="strong">{word(noticeCodeLabels, notice.code)}</p>
        <p className="small muted">{noticeWhen(notice)}</p>
        <Chips>
          {notice.firstActionMissing ? <Chip tone="action">{m.notice_first_action_missing()}</Chip> : null}
          {notice.evictionOn ? <Chip tone="deadline">{evictionWords(notice.evictionOn)}</Chip> : null}
          {notice.received ? <Chip tone="done">{receivedWords()}</Chip> : null}
        </Chips>
        {notice.firstActionMissing ? <p className="small">{m.notice_first_action_do()}</p> : null}
        {notice.mayRetract && whole.viewerMay.recordNotice && waitsForService(notice, whole.notices) ? <RecordServed caseId={whole.id} notice={notice} /> : null}
        {mayReceipt ? <div className="fw"><Receipt noticeId={notice.id} /></div> : null}
        <div className="fw"><WhoMark who={notice.who} what={word(noticeCodeLabels, notice.code)} caseId={whole.id} factId={notice.id} /></div>
      </div>
      {notice.mayRetract ? <TakeBack caseId={whole.id} factId={notice.id} what={word(noticeCodeLabels, notice.code)} /> : null}
    </li>
  )
}

/** Statutory notices. One that nobody has acted on says so first of all. */
export function Notices({ whole }: { whole: WholeCase }) {
  const may = whole.viewerMay.recordNotice
  if (whole.notices.length === 0 && !may) return null
  const notices = [...whole.notices].sort((a, b) => Number(b.firstActionMissing) - Number(a.firstActionMissing) || b.sentOn.localeCompare(a.sentOn))
  return (
    <section className="case-part" aria-labelledby="notices">
      <h2 id="notices">{m.notices_heading()}</h2>
      <ul className="rows" role="list">
        {notices.map((notice) => <NoticeRow key={notice.id} notice={notice} whole={whole} />)}
        {may ? <li><OpensForm label={m.notice_record()} icon="plus">{(close) => <NoticeForm whole={whole} onClose={close} />}</OpensForm></li> : null}
      </ul>
    </section>
  )
}
