import type { ReactNode } from 'react'
import type { Arrears_ImportPageFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { Chip } from '../../ui/chip'
import { Icon } from '../../ui/icon'
import { StackTable } from '../../ui/stack-table'
import { columnStateChip, fieldWord } from './import-words'

export type ImportColumn = Arrears_ImportPageFragment['columns'][number]

/** What one sees of a column's content. A personnummer is never shown, nor what is left out. */
function exampleOf(column: ImportColumn): string {
  if (column.field === 'PERSONNUMMER' || column.field === 'MEDHYRESGAST_PERSONNUMMER') return m.example_hidden()
  if (column.freeText || column.field === 'UTELAMNAS') return '\u2013'
  return column.example ?? '\u2013'
}

function StateMark({ column }: { column: ImportColumn }) {
  const { tone, words } = columnStateChip(column.freeText ? 'UTELAMNAS' : column.state)
  return tone === 'done' ? <span className="saved"><Icon name="check" />{words}</span> : <Chip tone={tone}>{words}</Chip>
}

/** How each column is read. `become` draws what it becomes: words when reviewing, a choice when choosing. */
export function ColumnsTable({ columns, become }: { columns: readonly ImportColumn[]; become?: (column: ImportColumn) => ReactNode }) {
  return (
    <StackTable
      label={m.columns_heading()}
      columns={[{ label: m.columns_in_file() }, { label: m.columns_becomes() }, { label: m.columns_example() }, { label: m.columns_state() }]}
      rows={columns.map((column) => ({
        key: column.heading,
        cells: [
          column.heading,
          column.freeText ? fieldWord('UTELAMNAS') : (become?.(column) ?? fieldWord(column.field)),
          <span key="example" className="muted">{exampleOf(column)}</span>,
          <StateMark key="state" column={column} />,
        ],
      }))}
    />
  )
}
