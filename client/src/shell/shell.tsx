import { useQuery } from '@apollo/client/react'
import { Outlet, useMatches } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import { ANSWER_WITHIN_MS } from '../apollo/ask-again'
import { useForgotten } from '../apollo/live-context'
import { lastOwnDoingAt } from '../apollo/own-doing'
import { SessionWatch } from '../features/sessions/session-watch'
import { SignInPage } from '../features/sessions/sign-in-page'
import { ViewerContext, type Viewer } from '../features/sessions/viewer-context'
import type { LastSession } from '../features/sessions/why-ended'
import { Viewer_QueryDocument } from '../gql/graphql'
import { m } from '../paraglide/messages'
import { speak } from '../text/language'
import { AnnounceHost } from '../ui/announce'
import { ToastHost } from '../ui/toast'
import { useSession } from './session-context'
import { CannotShow, Waiting } from './cannot-show'
import { Footer, PrintLine } from './footer'
import { Live } from './live'
import { OverACut } from './over-a-cut'
import { Top } from './top'

const OPEN_TO_ALL = ['/tillganglighet', '/kontrollera']

function Frame({ children }: { children: ReactNode }) {
  return (
    <AnnounceHost>
      <ToastHost>
        <a className="skip" href="#innehall" onClick={(event) => { event.preventDefault(); document.getElementById('innehall')?.focus() }}>{m.skip()}</a>
        <Top />
        <main id="innehall" tabIndex={-1}><PrintLine />{children}</main>
        <Footer />
      </ToastHost>
    </AnnounceHost>
  )
}

/** The frame round every page. Without a session it holds the sign-in page and the pages open to all. */
export function Shell() {
  // The page that is drawn, and not the address, which is ahead of it while a page is fetched.
  const page = useMatches({ select: (matches) => matches.at(-1)?.fullPath ?? '' })
  const session = useSession()
  const { data, loading, error, refetch } = useQuery(Viewer_QueryDocument, { skip: session.ended })
  const forgotten = useForgotten()
  // Whose screen it is stays known while nothing else may be shown: it is the reader's own name.
  const known = useRef<Viewer | null>(null)
  if (data) known.current = data.viewer
  const viewer = session.ended ? null : known.current
  const last = useRef<LastSession | null>(null)
  function noteSession(until: string | undefined): void {
    if (until) last.current = { endsAt: Date.parse(until), ownDoingAt: lastOwnDoingAt() }
  }
  useEffect(() => noteSession(data?.viewer?.sessionEndsAt), [data])
  async function ask(): Promise<string | null> {
    const late = new Promise<null>((resolve) => setTimeout(resolve, ANSWER_WITHIN_MS, null))
    const answer = await Promise.race([refetch().catch(() => null), late])
    noteSession(answer?.data?.viewer?.sessionEndsAt)
    return answer?.data?.viewer?.sessionEndsAt ?? null
  }
  const over = data !== undefined && data.viewer === null && last.current !== null
  const { end } = session
  useEffect(() => {
    if (over) end()
  }, [over, end])
  const tongue = viewer?.language
  useEffect(() => {
    if (tongue) speak(tongue)
  }, [tongue])

  if (viewer) {
    return (
      <ViewerContext value={viewer}>
        <Live>
          <SessionWatch endsAt={viewer.sessionEndsAt} ask={ask} onEnd={session.end} />
          <Frame><OverACut />{forgotten ? <CannotShow /> : <Outlet />}</Frame>
        </Live>
      </ViewerContext>
    )
  }
  if (OPEN_TO_ALL.includes(page)) return <Frame><Outlet /></Frame>
  if (session.ended || (data && !data.viewer)) return <Frame><SignInPage last={last.current} /></Frame>
  return <Frame>{loading && !error ? <Waiting /> : <CannotShow error={error} />}</Frame>
}
