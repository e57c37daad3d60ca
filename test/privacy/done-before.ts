import { randomUUID } from 'node:crypto';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { mutate } from '../support/mutate.js';
import type { TestPortal } from '../support/portal.js';

/**
 * Visits that are planned as people plan them: by each side for itself, together where both may know of it, and asked for
 * where an answer may not be told. In a case that the landlord does not know of, too.
 */
export async function planVisits(portal: TestPortal): Promise<void> {
  const change = async (person: string, call: string): Promise<string> => {
    const { visitId, code } = await mutate(portal, person, call, '... on VisitChanged { visitId }');
    if (visitId === undefined) throw new Error(`${call} by ${person} was refused: ${code}`);
    return visitId;
  };
  const plan = async (person: string, key: string, joint = false): Promise<string> =>
    await change(person, `planVisit(input: { caseId: "${townId.case(key)}", startsAt: "2026-11-20T09:00:00Z", joint: ${joint}, interpreter: "dari", child: JA, leavesNote: true })`);
  const together = await plan('yvonne', 'fateme', true);
  await change('ibrahim', `answerVisit(visitId: "${together}", comes: true)`);
  await change('ibrahim', `prepareVisit(visitId: "${together}", input: { interpreter: "farsi", child: NEJ, leavesNote: false })`);
  await change('ibrahim', `recordEntryYes(visitId: "${together}", personId: "${townId.person('fateme')}", yes: { saidOn: "2026-11-18", way: TELEFON })`);
  await plan('ibrahim', 'fateme', true);
  const unanswered = await plan('yvonne', 'xiaoming', true);
  await change('ibrahim', `answerVisit(visitId: "${unanswered}", comes: false, reason: INGEN_KAN_GA)`);
  for (const key of ['xiaoming', 'sofo']) await plan('ibrahim', key);
  await plan('yvonne', 'xiaoming');
}

/** What is written at points of the next agenda: by each side in its own file, and by both at a point that both share. */
export async function writeNotes(portal: TestPortal): Promise<void> {
  const meetingId = townId.meeting('alvsalahem-soc', '7');
  for (const [person, text] of [['yvonne', 'Vi ringer på torsdag'], ['ibrahim', 'Vi har bokat ett samtal']] as const) {
    const reader = await portal.as(person);
    const { meeting } = await reader.get<{ meeting: { sections: { items: { id: string; standing: string | null; kind: string; mine: boolean }[] }[] } }>(
      'query ($id: ID!) { meeting(id: $id) { sections { items { id standing kind mine } } } }', { id: meetingId });
    const items = meeting.sections.flatMap((section) => section.items);
    const own = items.filter(({ kind }) => kind === 'HUSHALL');
    const shared = person === 'yvonne' ? items.filter(({ standing }) => standing === 'NASTA_MOTE') : [];
    for (const { id } of [...own, ...shared]) {
      const { writeItemNote } = await reader.get<{ writeItemNote: { code?: string } }>(
        'mutation ($key: ID!, $id: ID!, $text: String!) { writeItemNote(key: $key, itemId: $id, base: 0, text: $text) { ... on Refusal { code } } }', { key: randomUUID(), id, text });
      if (writeItemNote.code !== undefined) throw new Error(`${person} may not write: ${writeItemNote.code}`);
    }
  }
}

/** What social services write about their process, in a case that the landlord knows of and in one that it does not. */
export async function noteProcess(portal: TestPortal): Promise<void> {
  const write = async (key: string, note: string): Promise<void> => {
    const { code } = await mutate(portal, 'ibrahim', `writeProcessNote(input: { caseId: "${townId.case(key)}", ${note} })`);
    if (code !== undefined) throw new Error(`A note was refused: ${code}`);
  };
  for (const key of ['fateme', 'xiaoming']) {
    await write(key, 'kind: OMRADE, answer: VIDARE, text: "Till Ängspiplärkan"');
    await write(key, 'kind: BARNENS_SITUATION, text: "Skolan ringde om Buskskvättan", againOn: "2026-12-01"');
  }
}

