import { createContext, useContext } from 'react'
import type { Viewer_PersonFragment } from '../../gql/graphql'

export type Viewer = Viewer_PersonFragment

export const ViewerContext = createContext<Viewer | null>(null)

/** Whose eyes these are. Only for pages behind sign-in. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext)
  if (!viewer) throw new Error('useViewer outside a session')
  return viewer
}

/** For what is shown both with and without a session. */
export function useViewerOrNull(): Viewer | null {
  return useContext(ViewerContext)
}

/** True for those who let dwellings: their words for their own facts differ. */
export function isLandlordSide(viewer: Viewer): boolean {
  return ['KOMMUNALT_BOLAG', 'PRIVAT_HYRESVARD', 'BRF', 'INKASSO'].includes(viewer.organisation.kind)
}
