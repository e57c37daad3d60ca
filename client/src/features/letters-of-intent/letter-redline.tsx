import { m } from '../../paraglide/messages'
import type { Redline, Shown } from './letter-data'

/** Words with what is new and what was taken out: marked for the eye, and said to who hears them. */
export function RedlineText({ text, redline, shown }: { text: string; redline: Redline | null | undefined; shown: Shown }) {
  if (!redline || shown === 'CLEAN' || redline.change === 'OFORANDRAD') return <p className="as-written">{text || m.intent_nothing()}</p>
  return (
    <p className="as-written">
      {redline.parts.map(({ kind, text: words }, index) =>
        kind === 'SAME' ? words
          : kind === 'ADDED' ? <ins key={`${index} ${kind}`}><span className="vh">{m.intent_said_new()}</span>{words}</ins>
            : <del key={`${index} ${kind}`}><span className="vh">{m.intent_said_gone()}</span>{words}</del>)}
    </p>
  )
}
