import { useLayoutEffect, useRef, useState } from 'react'
import { Link } from '@tanstack/react-router'
import { isLandlord, lostGroundText } from '@bokvar/domain/vocabulary'
import { m } from '../../../paraglide/messages'
import { language } from '../../../text/language'
import { Button } from '../../../ui/button'
import { Icon, type IconName } from '../../../ui/icon'
import { useKeptPlaces } from '../../../ui/kept-places'
import { useViewer } from '../../sessions/viewer-context'
import { AxisDrawing } from './axis-drawing'
import { Ladder } from './ladder'
import { axisDays, recoveryWords, rentWords, type Axis as CaseAxis, type AxisDay, type AxisMark } from './axis-words'
import './axis.css'
import { KeptPart } from '../kept-row'
import type { WholeCase } from '../whole-case'

const GLYPHS: Partial<Record<AxisMark, IconName>> = { done: 'check', now: 'calendar', late: 'action', law: 'paper', bites: 'clock' }

function DayLines({ day: { isToday, when, lines } }: { day: AxisDay }) {
  return (
    <>
      <span className={isToday ? 'strong' : 'muted'}>{when}</span>
      <span className="axis-lines">
        {lines.map(({ mark, text }, place) => {
          const glyph = GLYPHS[mark]
          return <span key={`${place} ${text}`} className={mark}>{glyph ? <Icon name={glyph} /> : <span className="axis-no-glyph" />}<span>{text}</span></span>
        })}
      </span>
    </>
  )
}

/** One day. When ground is lost it keeps its place and its height, with what is left of it or the words for what is not. */
function DayRow({ day, lost }: { day: AxisDay | undefined; lost: boolean }) {
  const row = useRef<HTMLLIElement>(null)
  const height = useRef(0)
  useLayoutEffect(() => {
    const now = row.current?.getBoundingClientRect().height ?? 0
    height.current = lost ? Math.max(height.current, now) : now
  })
  return (
    <li
      ref={row}
      className={day === undefined ? 'axis-lost' : day.isToday ? 'today' : undefined}
      style={lost && height.current > 0 ? { minHeight: height.current } : undefined}
      aria-current={day?.isToday ? 'date' : undefined}
    >
      {day ? <DayLines day={day} /> : <span className="axis-lines"><span><Icon name="lost" /><span>{lostGroundText[language()]}</span></span></span>}
    </li>
  )
}

/** The days in order: what the drawing shows, and what is read aloud, printed, and shown where there is no room to draw. */
function Days({ axis, whole, shown }: { axis: CaseAxis; whole: WholeCase; shown: boolean }) {
  const viewer = useViewer()
  const days = axisDays(axis, whole, viewer.organisation.id)
  const places = useKeptPlaces(days.map(({ on, others }) => ({ id: on, sort: others ? on : null })), whole.lost)
  return (
    <ol className="axis-days" role="list" aria-label={m.axis_list()} data-shown={shown}>
      {places.map((place) => <DayRow key={place.id} day={days.find(({ on }) => on === place.id)} lost={whole.lost} />)}
    </ol>
  )
}

function LegalClock({ axis }: { axis: CaseAxis }) {
  const { recovery } = axis
  if (!recovery) return axis.disturbance ? <p>{m.axis_disturbance()}</p> : null
  const [state, ...more] = recoveryWords(recovery, axis.today)
  return <p><b>{state}</b> {more.join(' ')}</p>
}

/** The agreed steps and the legal clock of the case on one axis, as this reader has a ground to see them. */
export function Axis({ whole }: { whole: WholeCase }) {
  const [listed, setListed] = useState(false)
  const viewer = useViewer()
  const { axis } = whole
  if (!axis) return null
  const rent = rentWords(axis)
  return (
    <section className="panel axis-panel" aria-labelledby="axis">
      <h2 id="axis">{m.axis_heading()}</h2>
      <KeptPart lost={whole.lost}>
        <div className="axis-words">
          {rent ? <p>{rent}</p> : null}
          <LegalClock axis={axis} />
        </div>
      </KeptPart>
      <Ladder ladder={axis.ladder} />
      <AxisDrawing axis={axis} actions={whole.actions} lost={whole.lost} />
      <div className="axis-toggle"><Button small aria-pressed={listed} onClick={() => setListed(!listed)}>{m.axis_show_list()}</Button></div>
      <Days axis={axis} whole={whole} shown={listed} />
      <p className="small muted">{m.axis_aid()} <span className="axis-thick" aria-hidden="true">{m.axis_thick()}</span></p>
      {isLandlord(viewer.organisation.kind) && axis.steps.length > 0 ? <p className="small"><Link to="/steg">{m.steps_link()}</Link></p> : null}
    </section>
  )
}
