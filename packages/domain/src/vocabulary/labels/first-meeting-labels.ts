import type { AgreedKind, FirstStep, FirstStepState, FirstTopic, MonthMark } from '../first-meeting-codes.js'
import { words, type Labels } from './label-text.js'
import { targetGroupLabels } from './target-labels.js'

export const firstStepLabels: Labels<FirstStep> = {
  UPPDRAG: words('Uppdrag', 'What we are here for', '[Seed 4]'),
  STYRANDE_DOKUMENT: words('Det som styr oss', 'What governs us', '[Seed 4]'),
  MALGRUPPER: words('Målgrupper', 'Target groups', '[Seed 4]'),
  MAL: words('Gemensamma mål', 'Common goals', '[Seed 4]'),
  EN_INGANG: words('En ingång var', 'One way in each', '[Seed 4]'),
  DATUM: words('Datum för mötena', 'Dates of the meetings', '[Seed 4]'),
}

/** What is done at each step, and why. */
export const firstStepHelp: Labels<FirstStep> = {
  UPPDRAG: words('Berätta för varandra vad ni är till för: vad ni ska göra, och vad ni inte får göra.', 'Tell each other what you are there for: what you are to do, and what you may not do.', '[Seed 4]'),
  STYRANDE_DOKUMENT: words('Lägg in de lagar, regler och beslut som styr er, och svara på hur ni är organiserade.', 'Add the laws, rules and decisions that govern you, and answer how you are organised.', '[Seed 4]'),
  MALGRUPPER: words('Välj vilka ni arbetar med först. Skriv var för sig vad ni menar, jämför, och enas om gemensamma ord.', 'Choose whom you work with first. Write separately what you mean, compare, and agree on common words.', '[Seed 4]'),
  MAL: words('Börja enkelt: att mötas. Sätt sedan mål för hur ni arbetar, så att alla i en målgrupp får samma chans.', 'Begin simply: by meeting. Then set goals for how you work, so that everybody in a target group gets the same chance.', '[Seed 4]'),
  EN_INGANG: words('Var sitt nummer eller en adress där någon svarar, också när den vanliga är borta.', 'A number or an address each where somebody answers, also when the usual person is away.', '[Seed 4]'),
  DATUM: words('Boka månadsmötena flera månader framåt, så att de blir av.', 'Book the monthly meetings several months ahead, so that they take place.', '[Seed 4]'),
}

export const firstStepStateLabels: Labels<FirstStepState> = {
  ATT_GORA: words('Att göra', 'To do', '[Seed 4]'),
  PAGAR: words('Påbörjat', 'Begun', '[Seed 4]'),
  KLAR: words('Klart', 'Done', '[Seed 4]'),
}

export const firstTopicLabels: Labels<FirstTopic> = { UPPDRAG: words('Uppdraget', 'The task', '[Seed 4]'), ...targetGroupLabels }

export const agreedKindLabels: Labels<AgreedKind> = {
  STARTMAL: words('Startmål', 'Starter goal', '[Seed 4]'),
  PROCESSMAL: words('Mål för hur vi arbetar', 'Goal for how we work', '[Seed 4]'),
  RESULTATMAL: words('Mål för utfallet', 'Goal for the outcome', '[Seed 4]'),
  BESLUT: words('Det här kom vi överens om', 'This is what we agreed', '[Seed 4]'),
}

export const monthMarkLabels: Labels<MonthMark> = {
  HALLET: words('Möte hållet', 'Meeting held', '[Seed 4]'),
  INTE_HALLET: words('Inget möte hölls', 'No meeting was held', '[Seed 4]'),
  BOKAT: words('Möte bokat', 'Meeting booked', '[Seed 4]'),
  INGET: words('Inget möte bokat', 'No meeting booked', '[Seed 4]'),
}
