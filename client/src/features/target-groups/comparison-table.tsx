import { criteriaLines, type ComparedCell, type ComparedRow, type Comparison } from '@bokvar/domain/targets'
import { answerReasonWords, fictionalHouseholdHelp, fictionalHouseholdLabels, verdictLabels, verdicts, type Verdict } from '@bokvar/domain/vocabulary'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { language } from '../../text/language'
import type { DefinitionColumn } from './definition-columns'

const answerWord = (verdict: Verdict): string => word(verdictLabels, verdict).toLocaleUpperCase(language())
const SHAPE: Readonly<Record<Verdict, string>> = { JA: 'ja', NEJ: 'nej', OKAND: 'okand' }

/** A yes is filled, a no has a line around it, and what is not known is dashed: told apart in grey too, and none of them is better than another. */
export function AnswerMark({ verdict }: { verdict: Verdict }) {
  return <span className={`def-answer ${SHAPE[verdict]}`}><Glyph verdict={verdict} />{answerWord(verdict)}</span>
}

function Glyph({ verdict }: { verdict: Verdict }) {
  return (
    <svg className="i" viewBox="0 0 22 22" aria-hidden="true">
      {verdict === 'JA' ? <path d="m4 11.5 4.8 5L18 6" /> : verdict === 'NEJ' ? <path d="m5.5 5.5 11 11m0-11-11 11" /> : <path d="M8 8a3 3 0 1 1 4.2 2.7c-.9.4-1.2 1-1.2 2M11 16.5v.1" />}
    </svg>
  )
}

// Written out because a browser may drop a table's own roles when its parts are laid out as blocks.
const TABLE = { role: 'table' }
const GROUP = { role: 'rowgroup' }
const ROW = { role: 'row' }
const COLUMN_HEADER = { role: 'columnheader' }
const ROW_HEADER = { role: 'rowheader' }
const CELL = { role: 'cell' }

/** Made-up households down, definitions across, and in every cell what decided. */
export function ComparisonTable({ columns, comparison, rows }: { columns: readonly DefinitionColumn[]; comparison: Comparison; rows: readonly ComparedRow[] }) {
  return (
    <div className="panel">
      <table className="def-table" {...TABLE} aria-label={m.def_table()}>
        <thead {...GROUP}>
          <tr {...ROW}>
            <td {...CELL}><span className="strong">{m.def_household()}</span></td>
            {columns.map((column, index) => <th key={column.key} scope="col" {...COLUMN_HEADER}><Head column={column} sums={comparison.sums[index]} /></th>)}
          </tr>
        </thead>
        <tbody {...GROUP}>
          {rows.map(({ household: { code, number }, cells }) => (
            <tr key={code} {...ROW}>
              <th scope="row" {...ROW_HEADER}><span className="strong">{number}. {word(fictionalHouseholdLabels, code)}</span><span className="small muted">{word(fictionalHouseholdHelp, code)}</span></th>
              {cells.map((cell, index) => <Cell key={columns[index]?.key} cell={cell} of={columns[index]?.short ?? ''} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Head({ column: { from, name, definition }, sums }: { column: DefinitionColumn; sums: Comparison['sums'][number] | undefined }) {
  return (
    <>
      <span className="small muted">{from}</span>
      <span className="def-name">{name}</span>
      {criteriaLines(definition.criteria, language()).map((line) => <span key={line} className="def-line">{line}</span>)}
      {sums ? <span className="def-sum">{verdicts.map((verdict) => `${answerWord(verdict)} ${sums[verdict]}`).join(' · ')}</span> : null}
    </>
  )
}

function Cell({ cell: { verdict, reason, count }, of }: { cell: ComparedCell; of: string }) {
  return <td {...CELL}><span className="def-of" aria-hidden="true">{of}</span><AnswerMark verdict={verdict} /><span className="small def-why">{answerReasonWords(reason, count, language())}</span></td>
}
