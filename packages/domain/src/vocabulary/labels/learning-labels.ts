import type { LearningCode } from '../meeting-codes.js'
import { words, type Labels } from './label-text.js'

export const learningCodeLabels: Labels<LearningCode> = {
  SEKRETESS_OCH_SAMTYCKE: words('Vad får vi prata om, och när?', 'What may we talk about, and when?', '[OSL 10:1, 12:2, 26:1]'),
  RINGA_FORST: words('Ringa först, skriva sedan', 'Call first, write later', '[Seed 4]'),
  UNGA_OCH_HYRAN: words('Unga och hyran: varför blir det sent?', 'Young tenants and rent: why is it late?', '[Seed 4]'),
  BARNENS_BEHOV: words('Vad barn behöver veta när hemmet är osäkert', 'What children need to know when home is uncertain', '[Seed 4, Bilaga 4]'),
  SAMMA_BARNFAMILJ: words('Menar vi samma sak med barnfamilj?', 'Do we mean the same by family with children?', '[Seed 4]'),
  AVIN_TILL_KRONOFOGDEN: words('Vägen från obetald avi till Kronofogden', 'From unpaid bill to Kronofogden', '[Seed 4]'),
  ATERVINNINGSFRISTEN: words('Tre veckor att betala och bo kvar', 'Three weeks to pay and stay', '[JB 12:44]'),
  UNDERRATTELSENS_VAG: words('Vad händer med en underrättelse hos socialtjänsten?', 'What happens to a notice at social services?', '[Seed 4, Malmö stad]'),
  BUDGET_OCH_SKULD: words('Så arbetar budget- och skuldrådgivningen', 'How budget and debt advice works', '[SoL 13:2, Seed 4]'),
  EKONOMISKT_BISTAND: words('När kan ekonomiskt bistånd gälla en hyresskuld?', 'When can financial assistance cover rent arrears?', '[SoF 12:2, Seed 4]'),
  INFLYTTNINGSSAMTALET: words('Samtalet vid inflyttning', 'The talk when moving in', '[Seed 4, Timråbo]'),
  HEMBESOKET: words('Hembesöket: hur hälsar vi på?', 'The home visit: how do we call?', '[Seed 4, JO 6367-2019]'),
  AVBETALNINGSPLANER: words('Vilka avbetalningsplaner håller?', 'Which payment plans last?', '[Seed 4]'),
  ALDRE_SOM_SLUTAR_BETALA: words('När en äldre plötsligt slutar betala', 'When an older tenant suddenly stops paying', '[Seed 4, Mimer]'),
  KRONOFOGDENS_STATISTIK: words('Så läser vi Kronofogdens siffror', 'How to read Kronofogden’s figures', '[Kronofogden]'),
  GODA_EXEMPEL: words('Ett hushåll som kunde bo kvar: vad hjälpte?', 'A home that was kept: what helped?', '[Seed 4]'),
  EN_INGANG: words('En ingång: svarar numret?', 'One way in: does the number answer?', '[Seed 4]'),
  MALEN_HITTILLS: words('Målen så här långt', 'Our goals so far', '[Seed 4]'),
}
