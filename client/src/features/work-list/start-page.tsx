import { useViewer } from '../sessions/viewer-context'
import { PlainPage } from './plain-page'
import { TodayPage } from './today-page'

/** What one meets first: the work of the day, or for those who do not work with cases what is theirs instead. */
export function StartPage() {
  return useViewer().may.readCases ? <TodayPage /> : <PlainPage />
}
