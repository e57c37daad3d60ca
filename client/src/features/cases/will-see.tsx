import { useQuery } from '@apollo/client/react'
import { Case_WhoWillSeeDocument, type FactKind } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { restsOnConsent, seatSigns, whoWords } from '../../text/who'
import { WhoSees } from '../../ui/who-sees'
import { isLandlordSide, useViewer } from '../sessions/viewer-context'

/** Who will see what one is about to write, before the first letter. */
export function WillSee({ caseId, kind, concerns }: { caseId: string; kind: FactKind; concerns: readonly string[] }) {
  const landlordSide = isLandlordSide(useViewer())
  const { data } = useQuery(Case_WhoWillSeeDocument, { variables: { caseId, kind, concerns: [...concerns] } })
  const will = data?.whoWillSee
  return (
    <p className="will-see" role="status">
      {will ? <WhoSees seats={seatSigns(will.who)} words={whoWords(will.who, will.category, landlordSide)} consent={restsOnConsent(will.who)} /> : <span className="small muted">{m.will_see_asking()}</span>}
    </p>
  )
}
