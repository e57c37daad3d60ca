import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { SharedScreen_QueryDocument, type AgendaRow_ItemFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, Waiting } from '../../shell/cannot-show'
import { categoryWord } from '../../text/facts'
import { countWord } from '../../text/number-words'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { useRouteFocus } from '../../ui/route-focus'
import { itemDetail, itemName } from '../monthly-meetings/item-words'
import { RoomConnection } from './room-connection'
import { useRoomKeys } from './room-keys'
import { useHeadingFocus } from './use-heading-focus'

/** The screen that everybody in the room looks at, marked as such: the open item with what all of them may see, and nothing else. */
export function SharedScreen({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const { data, loading, error } = useQuery(SharedScreen_QueryDocument, { variables: { meetingId } })
  const keys = useMemo(() => [{ sign: 'D', words: m.room_shared_close(), go: onClose }], [onClose])
  const [on] = useRoomKeys(keys)
  useHeadingFocus(data ? data.sharedScreen?.item?.id ?? 'none' : null)
  if (!data || error) return loading ? <Waiting /> : <CannotShow />
  const shared = data.sharedScreen
  return (
    <section className="frame shared" aria-labelledby="shared-frame">
      <h2 className="fh" id="shared-frame"><Icon name="screen" />{m.room_shared()}<RoomConnection /></h2>
      <div className="fbd">
        {shared?.item ? <SharedItem item={shared.item} /> : <NothingShared outside={!shared} />}
        <p className="small muted">{shared ? m.room_shared_why({ count: countWord(shared.inside) }) : ''}</p>
        <p><Button onClick={onClose} {...(on ? { 'aria-keyshortcuts': 'D' } : {})}>{on ? <kbd aria-hidden="true">D</kbd> : null}{m.room_shared_close()}</Button></p>
      </div>
    </section>
  )
}

function SharedItem({ item }: { item: AgendaRow_ItemFragment }) {
  const h1 = useRouteFocus<HTMLHeadingElement>()
  const detail = itemDetail(item)
  return (
    <>
      <h1 ref={h1} tabIndex={-1}>{itemName(item)}</h1>
      {detail ? <p className="shared-detail">{detail}</p> : null}
      {item.lines.map((line) => <p key={line.id}><span className="small muted">{categoryWord(line.category)}: </span>{line.text}</p>)}
    </>
  )
}

/** An item that somebody in the room may not know of, and none: the same. */
function NothingShared({ outside }: { outside: boolean }) {
  const h1 = useRouteFocus<HTMLHeadingElement>()
  return (
    <>
      <h1 ref={h1} tabIndex={-1}>{m.room_shared_none()}</h1>
      <p>{outside ? m.room_shared_outside() : m.room_shared_none_text()}</p>
    </>
  )
}
