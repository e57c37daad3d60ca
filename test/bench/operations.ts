import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { townId } from '@bokvar/server/database/seed/plant-town';
import type { Asker } from './servers.js';

const DOCUMENTS = Object.values(JSON.parse(readFileSync('client/src/gql/persisted-documents.json', 'utf8')) as Record<string, string>);

/** The client's own operation as it sends it, with every fragment. */
export function clientOperation(name: string): string {
  const text = DOCUMENTS.find((document) => document.includes(`query ${name}`));
  if (text === undefined) throw new Error(`The client has no operation ${name}: build it first`);
  return text;
}

export const AGENDA = clientOperation('MeetingPage_Query');
export const TODAY = clientOperation('TodayPage_Query');

/** The two who sit at the table every month. */
export const READERS = [
  { person: 'yvonne', organisationId: townId.organisation('alvsalahem') },
  { person: 'ibrahim', organisationId: townId.organisation('soc') },
] as const;

interface Answer { data: { meeting: { sections: { code: string; items: Record<string, unknown>[] }[] } & Record<string, unknown> } }

/** What both answer: the meeting's name and place, its partner, and the households with everything but their reasons. */
function common(answer: unknown) {
  const { meeting } = (answer as Answer).data;
  const households = meeting.sections.filter((section) => section.code === 'HUSHALL');
  const { __typename, id, place, partnership, partner } = meeting;
  return { __typename, id, place, partnership, partner,
    sections: households.map((section) => ({ ...section, items: section.items.map(({ reasons: _reasons, material: _material, ...item }) => item) })) };
}

/** Throws, showing the first difference, unless the portal and the reference answer alike. @returns how long the answer is, and of how many households */
export async function requireEqual(portal: Asker, reference: () => Promise<unknown>, meetingId: string, who: string): Promise<{ characters: number; households: number }> {
  const [ours, theirs] = [common(await portal.ask(AGENDA, { id: meetingId })), common(await reference())];
  if (isDeepStrictEqual(ours, theirs)) return { characters: JSON.stringify(ours).length, households: ours.sections.reduce((sum, { items }) => sum + items.length, 0) };
  throw new Error(`${who}: the portal and the reference answer differently at ${firstDifference(ours, theirs)}`);
}

function firstDifference(a: unknown, b: unknown, path = ''): string {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const [left, right] = [(a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]];
      if (!isDeepStrictEqual(left, right)) return firstDifference(left, right, `${path}.${key}`);
    }
  }
  return `${path}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`;
}
