import type { RefusalText } from './refusal-text.js'

/** The landlord's arrears file as a whole. Reasons for single rows stand with the reading of the file. */
export const importRefusals = {
  BARA_HYRESVARD_LASER_IN: {
    sv: 'Restlistan läses in av hyresvärden. Be er kontakt där.',
    en: 'The arrears list is read in by the landlord. Ask your contact there.',
  },
  FIL_SAKNAS: { sv: 'Välj en fil att läsa in.', en: 'Choose a file to read in.' },
  FIL_FOR_STOR: {
    sv: 'Dela filen i två, eller ta bort blad som inte behövs. Gränsen är 20 MB.',
    en: 'Split the file in two, or remove sheets that are not needed. The limit is 20 MB.',
  },
  FIL_GAR_INTE_ATT_LASA: {
    sv: 'Spara listan som CSV eller xlsx och läs in den filen.',
    en: 'Save the list as CSV or xlsx and read in that file.',
  },
  KOLUMNER_SAKNAS: {
    sv: 'Välj vilka kolumner som är avtal, namn, förfallodag och belopp.',
    en: 'Choose which columns are contract, name, due date and amount.',
  },
  INLASNING_PAGAR: {
    sv: 'En inläsning pågår. Vänta tills den är klar.',
    en: 'A list is being read in. Wait until it is done.',
  },
  INLASNING_KLAR: {
    sv: 'Listan är redan inläst. Läs in en nyare om något har ändrats.',
    en: 'The list has already been read in. Read in a newer one if something has changed.',
  },
  INLASNING_KAN_INTE_ANGRAS: {
    sv: 'Ångra den senaste inläsningen först. Rader som ni har arbetat med efteråt ändras för hand.',
    en: 'Undo the latest list first. Rows that you have worked on since are changed by hand.',
  },
} as const satisfies Record<string, RefusalText>
