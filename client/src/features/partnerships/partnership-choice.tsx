import { useQuery } from '@apollo/client/react'
import { useState, type ReactNode } from 'react'
import { Partnerships_OwnDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, Waiting } from '../../shell/cannot-show'
import { Select } from '../../ui/field'
import type { Stop } from '../../ui/use-refused'
import { isLandlordSide, useViewer } from '../sessions/viewer-context'

/** The input's field, as the server names it when nothing was chosen. */
export const PARTNERSHIP_FIELD = 'partnershipId'

export interface PartnershipChoice {
  /** The choice to stand in a form; null where there is only one partnership, and so nothing to choose. */
  readonly field: (at: { id: string; wrong: string | undefined }) => ReactNode
  /** Null when nothing is chosen, or when there is nothing to choose. */
  readonly partnershipId: string | null
  /** The day to propose for its next meeting, as it usually meets; null when that is not known, or nothing is chosen. */
  readonly nextMeetingOn: string | null
  /** What stops the form: there are several, and none is chosen. */
  readonly stops: readonly Stop[]
  /** What to show instead of the form until the partnerships are known. */
  readonly instead: ReactNode
}

/** Which of one's own partnerships a new case or meeting belongs to. Nothing is chosen beforehand: the other side gets to know of it. */
export function usePartnershipChoice(): PartnershipChoice {
  const landlordSide = isLandlordSide(useViewer())
  const { data, previousData, error } = useQuery(Partnerships_OwnDocument)
  const [chosen, setChosen] = useState('')
  const known = data ?? previousData
  const own = known?.partnerships ?? []
  const several = own.length > 1
  const options = [{ value: '', label: m.partnership_none_chosen() }, ...own.map(({ id, otherSide }) => ({ value: id, label: otherSide.shortName }))]
  return {
    partnershipId: chosen || null,
    nextMeetingOn: (several ? own.find(({ id }) => id === chosen) : own[0])?.nextMeetingOn ?? null,
    stops: several && !chosen ? [{ field: PARTNERSHIP_FIELD, text: m.partnership_choose() }] : [],
    instead: known ? null : error ? <CannotShow /> : <Waiting />,
    field: ({ id, wrong }) => several
      ? <Select id={id} label={landlordSide ? m.partnership_social() : m.partnership_landlord()} help={m.partnership_help()} options={options} value={chosen} wrong={wrong} onChoose={setChosen} />
      : null,
  }
}
