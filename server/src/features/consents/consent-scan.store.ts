import { randomUUID } from 'node:crypto';
import type { Instant, ScanMedia } from '@bokvar/domain/vocabulary';
import { writeAudit } from '../../database/audit.js';
import { executeBound, type Em } from '../../database/orm.js';

export interface NewScan {
  readonly consentId: string;
  readonly caseId: string;
  readonly releasingId: string;
  readonly media: ScanMedia;
  readonly bytes: Uint8Array;
  readonly by: string;
}

/** How many scans of a consent the acting organisation keeps. */
export async function countScans(em: Em, consentId: string): Promise<number> {
  const rows: { count: number }[] = await em.execute('select count(*)::int as count from consent_scan s where s.consent_id = ?', [consentId]);
  return rows[0]?.count ?? 0;
}

/** Adds a scan after those that are there; these stand. Under the lock on the case's consents. @returns its id */
export async function insertScan(em: Em, { consentId, caseId, releasingId, media, bytes, by }: NewScan, at: Instant): Promise<string> {
  const id = randomUUID();
  await executeBound(
    em, `insert into consent_scan (id, consent_id, case_id, releasing_id, number, media_type, bytes, added_at, added_by)
     select $1::uuid, $2::uuid, $3::uuid, $4::uuid, 1 + count(*)::int, $5::text, $6::bytea, $7::timestamptz, $8::uuid from consent_scan s where s.consent_id = $2::uuid`,
    [id, consentId, caseId, releasingId, media, Buffer.from(bytes), new Date(at), by]);
  return id;
}

/** A scanned form as it was handed in. */
export interface Scan {
  readonly id: string;
  readonly media: ScanMedia;
  readonly bytes: Uint8Array;
}

/**
 * Which consents' papers the consents for which `which` is true rest on, as a table `paper` with how many steps away: their
 * own first. One that was narrowed has no evidence of its own: it rests on the paper of the one it was narrowed from.
 */
const paperOf = (which: string): string => `with recursive paper (id, paper_of, steps) as (
  select k.id, k.id, 0 from consent k where ${which}
  union all
  select p.id, e.consent_id, p.steps + 1 from paper p
  join consent k on k.id = p.paper_of and k.evidence = '{}'::jsonb
  join consent_event e on e.by_id = k.id and e.kind = 'ERSATT')`;

/** The consents of a case, among those that the acting organisation releases by, that have a scanned form. No file is read. */
export async function scannedIn(em: Em, caseId: string): Promise<Set<string>> {
  const rows: { id: string }[] = await em.execute(
    `${paperOf('k.case_id = ?')} select distinct p.id from paper p join consent_scan s on s.consent_id = p.paper_of`, [caseId]);
  return new Set(rows.map(({ id }) => id));
}

/**
 * The scan that counts: the last one added. Null where there is none that the acting organisation may read. It comes as
 * base64, which Node reads several times faster than the bytes in the form that the drivers take them.
 */
export async function latestScan(em: Em, consentId: string): Promise<Scan | null> {
  const [row]: { id: string; media: ScanMedia; content: string }[] = await em.execute(
    `${paperOf('k.id = ?')} select s.id, s.media_type as media, encode(s.bytes, 'base64') as content
     from paper p join consent_scan s on s.consent_id = p.paper_of order by p.steps, s.number desc limit 1`, [consentId]);
  return row === undefined ? null : { id: row.id, media: row.media, bytes: Buffer.from(row.content, 'base64') };
}

/** Keeps that a scan was handed out, in the transaction that read it. */
export async function keepFetched(em: Em, by: { userId: string; organisationId: string }, at: Instant, ids: readonly string[]): Promise<void> {
  await writeAudit(em, { at, by, action: 'SKANNING_HAMTAD', ids });
}
