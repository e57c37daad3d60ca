import { readFileSync } from 'node:fs';
import process from 'node:process';
import { disclose, type Disclosed, type Situation } from '@bokvar/domain/disclosure';
import { asId, instant, type OrganisationId, type OrganisationKind } from '@bokvar/domain/vocabulary';
import { openDatabase } from '@bokvar/server/database/database';
import { discloseDocument, type Rule } from '@bokvar/server/features/cases/read-case.service';
import { agendaReading, type AgendaDocument } from '@bokvar/server/features/monthly-meetings/meeting.store';
import { Client } from 'pg';
import { median } from './measure.js';

/** CPU milliseconds of one process; finer than /proc/pid/stat. Linux. */
const cpuOf = (pid: number): number => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
const ownCpu = (): number => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };

const situationOf = (organisationId: string, organisationKind: OrganisationKind): Situation => ({
  reader: { userId: null, organisationId: asId<OrganisationId>(organisationId), organisationKind, mandates: [{ role: 'SAMORDNARE', from: instant(0), to: null }], mayOpenProtected: false },
  room: { kind: 'OWN_SCREEN' }, instant: instant(Date.now()) });

/** The median CPU milliseconds of each of several jobs, interleaved. */
async function interleaved(times: number, jobs: readonly (() => Promise<number>)[]): Promise<number[]> {
  const each: number[][] = jobs.map(() => []);
  for (let index = 0; index < times + 3; index += 1) {
    for (const [place, job] of jobs.entries()) {
      const cost = await job();
      if (index >= 3) each[place]?.push(cost);
    }
  }
  return each.map((costs) => median(costs));
}

/**
 * What deciding grounds costs: the agenda's reading (database, JSON, rows under their cases) with the domain asked of
 * every row, over the same with every row given the answer it had the first time. A switch of the bench: the portal has none.
 */
export async function groundsCost(loginUrl: string, meetingId: string, reader: { organisationId: string; kind: OrganisationKind }, times: number): Promise<{ ratio: number; rows: number }> {
  const database = await openDatabase({ kind: 'postgres', url: loginUrl, poolMax: 1 });
  const situation = situationOf(reader.organisationId, reader.kind);
  const known = new Map<string, Disclosed<unknown> | null>();
  const decide: Rule = (fact, value, at, grounds) => {
    const decided = disclose(fact, value, at, grounds);
    known.set(fact.id, decided);
    return decided;
  };
  const remember = ((fact: { id: string }) => known.get(fact.id) ?? null) as unknown as Rule;
  const read = (rule: Rule) => async (): Promise<number> => await database.as({ organisationId: reader.organisationId, mayOpenProtected: false }, situation.instant).transactional(async (em) => {
    const [backend]: { pid: number }[] = await em.execute('select pg_backend_pid() as pid');
    const [theirs, ours] = [cpuOf(backend?.pid ?? 0), ownCpu()];
    const loaded: AgendaDocument = await agendaReading.read(em as never, [meetingId]);
    discloseDocument(loaded, situation, rule);
    return ownCpu() - ours + cpuOf(backend?.pid ?? 0) - theirs;
  });
  await read(decide)();
  const [without = 0, decided = 0] = await interleaved(times, [read(remember), read(disclose)]);
  await database.close();
  return { ratio: decided / without, rows: known.size };
}

/** What row level security costs: the agenda's own statement as a reader, over the same statement as superuser. CPU of the backend. */
export async function policyCost(loginUrl: string, superuserUrl: string, meetingId: string, organisationId: string, times: number): Promise<number> {
  const clients: Client[] = [];
  const read = async (url: string, role: string | null) => {
    const client = new Client({ connectionString: url });
    clients.push(client);
    await client.connect();
    const pid = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid ?? 0;
    return async (): Promise<number> => {
      await client.query('begin');
      await client.query(`select set_config('app.organisation', $1, true), set_config('app.instant', $2, true), set_config('app.protected', 'off', true)`, [organisationId, new Date().toISOString()]);
      if (role !== null) await client.query(`set local role ${role}`);
      const before = cpuOf(pid);
      await client.query(`select ${agendaReading.functionName}($1)`, [meetingId]);
      const cost = cpuOf(pid) - before;
      await client.query('commit');
      return cost;
    };
  };
  const [reader = 0, superuser = 0] = await interleaved(times, [await read(loginUrl, 'bokvar_app'), await read(superuserUrl, null)]);
  for (const client of clients) await client.end();
  return reader / superuser;
}
