import { useLazyQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { ComboBox, I18nProvider, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { AddPoint_CasesDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { nameNotShown } from '../../text/labels'
import { language } from '../../text/language'
import { Icon } from '../../ui/icon'

const IDLE_MS = 250

/**
 * One household out of those the reader works with, found by name, case number or personnummer and nothing else
 * [SoLPuF 15]. What is written goes in the body of a POST, never in an address. The number of hits is read aloud.
 */
export function CasePicker({ id, wrong, onChoose }: { id: string; wrong: string | undefined; onChoose: (caseId: string | null) => void }) {
  const [written, setWritten] = useState('')
  const [ask, { data, loading }] = useLazyQuery(AddPoint_CasesDocument)
  useEffect(() => {
    const timer = setTimeout(() => void ask({ variables: { search: written || null } }), written ? IDLE_MS : 0)
    return () => clearTimeout(timer)
  }, [ask, written])
  // What one has no ground to see is not raised at a meeting.
  const rows = (data?.cases.rows ?? []).filter((row) => !row.emptySeat).map((row) => ({ id: row.id, name: row.household?.value ?? row.reference ?? nameNotShown(), under: [row.address?.value, row.reference].filter(Boolean).join(' · ') }))
  return (
    <I18nProvider locale={language() === 'sv' ? 'sv-SE' : 'en-GB'}>
      <ComboBox
        className="f"
        items={rows}
        inputValue={written}
        onInputChange={setWritten}
        onSelectionChange={(key) => onChoose(key === null ? null : String(key))}
        menuTrigger="focus"
        allowsEmptyCollection
        isInvalid={wrong !== undefined}
      >
        <Label>{m.add_case()}</Label>
        <p className="help">{m.add_case_help()}</p>
        {wrong ? <p className="wrong" id={`${id}-wrong`}><Icon name="action" />{wrong}</p> : null}
        <Input className="in" id={id} autoComplete="off" {...(wrong ? { 'aria-describedby': `${id}-wrong` } : {})} />
        <Popover className="pick" offset={4}>
          <ListBox<(typeof rows)[number]> className="pick-list" renderEmptyState={() => <p className="pick-none">{loading ? m.waiting() : m.add_case_none()}</p>}>
            {(row) => <ListBoxItem id={row.id} textValue={row.name} className="pick-row"><span className="strong">{row.name}</span><span className="small muted">{row.under}</span></ListBoxItem>}
          </ListBox>
        </Popover>
      </ComboBox>
    </I18nProvider>
  )
}
