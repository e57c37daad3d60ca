import { Link, useLocation } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { useIntent } from '../apollo/intent'
import { lastAnswerMinute, onAnswer } from '../apollo/server-time'
import { signOut } from '../features/sessions/sign-out'
import { useViewerOrNull } from '../features/sessions/viewer-context'
import { Viewer_SetLanguageDocument } from '../gql/graphql'
import { m } from '../paraglide/messages'
import { stamp } from '../text/dates'
import { language, speak } from '../text/language'

/** For whom and as of when, the ways to ask who has seen, and the other language. */
export function Footer() {
  const viewer = useViewerOrNull()
  const asOf = useSyncExternalStore(onAnswer, lastAnswerMinute)
  const setLanguage = useIntent(Viewer_SetLanguageDocument)
  const other = language() === 'sv' ? 'en' : 'sv'
  return (
    <footer className="foot">
      {viewer ? <span>{m.foot_as_of({ organisation: viewer.organisation.name, at: stamp(asOf) })}</span> : null}
      {viewer?.may.readCases ? <SeenLink /> : null}
      <Link to="/kontrollera">{m.seal_heading()}</Link>
      <Link to="/tillganglighet">{m.foot_accessibility()}</Link>
      <button
        type="button"
        lang={other}
        onClick={() => {
          speak(other)
          if (viewer) void setLanguage({ language: other })
        }}
      >
        {m.foot_other_language()}
      </button>
      {viewer ? <button type="button" onClick={() => void signOut()}>{m.sign_out()}</button> : null}
    </footer>
  )
}

/** On a case it leads to that case's; elsewhere to where one finds out how. */
function SeenLink() {
  const caseId = useLocation({ select: ({ pathname }) => /^\/arenden\/([^/]+)/.exec(pathname)?.[1] ?? null })
  if (caseId && caseId !== 'nytt') return <Link to="/arenden/$caseId/sett" params={{ caseId }}>{m.foot_seen()}</Link>
  return <Link to="/vem-har-sett-vad">{m.foot_seen()}</Link>
}

/** The first line on paper: for whom, and as of when. */
export function PrintLine() {
  const viewer = useViewerOrNull()
  const asOf = useSyncExternalStore(onAnswer, lastAnswerMinute)
  return viewer ? <p className="print-line">{m.print_line({ organisation: viewer.organisation.name, at: stamp(asOf) })}</p> : null
}
