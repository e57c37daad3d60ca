import type { FactKind } from '../fact-kind.js'
import type { OrganisationKind } from '../organisation.js'
import type { LivingForm, OpeningPurpose, PersonKind, ProtectionLevel } from '../person.js'
import type { PersonalKind } from '../personal-kind.js'
import type { Role } from '../role.js'
import { factCategoryLabels } from './disclosure-labels.js'
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

/** Also to stand after an age, with a small letter: "ett år, bor här växelvis". */
export const livingFormLabels: Labels<LivingForm> = {
  STADIGVARANDE: words('Bor här hela tiden', 'Lives here all the time', '[Kronofogden 2023]'),
  VAXELVIS: words('Bor här växelvis', 'Lives here part of the time', '[FOL 7 a, Kronofogden 2023]'),
  UMGANGE: words('Är här på umgänge', 'Is here on visits', '[Kronofogden 2023]'),
}

export const protectionLevelLabels: Labels<ProtectionLevel> = {
  SEKRETESSMARKERING: words('Sekretessmarkering', 'Confidentiality flag', '[OSL 22:1]'),
  SKYDDAD_FOLKBOKFORING: words('Skyddad folkbokföring', 'Protected registration', '[FOL 16]'),
}

/** Also to stand after a colon. */
export const openingPurposeLabels: Labels<OpeningPurpose> = {
  KONTAKT: words('Ta kontakt med hushållet', 'Contact the household', '[domain 1.6]'),
  INFORA: words('Föra in eller rätta uppgifter', 'Record or correct information', '[domain 1.6]'),
  PROVA_SKYDD: words('Pröva om skyddet ska fortsätta', 'Decide whether the protection is to go on', '[domain 1.6]'),
  UTDRAG: words('Någon i hushållet har bett om sina uppgifter', 'Somebody of the household has asked for their information', '[GDPR 15]'),
}

/** A kind that is all of its category has the category's words. */
export const factKindLabels: Labels<FactKind> = {
  NAMN: words('Namn', 'Name', '[Seed 4]'),
  ADRESS: words('Adress', 'Address', '[Seed 4]'),
  HUSHALL: words('Hushåll, hyresvärdens kännedom', 'Household, as the landlord knows it', '[Seed 4]', { sv: 'Hushåll, er kännedom', en: 'Household, as you know it' }),
  BARN_KANNEDOM: words('Barn, hyresvärdens kännedom', 'Children, as the landlord knows it', '[Seed 4]', { sv: 'Barn, er kännedom', en: 'Children, as you know it' }),
  TELEFON: words('Telefon', 'Phone', '[Seed 4]'),
  EPOST: words('E-post', 'E-mail', '[Seed 4]'),
  SKULD: words('Skuld', 'Debt', '[Seed 4]'),
  STEG: words('Rättsligt steg', 'Legal step', '[JB 12:42–46]'),
  ATGARD: words('Gjort', 'Done', '[Seed 4]'),
  UNDERRATTELSE: words('Underrättelse', 'Notice', '[JB 12:25 a, 44]'),
  PLAN: factCategoryLabels.AGREED_PLAN,
  STORNING: words('Störning', 'Disturbance', '[JB 12:25]'),
  ANTECKNING: factCategoryLabels.OWN_NOTE,
  STATUS: words('Hur personen är känd', 'How the person is known', '[OSL 26:1]'),
  KVITTENS: factCategoryLabels.NOTICE_RECEIPT,
  BISTAND: factCategoryLabels.ECON_ASSISTANCE,
  BARN: factCategoryLabels.HOUSEHOLD_CHILDREN,
  VARD: factCategoryLabels.CARE_HEALTH,
  BARNUTREDNING: factCategoryLabels.CHILD_WELFARE,
  SKYDD: factCategoryLabels.PROTECTED_IDENTITY,
}

/** What a text that others read was stopped by; what it was stands after it. */
export const personalKindLabels: Labels<PersonalKind> = {
  NAMN: words('Ett namn ur ett ärende', 'A name from a case', '[domain 4]'),
  ADRESS: words('En adress ur ett ärende', 'An address from a case', '[domain 4]'),
  LAGENHETSNUMMER: words('Ett lägenhetsnummer', 'The number of a flat', '[domain 4]'),
  PERSONNUMMER: words('Ett personnummer', 'A personal number', '[domain 4]'),
  TELEFON: words('Ett telefonnummer', 'A telephone number', '[domain 4]'),
  EPOST: words('En e-postadress', 'A mail address', '[domain 4]'),
  ARENDENUMMER: words('Ett ärendenummer', 'The number of a case', '[domain 4]'),
}
