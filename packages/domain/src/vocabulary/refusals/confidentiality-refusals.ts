import type { RefusalText } from './refusal-text.js'

/** The undertaking (sekretessförbindelse) of those who sit at the table. */
export const confidentialityRefusals = {
  FORBINDELSEN_ANNAN_TEXT: {
    sv: 'Det är en annan text som gäller nu. Läs den och skriv under den.',
    en: 'Another text holds now. Read it and sign that one.',
  },
  FORBINDELSEN_GALLER: {
    sv: 'Du har redan skrivit under, och det gäller. Du förnyar när det är dags.',
    en: 'You have already signed, and it holds. You renew it when it is time.',
  },
  SAMORDNARE_SKRIVER_TEXTEN: {
    sv: 'Samordnaren skriver en ny text. Be er samordnare.',
    en: 'The coordinator writes a new text. Ask your coordinator.',
  },
  FORBINDELSEN_DAG: {
    sv: 'Välj idag eller en senare dag, och inte före den text som kom sist.',
    en: 'Choose today or a later day, and not one before the text that came last.',
  },
} as const satisfies Record<string, RefusalText>
