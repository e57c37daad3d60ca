import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import type { Instant } from '@bokvar/domain/vocabulary';
import { verifyAuditChain, type AuditOptions } from '@bokvar/server/database/audit-chain';
import type { Database } from '@bokvar/server/database/database';
import { embeddedClient, type Em } from '@bokvar/server/database/orm';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { onOwnDatabase } from '../support/own-database.js';
import { townDatabase, type TestDatabase } from '../support/test-database.js';
import { START } from '../support/town.js';

/** What must stand once it is written, whoever asks: not even the portal's own role changes or removes it. */
let own: TestDatabase;
let database: Database;

onOwnDatabase(townDatabase, async (...opened) => {
  [database, own] = opened;
  await addAudit(3);
  await inRole('system', (em) => em.execute(
    `insert into consent_scan (id, consent_id, case_id, releasing_id, number, media_type, bytes, added_at)
     select id, id, case_id, releasing_id, 1, 'application/pdf', '\\x255044462d', now() from consent`));
  await inRole('system', (em) => em.execute(
    `insert into landlord_timeline (id, landlord_id, version, holds_from, steps, recorded_at) values (?, ?, 1, '2026-11-19', '[]', now())`, [randomUUID(), townId.organisation('alvsalahem')]));
  await inRole('system', (em) => em.execute(`insert into social_process (id, organisation_id, version, rules, recorded_at) values (?, ?, 1, '{}', now())`, [randomUUID(), townId.organisation('soc')]));
  await inRole('system', (em) => em.execute(`insert into confidentiality_text (id, partnership_id, organisation_id, recorded_by, version, text, valid_from, recorded_at) values (?, ?, ?, ?, 2, '', '2026-11-19', now())`,
    [randomUUID(), townId.partnership('alvsalahem-soc'), townId.organisation('soc'), townId.user('ibrahim')]));
  await inRole('system', (em) => em.execute(`insert into way_in (id, organisation_id, number, recorded_at) values (?, ?, 9, now())`, [randomUUID(), townId.organisation('soc')]));
  const leaves = [randomUUID(), townId.organisation('soc'), townId.user('karin'), townId.user('lars')];
  await inRole('system', (em) => em.execute(`insert into leaving (id, of_id, organisation_id, user_id, recorded_by, number, mandates, recorded_at) values (?, gen_random_uuid(), ?, ?, ?, 1, '[]', now())`, leaves));
  await inRole('system', (em) => em.execute(`insert into handover (id, leaving_id, to_id, organisation_id, from_id, recorded_by, kind, number, recorded_at) values (?, gen_random_uuid(), gen_random_uuid(), ?, ?, ?, 'ARENDE', 1, now())`, leaves));
  await inRole('system', (em) => em.execute(`insert into handover_answer (id, organisation_id, handover_id, recorded_by, accepted, moved, recorded_at) values (?, ?, ?, ?, true, 0, now())`, leaves));
  await inRole('system', (em) => em.execute(`insert into improvement_ended (id, improvement_id, organisation_id, text, recorded_at) values (?, ?, ?, '', now())`, [randomUUID(), townId.improvement('sms'), townId.organisation('soc')]));
  const mandateId = randomUUID();
  await inRole('system', (em) => em.execute(`insert into decision_mandate (id, organisation_id, user_id, decision, valid_from, basis, recorded_at) values (?, ?, ?, 'UNDERTECKNA', '2026-11-19', '', now())`, [mandateId, townId.organisation('soc'), townId.user('lars')]));
  await inRole('system', (em) => em.execute(`insert into decision_mandate_end (mandate_id, ended_on, reason, recorded_at, recorded_by) values (?, '2026-11-19', '', now(), ?)`, [mandateId, townId.user('lars')]));
  await inRole('system', (em) => em.execute(`insert into process_goal_ended (id, goal_id, partnership_id, ends_on, reason, organisation_id, recorded_at) select gen_random_uuid(), goal_id, partnership_id, '2026-11-19', '', organisation_id, now() from process_goal`));
  await inRole('system', (em) => em.execute(`insert into gate_passage (id, case_id, version_id, partnership_id, source_id, step, counted_from, taken_on, verdict, missing, organisation_id, recorded_at)
     select gen_random_uuid(), ?, id, partnership_id, id, before_step, '2026-11-19', '2026-11-19', 'JA', '[]', organisation_id, now() from process_goal`, [townId.case('fateme')]));
  await inRole('system', (em) => em.execute(`insert into agreed_point_ended (id, point_id, partnership_id, reason, organisation_id, recorded_at) select gen_random_uuid(), id, partnership_id, '', organisation_id, now() from agreed_point`));
  await inRole('system', (em) => em.execute(`insert into governing_document_end (id, organisation_id, document_id, ended_on, reason, recorded_at, recorded_by) values (?, ?, ?, '2026-11-19', '', now(), ?)`,
    [randomUUID(), townId.organisation('soc'), townId.governingDocument('sol'), townId.user('ibrahim')]));
  await inRole('system', (em) => em.execute(`insert into letter_of_intent_comment_settled (comment_id, letter_id, organisation_id, recorded_at) select id, letter_id, organisation_id, now() from letter_of_intent_comment`));
  await inRole('system', (em) => em.execute(`insert into sealed_letter (letter_id, version, file, text_sha256, level, sealed_by, recorded_at) select id, 1, '\\x25', '', 'B-B', '', now() from letter_of_intent`));
  const minutes = [randomUUID(), townId.meeting('alvsalahem-soc', '7'), townId.organisation('soc'), townId.user('ibrahim')];
  await inRole('system', (em) => em.execute(`insert into minutes_text (id, meeting_id, organisation_id, recorded_by, section, version, text, recorded_at) values (?, ?, ?, ?, 'OVRIGT', 1, '', now())`, minutes));
  await inRole('system', (em) => em.execute(`insert into minutes_event (id, meeting_id, organisation_id, recorded_by, number, kind, signed_as, adjusters, recorded_at) values (?, ?, ?, ?, 1, 'SKICKAD', '', '{}', now())`, minutes));
  await inRole('system', (em) => em.execute(`insert into meeting_held (id, meeting_id, organisation_id, recorded_by, number, recorded_at, held) values (?, ?, ?, ?, 1, now(), true)`, minutes));
  await inRole('system', (em) => em.execute(
    `insert into item_outcome (id, of_id, meeting_id, item_id, holder_id, concerns, recorded_at, says, jointly, met_on)
     select id, id, meeting_id, id, ?, '{}', now(), 'BESLUT', false, '2026-11-19' from agenda_item limit 1`, [townId.organisation('soc')]));
  await inRole('system', (em) => em.execute(
    `insert into disclosure_showing (id, at, user_id, organisation_id, place, first_id, digest) values (1, now(), ?, ?, 'SKARM', 1, '')`, [townId.user('ibrahim'), townId.organisation('soc')]));
  await inRole('system', (em) => em.execute(
    `insert into disclosure_log (at, user_id, organisation_id, reader_is_secret, case_id, holder_id, place, fact_ids, categories, grounds, person_ids)
     values (now(), ?, ?, true, ?, ?, 'SKARM', '{}', '{}', '{}', '{}')`, [townId.user('ibrahim'), townId.organisation('soc'), townId.case('fateme'), townId.organisation('alvsalahem')]));
});

