import { instant, type Instant } from '@bokvar/domain/vocabulary';
import type { Em } from './orm.js';

/** A row of the audit that is not as it was written, or does not follow the row before it. */
export interface BrokenLink {
  /** The row's number. */
  readonly id: string;
  /** EDITED: its content does not give its hash. OUT_OF_ORDER: the row before it was removed, moved or rewritten. */
  readonly fault: 'EDITED' | 'OUT_OF_ORDER';
}

/** Where one has come to, following the chain. */
export interface AuditLink {
  readonly id: string;
  readonly at: Instant;
  readonly hash: string;
}

export interface AuditChain {
  /** How many rows fit, from the first one on. */
  readonly rows: number;
  /** The last of them; null when there is none. */
  readonly last: AuditLink | null;
  /** The first row that does not fit: what comes after it is not looked at. */
  readonly broken: BrokenLink | null;
  /** Whether the hash that was looked for is that of a row that fits. */
  readonly noted: boolean;
}

export interface AuditOptions {
  /** A hash of a last row, written down elsewhere: that it is gone shows that rows were cut off at the end. */
  readonly noted?: string;
  /** How many rows are read at once. */
  readonly batch?: number;
}

const BATCH = 10_000;

/** Some rows in order, as the database tells them: how many fit, the last that does, the first that does not. */
interface Stretch { rows: number; fit: number; noted: boolean; last: { id: string; at: number; hash: string } | null; broken: { id: string; edited: boolean } | null }

/**
 * Follows the audit from its first row until a row that does not fit, or its last: each row carries the hash of the one
 * before it, and its own hash is made of its content and that, the same sum as the trigger `audit_chain` makes when a
 * row is added. The database sums, batch by batch, and answers with counts, so that no number of rows fills the memory.
 * @param system an entity manager with the portal's own role
 */
export async function verifyAuditChain(system: Em, { noted: wanted = '', batch = BATCH }: AuditOptions = {}): Promise<AuditChain> {
  let [rows, noted]: [number, boolean] = [0, false];
  let last: AuditLink | null = null;
  for (;;) {
    const stretch = await stretchAfter(system, last, batch, wanted);
    rows += stretch.fit;
    noted ||= stretch.noted;
    if (stretch.last !== null) last = { ...stretch.last, at: instant(stretch.last.at) };
    const broken: BrokenLink | null = stretch.broken === null ? null : { id: stretch.broken.id, fault: stretch.broken.edited ? 'EDITED' : 'OUT_OF_ORDER' };
    if (broken !== null || stretch.rows < batch) return { rows, last, broken, noted };
  }
}

async function stretchAfter(system: Em, after: AuditLink | null, batch: number, wanted: string): Promise<Stretch> {
  const [answer]: { stretch: Stretch }[] = await system.execute(
    `with stretch as materialized (select a.* from audit a where a.id > ? order by a.id limit ?),
     link as (
       select s.id, s.at, s.hash, row_number() over (order by s.id) as place,
         s.previous_hash is distinct from lag(s.hash, 1, ?::text) over (order by s.id) as loose,
         s.hash is distinct from encode(sha256(convert_to(concat_ws('|', coalesce(s.previous_hash, ''), s.id, ms(s.at), s.organisation_id,
           coalesce(s.user_id::text, ''), s.action, array_to_string(s.object_ids, ',')), 'UTF8')), 'hex') as edited
       from stretch s),
     broken as (select id, place, edited from link where edited or loose order by place limit 1),
     fit as (select * from link where place < coalesce((select place from broken), place + 1))
     select json_build_object(
       'rows', (select count(*) from link), 'fit', (select count(*) from fit), 'noted', (select coalesce(bool_or(hash = ?), false) from fit),
       'last', (select json_build_object('id', id::text, 'at', ms(at), 'hash', hash) from fit order by place desc limit 1),
       'broken', (select json_build_object('id', id::text, 'edited', edited) from broken)) as stretch`,
    [after?.id ?? 0, batch, after?.hash ?? null, wanted]);
  if (answer === undefined) throw new Error('A select without a from gave no row');
  return answer.stretch;
}
