import { ApolloClient, ApolloLink, CombinedGraphQLErrors, InMemoryCache } from '@apollo/client'
import { ErrorLink } from '@apollo/client/link/error'
import { documentLink, SignedOutError } from './document-link'

function meansSignedOut(error: unknown): boolean {
  if (error instanceof SignedOutError) return true
  return CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.['code'] === 'SIGN_IN_NEEDED')
}

/**
 * The browser's side of the house. `network-only`: going back to a page never flashes what an earlier visit was
 * allowed to see. The cache lives in memory and only joins what is on the screen; nothing is ever written to disk.
 */
export function makeClient(onSignedOut: () => void): ApolloClient {
  const session = new ErrorLink(({ error }) => {
    if (meansSignedOut(error)) onSignedOut()
  })
  return new ApolloClient({
    link: ApolloLink.from([session, documentLink()]),
    cache: new InMemoryCache(),
    defaultOptions: {
      watchQuery: { fetchPolicy: 'network-only', nextFetchPolicy: 'network-only' },
      query: { fetchPolicy: 'network-only' },
      mutate: { fetchPolicy: 'no-cache' },
    },
    devtools: { enabled: false },
  })
}
