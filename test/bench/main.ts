import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { localDate } from '@bokvar/domain/vocabulary';
import { openDatabase } from '@bokvar/server/database/database';
import { migrate } from '@bokvar/server/database/migrate';
import type { Em } from '@bokvar/server/database/orm';
import { plantTown } from '@bokvar/server/database/seed/plant-town';
import { DEMO_ISSUER } from '@bokvar/server/demo-eid/demo-people';
import { Client } from 'pg';
import { asRole, postgresPrograms, startPostgres } from '../support/postgres.js';
import { ITEMS, plantBench, type BenchWorld } from './bench-data.js';
import { groundsCost, policyCost } from './costs.js';
import { stall, startEmbedded } from './embedded.js';
import { importCost } from './import.js';
import { median, middle, round, type Round } from './measure.js';
import { AGENDA, READERS, requireEqual, TODAY } from './operations.js';
import { openRoom } from './run-mode.js';
import { asker, startPortal, startReference, stopAll, type Asker, type Server } from './servers.js';
import { statementsOf } from './statements.js';
import { Table } from './table.js';
import { withdrawalTimes } from './withdrawal.js';

/**
 * `pnpm bench`: the portal against hand-written SQL, interleaved in one run. Ratios, since machines are noisy; never a
 * test. Environment: BENCH_SIZES (cases, comma between), BENCH_ROUNDS, BENCH_OPERATIONS, BENCH_IMPORT (rows).
 */
const SIZES = (process.env['BENCH_SIZES'] ?? '1000,4000,16000').split(',').map(Number);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 9);
/** Rounds that are not counted: a server that has just been started compiles what it runs often, and one in use has done so. */
const WARMING = 5;
const OPERATIONS = Number(process.env['BENCH_OPERATIONS'] ?? 60);
const IMPORT_ROWS = Number(process.env['BENCH_IMPORT'] ?? 4000);
const AT_ONCE = 16;
const OWNER = 'bokvar_owner';
const LOGIN = 'bokvar_login';

const table = new Table();

/** A migrated database with the town and the bench's cases in it. */
async function plant(name: string, cases: number, serverUrl: string, superuser: Client): Promise<BenchWorld> {
  await superuser.query(`create database ${name} owner ${OWNER}`);
  await migrate({ kind: 'postgres', url: asRole(serverUrl, OWNER, name) }, LOGIN);
  const database = await openDatabase({ kind: 'postgres', url: asRole(serverUrl, LOGIN, name) });
  await database.system().transactional(async (em) => { await plantTown(em as Em, localDate('2026-11-19'), DEMO_ISSUER); });
  await database.close();
  const planter = new Client({ connectionString: asRole(serverUrl, 'postgres', name) });
  await planter.connect();
  const world = await plantBench(planter, cases);
  await planter.end();
  return world;
}

async function benchSize(cases: number, serverUrl: string, superuser: Client, isFirst: boolean): Promise<void> {
  const name = `bench_${cases}`;
  const world = await plant(name, cases, serverUrl, superuser);
  const data = mkdtempSync(join(tmpdir(), 'bokvar-bench-'));
  const login = asRole(serverUrl, LOGIN, name);
  const portal = await startPortal({ url: login, ownerUrl: asRole(serverUrl, OWNER, name) }, data);
  const reference = await startReference(asRole(serverUrl, 'postgres', name));
  for (const { person, organisationId } of READERS) {
    const reader = await asker(portal.origin, person);
    for (const id of person === 'yvonne' ? [world.meetingId] : [world.sentMeetingId, world.meetingId]) {
      const read = async () => await (await fetch(`${reference.origin}/${id}/${organisationId}`)).json() as unknown;
      const { characters, households } = await requireEqual(reader, read, id, person);
      const [ours, theirs] = await compare(portal, reference, async () => { await reader.ask(AGENDA, { id }); }, async () => { await read(); });
      table.compared(`agenda of ${households}, ${person}, ${cases} cases (${Math.round(characters / 1000)} kB)`, ours, theirs);
    }
    table.alone(`work list, ${person}`, cases, await rounds(async () => { await reader.ask(TODAY); }, portal.pid));
    if (isFirst && person === 'yvonne') {
      let bytes = 0;
      const paper = await rounds(async () => { bytes = (await reader.get(`/packet/${world.meetingId}.pdf`)).byteLength; }, portal.pid, Math.min(OPERATIONS, 10), 2);
      table.alone(`packet PDF, ${ITEMS} rows, ${Math.round(bytes / 1000)} kB`, cases, paper);
    }
    if (person === 'yvonne') {
      const { room, shared } = await openRoom(reader, world.meetingId);
      table.alone(`room, ${ITEMS} items`, cases, await rounds(room, portal.pid));
      table.alone('shared screen', cases, await rounds(shared, portal.pid));
    }
  }
  if (isFirst) {
    const [landlord] = READERS;
    const grounds = await groundsCost(login, world.meetingId, { organisationId: landlord.organisationId, kind: 'KOMMUNALT_BOLAG' }, OPERATIONS);
    table.line(`deciding ${grounds.rows} rows' grounds: ×${grounds.ratio.toFixed(2)} of the same reading without rules`, '≤ 1.25');
    for (const { person, organisationId } of READERS) {
      const ratio = await policyCost(login, asRole(serverUrl, 'postgres', name), world.meetingId, organisationId, OPERATIONS);
      const note = person === 'yvonne' ? '' : ', which gives the superuser every row';
      table.line(`row level security, ${person}: ×${ratio.toFixed(2)} of the same statement as superuser${note}`, person === 'yvonne' ? '≤ 1.6' : '');
    }
  }
  if (isFirst) {
    await benchEmbedded(cases, portal, world.meetingId);
    await benchWithdrawal(portal, { url: login, ownerUrl: asRole(serverUrl, OWNER, name) });
  }
  for (const child of [portal.process, reference.process]) child.kill('SIGTERM');
  if (isFirst && IMPORT_ROWS > 0) {
    const { first, again, cpuPerRow, taken } = await importCost(login, IMPORT_ROWS);
    table.line(`import of ${IMPORT_ROWS} rows: ${first.toFixed(1)} s (${cpuPerRow.toFixed(2)} ms CPU a row), the same list again ${again.toFixed(1)} s; ${taken}`, '');
  }
  rmSync(data, { recursive: true, force: true });
}

