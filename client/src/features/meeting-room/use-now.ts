import { useEffect, useState } from 'react'
import { serverInstant } from '../../apollo/server-time'

const EVERY_MS = 15_000

/** What time it is by the server's clock, told anew four times a minute. */
export function useNow(): number {
  const [now, setNow] = useState(serverInstant)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverInstant()), EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return Math.max(now, serverInstant())
}
