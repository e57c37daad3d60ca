import { useQuery } from '@apollo/client/react'
import { minutesKindLabels } from '@bokvar/domain/vocabulary'
import { Link } from '@tanstack/react-router'
import { MinutesLink_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { inSentence } from '../../text/number-words'
import { buttonClass } from '../../ui/button'

/** The way from a meeting that was held to what is written from it. Nothing before it has ended. */
export function MinutesLink({ meetingId }: { meetingId: string }) {
  const { data } = useQuery(MinutesLink_QueryDocument, { variables: { meetingId } })
  if (!data?.minutes) return null
  const { kind, state } = data.minutes
  return (
    <Link className={buttonClass({ small: true })} to="/moten/$meetingId/minnesanteckning" params={{ meetingId }}>
      {state === 'UTKAST' ? m.minutes_write() : m.minutes_read({ kind: inSentence(word(minutesKindLabels, kind)) })}
    </Link>
  )
}
