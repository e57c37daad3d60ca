import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testClock } from '@bokvar/server/clock';
import type { Database } from '@bokvar/server/database/database';
import { createLog } from '@bokvar/server/log';
import { queueMail } from '@bokvar/server/mail/mail';
import type { Mail } from '@bokvar/server/mail/mail.store';
import { MailSender } from '@bokvar/server/mail/mail.sender';
import { folderTransport, smtpTransport, type MailTransport } from '@bokvar/server/mail/mail-transport';
import { START } from '../support/front-door.js';
import { onOwnDatabase } from '../support/own-database.js';
import { smtpServer, type Received } from '../support/smtp.js';
import { freshDatabase } from '../support/test-database.js';

/** A mail goes out once the change it tells of is committed, however long the mail server is away. */
let database: Database;
let logged: string[];
let folder: string;
const clock = testClock(START);

onOwnDatabase(freshDatabase, (opened) => {
  database = opened;
});
beforeEach(async () => {
  logged = [];
  folder = mkdtempSync(join(tmpdir(), 'bokvar-post-'));
  await database.system().execute('delete from mail_outbox');
});
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const MAIL: Mail = { to: 'samir@example.se', subject: 'Dagordning för mötet den 26 november', body: 'Hej!\n\nDagordningen finns i Bo kvar:\nhttps://bokvar.example.se/moten/1?a=1&b=2\n\n<Å & Ä>', language: 'sv' };

const senderOf = (transport: MailTransport) => new MailSender({
  em: () => database.system(), transport, clock, log: createLog({ level: 'info', clock, destination: { write: (line: string) => { logged.push(line); } } }),
});
const queue = async (mail: Mail = MAIL) => database.system().transactional(async (em) => queueMail(em as never, mail, clock.now()));

it('is sent once, to the one it is for, and then forgotten', async () => {
  const server = await smtpServer();
  const sender = senderOf(smtpTransport(`smtp://127.0.0.1:${server.port}`, 'bokvar@example.se'));
  const id = await queue();
  await Promise.all([sender.run(), sender.run()]);
  await sender.run();
  expect(server.received.map(({ to }) => to)).toEqual([['samir@example.se']]);
  const [{ raw }] = server.received as [Received];
  expect(raw).toContain(`Message-ID: <${id}@example.se>`);
  expect(raw).toMatch(/Content-Type: text\/plain; charset=utf-8/);
  expect(raw).toMatch(/Content-Type: text\/html; charset=utf-8/);
  const rows = await database.system().execute<{ row: string }[]>('select m::text as row from mail_outbox m');
  expect(rows[0]?.row).not.toMatch(/samir|Dagordning|Hej/);
  expect(logged.join('')).toContain(id);
  expect(logged.join('')).not.toMatch(/samir|Dagordning|Hej/);
  await sender.stop();
  await server.close();
});

it('waits while the mail server is away, and goes out once when it is back', async () => {
  const probe = await smtpServer();
  await probe.close();
  const sender = senderOf(smtpTransport(`smtp://127.0.0.1:${probe.port}`, 'bokvar@example.se'));
  await queue();
  for (let minute = 0; minute < 10; minute += 1) {
    await sender.run();
    clock.advance(60_000);
  }
  const tries = logged.filter((line) => line.includes('MAIL_NOT_SENT')).length;
  expect(tries).toBeGreaterThan(2);
  expect(tries).toBeLessThan(8);
  const server = await smtpServer(probe.port);
  clock.advance(3_600_000);
  await sender.run();
  await sender.run();
  expect(server.received).toHaveLength(1);
  await sender.stop();
  await server.close();
});

it('is not sent when the change was rolled back', async () => {
  await database.system().transactional(async (em) => {
    await queueMail(em as never, MAIL, clock.now());
    throw new Error('rolled back');
  }).catch(() => {});
  const sender = senderOf(folderTransport(folder, 'bokvar@example.se'));
  await sender.run();
  expect(readdirSync(folder)).toEqual([]);
  await sender.stop();
});

it('in the demo lies in a folder, readable', async () => {
  const sender = senderOf(folderTransport(folder, 'bokvar@example.se'));
  const id = await queue();
  await sender.run();
  expect(readdirSync(folder).sort()).toEqual([`${id}.eml`, `${id}.txt`]);
  expect(readFileSync(join(folder, `${id}.txt`), 'utf8')).toBe(`Till: ${MAIL.to}\nÄmne: ${MAIL.subject}\n\n${MAIL.body}\n`);
  const letter = readFileSync(join(folder, `${id}.eml`), 'utf8').replaceAll('=\n', '');
  expect(letter).toContain('&lt;=C3=85 &amp; =C3=84&gt;');
  await sender.stop();
});

it.each<[string, Partial<Mail>]>([
  ['a line break in the subject', { subject: 'Hej\r\nBcc: alla@example.se' }],
  ['a line separator in the subject', { subject: 'Hej\u2028Bcc: alla@example.se' }],
  ['an empty subject', { subject: '' }],
  ['two addresses', { to: 'a@example.se, b@example.se' }],
  ['a line break in the address', { to: 'a@example.se\r\nBcc: b@example.se' }],
  ['an address with a name', { to: 'A <a@example.se>' }],
  ['an address without a host', { to: 'a@' }],
])('%s is refused before it is queued', async (_what, part) => {
  await expect(queue({ ...MAIL, ...part })).rejects.toThrow(RangeError);
});

it('a reader may queue a mail, and may not read the queue', async () => {
  const reader = () => database.as({ organisationId: crypto.randomUUID(), mayOpenProtected: false }, clock.now());
  await reader().transactional(async (em) => { await queueMail(em as never, MAIL, clock.now()); });
  await expect(reader().execute('select * from mail_outbox')).rejects.toThrow();
});
