import { useEffect, type ReactNode } from 'react'
import { listen } from '../apollo/live'
import { useAskAgain } from '../apollo/live-context'

/** Listens for as long as somebody is signed in. */
export function Live({ children }: { children: ReactNode }) {
  const askAgain = useAskAgain()
  useEffect(() => listen(askAgain), [askAgain])
  return children
}
