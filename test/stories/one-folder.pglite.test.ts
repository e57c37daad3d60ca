import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterAll, describe, expect, it } from 'vitest';
import { Reader } from '../support/reader.js';
import { startServer, untilReady, type ServerProcess } from '../support/server-process.js';

/** The embedded database has one process by design: a second start is refused, and a killed one loses nothing that it said was done. */
const folder = mkdtempSync(join(tmpdir(), 'bokvar-one-'));
const servers: ServerProcess[] = [];
afterAll(() => {
  for (const server of servers) server.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** @param now where its clock starts: a restart is later than what was logged before it */
async function start(name: string, now = '2026-11-19T09:42:00Z'): Promise<ServerProcess> {
  const server = await startServer({ BOKVAR_DATA: join(folder, name), BOKVAR_NOW: now });
  servers.push(server);
  return server;
}

const LOG = 'mutation($key: ID!, $input: LogActionInput!) { logAction(key: $key, input: $input) { ... on CaseChanged { factId } ... on Refusal { code } } }';
const ACTIONS = 'query($id: ID!) { case(id: $id) { actions { id } } }';

describe('one folder, one server', () => {
  it('a second start is refused with the pid of the first, which goes on and closes cleanly', { timeout: 180_000 }, async () => {
    const first = await start('shared');
    await untilReady(first);
    const second = await start('shared');
    expect(await second.ended).not.toBe(0);
    expect(second.said()).toContain(String(first.pid));
    expect(await (await fetch(`${first.origin}/livez`)).text()).toBe('ok');
    first.stop('SIGINT');
    expect(await first.ended).toBe(0);
  });

  it('a killed server loses no line that it said was logged', { timeout: 180_000 }, async () => {
    const before = await start('killed');
    await untilReady(before);
    const yvonne = await new Reader(before.origin).signIn('yvonne');
    const logged: string[] = [];
    for (let line = 0; line < 8; line += 1) {
      const { logAction } = await yvonne.get<{ logAction: { factId: string } }>(LOG, {
        key: crypto.randomUUID(), input: { caseId: townId.case('birgitta'), kind: 'TELEFON', result: 'NADD', text: `rad ${line}`, nextKind: 'TELEFON', nextDueOn: '2026-11-26' } });
      logged.push(logAction.factId);
    }
    before.stop('SIGKILL');
    await before.ended;
    const after = await start('killed', '2026-11-19T11:00:00Z');
    await untilReady(after);
    const again = await new Reader(after.origin).signIn('yvonne');
    const { case: found } = await again.get<{ case: { actions: { id: string }[] } }>(ACTIONS, { id: townId.case('birgitta') });
    expect(found.actions.map((action) => action.id)).toEqual(expect.arrayContaining(logged));
    after.stop();
    await after.ended;
  });
});
