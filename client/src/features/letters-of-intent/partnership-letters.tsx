import { useQuery } from '@apollo/client/react'
import { intentStateLabels, intentVariantLabels, type IntentVariant } from '@bokvar/domain/vocabulary'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { LetterOfIntent_DraftDocument, LettersOfIntent_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { today } from '../../text/dates'
import { options, word } from '../../text/labels'
import { Button } from '../../ui/button'
import { Segmented } from '../../ui/segmented'
import { useToast } from '../../ui/toast'
import { stoppedBy } from './letter-outcome'

/** The letters of a partnership, and the next to begin on where none is in the making. */
export function PartnershipLetters({ partnershipId, mayWrite }: { partnershipId: string; mayWrite: boolean }) {
  const { data } = useQuery(LettersOfIntent_QueryDocument)
  if (!data) return null
  const letters = data.lettersOfIntent.filter((letter) => letter.partnershipId === partnershipId)
  const unfinished = letters.some(({ state }) => state === 'UTKAST' || state === 'GRANSKNING' || state === 'FOR_UNDERSKRIFT')
  const thisYear = Number(today().slice(0, 4))
  const next = letters.some(({ year, state }) => year === thisYear && state === 'GALLANDE') || letters.some(({ year }) => year > thisYear) ? thisYear + 1 : thisYear
  return (
    <>
      <h3>{m.intent_list_heading()}</h3>
      {letters.length === 0 ? <p className="muted">{m.intent_list_none()}</p> : (
        <ul className="way-in-told" role="list">
          {letters.map(({ id, year, state }) => <li key={id}><Link to="/samverkan/avsiktsforklaring/$letterId" params={{ letterId: id }}>{m.intent_list_row({ year, state: word(intentStateLabels, state) })}</Link></li>)}
        </ul>
      )}
      {mayWrite && !unfinished ? <Begin partnershipId={partnershipId} year={next} first={letters.length === 0} /> : null}
    </>
  )
}

function Begin({ partnershipId, year, first }: { partnershipId: string; year: number; first: boolean }) {
  const [variant, setVariant] = useState<IntentVariant>('MANADSVIS')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const draft = useIntent(LetterOfIntent_DraftDocument)
  const navigate = useNavigate()
  const tell = useToast()

  async function begin(): Promise<void> {
    setBusy(true)
    const outcome = await draft({ draft: { partnershipId, year, variant } })
    setBusy(false)
    setWrong(stoppedBy(outcome))
    if (outcome.kind !== 'done' || outcome.value.__typename !== 'LetterChanged') return
    tell(m.intent_begun())
    await navigate({ to: '/samverkan/avsiktsforklaring/$letterId', params: { letterId: outcome.value.letterId } })
  }

  return (
    <div className="stack">
      {first ? <Segmented legend={m.intent_begin_variant()} value={variant} segments={options(intentVariantLabels)} onChoose={setVariant} /> : null}
      {wrong ? <p className="wrong" role="alert">{wrong}</p> : null}
      <p><Button busy={busy} onClick={() => void begin()}>{m.intent_begin({ year })}</Button></p>
    </div>
  )
}
