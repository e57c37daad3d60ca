import type { AgendaRow_ItemFragment } from '../../gql/graphql'
import { categoryWord } from '../../text/facts'
import { WhoMark } from '../disclosure-log/who-mark'

/** What has been shared about a household, line by line: what it is, the words, who sees it. */
export function AgendaLines({ lines, caseId }: { lines: AgendaRow_ItemFragment['lines']; caseId: string | null }) {
  return lines.map((line) => (
    <div className="fx" key={line.id}>
      <p className="small muted">{categoryWord(line.category)}</p>
      <p className="strong">{line.text}</p>
      <WhoMark who={line.who} category={line.category} caseId={caseId} factId={line.id} />
    </div>
  ))
}
