import type { ItemAnswer, SendCheckCode } from '../vocabulary/meeting-codes.js'

/** One line under "Innan du skickar". */
export interface SendCheck {
  readonly code: SendCheckCode
  readonly done: boolean
  /** Sending waits for it. What is not required is shown and may be left. */
  readonly required: boolean
  /** Numbers of the points it is about, as this reader counts them; empty when it is about the meeting. */
  readonly numbers: readonly number[]
}

export interface SendFacts {
  /** The reader's own proposals and answered points. */
  readonly items: readonly { readonly number: number; readonly answer: ItemAnswer }[]
  /** The other side is in the partnership. Time and place a meeting has from when it is planned. */
  readonly hasPartner: boolean
  readonly fitsInTime: boolean
}

/** What is to be done before the agenda leaves the house, what is left first. The same lines always. */
export function sendChecks(facts: SendFacts): readonly SendCheck[] {
  const unanswered = facts.items.filter(({ answer }) => answer === 'FORESLAGEN').map(({ number }) => number)
  const checks: readonly SendCheck[] = [
    { code: 'SVARA_PA_FORSLAG', done: unanswered.length === 0, required: true, numbers: unanswered },
    { code: 'TID_PLATS_DELTAGARE', done: facts.hasPartner, required: true, numbers: [] },
    { code: 'RYMS_I_TIDEN', done: facts.fitsInTime, required: false, numbers: [] },
  ]
  return [...checks.filter(({ done }) => !done), ...checks.filter(({ done }) => done)]
}

/** Everything that is required is done. */
export function isMeetingSendable(checks: readonly SendCheck[]): boolean {
  return checks.every(({ done, required }) => done || !required)
}
