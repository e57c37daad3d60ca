import { hasSum, mandateDecisionLabels, mandateDecisionsOf, type MandateDecision } from '@bokvar/domain/vocabulary'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { Mandates_GiveDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { localDate, today } from '../../text/dates'
import { word } from '../../text/labels'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { Field, Select } from '../../ui/field'
import { useToast } from '../../ui/toast'
import { useDraft } from '../../ui/use-draft'
import { useViewer } from '../sessions/viewer-context'
import type { MandatesPageData } from './page-data'

const FIELDS = ['decision', 'userId', 'maxAmountOre', 'from', 'until', 'deputyId', 'basis'] as const
type FieldName = (typeof FIELDS)[number]
type Wrongs = Readonly<Partial<Record<FieldName, string>>>

/** Kronor as they are written, in öre; null: nothing; 0, which is refused: no whole sum that a mandate can have. */
function oreOf(written: string): number | null {
  const digits = written.replaceAll(/\s|kr$/gu, '')
  if (digits === '') return null
  return /^\d{1,7}$/u.test(digits) ? Number(digits) * 100 : 0
}

/** A mandate for a colleague: what, who, how far, how long, who else, and on what it rests. */
export function GiveMandate({ colleagues, onClose }: Pick<MandatesPageData, 'colleagues'> & { onClose: () => void }) {
  const viewer = useViewer()
  const decisions = mandateDecisionsOf(viewer.organisation.kind)
  const { draft, change, drop, sending, send } = useDraft({ person: viewer.id, form: 'mandate', about: viewer.organisation.id }, () => ({
    decision: (decisions[0] ?? 'UNDERTECKNA') as MandateDecision, userId: '', amount: '', from: today() as string, until: '', deputyId: '', basis: '',
  }))
  const [wrongs, setWrongs] = useState<Wrongs>({})
  const [unread, setUnread] = useState<Wrongs>({})
  const form = useRef<HTMLFormElement>(null)
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => first.current?.focus(), [])
  const give = useIntent(Mandates_GiveDocument)
  const tell = useToast()
  const people = (none: string) => [{ value: '', label: none }, ...colleagues.map(({ id, name }) => ({ value: id, label: name }))]

  async function stop(): Promise<Wrongs | null> {
    if (Object.values(unread).some(Boolean)) return unread
    const { decision, userId, amount, from, until, deputyId, basis } = draft
    const mandate = { decision, userId, maxAmountOre: hasSum(decision) ? oreOf(amount) : null, from: localDate(from || today()), until: until ? localDate(until) : null, deputyId: deputyId || null, basis }
    const outcome = await give({ mandate })
    if (outcome.kind !== 'refused') return null
    const { field, text } = outcome.refusal
    return { [FIELDS.find((one) => one === field) ?? 'decision']: text }
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const stopped = await send(stop)
    setWrongs(stopped ?? {})
    if (stopped) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    drop()
    tell(m.mandate_saved_toast())
    onClose()
  }

  const set = (part: Partial<typeof draft>): void => { change(part); setWrongs({}) }
  const setDay = (field: 'from' | 'until') => (day: string, wrong: string | null): void => {
    set({ [field]: day })
    const { [field]: _, ...rest } = unread
    setUnread(wrong === null ? rest : { ...rest, [field]: wrong })
  }
  return (
    <form ref={form} className="mandate-form" noValidate onSubmit={(event) => void save(event)}>
      <Select ref={first} label={m.mandate_decision()} wrong={wrongs.decision} options={decisions.map((decision) => ({ value: decision, label: word(mandateDecisionLabels, decision) }))} value={draft.decision} onChoose={(decision) => set({ decision })} />
      <Select label={m.mandate_person()} wrong={wrongs.userId} options={people(m.mandate_choose())} value={draft.userId} onChoose={(userId) => set({ userId })} />
      {hasSum(draft.decision) ? <Field inputMode="numeric" label={m.mandate_amount()} help={m.mandate_amount_help()} wrong={wrongs.maxAmountOre} value={draft.amount} onChange={({ target }) => set({ amount: target.value })} /> : null}
      <DateField label={m.mandate_first_day()} value={draft.from} wrong={wrongs.from} onChoose={setDay('from')} />
      <DateField label={m.mandate_last_day()} help={m.mandate_last_day_help()} value={draft.until} wrong={wrongs.until} onChoose={setDay('until')} />
      <Select label={m.mandate_deputy_label()} help={m.mandate_deputy_help()} wrong={wrongs.deputyId} options={people(m.mandate_nobody())} value={draft.deputyId} onChoose={(deputyId) => set({ deputyId })} />
      <Field label={m.mandate_basis_label()} help={m.mandate_basis_help()} wrong={wrongs.basis} value={draft.basis} onChange={({ target }) => set({ basis: target.value })} />
      <div className="tools">
        <Button kind="go" type="submit" busy={sending}>{m.mandate_save()}</Button>
        <Button kind="plain" onClick={() => { drop(); onClose() }}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