/** What is decided and given at the meeting: on households by each side for itself and to the other where it may know of it, and for all at a point that both share. */
export async function agreeOn(portal: TestPortal): Promise<void> {
  const meetingId = townId.meeting('alvsalahem-soc', '7');
  const agree = async (person: string, key: string, call: (itemId: string) => string): Promise<string> => {
    const { meeting } = await (await portal.as(person)).get<{ meeting: { sections: { items: { id: string; standing: string | null; caseId: string | null }[] }[] } }>(
      'query ($id: ID!) { meeting(id: $id) { sections { items { id standing caseId } } } }', { id: meetingId });
    const item = meeting.sections.flatMap(({ items }) => items).find(({ standing, caseId }) => standing === key || caseId === townId.case(key));
    const { visitId, code } = await mutate(portal, person, call(item?.id ?? ''), '... on OutcomeKept { visitId: id }');
    if (visitId === undefined) throw new Error(`${person} may not agree on ${key}: ${code}`);
    return visitId;
  };
  const decides = (text: string) => (itemId: string) => `decideAtItem(itemId: "${itemId}", kind: AVVAKTA, jointly: false, text: "${text}")`;
  const gives = (owner: string, text: string) => (itemId: string) => `giveTask(itemId: "${itemId}", ownerId: "${townId.user(owner)}", dueOn: "2026-11-30", text: "${text}")`;
  await agree('ibrahim', 'sofo', decides('Till Kungsfågeln'));
  await agree('ibrahim', 'sofo', gives('karin', 'Ringer Kornsparven'));
  await agree('ibrahim', 'siriporn', gives('yvonne', 'Visar Rödhaken lägenheten'));
  const answered = await agree('yvonne', 'fateme', gives('marta', 'Ringer Gulsparven'));
  await agree('yvonne', 'fateme', () => `answerTask(id: "${answered}", state: EJ_GJORD, text: "Steglitsan svarade inte")`);
  await agree('yvonne', 'NASTA_MOTE', decides('Vi ses i januari'));
  await agree('yvonne', 'NASTA_MOTE', gives('ibrahim', 'Bokar rum'));
}

/** Meetings that were booked, one moved and one cancelled, each with its reason. */
export async function rebook(portal: TestPortal): Promise<void> {
  const change = async (call: string): Promise<void> => {
    const { code } = await mutate(portal, 'yvonne', call);
    if (code !== undefined) throw new Error(`${call} was refused: ${code}`);
  };
  const at = (on: string): string => `startsAt: "${on}T08:00:00Z", endsAt: "${on}T09:30:00Z"`;
  await change(`planSeries(input: { partnershipId: "${townId.partnership('alvsalahem-soc')}", place: "Stadshuset", meetings: [{ ${at('2027-01-14')} }, { ${at('2027-02-11')} }] })`);
  const { meetings: { upcoming } } = await (await portal.as('yvonne')).get<{ meetings: { upcoming: { id: string; startsAt: string }[] } }>('{ meetings { upcoming { id startsAt } } }');
  const on = (day: string): string => upcoming.find(({ startsAt }) => startsAt.startsWith(day))?.id ?? '';
  await change(`moveMeeting(input: { meetingId: "${on('2027-01-14')}", was: "2027-01-14T08:00:00Z", ${at('2027-01-15')}, place: "Biblioteket", reason: "Lokalen är upptagen" })`);
  await change(`cancelMeeting(meetingId: "${on('2027-02-11')}", reason: "Ingen kan komma")`);
}

/** Somebody who leaves on each side, with cases and tasks that colleagues are asked to take over, also of a household that the other side does not know of. */
export async function letLeave(portal: TestPortal): Promise<void> {
  const change = async (person: string, call: string): Promise<void> => {
    const { code } = await mutate(portal, person, call);
    if (code !== undefined) throw new Error(`${call} was refused: ${code}`);
  };
  for (const [by, key, whom] of [['yvonne', 'fateme', 'marta'], ['ibrahim', 'fateme', 'karin'], ['ibrahim', 'xiaoming', 'karin'], ['ibrahim', 'siriporn', 'karin']] as const) {
    await change(by, `assignCase(caseId: "${townId.case(key)}", handlerId: "${townId.user(whom)}")`);
  }
  for (const [manager, leaver, successor] of [['gunilla', 'marta', 'yvonne'], ['lars', 'karin', 'ibrahim']] as const) {
    await change(manager, `sayLeaving(userId: "${townId.user(leaver)}", base: 0, lastDay: "2026-12-31")`);
    for (const kind of ['ARENDE', 'UPPGIFT']) await change(manager, `offerHandover(userId: "${townId.user(leaver)}", kind: ${kind}, successorId: "${townId.user(successor)}", base: 0)`);
  }
}
