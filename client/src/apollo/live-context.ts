import { createContext, useContext } from 'react'
import type { AskAgain } from './ask-again'

/** Given by the app once somebody is signed in; outside it there is nothing to ask. */
export const AskAgainContext = createContext<AskAgain>({ now: async () => undefined, forget: async () => undefined })

/** For those who have changed something, or want to try again. */
export function useAskAgain(): AskAgain {
  return useContext(AskAgainContext)
}
