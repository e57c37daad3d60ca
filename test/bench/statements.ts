import { randomUUID } from 'node:crypto';
import { localDate, asId, instant, type Instant, type OrganisationId, type UserId } from '@bokvar/domain/vocabulary';
import { openDatabase } from '@bokvar/server/database/database';
import { migrate } from '@bokvar/server/database/migrate';
import type { Em } from '@bokvar/server/database/orm';
import { plantTown, townId } from '@bokvar/server/database/seed/plant-town';
import { DEMO_ISSUER } from '@bokvar/server/demo-eid/demo-people';
import { readCase, readCaseList } from '@bokvar/server/features/cases/case-page.service';
import { readCaseVisits, readVisitsAhead } from '@bokvar/server/features/home-visits/case-visits.service';
import { readMandates } from '@bokvar/server/features/decision-mandates/read-mandates.service';
import { readDefinitions } from '@bokvar/server/features/definition-proposals/read-definitions.service';
import { readFirstMeetings } from '@bokvar/server/features/first-meetings/read-first-meetings.service';
import { readGoverning } from '@bokvar/server/features/governing-documents/read-governing.service';
import { readLeavers } from '@bokvar/server/features/leavers/read-leavers.service';
import { readLetter, readLetters } from '@bokvar/server/features/letters-of-intent/read-letter.service';
import { readTrainings } from '@bokvar/server/features/trainings/read-trainings.service';
import { readManagerMeeting, readManagerTables } from '@bokvar/server/features/manager-meetings/read-manager-meetings.service';
import { readRoom, readSharedScreen } from '@bokvar/server/features/meeting-room/room-page.service';
import { startMeeting } from '@bokvar/server/features/meeting-room/run-room.service';
import { readCaseNotes } from '@bokvar/server/features/meeting-records/case-notes.service';
import { readItemRecord } from '@bokvar/server/features/meeting-records/item-record.service';
import { readCaseOutcomes, readItemOutcomes, readTasks } from '@bokvar/server/features/meeting-tasks/read-outcomes.service';
import { readMeeting, readMeetings } from '@bokvar/server/features/monthly-meetings/meeting-page.service';
import { readPartnerships } from '@bokvar/server/features/partnerships/read-partnerships.service';
import type { Viewer } from '@bokvar/server/features/sessions/viewer';
import { readActingViewer } from '@bokvar/server/features/sessions/viewer.store';
import { readCaseProcess, readProcessDuties } from '@bokvar/server/features/social-process/read-process.service';
import { readToday } from '@bokvar/server/features/work-list/today.service';
import type { PortalContext } from '@bokvar/server/graphql/portal-context';
import { Client } from 'pg';
import { townLetter } from '../support/letter.js';
import { asRole } from '../support/postgres.js';
import { ITEMS, plantBench } from './bench-data.js';

/** Statements that are not a question of their own: the frame of a transaction under row level security. */
const FRAME = /^\s*(begin|commit|select set_config|set local role)/i;

/**
 * How many statements each operation sends, the disclosure log's included: the same number, whatever there is to read.
 * Besides them: the frame (begin, who reads, commit), and one at the door that tells whose the session is.
 */
