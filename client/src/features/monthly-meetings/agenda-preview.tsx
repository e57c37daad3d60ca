import { useQuery } from '@apollo/client/react'
import { AgendaPreview_QueryDocument, type AgendaRow_ItemFragment, type PreviewAs, type StayBehindCode } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { categoryWord } from '../../text/facts'
import { sentence } from '../../text/number-words'
import { Icon } from '../../ui/icon'
import { Panel, Rail } from '../../ui/panel'
import { Reasons } from '../../ui/reasons'
import { Seats } from '../../ui/seats'
import { isEmptied, itemDetail, itemName } from './item-words'

const STAYS: Record<StayBehindCode, readonly [() => string, () => string]> = {
  OBESVARADE: [m.stays_OBESVARADE, m.stays_OBESVARADE_why],
  ANTECKNINGAR: [m.stays_ANTECKNINGAR, m.stays_ANTECKNINGAR_why],
  KONTAKTUPPGIFTER: [m.stays_KONTAKTUPPGIFTER, m.stays_KONTAKTUPPGIFTER_why],
}

function PreviewRow({ item }: { item: AgendaRow_ItemFragment }) {
  if (isEmptied(item)) {
    return <li className="empty-seat"><div className="row pv"><span className="nr">{item.number}</span><p className="strong"><Seats seats={['NONE']} /> {m.seat_lost()}</p><span className="num">{m.minutes({ count: item.minutes })}</span></div></li>
  }
  const detail = itemDetail(item)
  return (
    <li>
      <div className="row pv">
        <span className="nr">{item.number}</span>
        <div>
          <p className="l1"><span className="name">{itemName(item)}</span>{detail ? <span className="small muted">{detail}</span> : null}</p>
          <Reasons reasons={item.reasons} />
          {item.lines.map((line) => <p key={line.id} className="pv-line"><span className="small muted">{categoryWord(line.category)}: </span>{line.text}</p>)}
        </div>
        <span className="num">{m.minutes({ count: item.minutes })}</span>
      </div>
    </li>
  )
}

/** The agenda through other eyes. The frame says whose; the rail says what stays behind. */
export function AgendaPreview({ meetingId, as, partner }: { meetingId: string; as: PreviewAs; partner: string }) {
  const { data, loading, error } = useQuery(AgendaPreview_QueryDocument, { variables: { meetingId, as } })
  if (!data || error) return loading ? <Waiting /> : <CannotShow />
  if (!data.agendaPreview) return <NothingHere />
  const { sections, staysBehind } = data.agendaPreview
  const items = sections.flatMap((section) => section.items)
  const theirs = as === 'PARTNER'
  return (
    <div className="cols">
      <section className="frame" aria-labelledby="frame-heading">
        <h2 className="fh" id="frame-heading"><Icon name="screen" />{theirs ? sentence(m.preview_frame_partner({ partner })) : m.preview_frame_shared()}</h2>
        <div className="fbd">
          <ul className="rows" role="list">{items.map((item) => <PreviewRow key={item.id} item={item} />)}</ul>
          {theirs ? (
            <div className="empty-seat theirs">
              <p className="strong"><Seats seats={['NONE', 'NONE', 'NONE']} /> {m.preview_theirs()}</p>
              <p className="small">{m.preview_theirs_text({ partner })}</p>
            </div>
          ) : null}
        </div>
      </section>
      <Rail label={m.stays_heading()}>
        <Panel heading={m.stays_heading()}>
          <ul className="hid" role="list">
            {staysBehind.map((code) => <li key={code}><b>{STAYS[code][0]()}</b><span className="small muted">{STAYS[code][1]()}</span></li>)}
          </ul>
        </Panel>
      </Rail>
    </div>
  )
}
