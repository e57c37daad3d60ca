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

/** What is talked about at each of them. */
export const managerItemHelp: Labels<ManagerItem> = {
  SAMVERKAN: words('Möts ni som ni tänkte? Når ni varandra? Vad har blivit bättre?', 'Do you meet as you meant to? Do you reach each other? What has become better?', '[domain 4]'),
  ATAGANDEN: words('Det ni har lovat varandra: vad är gjort, och vad är kvar?', 'What you have promised each other: what is done, and what is left?', '[domain 4]'),
  GRINDAR: words('Får alla i en målgrupp det ni har bestämt innan nästa steg tas?', 'Does everybody in a target group get what you have decided before the next step is taken?', '[domain 4]'),
  MANDAT: words('Vem får besluta om vad, och räcker det för dem som gör arbetet?', 'Who may decide what, and is it enough for those who do the work?', '[domain 4]'),
  RESURSER: words('Räcker tiden och personerna, och klarar arbetet att någon slutar?', 'Are there time and people enough, and does the work go on if somebody leaves?', '[domain 4]'),
  AVVIKELSER: words('Vad blev inte som ni kom överens om, och varför?', 'What did not go as you agreed, and why?', '[domain 4]'),
}

export const managerMeetingFateLabels: Labels<ManagerMeetingFate> = {
  PLANERAT: words('Planerat', 'Planned', '[Seed 4]'),
  ATT_AVSLUTA: words('Att avsluta', 'To be closed', '[Seed 4]'),
  HALLET: words('Hållet', 'Held', '[Seed 4]'),
  INSTALLT: words('Blev inget möte', 'No meeting came of it', '[Seed 4]'),
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
