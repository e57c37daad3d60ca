import type { FactCategory } from '../../disclosure/category.js'
import type { ConsentDirection, ConsentForm, ConsentState } from '../../disclosure/consent.js'
import type { GroundKind } from '../../disclosure/ground-kind.js'
import type { ConsentCapacity } from '../capacity.js'
import type { InvalidReason } from '../invalid-reason.js'
import type { SeenPlace } from '../seen-place.js'
import { words, type Labels, type Words } from './label-text.js'

export const factCategoryLabels: Labels<FactCategory> = {
  RENT_FACTS: words('Hyra, skuld och vad som är gjort', 'Rent, debt and what has been done', '[JB 12:44, Seed 4]'),
  DISTURBANCE: words('Störningar', 'Disturbance', '[JB 12:25 a]'),
  HOUSEHOLD_LANDLORD: words('Hushållet, hyresvärdens kännedom', 'The household, as the landlord knows it', '[Seed 4]'),
  CONTACT: words('Telefon och e-post', 'Phone and e-mail', '[Seed 4]'),
  TENANCY_PLAN: words('Plan med hyresvärden', 'Plan with the landlord', '[Seed 4]', { sv: 'Överens med hyresgästen', en: 'Agreed with the tenant' }),
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

/** What one who asks for a consent is told of a category, where its name does not say it. */
export const factCategoryHelp: Readonly<Partial<Record<FactCategory, Words>>> = {
  KNOWN_STATUS: { sv: 'Att personen är känd hos er, och vem som handlägger.', en: 'That the person is known to you, and who handles the case.' },
  ECON_ASSISTANCE: { sv: 'Beslut och dag för utbetalning, inget annat.', en: 'Decision and day of payment, nothing else.' },
  AGREED_PLAN: { sv: 'Vad ni och personen har kommit överens om.', en: 'What you and the person have agreed.' },
  HOUSEHOLD_CHILDREN: { sv: 'Kräver skriftligt samtycke av varje vårdnadshavare.', en: 'Requires written consent from each guardian.' },
  CARE_HEALTH: { sv: 'Kräver skriftligt samtycke och en särskild fråga.', en: 'Requires written consent and a separate question.' },
  CONTACT_NEW: { sv: 'Telefon och adress som personen har lämnat till er.', en: 'Phone and address the person has given you.' },
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
  OPPNAT_SKYDD: words('Öppnade skyddade uppgifter', 'Opened protected information', '[domain 1.6]'),
  MOTESRUM: words('Egen skärm under mötet', 'Own screen during the meeting', '[OSL 26:1]'),
  DELAD_SKARM: words('Delad skärm under mötet', 'Shared screen during the meeting', '[OSL 26:1]'),
}

export const consentFormLabels: Labels<ConsentForm> = {
  SKRIFTLIG: words('Skriftligt', 'In writing', '[Seed 4, Bilaga 3]'),
  E_UNDERSKRIFT: words('E-underskrift', 'E-signature', '[eIDAS 26]'),
  MUNTLIG: words('Muntligt', 'Spoken', '[Seed 4, Timrå]'),
}

/** As the organisation that takes the consent says it; asked beside each other, so that UTBYTA is both. */
export const consentDirectionLabels: Labels<ConsentDirection> = {
  LAMNA: words('Vi får lämna', 'We may tell', '[OSL 12:2]'),
  INHAMTA: words('Vi får hämta in', 'We may ask', '[OSL 12:2]'),
  UTBYTA: words('Båda', 'Both', '[Seed 4, Bilaga 3]'),
}

export const consentCapacityLabels: Labels<ConsentCapacity> = {
  SJALV: words('För egen del', 'For their own part', '[OSL 12:2]'),
  VARDNADSHAVARE: words('Som vårdnadshavare', 'As guardian', '[OSL 12:3, FB 6:11]'),
  GOD_MAN: words('Som god man', 'As god man', '[FB 11:4]'),
  FORVALTARE: words('Som förvaltare', 'As förvaltare', '[FB 11:7]'),
  FRAMTIDSFULLMAKT: words('Med framtidsfullmakt', 'By future power of attorney', '[2017:310]'),
}

const ENDED = words('Har upphört', 'Has ended', '[C6, C8, C9; Seed 4, Bilaga 3]')

/**
 * What the releasing organisation reads. One that was taken back and one whose time is out have the same words: taking
 * back is no fault. Others only read that information can no longer be given, whatever the state. [C6]
 */
export const consentStateLabels: Labels<ConsentState> = {
  UTKAST: words('Gäller inte än', 'Not yet valid', '[C9]'),
  AKTIV: words('Gäller', 'Valid', '[C9]'),
  UPPHORD_TID: ENDED,
  ATERKALLAD: ENDED,
  ERSATT: words('Ersatt av ett nyare', 'Replaced by a newer one', '[C9]'),
  OGILTIG: words('Gällde aldrig', 'Was never valid', '[C9]'),
}

/** Said by whoever marks it, within the releasing organisation alone. */
export const invalidReasonLabels: Labels<InvalidReason> = {
  PRESSAD: words('Personen var pressad att säga ja', 'The person was pressed to say yes', '[C7, JO 7595-2016]'),
  FORSTOD_INTE: words('Personen förstod inte vad det gällde', 'The person did not understand what it was about', '[C4, C7]'),
  FEL_PERSON: words('Någon annan än den det gäller sade ja', 'Somebody else than the one it is about said yes', '[C2]'),
  FICK_INTE_TALA: words('Den som sade ja fick inte tala för personen', 'The one who said yes might not speak for the person', '[C3, C4]'),
  ALDRIG_GIVET: words('Det gavs aldrig, och är infört av misstag', 'It was never given, and is recorded by mistake', '[C9]'),
}
