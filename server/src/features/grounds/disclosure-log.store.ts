import { createHash } from 'node:crypto';
import type { Disclosed, FactCategory, GroundKind, Situation } from '@bokvar/domain/disclosure';
import { instant, isBoundBySecrecy, type Instant, type OpeningPurpose, type OrganisationKind, type SeenPlace } from '@bokvar/domain/vocabulary';
import { executeBound, type Em } from '../../database/orm.js';
import { CURRENT_ORGANISATION } from '../../database/policies.js';

/** Who was shown it, and where. */
export interface Showing {
  readonly userId: string;
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  readonly place: SeenPlace;
  readonly meetingId: string | null;
}

/** Categories, grounds and persons side by side: what, on which ground, about whom (null: about nobody). */
interface LogRow {
  caseId: string; holderId: string; factIds: string[]; categories: string[]; grounds: string[]; personIds: (string | null)[];
  seatId: string | null; seatPosition: number | null; seatMinutes: number | null;
}

/** A holder's point on an agenda, as it is shown: its id, its place, and its minutes. */
export interface Seat { readonly id: string; readonly position: number; readonly minutes: number }

/** What a reading of one case came to, row by row. */
export interface ShownCase {
  readonly id: string;
  readonly persons: readonly Disclosed<unknown>[];
  readonly facts: readonly Disclosed<unknown>[];
  readonly bills: readonly Disclosed<unknown>[];
  readonly actions: readonly Disclosed<unknown>[];
  readonly notices: readonly Disclosed<unknown>[];
  readonly tasks: readonly Disclosed<unknown>[];
}

/** What a reading came to, and the situation it was made in. */
export interface ShownDocument<Case extends ShownCase> {
  readonly cases: ReadonlyMap<string, Case>;
  readonly situation: Situation;
}

/** Every row of a case that was disclosed. */
export function everyRow(of: ShownCase): Disclosed<unknown>[] {
  return [...of.persons, ...of.facts, ...of.bills, ...of.actions, ...of.notices, ...of.tasks];
}

/**
 * Writes what is about to be shown, in one statement, inside the transaction of the read: one row per case and holder; or,
 * where the same has been shown to the reader's organisation before, one row that points to those. What cannot be written
 * is not shown.
 * @param shown of each case, the rows that the answer holds
 * @param seatOf on an agenda, the point of a holder about the case; null of a page that shows no points
 */
export async function recordShown<Case extends ShownCase>(
  em: Em, showing: Showing, document: ShownDocument<Case>, shown: (of: Case) => readonly Disclosed<unknown>[] = everyRow,
  seatOf: ((of: Case, holderId: string) => Seat | null) | null = null,
): Promise<void> {
  const rows: LogRow[] = [];
  for (const of of document.cases.values()) rows.push(...rowsOf(of.id, shown(of), (holderId) => seatOf?.(of, holderId) ?? null));
  if (rows.length === 0) return;
  const content = JSON.stringify(rows);
  const [secret, showsSeats] = [isBoundBySecrecy(showing.organisationKind), seatOf !== null];
  const digest = createHash('sha256').update(`${showing.meetingId} ${secret} ${showsSeats} `).update(content).digest('base64url');
  const who = [document.situation.instant, showing.userId, showing.organisationId, showing.place, digest];
  if (written.has(digest) && await shownAgain(em, who)) return;
  await executeBound(em, RECORD, [...who, secret, showing.meetingId, showsSeats, content]);
  remember(digest);
}

/** What this process has written, the latest: the rows themselves are then not sent. The database knows whether they are there. */
const written = new Set<string>();
const REMEMBERED = 5000;

function remember(digest: string): void {
  written.delete(digest);
  written.add(digest);
  const [oldest] = written;
  if (written.size > REMEMBERED && oldest !== undefined) written.delete(oldest);
}

/** Whether it has been shown to the organisation before; then it is written that it was shown again. */
async function shownAgain(em: Em, who: readonly unknown[]): Promise<boolean> {
  const rows: { again: boolean }[] = await em.execute('select show_again(to_timestamp(? / 1000.0), ?, ?, ?, ?) as again', [...who]);
  return rows[0]?.again === true;
}

