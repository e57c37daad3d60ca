import type { DeclineReason, HandoverState, HeldKind } from '../leaving-codes.js'
import { words, type Labels } from './label-text.js'

export const heldKindLabels: Labels<HeldKind> = {
  UPPGIFT: words('Uppgifter från möten', 'Tasks from meetings', '[Seed 4]'),
  ARENDE: words('Ärenden som någon handlägger', 'Cases that somebody handles', '[Seed 4]'),
  JUSTERING: words('Minnesanteckningar att justera', 'Notes to approve', '[Seed 4]'),
  INGANG: words('Namn på er ingång', 'A name at your way in', '[Seed 4]'),
  SAMORDNING: words('Planerar och skickar möten', 'Plans and sends meetings', '[Seed 4]'),
  MANDAT: words('Beslut som någon får fatta', 'Decisions that somebody may make', '[KL 6:37–40, 7:5]'),
  UNDERSKRIFT: words('Skriver under för er', 'Signs on your behalf', '[Seed 4, Bilaga 2]'),
  SKYDDADE: words('Öppnar skyddade uppgifter', 'Opens protected information', '[Seed 4]'),
}

export const declineReasonLabels: Labels<DeclineReason> = {
  HINNER_INTE: words('Jag hinner inte', 'I have no time', '[Seed 4]'),
  JAV: words('Jag är jävig', 'I have a conflict of interest', '[FL 16–18 §§]'),
  SAKNAR_KUNSKAP: words('Jag saknar kunskap om det', 'I lack the knowledge for it', '[Seed 4]'),
  AR_BORTA: words('Jag är borta eller slutar själv', 'I am away or leaving myself', '[Seed 4]'),
}

export const handoverStateLabels: Labels<HandoverState> = {
  VANTAR: words('Väntar på svar', 'Waiting for an answer', '[Seed 4]'),
  OVERTAGEN: words('Övertagen', 'Taken over', '[Seed 4]'),
  AVBOJD: words('Avböjd', 'Declined', '[Seed 4]'),
}
