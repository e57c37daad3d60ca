import { m } from '../../paraglide/messages'
import { countWord } from '../../text/number-words'
import { buttonClass } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { StackTable } from '../../ui/stack-table'
import type { ImportPageData } from './import-words'

/** Rows that are not read in: where, why, and what to do about it. All of them come back as a file. */
export function RefusedRows({ one }: { one: ImportPageData }) {
  if (one.refusedTotal === 0) return <section><h2>{m.refused_heading()}</h2><p>{m.refused_none()}</p></section>
  return (
    <section aria-labelledby="refused-rows">
      <h2 id="refused-rows">{m.refused_heading()}</h2>
      <StackTable
        label={m.refused_heading()}
        columns={[{ label: m.refused_row(), number: true }, { label: m.refused_column() }, { label: m.refused_why() }]}
        rows={one.refused.map((row) => ({
          key: `${row.row}-${row.column}-${row.code}`,
          cells: [row.row, row.column ?? m.refused_whole_row(), <span key="why"><b>{row.what}</b> {row.todo}</span>],
        }))}
      />
      {one.refusedTotal > one.refused.length ? <p className="small muted">{m.refused_first({ shown: one.refused.length, total: one.refusedTotal })}</p> : null}
      <p className="get-refused">
        <a className={buttonClass({ small: true })} href={`/import/${one.id}/refused.csv`} download>
          <Icon name="paper" />{m.refused_get({ count: one.refusedTotal, words: countWord(one.refusedTotal) })}
        </a>
      </p>
    </section>
  )
}
