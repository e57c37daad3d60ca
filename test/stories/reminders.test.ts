import { fromIso, type Instant } from '@bokvar/domain/vocabulary';
import type { Em } from '@bokvar/server/database/orm';
import { remind } from '@bokvar/server/features/work-list/reminder.job';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/** The morning's mail: that something waits, to an organisation's own shared address, and never who or how many. */
let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(async () => {
  await portal.close();
});

/** Mails queued by the morning round of an instant, before anybody has sent them: to, subject and body. */
async function morning(at: string): Promise<Record<string, string>> {
  const now: Instant = fromIso(at);
  const { database } = portal;
  await remind({ database, origin: 'https://bokvar.example' }, now);
  const rows: { to: string; text: string }[] = await database.system().transactional(async (em) => await (em as Em).execute(
    `select to_address as to, subject || E'\\n' || body as text from mail_outbox where created_at = ? order by 1`, [new Date(now)]));
  return Object.fromEntries(rows.map(({ to, text }) => [to, text.replaceAll('\u00a0', ' ')]));
}

it('says on a workday morning that something waits, with the way there, and no more', async () => {
  const mails = await morning('2026-11-20T06:10:00Z');
  expect(Object.keys(mails)).toEqual(['boende@alvsalahem.example', 'boende@norrgarden.example', 'bostadsgruppen@alvsala.example']);
  expect(mails['boende@alvsalahem.example']).toBe('Bo kvar fre 20 nov: att göra\nNågot ska göras i dag eller i morgon. Idag visar vad:\nhttps://bokvar.example/');
});

it('comes once a day, whichever server is first', async () => {
  expect(await morning('2026-11-20T06:20:00Z')).toEqual({});
  const [first, second] = await Promise.all(['2026-11-23T06:10:00.000Z', '2026-11-23T06:10:00.001Z'].map(morning));
  const to = [...Object.keys(first ?? {}), ...Object.keys(second ?? {})];
  expect(to).toContain('bostadsgruppen@alvsala.example');
  expect(new Set(to).size).toBe(to.length);
});

it('does not come in the evening, at a weekend or on a day off', async () => {
  for (const at of ['2026-11-24T18:00:00Z', '2026-11-21T07:00:00Z', '2026-12-25T07:00:00Z']) expect(await morning(at)).toEqual({});
});

it('tells the day before and on the day of a meeting when and where it is', async () => {
  const [before, day] = [await morning('2026-11-25T06:10:00Z'), await morning('2026-11-26T06:10:00Z')];
  expect(before['boende@alvsalahem.example']).toMatch(/Månadsmöte nästa arbetsdag, tors 26 nov\nkl\. [^\n]+, [^\n]+\nhttps:\/\/bokvar\.example\/moten\//);
  expect(day['bostadsgruppen@alvsala.example']).toContain('Månadsmöte i dag, tors 26 nov\nkl. ');
});
