import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { migrate } from '@bokvar/server/database/migrate';
import { openDatabase } from '@bokvar/server/database/database';
import type { Em } from '@bokvar/server/database/orm';
import { plantTown, townId } from '@bokvar/server/database/seed/plant-town';
import { DEMO_ISSUER } from '@bokvar/server/demo-eid/demo-people';
import { localDate } from '@bokvar/domain/vocabulary';
import { Client } from 'pg';
import { CookieJar } from '../support/cookie-jar.js';
import { postgresPrograms, startPostgres } from '../support/postgres.js';
import { plantBench, type BenchWorld } from './bench-data.js';
import { median, round, type Round } from './measure.js';
import { statementsOf } from './statements.js';

/**
 * `pnpm bench`: the portal against hand-written SQL, interleaved in one run. Ratios, since machines are noisy; never a
 * test. Environment: BENCH_SIZES (cases, comma between), BENCH_ROUNDS, BENCH_OPERATIONS.
 */
const SIZES = (process.env['BENCH_SIZES'] ?? '1000,4000,16000').split(',').map(Number);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const OPERATIONS = Number(process.env['BENCH_OPERATIONS'] ?? 60);
const AT_ONCE = 16;
const OWNER = 'bokvar_owner';
const LOGIN = 'bokvar_login';

export const AGENDA = `query Agenda($id: ID!) { meeting(id: $id) { sections { code items { number household { factId value } address { factId value }
  debt { ore bills oldestDueOn } lines { id kind category text onDate } answer minutes } } } }`;
export const TODAY = 'query Today { today { date groups { code rows { caseId household { value } debt { ore } reasons { code days on } nextKind nextDueOn } } } }';

interface Server { readonly process: ChildProcess; readonly pid: number; readonly origin: string }

const asRole = (url: string, role: string, database: string) => {
  const other = new URL(url);
  other.username = role;
  other.pathname = `/${database}`;
  return other.href;
};

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => { probe.listen(0, '127.0.0.1', done); });
  const address = probe.address();
  await new Promise((done) => { probe.close(done); });
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const children: ChildProcess[] = [];

async function startPortal(databaseUrl: string, ownerUrl: string, data: string): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, [resolve('server/dist/main.js')], {
    env: { ...process.env, DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: ownerUrl, PORT: String(port), BOKVAR_DATA: data, BOKVAR_LOG: 'silent' }, stdio: ['ignore', 'ignore', 'inherit'] });
  children.push(child);
  const origin = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 120; attempt += 1) {
    const ready = await fetch(`${origin}/readyz`).then((response) => response.ok, () => false);
    if (ready) return { process: child, pid: child.pid ?? 0, origin };
    await new Promise((done) => { setTimeout(done, 500); });
  }
  throw new Error('The portal did not become ready');
}

async function startReference(databaseUrl: string): Promise<Server> {
  const child = spawn(process.execPath, [resolve('test/dist/bench/reference.js'), databaseUrl], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    const { port } = JSON.parse(line) as { port: number };
    return { process: child, pid: child.pid ?? 0, origin: `http://127.0.0.1:${port}` };
  }
  throw new Error('The reference did not start');
}

async function asker(origin: string, person: string): Promise<(query: string, variables?: object) => Promise<unknown>> {
  const jar = new CookieJar(origin);
  await jar.follow(`/auth/login?person=${person}`);
  return async (query, variables = {}) => {
    return await (await jar.post('/graphql', { query, variables })).json() as unknown;
  };
}

/** The portal's answer without the sections that the reference does not make. */
function households(answer: unknown): unknown {
  const { data } = answer as { data: { meeting: { sections: { code: string; items: object[] }[] } } };
  return { data: { meeting: { sections: data.meeting.sections.filter((section) => section.code === 'HUSHALL') } } };
}

