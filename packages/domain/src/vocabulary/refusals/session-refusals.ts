import type { RefusalText } from './refusal-text.js'

/** Being signed in, being the right person, and two people or two clicks at once. */
export const sessionRefusals = {
  SIGN_IN_NEEDED: {
    sv: 'Logga in igen. Det här är inte sparat.',
    en: 'Sign in again. This has not been saved.',
  },
  SIGN_IN_NOT_BEGUN: {
    sv: 'Börja om inloggningen från första sidan. Den förra tog för lång tid eller öppnades i en annan flik.',
    en: 'Start signing in again from the first page. The last try took too long or was opened in another tab.',
  },
  NOT_ALLOWED: {
    sv: 'Det här görs av en annan roll eller en annan organisation. Be er samordnare om hjälp.',
    en: 'This is done by another role or another organisation. Ask your coordinator for help.',
  },
  // The same words for hidden and absent, so that neither can be told from the other.
  FINNS_INTE: {
    sv: 'Det finns inget att visa här. Gå tillbaka till listan och öppna raden därifrån.',
    en: 'There is nothing to show here. Go back to the list and open the row from there.',
  },
  INTE_ARENDEARBETE: {
    sv: 'Ärenden sköts av samordnare och handläggare. Be er samordnare göra det här.',
    en: 'Cases are handled by coordinators and case officers. Ask your coordinator to do this.',
  },
  SAMVERKAN_OVALD: {
    sv: 'Ni är med i flera samverkan. Välj vem på andra sidan bordet det här gäller.',
    en: 'You are in several partnerships. Choose whom on the other side of the table this is about.',
  },
  SAMVERKAN_SAKNAS: {
    sv: 'Ni är inte med i någon samverkan ännu. Be den som driver portalen att lägga in den.',
    en: 'You are not in any partnership yet. Ask whoever runs the portal to add it.',
  },
  ANDRAT_AV_ANNAN: {
    sv: 'Någon annan hann ändra här. Läs det nya och gör om ändringen om den fortfarande behövs.',
    en: 'Someone else changed this first. Read what is new and make your change again if it is still needed.',
  },
  NYCKEL_ANVAND: {
    sv: 'Det här är redan skickat en gång. Ladda om sidan och se efter om ändringen finns där.',
    en: 'This has already been sent once. Reload the page and look whether the change is there.',
  },
  TEXT_SAKNAS: { sv: 'Skriv några ord.', en: 'Write a few words.' },
  TEXT_FOR_LANG: {
    sv: 'Korta texten. Det får plats 2 000 tecken.',
    en: 'Shorten the text. There is room for 2,000 characters.',
  },
  ANGRA_FOR_SENT: {
    sv: 'Det går att ångra inom ett dygn. Logga en ny rad som rättar den gamla.',
    en: 'This can be undone within 24 hours. Log a new line that corrects the old one.',
  },
} as const satisfies Record<string, RefusalText>
