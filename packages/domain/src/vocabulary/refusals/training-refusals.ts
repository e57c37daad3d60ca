import type { RefusalText } from './refusal-text.js'

/** Trainings of a partnership. */
export const trainingRefusals = {
  UTBILDNING_SKRIVS_AV_ANDRA: {
    sv: 'Utbildningar skrivs av samordnare, chefer och den särskilda gruppen. Säg till någon av dem.',
    en: 'Trainings are written by coordinators, managers and the named group. Tell one of them.',
  },
  UTBILDNING_AMNE: { sv: 'Skriv vad utbildningen handlar om, med högst 120 tecken.', en: 'Write what the training is about, in at most 120 characters.' },
  UTBILDNING_DAG_FRAMAT: { sv: 'Välj i dag eller en dag inom ett år.', en: 'Choose today or a day within a year.' },
  UTBILDNING_DAG_BAKAT: { sv: 'Välj den dag då den hölls: i dag eller under det senaste året.', en: 'Choose the day on which it was held: today or in the past year.' },
  UTBILDNING_PLATS: { sv: 'Korta texten om platsen. Det får plats 200 tecken.', en: 'Shorten the words about the place. There is room for 200 characters.' },
  UTBILDNING_SKAL: { sv: 'Skriv varför, med högst 200 tecken. Båda sidor läser det.', en: 'Write why, in at most 200 characters. Both sides read it.' },
  UTBILDNING_ANDRA: { sv: 'Skriv ett antal mellan 0 och 500.', en: 'Write a number from 0 to 500.' },
  UTBILDNING_INSTALLD: { sv: 'Utbildningen blev inte av. Planera en ny, eller skriv in en som har hållits.', en: 'The training did not take place. Plan another, or write in one that has been held.' },
  UTBILDNING_HALLEN: { sv: 'Utbildningen är redan hållen. Du kan rätta det som står.', en: 'The training has already been held. You can correct what it says.' },
  UTBILDNING_INTE_HALLEN: { sv: 'Berätta först att utbildningen har hållits.', en: 'Say first that the training has been held.' },
} as const satisfies Record<string, RefusalText>
