import type { NoticeChannel, NoticeCode, NoticeSender } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { today } from '../../text/dates'
import { DateField } from '../../ui/date-field'
import { Select } from '../../ui/field'
import type { Refused } from '../../ui/use-refused'
import { channelOptions, noticeOptions, senderOptions } from './case-words'

export interface NoticeDraft {
  readonly code: NoticeCode
  readonly channel: NoticeChannel
  readonly sender: NoticeSender
  readonly sentOn: string
  readonly servedOn: string
  readonly evictionOn: string
}

export const NOTICE_FIELDS = ['code', 'channel', 'sender', 'sentOn', 'servedOn', 'evictionOn'] as const

export function newNotice(): NoticeDraft {
  return { code: 'N_44_ARREARS', channel: 'POST', sender: 'HYRESVARD', sentOn: today(), servedOn: '', evictionOn: '' }
}

/** As the server takes it. */
export function noticeInput({ code, channel, sender, sentOn, servedOn, evictionOn }: NoticeDraft) {
  return { code, channel, sender, sentOn, servedOn: servedOn || null, evictionOn: code === 'N_KFM_DATE' ? evictionOn || null : null }
}

/** What a notice is, from whom, by which way and when. Who sent it is asked on the side that receives. */
export function NoticeFields({ draft, onChange, refused, landlordSide }: { draft: NoticeDraft; onChange: (draft: NoticeDraft) => void; refused: Refused; landlordSide: boolean }) {
  const change = (part: Partial<NoticeDraft>): void => onChange({ ...draft, ...part })
  const at = (field: string) => ({ id: refused.idOf(field), wrong: refused.of(field) })
  return (
    <div className="fields">
      <Select {...at('code')} fieldClass="wide" label={m.notice_code()} options={noticeOptions(landlordSide)} value={draft.code} onChoose={(code) => change({ code, sender: code === 'N_KFM_DATE' ? 'KRONOFOGDEN' : code === 'N_13B' ? 'HYRESNAMND' : draft.sender })} />
      {landlordSide ? null : <Select {...at('sender')} label={m.notice_sender()} options={senderOptions()} value={draft.sender} onChoose={(sender) => change({ sender })} />}
      <Select {...at('channel')} label={m.notice_channel()} options={channelOptions()} value={draft.channel} onChoose={(channel) => change({ channel })} />
      <DateField {...at('sentOn')} label={m.notice_sent_on()} value={draft.sentOn} max={today()} onChoose={(sentOn) => change({ sentOn })} />
      <DateField {...at('servedOn')} label={m.notice_served_on()} help={m.notice_served_help()} value={draft.servedOn} max={today()} onChoose={(servedOn) => change({ servedOn })} />
      {draft.code === 'N_KFM_DATE' ? <DateField {...at('evictionOn')} label={m.notice_eviction()} help={m.notice_eviction_help()} value={draft.evictionOn} onChoose={(evictionOn) => change({ evictionOn })} /> : null}
    </div>
  )
}
