import { townPeople } from '@bokvar/server/database/seed/town-people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '../support/portal.js';
import { Reader } from '../support/reader.js';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(async () => {
  await portal.close();
});

const VIEWER = '{ viewer { name role language } }';

describe('who one is', () => {
  it('nobody, before signing in', async () => {
    expect(await new Reader(portal.origin).get(VIEWER)).toEqual({ viewer: null });
  });

  it.each(townPeople.map((person) => [person.name, person] as const))('%s, after signing in', async (name, { key, role, language }) => {
    const reader = await portal.as(key);
    expect(await reader.get(VIEWER)).toEqual({ viewer: { name, role, language: language ?? 'sv' } });
  });

  it('the log names nobody', () => {
    for (const { name } of townPeople) expect(portal.logged.join('\n')).not.toContain(name);
  });
});
