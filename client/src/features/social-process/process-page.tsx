import { useQuery } from '@apollo/client/react'
import { useState, type FormEvent } from 'react'
import { caseKindLabels, noShowRuleLabels, processHouseholdLabels, processLetterLabels, processNumberLabels, processNumbers, type ProcessNumber } from '@bokvar/domain/vocabulary'
import { useIntent } from '../../apollo/intent'
import { ProcessPage_DecideDocument, ProcessPage_QueryDocument, type CaseKind, type NoShowRule, type ProcessHousehold, type ProcessLetter, type ProcessPage_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { dayWords } from '../../text/dates'
import { options, word } from '../../text/labels'
import { Button } from '../../ui/button'
import { Field, Select, TextArea, Tick } from '../../ui/field'
import { PageHead } from '../../ui/page-head'
import { Group } from '../../ui/panel'
import { TickGroup } from '../../ui/tick-group'
import { useToast } from '../../ui/toast'
import { useRefused } from '../../ui/use-refused'
import { outcomeWord } from '../cases/case-words'
import { useViewer } from '../sessions/viewer-context'
import './process.css'

type Own = NonNullable<ProcessPage_QueryQuery['ownProcess']>

/** How social services’ own process goes: their own data, changed by their coordinator. */
export function ProcessPage() {
  const viewer = useViewer()
  const social = viewer.organisation.kind === 'SOCIALTJANST'
  const { data, loading, error, refetch } = useQuery(ProcessPage_QueryDocument, { skip: !social })
  if (!social) return <NothingHere />
  if (error || !data) return loading ? <Waiting /> : <CannotShow />
  if (!data.ownProcess) return <NothingHere />
  const own = data.ownProcess
  return (
    <>
      <PageHead heading={m.process_page_heading()} lead={m.process_page_lead()} />
      {own.mayDecide ? null : <p>{m.process_not_coordinator()}</p>}
      <Editor own={own} onSent={async () => (await refetch()).data?.ownProcess?.version ?? 0} />
      <Group heading={m.process_versions()}>
        {own.versions.length === 0 ? <p>{m.process_versions_none()}</p> : (
          <ul>{own.versions.map(({ version, decidedOn, by }) => <li key={version}>{by ? m.process_version_by({ version, day: dayWords(decidedOn), by }) : m.process_version({ version, day: dayWords(decidedOn) })}</li>)}</ul>
        )}
      </Group>
    </>
  )
}

interface Draft {
  readonly areas: string
  readonly numbers: Readonly<Record<string, string>>
  readonly verified: readonly ProcessNumber[]
  readonly households: readonly { readonly household: ProcessHousehold; readonly letter: ProcessLetter; readonly noShow: NoShowRule }[]
  readonly closing: readonly { readonly outcome: string; readonly kinds: readonly CaseKind[] }[]
}

const draftOf = (own: Own): Draft => ({
  areas: own.areas.join('\n'), numbers: Object.fromEntries(own.numbers.map(({ code, value }) => [code, String(value)])),
  verified: own.numbers.filter(({ code, unverified }) => !unverified && DAMAGED.has(code)).map(({ code }) => code),
  households: own.households.map(({ household, letter, noShow }) => ({ household, letter, noShow })), closing: own.closing.map(({ outcome, kinds }) => ({ outcome, kinds })),
})

/** Numbers whose digit is damaged in the source. */
const DAMAGED: ReadonlySet<ProcessNumber> = new Set(['ALDRE_FRAN', 'VARNING_MANADER'])
const numberOf = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : 0)

function inputOf(draft: Draft, version: number) {
  return {
    version, areas: draft.areas.split('\n'), households: [...draft.households],
    numbers: processNumbers.map((code) => ({ code, value: numberOf(draft.numbers[code] ?? ''), verified: draft.verified.includes(code) })),
    closing: draft.closing.map(({ outcome, kinds }) => ({ outcome, kinds: [...kinds] })),
  }
}

