import type {
  BarnfamiljCriterion, BarnfamiljPreset, EvaluationDate, Placement, PlacementRule, Registration, RegistrationRule, Relation, SchoolLevel,
  TargetGroup, UnknownPolicy, Verdict,
} from '../target-codes.js'
import { words, type Labels } from './label-text.js'

export const verdictLabels: Labels<Verdict> = {
  JA: words('Ja', 'Yes', '[Seed 4]'),
  NEJ: words('Nej', 'No', '[Seed 4]'),
  OKAND: words('Okänt', 'Not known', '[Seed 4]'),
}

export const targetGroupLabels: Labels<TargetGroup> = {
  BARNFAMILJ: words('Barnfamilj', 'Family with children', '[Seed 4, Bilaga 4]'),
  UNGA_18_25: words('Ung vuxen', 'Young adult', '[Seed 4]'),
  ALDRE_65_PLUS: words('Äldre', 'Older', '[Seed 4, Malmö stad]'),
  FORSTA_GANG_SEN: words('Sen för första gången', 'Late for the first time', '[Seed 4, Mimer]'),
  FORSTA_KONTRAKT: words('Första kontraktet eller nyinflyttad', 'First contract or newly moved in', '[Seed 4, Mimer]'),
  TIDIGARE_SKOTSAM: words('Har alltid betalat i tid', 'Has always paid in time', '[Seed 4, Mimer]'),
}

export const barnfamiljPresetLabels: Labels<BarnfamiljPreset> = {
  KFM_BARNFAMILJ: words('Kronofogden: barn minst 30 dagar om året', 'Kronofogden: children at least 30 days a year', '[Barnombudsmannen, Max18]'),
  KFM_BERORDA: words('Kronofogden: alla barn till vräkta föräldrar', 'Kronofogden: all children of evicted parents', '[Kronofogden 2014, 2023]'),
  KFM_2025: words('Kronofogden 2025: delat på skriven på adressen', 'Kronofogden 2025: split by registered address', '[Fastighetstidningen 2026-02]'),
  SCB_HUSHALL: words('SCB: hemmaboende i alla åldrar', 'SCB: living at home at any age', '[SCB HushallT10]'),
  FOLKBOKFORD_ADRESS: words('Folkbokförd på adressen', 'Registered at the address', '[Seed 4, Malmö stad]'),
  BISTAND: words('Som för ekonomiskt bistånd', 'As for financial assistance', '[SoF 12:2]'),
  ALLA_OAVSETT_FOLKBOKFORING: words('Alla barn, var de än är skrivna', 'All children, wherever registered', '[Seed 4]'),
}

export const barnfamiljCriterionLabels: Labels<BarnfamiljCriterion> = {
  ALDER: words('Ålder', 'Age', '[barnkonventionen 1]'),
  FOLKBOKFORING: words('Var barnet är skrivet', 'Where the child is registered', '[FOL 7, 7 a]'),
  BOENDEFORM: words('Hur barnet bor', 'How the child lives', '[Kronofogden 2023]'),
  DAGAR_PER_AR: words('Dagar om året', 'Days a year', '[Barnombudsmannen, Max18]'),
  NATTER_PER_MANAD: words('Nätter i månaden', 'Nights a month', '[FOL 7]'),
  RELATION: words('Vem den vuxna är för barnet', 'What the adult is to the child', '[FB 6 kap.]'),
  PLACERING: words('Placerad utanför hemmet', 'Placed outside the home', '[SoL 2025:400]'),
  KONTRAKT: words('Eget kontrakt', 'Contract of their own', '[JB 12:39]'),
  EGEN_FAMILJ: words('Egen familj i hushållet', 'Own family in the household', '[SCB HushallT10]'),
  VANTAR_BARN: words('Väntar barn', 'Expecting a child', '[Seed 4]'),
  ALLA_BARN_KANDA: words('Om det finns fler barn', 'Whether there are more children', '[Seed 4]'),
}

export const registrationRuleLabels: Labels<RegistrationRule> = {
  KRAVS_ADRESS: words('Skriven på adressen', 'Registered at the address', '[FOL 6–7]'),
  KRAVS_KOMMUN: words('Skriven i kommunen', 'Registered in the municipality', '[FOL 6–7]'),
  EJ_KRAV: words('Spelar ingen roll', 'Makes no difference', '[Seed 4]'),
}

export const registrationLabels: Labels<Registration> = {
  ADRESS: words('Här', 'Here', '[FOL 7]'),
  KOMMUN: words('På en annan adress i kommunen', 'At another address in the municipality', '[FOL 7 a]'),
  ANNAN: words('I en annan kommun', 'In another municipality', '[FOL 7]'),
}

export const relationLabels: Labels<Relation> = {
  FORALDER: words('Förälder', 'Parent', '[FB 1 kap.]'),
  VARDNADSHAVARE: words('Vårdnadshavare', 'Guardian', '[FB 6 kap.]'),
  STYVFORALDER_SAMBO: words('Förälderns make, maka eller sambo', 'Spouse or partner of the parent', '[SCB HushallT10]'),
  FAMILJEHEM: words('Familjehem', 'Foster home', '[SoL 2025:400]'),
  SLAKTING: words('Släkting', 'Relative', '[Seed 4]'),
}

export const placementRuleLabels: Labels<PlacementRule> = {
  RAKNAS_EJ: words('Räknas inte', 'Not counted', '[Seed 4]'),
  OM_ATERFLYTT_PLANERAD: words('Räknas om barnet ska flytta hem', 'Counted if the child is to move home', '[Seed 4]'),
  RAKNAS: words('Räknas', 'Counted', '[Seed 4]'),
}

export const placementLabels: Labels<Placement> = {
  EJ_PLACERAD: words('Bor hemma', 'Lives at home', '[SoL 2025:400]'),
  ATERFLYTT_PLANERAD: words('Placerad, ska flytta hem', 'Placed, to move home', '[SoL 2025:400]'),
  PLACERAD: words('Placerad utanför hemmet', 'Placed outside the home', '[SoL 2025:400]'),
}

export const schoolLevelLabels: Labels<SchoolLevel> = {
  GRUNDSKOLA: words('Grundskola', 'Compulsory school', '[2010:800]'),
  GYMNASIUM: words('Gymnasium', 'Upper secondary school', '[2010:800]'),
  EFTERGYMNASIAL: words('Studier efter gymnasiet', 'Studies after upper secondary', '[1992:1434]'),
  STUDERAR_EJ: words('Studerar inte', 'Does not study', '[SoF 12:2]'),
}

export const evaluationDateLabels: Labels<EvaluationDate> = {
  FORSTA_MISSADE_HYRA: words('När första hyran uteblev', 'When the first rent was missed', '[Seed 4]'),
  UPPSAGNING: words('Vid uppsägningen', 'At the termination', '[JB 12:42]'),
  SAMVERKANSMOTE: words('Vid månadsmötet', 'At the monthly meeting', '[Seed 4]'),
  AVHYSNINGSDAG: words('På vräkningsdagen', 'On the day of eviction', '[UB 16 kap.]'),
}

export const unknownPolicyLabels: Labels<UnknownPolicy> = {
  SOM_JA_PRIORITERING: words('Hjälps som om ja', 'Helped as if yes', '[Seed 4]'),
  SOM_NEJ: words('Räknas som nej, visas som okänt', 'Counted as no, shown as not known', '[Seed 4]'),
  OKAND: words('Räknas för sig', 'Counted apart', '[Seed 4]'),
}
