import { livingForms } from '../vocabulary/person.js'
import { barnfamiljPresets, relations, type BarnfamiljPreset } from '../vocabulary/target-codes.js'
import { defineBarnfamilj, type BarnfamiljCriteria, type BarnfamiljDefinition } from './definition.js'

/** Any child under 18 who lives in or visits the home, wherever registered: what the other presets narrow. */
const ANY_CHILD: BarnfamiljCriteria = {
  ageBelow: 18,
  schoolExtension: null,
  registration: 'EJ_KRAV',
  livingForms,
  minDaysPerYear: null,
  minNightsPerMonth: null,
  relations,
  expecting: { rule: 'NEJ' },
  placedChildren: 'RAKNAS',
  nonContractHolders: true,
  onlyWithoutOwnFamily: false,
  evaluationDate: 'SAMVERKANSMOTE',
  unknownPolicy: 'SOM_JA_PRIORITERING',
}

const PARENTS = ['FORALDER', 'VARDNADSHAVARE', 'STYVFORALDER_SAMBO'] as const

const CRITERIA: Readonly<Record<BarnfamiljPreset, BarnfamiljCriteria>> = {
  // Single or cohabiting parents with minors at least 30 days a year, växelvis and umgänge included: the days at home decide, also of a child who is placed [Barnombudsmannen, Max18]
  KFM_BARNFAMILJ: {
    ...ANY_CHILD, minDaysPerYear: 30, relations: ['FORALDER', 'VARDNADSHAVARE'], evaluationDate: 'AVHYSNINGSDAG', unknownPolicy: 'OKAND',
  },
  // Every child 0–17 with at least one evicted parent, split by living form when counted [Kronofogden 2014, 2023]
  KFM_BERORDA: { ...ANY_CHILD, relations: ['FORALDER'], evaluationDate: 'AVHYSNINGSDAG', unknownPolicy: 'OKAND' },
  // The same children, split by whether they are registered at the address [Fastighetstidningen 2026-02]
  KFM_2025: { ...ANY_CHILD, relations: ['FORALDER'], evaluationDate: 'AVHYSNINGSDAG', unknownPolicy: 'OKAND' },
  // Of any age, with a parent, without a partner or child of one's own in the household [SCB HushallT10]
  SCB_HUSHALL: {
    ...ANY_CHILD, ageBelow: null, registration: 'KRAVS_ADRESS', livingForms: ['STADIGVARANDE', 'VAXELVIS'], relations: PARENTS,
    placedChildren: 'RAKNAS_EJ', onlyWithoutOwnFamily: true, unknownPolicy: 'OKAND',
  },
  // Under 18 and registered at the flat; nothing else is asked [Seed 4, Malmö stad]
  FOLKBOKFORD_ADRESS: { ...ANY_CHILD, registration: 'KRAVS_ADRESS' },
  // Children at home, and school pupils up to the last band of the national standard, 19–20 years [SoF 12:2]
  BISTAND: {
    ...ANY_CHILD, schoolExtension: { untilAge: 21, levels: ['GRUNDSKOLA', 'GYMNASIUM'] }, livingForms: ['STADIGVARANDE', 'VAXELVIS'],
    relations: PARENTS, placedChildren: 'RAKNAS_EJ', unknownPolicy: 'OKAND',
  },
  // All families, wherever the children are registered: the landlord's wish in the start-up story [Seed 4]
  ALLA_OAVSETT_FOLKBOKFORING: ANY_CHILD,
}

/** Every preset as a first version to adopt or to change. */
export const presetDefinitions: Readonly<Record<BarnfamiljPreset, BarnfamiljDefinition>> = Object.freeze(
  Object.fromEntries(barnfamiljPresets.map((preset) => [preset, defineBarnfamilj(preset, CRITERIA[preset], preset)])) as Record<
    BarnfamiljPreset, BarnfamiljDefinition
  >,
)
