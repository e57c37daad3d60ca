import { Migration } from '@mikro-orm/migrations';

const INSTANT = `coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now())`;
const ASKED_AT = `(select ${INSTANT})`;
const ORGANISATION = `nullif(current_setting('app.organisation', true), '')::uuid`;
const ASKING = `(select ${ORGANISATION})`;
const USER = `nullif(current_setting('app.user', true), '')::uuid`;
const OPENER = `(select case when current_setting('app.protected', true) = 'on' then ${USER} end)`;
const takenBack = (table: string) => `select t.case_id as "caseId", t.id, ms(t.retracted_at) as at from ${table} t where t.case_id = any(asked) and t.retracted_at is not null`;

/**
 * What may open the facts of some cases: the parts of the domain's `CaseGrounds`, each told once with its case, and
 * the parties by partnership. `asking` null: everything, for the portal's own unfolding of grants; else only the parts
 * that concern that organisation. Instants are milliseconds since 1970 (UTC).
 * Records as arrays, turned to JSON once; PL/pgSQL, so that the plan is kept.
 * New here: what somebody has opened of a household that her organisation protects.
 */
const CASE_GROUNDS = `create or replace function case_grounds_for(asking uuid, asked uuid[]) returns json
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set jit = off as $$ begin return (
  select to_json(x) from (select
    array(select c from (select c.id as "caseId", c.partnership_id as "partnershipId", ms(c.closed_at) as "closedAt"
      from case_file c where c.id = any(asked)) c) as cases,
    array(select p from (select pp.partnership_id as "partnershipId", pp.organisation_id as "organisationId", o.kind as "organisationKind",
        ms(pp.from_at) as "from", ms(pp.to_at) as "to"
      from partnership_party pp join organisation o on o.id = pp.organisation_id
      where pp.partnership_id in (select c.partnership_id from case_file c where c.id = any(asked))) p) as parties,
    array(select p from (select p.case_id as "caseId", p.id, p.person_kind as kind, p.born_on as "bornOn", p.died_on as "diedOn", p.guardians
      from case_person p where p.case_id = any(asked) and (asking is null or ((p.retracted_at is null or p.retracted_at > ${INSTANT}) and (p.holder_id = asking
        or exists (select 1 from disclosure_grant g where g.case_id = p.case_id and g.recipient_id = asking
          and g.holder_id = p.holder_id and g.category = p.category)
        or exists (select 1 from consent k where k.case_id = p.case_id and asking = any(k.recipients) and p.id in (k.giver_id, k.subject_id)))))) p) as persons,
    array(select k from (select k.id, k.case_id as "caseId", k.giver_id as "giverId", k.subject_id as "subjectId",
        k.capacity, k.mandate_until as "mandateUntil", k.releasing_id as "releasingId",
        case when asking is null or k.releasing_id = asking then k.recipients else array[asking] end as recipients,
        k.categories, k.direction, k.purpose, k.valid_from as "validFrom", k.valid_to as "validTo",
        k.form, k.care_confirmed as "careConfirmed", ms(k.recorded_at) as "recordedAt",
        array(select e from (select e.kind, ms(e.at) as at, e.recipient_id as "recipientId", e.category, e.by_id as "byId"
          from consent_event e where e.consent_id = k.id
            and (asking is null or k.releasing_id = asking or e.recipient_id is null or e.recipient_id = asking) order by e.at) e) as events
      from consent k where k.case_id = any(asked) and (asking is null or k.releasing_id = asking or asking = any(k.recipients))
      order by k.recorded_at) k) as consents,
    array(select n from (select n.id, n.case_id as "caseId", n.code, n.holder_id as "fromId", n.to_id as "toId", ms(n.given_at) as "givenAt"
      from statutory_notice n where n.case_id = any(asked) and (asking is null or asking in (n.holder_id, n.to_id))) n) as notices,
    array(select s from (select s.id, s.case_id as "caseId", s.holder_id as "holderId", s.recipient_id as "recipientId",
        ms(s.shared_at) as "sharedAt", ms(s.ended_at) as "endedAt"
      from case_share s where s.case_id = any(asked) and (asking is null or asking in (s.holder_id, s.recipient_id))) s) as shares,
    array(select h from (select h.id, h.case_id as "caseId", h.holder_id as "holderId", h.recipient_id as "recipientId", h.category,
        h.person_ids as "personIds", h.decided_by as "decidedBy", '' as reason, ms(h.from_at) as "from", ms(h.to_at) as "to"
      from harm_test h where h.case_id = any(asked) and (asking is null or asking in (h.holder_id, h.recipient_id))) h) as "harmTests",
    array(select r from (select r.case_id as "caseId", r.holder_id as "holderId", r.person_id as "personId", r.level,
        ms(r.from_at) as "from", ms(r.to_at) as "to"
      from protection r where r.case_id = any(asked) and (asking is null or r.holder_id = asking or exists (
        select 1 from disclosure_grant g where g.case_id = r.case_id and g.recipient_id = asking and g.holder_id = r.holder_id))) r) as protections,
    array(select o from (select o.case_id as "caseId", o.organisation_id as "organisationId", o.user_id as "userId", ms(o.opened_at) as "from", ms(o.closes_at) as "to"
      from protected_opening o where o.case_id = any(asked) and (asking is null or o.organisation_id = asking)) o) as openings,
    array(select t from (${['fact', 'case_person', 'case_action', 'statutory_notice'].map(takenBack).join(' union all ')}) t) as retracted) x);
end $$`;