/** The same agenda from the embedded database, by turns with PostgreSQL's. */
async function benchEmbedded(cases: number, portal: Server, meetingId: string): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'bokvar-bench-'));
  const embedded = await startEmbedded(data, cases);
  const [ours, theirs] = [await asker(embedded.origin, 'yvonne'), await asker(portal.origin, 'yvonne')];
  const ask = (reader: Asker) => async (): Promise<void> => { await reader.ask(AGENDA, { id: meetingId }); };
  const [pglite, postgres] = await compare(embedded, portal, ask(ours), ask(theirs), 1);
  const ratio = median(pglite.map((one, index) => one.p50 / (postgres[index] ?? one).p50)).toFixed(2);
  table.line(`agenda on PGlite, one at a time: ×${ratio} of PostgreSQL`, '≤ 2.5');
  table.line(`  /livez waits at most ${(await stall(embedded.origin, ask(ours), OPERATIONS)).toFixed(0)} ms meanwhile (PostgreSQL: ${(await stall(portal.origin, ask(theirs), OPERATIONS)).toFixed(0)} ms)`, '≤ 50');
  embedded.process.kill('SIGTERM');
  await once(embedded.process, 'exit');
  rmSync(data, { recursive: true, force: true });
}

/** A consent taken back at one process, until the screen of the other has an answer without it. */
async function benchWithdrawal(portal: Server, database: { url: string; ownerUrl: string }): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'bokvar-bench-'));
  const second = await startPortal(database, data);
  const times = await withdrawalTimes(portal.origin, second.origin, 20);
  table.line(`withdrawal to blank screen, two processes: p50 ${median(times).toFixed(0)} ms, p95 ${(times[18] ?? 0).toFixed(0)} ms`, 'p95 ≤ 1 s');
  second.process.kill('SIGTERM');
  rmSync(data, { recursive: true, force: true });
}

async function rounds(operation: () => Promise<void>, pid: number, operations = OPERATIONS, atOnce = AT_ONCE): Promise<Round> {
  for (let index = 0; index < WARMING; index += 1) await round(operation, pid, operations, atOnce);
  const each: Round[] = [];
  for (let index = 0; index < ROUNDS; index += 1) each.push(await round(operation, pid, operations, atOnce));
  return middle(each);
}

/** Both by turns, one round each: what disturbs the machine disturbs both. */
async function compare(portal: Server, reference: Server, ours: () => Promise<void>, theirs: () => Promise<void>, atOnce = AT_ONCE): Promise<[Round[], Round[]]> {
  for (let index = 0; index < WARMING; index += 1) {
    await round(ours, portal.pid, OPERATIONS, atOnce);
    await round(theirs, reference.pid, OPERATIONS, atOnce);
  }
  const [a, b]: [Round[], Round[]] = [[], []];
  for (let index = 0; index < ROUNDS; index += 1) {
    a.push(await round(ours, portal.pid, OPERATIONS, atOnce));
    b.push(await round(theirs, reference.pid, OPERATIONS, atOnce));
  }
  return [a, b];
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
    process.stdout.write(`Statements per operation (bar: at most 3):\n${await statementsOf(server.url, superuser, OWNER, LOGIN)}\n\n`);
    for (const [index, cases] of SIZES.entries()) await benchSize(cases, server.url, superuser, index === 0);
    table.growth();
  } finally {
    stopAll();
    await superuser.end();
    await server.stop();
  }
}

await main();
