import { factCategories, type GroundKind } from '@bokvar/domain/disclosure';
import { groundWords, label, type Instant } from '@bokvar/domain/vocabulary';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { townOrganisations } from '@bokvar/server/database/seed/town-people';
import type { GraphQLSchema } from 'graphql';
import { exposure } from '../../schema/exposure.js';
import type { Exposure } from '../../schema/exposure-kinds.js';
import type { SweptAnswer } from './sweep.js';
import { groundFor, hasRows, knowsCase, personOf, type Town } from './town-facts.js';
import { fieldsTold, rootField, type Told } from './whole-answers.js';

/**
 * The pages `sees/<role>.md`: what one person of the town is told, operation by operation and field by field, on
 * which ground, in words that a jurist reads. Written from the answers themselves; a change of what somebody sees is
 * a change of a committed page.
 */
const PAGES: Readonly<Record<string, string>> = {
  yvonne: 'landlord-coordinator', marta: 'landlord-case-worker', pekka: 'private-landlord-coordinator', gunilla: 'landlord-manager', ibrahim: 'social-services-coordinator',
  karin: 'social-services-case-worker', lars: 'social-services-manager', zoe: 'network-church', jonas: 'network-kronofogden', nobody: 'not-signed-in',
};

/** The name of a reader's page: by what somebody is, so that it is found. Throws when the town has got somebody new. */
export function pageNameOf(reader: string): string {
  const name = PAGES[reader];
  if (name === undefined) throw new RangeError(`${reader} has no page in test/privacy/sees/`);
  return name;
}

const NAMES: Readonly<Record<string, string>> = {
  equalTreatment: 'hur alla behandlades före ett steg', triedRule: 'en regel prövad på det som har varit', triedPreset: 'ett färdigt mål prövat på det som har varit', presetGoals: 'färdiga processmål', viewer: 'vem jag är', partnerships: 'de egna samverkansparterna', timeline: 'de egna stegen efter en obetald hyra', openingsTold: 'skyddade uppgifter som kolleger har öppnat', today: 'dagens arbete', visitsAhead: 'dagens hembesök', processDuties: 'socialtjänstens plikter i dag', caseProcess: 'socialtjänstens process i ett ärende', ownProcess: 'hur den egna processen går', caseVisits: 'ett ärendes hembesök', cases: 'listan över ärenden och sökning', case: 'ett ärende', stepGates: 'vad som är kvar att göra före ett steg som ska skrivas in', gatePassages: 'stegen som den egna sidan har tagit i ett ärende', gateExceptions: 'årets undantag i de egna ärendena', gateFigures: 'steg och undantag i siffror', processGoals: 'vad parterna är överens om före ett steg', whoWillSee: 'vem som kommer att se en uppgift innan den skrivs',
  meetings: 'månadsmötena', meeting: 'ett månadsmöte med dagordning', meetingSeries: 'dagarna för en mötesserie', caseNotes: 'egna anteckningar om ett hushåll från mötena', itemOutcomes: 'beslut och uppgifter vid en punkt', caseOutcomes: 'beslut och uppgifter om ett hushåll', tasksToDo: 'dagens uppgifter från möten', itemRecord: 'vad som är skrivet vid en punkt', agendaPreview: 'den egna delen som parten eller en delad skärm ser den', meetingRoom: 'rummet under ett möte', sharedScreen: 'den delade skärmen under ett möte', partnershipsPage: 'de egna samverkan och hur man når dem', titles: 'vad roller och kolleger kallas', leavers: 'vem som slutar och vad som ska lämnas över', handovers: 'vad man är tillfrågad att ta över', handedThings: 'vilka ärenden och uppgifter som lämnas över', managerTables: 'chefsmöten och förbättringar i de egna samverkan', managerMeeting: 'ett chefsmöte', trainingsPage: 'utbildningar i de egna samverkan, och vilka som var med', mandatesPage: 'vem som får besluta vad', firstMeetings: 'de första mötena i de egna samverkan', firstMeeting: 'det första mötet i en samverkan', definitionFigures: 'de egna ärendena räknade enligt varje definition', definitionPage: 'vilka en samverkan menar med barnfamilj', governingPage: 'styrande dokument och hur parterna är organiserade', lettersOfIntent: 'avsiktsförklaringarna i de egna samverkan', letterOfIntent: 'en avsiktsförklaring', undertakings: 'sekretessförbindelserna vid de egna borden', minutes: 'minnesanteckningen från ett möte', minutesDuties: 'minnesanteckningar som väntar på en själv', arrearsImports: 'inlästa restlistor',
  arrearsImport: 'en inläst restlista', consentPreview: 'vad ett samtycke skulle öppna', why: 'varför ser jag den här raden', seen: 'vem har sett',
};

