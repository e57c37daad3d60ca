import { POINT_MINUTES_MAX, SERIES_MEETINGS_MAX } from '../limits.js'
import type { RefusalText } from './refusal-text.js'

/** Meetings and their agendas. */
export const meetingRefusals = {
  SAMORDNARE_PLANERAR: {
    sv: 'Mötet planeras och skickas av samordnaren. Be er samordnare.',
    en: 'The meeting is planned and sent by the coordinator. Ask your coordinator.',
  },
  MOTESTID_PASSERAD: {
    sv: 'Välj en tid som inte har varit.',
    en: 'Choose a time that has not passed.',
  },
  MOTESTID_ORDNING: {
    sv: 'Låt mötet sluta efter att det börjar, samma dag.',
    en: 'Let the meeting end after it begins, on the same day.',
  },
  MOTESDAG_LEDIG: {
    sv: 'Välj en vardag. Den dagen är helg eller helgdag.',
    en: 'Choose a workday. That day is a weekend or a holiday.',
  },
  PLATS_SAKNAS: { sv: 'Skriv var mötet hålls.', en: 'Write where the meeting is held.' },
  MOTET_HAR_BORJAT: {
    sv: 'Mötet har börjat, så dagordningen ändras inte längre. Skriv det ni kommer överens om i ärendet.',
    en: 'The meeting has begun, so the agenda no longer changes. Write what you agree on in the case.',
  },
  MOTET_HAR_HALLITS: {
    sv: 'Mötet har börjat eller hållits, så det flyttas inte och ställs inte in. Planera ett nytt möte.',
    en: 'The meeting has begun or been held, so it is neither moved nor cancelled. Plan a new meeting.',
  },
  MOTET_AR_INSTALLT: {
    sv: 'Mötet är inställt. Punkterna väntar på nästa möte.',
    en: 'The meeting is cancelled. Its points wait for the next meeting.',
  },
  MOTET_HAR_INTE_VARIT: {
    sv: 'Mötestiden är inte slut än. Säg hur det blev när den är det.',
    en: 'The meeting’s time is not over. Say how it went when it is.',
  },
  MOTET_HOLLS_I_PORTALEN: {
    sv: 'Mötet hölls med portalen öppen eller har anteckningar, så det räknas som hållet.',
    en: 'The meeting was held with the portal open or has minutes, so it counts as held.',
  },
  MOTESDAG_UPPTAGEN: {
    sv: 'Ni har redan ett möte en av dagarna. Ta bort den dagen eller välj en annan.',
    en: 'You already have a meeting on one of the days. Take that day away or choose another.',
  },
  MOTESSERIE_UTANFOR: {
    sv: `Välj mellan en och ${SERIES_MEETINGS_MAX} dagar.`,
    en: `Choose between one and ${SERIES_MEETINGS_MAX} days.`,
  },
  MOTESSKAL_SAKNAS: { sv: 'Skriv varför mötet ändras. Ett par ord räcker.', en: 'Write why the meeting changes. A few words are enough.' },
  MOTESSKAL_MED_PERSON: {
    sv: 'Skälet läses av alla vid bordet. Skriv det utan namn, nummer och adresser.',
    en: 'Everybody at the table reads the reason. Write it without names, numbers and addresses.',
  },
  PUNKTEN_AR_ANNANS: {
    sv: 'Den som lagt punkten ändrar den. Ta upp det på mötet.',
    en: 'Whoever added the point changes it. Bring it up at the meeting.',
  },
  PUNKTEN_STAR_ALLTID_MED: {
    sv: 'Punkten står alltid med på sin plats. Ändra minuterna om den ska bli kortare.',
    en: 'The point is always there, in its place. Change the minutes to make it shorter.',
  },
  SKAL_SAKNAS: {
    sv: 'Skriv varför punkten avstås. Ett par ord räcker.',
    en: 'Write why the point is left out. A few words are enough.',
  },
  MINUTER_UTANFOR: {
    sv: `Skriv mellan 1 och ${POINT_MINUTES_MAX} minuter.`,
    en: `Write between 1 and ${POINT_MINUTES_MAX} minutes.`,
  },
  HUSHALLET_FINNS_MED: {
    sv: 'Hushållet står redan på dagordningen.',
    en: 'The household is already on the agenda.',
  },
  KVAR_INNAN_DU_SKICKAR: {
    sv: 'Gör klart det som står under Innan du skickar.',
    en: 'Finish what stands under Before you send.',
  },
  MOTTAGARE_UTAN_ADRESS: {
    sv: 'Be den som driver portalen att lägga in en gemensam e-postadress för den andra parten.',
    en: 'Ask whoever runs the portal to add a shared e-mail address for the other party.',
  },
} as const satisfies Record<string, RefusalText>
