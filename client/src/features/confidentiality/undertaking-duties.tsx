import { useQuery } from '@apollo/client/react'
import { signatureStateLabels } from '@bokvar/domain/vocabulary'
import { Link } from '@tanstack/react-router'
import { OwnUndertakings_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { Chip, Chips } from '../../ui/chip'
import { Group, Rows } from '../../ui/panel'
import { useViewer } from '../sessions/viewer-context'
import { isAsked, standingWords, toneOf } from './undertaking-words'
import './undertaking.css'

/** That the reader is asked to sign or renew, why and by when, on the day's page. Nothing where hers holds. */
export function UndertakingDuties() {
  const viewer = useViewer()
  const { data } = useQuery(OwnUndertakings_QueryDocument)
  const asked = (data?.undertakings ?? []).filter(({ you }) => isAsked(you))
  if (asked.length === 0) return null
  return (
    <div className="undertaking-duties">
      <Group heading={m.undertaking_heading()}>
        <Rows>
          {asked.map(({ partnershipId, otherSide, you }) => (
            <li key={partnershipId} className="undertaking-duty">
              <div>
                <p className="strong"><Link to="/sekretess">{m.undertaking_duty({ partner: otherSide.name })}</Link></p>
                <p className="small muted">{standingWords(you, viewer.may.readCases)}</p>
              </div>
              <Chips><Chip tone={toneOf(you.state)}>{word(signatureStateLabels, you.state)}</Chip></Chips>
            </li>
          ))}
        </Rows>
      </Group>
    </div>
  )
}
