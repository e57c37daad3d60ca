import type { NoticeChannel, NoticeCode, NoticeSender } from '../notice.js'
import { words, type Labels } from './label-text.js'

export const noticeCodeLabels: Labels<NoticeCode> = {
  N_44_ARREARS: words('Underrättelse till socialnämnden om hyresskuld', 'Notice to the social welfare board of rent arrears', '[JB 12:44, SFS 1978:314, formulär 3]'),
  N_44_TENANT: words('Underrättelse till hyresgästen om att kunna bo kvar', 'Notice to the tenant on how to stay', '[JB 12:44, SFS 1978:314, formulär 1]'),
  N_25A: words('Underrättelse om störningar eller skötsel', 'Notice of disturbance or neglect', '[JB 12:25 a]'),
  N_42_COPY: words('Kopia av uppsägning vid allvarlig störning', 'Copy of termination for serious disturbance', '[JB 12:42 st. 4]'),
  N_13B: words('Underrättelse från hyresnämnden', 'Notice from the rent tribunal', '[1973:188 13 b §]'),
  N_KFM_DATE: words('Kronofogden om vräkningsdag', 'Kronofogden on the day of eviction', '[UF 16:2, SoF 11:3]'),
  N_LIABILITY: words('Socialnämnden svarar för hyran', 'The social welfare board answers for the rent', '[JB 12:44 st. 4 p. 1]'),
}

export const noticeChannelLabels: Labels<NoticeChannel> = {
  POST: words('Post', 'Post', '[Seed 4, Malmö stad; JB 12:63]'),
  EPOST: words('E-post', 'E-mail', '[Seed 4, Malmö stad]'),
  FAX: words('Fax', 'Fax', '[Seed 4, Malmö stad]'),
  TELEFON: words('Telefon', 'Phone', '[Seed 4, Malmö stad]'),
  ANNAN_SEKTION: words('Från en annan sektion', 'From another section', '[Seed 4, Malmö stad]'),
  BESOK: words('Vid besök', 'In person', '[Seed 4, Malmö stad]'),
  PORTAL: words('Här i Bo kvar', 'Here in Bo kvar', '[JB 12:63]'),
}

export const noticeSenderLabels: Labels<NoticeSender> = {
  HYRESVARD: words('Hyresvärden', 'The landlord', '[JB 12:44]'),
  INKASSO: words('Inkassobolag', 'Collection agency', '[Seed 4, Malmö stad]'),
  JURIST: words('Jurist', 'Lawyer', '[Seed 4, Malmö stad]'),
  VARD_OMSORG: words('Vård och omsorg', 'Municipal care services', '[Seed 4, Malmö stad]'),
  SJUKVARD: words('Sjukvården', 'Health care', '[Seed 4, Malmö stad]'),
  POLIS: words('Polisen', 'The police', '[Seed 4, Malmö stad]'),
  ENSKILD: words('Personen själv', 'The person', '[Seed 4, Malmö stad]'),
  ANHORIG: words('Anhörig', 'A relative', '[Seed 4, Malmö stad]'),
  KRONOFOGDEN: words('Kronofogden', 'Kronofogden, the enforcement authority', '[SoF 11:3]'),
  HYRESNAMND: words('Hyresnämnden', 'The rent tribunal', '[1973:188 13 b §]'),
}