type RoleName = 'app' | 'system';
const inRole = async <T>(role: RoleName, work: (em: Em) => Promise<T>): Promise<T> => {
  const em = role === 'system' ? database.system() : database.as({ organisationId: townId.organisation('soc'), mayOpenProtected: true }, START as Instant);
  return await em.transactional(async (inner) => await work(inner as Em));
};

const addAudit = async (count: number) => {
  for (let n = 0; n < count; n += 1) {
    await inRole('system', (em) => em.execute('insert into audit (at, organisation_id, user_id, action, object_ids) values (?, ?, ?, ?, ?::uuid[])',
      [new Date(START + n), townId.organisation('soc'), n === 1 ? null : townId.user('ibrahim'), 'UPPGIFT_TILLAGD', `{${randomUUID()},${randomUUID()}}`]));
  }
};

/** What a row is found by: the end of a mandate has no id of its own. */
const KEYS: Readonly<Record<string, string>> = {
  decision_mandate_end: 'mandate_id', letter_of_intent_version: 'letter_id', letter_of_intent_event: 'letter_id', letter_of_intent_seats: 'letter_id', letter_of_intent_answer: 'seat_id', letter_of_intent_comment_settled: 'comment_id', sealed_letter: 'letter_id' };
const keyOf = (table: string): string => KEYS[table] ?? 'id';

describe.each(['confidentiality_text', 'confidentiality_signature', 'consent', 'consent_event', 'consent_scan', 'landlord_timeline', 'social_process', 'way_in', 'decision_mandate', 'decision_mandate_end', 'first_meeting_word', 'first_meeting_agreement', 'agreed_point', 'agreed_point_ended', 'process_goal', 'process_goal_agreed', 'process_goal_ended', 'gate_passage', 'governing_document', 'governing_document_end', 'organising_answer', 'definition_proposal', 'household_answer', 'adopted_definition', 'letter_of_intent', 'letter_of_intent_version', 'letter_of_intent_event', 'letter_of_intent_seats', 'letter_of_intent_answer', 'letter_of_intent_comment', 'letter_of_intent_comment_settled', 'sealed_letter', 'manager_meeting', 'manager_meeting_event', 'manager_meeting_text', 'manager_decision', 'improvement', 'improvement_ended', 'training', 'training_version', 'training_attendance', 'minutes_text', 'minutes_event', 'meeting_held', 'item_outcome', 'disclosure_log', 'disclosure_showing', 'audit'])('%s stands', (table) => {
  it.each<[RoleName, string]>([
    ['app', `update ${table} set ${keyOf(table)} = ${keyOf(table)}`], ['app', `delete from ${table}`], ['app', `truncate ${table} cascade`],
    ['system', `update ${table} set ${keyOf(table)} = ${keyOf(table)}`], ['system', `delete from ${table}`], ['system', `truncate ${table} cascade`],
  ])('as %s: %s', async (role, statement) => {
    const count = async () => await inRole('system', async (em) => ((await em.execute(`select count(*)::int as count from ${table}`)) as { count: number }[])[0]?.count);
    const before = await count();
    expect(before).toBeGreaterThan(0);
    await expect(inRole(role, (em) => em.execute(statement))).rejects.toThrow(/append-only|permission denied/);
    expect(await count()).toBe(before);
  });
});

