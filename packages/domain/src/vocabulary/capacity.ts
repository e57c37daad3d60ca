/** In what capacity somebody consents: for herself, for a child, or for an adult whom she speaks for [C3, C4]. */
export const consentCapacities = ['SJALV', 'VARDNADSHAVARE', 'GOD_MAN', 'FORVALTARE', 'FRAMTIDSFULLMAKT'] as const

export type ConsentCapacity = (typeof consentCapacities)[number]

/** True for a god man, a förvaltare and a holder of a framtidsfullmakt: each speaks inside a mandate that has a last day [C4]. */
export function speaksByMandate(capacity: ConsentCapacity): boolean {
  return capacity === 'GOD_MAN' || capacity === 'FORVALTARE' || capacity === 'FRAMTIDSFULLMAKT'
}
