import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { itemKindLabels, lostGroundText } from '@bokvar/domain/vocabulary'
import { useIntent } from '../../apollo/intent'
import { AgendaRow_RemoveDocument, type AgendaRow_ItemFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { language } from '../../text/language'
import { useAnnounce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { LostGround } from '../../ui/empty-seats'
import { Icon } from '../../ui/icon'
import { Popover } from '../../ui/popover'
import { Reasons } from '../../ui/reasons'
import { focusHeading } from '../../ui/route-focus'
import { Seats } from '../../ui/seats'
import { WhoMark } from '../disclosure-log/who-mark'
import { OpensRecord } from '../meeting-records/opens-record'
import { isLandlordSide, useViewer } from '../sessions/viewer-context'
import { AgendaLines } from './agenda-lines'
import { AnswerCell } from './answer-cell'
import { isEmptied, isOwnWords, isStanding, itemDetail, itemName } from './item-words'
import { useKeptHeight, type Heights } from './kept-height'
import { MinutesField } from './minutes-field'
import type { Reorder } from './reorder'

type Item = AgendaRow_ItemFragment

function Handle({ item, reorder, editable }: { item: Item; reorder: Reorder; editable: boolean }) {
  const lifted = reorder.lifted === item.id
  return (
    <span className="grip">
      {item.movable && editable ? (
        <button
          type="button"
          className="b s gripb"
          aria-label={m.move({ number: item.number, name: itemName(item) })}
          aria-description={m.move_help()}
          aria-pressed={lifted}
          onKeyDown={(event) => reorder.onKey(event, item)}
          onPointerDown={(event) => reorder.onDown(event, item)}
        >
          <Icon name="grip" />
        </button>
      ) : <span />}
      <span className="nr">{item.number}</span>
    </span>
  )
}

function EmptiedSeat({ item }: { item: Item }) {
  const [open, setOpen] = useState(false)
  return (
    <div className="row ag">
      <span className="grip"><span /><span className="nr">{item.number}</span></span>
      <div className="emptied" role="status">
        <p className="strong"><Seats seats={['NONE']} /> {m.seat_lost()}</p>
        <p>{`${lostGroundText[language()]}.`}</p>
        <p className="small">{m.seat_lost_time()}</p>
        <div className="pop-at">
          <Button kind="plain" small aria-expanded={open} onClick={() => setOpen(!open)}>{m.seats_why()}</Button>
          {open ? <Popover start heading={m.seats_why()} onClose={() => setOpen(false)}><p className="small">{m.seat_lost_why()}</p></Popover> : null}
        </div>
      </div>
    </div>
  )
}

function RemovePoint({ item }: { item: Item }) {
  const [wrong, setWrong] = useState<string | null>(null)
  const remove = useIntent(AgendaRow_RemoveDocument)
  const say = useAnnounce()

  async function go(): Promise<void> {
    const outcome = await remove({ itemId: item.id })
    if (outcome.kind === 'refused') return setWrong(outcome.refusal.text)
    say(m.point_removed({ name: itemName(item) }))
    focusHeading()
  }

  return (
    <>
      <Button kind="plain" small aria-label={m.point_remove_name({ number: item.number, name: itemName(item) })} onClick={() => void go()}>{m.point_remove()}</Button>
      {wrong ? <p className="wrong small" role="alert">{wrong}</p> : null}
    </>
  )
}

/** A household by name leads to its case; a point that rests on no case has only its words. */
function Name({ item }: { item: Item }) {
  const name = itemName(item)
  return <span className="name">{item.caseId && item.household ? <Link to="/arenden/$caseId" params={{ caseId: item.caseId }}>{name}</Link> : name}</span>
}

/** Who sees the point now; of a landlord's own household that is taken up and not sent, also who will. */
function Who({ item, partner }: { item: Item; partner: string }) {
  const landlordSide = isLandlordSide(useViewer())
  const about = item.debt ?? item.household
  const unsent = landlordSide && item.mine && item.household !== null && item.answer === 'TA_MED' && item.who.audience === 'BARA_NI'
  return <WhoMark who={item.who} what={m.point_named({ number: item.number, name: itemName(item) })} category={about?.category ?? null} caseId={item.caseId} factId={about?.factId ?? null} {...(unsent ? { words: m.who_when_sent({ partner }) } : {})} />
}

function rowClass(item: Item, lifted: boolean): string {
  if (isEmptied(item)) return 'empty-seat'
  const kind = isStanding(item) ? 'std' : item.answer === 'FORESLAGEN' ? 'ask' : item.answer === 'AVSTA' ? 'no' : 'yes'
  return lifted ? `${kind} lifted` : kind
}

/** One point as this reader may see it. It shows what it got and decides nothing. */
export function AgendaRow({ item, partner, editable, reorder, heights, idBefore }: { item: Item; partner: string; editable: boolean; reorder: Reorder; heights: Heights; idBefore: string }) {
  const kept = useKeptHeight(item, heights, idBefore)
  const { meetingId } = useParams({ from: '/moten/$meetingId' })
  const detail = itemDetail(item)
  const wrong = reorder.wrong?.itemId === item.id ? reorder.wrong.text : null
  const frame = { ref: kept.ref, className: rowClass(item, reorder.lifted === item.id), tabIndex: -1, style: kept.style, 'data-item': item.number }
  if (isEmptied(item)) return <li {...frame}><EmptiedSeat item={item} /></li>
  return (
    <li {...frame}>
      <div className="row ag">
        <Handle item={item} reorder={reorder} editable={editable} />
        <div className="what">
          <p className="l1"><Name item={item} />{detail ? <span className="small muted">{detail}</span> : null}</p>
          <div className="l2">
            <Reasons reasons={item.reasons} />
            <Who item={item} partner={partner} />
          </div>
        </div>
        <MinutesField item={item} editable={editable} />
        <div className="ans">
          {isStanding(item) ? <span className="small muted">{word(itemKindLabels, 'STAENDE')}</span> : null}
          {isOwnWords(item) && editable ? <RemovePoint item={item} /> : null}
          {isStanding(item) || isOwnWords(item) ? null : <AnswerCell item={item} editable={editable} />}
        </div>
        {item.answer === 'AVSTA' && item.refusedReason ? <p className="small muted l3">{m.refused_reason({ reason: item.refusedReason })}</p> : null}
        {item.lines.length > 0 || item.lost ? (
          <div className="l3">
            <AgendaLines lines={item.lines} household={itemName(item)} caseId={item.caseId} />
            {item.lost ? <LostGround ownKept /> : null}
          </div>
        ) : null}
        <OpensRecord meetingId={meetingId} itemId={item.id} number={item.number} name={itemName(item)} />
      </div>
      {wrong ? <p className="f"><span className="wrong" role="alert"><Icon name="action" />{wrong}</span></p> : null}
    </li>
  )
}
