import type { HouseholdQuestion } from '../household-question.js'
import { words, type Labels } from './label-text.js'

export const householdQuestionLabels: Labels<HouseholdQuestion> = {
  BOENDEFORM: words('Hur bor barnet i hemmet?', 'How does the child live in the home?', '[Kronofogden 2023]'),
  FOLKBOKFORING: words('Var är barnet folkbokfört?', 'Where is the child registered?', '[FOL 7, 7 a]'),
  DYGN_PER_AR: words('Hur många dygn om året är barnet här?', 'How many days a year is the child here?', '[Barnombudsmannen, Max18]'),
  NATTER_PER_MANAD: words('Hur många nätter i månaden sover barnet här?', 'How many nights a month does the child sleep here?', '[FOL 7]'),
  RELATION: words('Vad är den vuxna i hushållet för barnet?', 'What is the adult of the household to the child?', '[FB 6 kap.]'),
  PLACERING: words('Är barnet placerat?', 'Is the child placed?', '[SoL 2025:400]'),
  SKOLA: words('Går personen i skolan?', 'Is the person at school?', '[SoF 12:2]'),
  EGEN_FAMILJ: words('Har personen egen partner eller egna barn här?', 'Has the person a partner or children of their own here?', '[SCB HushallT10]'),
  KONTRAKT: words('Hör barnet till den som har kontraktet?', 'Does the child belong to whoever has the contract?', '[JB 12:39]'),
  ALLA_BARN_KANDA: words('Är alla barn i hushållet antecknade?', 'Are all children of the household noted?', '[domain 2]'),
  VANTAR_BARN: words('Väntar någon i hushållet barn?', 'Is anybody in the household expecting?', '[Seed 4]'),
  FORSTA_KONTRAKT: words('Är det hyresgästens första egna kontrakt?', 'Is it the tenant’s first contract?', '[Seed 4, Mimer]'),
}
