import type { TrainingState, TrainingTopic } from '../training-codes.js'
import { words, type Labels } from './label-text.js'

export const trainingTopicLabels: Labels<TrainingTopic> = {
  SEKRETESS: words('Sekretess och samtycke', 'Secrecy and consent', '[OSL 10:1, 26:1]'),
  HYRESLAGEN: words('Hyreslagen och vräkningens gång', 'The tenancy act, and how an eviction goes', '[JB 12]'),
  SOCIALTJANSTLAGEN: words('Socialtjänstlagen och bistånd', 'The social services act and assistance', '[SoL]'),
  BARNPERSPEKTIVET: words('Barnperspektivet', 'The child’s perspective', '[Seed 4]'),
  BUDGET: words('Budget- och skuldrådgivning', 'Budget and debt advice', '[SoL 13:2, Seed 4]'),
  BEMOTANDE: words('Bemötande', 'How we meet people', '[Seed 4]'),
  PORTALEN: words('Arbetet i portalen', 'Working in the portal', '[Seed 4]'),
  ANNAT: words('Annat ämne', 'Another topic', '[Seed 4]'),
}

export const trainingStateLabels: Labels<TrainingState> = {
  PLANERAD: words('Planerad', 'Planned', '[Seed 4]'),
  ATT_BERATTA: words('Att berätta om', 'To be told about', '[Seed 4]'),
  HALLEN: words('Hållen', 'Held', '[Seed 4]'),
  INSTALLD: words('Utbildningen blev inte av', 'The training did not take place', '[Seed 4]'),
}
