import { useId } from 'react'

/** Long work: a bar, and the count in words. `done` and `total` in the same unit; total 0 is shown as just begun. */
export function Progress({ label, done, total, words }: { label: string; done: number; total: number; words: string }) {
  const at = useId()
  const percent = total === 0 ? 0 : Math.round((100 * done) / total)
  return (
    <div className="stack">
      <div className="bar" role="progressbar" aria-label={label} aria-describedby={at} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}>
        <i style={{ width: `${percent}%` }} />
      </div>
      <p className="small muted" id={at}>{words}</p>
    </div>
  )
}
