import { m } from '../../paraglide/messages'
import { PageHead } from '../../ui/page-head'
import './about.css'

/** Tillgänglighetsredogörelse, in our own words, with somewhere to turn [DOS 13]. Open to all, also without a session. */
export function AccessibilityPage() {
  const contact = document.querySelector<HTMLMetaElement>('meta[name=contact]')?.content
  return (
    <div className="prose">
      <PageHead heading={m.a11y_heading()} lead={m.a11y_lead()} />
      <p>{m.a11y_law()}</p>
      <h2>{m.a11y_how()}</h2>
      <p>{m.a11y_how_text()}</p>
      <h2>{m.a11y_known()}</h2>
      <ul className="dots">
        <li>{m.a11y_known_1()}</li>
        <li>{m.a11y_known_2()}</li>
      </ul>
      <h2>{m.a11y_tell()}</h2>
      {contact ? <p>{m.a11y_write()} <a href={`mailto:${contact}`}>{contact}</a></p> : <p>{m.a11y_tell_somebody()}</p>}
      <p>{m.a11y_tell_text()}</p>
      <h2>{m.a11y_keys()}</h2>
      <ul className="dots">
        <li><kbd>L</kbd> {m.a11y_keys_L()}</li>
        <li><kbd>Enter</kbd> {m.a11y_keys_move()}</li>
      </ul>
      <h2>{m.a11y_tested()}</h2>
      <p>{m.a11y_tested_text()}</p>
      <p>{m.a11y_not_tested()}</p>
      <h2>{m.a11y_supervision()}</h2>
      <p>{m.a11y_supervision_text()}</p>
      <p className="small muted">{m.a11y_date()}</p>
    </div>
  )
}
