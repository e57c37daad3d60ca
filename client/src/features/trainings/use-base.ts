import { useState } from 'react'
import type { Sent } from '../../apollo/intent'

/**
 * Which version a form is written on: as it stood when the form was opened. Who was quicker is told of, and nobody's words are
 * written over; once what is newer is shown beside the form, it is that which one writes on.
 * @param field where the server says that somebody was quicker
 */
export function useBase(stands: number, field: 'on' | 'reason' | 'there'): { readonly base: number; readonly after: (sent: Sent<unknown>) => void } {
  const [base, setBase] = useState(stands)
  const [behind, setBehind] = useState(false)
  if (behind && stands !== base) {
    setBase(stands)
    setBehind(false)
  }
  return { base, after: (sent) => setBehind(sent.kind === 'refused' && sent.refusal.code === 'ANDRAT_AV_ANNAN' && sent.refusal.field === field) }
}