function Editor({ own, onSent }: { own: Own; onSent: () => Promise<number> }) {
  const [draft, setDraft] = useState(() => draftOf(own))
  const [base, setBase] = useState(own.version)
  const [busy, setBusy] = useState(false)
  const refused = useRefused('process', ['areas', ...processNumbers])
  const decide = useIntent(ProcessPage_DecideDocument)
  const tell = useToast()
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part })

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const outcome = await decide({ input: inputOf(draft, base) })
    const latest = await onSent()
    setBusy(false)
    if (outcome.kind === 'done') {
      refused.show([])
      setBase(outcome.value.version)
      return tell(m.process_page_saved())
    }
    // Saved once more after one has been told, it is a decision about what the other saved.
    if (outcome.refusal.code === 'PROCESS_ANDRAD_AV_ANNAN') setBase(latest)
    refused.show([outcome.refusal])
  }

  return (
    <form className="panel process-form" noValidate aria-label={m.process_page_heading()} onSubmit={(event) => void save(event)}>
      {refused.summary}
      <TextArea id={refused.idOf('areas')} label={m.process_areas()} help={m.process_areas_help()} rows={3} value={draft.areas} wrong={refused.of('areas')} onChange={(event) => change({ areas: event.target.value })} />
      <Households draft={draft} onChange={change} />
      <Numbers draft={draft} own={own} refused={refused} onChange={change} />
      <Closing draft={draft} onChange={change} />
      {own.mayDecide ? <div className="tools"><Button kind="go" type="submit" busy={busy}>{m.process_page_save()}</Button></div> : null}
    </form>
  )
}

interface Part { readonly draft: Draft; readonly onChange: (part: Partial<Draft>) => void }

function Households({ draft, onChange }: Part) {
  const set = (household: ProcessHousehold, part: Partial<Draft['households'][number]>): void => onChange({ households: draft.households.map((one) => (one.household === household ? { ...one, ...part } : one)) })
  return (
    <div className="process-numbers">
      <h2>{m.process_households()}</h2>
      {draft.households.map(({ household, letter, noShow }) => (
        <fieldset className="f" key={household}>
          <legend className="lab">{word(processHouseholdLabels, household)}</legend>
          <div className="process-rules">
            <Select label={m.process_letter()} options={options(processLetterLabels)} value={letter} onChoose={(chosen) => set(household, { letter: chosen })} />
            <Select label={m.process_no_show()} options={options(noShowRuleLabels)} value={noShow} onChoose={(chosen) => set(household, { noShow: chosen })} />
          </div>
        </fieldset>
      ))}
    </div>
  )
}

function Numbers({ draft, own, refused, onChange }: Part & { own: Own; refused: ReturnType<typeof useRefused> }) {
  const readyMade = (code: ProcessNumber): boolean => own.numbers.find((one) => one.code === code)?.unverified === true
  return (
    <div className="process-numbers">
      <h2>{m.process_numbers()}</h2>
      <div className="process-counts">
        {processNumbers.map((code) => (
          <div key={code}>
            <Field id={refused.idOf(code)} label={word(processNumberLabels, code)} inputMode="numeric" value={draft.numbers[code] ?? ''} wrong={refused.of(code)} help={readyMade(code) ? m.process_unverified() : undefined} onChange={(event) => onChange({ numbers: { ...draft.numbers, [code]: event.target.value } })} />
            {DAMAGED.has(code) ? (
              <Tick label={m.process_verified({ number: word(processNumberLabels, code) })} checked={draft.verified.includes(code)} onTick={(on) => onChange({ verified: on ? [...draft.verified, code] : draft.verified.filter((one) => one !== code) })} />
            ) : null}
          </div>
        ))}
      </div>
    </div>
  )
}

function Closing({ draft, onChange }: Part) {
  return (
    <div className="process-numbers">
      <h2>{m.process_closing()}</h2>
      <p className="help">{m.process_closing_help()}</p>
      {draft.closing.map(({ outcome, kinds }) => (
        <TickGroup key={outcome} id={`process-closing-${outcome}`} legend={outcomeWord(outcome)} choices={options(caseKindLabels)} chosen={kinds} onChoose={(chosen) => onChange({ closing: draft.closing.map((one) => (one.outcome === outcome ? { ...one, kinds: [...chosen] } : one)) })} />
      ))}
    </div>
  )
}
