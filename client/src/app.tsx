import { ApolloProvider } from '@apollo/client/react'
import { RouterProvider } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { askAgainFor } from './apollo/ask-again'
import { makeClient } from './apollo/client'
import { forgetDrafts } from './apollo/drafts'
import { AskAgainContext } from './apollo/live-context'
import { Viewer_QueryDocument } from './gql/graphql'
import { makeRouter } from './routes'
import { SessionContext } from './shell/session-context'
import { language, onLanguage } from './text/language'
import { wantRouteFocus } from './ui/route-focus'

/** Client, router and session, once each. When the session ends everything that was shown is forgotten first. */
export function App() {
  const [ended, setEnded] = useState(false)
  const tongue = useSyncExternalStore(onLanguage, language)
  const onSignedOut = useRef<() => void>(() => undefined)
  const client = useMemo(() => makeClient(() => onSignedOut.current()), [])
  const router = useMemo(makeRouter, [])
  const askAgain = useMemo(() => askAgainFor(client, () => client.query({ query: Viewer_QueryDocument })), [client])
  const end = useCallback(() => {
    wantRouteFocus()
    setEnded(true)
    forgetDrafts()
    void client.clearStore()
  }, [client])
  useEffect(() => {
    onSignedOut.current = end
  }, [end])
  useEffect(() => {
    document.documentElement.lang = tongue
  }, [tongue])
  const session = useMemo(() => ({ ended, end }), [ended, end])
  return (
    <ApolloProvider client={client}>
      <SessionContext value={session}>
        <AskAgainContext value={askAgain}>
          <RouterProvider router={router} />
        </AskAgainContext>
      </SessionContext>
    </ApolloProvider>
  )
}
