import { wayInPartLabels, wayInStateLabels, type WayInState } from '@bokvar/domain/vocabulary'
import type { WayIn_ToldFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords } from '../../text/dates'
import { word } from '../../text/labels'
import { listed } from '../../text/number-words'
import { Chip, type ChipTone } from '../../ui/chip'

const TONE: Readonly<Record<WayInState, ChipTone>> = { SAKNAS: 'action', OFULLSTANDIG: 'action', ATT_BEKRAFTA: 'action', GALLER: 'done' }

/** A way in as it is told: number and address that can be pressed, when somebody answers and who, and how it stands. */
export function WayInTold({ wayIn, own = false }: { wayIn: WayIn_ToldFragment; own?: boolean }) {
  const { phone, mail, hours, answers, deputy, confirmedOn, state, missing, number } = wayIn
  return (
    <div className="way-in">
      <dl className="way-in-told">
        <div><dt>{m.way_in_phone()}</dt><dd>{phone ? <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a> : m.way_in_none()}</dd></div>
        <div><dt>{m.way_in_mail()}</dt><dd>{mail ? <a href={`mailto:${mail}`}>{mail}</a> : m.way_in_none()}</dd></div>
        <div><dt>{m.way_in_hours()}</dt><dd>{hours ?? m.way_in_none()}</dd></div>
        <div><dt>{m.way_in_answers()}</dt><dd>{answers ?? m.way_in_several()}</dd></div>
        <div><dt>{m.way_in_deputy()}</dt><dd>{deputy ?? m.way_in_nobody()}</dd></div>
      </dl>
      <p className="way-in-state">
        <Chip tone={TONE[state]}>{word(wayInStateLabels, state)}</Chip>
        <span className="small muted">
          {missing.length > 0 ? m.way_in_missing({ parts: listed(missing.map((part) => word(wayInPartLabels, part))) })
            : confirmedOn ? m.way_in_confirmed({ day: dayWords(confirmedOn) })
              : number > 0 ? (own ? m.way_in_unconfirmed_own() : m.way_in_unconfirmed()) : ''}
        </span>
      </p>
    </div>
  )
}
