import { useQuery } from '@apollo/client/react'
import { Consent_PreviewDocument, type ConsentInput, type Consent_PreviewQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { categoryWord } from '../../text/facts'
import { listed } from '../../text/number-words'
import { Chip } from '../../ui/chip'
import { Icon } from '../../ui/icon'
import { notOpenedWords } from './consent-words'

type Opening = Consent_PreviewQuery['consentPreview']['opens'][number]

function Opened({ opening }: { opening: Opening }) {
  const { organisation, lines, futureCategories, notOpened } = opening
  const nothing = lines.length === 0 && futureCategories.length === 0
  return (
    <section className="opening" aria-label={organisation.name}>
      <h3>{m.preview_opens_for({ organisation: organisation.name })}</h3>
      {nothing ? <p>{m.preview_nothing()}</p> : null}
      {lines.length > 0 ? (
        <ul role="list">
          {lines.map((line) => (
            <li key={line.id}>
              <p className="small muted">{line.about.length > 0 ? m.fact_about({ what: categoryWord(line.category), who: listed(line.about) }) : categoryWord(line.category)}</p>
              <p className="strong">{line.text}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {futureCategories.length > 0 ? <p className="small"><Chip tone="consent">{m.preview_future()}</Chip> {listed(futureCategories.map(categoryWord))}</p> : null}
      {notOpened.length > 0 ? (
        <>
          <h4>{m.preview_not_opened()}</h4>
          <ul role="list">
            {notOpened.map((one) => <li key={one.category} className="not-opened"><Icon name="lost" /><span><b>{categoryWord(one.category)}.</b> {notOpenedWords[one.why]()}</span></li>)}
          </ul>
        </>
      ) : null}
    </section>
  )
}

/** What a consent would open, per organisation, and what it would not: asked of the same rule that opens it later. */
export function ConsentPreview({ input }: { input: ConsentInput | null }) {
  const { data, previousData, loading } = useQuery(Consent_PreviewDocument, input ? { variables: { input } } : { skip: true, variables: { input: {} as never } })
  const shown = input ? (data ?? previousData)?.consentPreview : null
  return (
    <section className="panel preview" aria-labelledby="preview" aria-busy={loading}>
      <h2 id="preview">{m.preview_heading()}</h2>
      <div aria-live="polite">
        {shown ? (
          <>
            {shown.refusals.map((refusal) => <p key={refusal.code} className="preview-refusal"><Icon name="action" />{refusal.text}</p>)}
            {shown.opens.map((opening) => <Opened key={opening.organisation.id} opening={opening} />)}
          </>
        ) : <p className="muted">{m.preview_waits()}</p>}
      </div>
    </section>
  )
}
