import { m } from './paraglide/messages'

export const SENDERS = { POLIS: m.police, HYRESVARD: m.landlord }
export const TONES = { POLIS: 'own', HYRESVARD: 'lost' }
export const OTHERS = { LASER: 'Läses', FEL: 'Kunde inte läsas' }
