import { useState } from 'react'
import { emptySeatsText, sectionCodeLabels } from '@bokvar/domain/vocabulary'
import type { AgendaRow_ItemFragment, AgendaSection_SectionFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { language } from '../../text/language'
import { countWord, sentence } from '../../text/number-words'
import { Button } from '../../ui/button'
import { EmptySeats } from '../../ui/empty-seats'
import { Empty, Group } from '../../ui/panel'
import { Popover } from '../../ui/popover'
import { AgendaRow } from './agenda-row'
import { useHeights } from './kept-height'
import { useReorder } from './reorder'

type Section = AgendaSection_SectionFragment

function counts(section: Section): string {
  if (section.code !== 'HUSHALL') return m.minutes({ count: section.minutes })
  const of = (answer: AgendaRow_ItemFragment['answer']): number => section.items.filter((item) => item.answer === answer).length
  const parts = [
    m.count_with({ count: countWord(of('TA_MED')) }),
    ...(of('FORESLAGEN') > 0 ? [m.count_ask({ count: countWord(of('FORESLAGEN')) })] : []),
    ...(of('AVSTA') > 0 ? [m.count_refused({ n: of('AVSTA'), count: countWord(of('AVSTA')) })] : []),
  ]
  return parts.join(', ')
}

/** The seats that may or may not be taken: one block, the same every month. */
function ReservedSeats({ partner, minutes }: { partner: string; minutes: number }) {
  const [open, setOpen] = useState(false)
  const aside = (
    <>
      <div className="min strong">{m.minutes({ count: minutes })}</div>
      <div className="ans pop-at">
        <Button kind="plain" small aria-expanded={open} onClick={() => setOpen(!open)}>{m.seats_why()}</Button>
        {open ? <Popover heading={m.seats_why()} onClose={() => setOpen(false)}><p className="small">{m.seats_why_text()}</p></Popover> : null}
      </div>
    </>
  )
  return <EmptySeats heading={emptySeatsText[language()]} aside={aside}>{m.seats_text({ partner })}</EmptySeats>
}

/** Nobody to speak of: before the meeting there is something to choose instead; once it has begun there is not. */
function Nobody({ editable, onLearn }: { editable: boolean; onLearn: () => void }) {
  if (!editable) return <Empty>{m.section_empty_now()}</Empty>
  return <Empty action={<Button small onClick={onLearn}>{m.section_choose_learning()}</Button>}>{m.section_empty()}</Empty>
}

/** One part of the agenda: its points in order, what they are counted to, and the empty seats after the households. */
export function AgendaSection({ section, partner, reserved, editable, onLearn }: { section: Section; partner: string; reserved: number; editable: boolean; onLearn: () => void }) {
  const reorder = useReorder(section.items)
  const { heights, idBefore } = useHeights(section.items)
  return (
    <Group heading={word(sectionCodeLabels, section.code)} count={counts(section)}>
      {section.items.length === 0 && section.code === 'HUSHALL' ? <Nobody editable={editable} onLearn={onLearn} /> : (
        <ul className="rows" role="list">
          {reorder.items.map((item) => <AgendaRow key={item.id} item={item} partner={partner} editable={editable} reorder={reorder} heights={heights} idBefore={idBefore(item.id)} />)}
        </ul>
      )}
      {section.emptySeats ? <ReservedSeats partner={sentence(partner)} minutes={reserved} /> : null}
    </Group>
  )
}
