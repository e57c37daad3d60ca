import type { RefusalText } from './refusal-text.js'

/** The landlord's arrears file as a whole. Reasons for single rows stand with the reading of the file. */
export const importRefusals = {
  BARA_HYRESVARD_LASER_IN: {
    sv: 'Restlistan läses in av hyresvärden. Be er kontakt där.',
    en: 'The arrears list is read in by the landlord. Ask your contact there.',
  },
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
  KOLUMN_OKAND: { sv: 'Ladda om sidan och välj kolumnerna igen.', en: 'Reload the page and choose the columns again.' },
  KOLUMN_FRITEXT: {
    sv: 'Låt kolumnen utelämnas. Fritext kan innehålla uppgifter om hälsa, och dem får en hyresvärd inte spara.',
    en: 'Leave the column out. Free text may hold facts about health, which a landlord may not keep.',
  },
  KOLUMN_TVA_GANGER: {
    sv: 'Välj en av kolumnerna och låt den andra utelämnas.',
    en: 'Choose one of the columns and leave the other out.',
  },
  KOLUMN_UTELAMNAD: {
    sv: 'Läs in filen igen om kolumnen ska med. Det som utelämnas sparas inte.',
    en: 'Read in the file again if the column is to be used. What is left out is not kept.',
  },
  INLASNING_HAR_ANDRATS: {
    sv: 'Granska listan igen. Något har ändrats sedan du såg den, och inget är inläst än.',
    en: 'Review the list again. Something has changed since you saw it, and nothing has been read in yet.',
  },
  INLASNING_STOPPADE: {
    sv: 'Läs in filen igen. Inläsningen stannade på vägen, och allt är som före den.',
    en: 'Read in the file again. It stopped on the way, and everything is as it was before.',
  },
  INLASNING_HALVA_LISTAN: {
    sv: 'Se efter att filen har med alla områden. Minst hälften av förra listan saknas.',
    en: 'See that the file holds every area. At least half of the last list is missing.',
  },
  INLASNING_DELVIS_ANGRAD: {
    sv: 'Ändra för hand i de ärenden som ni har arbetat med efter inläsningen. De lämnades som de är.',
    en: 'Change by hand the cases that you have worked on since the list. They were left as they are.',
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
