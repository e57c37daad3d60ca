import { noticeChannelLabels, noticeSenderLabels } from '@bokvar/domain/vocabulary'
import type { NoticeChannel, NoticeCode, NoticeSender } from '../../../gql/graphql'
import { m } from '../../../paraglide/messages'
import { dayWords, today } from '../../../text/dates'
import { categoryWord } from '../../../text/facts'
import { options, word } from '../../../text/labels'
import { DateField } from '../../../ui/date-field'
import { Select, type Option } from '../../../ui/field'
import type { Refused, Stop } from '../../../ui/use-refused'
import { useViewer } from '../../sessions/viewer-context'
import { channelInLine, noticeOptions } from '../case-words'

/** Empty until it is chosen or written: nothing is recorded that nobody has said. */
export interface NoticeDraft {
  readonly code: NoticeCode | ''
  readonly channel: NoticeChannel | ''
  readonly sender: NoticeSender | ''
  readonly sentOn: string
  readonly servedOn: string
  readonly evictionOn: string
  /** What to say of what is written as the day of service, where it is no day. */
  readonly servedWrong: string | null
}

/** A notice as the server takes it. */
export interface GivenNotice {
  readonly code: NoticeCode
  readonly channel: NoticeChannel
  readonly sender: NoticeSender
  readonly sentOn: string
  readonly servedOn: string | null
  readonly evictionOn: string | null
}

export const NOTICE_FIELDS = ['code', 'channel', 'sender', 'sentOn', 'servedOn', 'evictionOn'] as const

export const newNotice: NoticeDraft = { code: '', channel: '', sender: '', sentOn: '', servedOn: '', evictionOn: '', servedWrong: null }

/** What is still to be chosen, or the notice. A landlord’s own notice comes from the landlord. */
export function readNotice({ code, channel, sender, sentOn, servedOn, evictionOn, servedWrong }: NoticeDraft, landlordSide: boolean): { stops: readonly Stop[] } | { notice: GivenNotice } {
  const from = landlordSide ? 'HYRESVARD' : sender
  if (code && channel && from && sentOn && !servedWrong && (code !== 'N_KFM_DATE' || evictionOn)) {
    return { notice: { code, channel, sender: from, sentOn, servedOn: servedOn || null, evictionOn: code === 'N_KFM_DATE' ? evictionOn : null } }
  }
  const stops = [
    ...(code ? [] : [{ field: 'code', text: m.notice_choose_code() }]),
    ...(from ? [] : [{ field: 'sender', text: m.notice_choose_sender() }]),
    ...(channel ? [] : [{ field: 'channel', text: m.notice_choose_channel() }]),
    ...(sentOn ? [] : [{ field: 'sentOn', text: m.notice_write_day() }]),
    ...(servedWrong ? [{ field: 'servedOn', text: servedWrong }] : []),
    ...(code === 'N_KFM_DATE' && !evictionOn ? [{ field: 'evictionOn', text: m.notice_write_eviction() }] : []),
  ]
  return { stops }
}

/** From whom a notice came, by which way and when, in one line. */
export function noticeWhen({ sender, channel, sentOn, servedOn }: Pick<GivenNotice, 'sender' | 'channel' | 'sentOn' | 'servedOn'>): string {
  const sent = m.notice_sent({ sender: word(noticeSenderLabels, sender), channel: channelInLine(channel), day: dayWords(sentOn) })
  return servedOn ? `${sent}, ${m.notice_served({ day: dayWords(servedOn) })}` : sent
}

/** `Vräkningsdag ons 9 dec` */
export function evictionWords(evictionOn: string): string {
  return `${categoryWord('EVICTION_DATE')} ${dayWords(evictionOn)}`
}

/** Who it must have come from, where the notice itself says so. */
const SENDER_OF: Partial<Record<NoticeCode, NoticeSender>> = { N_KFM_DATE: 'KRONOFOGDEN', N_13B: 'HYRESNAMND' }

function unchosen<Value extends string>(options: readonly Option<Value>[]): readonly Option<Value | ''>[] {
  return [{ value: '', label: m.choose() }, ...options]
}

/** What a notice is, from whom, by which way and when. Who sent it is asked on the side that receives. */
export function NoticeFields({ draft, onChange, refused, landlordSide }: { draft: NoticeDraft; onChange: (draft: NoticeDraft) => void; refused: Refused; landlordSide: boolean }) {
  const viewer = useViewer()
  const change = (part: Partial<NoticeDraft>): void => onChange({ ...draft, ...part })
  // To socialnämnden one sends Formulär 3; what the tenant is served with is Formulär 1.
  const withForm1 = draft.code === 'N_44_ARREARS'
  const at = (field: string) => ({ id: refused.idOf(field), wrong: refused.of(field) })
  return (
    <div className="fields">
      <Select {...at('code')} fieldClass="wide" label={m.notice_code()} options={unchosen(noticeOptions(viewer.organisation.kind))} value={draft.code} onChoose={(code) => change({ code, sender: (code && SENDER_OF[code]) || draft.sender })} />
      {landlordSide ? null : <Select {...at('sender')} label={m.notice_sender()} options={unchosen(options(noticeSenderLabels))} value={draft.sender} onChoose={(sender) => change({ sender })} />}
      <Select {...at('channel')} label={landlordSide ? m.notice_channel_sent() : m.notice_channel()} options={unchosen(options(noticeChannelLabels))} value={draft.channel} onChoose={(channel) => change({ channel })} />
      <DateField {...at('sentOn')} label={m.notice_sent_on()} value={draft.sentOn} max={today()} onChoose={(sentOn) => change({ sentOn })} />
      <DateField {...at('servedOn')} label={withForm1 ? m.notice_served_form1() : m.notice_served_on()} help={withForm1 ? m.notice_served_form1_help() : m.notice_served_help()} value={draft.servedOn} max={today()} onChoose={(servedOn, servedWrong) => change({ servedOn, servedWrong })} />
      {draft.code === 'N_KFM_DATE' ? <DateField {...at('evictionOn')} label={categoryWord('EVICTION_DATE')} help={m.notice_eviction_help()} value={draft.evictionOn} onChoose={(evictionOn) => change({ evictionOn })} /> : null}
    </div>
  )
}
