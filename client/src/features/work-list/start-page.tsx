import { useViewer } from '../sessions/viewer-context'
import { LeadingPage } from './leading-page'
import { PlainPage } from './plain-page'
import { TodayPage } from './today-page'

/** What one meets first: the work of the day, what waits for a manager, or for those with neither what is theirs instead. */
export function StartPage() {
  const { may, role } = useViewer()
  if (may.readCases) return <TodayPage />
  return role === 'NATVERK' ? <PlainPage /> : <LeadingPage />
}
