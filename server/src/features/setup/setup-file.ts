import { hasSum, isLandlord, isLocalDate, mandateDecisions, mandateDecisionsOf, minutesKinds, organisationKinds, roles, TITLE_MAX, type OrganisationKind } from '@bokvar/domain/vocabulary';
import { z } from 'zod';

/** Who is at the table of an installation, as an operator's file states it: `pnpm bokvar setup <file>`. */

const KEY = z.string().regex(/^[a-z0-9-]{1,40}$/);
const TEXT = z.string().trim().min(1).max(200);
const TITLE = z.string().trim().min(1).max(TITLE_MAX);

const ORGANISATION = z.strictObject({
  key: KEY,
  name: TEXT,
  shortName: TEXT,
  kind: z.enum(organisationKinds),
  phone: TEXT.nullable().default(null),
  email: z.email().nullable().default(null),
  /** What it calls its roles, until it has said so itself. */
  roleTitles: z.partialRecord(z.enum(roles), TITLE).default({}),
});
const PARTNERSHIP = z.strictObject({
  key: KEY,
  name: TEXT,
  reservedMinutes: z.number().int().min(0).max(240).default(15),
  minutesKind: z.enum(minutesKinds).default('MINNESANTECKNING'),
  minutesWorkdays: z.number().int().min(1).max(30).default(3),
  parties: z.array(z.string()).min(2),
  /** Those whose place has ended; back in `parties`, they begin anew. */
  left: z.array(z.string()).default([]),
});
/** What she may decide there. With this the organisation's register begins; its managers write it from then on. */
const DECIDES = z.strictObject({
  decision: z.enum(mandateDecisions),
  /** Null: no limit, or no sum. */
  maxKronor: z.number().int().min(1).max(10_000_000).nullable().default(null),
  /** The last day; null: until further notice. */
  lastDay: z.string().refine(isLocalDate).nullable().default(null),
  /** The subject of another person who works there. */
  deputy: z.string().nullable().default(null),
  basis: TEXT,
});
const MANDATE = z.strictObject({
  organisation: z.string(),
  role: z.enum(roles),
  /** What she is called there, until the organisation has said so itself; null: as her role. */
  title: TITLE.nullable().default(null),
  /** The last day it holds; null: until further notice. */
  until: z.string().refine(isLocalDate).nullable().default(null),
  /** Left out: as it is, where she has taken it over from a colleague who left; else not. */
  mayOpenProtected: z.boolean().optional(),
  decides: z.array(DECIDES).default([]),
});
const PERSON = z.strictObject({
  name: TEXT,
  language: z.enum(['sv', 'en']).default('sv'),
  /** Who she is at an e-ID service, exactly as it states itself and her. */
  issuer: z.url(),
  subject: z.string().min(1).max(255),
  mandates: z.array(MANDATE).min(1),
});
const PARTS = { organisations: ORGANISATION, partnerships: PARTNERSHIP, people: PERSON };

export interface SetupFile {
  readonly organisations: readonly z.output<typeof ORGANISATION>[];
  readonly partnerships: readonly z.output<typeof PARTNERSHIP>[];
  readonly people: readonly z.output<typeof PERSON>[];
}

/** One thing to mend: where, as 'people[2].mandates[0].role', and what is wanted there. Quotes no value: some are persons'. */
export interface SetupFault {
  readonly path: string;
  readonly wanted: string;
}

const WANTED: Readonly<Record<string, string>> = {
  key: 'små bokstäver a–z, siffror och bindestreck, högst 40 tecken',
  name: 'text, högst 200 tecken',
  shortName: 'text, högst 200 tecken',
  kind: `någon av ${organisationKinds.join(', ')}`,
  phone: 'ett telefonnummer som text, eller null',
  email: 'en mejladress, eller null',
  reservedMinutes: 'ett heltal från 0 till 240',
  minutesKind: `någon av ${minutesKinds.join(', ')}`,
  minutesWorkdays: 'ett heltal från 1 till 30',
  parties: 'en lista med minst två organisationers key',
  left: 'en lista med organisationers key',
  language: 'sv eller en',
  issuer: 'utfärdarens adress, precis som den anger sig själv',
  subject: 'personens sub hos utfärdaren',
  mandates: 'en lista med minst ett uppdrag',
  organisation: 'en organisations key',
  role: `någon av ${roles.join(', ')}`,
  title: `text på en rad, högst ${TITLE_MAX} tecken, eller null`,
  roleTitles: `ett objekt med titlar för ${roles.join(', ')}`,
  until: 'en dag som 2027-06-30, eller null',
  mayOpenProtected: 'true eller false',
  decides: 'en lista med beslut',
  decision: `någon av ${mandateDecisions.join(', ')} som organisationen fattar`,
  maxKronor: 'ett helt antal kronor från 1 till 10 000 000, eller null; null för beslut utan belopp',
  lastDay: 'en dag som 2027-06-30, eller null',
  deputy: 'subject för någon annan som arbetar i organisationen, eller null',
  basis: 'vad mandatet vilar på, högst 200 tecken',
};

