import { createContext, useContext, useSyncExternalStore } from 'react'
import type { AskAgain } from './ask-again'

/** Given by the app once somebody is signed in; outside it there is nothing to ask. */
export const AskAgainContext = createContext<AskAgain>({
  now: async () => undefined,
  forget: async () => undefined,
  isForgotten: () => false,
  onForgotten: () => () => undefined,
})

/** For those who have changed something, or want to try again. */
export function useAskAgain(): AskAgain {
  return useContext(AskAgainContext)
}

/** Whether the screen has forgotten what it showed; nothing that comes from the server may be drawn then. */
export function useForgotten(): boolean {
  const { onForgotten, isForgotten } = useAskAgain()
  return useSyncExternalStore(onForgotten, isForgotten)
}
