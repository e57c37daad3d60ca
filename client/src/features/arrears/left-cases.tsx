import { Link } from '@tanstack/react-router'
import { m } from '../../paraglide/messages'
import { nameNotShown } from '../../text/labels'
import { Rows } from '../../ui/panel'
import type { ImportPageData } from './import-words'

/** Cases of a list that was taken back which were left as they are: the way to each of them, since they are changed by hand. */
export function LeftCases({ rows }: { rows: ImportPageData['leftCases'] }) {
  if (rows.length === 0) return null
  return (
    <section className="proposed" aria-labelledby="left-cases">
      <h2 id="left-cases">{m.left_cases_heading()}</h2>
      <Rows label={m.left_cases_heading()}>
        {rows.map(({ id, reference, household }) => (
          <li key={id} className="proposed-row">
            <div>
              <p className="strong"><Link to="/arenden/$caseId" params={{ caseId: id }}>{household?.value ?? reference ?? nameNotShown()}</Link></p>
              {household ? <p className="small muted">{reference}</p> : null}
            </div>
          </li>
        ))}
      </Rows>
    </section>
  )
}
