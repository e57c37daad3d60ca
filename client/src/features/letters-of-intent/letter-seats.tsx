import { signerRoleLabels, signingAnswerLabels, type SignerRole } from '@bokvar/domain/vocabulary'
import { useIntent } from '../../apollo/intent'
import { LetterOfIntent_SeatDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { options, word } from '../../text/labels'
import { Button } from '../../ui/button'
import { Field, Select } from '../../ui/field'
import { Icon } from '../../ui/icon'
import { OpensForm } from '../../ui/opens-form'
import { useToast } from '../../ui/toast'
import { useDraft } from '../../ui/use-draft'
import { useViewer } from '../sessions/viewer-context'
import type { Letter, LetterSeat } from './letter-data'
import { LetterForm } from './letter-form'
import { stoppedBy } from './letter-outcome'
import { partyName, seatWords } from './letter-words'

/** Who signs, in their order, and where each answer stands. */
export function LetterSeats({ letter }: { letter: Letter }) {
  const viewer = useViewer()
  if (letter.seats.length === 0) return <p className="muted">{m.intent_seats_none()}</p>
  return (
    <ol className="intent-seats" role="list">
      {letter.seats.map((seat, index) => {
        const mine = seat.userId === viewer.id && seat.organisationId === viewer.organisation.id
        return (
          <li key={seat.id} className={seat.answer ? 'ok' : seat.turn && mine ? 'you' : 'wait'}>
            <span className="intent-order" aria-hidden="true">{seat.answer ? <Icon name="check" /> : index + 1}</span>
            <div>
              <p className="strong">{seat.name ?? m.intent_seat_left()}</p>
              <p className="small muted">{partyName(letter, seat.organisationId)}. {word(signerRoleLabels, seat.role)}</p>
              <p className="small">{seatWords(seat, mine, (answer) => word(signingAnswerLabels, answer))}</p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}

interface SeatDraft { userId: string; role: SignerRole; order: string }

/** Each side says who signs for it. */
export function ChooseSeats({ letter }: { letter: Letter }) {
  return <OpensForm label={m.intent_seats_edit()}>{(close) => <SeatsForm letter={letter} onClose={close} />}</OpensForm>
}

function SeatsForm({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const viewer = useViewer()
  const { draft, change, drop, send, sending } = useDraft<{ base: number; seats: SeatDraft[] }>({ person: viewer.id, form: 'letter-of-intent seats', about: letter.id }, () => ({ base: letter.ownSeats, seats: ownSeats(letter, viewer.organisation.id) }))
  const seat = useIntent(LetterOfIntent_SeatDocument)
  const tell = useToast()
  const people = [{ value: '', label: m.intent_seats_choose() }, ...letter.colleagues.map(({ id, name }) => ({ value: id, label: name }))]
  const put = (index: number, part: Partial<SeatDraft>): void => change({ seats: draft.seats.map((one, at) => (at === index ? { ...one, ...part } : one)) })

  async function save(): Promise<string | null> {
    const seats = draft.seats.filter(({ userId }) => userId !== '').map(({ userId, role, order }) => ({ userId, role, order: /^\d+$/u.test(order) ? Number(order) : 0 }))
    const stopped = stoppedBy(await send(() => seat({ seats: { letterId: letter.id, base: draft.base, seats } })))
    if (stopped === null) tell(m.intent_seats_saved())
    return stopped
  }

  return (
    <LetterForm label={m.intent_seats_edit()} go={m.save()} busy={sending} send={save} onClose={() => { drop(); onClose() }}>
      {draft.seats.map((one, index) => (
        <div className="intent-beside" key={index}>
          <Select label={m.intent_seats_edit_n({ number: index + 1 })} options={people} value={one.userId} onChoose={(userId) => put(index, { userId })} />
          <Select label={m.intent_seats_role({ number: index + 1 })} options={options(signerRoleLabels)} value={one.role} onChoose={(role) => put(index, { role })} />
          <Field label={m.intent_seats_order()} help={index === 0 ? m.intent_seats_order_help() : undefined} inputMode="numeric" value={one.order} onChange={({ target }) => put(index, { order: target.value })} />
        </div>
      ))}
      <p><Button small onClick={() => change({ seats: [...draft.seats, BLANK] })}>{m.intent_row_add()}</Button></p>
    </LetterForm>
  )
}

const BLANK: SeatDraft = { userId: '', role: 'UNDERTECKNARE', order: '1' }

function ownSeats({ seats }: { seats: readonly LetterSeat[] }, organisationId: string): SeatDraft[] {
  const own = seats.filter((seat) => seat.organisationId === organisationId).map(({ userId, role, order }) => ({ userId, role, order: String(order) }))
  return own.length > 0 ? own : [BLANK]
}
