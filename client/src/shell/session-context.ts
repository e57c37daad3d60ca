import { createContext, useContext } from 'react'

export interface SessionEnd {
  /** True once the server has said, or the clock, that there is no session. */
  readonly ended: boolean
  readonly end: () => void
}

export const SessionContext = createContext<SessionEnd>({ ended: false, end: () => undefined })

export function useSession(): SessionEnd {
  return useContext(SessionContext)
}
