import { barnfamiljCriterionLabels, verdictLabels } from '@bokvar/domain/vocabulary'
import type { CountedFamily_FamilyFragment } from '../../../gql/graphql'
import { m } from '../../../paraglide/messages'
import { dayWords } from '../../../text/dates'
import { word } from '../../../text/labels'
import { inSentence } from '../../../text/number-words'

/** Whether the household is counted as a family with children, by which version, and why: criterion by criterion. */
export function CountedFamily({ family, nameOf }: { family: CountedFamily_FamilyFragment; nameOf: (personId: string) => string | null }) {
  const { verdict, version, name, validFrom, reasons } = family
  const by = version && name && validFrom ? m.family_by({ name, version, day: dayWords(validFrom) }) : m.family_by_none()
  return (
    <div className="counted-family">
      <p><b>{m.family_counts({ verdict: inSentence(word(verdictLabels, verdict)) })}</b> <span className="small muted">{by}</span></p>
      {reasons.length > 0 ? (
        <details>
          <summary className="small">{m.family_why()}</summary>
          <ul className="small">
            {reasons.map(({ personId, criterion, verdict: answer }, index) => {
              const who = personId ? nameOf(personId) : null
              const says = m.family_criterion({ criterion: word(barnfamiljCriterionLabels, criterion), verdict: inSentence(word(verdictLabels, answer)) })
              return <li key={index}>{who ? `${who}: ${inSentence(says)}` : says}</li>
            })}
          </ul>
        </details>
      ) : null}
    </div>
  )
}