export async function statementsOf(serverUrl: string, superuser: Client, owner: string, login: string): Promise<string> {
  const name = 'bench_statements';
  await superuser.query(`create database ${name} owner ${owner}`);
  await migrate({ kind: 'postgres', url: asRole(serverUrl, owner, name) }, login);
  const sent: string[] = [];
  const database = await openDatabase({ kind: 'postgres', url: asRole(serverUrl, login, name) }, (sql) => { sent.push(sql); });
  await database.system().transactional(async (em) => { await plantTown(em as Em, localDate('2026-11-19'), DEMO_ISSUER); });
  const planter = new Client({ connectionString: asRole(serverUrl, 'postgres', name) });
  await planter.connect();
  const world = await plantBench(planter, ITEMS * 3);
  await planter.end();
  // The cases were made with the database's own time, which is later than the town's.
  const now: Instant = instant(Date.now());
  const viewerOf = async (person: string, organisation: string): Promise<Viewer> => {
    const found = await readActingViewer(database.system(), asId<UserId>(townId.user(person)), asId<OrganisationId>(townId.organisation(organisation)), now);
    if (found === null) throw new Error('Nobody to read as');
    return found;
  };
  const [viewer, social, manager] = [await viewerOf('yvonne', 'alvsalahem'), await viewerOf('ibrahim', 'soc'), await viewerOf('lars', 'soc')];
  // What these readings ask of a request: the database, the instant, the language and the portal's address.
  const context = { scope: { database, origin: 'http://127.0.0.1' }, now, language: 'sv' } as unknown as PortalContext;
  await startMeeting(database, viewer, now, randomUUID(), world.meetingId);
  const itemId = (await readRoom(context, viewer, world.meetingId))?.steps[0]?.row.item.id ?? '';
  const count = async (read: () => Promise<unknown>): Promise<number> => {
    sent.length = 0;
    await read();
    return sent.filter((sql) => !FRAME.test(sql)).length;
  };
  const lines = [
    ['agenda, 10 points', await count(async () => await readMeeting(context, viewer, townId.meeting('alvsalahem-soc', '7')))],
    [`agenda, ${ITEMS} points`, await count(async () => await readMeeting(context, viewer, world.meetingId))],
    ['room of a meeting', await count(async () => await readRoom(context, viewer, world.meetingId))],
    ['shared screen', await count(async () => await readSharedScreen(context, viewer, world.meetingId))],
    ['note of a point', await count(async () => await readItemRecord(context, viewer, world.meetingId, itemId))],
    ['what came of a point', await count(async () => await readItemOutcomes(context, viewer, world.meetingId, itemId))],
    ['what came of a case', await count(async () => await readCaseOutcomes(context, viewer, townId.case('fateme')))],
    ['tasks of the day', await count(async () => await readTasks(context, viewer))],
    ['meetings', await count(async () => await readMeetings(context, viewer))],
    ['case page', await count(async () => await readCase(context, viewer, townId.case('fateme')))],
    ['home visits of a case', await count(async () => await readCaseVisits(context, viewer, townId.case('fateme')))],
    ['notes of a case', await count(async () => await readCaseNotes(context, viewer, townId.case('fateme')))],
    ['process of a case', await count(async () => await readCaseProcess(context, social, townId.case('fateme')))],
    ['case list', await count(async () => await readCaseList(context, viewer, { kind: 'OPEN' }))],
    ['work list', await count(async () => await readToday(context, viewer))],
    ['duties of the process', await count(async () => await readProcessDuties(context, social))],
    ['partnerships', await count(async () => await readPartnerships(context, manager))],
    ['managers’ meetings', await count(async () => await readManagerTables(context, manager))],
    ['letters of intent', await count(async () => await readLetters(context, manager))],
    ['letter of intent', await count(async () => await readLetter(context, manager, townLetter.next, null))],
    ['mandates', await count(async () => await readMandates(context, manager))],
    ['governing documents', await count(async () => await readGoverning(context, manager))],
    ['first meetings', await count(async () => await readFirstMeetings(context, manager))],
    ['whom they mean by barnfamilj', await count(async () => await readDefinitions(context, manager, townId.partnership('alvsalahem-soc')))],
    ['those who leave', await count(async () => await readLeavers(context, manager))],
    ['trainings', await count(async () => await readTrainings(context, manager))],
    ['managers’ meeting', await count(async () => await readManagerMeeting(context, manager, townId.managerMeeting('alvsalahem-soc')))],
    ['home visits of the day', await count(async () => await readVisitsAhead(context, viewer))],
  ] as const;
  await database.close();
  return lines.map(([what, statements]) => `  ${what.padEnd(24)} ${statements}`).join('\n');
}
