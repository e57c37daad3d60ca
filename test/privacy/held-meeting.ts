import { townId } from '@bokvar/server/database/seed/town-ids';
import { townMandates } from '@bokvar/server/database/seed/town-mandates';
import { townOrganisations } from '@bokvar/server/database/seed/town-people';
import { mutate } from '../support/mutate.js';
import type { TestPortal } from '../support/portal.js';
import { COMING_MEETING } from '../support/sent-agenda.js';
import { personOf } from './town-facts.js';

/** Who has come to it, from both sides of the table. */
const CAME = ['yvonne', 'ibrahim', 'karin', 'marta', 'lars'];
const nameOf = (key: string): string => personOf(key)?.name ?? '';

/** The managers of both sides, whom those who prepare and hold their meetings are told by name. */
const MANAGERS = ['gunilla', 'lars'];

/** Those who attended a training, told by their own side: to both sides, who held it for each other. */
const ATTENDED = ['yvonne', 'marta', 'ibrahim', 'karin'];

/** Questions whose answers name those who sit in the room with the reader. */
const NAME_EACH_OTHER = new Set(['meetingRoom', 'itemOutcomes', 'caseOutcomes', 'tasksToDo', 'minutes', 'undertakings']);
/** Those whom organisations name as who answers at their one way in, and as their deputies: told to everybody they meet. */
const ANSWERS = townOrganisations.flatMap(({ answers }) => (answers === undefined ? [] : [answers.who, ...(answers.deputy === undefined ? [] : [answers.deputy])]));

/** Those who have a mandate, and their deputies: told to the other side of their tables, so that it knows whose word holds. */
const DECIDE = townMandates.flatMap(({ who, deputy }) => (deputy === undefined ? [who] : [who, deputy]));

/** Those who have written, commented or signed a letter of intent, and those in its annex: told to both sides, whose letter it is. */
const WRITE_LETTERS = ['yvonne', 'ibrahim', 'lars', 'gunilla', ...DECIDE];

/**
 * What a question was answered, without the names of those who sit in the room with its reader, who answer at a way in or have a mandate: by
 * them the two sides know each other. Everybody else's stay within their organisation, and those too in every other answer.
 */
export function withoutTheRoom(reader: string, field: string, body: string): string {
  const sitsThere = CAME.some((key) => personOf(key)?.organisation === personOf(reader)?.organisation);
  if (field === 'managerMeeting') return MANAGERS.reduce((text, key) => text.replaceAll(nameOf(key), ''), body);
  if (field === 'trainingsPage') return ATTENDED.reduce((text, key) => text.replaceAll(nameOf(key), ''), body);
  if (field === 'partnershipsPage') return ANSWERS.reduce((text, key) => text.replaceAll(nameOf(key), ''), body);
  if (field === 'mandatesPage') return DECIDE.reduce((text, key) => text.replaceAll(nameOf(key), ''), body);
  if (field === 'letterOfIntent') return WRITE_LETTERS.reduce((text, key) => text.replaceAll(nameOf(key), ''), body);
  return NAME_EACH_OTHER.has(field) && sitsThere ? CAME.reduce((text, key) => text.replaceAll(nameOf(key), ''), body) : body;
}

/** What a paper says, without who is named on it as a deputy at a way in: in those words, and nowhere else on it. */
export function withoutDeputies(paper: string): string {
  return ANSWERS.reduce((text, key) => text.replaceAll(`Ersättare: ${nameOf(key)}.`, ''), paper);
}

/** An earlier meeting that was held and ended, with its minutes: written, adjusted by both sides, numbered, and added to. */
export async function writeMinutes(portal: TestPortal): Promise<void> {
  const of = `meetingId: "${townId.meeting('alvsalahem-soc', '-28')}"`;
  const both = ['yvonne', 'ibrahim'];
  await does(portal, 'yvonne', `startMeeting(${of})`);
  await does(portal, 'ibrahim', `enterRoom(${of})`);
  await does(portal, 'yvonne', `endMeeting(${of})`);
  await does(portal, 'ibrahim', `writeMinutes(${of}, section: "BESLUT", base: 0, text: "Vi bokar ett rum.")`);
  const { minutes: { mark } } = await (await portal.as('yvonne')).get<{ minutes: { mark: string } }>(`{ minutes(${of}) { mark } }`);
  await does(portal, 'yvonne', `sendMinutes(${of}, mark: "${mark}", kind: PROTOKOLL, secretaryId: "${townId.user('yvonne')}", adjusterIds: [${both.map((key) => `"${townId.user(key)}"`).join(', ')}])`);
  for (const person of both) {
    await does(portal, person, `approveMinutes(${of}, version: 1)`);
    await does(portal, person, `setDiaryNumber(${of}, number: "${person === 'yvonne' ? 'H' : 'SN'} 2026/17")`);
  }
  await does(portal, 'ibrahim', `addAddendum(${of}, text: "Rummet är bokat.")`);
}

async function does(portal: TestPortal, person: string, call: string): Promise<void> {
  const { code } = await mutate(portal, person, call);
  if (code !== undefined) throw new Error(`${call} by ${person} was refused: ${code}`);
}

/** A meeting that goes on: both sides are in with a coordinator and a caseworker, a manager is out, and a household is taken up that both may know of. */
export async function holdMeeting(portal: TestPortal): Promise<void> {
  const of = `meetingId: "${COMING_MEETING}"`;
  const note = async (whom: string, presence: string) => await does(portal, 'yvonne', `notePresence(${of}, personId: "${townId.user(whom)}", presence: ${presence})`);
  await does(portal, 'yvonne', `startMeeting(${of})`);
  await does(portal, 'ibrahim', `enterRoom(${of})`);
  for (const person of ['karin', 'marta']) {
    await does(portal, person, `enterRoom(${of})`);
    await note(person, 'INNE');
  }
  await does(portal, 'ibrahim', `enterRoom(${of}, colleagueId: "${townId.user('lars')}", substitutesForId: "${townId.user('karin')}")`);
  await note('lars', 'UTE');
  const { meetingRoom } = await (await portal.as('ibrahim')).get<{ meetingRoom: { steps: { id: string; household: { value: string } | null }[] } }>(
    `{ meetingRoom(id: "${COMING_MEETING}") { steps { id household { value } } } }`);
  await does(portal, 'ibrahim', `openItem(${of}, itemId: "${meetingRoom.steps.find(({ household }) => household?.value === 'Siriporn')?.id}")`);
}
