import { lazy, Suspense } from 'react'
import type { FactCategory } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { restsOnConsent, seatSigns, whoWords, type WhoParts } from '../../text/who'
import { WhoSees } from '../../ui/who-sees'
import { isLandlordSide, useViewer } from '../sessions/viewer-context'

const WhyAnswer = lazy(() => import('./why-answer').then((loaded) => ({ default: loaded.WhyAnswer })))

/**
 * Who sees a fact, as the server said it, and the way to ask why; `what` is the row it stands in. Without a case and a fact there is nobody it is
 * about, and the popover says that.
 */
export function WhoMark({ who, what, category = null, caseId = null, factId = null, words }: { who: WhoParts; what: string; category?: FactCategory | null; caseId?: string | null; factId?: string | null; words?: string }) {
  const viewer = useViewer()
  const about = caseId && factId
  return (
    <WhoSees
      seats={seatSigns(who)}
      words={words ?? whoWords(who, category, isLandlordSide(viewer))}
      consent={restsOnConsent(who)}
      what={what}
      {...(about ? {} : { whyHeading: m.who_sees_heading() })}
      why={() => (about ? <Suspense fallback={<p className="small">{m.waiting()}</p>}><WhyAnswer caseId={caseId} factId={factId} /></Suspense> : <p className="small">{m.why_no_person()}</p>)}
    />
  )
}
