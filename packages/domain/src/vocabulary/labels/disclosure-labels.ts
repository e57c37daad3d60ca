import type { FactCategory } from '../../disclosure/category.js'
import type { ConsentCapacity, ConsentDirection, ConsentForm, ConsentState } from '../../disclosure/consent.js'
import type { GroundKind } from '../../disclosure/ground-kind.js'
import type { SeenPlace } from '../seen-place.js'
import { words, type Labels } from './label-text.js'

export const factCategoryLabels: Labels<FactCategory> = {
  RENT_FACTS: words('Hyra, skuld och vad som är gjort', 'Rent, debt and what has been done', '[JB 12:44, Seed 4]'),
  DISTURBANCE: words('Störningar', 'Disturbance', '[JB 12:25 a]'),
  HOUSEHOLD_LANDLORD: words('Hushållet, hyresvärdens kännedom', 'The household, as the landlord knows it', '[Seed 4]'),
  CONTACT: words('Telefon och e-post', 'Phone and e-mail', '[Seed 4]'),
  TENANCY_PLAN: words('Plan med hyresvärden', 'Plan with the landlord', '[Seed 4]'),
  SENSITIVE: words('Känsliga uppgifter', 'Sensitive information', '[GDPR 9]'),
  NOTICE_RECEIPT: words('Kvittens på underrättelse', 'Receipt of a notice', '[SoF 11:3]'),
  KNOWN_STATUS: words('Om personen är känd', 'Whether the person is known', '[OSL 26:1]'),
  ECON_ASSISTANCE: words('Ekonomiskt bistånd', 'Financial assistance', '[OSL 26:1, SoF 12:2]'),
  AGREED_PLAN: words('Överenskommen plan', 'Agreed plan', '[OSL 26:1]'),
  HOUSEHOLD_CHILDREN: words('Barn och hur de bor', 'Children and how they live', '[OSL 26:1]'),
  CARE_HEALTH: words('Vård och hälsa', 'Care and health', '[OSL 25:1, 26:1]'),
  CHILD_WELFARE: words('Barnutredning', 'Child welfare inquiry', '[OSL 26:1]'),
  CONTACT_NEW: words('Ny adress eller telefon', 'New address or phone', '[OSL 26:1, JO 846-2012]'),
  PROTECTED_IDENTITY: words('Skyddade personuppgifter', 'Protected personal information', '[OSL 22:1, FOL 16]'),
  EVICTION_DATE: words('Vräkningsdag', 'Day of eviction', '[UF 16:2]'),
  ENFORCEMENT: words('Kronofogdens ärende', 'Kronofogden’s case', '[OSL 34:1]'),
  DEBT_ADVICE: words('Budget- och skuldrådgivning', 'Budget and debt advice', '[OSL 26:1]'),
  OWN_NOTE: words('Egen anteckning', 'Own note', '[OSL 26:1, GDPR 5]'),
}

export const groundKindLabels: Labels<GroundKind> = {
  OWN_DATA: words('Egna uppgifter', 'Own information', '[GDPR 6.1 b–f]'),
  STATUTORY_NOTICE: words('Underrättelse enligt lag', 'Notice required by law', '[JB 12:25 a, 44; SoF 11:3]'),
  CONSENT: words('Samtycke', 'Consent', '[OSL 10:1, 12:2]'),
  TENANT_PRESENT: words('Hyresgästen är med', 'The tenant is present', '[OSL 12:1–2]'),
  HARM_TEST: words('Beslut efter menprövning', 'Decision after a harm test', '[OSL 26:1]'),
  PUBLIC: words('Öppen uppgift', 'Public information', '[OSL 2 kap.]'),
  ANONYMISED: words('Avidentifierat', 'Without identity', '[OSL 26:1]'),
}

export const seenPlaceLabels: Labels<SeenPlace> = {
  SKARM: words('Skärm', 'Screen', '[GDPR 15.1 c]'),
  UTSKRIFT: words('Utskrift', 'Print', '[GDPR 15.1 c]'),
  EXPORT: words('Utdrag', 'Extract', '[GDPR 15]'),
}

export const consentFormLabels: Labels<ConsentForm> = {
  SKRIFTLIG: words('Skriftligt', 'In writing', '[Seed 4, Bilaga 3]'),
  E_UNDERSKRIFT: words('Underskrivet med e-legitimation', 'Signed with an e-ID', '[eIDAS 26]'),
  MUNTLIG: words('Muntligt', 'Spoken', '[Seed 4, Timrå]'),
}

export const consentDirectionLabels: Labels<ConsentDirection> = {
  LAMNA: words('Lämna uppgifter', 'Give information', '[OSL 12:2]'),
  INHAMTA: words('Hämta in uppgifter', 'Get information', '[OSL 12:2]'),
  UTBYTA: words('Lämna och hämta in uppgifter', 'Give and get information', '[Seed 4, Bilaga 3]'),
}

export const consentCapacityLabels: Labels<ConsentCapacity> = {
  SJALV: words('För egen del', 'For oneself', '[OSL 12:2]'),
  VARDNADSHAVARE: words('Som vårdnadshavare', 'As guardian of the child', '[OSL 12:3, FB 6:11]'),
  GOD_MAN: words('Som god man', 'As god man', '[FB 11:4]'),
  FORVALTARE: words('Som förvaltare', 'As förvaltare', '[FB 11:7]'),
  FRAMTIDSFULLMAKT: words('Med framtidsfullmakt', 'By future power of attorney', '[2017:310]'),
}

/** What the releasing organisation reads. Others only read that information can no longer be given, whatever the state. [C6] */
export const consentStateLabels: Labels<ConsentState> = {
  UTKAST: words('Utkast', 'Draft', '[C9]'),
  AKTIV: words('Gäller', 'In force', '[C9]'),
  UPPHORD_TID: words('Tiden är slut', 'Time has run out', '[C8]'),
  ATERKALLAD: words('Taget tillbaka', 'Taken back', '[C6, Seed 4, Bilaga 3]'),
  ERSATT: words('Ersatt av ett nytt', 'Replaced by a new one', '[C9]'),
  OGILTIG: words('Gällde aldrig', 'Was never in force', '[C9]'),
}
