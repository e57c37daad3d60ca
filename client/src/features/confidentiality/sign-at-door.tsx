import { useQuery } from '@apollo/client/react'
import { OwnUndertakings_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { SignUndertaking } from './sign-undertaking'
import { isAsked } from './undertaking-words'

/** Asks who comes to a meeting to sign there and then. She may come in without; then that is what stands. */
export function SignAtDoor({ partnershipId }: { partnershipId: string }) {
  const { data } = useQuery(OwnUndertakings_QueryDocument)
  const own = data?.undertakings.find((one) => one.partnershipId === partnershipId)
  if (!own || !isAsked(own.you)) return null
  return (
    <section className="undertaking-door" aria-labelledby="undertaking-door">
      <h2 id="undertaking-door">{m.undertaking_heading()}</h2>
      <p>{m.undertaking_door()}</p>
      <SignUndertaking undertaking={own} />
    </section>
  )
}
