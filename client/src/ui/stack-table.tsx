import type { ReactNode } from 'react'
import './stack-table.css'

export interface StackColumn {
  readonly label: string
  readonly number?: boolean
}

export interface StackRow {
  readonly key: string
  /** One per column; the first names the row. */
  readonly cells: readonly ReactNode[]
}

// Written out because a browser may drop a table's own roles when its parts are laid out as blocks.
const TABLE = { role: 'table' }
const GROUP = { role: 'rowgroup' }
const ROW = { role: 'row' }
const COLUMN_HEADER = { role: 'columnheader' }
const ROW_HEADER = { role: 'rowheader' }
const CELL = { role: 'cell' }

/** A table where there is room, one block per row where there is not. */
export function StackTable({ label, columns, rows }: { label: string; columns: readonly StackColumn[]; rows: readonly StackRow[] }) {
  return (
    <table className="stack-t" {...TABLE} aria-label={label}>
      <thead {...GROUP}>
        <tr {...ROW}>{columns.map((column) => <th key={column.label} scope="col" {...COLUMN_HEADER} className={column.number ? 'num' : undefined}>{column.label}</th>)}</tr>
      </thead>
      <tbody {...GROUP}>
        {rows.map((row) => (
          <tr key={row.key} {...ROW}>
            {row.cells.map((cell, index) => {
              const column = columns[index]
              const className = column?.number ? 'num' : undefined
              if (index === 0) return <th key={column?.label} scope="row" {...ROW_HEADER} className={className}>{cell}</th>
              return <td key={column?.label} {...CELL} className={className}><span className="name-of" aria-hidden="true">{column?.label}</span>{cell}</td>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
