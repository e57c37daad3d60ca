import { createContext, useCallback, useContext, useState, type ReactNode } from 'react'

const AnnounceContext = createContext<(words: string) => void>(() => undefined)

/** Reads words aloud at once to those who listen; shows nothing. For what the eye already sees. */
export function useAnnounce(): (words: string) => void {
  return useContext(AnnounceContext)
}

export function AnnounceHost({ children }: { children: ReactNode }) {
  const [words, setWords] = useState('')
  const say = useCallback((next: string) => setWords((before) => (before === next ? `${next}\u00a0` : next)), [])
  return (
    <AnnounceContext value={say}>
      {children}
      <div className="vh" aria-live="assertive" role="log">{words}</div>
    </AnnounceContext>
  )
}
