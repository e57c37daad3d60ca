import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { openingPurposeLabels } from '@bokvar/domain/vocabulary'
import { useIntent } from '../../apollo/intent'
import { OpeningsTold_QueryDocument, OpeningsTold_ReadDocument, type OpeningsTold_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { stamp } from '../../text/dates'
import { word } from '../../text/labels'
import { inSentence } from '../../text/number-words'
import { Button, buttonClass } from '../../ui/button'
import { Group, Rows } from '../../ui/panel'
import { focusHeading } from '../../ui/route-focus'
import { useToast } from '../../ui/toast'

type Told = OpeningsTold_QueryQuery['openingsTold'][number]

function toldWords({ by, reference, purpose, at }: Told): string {
  const said = { by, at: stamp(at), purpose: inSentence(word(openingPurposeLabels, purpose)) }
  return reference ? m.openings_line({ ...said, reference }) : m.openings_line_other(said)
}

/** To those who answer for it: that a colleague has opened a protected household, until it is read. Nothing where there is none. */
export function OpeningsTold() {
  const { data } = useQuery(OpeningsTold_QueryDocument)
  const told = data?.openingsTold ?? []
  if (told.length === 0) return null
  return (
    <Group heading={m.openings_heading()}>
      <Rows>{told.map((one) => <ToldRow key={one.id} told={one} />)}</Rows>
    </Group>
  )
}

function ToldRow({ told }: { told: Told }) {
  const read = useIntent(OpeningsTold_ReadDocument)
  const tell = useToast()
  const words = toldWords(told)

  async function confirm(): Promise<void> {
    const outcome = await read({ id: told.id })
    tell(outcome.kind === 'refused' ? outcome.refusal.text : m.openings_read_toast())
    focusHeading()
  }

  return (
    <li className="told-opening">
      <p>{words}</p>
      <div className="tools">
        {told.caseId ? <Link className={buttonClass({ small: true })} to="/arenden/$caseId" params={{ caseId: told.caseId }} aria-label={m.openings_case_what({ what: words })}>{m.openings_case()}</Link> : null}
        <Button small aria-label={m.openings_read_what({ what: words })} onClick={() => void confirm()}>{m.openings_read()}</Button>
      </div>
    </li>
  )
}
