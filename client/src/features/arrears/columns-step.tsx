import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { Arrears_SaveMappingDocument, type ImportField } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { countWord, sentence } from '../../text/number-words'
import { Button, buttonClass } from '../../ui/button'
import { Select } from '../../ui/field'
import { PageHead } from '../../ui/page-head'
import { useRefused } from '../../ui/use-refused'
import { useViewer } from '../sessions/viewer-context'
import { ColumnsTable, type ImportColumn } from './columns-table'
import { IMPORT_FIELDS, fieldWord } from './import-words'
import { ImportSteps } from './import-steps'
import type { ImportPageData } from './import-words'

function isAsked({ freeText, state }: ImportColumn): boolean {
  return !freeText && (state === 'OKAND' || state === 'BEKRAFTA')
}

/** What each heading of the file means, those that are asked about first. Free text has no choice: it is always left out. */
export function ColumnsStep({ one, onDone }: { one: ImportPageData; onDone: () => void }) {
  const viewer = useViewer()
  const [chosen, setChosen] = useState<Readonly<Record<string, ImportField>>>({})
  const [busy, setBusy] = useState(false)
  const refused = useRefused('column', one.columns.map((_, index) => `${index}`))
  const placeOf = (heading: string | null): string => `${one.columns.findIndex((column) => column.heading === heading)}`
  const save = useIntent(Arrears_SaveMappingDocument)
  const options = IMPORT_FIELDS.map((field) => ({ value: field, label: fieldWord(field) }))
  const asked = one.columns.filter(isAsked)
  const waiting = asked.length

  async function go(): Promise<void> {
    setBusy(true)
    const mapping = one.columns.map((column) => ({ heading: column.heading, field: column.freeText ? ('UTELAMNAS' as const) : (chosen[column.heading] ?? column.field) }))
    const outcome = await save({ importId: one.id, mapping })
    setBusy(false)
    if (outcome.kind === 'refused') refused.show([{ ...outcome.refusal, field: placeOf(outcome.refusal.field) }])
    else onDone()
  }

  return (
    <>
      <PageHead
        heading={m.columns_step_heading()}
        lead={waiting > 0 ? m.columns_step_lead({ count: waiting, words: sentence(countWord(waiting)) }) : m.columns_step_all_known()}
        tools={<Link className={buttonClass({ small: true })} to="/restlista">{m.choose_another_file()}</Link>}
      />
      <ImportSteps at={2} />
      {refused.summary}
      <form className="columns-form" onSubmit={(event) => { event.preventDefault(); void go() }}>
        <ColumnsTable
          columns={[...asked, ...one.columns.filter((column) => !isAsked(column))]}
          become={(column) => (
            <Select
              quiet
              id={refused.idOf(placeOf(column.heading))}
              label={m.column_becomes({ heading: column.heading })}
              wrong={refused.of(placeOf(column.heading))}
              options={options}
              value={chosen[column.heading] ?? column.field}
              onChoose={(field) => setChosen({ ...chosen, [column.heading]: field })}
            />
          )}
        />
        <p className="small muted columns-note">{m.free_text_left_out()} {m.mapping_remembered({ organisation: viewer.organisation.shortName })}</p>
        <div className="act">
          <Button kind="go" type="submit" busy={busy}>{m.columns_step_go()}</Button>
          <span className="small muted">{m.nothing_saved_yet()}</span>
        </div>
      </form>
    </>
  )
}