async function benchSize(cases: number, server: { url: string }, superuser: Client): Promise<void> {
  const name = `bench_${cases}`;
  await superuser.query(`create database ${name} owner ${OWNER}`);
  await migrate({ kind: 'postgres', url: asRole(server.url, OWNER, name) }, LOGIN);
  const database = await openDatabase({ kind: 'postgres', url: asRole(server.url, LOGIN, name) });
  await database.system().transactional(async (em) => { await plantTown(em as Em, localDate('2026-11-19'), DEMO_ISSUER); });
  await database.close();
  const planter = new Client({ connectionString: asRole(server.url, 'postgres', name) });
  await planter.connect();
  const world: BenchWorld = await plantBench(planter, cases);
  await planter.end();
  const data = mkdtempSync(join(tmpdir(), 'bokvar-bench-'));
  const portal = await startPortal(asRole(server.url, LOGIN, name), asRole(server.url, OWNER, name), data);
  const reference = await startReference(asRole(server.url, 'postgres', name));
  for (const [person, organisation] of [['yvonne', 'alvsalahem'], ['ibrahim', 'soc']] as const) {
    const ask = await asker(portal.origin, person);
    const read = async () => await (await fetch(`${reference.origin}/${world.meetingId}/${townId.organisation(organisation)}`)).json() as unknown;
    const [ours, theirs] = [households(await ask(AGENDA, { id: world.meetingId })), await read()];
    if (!isDeepStrictEqual(ours, theirs)) {
      process.stdout.write(`${JSON.stringify(ours).slice(0, 900)}\n${JSON.stringify(theirs).slice(0, 900)}\n`);
      throw new Error(`${person}: the portal and the reference answer differently`);
    }
    await compare(`agenda, ${person}, ${cases} cases`, portal, reference, async () => { await ask(AGENDA, { id: world.meetingId }); }, async () => { await read(); });
    const work = await rounds(async () => { await ask(TODAY); }, portal.pid);
    print(`work list, ${person}, ${cases} cases`, work, null);
  }
  for (const child of [portal.process, reference.process]) child.kill('SIGTERM');
  rmSync(data, { recursive: true, force: true });
}

async function rounds(operation: () => Promise<void>, pid: number): Promise<Round> {
  await round(operation, pid, OPERATIONS, AT_ONCE);
  const each: Round[] = [];
  for (let index = 0; index < ROUNDS; index += 1) each.push(await round(operation, pid, OPERATIONS, AT_ONCE));
  return middle(each);
}

async function compare(what: string, portal: Server, reference: Server, ours: () => Promise<void>, theirs: () => Promise<void>): Promise<void> {
  await round(ours, portal.pid, OPERATIONS, AT_ONCE);
  await round(theirs, reference.pid, OPERATIONS, AT_ONCE);
  const [a, b]: [Round[], Round[]] = [[], []];
  for (let index = 0; index < ROUNDS; index += 1) {
    a.push(await round(ours, portal.pid, OPERATIONS, AT_ONCE));
    b.push(await round(theirs, reference.pid, OPERATIONS, AT_ONCE));
  }
  print(what, middle(a), middle(b));
}

const middle = (each: readonly Round[]): Round => ({
  seconds: median(each.map((one) => one.seconds)), operations: OPERATIONS, cpu: median(each.map((one) => one.cpu)),
  p50: median(each.map((one) => one.p50)), p95: median(each.map((one) => one.p95)) });

function print(what: string, ours: Round, theirs: Round | null): void {
  const rate = (one: Round) => one.operations / one.seconds;
  const ratio = theirs === null ? '' : ` | cpu ×${(ours.cpu / theirs.cpu).toFixed(2)}  p95 ×${(ours.p95 / theirs.p95).toFixed(2)}  throughput ×${(rate(ours) / rate(theirs)).toFixed(2)} of the reference`;
  process.stdout.write(`${what.padEnd(40)} cpu ${ours.cpu.toFixed(1).padStart(7)} ms/op  p50 ${ours.p50.toFixed(0).padStart(5)}  p95 ${ours.p95.toFixed(0).padStart(5)} ms${ratio}\n`);
}

async function main(): Promise<void> {
  const programs = postgresPrograms();
  if (programs === null) throw new Error('No PostgreSQL from npm for this kind of machine');
  const server = await startPostgres(programs);
  const superuser = new Client({ connectionString: server.url });
  await superuser.connect();
  try {
    await superuser.query(`create role ${OWNER} login createrole`);
    await superuser.query(`create role ${LOGIN} login`);
    process.stdout.write(`Statements per operation:\n${await statementsOf(server.url, superuser, OWNER, LOGIN)}\n`);
    for (const cases of SIZES) await benchSize(cases, server, superuser);
  } finally {
    for (const child of children) child.kill('SIGTERM');
    await superuser.end();
    await server.stop();
  }
}

await main();