/**
 * Reads the file's text. Every fault is told, each once.
 * @param issuers those who vouch for people here; a person under another could never sign in
 */
export function readSetupFile(text: string, issuers: readonly string[]): { file: SetupFile } | { faults: readonly SetupFault[] } {
  const content = parsed(text);
  if (content === null) return { faults: [{ path: 'filen', wanted: `ett JSON-objekt med ${Object.keys(PARTS).join(', ')}` }] };
  const faults: SetupFault[] = Object.keys(content).filter((name) => !(name in PARTS)).map((name) => ({ path: name, wanted: 'ska inte finnas' }));
  const file = {
    organisations: entriesOf(content, 'organisations', faults),
    partnerships: entriesOf(content, 'partnerships', faults),
    people: entriesOf(content, 'people', faults),
  };
  checkTogether(file, issuers, faults);
  return faults.length > 0 ? { faults } : { file: { organisations: whole(file.organisations), partnerships: whole(file.partnerships), people: whole(file.people) } };
}

/** Entries at their place in the file; null where one cannot be used. */
type Entries<K extends keyof typeof PARTS> = readonly (z.output<(typeof PARTS)[K]> | null)[];

function parsed(text: string): Record<string, unknown> | null {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === 'object' && content !== null && !Array.isArray(content) ? content as Record<string, unknown> : null;
  } catch {
    return null;
  }
}

function entriesOf<K extends keyof typeof PARTS>(content: Record<string, unknown>, part: K, faults: SetupFault[]): Entries<K> {
  const entries = content[part] ?? [];
  if (!Array.isArray(entries)) {
    faults.push({ path: part, wanted: 'en lista' });
    return [];
  }
  return entries.map((entry: unknown, index) => {
    const read = PARTS[part].safeParse(entry);
    if (read.success) return read.data as z.output<(typeof PARTS)[K]>;
    for (const issue of read.error.issues) {
      const at = pathOf([part, index, ...issue.path]);
      const name = issue.path.findLast((step) => typeof step === 'string');
      if (issue.code === 'unrecognized_keys') faults.push(...issue.keys.map((key) => ({ path: `${at}.${key}`, wanted: 'ska inte finnas' })));
      else faults.push({ path: at, wanted: (typeof name === 'string' ? WANTED[name] : undefined) ?? 'ett objekt' });
    }
    return null;
  });
}

