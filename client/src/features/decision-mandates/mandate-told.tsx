import { useQuery } from '@apollo/client/react'
import { mandateAnswerLabels, type MandateDecision } from '@bokvar/domain/vocabulary'
import { Mandates_AskedDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { kronor } from '../../text/money'
import { listed } from '../../text/number-words'
import { Icon } from '../../ui/icon'

/**
 * Whether a decision is hers to make, said while she writes it down: how far her mandate goes, who else can decide, or that
 * nobody has a mandate for it. Nothing where no mandate is asked for, or where hers has no limit.
 */
export function MandateTold({ decision }: { decision: MandateDecision | null }) {
  const { data } = useQuery(Mandates_AskedDocument, { skip: decision === null })
  const asked = data?.mandatesPage?.asked.find((one) => one.decision === decision)
  if (decision === null || !asked) return null
  const { answer, maxAmountOre, deciders } = asked
  const limit = maxAmountOre === null || maxAmountOre === undefined ? null : m.mandate_told_limit({ amount: kronor(maxAmountOre) })
  if (answer === 'EGET') return limit ? <span>{limit}</span> : null
  const more = answer === 'ANDRAS' ? m.mandate_told_deciders({ names: listed(deciders.map(({ name }) => name)) }) : answer === 'OREGLERAT' ? m.mandate_told_unregulated() : limit
  return <span className={answer === 'ERSATTARE' ? undefined : 'strong'}>{answer === 'ERSATTARE' ? null : <Icon name="action" />} {word(mandateAnswerLabels, answer)} {more}</span>
}
