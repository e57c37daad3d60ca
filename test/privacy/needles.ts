import type { Instant } from '@bokvar/domain/vocabulary';
import { townOrganisations, townPeople } from '@bokvar/server/database/seed/town-people';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { groundFor, hasRows, knowsCase, personOf, readerOf, type Town, type TownFact } from './town-facts.js';

/**
 * The canaries: every text of the town that is not for everybody holds a bird of its own. A bird seen where its fact
 * may not be read is a leak, whatever way it came.
 */
export const birds = [
  'kungsfiskare', 'törnskata', 'sidensvans', 'gråsiska', 'tornfalk', 'lappuggla', 'gärdsmyg', 'stenskvätta', 'blåmes', 'koltrast', 'ärtsångare', 'rödhake',
  'ladusvala', 'orrtupp', 'trädkrypare', 'gulärla', 'fjällpipare', 'pilgrimsfalk', 'svartmes', 'ringduva', 'domherre', 'järpe', 'nattskärra', 'skogsduva', 'bivråk',
  'lövsångare', 'kattuggla', 'tofsvipa', 'gransångare', 'entita', 'steglits', 'talltita', 'sävsparv',
] as const;

/** Something to look for, and who may have it. */
export interface Needle {
  /** In lower case, as it is looked for. */
  readonly text: string;
  /** What it is, in words for the failure message. */
  readonly what: string;
  readonly allowed: (reader: string) => boolean;
}

/** Texts too short or too common to say anything by being there. */
const TELLING = 5;

/** Every canary, text and id of the town with its readers, by the oracle at this instant. */
export function needlesOf(town: Town, instant: Instant): Needle[] {
  const open = new Map(town.facts.map((row) => [row, new Set(townPeople.filter(({ key }) => groundFor(town, row, key, instant) !== null).map(({ key }) => key))]));
  const seesAny = (rows: readonly TownFact[]) => (reader: string) => rows.some((row) => open.get(row)?.has(reader));
  const needles: Needle[] = [];
  const texts = new Set<string>([...birds, ...town.facts.flatMap(({ texts: all }) => all).filter((text) => text.length >= TELLING && !isCode(text)).map((text) => text.toLowerCase())]);
  for (const text of texts) {
    // A text may be part of another ("Storgatan 73" of "Storgatan 73C"): whoever has either may have it.
    const holding = town.facts.filter((row) => row.texts.some((whole) => whole.toLowerCase().includes(text)));
    if (holding.length > 0) needles.push({ text, what: describe(holding), allowed: seesAny(holding) });
  }
  for (const row of town.facts) needles.push({ text: row.fact.id, what: `the id of ${describe([row])}`, allowed: seesAny(personRows(town, row)) });
  for (const { id, reference } of town.cases) {
    needles.push(
      { text: id, what: `the id of case ${reference}`, allowed: (reader) => hasRows(town, id, reader, instant) },
      { text: reference.toLowerCase(), what: `the number of case ${reference}`, allowed: (reader) => knowsCase(town, id, reader, instant) });
  }
  for (const grounds of town.grounds.values()) for (const consent of grounds.consents) {
    needles.push({ text: consent.id, what: `the id of a consent in ${grounds.caseId}`, allowed: (reader) => readerOf(reader)?.organisationId === consent.releasingId && works(reader) });
  }
  return [...needles, ...staff()];
}

/** A person's id is also in the grounds of what concerns her; it says nothing to whoever has a fact about her. */
function personRows(town: Town, row: TownFact): readonly TownFact[] {
  return row.table === 'case_person' ? town.facts.filter(({ fact }) => fact.id === row.fact.id || fact.concerns.includes(row.fact.id as unknown as (typeof fact.concerns)[number])) : [row];
}

/** Names of staff stay within their organisation. */
function staff(): Needle[] {
  return townPeople.flatMap((person) => [person.name, person.mail].map((text) => ({
    text: text.toLowerCase(), what: `${person.name}, who works at ${person.organisation}`,
    allowed: (reader: string) => personOf(reader)?.organisation === person.organisation })));
}

const works = (reader: string) => ['SAMORDNARE', 'HANDLAGGARE'].includes(personOf(reader)?.role ?? '');
const isCode = (text: string) => /^[A-Z_0-9]+$/.test(text) || text === 'Underrättelsen är mottagen';

function describe(rows: readonly TownFact[]): string {
  const name = (id: string) => townOrganisations.find(({ key }) => townId.organisation(key) === id)?.shortName ?? id;
  return rows.map(({ fact, kind }) => `${name(fact.holderId)}: ${kind} (${fact.category})`).join(' and ');
}

/** What of the needles stands in a text although this reader has no ground for it; one line each, none is what we want. */
export function leaksIn(text: string, reader: string, needles: readonly Needle[]): string[] {
  const plain = decoded(text).toLowerCase();
  return needles.filter((needle) => plain.includes(needle.text) && !needle.allowed(reader)).map((needle) => `“${needle.text}”: ${needle.what}`);
}

/** Which needles stand in a text, whoever reads it: for what must hold none at all, such as a log. */
export function needlesIn(text: string, needles: readonly Needle[]): string[] {
  return leaksIn(text, 'nobody', needles);
}

/** The text as it is and as it reads when what is percent-coded, quoted-printable or escaped in JSON has been read out. */
export function decoded(text: string): string {
  const parts = [text, text.normalize('NFC')];
  try { parts.push(decodeURIComponent(text)); } catch { /* Not percent-coded as a whole: pieces are tried below. */ }
  parts.push(text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8')));
  parts.push(text.replaceAll(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));
  parts.push(text.replaceAll(/=\r?\n/g, '').replaceAll(/(?:=[0-9A-F]{2})+/g, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8')));
  parts.push(text.replaceAll(/[A-Za-z0-9+/]{24,}={0,2}/g, (run) => Buffer.from(run, 'base64').toString('utf8')));
  return [...new Set(parts)].join('\n');
}