const pathOf = (steps: readonly PropertyKey[]): string =>
  steps.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`)).join('');

const whole = <T>(entries: readonly (T | null)[]): readonly T[] => entries.filter((entry) => entry !== null);

interface Read { readonly organisations: Entries<'organisations'>; readonly partnerships: Entries<'partnerships'>; readonly people: Entries<'people'> }

function checkTogether({ organisations, partnerships, people }: Read, issuers: readonly string[], faults: SetupFault[]): void {
  const kinds = new Map<string, OrganisationKind>(whole(organisations).map(({ key, kind }) => [key, kind]));
  // An organisation with a fault of its own is told there; who mentions it is not told as well.
  const known = (key: string): boolean => kinds.has(key) || organisations.includes(null);
  once(organisations.map((one) => one?.key ?? null), (index) => `organisations[${index}].key`, faults);
  once(partnerships.map((one) => one?.key ?? null), (index) => `partnerships[${index}].key`, faults);
  once(people.map((one) => (one === null ? null : `${one.issuer} ${one.subject}`)), (index) => `people[${index}].subject`, faults);
  for (const [index, partnership] of partnerships.entries()) if (partnership !== null) checkTable(partnership, `partnerships[${index}]`, kinds, known, faults);
  for (const [index, person] of people.entries()) {
    if (person === null) continue;
    if (!issuers.includes(person.issuer)) faults.push({ path: `people[${index}].issuer`, wanted: 'en av dem som BOKVAR_ISSUERS räknar upp, tecken för tecken' });
    person.mandates.forEach(({ organisation }, at) => { if (!known(organisation)) faults.push({ path: `people[${index}].mandates[${at}].organisation`, wanted: WANTED['organisation'] ?? '' }); });
    checkDecides(person, `people[${index}]`, { kinds, people: whole(people) }, faults);
    once(person.mandates.map((mandate) => mandate.organisation), (at) => `people[${index}].mandates[${at}].organisation`, faults);
  }
}

/** A decision is one that the organisation makes, and a deputy somebody else who works there. */
function checkDecides(
  { subject, mandates }: SetupFile['people'][number], path: string, { kinds, people }: { kinds: ReadonlyMap<string, OrganisationKind>; people: SetupFile['people'] }, faults: SetupFault[],
): void {
  mandates.forEach(({ organisation, decides }, at) => {
    const kind = kinds.get(organisation);
    if (kind === undefined) return;
    const works = (who: string): boolean => people.some((one) => one.subject === who && one.mandates.some((mandate) => mandate.organisation === organisation));
    decides.forEach(({ decision, maxKronor, deputy }, place) => {
      const wrong = (field: string): void => { faults.push({ path: `${path}.mandates[${at}].decides[${place}].${field}`, wanted: WANTED[field] ?? '' }); };
      if (!mandateDecisionsOf(kind).includes(decision)) wrong('decision');
      if (maxKronor !== null && !hasSum(decision)) wrong('maxKronor');
      if (deputy !== null && (deputy === subject || !works(deputy))) wrong('deputy');
    });
  });
}

const SIDES: readonly { readonly side: string; readonly is: (kind: OrganisationKind) => boolean }[] = [
  { side: 'hyresvärden', is: isLandlord }, { side: 'socialtjänsten', is: (kind) => kind === 'SOCIALTJANST' }];

/** At a table sit a landlord and social services, also when somebody leaves it: one alone has nobody to meet. */
function checkTable(
  { parties, left }: SetupFile['partnerships'][number], path: string, kinds: ReadonlyMap<string, OrganisationKind>, known: (key: string) => boolean, faults: SetupFault[],
): void {
  for (const [part, keys] of Object.entries({ parties, left })) {
    keys.forEach((key, at) => { if (!known(key)) faults.push({ path: `${path}.${part}[${at}]`, wanted: WANTED['organisation'] ?? '' }); });
  }
  left.forEach((key, at) => { if (parties.includes(key)) faults.push({ path: `${path}.left[${at}]`, wanted: 'en organisation som inte också står i parties' }); });
  if (!parties.every((party) => kinds.has(party))) return;
  const sitsFor = (is: (kind: OrganisationKind) => boolean) => (key: string): boolean => [...kinds].some(([one, kind]) => one === key && is(kind));
  const lacking = SIDES.filter(({ is }) => !parties.some(sitsFor(is)));
  const leaving = lacking.map(({ side, is }) => ({ side, at: left.findIndex(sitsFor(is)) })).filter(({ at }) => at >= 0);
  if (leaving.length < lacking.length) faults.push({ path: `${path}.parties`, wanted: 'en socialtjänst och en hyresvärd, och de andra runt bordet' });
  faults.push(...leaving.map(({ side, at }) => ({
    path: `${path}.left[${at}]`,
    wanted: `någon annan än ${side}, om det inte finns en ny i parties: vid bordet sitter alltid en hyresvärd och en socialtjänst. Är samverkan slut avslutas personernas uppdrag med until` })));
}

function once(names: readonly (string | null)[], path: (index: number) => string, faults: SetupFault[]): void {
  names.forEach((name, index) => {
    if (name !== null && names.indexOf(name) < index) faults.push({ path: path(index), wanted: 'något som inte redan finns i listan' });
  });
}