const KINDS: Readonly<Record<Exclude<Exposure['kind'], 'fact' | 'ground'>, string>> = {
  structure: 'Ordning och portalens egna ord', table: 'Känt för alla vid bordet', 'own-desk': 'Bara den egna organisationens', 'derived-from-disclosed': 'Uträknat ur det som visas', words: 'Ord skrivna till mötet',
};

export const exposureOf = (field: string): Exposure | undefined => {
  const [type = '', name = ''] = field.split('.');
  return exposure[type]?.fields[name];
};

/** The category of what a field tells: as it stands beside it, or of the row that the object around it is. */
export function categoryTold(told: Told, categories: ReadonlyMap<string, string>): string | null {
  for (const { value } of told.around.toReversed()) {
    if (typeof value['category'] === 'string') return value['category'];
    const known = typeof value['id'] === 'string' ? categories.get(value['id']) : undefined;
    if (known !== undefined) return known;
  }
  return null;
}

function groundTold(told: Told): GroundKind | null {
  for (const { value } of told.around.toReversed()) {
    const who = value['who'];
    if (typeof who === 'object' && who !== null && 'ground' in who) return who.ground as GroundKind;
    if (typeof value['ground'] === 'string') return value['ground'] as GroundKind;
  }
  return null;
}

/** Whose fact it is that a field tells: of the row that the object around it is or names; null where none is named. */
function holderTold(told: Told, town: Town): string | null {
  for (const { value } of told.around.toReversed()) {
    const row = town.facts.find(({ fact }) => fact.id === value['factId'] || fact.id === value['id']);
    if (row !== undefined) return row.fact.holderId;
  }
  return null;
}

/** A ground in words, to whoever reads as `key`: own data by whose it is. */
function groundFrom(kind: GroundKind, holderId: string | null, key: string): string {
  const holder = townOrganisations.find((one) => townId.organisation(one.key) === holderId);
  const words = groundWords(kind, holder === undefined || holder.key === personOf(key)?.organisation ? null : holder.shortName, 'sv');
  return words.startsWith(holder?.shortName ?? ' ') ? words : words.toLowerCase();
}

const empty = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** One page, from the answers that this reader got. */
export function pageOf(key: string, schema: GraphQLSchema, town: Town, answers: readonly SweptAnswer[], instant: Instant): string {
  const lines = [`# Vad ${personOf(key)?.name ?? 'den som inte har loggat in'} ser`, '', ...headOf(key), ''];
  lines.push('Sidan är skriven av `test/privacy/reader-sweep.test.ts` ur portalens egna svar i den påhittade staden Älvsala. Ändras den, har det ändrats vad någon ser.', '');
  lines.push(...holdingsOf(key, town, instant), ...casesOf(key, town, instant));
  lines.push('## Fråga för fråga', '');
  for (const field of Object.keys(schema.getQueryType()?.getFields() ?? {}).toSorted()) lines.push(...operationOf(field, key, schema, town, answers.filter((answer) => answer.field === field)));
  return `${lines.join('\n').trimEnd()}\n`;
}

function headOf(key: string): string[] {
  const person = personOf(key);
  if (person === null) return ['Ingen organisation, ingen roll.'];
  const organisation = townOrganisations.find((one) => one.key === person.organisation);
  return [`${person.title}. ${organisation?.name ?? ''} (${organisation === undefined ? '' : label('OrganisationKind', organisation.kind, 'sv').toLowerCase()}). Roll: ${label('Role', person.role, 'sv').toLowerCase()}.`];
}

