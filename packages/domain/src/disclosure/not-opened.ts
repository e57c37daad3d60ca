/**
 * Why a consent does not open a category to an organisation that it names, in words that a person at the releasing
 * organisation can act on: before it is saved, and while it lives.
 *
 * - CELLEN_STANGD: such facts never leave by consent, or not to such an organisation
 * - BARA_INHAMTA: it only collects
 * - MUNTLIGT_RACKER_INTE: a spoken yes does not suffice
 * - VARD_EJ_BEKRAFTAD: care was not confirmed by itself
 * - FLER_MASTE_SAMTYCKA: each guardian must say yes
 * - ANNAN_MASTE_SAMTYCKA: the facts are about somebody else too, who has not said yes
 * - SKYDDAD: the household is protected at the releasing organisation
 * - INTE_AN: its time is still to come
 * - GALLER_INTE: it cannot speak (somebody has died or left, the case is closed, no guardian)
 */
export const notOpenedReasons = [
  'CELLEN_STANGD', 'BARA_INHAMTA', 'MUNTLIGT_RACKER_INTE', 'VARD_EJ_BEKRAFTAD', 'FLER_MASTE_SAMTYCKA', 'ANNAN_MASTE_SAMTYCKA', 'SKYDDAD', 'INTE_AN', 'GALLER_INTE',
] as const

export type NotOpenedReason = (typeof notOpenedReasons)[number]
