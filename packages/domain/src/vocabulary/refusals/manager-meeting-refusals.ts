import type { RefusalText } from './refusal-text.js'

/** Managers' meetings, and the improvements that a partnership names. */
export const managerMeetingRefusals = {
  CHEFSMOTE_AVSLUTAT: {
    sv: 'Mötet är avslutat, så det ändras inte längre. Ta upp det på nästa chefsmöte.',
    en: 'The meeting is closed and no longer changes. Bring it up at the next managers’ meeting.',
  },
  CHEFSMOTE_INSTALLT: {
    sv: 'Mötet blev inte av. Planera ett nytt.',
    en: 'The meeting did not take place. Plan another one.',
  },
  CHEFSMOTE_HAR_BORJAT: {
    sv: 'Mötets tid har börjat, så det flyttas inte. Avsluta det, eller säg att det inte blev av.',
    en: 'The meeting’s time has begun, so it is not moved. Close it, or say that it did not take place.',
  },
  CHEFSMOTE_HAR_INTE_VARIT: {
    sv: 'Mötet har inte börjat än. Avsluta det när ni har träffats.',
    en: 'The meeting has not begun yet. Close it when you have met.',
  },
  CHEFSMOTE_BADA_SIDOR: {
    sv: 'Välj minst en chef från varje sida. Saknas någon lägger den som sköter portalen till chefen.',
    en: 'Choose at least one manager from each side. If one is missing, whoever runs the portal adds the manager.',
  },
  CHEFSMOTE_TID: {
    sv: 'Välj en dag som inte ligger mer än ett år bort.',
    en: 'Choose a day that is not more than a year away.',
  },
  BESLUTET_AR_BESVARAT: {
    sv: 'Beslutet är redan klart eller gäller inte längre.',
    en: 'The decision is already done or no longer holds.',
  },
  FORBATTRING_NAMN: { sv: 'Ge förbättringen ett namn, med högst 120 tecken.', en: 'Give the improvement a name of at most 120 characters.' },
  FORBATTRING_TEXT: { sv: 'Korta texten. Det får plats 1 000 tecken.', en: 'Shorten the text. There is room for 1,000 characters.' },
  FORBATTRING_DAG: { sv: 'Välj i dag eller en dag under det senaste året.', en: 'Choose today or a day of the past year.' },
  FORBATTRING_AVSLUTAD: { sv: 'Vad det blev av förbättringen är redan skrivet.', en: 'What came of the improvement is already written.' },
} as const satisfies Record<string, RefusalText>
