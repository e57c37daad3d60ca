import type { AgendaRow_ItemFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { categoryWord } from '../../text/facts'
import { WhoMark } from '../disclosure-log/who-mark'

/** What has been shared about a household, line by line: what it is, the words, who sees it. */
export function AgendaLines({ lines, household, caseId }: { lines: AgendaRow_ItemFragment['lines']; household: string; caseId: string | null }) {
  return lines.map((line) => (
    <div className="fx" key={line.id}>
      <p className="small muted">{categoryWord(line.category)}</p>
      <p className="strong">{line.text}</p>
      <WhoMark who={line.who} what={m.line_of({ what: categoryWord(line.category), household })} category={line.category} caseId={caseId} factId={line.id} />
    </div>
  ))
}
