import { useState } from 'react'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { Icon, type IconName } from '../../ui/icon'
import { AxisDrawing } from './axis-drawing'
import { axisDays, recoveryWords, rentWords, type Axis as CaseAxis, type AxisMark } from './axis-words'
import './axis.css'
import type { WholeCase } from './whole-case'

const GLYPHS: Partial<Record<AxisMark, IconName>> = { done: 'check', now: 'calendar', late: 'action', law: 'paper', bites: 'clock' }

/** The days in order: what the drawing shows, and what is read aloud, printed, and shown where there is no room to draw. */
function Days({ axis, actions, shown }: { axis: CaseAxis; actions: WholeCase['actions']; shown: boolean }) {
  return (
    <ol className="axis-days" role="list" aria-label={m.axis_list()} data-shown={shown}>
      {axisDays(axis, actions).map(({ on, isToday, when, lines }) => (
        <li key={on} className={isToday ? 'today' : undefined} aria-current={isToday ? 'date' : undefined}>
          <span className={isToday ? 'strong' : 'muted'}>{when}</span>
          <span className="axis-lines">
            {lines.map(({ mark, text }, place) => {
              const glyph = GLYPHS[mark]
              return <span key={`${place} ${text}`} className={mark}>{glyph ? <Icon name={glyph} /> : <span className="axis-no-glyph" />}<span>{text}</span></span>
            })}
          </span>
        </li>
      ))}
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
  const { axis } = whole
  if (!axis) return null
  const rent = rentWords(axis)
  return (
    <section className="panel axis-panel" aria-labelledby="axis">
      <h2 id="axis">{m.axis_heading()}</h2>
      <div className="axis-words">
        {rent ? <p>{rent}</p> : null}
        <LegalClock axis={axis} />
      </div>
      <AxisDrawing axis={axis} actions={whole.actions} />
      <div className="axis-toggle"><Button small aria-pressed={listed} onClick={() => setListed(!listed)}>{m.axis_show_list()}</Button></div>
      <Days axis={axis} actions={whole.actions} shown={listed} />
      <p className="small muted">{m.axis_aid()} <span className="axis-thick" aria-hidden="true">{m.axis_thick()}</span></p>
    </section>
  )
}