it('nothing is removed by a signed-in person’s request, in any table', async () => {
  const tables: { name: string }[] = await inRole('system', (em) => em.execute(
    `select table_name as name from information_schema.role_table_grants where grantee = 'bokvar_app' and privilege_type in ('DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER')`));
  expect(tables).toEqual([]);
});

describe('the chain of the audit', () => {
  const verify = (options: AuditOptions = {}) => inRole('system', (em) => verifyAuditChain(em, options));
  const ids = async () => (await inRole('system', (em) => em.execute('select id::text as id from audit order by audit.id')) as { id: string }[]).map(({ id }) => id);

  it('is whole as it was written, however many rows are read at once', async () => {
    const { rows, last, broken } = await verify();
    expect(rows).toBeGreaterThanOrEqual(3);
    expect(last?.id).toBe((await ids()).at(-1));
    expect(broken).toBeNull();
    for (const batch of [1, 2, rows, rows + 1]) expect(await verify({ batch })).toEqual({ rows, last, broken, noted: false });
  });

  it('knows the hash of any row again, and no other', async () => {
    const [first]: { hash: string }[] = await inRole('system', (em) => em.execute('select hash from audit order by id limit 1'));
    for (const batch of [1, 100]) {
      expect((await verify({ batch, noted: first?.hash ?? '' })).noted).toBe(true);
      expect((await verify({ batch, noted: '0'.repeat(64) })).noted).toBe(false);
    }
  });

  it('is whole when two were numbered and chained the other way round', async () => {
    const [number]: { id: string }[] = await inRole('system', (em) => em.execute(`select nextval(pg_get_serial_sequence('audit', 'id'))::text as id`));
    await addAudit(1);
    // What a change does that was given its number, and then waited for the one above.
    await inRole('system', (em) => em.execute('insert into audit (id, at, organisation_id, action, object_ids) values (?, ?, ?, ?, ?::uuid[])',
      [number?.id, new Date(START), townId.organisation('soc'), 'UPPGIFT_TILLAGD', '{}']));
    expect((await verify()).broken).toBeNull();
  });

  it.each([
    ['edited', 'EDITED', (id: string) => `update audit set action = 'ARENDE_OPPNAT' where id = ${id}`],
    ['edited in whom it was about', 'EDITED', (id: string) => `update audit set object_ids = '{}' where id = ${id}`],
    ['edited in its time', 'EDITED', (id: string) => `update audit set at = at + interval '1 second' where id = ${id}`],
    ['removed', 'OUT_OF_ORDER', (id: string) => `delete from audit where id = ${id}`],
    ['rewritten with a hash of its own', 'EDITED', (id: string) => `update audit set action = 'X', hash = encode(sha256('x'), 'hex') where id = ${id}`],
  ])('shows a row that was %s by whoever owns the tables', async (_what, fault, statement) => {
    await addAudit(3);
    const all = await ids();
    const [, second = '', third = ''] = all.slice(-3);
    await asOwner(`create table aside as select * from audit; alter table audit disable trigger user; ${statement(second)}`);
    for (const batch of [1, 2, 100]) {
      const { broken, rows } = await verify({ batch });
      expect(broken).toEqual({ id: fault === 'EDITED' ? second : third, fault });
      expect(rows).toBe(all.length - 2);
    }
    await asOwner('delete from audit; insert into audit select * from aside; drop table aside; alter table audit enable trigger user');
    expect((await verify()).broken).toBeNull();
  });
});

/** As somebody with the tables' owner's password, past row level security: what the chain is for. */
async function asOwner(sql: string): Promise<void> {
  if (own.kind === 'pglite') {
    await (await embeddedClient(database.orm)).exec(sql);
    return;
  }
  if (own.ownerTarget.kind !== 'postgres') throw new Error('No owner');
  const client = new Client({ connectionString: own.ownerTarget.url });
  await client.connect();
  try {
    await client.query(`alter table audit no force row level security; ${sql}; alter table audit force row level security`);
  } finally {
    await client.end();
  }
}