/** Categories that say who or where somebody is, or that are free words which may. New here: plans, aid and advice. */
const IDENTIFYING = `('DISTURBANCE','HOUSEHOLD_LANDLORD','CONTACT','TENANCY_PLAN','SENSITIVE','KNOWN_STATUS','ECON_ASSISTANCE','AGREED_PLAN','HOUSEHOLD_CHILDREN','CARE_HEALTH','CHILD_WELFARE','CONTACT_NEW','PROTECTED_IDENTITY','ENFORCEMENT','DEBT_ADVICE','OWN_NOTE')`;

/** The reader's own organisation protects the household, and the reader has not opened it [domain 1.6]. */
const shut = (table: string) => `exists (
  select 1 from protection pr where pr.case_id = ${table}.case_id and pr.holder_id = ${ASKING}
    and pr.from_at <= ${ASKED_AT} and (pr.to_at is null or pr.to_at > ${ASKED_AT}))
  and not exists (
  select 1 from protected_opening po where po.case_id = ${table}.case_id and po.organisation_id = ${ASKING} and po.user_id = ${OPENER}
    and po.opened_at <= ${ASKED_AT} and po.closes_at > ${ASKED_AT})`;
const granted = (table: string, person: string) => `exists (
  select 1 from disclosure_grant g
  where g.case_id = ${table}.case_id and g.recipient_id = ${ASKING} and g.holder_id = ${table}.holder_id
    and g.category = ${table}.category and g.valid_from <= ${ASKED_AT}
    and (g.valid_to is null or g.valid_to > ${ASKED_AT}) and (g.person_id is null${person}))`;
const readOf = (table: string) => `${table === 'bill' ? '' : `(retracted_at is null or retracted_at > ${ASKED_AT}) and `}(holder_id = ${ASKING} or (case when cardinality(${table}.concerns) = 0 then ${granted(table, '')}
    else not exists (select 1 from unnest(${table}.concerns) c(id) where not ${granted(table, ' or g.person_id = c.id')}) end)) and not (${table}.category in ${IDENTIFYING} and ${shut(table)})`;
const SCANS = `releasing_id = ${ASKING} and not (${shut('consent_scan')})`;

/** The same for what was taken back, in the function that reads it as the owner. */
const HIDDEN = `t.category in ${IDENTIFYING} and ${shut('t')}`;
const retractedRows = (table: string, columns: string) => `select t.case_id as "caseId", t.id, t.holder_id as "holderId", t.category, t.concerns, ms(t.recorded_at) as "recordedAt", ${columns},
      ms(t.retracted_at) as "retractedAt", t.retracted_reason as reason, (select c.name from colleagues() c where c.id = t.retracted_by) as by
    from ${table} t where t.case_id = any(asked) and t.holder_id = ${ORGANISATION} and t.retracted_at <= ${INSTANT} and t.retracted_reason is not null and not (${HIDDEN})`;

/**
 * What the reader's own organisation has taken back in these cases, and why: kept in its own file, and in nobody else's.
 * It runs as the owner, since no policy lets such a row through. What was undone at once has no reason, and is not here.
 */
const OWN_RETRACTED = `create or replace function own_retracted(asked uuid[]) returns json language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(json_agg(r order by r."retractedAt" desc, r.id), '[]'::json) from (
    ${[
      retractedRows('fact', `t.kind, t.text, t.on_date as "onDate", null as action, null as result, null as notice`),
      retractedRows('case_person', `case t.person_kind when 'BARN' then 'BARN' else 'NAMN' end, t.name, null, null, null, null`),
      retractedRows('case_action', `'ATGARD', null, (t.done_at at time zone 'Europe/Stockholm')::date, t.kind, t.result, null`),
      retractedRows('statutory_notice', `'UNDERRATTELSE', null, t.sent_on, null, null, t.code`),
    ].join(' union all ')}) r
$$`;

