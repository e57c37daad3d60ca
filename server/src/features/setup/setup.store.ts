import { randomUUID } from 'node:crypto';
import type { Instant, LocalDate, MinutesKind, OrganisationKind } from '@bokvar/domain/vocabulary';
import { writeAudit } from '../../database/audit.js';
import type { Em } from '../../database/orm.js';

/** What putting a row did. */
export type Put = 'made' | 'changed' | 'same';

export interface SetupMandate {
  readonly id: string;
  readonly role: string;
  readonly mayOpenProtected: boolean;
  readonly validTo: Instant | null;
}

/** Makes the row, or gives it what differs. The names of columns are written in this file alone. */
async function put(em: Em, table: string, keys: readonly string[], row: Readonly<Record<string, unknown>>, keep: readonly string[] = []): Promise<Put> {
  const columns = Object.keys(row);
  const values = columns.filter((column) => !keys.includes(column) && !keep.includes(column));
  const list = (alias: string) => values.map((column) => `${alias}.${column}`).join(', ');
  const [done]: { made: boolean }[] = await em.execute(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})
     on conflict (${keys.join(', ')}) do update set ${values.map((column) => `${column} = excluded.${column}`).join(', ')}
       where (${list(table)}) is distinct from (${list('excluded')}) returning xmax = 0 as made`,
    columns.map((column) => row[column]));
  return done === undefined ? 'same' : done.made ? 'made' : 'changed';
}

export async function kindsOf(em: Em): Promise<ReadonlyMap<string, OrganisationKind>> {
  const rows: { id: string; kind: OrganisationKind }[] = await em.execute('select id, kind from organisation');
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

export async function putOrganisation(em: Em, row: { id: string; name: string; shortName: string; kind: string }): Promise<Put> {
  const { id, name, shortName, kind } = row;
  return await put(em, 'organisation', ['id'], { id, name, short_name: shortName, kind });
}

/** The way in that the file states, until the organisation itself has said one: from then on it is its own to change. */
export async function putWayIn(em: Em, organisationId: string, { phone, email }: { phone: string | null; email: string | null }, now: Instant): Promise<Put> {
  const [latest]: { number: number; phone: string | null; mail: string | null; own: boolean }[] = await em.execute(
    'select number, phone, mail, recorded_by is not null as own from way_in where organisation_id = ? order by number desc limit 1', [organisationId]);
  if (latest?.own === true || ((latest?.phone ?? null) === phone && (latest?.mail ?? null) === email)) return 'same';
  await em.execute('insert into way_in (id, organisation_id, number, phone, mail, recorded_at) values (?, ?, ?, ?, ?, ?)',
    [randomUUID(), organisationId, (latest?.number ?? 0) + 1, phone, email, new Date(now)]);
  return 'changed';
}

export async function putPartnership(em: Em, row: { id: string; name: string; reservedMinutes: number; minutesKind: MinutesKind; minutesWorkdays: number }): Promise<Put> {
  return await put(em, 'partnership', ['id'], {
    id: row.id, name: row.name, reserved_minutes: row.reservedMinutes, minutes_kind: row.minutesKind, minutes_workdays: row.minutesWorkdays });
}

/** Puts an organisation at the table from now, unless it is there: after every earlier stay, so that none of them goes on. */
export async function joinPartnership(em: Em, partnershipId: string, organisationId: string, now: Instant): Promise<Put> {
  const rows: unknown[] = await em.execute(
    `insert into partnership_party (id, partnership_id, organisation_id, from_at)
     select ?, ?, ?, greatest(?, max(p.to_at) + interval '1 millisecond') from partnership_party p where p.partnership_id = ? and p.organisation_id = ?
     having count(*) = count(p.to_at) returning id`,
    [randomUUID(), partnershipId, organisationId, new Date(now), partnershipId, organisationId]);
  return rows.length > 0 ? 'made' : 'same';
}

/** Ends an organisation's place at the table, when it has one. The row stays. */
export async function leavePartnership(em: Em, partnershipId: string, organisationId: string, now: Instant): Promise<Put> {
  const rows: unknown[] = await em.execute(
    'update partnership_party set to_at = ? where partnership_id = ? and organisation_id = ? and to_at is null returning id', [new Date(now), partnershipId, organisationId]);
  return rows.length > 0 ? 'changed' : 'same';
}

/** The person under an identity, made when there is none. Her language is hers to change: it is only set when she is made. */
export async function putPerson(em: Em, row: { issuer: string; subject: string; name: string; language: string }): Promise<{ userId: string; put: Put }> {
  const [known]: { id: string }[] = await em.execute('select user_id as id from identity where issuer = ? and sub = ?', [row.issuer, row.subject]);
  const userId = known?.id ?? randomUUID();
  const done = await put(em, 'user_account', ['id'], { id: userId, name: row.name, language: row.language }, ['language']);
  if (known === undefined) await em.execute('insert into identity (issuer, sub, user_id) values (?, ?, ?)', [row.issuer, row.subject, userId]);
  return { userId, put: done };
}

/** What somebody is appointed to in an organisation now, or null. */
export async function mandateNow(em: Em, userId: string, organisationId: string, now: Instant): Promise<SetupMandate | null> {
  const rows: { id: string; role: string; may: boolean; to: string | null }[] = await em.execute(
    `select id, role, may_open_protected as may, ms(valid_to)::text as to from mandate
     where user_id = ? and organisation_id = ? and valid_from <= ? and (valid_to is null or valid_to > ?) order by valid_from desc, id limit 1`,
    [userId, organisationId, new Date(now), new Date(now)]);
  const [row] = rows;
  return row === undefined ? null : { id: row.id, role: row.role, mayOpenProtected: row.may, validTo: row.to === null ? null : Number(row.to) as Instant };
}

export async function insertMandate(
  em: Em, row: { userId: string; organisationId: string; role: string; mayOpenProtected: boolean; from: Instant; to: Instant | null },
): Promise<void> {
  await em.execute('insert into mandate (id, user_id, organisation_id, role, may_open_protected, valid_from, valid_to) values (?, ?, ?, ?, ?, ?, ?)',
    [randomUUID(), row.userId, row.organisationId, row.role, row.mayOpenProtected, new Date(row.from), row.to === null ? null : new Date(row.to)]);
}

/** What somebody may decide for an organisation, as an operator's file states it. */
export interface SetupDecides {
  readonly organisationId: string;
  readonly userId: string;
  readonly decision: string;
  readonly maxAmountOre: number | null;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly deputyId: string | null;
  readonly basis: string;
}

/** Has an organisation a register of who decides what already? Then it is its managers' to write. */
export async function hasRegister(em: Em, organisationId: string): Promise<boolean> {
  const rows: unknown[] = await em.execute('select 1 from decision_mandate where organisation_id = ? limit 1', [organisationId]);
  return rows.length > 0;
}

/** @returns the mandate's id */
export async function insertDecides(em: Em, row: SetupDecides, now: Instant): Promise<string> {
  const id = randomUUID();
  await em.execute(
    `insert into decision_mandate (id, organisation_id, user_id, decision, max_amount_ore, valid_from, valid_to, deputy_id, basis, recorded_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, row.organisationId, row.userId, row.decision, row.maxAmountOre, row.from, row.until, row.deputyId, row.basis, new Date(now)]);
  return id;
}

/** Ends a mandate at an instant, or lets it go on (null). The row stays. */
export async function endMandate(em: Em, id: string, at: Instant | null): Promise<void> {
  await em.execute('update mandate set valid_to = ? where id = ?', [at === null ? null : new Date(at), id]);
}

/** The operator's change, in the audit of the organisation that it is about: a code and ids, done by nobody who signs in. */
export async function auditSetup(em: Em, now: Instant, organisationId: string, action: string, ids: readonly string[]): Promise<void> {
  await writeAudit(em, { at: now, by: { userId: null, organisationId }, action, ids });
}
