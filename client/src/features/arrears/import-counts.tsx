import { m } from '../../paraglide/messages'
import { figure } from './import-words'

interface Counts {
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  readonly paid: number
  readonly refused: number
}

/** Five counts. `done`: what has happened, otherwise what will. */
export function ImportCounts({ counts, done = false }: { counts: Counts; done?: boolean }) {
  const cells = [
    { label: m.tally_new(), count: counts.created, help: m.tally_new_help() },
    { label: m.tally_changed(), count: counts.changed, help: m.tally_changed_help() },
    { label: m.tally_unchanged(), count: counts.unchanged, help: m.tally_unchanged_help() },
    { label: m.tally_paid(), count: counts.paid, help: m.tally_paid_help() },
    { label: m.tally_refused(), count: counts.refused, help: done ? m.tally_refused_done() : m.tally_refused_help(), bad: counts.refused > 0 },
  ]
  return (
    <dl className="counts">
      {cells.map((cell) => (
        <div key={cell.label} className={cell.bad ? 'cnt bad' : 'cnt'}>
          <dt>{cell.label}</dt>
          <dd><b>{figure(cell.count)}</b><span className="small muted">{cell.help}</span></dd>
        </div>
      ))}
    </dl>
  )
}