/** The rows are read out of the last value where they are written, and not where the same has been shown before. */
const RECORD = `with again as materialized (select show_again(to_timestamp($1 / 1000.0), $2::uuid, $3::uuid, $4, $5) as done),
  first as (
    insert into disclosure_showing (id, at, user_id, organisation_id, place, first_id, digest)
    select n.id, to_timestamp($1 / 1000.0), $2::uuid, $3::uuid, $4, n.id, $5
    from (select nextval('disclosure_log_id_seq') as id from again where not done) n returning id)
  insert into disclosure_log (at, user_id, organisation_id, reader_is_secret, case_id, meeting_id, holder_id, place, fact_ids, categories, grounds, person_ids,
    showing_id, shows_seats, seat_id, seat_position, seat_minutes, in_step)
  select to_timestamp($1 / 1000.0), $2::uuid, $3::uuid, $6::boolean, r."caseId", $7::uuid, r."holderId", $4, r."factIds", r.categories, r.grounds, r."personIds",
    first.id, $8::boolean, r."seatId", r."seatPosition", r."seatMinutes", true
  from first cross join lateral json_to_recordset($9::text::json) as r("caseId" uuid, "holderId" uuid, "factIds" uuid[], categories text[], grounds text[], "personIds" uuid[],
    "seatId" uuid, "seatPosition" float8, "seatMinutes" int)`;

/** One of those who look at a shared screen, and the rows of each case that it shows her, on her grounds. */
export interface SharedWith {
  readonly userId: string;
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  readonly shown: ReadonlyMap<string, readonly Disclosed<unknown>[]>;
}

/**
 * Writes what a shared screen is about to show, for everybody who looks at it, in one statement. The database writes it for
 * those alone who are in the room of that meeting.
 */
export async function recordOnSharedScreen(em: Em, meetingId: string, at: Instant, readers: readonly SharedWith[]): Promise<void> {
  const rows = readers.flatMap(({ userId, organisationId, organisationKind, shown }) => [...shown].flatMap(([caseId, told]) => rowsOf(caseId, told, () => null)
    .map((row) => ({ ...row, userId, organisationId, secret: isBoundBySecrecy(organisationKind) }))));
  if (rows.length === 0) return;
  await executeBound(em, 'select record_on_shared_screen($1::uuid, to_timestamp($2 / 1000.0), $3::json)', [meetingId, at, JSON.stringify(rows)]);
}

function rowsOf(caseId: string, shown: readonly Disclosed<unknown>[], seatOf: (holderId: string) => Seat | null): LogRow[] {
  const byHolder = new Map<string, { row: LogRow; told: Set<string> }>();
  let before: Disclosed<unknown> | null = null;
  for (const one of shown) {
    const { fact, ground } = one;
    let of = byHolder.get(fact.holderId);
    if (of === undefined) {
      of = { row: emptyRow(caseId, fact.holderId, seatOf(fact.holderId)), told: new Set() };
      byHolder.set(fact.holderId, of);
    }
    const { row, told } = of;
    row.factIds.push(fact.id);
    const said = before !== null && saysNoMore(one, before);
    before = one;
    if (said) continue;
    for (const personId of fact.concerns.length === 0 ? [null] : fact.concerns) {
      const one = `${fact.category} ${ground.kind} ${personId}`;
      if (told.has(one)) continue;
      told.add(one);
      row.categories.push(fact.category);
      row.grounds.push(ground.kind);
      row.personIds.push(personId);
    }
  }
  return [...byHolder.values()].map(({ row }) => row);
}

/** Whether a row tells of the same persons what the one before it did, as most do. Lists of persons that are alike are one list where they were read. */
function saysNoMore({ fact, ground }: Disclosed<unknown>, before: Disclosed<unknown>): boolean {
  return fact.concerns === before.fact.concerns && fact.category === before.fact.category && fact.holderId === before.fact.holderId && ground.kind === before.ground.kind;
}

function emptyRow(caseId: string, holderId: string, seat: Seat | null): LogRow {
  return {
    caseId, holderId, factIds: [], categories: [], grounds: [], personIds: [],
    seatId: seat?.id ?? null, seatPosition: seat?.position ?? null, seatMinutes: seat?.minutes ?? null };
}

/** What of one holder's facts was shown on one ground. */
export interface SeenPart {
  holderId: string;
  ground: GroundKind;
  categories: FactCategory[];
}