/** By holder and category: how much of what is there is seen, on which grounds. */
function holdingsOf(key: string, town: Town, instant: Instant): string[] {
  const lines = ['## Uppgifterna i staden', '', '| Lämnas av | Slag | Ser | Grund |', '| --- | --- | --- | --- |'];
  for (const { key: holder, shortName } of townOrganisations) {
    for (const category of factCategories) {
      const rows = town.facts.filter((row) => row.fact.holderId === townId.organisation(holder) && row.fact.category === category);
      if (rows.length === 0) continue;
      const grounds = rows.flatMap((row) => groundFor(town, row, key, instant)?.kind ?? []);
      const words = [...new Set(grounds)].toSorted().map((kind) => groundFrom(kind, townId.organisation(holder), key)).join(', ');
      lines.push(`| ${shortName} | ${label('FactCategory', category, 'sv')} | ${grounds.length === 0 ? 'inget' : `${grounds.length} av ${rows.length}`} | ${words} |`);
    }
  }
  return [...lines, ''];
}

function casesOf(key: string, town: Town, instant: Instant): string[] {
  const known = town.cases.filter(({ id }) => knowsCase(town, id, key, instant)).map(({ reference }) => reference).toSorted();
  const emptySeats = town.cases.filter(({ id }) => hasRows(town, id, key, instant) && !knowsCase(town, id, key, instant)).length;
  const own = emptySeats === 0 ? [] : [`I ${emptySeats} ärende till: egna uppgifter, och i övrigt en tom plats.`, ''];
  return ['## Ärenden', '', known.length === 0 ? 'Inget. Frågor om ett ärende besvaras som om det inte fanns.' : `${known.join(', ')}. Frågor om andra ärenden besvaras som om de inte fanns.`, '', ...own];
}

function operationOf(field: string, key: string, schema: GraphQLSchema, town: Town, answers: readonly SweptAnswer[]): string[] {
  const lines = [`### ${field}: ${NAMES[field] ?? field}`, ''];
  const codes = new Set(answers.flatMap(({ errors }) => errors.map(({ extensions }) => String(extensions?.['code']))));
  if (codes.size > 0) lines.push(`Avvisas: ${[...codes].toSorted().join(', ')}.`, '');
  const categories = new Map(town.facts.map(({ fact }) => [fact.id as string, fact.category as string]));
  const rows = new Map<string, Set<string>>();
  const others = new Map<string, Set<string>>();
  for (const { told } of answers) for (const answer of told) {
    for (const one of fieldsTold(schema, rootField(schema, 'query', field).type, answer)) {
      if (empty(one.value) || /(^|\.)who(\.|$)/.test(one.path)) continue;
      const exposed = exposureOf(one.field);
      if (exposed === undefined || exposed.kind === 'ground') continue;
      if (exposed.kind !== 'fact') add(others, KINDS[exposed.kind], one.path);
      else if (typeof one.value !== 'object') add(rows, one.path, seenAs(one, key, town, categories));
    }
  }
  if (rows.size + others.size === 0) return [...lines, codes.size > 0 ? '' : 'Inget att se.', ''].filter((line, index, all) => line !== '' || all[index - 1] !== '');
  if (rows.size > 0) {
    lines.push('| Fält | Slag och grund |', '| --- | --- |');
    for (const path of [...rows.keys()].toSorted()) lines.push(`| \`${path}\` | ${[...rows.get(path) ?? []].toSorted().join('; ')} |`);
    lines.push('');
  }
  for (const kind of [...others.keys()].toSorted()) lines.push(`${kind}: ${[...others.get(kind) ?? []].toSorted().map((path) => `\`${path}\``).join(', ')}.`, '');
  return lines;
}

function seenAs(told: Told, key: string, town: Town, categories: ReadonlyMap<string, string>): string {
  const category = categoryTold(told, categories);
  const ground = groundTold(told);
  const what = category === null ? 'uppgift' : label('FactCategory', category as (typeof factCategories)[number], 'sv');
  return ground === null ? what : `${what} (${groundFrom(ground, holderTold(told, town), key)})`;
}

function add(to: Map<string, Set<string>>, key: string, value: string): void {
  const there = to.get(key) ?? new Set();
  there.add(value);
  to.set(key, there);
}
