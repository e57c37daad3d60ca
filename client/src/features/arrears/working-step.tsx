import { m } from '../../paraglide/messages'
import { PageHead } from '../../ui/page-head'
import { Progress } from '../../ui/progress'
import { ImportSteps } from './import-steps'
import { figure, type ImportPageData } from './import-words'

/** Long work: a bar, the count in words, and that the tab may be closed. */
export function WorkingStep({ one }: { one: ImportPageData }) {
  const done = one.progress?.done ?? 0
  const total = one.progress?.total ?? 0
  return (
    <>
      <PageHead heading={m.working_saving()} lead={m.working_lead()} />
      <ImportSteps at={3} />
      <div className="panel working">
        <Progress label={m.working_saving()} done={done} total={total} words={total > 0 ? m.import_progress({ done: figure(done), total: figure(total) }) : m.working_begun()} />
        <p className="small muted">{one.fileName}</p>
      </div>
    </>
  )
}
