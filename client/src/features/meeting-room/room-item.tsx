import type { AgendaRow_ItemFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { debtWords } from '../../text/debt'
import { timeSpan, timeWords } from '../../text/dates'
import { Reasons } from '../../ui/reasons'
import { useRouteFocus } from '../../ui/route-focus'
import { WhoMark } from '../disclosure-log/who-mark'
import { AgendaLines } from '../monthly-meetings/agenda-lines'
import { itemName } from '../monthly-meetings/item-words'
import { minutesTaken, type Step } from './room-words'
import { useNow } from './use-now'

type Item = AgendaRow_ItemFragment

/** The item that is open, as its reader has a ground to see it: what stands on the agenda, and who sees each part of it. */
export function RoomItem({ item, step }: { item: Item; step: Step }) {
  const h1 = useRouteFocus<HTMLHeadingElement>()
  const name = itemName(item)
  return (
    <>
      <p className="muted"><ItemTime step={step} /></p>
      <h1 id="room-item" ref={h1} tabIndex={-1}>{name}</h1>
      <Reasons reasons={item.reasons} />
      {item.household ? <Facts item={item} name={name} /> : null}
      {item.text ? <p>{item.text}</p> : null}
      <AgendaLines lines={item.lines} household={name} caseId={item.caseId} />
      <WasIn step={step} />
    </>
  )
}

/** No item is open, or one that the reader does not take part in: the same words, so that neither is told by them. */
export function NoItem() {
  const h1 = useRouteFocus<HTMLHeadingElement>()
  return (
    <>
      <h1 id="room-item" ref={h1} tabIndex={-1}>{m.room_no_item()}</h1>
      <p>{m.room_no_item_text()}</p>
    </>
  )
}

function ItemTime({ step }: { step: Step }) {
  const now = useNow()
  const began = step.openings.at(-1)?.from
  return began ? m.room_item_time({ time: timeWords(began), taken: minutesTaken(step, now) ?? 0, count: step.minutes }) : null
}

/** The address and the debt, each with who sees it. */
function Facts({ item, name }: { item: Item; name: string }) {
  return (
    <dl className="room-facts">
      {item.address ? <div><dt>{m.room_address()}</dt><dd>{item.address.value}</dd></div> : null}
      {item.debt ? <div><dt>{m.room_debt()}</dt><dd>{debtWords(item.debt)}</dd></div> : null}
      <div>
        <dt>{m.room_raised()}</dt>
        <dd><WhoMark who={item.who} what={m.point_named({ number: item.number, name })} category={(item.debt ?? item.household)?.category ?? null} caseId={item.caseId} factId={(item.debt ?? item.household)?.factId ?? null} /></dd>
      </div>
    </dl>
  )
}

/** Who has been in while the item was open, from when to when. */
function WasIn({ step }: { step: Step }) {
  if (step.wasIn.length === 0) return null
  return (
    <details className="room-was-in">
      <summary>{m.room_was_in()}</summary>
      <ul role="list">
        {step.wasIn.map(({ person, from, to }) => <li key={`${person} ${from}`}>{m.room_was_in_line({ name: person ?? '', time: to ? timeSpan(from, to) : m.room_since({ time: timeWords(from) }) })}</li>)}
      </ul>
    </details>
  )
}
