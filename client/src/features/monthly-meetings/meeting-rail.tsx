import { Link } from '@tanstack/react-router'
import type { MeetingPage_QueryQuery, SendCheckCode } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayOf, dayWords, stamp } from '../../text/dates'
import { countWord, ranged, sentence } from '../../text/number-words'
import { partnerWord } from '../../text/who'
import { buttonClass } from '../../ui/button'
import { Icon, type IconName } from '../../ui/icon'
import { Panel, Rail } from '../../ui/panel'
import { CallBack } from './call-back'

type Meeting = NonNullable<MeetingPage_QueryQuery['meeting']>
type Check = Meeting['before'][number]

/** `waiting`: the time is then counted with every proposal. */
function checkWords({ code, done, numbers }: Check, waiting: boolean): string {
  const words: Record<SendCheckCode, readonly [() => string, () => string]> = {
    SVARA_PA_FORSLAG: [() => m.check_answer({ n: numbers.length, count: countWord(numbers.length, true) }), m.check_answer_done],
    TID_PLATS_DELTAGARE: [m.check_place, m.check_place_done],
    RYMS_I_TIDEN: [waiting ? m.check_time_if : m.check_time, m.check_time_done],
  }
  return words[code][done ? 1 : 0]()
}

/** To the first point that a check is about; one about the meeting as a whole leads to where its time is set. */
function goTo({ code, numbers }: Check): void {
  const row = numbers[0] === undefined ? null : document.querySelector<HTMLElement>(`[data-item="${numbers[0]}"]`)
  const to = code === 'RYMS_I_TIDEN' ? document.querySelector<HTMLElement>('[data-item] .min input') : (row?.querySelector<HTMLElement>('[data-answer]') ?? row)
  to?.focus()
  to?.scrollIntoView({ block: 'center' })
}

function leadsSomewhere({ code, done, numbers }: Check): boolean {
  return !done && (numbers.length > 0 || code === 'RYMS_I_TIDEN')
}

/** A check that sending waits for, one that is done, or one that is only told. */
function checkSign({ done, required }: Check): { name: string; icon: IconName } {
  if (done) return { name: 'ok', icon: 'check' }
  return required ? { name: 'todo', icon: 'action' } : { name: 'soft', icon: 'clock' }
}

function TimePanel({ time, waiting }: { time: Meeting['time']; waiting: boolean }) {
  const percent = (minutes: number): string => `${Math.min(100, (100 * minutes) / Math.max(time.available, time.planned, 1))}%`
  const points = time.planned - time.reserved
  const sum = waiting ? time.ifAllAccepted : time.planned
  const left = time.available - sum
  const words = left >= 0 ? (waiting ? m.time_left_if : m.time_left)({ left }) : (waiting ? m.time_over_if : m.time_over)({ over: -left })
  return (
    <Panel heading={m.time_heading()}>
      <div className="sum"><b>{m.minutes({ count: time.planned })}</b><span className="muted">{m.time_of({ count: time.available })}</span></div>
      <div className="bar" role="img" aria-label={m.time_bar({ planned: points, reserved: time.reserved, left: Math.max(0, time.available - time.planned) })}>
        <i style={{ width: percent(points) }} />
        <i className="res" style={{ width: percent(time.reserved) }} />
      </div>
      <p className="small muted sum-words">{words}</p>
    </Panel>
  )
}

/** What is left to do, and what is only told. It leads to the first point it is about where they stand on the same page, and else to the agenda. */
export function CheckList({ checks, meetingId, onGo }: { checks: readonly Check[]; meetingId: string; onGo?: (check: Check) => void }) {
  const waiting = checks.some((check) => check.code === 'SVARA_PA_FORSLAG' && !check.done)
  return (
    <ul className="check" role="list">
      {checks.map((check) => {
        const sign = checkSign(check)
        const words = checkWords(check, waiting)
        const way = onGo
          ? <a href={`#${check.numbers[0] ?? ''}`} onClick={(event) => { event.preventDefault(); onGo(check) }}>{words}</a>
          : <Link to="/moten/$meetingId" params={{ meetingId }}>{words}</Link>
        return (
          <li key={check.code} className={sign.name}>
            <Icon name={sign.icon} />
            <span>
              {leadsSomewhere(check) ? way : words}
              {check.done || check.numbers.length === 0 ? null : <span className="small muted check-points">{m.check_points({ numbers: ranged(check.numbers) })}</span>}
              {check.done || check.required ? null : <span className="small muted check-points">{m.check_may_send()}</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function BeforePanel({ meeting }: { meeting: Meeting }) {
  const left = meeting.before.filter((check) => check.required && !check.done).length
  const partner = partnerWord(meeting.partner)
  if (meeting.sentAt) {
    return (
      <Panel heading={m.sent_heading()}>
        <p>{m.sent_text({ at: stamp(meeting.sentAt) })}</p>
        {meeting.viewerMay.edit ? (
          <>
            <p className="small muted sum-words">{m.sent_more({ partner })}</p>
            <p className="tell-do"><Link className="send-link" to="/moten/$meetingId/skicka" params={{ meetingId: meeting.id }}>{m.send_again()}</Link></p>
          </>
        ) : null}
      </Panel>
    )
  }
  return (
    <Panel heading={m.before_heading()}>
      <CheckList checks={meeting.before} meetingId={meeting.id} onGo={goTo} />
      {meeting.viewerMay.edit ? <Link className={`${buttonClass({ kind: 'go', wide: true })} send-link`} to="/moten/$meetingId/skicka" params={{ meetingId: meeting.id }} aria-describedby="send-note">{m.send_review()}</Link> : null}
      <p className="small muted sum-words" id="send-note">{left > 0 ? `${m.send_left({ n: left, count: sentence(countWord(left)) })} ` : ''}{m.send_note()}</p>
    </Panel>
  )
}

/** Beside the agenda, and last on narrow screens: time, what is left before sending, paper. */
export function MeetingRail({ meeting }: { meeting: Meeting }) {
  const waiting = meeting.sections.some((section) => section.items.some((item) => item.answer === 'FORESLAGEN'))
  return (
    <Rail label={m.before_heading()}>
      <TimePanel time={meeting.time} waiting={waiting} />
      {meeting.cancelledAt ? null : <BeforePanel meeting={meeting} />}
      <Panel heading={m.packet_heading()}>
        {meeting.callBack.map((packet) => <CallBack key={packet.id} packet={packet} />)}
        {meeting.packet && meeting.callBack.length === 0 ? <p className="small">{m.packet_text({ code: meeting.packet.code, day: dayWords(dayOf(meeting.packet.issuedAt)) })}</p> : null}
        <p><a href={`/packet/${meeting.id}.pdf`} target="_blank" rel="noopener">{m.packet_get()}</a></p>
        <p className="small muted">{m.packet_help()}</p>
      </Panel>
    </Rail>
  )
}
