import type { ManagerDecisionState, ManagerItem, ManagerMeetingFate, ManagerStanding } from '../manager-meeting-codes.js'
import { words, type Labels } from './label-text.js'

export const managerItemLabels: Labels<ManagerItem> = {
  SAMVERKAN: words('Hur samverkan går', 'How the partnership goes', '[domain 4]'),
  ATAGANDEN: words('Åtaganden', 'Commitments', '[domain 4]'),
  GRINDAR: words('Mål och grindar', 'Goals and gates', '[domain 4]'),
  MANDAT: words('Mandat', 'Mandates', '[domain 4]'),
  RESURSER: words('Resurser', 'Resources', '[domain 4]'),
  AVVIKELSER: words('Avvikelser', 'Deviations', '[domain 4]'),
}

export const managerMeetingFateLabels: Labels<ManagerMeetingFate> = {
  PLANERAT: words('Planerat', 'Planned', '[Seed 4]'),
  ATT_AVSLUTA: words('Att avsluta', 'To be closed', '[Seed 4]'),
  HALLET: words('Hållet', 'Held', '[Seed 4]'),
  INSTALLT: words('Blev inte av', 'Did not take place', '[Seed 4]'),
}

export const managerStandingLabels: Labels<ManagerStanding> = {
  PLANERAT: words('Chefsmöte planerat', 'Managers’ meeting planned', '[Seed 4]'),
  ATT_AVSLUTA: words('Chefsmöte att avsluta', 'Managers’ meeting to be closed', '[Seed 4]'),
  ATT_PLANERA: words('Chefsmöte att planera', 'Managers’ meeting to be planned', '[Seed 4]'),
  FORSENAT: words('Chefsmöte försenat', 'Managers’ meeting overdue', '[Seed 4]'),
  ALDRIG: words('Inget chefsmöte än', 'No managers’ meeting yet', '[Seed 4]'),
}

export const managerDecisionStateLabels: Labels<ManagerDecisionState> = {
  OPPET: words('Inte klart än', 'Not done yet', '[Seed 4]'),
  KLART: words('Klart', 'Done', '[Seed 4]'),
  TILLBAKA: words('Gäller inte längre', 'No longer holds', '[Seed 4]'),
}
