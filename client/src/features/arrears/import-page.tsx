import { useQuery } from '@apollo/client/react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Arrears_ImportDocument } from '../../gql/graphql'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { ColumnsStep } from './columns-step'
import { DoneStep, StoppedStep } from './done-step'
import { isWorking } from './import-words'
import { ReviewStep } from './review-step'
import { useStepFocus } from './step-focus'
import { WorkingStep } from './working-step'
import './arrears.css'

const FOLLOW_MS = 1_000

/** One file, from read to done. Each state has its page; the server moves it on, whether the tab is open or not. */
export function ImportPage() {
  const { importId } = useParams({ from: '/restlista/$importId' })
  const [working, setWorking] = useState(true)
  const { data, error } = useQuery(Arrears_ImportDocument, { variables: { id: importId }, pollInterval: working ? FOLLOW_MS : 0 })
  const [changing, setChanging] = useState(false)
  const one = data?.arrearsImport
  const busy = one ? isWorking(one.state) : !data
  if (busy !== working) setWorking(busy)
  const stage = one ? (changing && one.state === 'GRANSKAS' ? 'KOLUMNER' : one.state) : null
  useStepFocus(stage)
  if (!data) return error ? <CannotShow /> : <Waiting />
  if (!one || !stage) return <NothingHere />
  switch (stage) {
    case 'LASER_IN':
      return <WorkingStep one={one} />
    case 'KOLUMNER':
      return <ColumnsStep one={one} onDone={() => setChanging(false)} />
    case 'GRANSKAS':
      return <ReviewStep one={one} onChangeColumns={() => setChanging(true)} />
    case 'KLAR':
      return <DoneStep one={one} />
    case 'ANGRAD':
    case 'AVBRUTEN':
    case 'FEL':
      return <StoppedStep one={one} />
  }
}