/** One line of "who has seen what": a reader, a place and a minute. */
export interface SeenRecord {
  /** The first instant of that minute at which something was shown. */
  at: Instant;
  organisationId: string;
  /** The name of the reader within the asking organisation; others have none here. */
  person: string | null;
  parts: SeenPart[];
  place: SeenPlace;
  /** What a protected household had been opened for, where it had. */
  purpose: OpeningPurpose | null;
}

/**
 * What was shown of one case, or of one person in it: the asking organisation's own readings, and others' readings of
 * what it holds, except by those whose reading is secret. The latest first; `total` counts lines.
 *
 * A page that is asked again by itself is shown many times in a minute. They are
 * put together here, when read, and not when written: what stands in the log is what happened, and a second request that
 * changed the first one's row would not be append-only. What one reader saw in one place in one minute is one line;
 * readers whose names are not told are one reader, so that nobody can count an organisation's staff. That another organisation
 * had to open the household is not told either: it would say that it is protected there [domain 1.6].
 */
export async function loadSeen(em: Em, caseId: string, personId: string | null, limit: number): Promise<{ rows: SeenRecord[]; total: number }> {
  const rows: { document: { rows: (Omit<SeenRecord, 'at'> & { at: number })[]; total: number } }[] = await em.execute(
    `with asked as materialized (select ?::uuid as person_id),
     part as (
       select l.organisation_id, u.id as reader_id, u.name as person, w.place, date_trunc('minute', l.at) as minute, l.holder_id, s.ground, o.purpose,
         min(l.at) as at, max(l.id) as last_id, array_agg(distinct s.category) as categories
       from disclosure_seen l cross join asked
       cross join lateral (select case when l.place = 'OPPNAT_SKYDD' and l.organisation_id <> ${CURRENT_ORGANISATION} then 'SKARM' else l.place end as place) w
       left join colleagues() u on u.id = l.user_id and l.organisation_id = ${CURRENT_ORGANISATION}
       left join lateral (
         select p.purpose from protected_opening p where l.place = 'OPPNAT_SKYDD' and p.case_id = l.case_id and p.organisation_id = l.organisation_id
           and p.user_id = l.user_id and p.opened_at <= l.at and p.closes_at > l.at order by p.opened_at desc limit 1) o on true
       cross join lateral (
         select i.category, i.ground from unnest(l.categories, l.grounds, l.person_ids) i(category, ground, person_id)
         where l.in_step and (asked.person_id is null or asked.person_id = i.person_id)
         union all
         select c, g from unnest(l.categories) c, unnest(l.grounds) g
         where not l.in_step and (asked.person_id is null or asked.person_id = any(l.person_ids))) s
       where l.case_id = ? group by 1, 2, 3, 4, 5, 6, 7, 8),
     line as materialized (
       select organisation_id as "organisationId", person, place, purpose, min(part.at) as at, max(last_id) as last_id,
         json_agg(json_build_object('holderId', holder_id, 'ground', ground, 'categories', categories)
           order by holder_id <> organisation_id, holder_id, ground) as parts
       from part group by organisation_id, reader_id, person, place, purpose, minute)
     select json_build_object('total', (select count(*) from line), 'rows', (select coalesce(json_agg(r), '[]') from (
       select ms(at) as at, "organisationId", person, parts, place, purpose from line order by line.at desc, last_id desc limit ?) r)) as document`,
    [personId, caseId, limit]);
  const document = rows[0]?.document;
  if (document === undefined) throw new Error('A select without a from gave no row');
  return { total: document.total, rows: document.rows.map((row) => ({ ...row, at: instant(row.at) })) };
}

/** What an organisation has been shown of others' facts before: by case and holder, the categories. */
export interface ShownBefore { caseId: string; holderId: string; categories: FactCategory[] }

/** The column `shownBefore` of a reading whose `picked(id)` names the cases, wherever in them it was shown. */
export const SHOWN_BEFORE_COLUMN = `array(select s from (
    select s.case_id as "caseId", s.holder_id as "holderId", array_agg(distinct c.category) as categories
    from disclosure_shown s, unnest(s.categories) c(category)
    where s.case_id = any(array(select id from picked)) and s.organisation_id = ${CURRENT_ORGANISATION} group by s.case_id, s.holder_id) s) as "shownBefore"`;
