import { useEffect, useRef, useState } from 'react'
import { categoryOf, livingFormLabels, personKindLabels } from '@bokvar/domain/vocabulary'
import { useIntent } from '../../../apollo/intent'
import { Case_AddPersonDocument, type LivingForm, type PersonKind } from '../../../gql/graphql'
import { m } from '../../../paraglide/messages'
import { today } from '../../../text/dates'
import { nameNotShown } from '../../../text/labels'
import { options } from '../../../text/labels'
import { Button } from '../../../ui/button'
import { DateField } from '../../../ui/date-field'
import { Field, Select } from '../../../ui/field'
import { Segmented } from '../../../ui/segmented'
import { TickGroup } from '../../../ui/tick-group'
import { useToast } from '../../../ui/toast'
import { useRefused } from '../../../ui/use-refused'
import { useViewer } from '../../sessions/viewer-context'
import { ProtectionTick, type ProtectionChoice } from './protect-person'
import { useRecordedToast } from '../retraction/take-back'
import { isMasked, type WholeCase } from '../whole-case'
import { WillSee } from '../will-see'

/** A member of the household as one's own organisation knows them. For a child: how it lives here, and its guardians. */
export function AddPerson({ whole, onClose }: { whole: WholeCase; onClose: () => void }) {
  const [kind, setKind] = useState<PersonKind | null>(null)
  const [name, setName] = useState('')
  const [bornOn, setBornOn] = useState('')
  const [bornWrong, setBornWrong] = useState<string | null>(null)
  const [livingForm, setLivingForm] = useState<LivingForm | ''>('')
  const [guardians, setGuardians] = useState<readonly string[]>([])
  const [protection, setProtection] = useState<ProtectionChoice>(null)
  const [busy, setBusy] = useState(false)
  const refused = useRefused('person', ['kind', 'name', 'bornOn', 'livingForm', 'guardianIds', 'protection'])
  const add = useIntent(Case_AddPersonDocument)
  const recorded = useRecordedToast(whole.id)
  const tell = useToast()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const child = kind === 'BARN'
  // Children whom social services know of are told to fewer than their adults are.
  const holdsChildren = categoryOf(useViewer().organisation.kind, 'BARN') !== null
  const adults = whole.persons.filter((person) => person.kind === 'VUXEN' && !person.diedOn)

  async function save(): Promise<void> {
    const stops = [
      ...(kind ? [] : [{ field: 'kind', text: m.person_choose_kind() }]),
      ...(name.trim() === '' ? [{ field: 'name', text: m.person_write_name() }] : []),
      ...(bornWrong ? [{ field: 'bornOn', text: bornWrong }] : []),
      ...(protection === 'UNCHOSEN' ? [{ field: 'protection', text: m.protect_choose_level() }] : []),
    ]
    if (!kind || protection === 'UNCHOSEN' || stops.length > 0) return refused.show(stops)
    setBusy(true)
    const outcome = await add({
      input: { caseId: whole.id, name: name.trim(), kind, bornOn: bornOn || null, livingForm: child ? livingForm || null : null, guardianIds: child ? [...guardians] : [], protection },
    })
    setBusy(false)
    if (outcome.kind === 'refused') return refused.show([outcome.refusal])
    // Who is not of the named group has no row to undo: it is gone from her page.
    if (protection) tell(m.protect_toast())
    else if (isMasked(whole)) tell(m.person_added_hidden())
    else recorded(name.trim(), outcome.value.factId)
    onClose()
  }

  return (
    <form
      ref={form}
      className="add-fact"
      aria-label={m.person_add()}
      noValidate
      onSubmit={(event) => { event.preventDefault(); void save() }}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose() } }}
    >
      {refused.summary}
      <Segmented id={refused.idOf('kind')} wrong={refused.of('kind')} legend={m.person_kind()} segments={options(personKindLabels)} value={kind} onChoose={setKind} />
      <Field id={refused.idOf('name')} label={m.person_name()} value={name} wrong={refused.of('name')} onChange={(event) => setName(event.target.value)} />
      <DateField id={refused.idOf('bornOn')} label={m.person_born()} help={m.person_born_help()} value={bornOn} max={today()} withYear wrong={refused.of('bornOn')} onChoose={(day, wrong) => { setBornOn(day); setBornWrong(wrong) }} />
      {child ? (
        <>
          <Select id={refused.idOf('livingForm')} label={m.person_living()} options={[{ value: '', label: m.person_living_unknown() }, ...options(livingFormLabels)]} value={livingForm} wrong={refused.of('livingForm')} onChoose={setLivingForm} />
          <Guardians refused={refused} adults={adults} chosen={guardians} onChoose={setGuardians} />
        </>
      ) : null}
      <ProtectionTick label={m.person_protected()} help={m.person_protected_help()} refused={refused} chosen={protection} onChoose={setProtection} />
      {kind && protection === null ? <WillSee caseId={whole.id} kind={child && holdsChildren ? 'BARN' : 'NAMN'} concerns={[]} /> : null}
      <div className="tools">
        <Button kind="go" type="submit" busy={busy}>{m.save()}</Button>
        <Button onClick={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  )
}

interface GuardiansProps {
  refused: ReturnType<typeof useRefused>
  adults: WholeCase['persons']
  chosen: readonly string[]
  onChoose: (chosen: readonly string[]) => void
}

/** Who of the household's adults are a child's guardians; nothing where no adult is known. */
function Guardians({ refused, adults, chosen, onChoose }: GuardiansProps) {
  if (adults.length === 0) return null
  return (
    <TickGroup
      id={refused.idOf('guardianIds')}
      legend={m.person_guardians()}
      help={m.person_guardians_help()}
      wrong={refused.of('guardianIds')}
      choices={adults.map(({ id, name }) => ({ value: id, label: name ?? nameNotShown() }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}
