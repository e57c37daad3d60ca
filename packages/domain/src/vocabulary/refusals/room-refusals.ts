import type { RefusalText } from './refusal-text.js'

/** A meeting that is held with the portal open. */
export const roomRefusals = {
  SAMORDNARE_LEDER: {
    sv: 'Mötet leds av samordnaren. Be er samordnare.',
    en: 'The coordinator leads the meeting. Ask your coordinator.',
  },
  MOTET_PAGAR: {
    sv: 'Mötet har redan börjat. Gå in i rummet.',
    en: 'The meeting has already begun. Go into the room.',
  },
  MOTET_PAGAR_INTE: {
    sv: 'Mötet pågår inte. Be samordnaren att börja det.',
    en: 'The meeting is not going on. Ask the coordinator to begin it.',
  },
  MOTET_AR_SLUT: {
    sv: 'Mötet är slut sedan en tidigare dag. Boka ett nytt möte för det som är kvar.',
    en: 'The meeting ended on an earlier day. Book a new meeting for what is left.',
  },
  DU_AR_INTE_INNE: {
    sv: 'Du är inte inne i rummet. Gå in först.',
    en: 'You are not in the room. Go in first.',
  },
  SLAPPS_IN_AV_SAMORDNARE: {
    sv: 'En samordnare som är inne släpper in dig. Säg till att du väntar.',
    en: 'A coordinator who is in the room lets you in. Say that you are waiting.',
  },
  INGEN_PUNKT_OPPEN: {
    sv: 'Jäv gäller en punkt. Öppna punkten först.',
    en: 'A conflict of interest is about an item. Open the item first.',
  },
} as const satisfies Record<string, RefusalText>
