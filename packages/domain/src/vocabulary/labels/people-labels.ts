import type { FactKind } from '../fact-kind.js'
import type { OrganisationKind } from '../organisation.js'
import type { LivingForm, PersonKind, ProtectionLevel } from '../person.js'
import type { Role } from '../role.js'
import { words, type Labels } from './label-text.js'

export const organisationKindLabels: Labels<OrganisationKind> = {
  SOCIALTJANST: words('Socialtjänsten', 'Social services', '[SoL 2025:400, OSL 26:1]'),
  BUS: words('Budget- och skuldrådgivning', 'Budget and debt advice', '[SoL 13:2, 2016:675]'),
  KOMMUNALT_BOLAG: words('Kommunalt bostadsbolag', 'Municipal housing company', '[OSL 2:3]'),
  PRIVAT_HYRESVARD: words('Privat hyresvärd', 'Private landlord', '[Seed 4]'),
  BRF: words('Bostadsrättsförening', 'Tenant-owner association', '[1991:614 7 kap.]'),
  INKASSO: words('Inkassobolag', 'Collection agency', '[1974:182 11 §]'),
  KRONOFOGDEN: words('Kronofogden', 'Kronofogden, the enforcement authority', '[OSL 34:1]'),
  VARD: words('Vården', 'Health care', '[OSL 25:1]'),
  POLIS: words('Polisen', 'The police', '[OSL 18, 35 kap.]'),
  KYRKA: words('Kyrka eller församling', 'Church or parish', '[Seed 4]'),
  IDEBUREN: words('Ideell organisation', 'Charity', '[Seed 4]'),
  ANHORIG: words('Anhörig', 'Relative', '[Seed 4, Bilaga 3]'),
  LEVERANTOR: words('Leverantör av Bo kvar', 'Supplier of Bo kvar', '[OSL 10:2 a, 2020:914]'),
}

export const roleLabels: Labels<Role> = {
  SAMORDNARE: words('Samordnare', 'Coordinator', '[Seed 4]'),
  HANDLAGGARE: words('Handläggare', 'Case officer', '[Seed 4]'),
  CHEF: words('Chef', 'Manager', '[Seed 4]'),
  NATVERK: words('Med i nätverket', 'Network partner', '[Seed 4]'),
}

export const personKindLabels: Labels<PersonKind> = {
  VUXEN: words('Vuxen', 'Adult', '[FB 9:1]'),
  BARN: words('Barn', 'Child', '[barnkonventionen 1]'),
}

export const livingFormLabels: Labels<LivingForm> = {
  STADIGVARANDE: words('Bor här', 'Lives here', '[Kronofogden 2023]'),
  VAXELVIS: words('Bor här växelvis', 'Lives here part of the time', '[FOL 7 a, Kronofogden 2023]'),
  UMGANGE: words('Är här ibland', 'Visits', '[Kronofogden 2023]'),
}

export const protectionLevelLabels: Labels<ProtectionLevel> = {
  SEKRETESSMARKERING: words('Sekretessmarkering', 'Confidentiality flag', '[OSL 22:1]'),
  SKYDDAD_FOLKBOKFORING: words('Skyddad folkbokföring', 'Protected registration', '[FOL 16]'),
}

export const factKindLabels: Labels<FactKind> = {
  NAMN: words('Namn', 'Name', '[Seed 4]'),
  ADRESS: words('Adress', 'Address', '[Seed 4]'),
  HUSHALL: words('Hushåll, er kännedom', 'Household, as you know it', '[Seed 4]'),
  BARN_KANNEDOM: words('Barn, er kännedom', 'Children, as you know it', '[Seed 4]'),
  TELEFON: words('Telefon', 'Phone', '[Seed 4]'),
  EPOST: words('E-post', 'E-mail', '[Seed 4]'),
  SKULD: words('Skuld', 'Debt', '[Seed 4]'),
  STEG: words('Var ärendet står', 'Where the case stands', '[JB 12:42–46]'),
  ATGARD: words('Gjort', 'Done', '[Seed 4]'),
  UNDERRATTELSE: words('Underrättelse', 'Notice', '[JB 12:25 a, 44]'),
  PLAN: words('Överenskommen plan', 'Agreed plan', '[Seed 4]'),
  STORNING: words('Störning', 'Disturbance', '[JB 12:25]'),
  ANTECKNING: words('Egen anteckning', 'Own note', '[Seed 4]'),
  STATUS: words('Läge hos oss', 'Status with us', '[OSL 26:1]'),
  KVITTENS: words('Underrättelsen är mottagen', 'The notice is received', '[SoF 11:3, Seed 4]'),
  BISTAND: words('Ekonomiskt bistånd', 'Financial assistance', '[SoF 12:2]'),
  BARN: words('Barn', 'Children', '[OSL 26:1]'),
  VARD: words('Vård och hälsa', 'Care and health', '[OSL 25:1, 26:1]'),
  BARNUTREDNING: words('Barnutredning', 'Child welfare inquiry', '[OSL 26:1]'),
  SKYDD: words('Skyddade personuppgifter', 'Protected personal information', '[OSL 22:1, FOL 16]'),
}
