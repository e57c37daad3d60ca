import type { Em } from './orm.js';

/** A row of the audit that is not as it was written, or does not follow the row before it. */
export interface BrokenLink {
  /** The row's number. */
  readonly id: string;
  /** EDITED: its content does not give its hash. OUT_OF_ORDER: the row before it was removed, moved or rewritten. */
  readonly fault: 'EDITED' | 'OUT_OF_ORDER';
}

export interface AuditChain {
  readonly rows: number;
  /** Hash of the last row; written down elsewhere, it also shows whether rows were cut off at the end. */
  readonly head: string | null;
  readonly broken: readonly BrokenLink[];
}

/**
 * Follows the audit from its first row to its last: each row carries the hash of the one before it, and its own hash
 * is made of its content and that. The same sum as the trigger `audit_chain` makes when a row is added.
 * @param system an entity manager with the portal's own role
 */
export async function verifyAuditChain(system: Em): Promise<AuditChain> {
  const rows: { id: string; edited: boolean; loose: boolean }[] = await system.execute(
    `select id::text as id, edited, loose from (
       select a.id, a.previous_hash is distinct from lag(a.hash) over (order by a.id) as loose,
         a.hash is distinct from encode(sha256(convert_to(concat_ws('|', coalesce(a.previous_hash, ''), a.id, ms(a.at), a.organisation_id,
           coalesce(a.user_id::text, ''), a.action, array_to_string(a.object_ids, ',')), 'UTF8')), 'hex') as edited
       from audit a) link where edited or loose order by link.id`);
  const [end]: { rows: number; head: string | null }[] = await system.execute(
    'select count(*)::int as rows, (select hash from audit order by id desc limit 1) as head from audit');
  return {
    rows: end?.rows ?? 0,
    head: end?.head ?? null,
    broken: rows.map(({ id, edited }) => ({ id, fault: edited ? 'EDITED' : 'OUT_OF_ORDER' })),
  };
}
