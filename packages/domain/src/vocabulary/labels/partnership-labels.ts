import type { WayInPart, WayInState, WorkNeed } from '../partnership-codes.js'
import { words, type Labels } from './label-text.js'

export const wayInStateLabels: Labels<WayInState> = {
  SAKNAS: words('Ingång saknas', 'No way in yet', '[Seed 4]'),
  OFULLSTANDIG: words('Något fattas', 'Something is missing', '[Seed 4]'),
  ATT_BEKRAFTA: words('Behöver bekräftas', 'To be confirmed', '[Seed 4]'),
  GALLER: words('Bekräftad', 'Confirmed', '[Seed 4]'),
}

export const wayInPartLabels: Labels<WayInPart> = {
  TELEFON: words('telefonnummer', 'telephone number', '[Seed 4]'),
  MEJL: words('mejladress', 'mail address', '[Seed 4]'),
  TIDER: words('när någon svarar', 'when somebody answers', '[Seed 4]'),
  ERSATTARE: words('ersättare', 'deputy', '[Seed 4]'),
}

export const workNeedLabels: Labels<WorkNeed> = {
  MOTEN: words('Ingen kan planera och skicka möten. Låt en kollega till vara samordnare.', 'Nobody can plan and send meetings. Let another colleague be coordinator.', '[Seed 4]'),
  ARENDEN: words('Ingen arbetar med ärendena. Låt en kollega till göra det.', 'Nobody works with the cases. Let another colleague do so.', '[Seed 4]'),
  SKYDDADE: words('Ingen får öppna skyddade uppgifter. Utse en kollega till.', 'Nobody may open protected information. Appoint another colleague.', '[Seed 4]'),
  BESLUT: words('Ingen chef är kvar som kan besluta och skriva under. Be den som sköter portalen lägga till en chef.', 'No manager is left to decide and sign. Ask whoever runs the portal to add a manager.', '[Seed 4]'),
  MANDAT: words('Vissa beslut får ingen annan fatta. Utse en ersättare i mandaten, eller ge en kollega till mandat.', 'Some decisions nobody else may make. Appoint a deputy among the mandates, or give another colleague a mandate.', '[Seed 4, domain 1.1]'),
  INGANG: words('Ingen svarar på er ingång. Utse en ersättare.', 'Nobody answers at your way in. Appoint a deputy.', '[Seed 4]'),
}
