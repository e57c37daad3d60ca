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

/**
 * A table where there is room, one block per row where there is not. The roles are written out because a browser
 * drops a table's own when its parts are laid out as blocks.
 */
export function StackTable({ label, columns, rows }: { label: string; columns: readonly StackColumn[]; rows: readonly StackRow[] }) {
  return (
    <table className="stack-t" role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">{columns.map((column) => <th key={column.label} scope="col" role="columnheader" className={column.number ? 'num' : undefined}>{column.label}</th>)}</tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.key} role="row">
            {row.cells.map((cell, index) => {
              const column = columns[index]
              const className = column?.number ? 'num' : undefined
              if (index === 0) return <th key={column?.label} scope="row" role="rowheader" className={className}>{cell}</th>
              return <td key={column?.label} role="cell" className={className}><span className="name-of" aria-hidden="true">{column?.label}</span>{cell}</td>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
