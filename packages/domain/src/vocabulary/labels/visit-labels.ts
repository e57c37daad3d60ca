import type { EntryYesWay, VisitReason, VisitState } from '../visit-codes.js'
import { words, type Labels } from './label-text.js'

export const visitStateLabels: Labels<VisitState> = {
  PLANERAT: words('Planerat', 'Planned', '[Seed 4, dag 19]'),
  VANTAR_PA_ER: words('Väntar på ert svar', 'Waits for your answer', '[Seed 4]'),
  VANTAR_PA_SVAR: words('Inget svar än', 'No answer yet', '[Seed 4]'),
  BEKRAFTAT: words('Båda kommer', 'Both are coming', '[Seed 4]'),
  AVBOJT: words('Den andra kommer inte', 'The other is not coming', '[Seed 4]'),
  INSTALLT: words('Inställt', 'Called off', '[Seed 4]'),
  KAN_INTE_VISAS: words('Uppgifter kan inte längre lämnas', 'Information can no longer be given', '[OSL 26:1]'),
}

export const visitReasonLabels: Labels<VisitReason> = {
  TIDEN_PASSAR_INTE: words('Tiden passar inte', 'The time does not suit', '[Seed 4]'),
  INGEN_KAN_GA: words('Ingen kan gå', 'Nobody can go', '[Seed 4]'),
  GORS_PA_ANNAT_SATT: words('Görs på annat sätt', 'Done in another way', '[Seed 4]'),
  BEHOVS_INTE: words('Behövs inte', 'Not needed', '[Seed 4]'),
}

export const entryYesWayLabels: Labels<EntryYesWay> = {
  VID_DORREN: words('Vid dörren', 'At the door', '[JO 6367-2019]'),
  TELEFON: words('Per telefon', 'By phone', '[JO 6367-2019]'),
  MOTE: words('På ett möte', 'At a meeting', '[JO 6367-2019]'),
  SKRIFTLIGT: words('Skriftligt', 'In writing', '[JO 6367-2019]'),
}
