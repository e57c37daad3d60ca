import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { Arrears_ImportsDocument, Arrears_UndoDocument, type Arrears_ImportsQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { dayOf, dayWords, timeWords } from '../../text/dates'
import { useAnnounce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { PageHead } from '../../ui/page-head'
import { Empty, Group, Rows } from '../../ui/panel'
import { useViewer } from '../sessions/viewer-context'
import { importOutcome, importStateChip } from './import-words'
import { UploadBox } from './upload-box'
import './arrears.css'

type Import = Arrears_ImportsQuery['arrearsImports'][number]

/** Where the month begins: the file in, and what earlier files have done. */
export function ArrearsPage() {
  const viewer = useViewer()
  const { data, error } = useQuery(Arrears_ImportsDocument, { skip: !viewer.may.importArrears })
  if (!viewer.may.importArrears) return <NothingHere />
  return (
    <>
      <PageHead heading={m.nav_arrears()} lead={m.arrears_lead()} />
      <UploadBox heading={m.upload_heading()} />
      {data ? <Earlier imports={data.arrearsImports} /> : error ? <CannotShow /> : <Waiting />}
    </>
  )
}

function Earlier({ imports }: { imports: readonly Import[] }) {
  return (
    <Group heading={m.arrears_earlier()}>
      {imports.length === 0 ? <Empty>{m.arrears_none_yet()}</Empty> : <Rows>{imports.map((one) => <ImportRow key={one.id} one={one} />)}</Rows>}
    </Group>
  )
}

function ImportRow({ one }: { one: Import }) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const undo = useIntent(Arrears_UndoDocument)
  const say = useAnnounce()
  const chip = importStateChip(one.state)

  async function takeBack(): Promise<void> {
    setBusy(true)
    const outcome = await undo({ importId: one.id })
    setBusy(false)
    setRefusal(outcome.kind === 'refused' ? outcome.refusal.text : null)
    if (outcome.kind === 'done') say(m.import_undone_said())
  }

  return (
    <li>
      <div className="row import-row">
        <div>
          <p className="name"><Link to="/restlista/$importId" params={{ importId: one.id }}>{one.fileName}</Link></p>
          <p className="small muted">{dayWords(dayOf(one.uploadedAt))} {timeWords(one.uploadedAt)}</p>
        </div>
        <div><Chip tone={chip.tone}>{chip.words}</Chip></div>
        <p className="small">{importOutcome(one)}</p>
        <div className="do">{one.undoable ? <Button small icon="undo" busy={busy} onClick={() => void takeBack()}>{m.import_undo()}</Button> : null}</div>
      </div>
      {refusal ? <p className="upload-wrong" role="alert">{refusal}</p> : null}
    </li>
  )
}
