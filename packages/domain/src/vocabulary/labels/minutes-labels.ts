import type { MinutesEventKind, MinutesKind, MinutesPart, MinutesState } from '../minutes-codes.js'
import { words, type Labels } from './label-text.js'

export const minutesKindLabels: Labels<MinutesKind> = {
  MINNESANTECKNING: words('Minnesanteckning', 'Notes', '[Domain 4]'),
  PROTOKOLL: words('Protokoll', 'Minutes', '[Domain 4]'),
}

export const minutesStateLabels: Labels<MinutesState> = {
  UTKAST: words('Utkast', 'Draft', '[Domain 4]'),
  FOR_JUSTERING: words('Hos justerarna', 'With the adjusters', '[TF 2:10]'),
  JUSTERAD: words('Justerad', 'Adjusted', '[TF 2:10]'),
}

export const minutesEventLabels: Labels<MinutesEventKind> = {
  SKICKAD: words('Skickad för justering', 'Sent to be adjusted', '[TF 2:10]'),
  GODKAND: words('Läst och godkänd', 'Read and approved', '[TF 2:10]'),
  TILLBAKA: words('Tillbaka för ändring', 'Brought back to be changed', '[Domain 4]'),
  JUSTERAD: words('Justerad av alla', 'Adjusted by all', '[TF 2:10]'),
  TILLAGG: words('Tillägg', 'Addendum', '[Domain 4]'),
}

export const minutesPartLabels: Labels<MinutesPart> = {
  FORHINDER: words('Anmälda förhinder', 'Apologies', '[Domain 4]'),
  PUNKT: words('Punkt på dagordningen', 'Item of the agenda', '[Domain 4]'),
  BESLUT: words('Vad mötet bestämde', 'What the meeting decided', '[Domain 4]'),
  OVRIGT: words('Övrigt från mötet', 'Anything else from the meeting', '[Domain 4]'),
}