/** What somebody has been told of openings and has not read: of the asking person alone, who may be a manager and so sees no case. */
const OPENINGS_TOLD = `create function openings_told(asking uuid) returns json language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(json_agg(r order by r.at desc, r.id), '[]'::json) from (
    select t.id, o.case_id as "caseId", case when c.holder_id = t.organisation_id then c.reference end as reference, u.name as by, o.purpose, ms(o.opened_at) as at
    from opening_told t join protected_opening o on o.id = t.opening_id join case_file c on c.id = o.case_id join user_account u on u.id = o.user_id
    where t.organisation_id = asking and t.user_id = ${USER} and t.read_at is null and o.opened_at <= ${INSTANT}
    order by o.opened_at desc limit 50) r
$$`;

/** An opening stands as it was recorded, but that it may close earlier. */
const ONLY_CLOSES = `create function opening_only_closes() returns trigger language plpgsql as $$ begin
  if to_jsonb(new) - 'closes_at' is distinct from to_jsonb(old) - 'closes_at' or new.closes_at > old.closes_at then
    raise exception 'append-only: %', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$`;

const OWN_OPENING = `organisation_id = ${ASKING} and user_id = (select ${USER})`;
const OWN_TOLD = `user_id = (select ${USER})`;

/**
 * A protected household is opened by one of the named group, for herself, one case and a while; the policies ask for the row.
 * Those who answer for it at the same organisation are told.
 */
export class ProtectedOpenings extends Migration {
  override up(): void {
    this.addSql(`create table "protected_opening" ("id" uuid not null, "case_id" uuid not null, "organisation_id" uuid not null, "user_id" uuid not null, "purpose" text not null, "opened_at" timestamptz not null, "closes_at" timestamptz not null, primary key ("id"))`);
    this.addSql(`create index "protected_opening_case_id_index" on "protected_opening" ("case_id")`);
    this.addSql(`create table "opening_told" ("id" uuid not null, "opening_id" uuid not null, "organisation_id" uuid not null, "user_id" uuid not null, "read_at" timestamptz null, primary key ("id"))`);
    this.addSql(`create index "opening_told_user_id_index" on "opening_told" ("user_id")`);
    this.#lock('protected_opening', `organisation_id = ${ASKING}`, OWN_OPENING);
    this.#lock('opening_told', OWN_TOLD, OWN_TOLD);
    this.addSql('grant select, insert on protected_opening to bokvar_app');
    this.addSql('grant update (closes_at) on protected_opening to bokvar_app');
    this.addSql('grant select on opening_told to bokvar_app');
    this.addSql('grant update (read_at) on opening_told to bokvar_app');
    this.addSql('grant select, insert, update, delete on protected_opening, opening_told to bokvar_system');
    this.addSql(ONLY_CLOSES);
    this.addSql('create trigger protected_opening_closes before update on protected_opening for each row execute function opening_only_closes()');
    this.addSql('create trigger protected_opening_stands before delete or truncate on protected_opening for each statement execute function refuse_change()');
    for (const table of ['fact', 'case_person', 'bill', 'case_action', 'statutory_notice']) this.addSql(`alter policy "${table}_read" on "${table}" using (${readOf(table)})`);
    this.addSql(`alter policy "consent_scan_read" on "consent_scan" using (${SCANS})`);
    this.addSql(`alter policy "consent_scan_add" on "consent_scan" with check (${SCANS})`);
    this.addSql(CASE_GROUNDS);
    this.addSql(OWN_RETRACTED);
    this.addSql(OPENINGS_TOLD);
    this.addSql('revoke all on function openings_told(uuid) from public');
    this.addSql('grant execute on function openings_told(uuid) to bokvar_app, bokvar_system');
  }

  #lock(table: string, read: string, own: string): void {
    this.addSql(`alter table "${table}" enable row level security`);
    this.addSql(`alter table "${table}" force row level security`);
    this.addSql(`create policy "${table}_read" on "${table}" for select to "bokvar_app" using (${read})`);
    this.addSql(`create policy "${table}_add" on "${table}" for insert to "bokvar_app" with check (${own})`);
    this.addSql(`create policy "${table}_change" on "${table}" for update to "bokvar_app" using (${own}) with check (${own})`);
    this.addSql(`create policy "system_all" on "${table}" to "bokvar_system" using (true) with check (true)`);
  }
}
