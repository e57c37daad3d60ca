import { localDate } from '@bokvar/domain/vocabulary';
import { openDatabase } from '@bokvar/server/database/database';
import { migrate } from '@bokvar/server/database/migrate';
import type { Em } from '@bokvar/server/database/orm';
import { plantTown, townId } from '@bokvar/server/database/seed/plant-town';
import { DEMO_ISSUER } from '@bokvar/server/demo-eid/demo-people';
import { readAgenda } from '@bokvar/server/features/monthly-meetings/read-agenda.service';
import { loadWork } from '@bokvar/server/features/work-list/work-list.store';
import { loadCaseDocument } from '@bokvar/server/features/cases/case-document.store';
import { loadCaseList } from '@bokvar/server/features/cases/case-list.store';
import type { Situation } from '@bokvar/domain/disclosure';
import { asId, instant, type Instant, type OrganisationId } from '@bokvar/domain/vocabulary';
import { Client } from 'pg';
import { ITEMS, plantBench } from './bench-data.js';

/** Statements that are not a question of their own: the frame of a transaction under row level security. */
const FRAME = /^\s*(begin|commit|select set_config|set local role)/i;

/** How many statements each reading sends, for a small and a large agenda: the same number, whatever there is to read. */
export async function statementsOf(serverUrl: string, superuser: Client, owner: string, login: string): Promise<string> {
  const name = 'bench_statements';
  await superuser.query(`create database ${name} owner ${owner}`);
  const url = (role: string) => {
    const other = new URL(serverUrl);
    other.username = role;
    other.pathname = `/${name}`;
    return other.href;
  };
  await migrate({ kind: 'postgres', url: url(owner) }, login);
  const sent: string[] = [];
  const database = await openDatabase({ kind: 'postgres', url: url(login) }, (sql) => { sent.push(sql); });
  await database.system().transactional(async (em) => { await plantTown(em as Em, localDate('2026-11-19'), DEMO_ISSUER); });
  const planter = new Client({ connectionString: url('postgres') });
  await planter.connect();
  const world = await plantBench(planter, ITEMS * 3);
  await planter.end();
  const organisationId = asId<OrganisationId>(townId.organisation('alvsalahem'));
  // The cases were made with the database's own time, which is later than the town's.
  const now = instant(Date.now()) as Instant;
  const situation: Situation = {
    reader: { userId: null, organisationId, organisationKind: 'KOMMUNALT_BOLAG', mandates: [{ role: 'SAMORDNARE', from: instant(0), to: null }], mayOpenProtected: false },
    room: { kind: 'OWN_SCREEN' }, instant: now };
  const count = async (read: (em: Em) => Promise<unknown>) => {
    sent.length = 0;
    await database.as({ organisationId, mayOpenProtected: false }, now).transactional(async (em) => { await read(em as Em); });
    return sent.filter((sql) => !FRAME.test(sql.replace(/^\[query\]\s*/, ''))).length;
  };
  const lines = [
    ['agenda, 10 points', await count(async (em) => await readAgenda(em, townId.meeting('alvsalahem-soc', '7'), situation))],
    [`agenda, ${ITEMS} points`, await count(async (em) => await readAgenda(em, world.meetingId, situation))],
    ['case page', await count(async (em) => await loadCaseDocument(em, [townId.case('fateme')]))],
    ['case list', await count(async (em) => await loadCaseList(em, { kind: 'OPEN' }))],
    ['work list', await count(async (em) => await loadWork(em, '2099-01-01', new Date(0)))],
  ] as const;
  await database.close();
  return lines.map(([what, statements]) => `  ${what.padEnd(24)} ${statements}`).join('\n');
}
