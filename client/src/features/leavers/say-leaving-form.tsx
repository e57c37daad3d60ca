import { useRef, useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { Leaving_SayDocument, type LeaversPage_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { today } from '../../text/dates'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { Select } from '../../ui/field'
import { useToast } from '../../ui/toast'

type Colleague = NonNullable<LeaversPage_QueryQuery['leavers']>['colleagues'][number]

/** Who leaves and her last day; for one who is known to leave, another day. */
export function SayLeavingForm({ colleagues, of, onClose }: { colleagues: readonly Colleague[]; of?: { id: string; number: number; lastDay: string }; onClose: () => void }) {
  const [userId, setUserId] = useState(of?.id ?? '')
  const [lastDay, setLastDay] = useState(of?.lastDay ?? '')
  const [unread, setUnread] = useState<string | null>(null)
  const [wrong, setWrong] = useState<{ field: string | null; text: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const say = useIntent(Leaving_SayDocument)
  const tell = useToast()
  const wrongAt = (field: string): string | undefined => (wrong?.field === field ? wrong.text : undefined)

  function stop(stopped: { field: string | null; text: string }): void {
    setWrong(stopped)
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (userId === '') return stop({ field: 'userId', text: m.leavers_choose() })
    if (lastDay === '') return stop({ field: 'lastDay', text: unread ?? m.date_unread() })
    setBusy(true)
    const outcome = await say({ userId, base: of?.number ?? 0, lastDay })
    setBusy(false)
    if (outcome.kind === 'refused') return stop({ field: outcome.refusal.field ?? 'lastDay', text: outcome.refusal.text })
    tell(of ? m.leaver_changed() : m.leavers_said())
    onClose()
  }

  return (
    <form ref={form} className="leavers-form" noValidate onSubmit={(event) => void save(event)}>
      {of ? null : (
        <Select
          label={m.leavers_who()}
          wrong={wrongAt('userId')}
          options={[{ value: '', label: m.leavers_choose() }, ...colleagues.map(({ id, name }) => ({ value: id, label: name }))]}
          value={userId}
          onChoose={(id) => { setUserId(id); setWrong(null) }}
        />
      )}
      <DateField
        label={m.leavers_day()}
        help={m.leavers_day_help()}
        min={today()}
        value={lastDay}
        wrong={wrongAt('lastDay')}
        onChoose={(day, why) => { setLastDay(day); setUnread(why); setWrong(null) }}
      />
      <div className="tools">
        <Button kind="go" type="submit" busy={busy}>{m.save()}</Button>
        <Button kind="plain" onClick={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
