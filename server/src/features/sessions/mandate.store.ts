import { randomUUID } from 'node:crypto';
import type { Instant, Role } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import type { MandateEnd } from './mandate-end.js';

/** Ends somebody's mandates at an organisation at an instant that may be ahead. As the portal itself. @returns when they were to end before */
export async function endMandates(system: Em, { userId, organisationId }: { readonly userId: string; readonly organisationId: string }, at: Instant): Promise<readonly MandateEnd[]> {
  const rows: { id: string; to: string | null }[] = await system.execute(
    'select id, ms(valid_to)::text as to from mandate where user_id = ? and organisation_id = ? and (valid_to is null or valid_to > ?) order by id', [userId, organisationId, new Date(at)]);
  await system.execute(
    'update mandate set valid_to = greatest(?, valid_from) where user_id = ? and organisation_id = ? and (valid_to is null or valid_to > ?)', [new Date(at), userId, organisationId, new Date(at)]);
  return rows.map(({ id, to }) => ({ id, to: to === null ? null : Number(to) }));
}

/** Lets mandates end when they were to end before. As the portal itself. */
export async function restoreMandates(system: Em, ends: readonly MandateEnd[]): Promise<void> {
  for (const { id, to } of ends) await system.execute('update mandate set valid_to = ? where id = ?', [to === null ? null : new Date(to), id]);
}

/** What somebody's mandates are to become. */
export interface MandateChange { readonly role?: Role; readonly mayOpenProtected?: boolean }

/** Gives somebody who works with cases another mandate from now on: the one that she had ends, and stays for questions about the past. As the portal itself. */
export async function changeMandates(system: Em, { userId, organisationId }: { readonly userId: string; readonly organisationId: string }, { role, mayOpenProtected }: MandateChange, now: Instant): Promise<void> {
  const rows: { id: string; role: Role; may: boolean; to: string | null }[] = await system.execute(
    `select id, role, may_open_protected as may, ms(valid_to)::text as to from mandate
     where user_id = ? and organisation_id = ? and role in ('SAMORDNARE', 'HANDLAGGARE') and valid_from <= ? and (valid_to is null or valid_to > ?)`,
    [userId, organisationId, new Date(now), new Date(now)]);
  for (const before of rows) {
    await system.execute('update mandate set valid_to = ? where id = ?', [new Date(now), before.id]);
    await system.execute('insert into mandate (id, user_id, organisation_id, role, may_open_protected, valid_from, valid_to) values (?, ?, ?, ?, ?, ?, ?)',
      [randomUUID(), userId, organisationId, role ?? before.role, mayOpenProtected ?? before.may, new Date(now), before.to === null ? null : new Date(Number(before.to))]);
  }
}
