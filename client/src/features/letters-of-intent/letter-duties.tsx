import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { LettersOfIntent_QueryDocument, type LettersOfIntent_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { Group, Rows } from '../../ui/panel'

type Line = LettersOfIntent_QueryQuery['lettersOfIntent'][number]

/** Letters that wait for the reader: to sign, to read anew, or to follow one that soon ends. Nothing where none does. */
export function LetterDuties() {
  const { data } = useQuery(LettersOfIntent_QueryDocument)
  const letters = data?.lettersOfIntent ?? []
  const writing = new Set(letters.filter(({ state }) => state === 'UTKAST' || state === 'GRANSKNING' || state === 'FOR_UNDERSKRIFT').map(({ partnershipId }) => partnershipId))
  const duties = letters.flatMap((line) => { const words = dutyWords(line, writing.has(line.partnershipId)); return words === null ? [] : [{ id: line.id, words }] })
  if (duties.length === 0) return null
  return (
    <div className="way-in-duties">
      <Group heading={m.intent_duty_heading()}>
        <Rows>{duties.map(({ id, words }) => <li key={id}><p className="strong"><Link to="/samverkan/avsiktsforklaring/$letterId" params={{ letterId: id }}>{words}</Link></p></li>)}</Rows>
      </Group>
    </div>
  )
}

function dutyWords({ myTurn, voided, endsIn, year, partner }: Line, nextIsWritten: boolean): string | null {
  const about = { year, partner: partner?.shortName ?? '' }
  if (myTurn) return m.intent_duty_sign(about)
  if (voided) return m.intent_duty_voided(about)
  return endsIn == null || nextIsWritten ? null : m.intent_duty_ends({ ...about, days: endsIn })
}
