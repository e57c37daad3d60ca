import { useQuery } from '@apollo/client/react'
import { useEffect } from 'react'
import { useAskAgain } from '../../apollo/live-context'
import { intentStateLabels, type IntentState } from '@bokvar/domain/vocabulary'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { LetterOfIntent_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { stamp } from '../../text/dates'
import { word } from '../../text/labels'
import { inSentence } from '../../text/number-words'
import { buttonClass } from '../../ui/button'
import { Chip, Chips, type ChipTone } from '../../ui/chip'
import { Icon } from '../../ui/icon'
import { PageHead } from '../../ui/page-head'
import { Segmented } from '../../ui/segmented'
import { EditPoints } from './edit-lists'
import { EditFrame } from './edit-words'
import type { Letter, Shown } from './letter-data'
import { LetterComments } from './letter-comments'
import { LetterMoves } from './letter-moves'
import { LetterPaper } from './letter-paper'
import { ChooseSeats, LetterSeats } from './letter-seats'
import { LetterSections } from './letter-sections'
import { AnswerLetter } from './letter-signing'
import { leadOf, placeWords, whoWords } from './letter-words'
import './letter-page.css'

const TONES: Readonly<Record<IntentState, ChipTone>> = { UTKAST: 'own', GRANSKNING: 'own', FOR_UNDERSKRIFT: 'action', GALLANDE: 'done', UTGANGEN: 'lost', UPPSAGD: 'lost', ERSATT: 'lost' }

/** A letter of intent: what it says, how it goes, what is said about it, and who has signed. */
export function LetterPage() {
  const { letterId } = useParams({ from: '/samverkan/avsiktsforklaring/$letterId' })
  const { sedan } = useSearch({ from: '/samverkan/avsiktsforklaring/$letterId' })
  const { data, previousData, loading, error } = useQuery(LetterOfIntent_QueryDocument, { variables: { id: letterId, since: sedan ?? null } })
  const shown = data ?? previousData
  if (!shown || error) return loading ? <Waiting /> : <CannotShow error={error} />
  return shown.letterOfIntent ? <Whole letter={shown.letterOfIntent} /> : <NothingHere />
}

function Whole({ letter }: { letter: Letter }) {
  const { visa } = useSearch({ from: '/samverkan/avsiktsforklaring/$letterId' })
  const shown: Shown = visa === 'ren' || !letter.compared ? 'CLEAN' : 'CHANGES'
  return (
    <>
      <PageHead
        crumb={<><Link to="/samverkan">{m.nav_partnerships()}</Link> / {m.intent_crumb({ partner: letter.partner?.shortName ?? '' })}</>}
        heading={m.intent_heading({ year: letter.year })}
        lead={leadOf(letter)}
        below={<Chips><Chip tone={TONES[letter.state]}>{word(intentStateLabels, letter.state)}</Chip></Chips>}
        tools={<><ShowWhich letter={letter} shown={shown} /><a className={buttonClass({ small: true })} href={`/letter-of-intent/${letter.id}.pdf`} target="_blank" rel="noopener"><Icon name="print" />{letter.sealed ? m.intent_pdf_sealed() : m.intent_pdf()}</a></>}
      />
      <Voided letter={letter} />
      <LetterPaper letter={letter} shown={shown} />
      {letter.mayChange ? <div className="tools intent-after"><EditPoints letter={letter} /></div> : null}
      <LetterComments letter={letter} place="ATAGANDEN" />
      <Signatures letter={letter} />
      <LetterMoves letter={letter} />
      <section className="intent-whole">
        <h2>{letter.title}</h2>
        {letter.mayChange ? <EditFrame letter={letter} /> : null}
        <LetterSections letter={letter} shown={shown} />
      </section>
      <Versions letter={letter} />
    </>
  )
}

function ShowWhich({ letter: { compared, id }, shown }: { letter: Letter; shown: Shown }) {
  const navigate = useNavigate()
  if (!compared) return null
  const changes = compared.version == null ? m.intent_show_changes({ year: compared.year ?? '' }) : m.intent_show_since({ version: compared.version })
  return (
    <Segmented
      legend={m.intent_show()} quiet value={shown} segments={[{ value: 'CHANGES', label: changes }, { value: 'CLEAN', label: m.intent_show_clean() }]}
      onChoose={(value) => void navigate({ to: '/samverkan/avsiktsforklaring/$letterId', params: { letterId: id }, search: (before) => ({ ...before, visa: value === 'CLEAN' ? 'ren' as const : undefined }), replace: true })}
    />
  )
}

function Voided({ letter: { voided } }: { letter: Letter }) {
  if (!voided) return null
  const at = inSentence(stamp(voided.at))
  return (
    <section className="note intent-voided" aria-label={m.intent_voided_heading()}>
      <h2>{m.intent_voided_heading()}</h2>
      <p>{voided.reason ? m.intent_voided_reason({ who: whoWords(voided.by), at, reason: voided.reason }) : m.intent_voided({ who: whoWords(voided.by), at, count: voided.answers })}</p>
    </section>
  )
}

function Signatures({ letter }: { letter: Letter }) {
  return (
    <section className="intent-sign" aria-labelledby="intent-signatures">
      <h2 id="intent-signatures">{m.intent_signatures()}</h2>
      <LetterSeats letter={letter} />
      {letter.mine ? <AnswerLetter letter={letter} mine={letter.mine} /> : null}
      {letter.mayChange ? <ChooseSeats letter={letter} /> : null}
      <Sealed letter={letter} />
      {letter.state === 'FOR_UNDERSKRIFT' ? <p className="small muted">{m.intent_any_word()}</p> : null}
    </section>
  )
}

/** How often it is asked whether the original is there, milliseconds: managers get no frames, since those tell when cases change. */
const ASK_MS = 4_000

function Sealed({ letter: { sealed, state } }: { letter: Letter }) {
  const askAgain = useAskAgain()
  const waits = !sealed && state === 'GALLANDE'
  useEffect(() => {
    if (!waits) return
    const timer = setInterval(() => void askAgain.now(), ASK_MS)
    return () => clearInterval(timer)
  }, [waits, askAgain])
  if (!sealed) return state === 'GALLANDE' ? <p className="small muted" role="status">{m.intent_sealing()}</p> : null
  return (
    <p className="small muted">
      {m.intent_sealed({ at: inSentence(stamp(sealed.at)), who: sealed.sealedBy })} {sealed.timestampedAt ? m.intent_sealed_stamp({ at: inSentence(stamp(sealed.timestampedAt)) }) : m.intent_sealed_nostamp()}
    </p>
  )
}

function Versions({ letter }: { letter: Letter }) {
  return (
    <section className="intent-versions">
      <h2>{m.intent_versions()}</h2>
      <ol role="list">
        {letter.versions.toReversed().map(({ number, place, by, at }) => (
          <li key={number}>
            <p>{m.intent_version({ number, what: inSentence(placeWords(place)) })}</p>
            <p className="small muted">{whoWords(by)}, {inSentence(stamp(at))}</p>
            {number < letter.version ? <p className="small"><Link to="/samverkan/avsiktsforklaring/$letterId" params={{ letterId: letter.id }} search={{ sedan: number }}>{m.intent_version_since({ number })}</Link></p> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
