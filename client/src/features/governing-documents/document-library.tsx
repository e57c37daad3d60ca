import { addMonths, documentStateLabels, GOVERNING_REVIEW_MONTHS, governingKindLabels, type DocumentState } from '@bokvar/domain/vocabulary'
import { useState, type ReactNode } from 'react'
import { useIntent } from '../../apollo/intent'
import { Governing_WriteDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { shortDay, localDate, today } from '../../text/dates'
import { word } from '../../text/labels'
import { Chip, type ChipTone } from '../../ui/chip'
import { OnceButton } from '../../ui/once-button'
import { OpensForm } from '../../ui/opens-form'
import { Panel, Rows } from '../../ui/panel'
import { useToast } from '../../ui/toast'
import { DocumentForm } from './document-form'
import { stopsOf, type GoverningDocument, type GoverningVersion, type Library } from './governing-words'
import { TakeOut } from './take-out'

const TONE: Readonly<Record<DocumentState, ChipTone | null>> = { ATT_GA_IGENOM: 'action', GALLER: null, BORJAR: 'own', SLUT: 'lost', UR_BRUK: 'lost' }
const isGone = ({ state }: GoverningDocument): boolean => state === 'SLUT' || state === 'UR_BRUK'

/** An organisation's documents: what needs something done first, and what is used no longer put away. */
export function DocumentLibrary({ library, heading, own = false, mayWrite = false, children }: { library: Library; heading: string; own?: boolean; mayWrite?: boolean; children?: ReactNode }) {
  const { documents, organisation: { shortName: partner } } = library
  const [gone, standing] = [documents.filter(isGone), documents.filter((one) => !isGone(one))]
  const row = (one: GoverningDocument) => <DocumentRow key={one.id} document={one} own={own} mayWrite={mayWrite} />
  return (
    <div className="governing-library">
      <Panel heading={heading}>
        {own ? <p className="small muted">{m.governing_own_help()}</p> : null}
        {children ? <div className="governing-tools">{children}</div> : null}
        {standing.length === 0 ? <p>{own ? m.governing_none_own() : m.governing_none({ partner })}</p> : <Rows label={heading}>{standing.map(row)}</Rows>}
        {gone.length > 0 ? (
          <details className="governing-gone">
            <summary>{m.governing_gone()}</summary>
            <Rows label={m.governing_gone()}>{gone.map(row)}</Rows>
          </details>
        ) : null}
      </Panel>
    </div>
  )
}

function DocumentRow({ document, own, mayWrite }: { document: GoverningDocument; own: boolean; mayWrite: boolean }) {
  const { latest, state, untilThen, earlier, reason, takenOutOn } = document
  const { name } = latest
  const tone = TONE[state]
  return (
    <li className="governing">
      <div className="governing-text">
        <p className="governing-what"><span className="strong">{name}</span><span className="small muted">{word(governingKindLabels, latest.kind)}</span>{tone ? <Chip tone={tone}>{word(documentStateLabels, state)}</Chip> : null}</p>
        <Meaning version={latest} own={own} />
        <p className="small">{takenOutOn ? m.governing_taken_out({ day: shortDay(takenOutOn), reason: reason ?? '' }).trim() : daysOf(latest, state)}</p>
        {own && latest.reviewOn && !isGone(document) ? <p className={state === 'ATT_GA_IGENOM' ? 'small strong' : 'small muted'}>{state === 'ATT_GA_IGENOM' ? m.governing_review_due({ day: shortDay(latest.reviewOn) }) : m.governing_review({ day: shortDay(latest.reviewOn) })}</p> : null}
        {untilThen ? <div className="governing-then"><h3>{m.governing_until_then()}</h3><Meaning version={untilThen} own={own} /></div> : null}
        {earlier.length > 0 ? (
          <details>
            <summary>{m.governing_earlier()}</summary>
            {earlier.map((one) => <div key={one.number} className="governing-then"><h3>{m.governing_version({ day: shortDay(one.from) })}</h3><p className="strong">{one.name}</p><Meaning version={one} own={own} /></div>)}
          </details>
        ) : null}
      </div>
      {mayWrite && state !== 'UR_BRUK' ? (
        <div className="governing-row-tools">
          {state === 'ATT_GA_IGENOM' ? <StillHolds document={document} /> : null}
          <OpensForm label={m.governing_change()} name={m.governing_change_name({ name })}>{(close) => <DocumentForm document={document} onClose={close} />}</OpensForm>
          <OpensForm label={m.governing_take_out()} name={m.governing_take_out_name({ name })}>{(close) => <TakeOut document={document} onClose={close} />}</OpensForm>
        </div>
      ) : null}
    </li>
  )
}

/** What it means for the reader, and where the document itself is found. */
function Meaning({ version: { meaning, place, address }, own }: { version: GoverningVersion; own: boolean }) {
  return (
    <>
      <p className="as-written"><span className="muted">{own ? m.governing_means_them() : m.governing_means_you()}</span> {meaning}</p>
      <p className="small governing-place"><span className="muted">{m.governing_place()}</span> {address ? <a href={address} target="_blank" rel="noopener noreferrer">{place}</a> : place}</p>
    </>
  )
}

function daysOf({ from, until }: GoverningVersion, state: DocumentState): string {
  if (state === 'SLUT' && until) return m.governing_ended({ day: shortDay(until) })
  return until ? m.governing_from_until({ from: shortDay(from), day: shortDay(until) }) : m.governing_from({ day: shortDay(from) })
}

/** One press: it is gone through, and holds as it is. */
function StillHolds({ document: { id, latest } }: { document: GoverningDocument }) {
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const write = useIntent(Governing_WriteDocument)
  const tell = useToast()
  const { number: base, kind, name, meaning, place, from, until } = latest

  async function keep(): Promise<void> {
    setBusy(true)
    const sent = await write({ document: { documentId: id, base, kind, name, meaning, place, from: localDate(from), until: until ? localDate(until) : null, reviewOn: addMonths(today(), GOVERNING_REVIEW_MONTHS) } })
    setBusy(false)
    const [stop] = stopsOf(sent)
    setWrong(stop?.text ?? null)
    if (!stop) tell(m.governing_reviewed_toast())
  }

  return (
    <>
      {wrong ? <p className="wrong" role="alert">{wrong}</p> : null}
      <OnceButton kind="go" small busy={busy} aria-label={m.governing_reviewed_name({ name })} onClick={() => void keep()}>{m.governing_reviewed()}</OnceButton>
    </>
  )
}
