import type { NoticeChannel, NoticeCode, NoticeSender } from '../notice.js'
import { words, type Labels } from './label-text.js'

/** With the number of the form, by which a landlord knows it. */
export const noticeCodeLabels: Labels<NoticeCode> = {
  N_44_ARREARS: words('Uppsägning för obetald hyra, formulär 3', 'Termination for unpaid rent, form 3', '[JB 12:44, SFS 1978:314, formulär 3]'),
  N_44_TENANT: words('Underrättelse till hyresgästen, formulär 1', 'Notice to the tenant, form 1', '[JB 12:44, SFS 1978:314, formulär 1]'),
  N_25A: words('Rättelseanmaning', 'Formal warning', '[JB 12:25 a]'),
  N_42_COPY: words('Kopia av uppsägning, särskilt allvarlig störning', 'Copy of termination, particularly serious disturbance', '[JB 12:42 st. 4]'),
  N_13B: words('Hyresnämnden om förlängning', 'The rent tribunal on renewal', '[1973:188 13 b §]'),
  N_KFM_DATE: words('Kronofogden har satt en vräkningsdag', 'Kronofogden has set a day of eviction', '[UF 16:2, SoF 11:3]'),
  N_LIABILITY: words('Socialnämnden svarar för hyran', 'The social welfare board answers for the rent', '[JB 12:44 st. 4 p. 1]'),
}

/** Also to stand after the sender, with a small letter: "Hyresvärden, brev, 26 nov". */
export const noticeChannelLabels: Labels<NoticeChannel> = {
  POST: words('Brev', 'Letter', '[Seed 4, Malmö stad; JB 12:63]'),
  EPOST: words('E-post', 'E-mail', '[Seed 4, Malmö stad]'),
  FAX: words('Fax', 'Fax', '[Seed 4, Malmö stad]'),
  TELEFON: words('Telefon', 'Phone', '[Seed 4, Malmö stad]'),
  ANNAN_SEKTION: words('Annan enhet', 'Another unit', '[Seed 4, Malmö stad]'),
  BESOK: words('Besök', 'Visit', '[Seed 4, Malmö stad]'),
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
  KRONOFOGDEN: words('Kronofogden', 'Kronofogden', '[SoF 11:3]'),
  HYRESNAMND: words('Hyresnämnden', 'The rent tribunal', '[1973:188 13 b §]'),
}
