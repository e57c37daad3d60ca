import { reasonWords, type ReasonParts } from '../text/reasons'
import { Chip, Chips } from './chip'

/** Every row says why it is there. */
export function Reasons({ reasons }: { reasons: readonly ReasonParts[] }) {
  if (reasons.length === 0) return null
  return (
    <Chips>
      {reasons.map((reason) => {
        const { words, tone, icon } = reasonWords(reason)
        return <Chip key={`${reason.code}${reason.on}`} tone={tone} {...(icon ? { icon } : {})}>{words}</Chip>
      })}
    </Chips>
  )
}
