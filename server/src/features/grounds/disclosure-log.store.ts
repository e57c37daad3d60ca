import type { Disclosed, FactCategory, GroundKind, Situation } from '@bokvar/domain/disclosure';
import { instant, isBoundBySecrecy, type Instant, type OrganisationKind } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CURRENT_ORGANISATION } from '../../database/policies.js';

/** Where something was shown. */
export type Place = 'SKARM' | 'UTSKRIFT' | 'EXPORT';

/** Who was shown it, and where. */
export interface Showing {
  readonly userId: string;
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  readonly place: Place;
  readonly meetingId: string | null;
}

interface LogRow {
  caseId: string; holderId: string; factIds: string[]; categories: string[]; grounds: string[]; personIds: string[];
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
}

/** What a reading came to, and the situation it was made in. */
export interface ShownDocument<Case extends ShownCase> {
  readonly cases: ReadonlyMap<string, Case>;
  readonly situation: Situation;
}

/** Every row of a case that was disclosed. */
export function everyRow(of: ShownCase): Disclosed<unknown>[] {
  return [...of.persons, ...of.facts, ...of.bills, ...of.actions, ...of.notices];
}

/**
 * Writes what is about to be shown: one row per case and holder, in one statement, inside the transaction of the
 * read. What cannot be written is not shown.
 * @param shown of each case, the rows that the answer holds
 * @param seatOf on an agenda, the point of a holder about the case
 */
export async function recordShown<Case extends ShownCase>(
  em: Em, showing: Showing, document: ShownDocument<Case>, shown: (of: Case) => readonly Disclosed<unknown>[] = everyRow,
  seatOf: (of: Case, holderId: string) => Seat | null = () => null,
): Promise<void> {
  const rows: LogRow[] = [];
  for (const of of document.cases.values()) rows.push(...rowsOf(of.id, shown(of), (holderId) => seatOf(of, holderId)));
  if (rows.length === 0) return;
  await em.execute(
    `insert into disclosure_log (at, user_id, organisation_id, reader_is_secret, case_id, meeting_id, holder_id, place, fact_ids, categories, grounds, person_ids, seat_id, seat_position, seat_minutes)
     select to_timestamp(? / 1000.0), ?::uuid, ?::uuid, ?::boolean, r."caseId", ?::uuid, r."holderId", ?, r."factIds", r.categories, r.grounds, r."personIds", r."seatId", r."seatPosition", r."seatMinutes"
     from json_to_recordset(?::json) as r("caseId" uuid, "holderId" uuid, "factIds" uuid[], categories text[], grounds text[], "personIds" uuid[],
       "seatId" uuid, "seatPosition" float8, "seatMinutes" int)`,
    [document.situation.instant, showing.userId, showing.organisationId, isBoundBySecrecy(showing.organisationKind), showing.meetingId, showing.place, JSON.stringify(rows)]);
}

function rowsOf(caseId: string, shown: readonly Disclosed<unknown>[], seatOf: (holderId: string) => Seat | null): LogRow[] {
  const byHolder = new Map<string, LogRow>();
  for (const { fact, ground } of shown) {
    let row = byHolder.get(fact.holderId);
    if (row === undefined) {
      const seat = seatOf(fact.holderId);
      row = {
        caseId, holderId: fact.holderId, factIds: [], categories: [], grounds: [], personIds: [],
        seatId: seat?.id ?? null, seatPosition: seat?.position ?? null, seatMinutes: seat?.minutes ?? null };
      byHolder.set(fact.holderId, row);
    }
    row.factIds.push(fact.id);
    if (!row.categories.includes(fact.category)) row.categories.push(fact.category);
    if (!row.grounds.includes(ground.kind)) row.grounds.push(ground.kind);
    for (const person of fact.concerns) if (!row.personIds.includes(person)) row.personIds.push(person);
  }
  return [...byHolder.values()];
}

/** One line of "who has seen what". */
export interface SeenRecord {
  at: Instant;
  organisationId: string;
  /** The name of the reader within the asking organisation; others have none here. */
  person: string | null;
  categories: FactCategory[];
  grounds: GroundKind[];
  place: Place;
}

/**
 * What was shown of one case, or of one person in it: the asking organisation's own readings, and others' readings of
 * what it holds, except by those whose reading is secret. The latest first.
 */
export async function loadSeen(em: Em, caseId: string, personId: string | null, limit: number): Promise<{ rows: SeenRecord[]; total: number }> {
  const rows: { document: { rows: (Omit<SeenRecord, 'at'> & { at: number })[]; total: number } }[] = await em.execute(
    `with seen as materialized (
       select l.* from disclosure_log l where l.case_id = ? and (?::uuid is null or ?::uuid = any(l.person_ids)))
     select json_build_object('total', (select count(*) from seen), 'rows', (select coalesce(json_agg(r), '[]') from (
       select ms(s.at) as at, s.organisation_id as "organisationId", u.name as person, s.categories, s.grounds, s.place
       from seen s left join colleagues() u on u.id = s.user_id order by s.at desc, s.id desc limit ?) r)) as document`,
    [caseId, personId, personId, limit]);
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
