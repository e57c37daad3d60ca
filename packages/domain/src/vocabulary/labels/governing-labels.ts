import type { GoverningKind, DocumentState, OrganisingTopic } from '../governing-codes.js'
import { isLandlord, type OrganisationKind } from '../organisation.js'
import { words, type Labels } from './label-text.js'

export const governingKindLabels: Labels<GoverningKind> = {
  LAG: words('Lag eller föreskrift', 'Law or regulation', '[Seed 4]'),
  POLICY: words('Policy eller riktlinjer', 'Policy or guidelines', '[Seed 4]'),
  DELEGATION: words('Delegationsordning', 'Delegation order', '[KL 6:37–40, 7:5]'),
  RUTIN: words('Rutin', 'Routine', '[Seed 4]'),
  AVTAL: words('Avtal eller villkor', 'Agreement or conditions', '[Seed 4]'),
  ANNAT: words('Annat dokument', 'Another document', '[Seed 4]'),
}

export const documentStateLabels: Labels<DocumentState> = {
  ATT_GA_IGENOM: words('Ska gås igenom', 'To be gone through', '[Seed 4]'),
  GALLER: words('Gäller nu', 'In force', '[Seed 4]'),
  BORJAR: words('Börjar gälla senare', 'Not in force yet', '[Seed 4]'),
  SLUT: words('Gäller inte längre', 'No longer in force', '[Seed 4]'),
  UR_BRUK: words('Taget ur bruk', 'Taken out of use', '[Seed 4]'),
}

export const organisingTopicLabels: Labels<OrganisingTopic> = {
  KONTAKT: words('Kontakt', 'Contact', '[Seed 4]'),
  BESLUT: words('Beslut om pengar', 'Decisions about money', '[Seed 4]'),
  TIDER: words('Tider', 'Times', '[Seed 4]'),
  BRADSKANDE: words('När det brådskar', 'When it is urgent', '[Seed 4]'),
  HEMBESOK: words('Hembesök', 'Home visits', '[Seed 4]'),
  ORO: words('Oro för barn', 'Worry about children', '[SoL 19 kap.]'),
  BOENDE: words('Att få en bostad', 'To be given a home', '[Seed 4]'),
  SEKRETESS: words('Vad ni får berätta', 'What you may tell', '[OSL 26:1]'),
}

/** What a landlord is asked about itself. */
export const landlordQuestionLabels: Labels<OrganisingTopic> = {
  KONTAKT: words('Vem hos er har kontakt med den som är sen med hyran, och hur tidigt?', 'Who of you is in contact with somebody who is late with the rent, and how early?', '[Seed 4]'),
  BESLUT: words('Vem beslutar om avbetalningsplan och anstånd, och vad krävs för ett ja?', 'Who decides on payment plans and respite, and what does a yes take?', '[Seed 4]'),
  TIDER: words('När lämnar ni kravet till inkasso, och när går ni vidare till Kronofogden?', 'When do you hand a claim to debt collection, and when do you go on to the Enforcement Authority?', '[Seed 4]'),
  BRADSKANDE: words('Vem svarar på kvällar och helger, och vad kan jouren besluta?', 'Who answers in evenings and at weekends, and what can those on call decide?', '[Seed 4]'),
  HEMBESOK: words('När gör ni hembesök, och vilka följer med?', 'When do you visit a home, and who comes along?', '[Seed 4]'),
  ORO: words('Hur gör ni när någon hos er blir orolig för ett barn, och vem lämnar orosanmälan?', 'What do you do when one of you worries about a child, and who reports it?', '[Seed 4]'),
  BOENDE: words('Vad kräver ni av den som vill hyra, och räknas försörjningsstöd som inkomst?', 'What do you ask of those who want to rent, and is social assistance an income?', '[Seed 4, uthyrningspolicy]'),
  SEKRETESS: words('Vad får ni berätta om en hyresgäst, och vem hos er gör det?', 'What may you tell about a tenant, and who of you does?', '[GDPR art. 6]'),
}

/** What social services are asked about themselves. */
export const socialQuestionLabels: Labels<OrganisingTopic> = {
  KONTAKT: words('Vem hos er tar emot när en hyresvärd hör av sig om ett hushåll?', 'Who of you receives it when a landlord gets in touch about a household?', '[Seed 4]'),
  BESLUT: words('Vem beslutar om bistånd till hyresskuld, och vad prövar ni?', 'Who decides on assistance to a rent debt, and what is tried?', '[SoL 12 kap.]'),
  TIDER: words('Hur lång tid tar det från ansökan eller meddelande till beslut?', 'How long does it take from an application or a notice to a decision?', '[Seed 4]'),
  BRADSKANDE: words('Vem svarar på kvällar och helger, och vad gör socialjouren?', 'Who answers in evenings and at weekends, and what do the emergency social services do?', '[Seed 4]'),
  HEMBESOK: words('När gör ni hembesök eller uppsökande besök, och vilka följer med?', 'When do you visit a home or seek somebody out, and who comes along?', '[Seed 4]'),
  ORO: words('Vem tar emot en orosanmälan, och vad får den som anmäler veta sedan?', 'Who receives a report of worry about a child, and what is the one who reports told afterwards?', '[SoL 19 kap.]'),
  BOENDE: words('Vilka boendelösningar har ni, och när kan ni stå för hyran?', 'What housing can you offer, and when can you answer for the rent?', '[JB 12:44]'),
  SEKRETESS: words('Vad får ni säga utan samtycke, och hur frågar ni om ett?', 'What may you say without a consent, and how do you ask for one?', '[OSL 26:1, 10:1]'),
}

/** The questions that an organisation of this kind is asked; null for those around the table. */
export function organisingQuestionsOf(kind: OrganisationKind): Labels<OrganisingTopic> | null {
  if (kind === 'SOCIALTJANST') return socialQuestionLabels
  return isLandlord(kind) ? landlordQuestionLabels : null
}
