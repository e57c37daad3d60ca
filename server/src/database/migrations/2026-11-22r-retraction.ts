import { Migration } from '@mikro-orm/migrations';

const INSTANT = `coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now())`;
const takenBack = (table: string) => `select t.case_id as "caseId", t.id, ms(t.retracted_at) as at from ${table} t where t.case_id = any(asked) and t.retracted_at is not null`;

/**
 * What may open the facts of some cases: the parts of the domain's `CaseGrounds`, each told once with its case, and
 * the parties by partnership. `asking` null: everything, for the portal's own unfolding of grants; else only the parts
 * that concern that organisation. Instants are milliseconds since 1970 (UTC).
 * Records as arrays, turned to JSON once; PL/pgSQL, so that the plan is kept.
 * New here: what was taken back as wrongly recorded. A person who was, nobody is told of from then on.
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
    array(select t from (${['fact', 'case_person', 'case_action', 'statutory_notice'].map(takenBack).join(' union all ')}) t) as retracted) x);
end $$`;

const ORGANISATION = `nullif(current_setting('app.organisation', true), '')::uuid`;
/** Says who or where somebody is, of a household that the own organisation has marked as protected, to one who may not open it [domain 1.6]. */
const HIDDEN = `t.category in ('DISTURBANCE','HOUSEHOLD_LANDLORD','CONTACT','SENSITIVE','KNOWN_STATUS','HOUSEHOLD_CHILDREN','CARE_HEALTH','CHILD_WELFARE','CONTACT_NEW','PROTECTED_IDENTITY','ENFORCEMENT','OWN_NOTE')
    and current_setting('app.protected', true) is distinct from 'on' and exists (
    select 1 from protection pr where pr.case_id = t.case_id and pr.holder_id = t.holder_id and pr.from_at <= ${INSTANT} and (pr.to_at is null or pr.to_at > ${INSTANT}))`;
const retractedRows = (table: string, columns: string) => `select t.case_id as "caseId", t.id, t.holder_id as "holderId", t.category, t.concerns, ms(t.recorded_at) as "recordedAt", ${columns},
      ms(t.retracted_at) as "retractedAt", t.retracted_reason as reason, (select c.name from colleagues() c where c.id = t.retracted_by) as by
    from ${table} t where t.case_id = any(asked) and t.holder_id = ${ORGANISATION} and t.retracted_at <= ${INSTANT} and t.retracted_reason is not null and not (${HIDDEN})`;

/**
 * What the reader's own organisation has taken back in these cases, and why: kept in its own file, and in nobody else's.
 * It runs as the owner, since no policy lets such a row through. What was undone at once has no reason, and is not here.
 */
const OWN_RETRACTED = `create function own_retracted(asked uuid[]) returns json language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(json_agg(r order by r."retractedAt" desc, r.id), '[]'::json) from (
    ${[
      retractedRows('fact', `t.kind, t.text, t.on_date as "onDate", null as action, null as result, null as notice`),
      retractedRows('case_person', `case t.person_kind when 'BARN' then 'BARN' else 'NAMN' end, t.name, null, null, null, null`),
      retractedRows('case_action', `'ATGARD', null, (t.done_at at time zone 'Europe/Stockholm')::date, t.kind, t.result, null`),
      retractedRows('statutory_notice', `'UNDERRATTELSE', null, t.sent_on, null, null, t.code`),
    ].join(' union all ')}) r
$$`;

/**
 * What was wrongly recorded is taken back: the row stays, marked with when, by whom and why, and is told to nobody from then
 * on; its own organisation comes to it by `own_retracted`. A measure that was undone is one that was taken back.
 */
export class Retraction extends Migration {
  override up(): void {
    this.addSql(`alter table "case_action" rename column "undone_at" to "retracted_at"`);
    for (const table of ['fact', 'case_person', 'case_action', 'statutory_notice']) {
      this.addSql(`alter table "${table}" ${table === 'case_action' ? '' : 'add column "retracted_at" timestamptz null, '}add column "retracted_by" uuid null, add column "retracted_reason" text null`);
      this.addSql(`create index "${table}_retracted" on "${table}" ("case_id") where retracted_at is not null`);
      this.addSql(`drop policy "${table}_read" on "${table}"`);
    }
    this.addSql(`create policy "fact_read" on "fact" for select to "bokvar_app" using ((retracted_at is null or retracted_at > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))) and (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid) or (case when cardinality(fact.concerns) = 0 then exists (
  select 1 from disclosure_grant g
  where g.case_id = fact.case_id and g.recipient_id = (select nullif(current_setting('app.organisation', true), '')::uuid) and g.holder_id = fact.holder_id
    and g.category = fact.category and g.valid_from <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))
    and (g.valid_to is null or g.valid_to > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))) and (g.person_id is null))
    else not exists (select 1 from unnest(fact.concerns) c(id) where not exists (
  select 1 from disclosure_grant g
  where g.case_id = fact.case_id and g.recipient_id = (select nullif(current_setting('app.organisation', true), '')::uuid) and g.holder_id = fact.holder_id
    and g.category = fact.category and g.valid_from <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))
    and (g.valid_to is null or g.valid_to > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))) and (g.person_id is null or g.person_id = c.id))) end)) and not (fact.category in ('DISTURBANCE','HOUSEHOLD_LANDLORD','CONTACT','SENSITIVE','KNOWN_STATUS','HOUSEHOLD_CHILDREN','CARE_HEALTH','CHILD_WELFARE','CONTACT_NEW','PROTECTED_IDENTITY','ENFORCEMENT','OWN_NOTE') and not (select current_setting('app.protected', true) = 'on') and exists (
  select 1 from protection pr where pr.case_id = fact.case_id and pr.holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and pr.from_at <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now())) and (pr.to_at is null or pr.to_at > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))))))`);
    this.addSql(`create policy "case_person_read" on "case_person" for select to "bokvar_app" using ((retracted_at is null or retracted_at > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))) and (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid) or (case when cardinality(case_person.concerns) = 0 then exists (
  select 1 from disclosure_grant g
  where g.case_id = case_person.case_id and g.recipient_id = (select nullif(current_setting('app.organisation', true), '')::uuid) and g.holder_id = case_person.holder_id
    and g.category = case_person.category and g.valid_from <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))
    and (g.valid_to is null or g.valid_to > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))) and (g.person_id is null))
    else not exists (select 1 from unnest(case_person.concerns) c(id) where not exists (
  select 1 from disclosure_grant g
  where g.case_id = case_person.case_id and g.recipient_id = (select nullif(current_setting('app.organisation', true), '')::uuid) and g.holder_id = case_person.holder_id
    and g.category = case_person.category and g.valid_from <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))
    and (g.valid_to is null or g.valid_to > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))) and (g.person_id is null or g.person_id = c.id))) end)) and not (case_person.category in ('DISTURBANCE','HOUSEHOLD_LANDLORD','CONTACT','SENSITIVE','KNOWN_STATUS','HOUSEHOLD_CHILDREN','CARE_HEALTH','CHILD_WELFARE','CONTACT_NEW','PROTECTED_IDENTITY','ENFORCEMENT','OWN_NOTE') and not (select current_setting('app.protected', true) = 'on') and exists (
  select 1 from protection pr where pr.case_id = case_person.case_id and pr.holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and pr.from_at <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now())) and (pr.to_at is null or pr.to_at > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))))))`);
    this.addSql(`create policy "case_action_read" on "case_action" for select to "bokvar_app" using ((retracted_at is null or retracted_at > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))) and (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid) or (case when cardinality(case_action.concerns) = 0 then exists (
  select 1 from disclosure_grant g
  where g.case_id = case_action.case_id and g.recipient_id = (select nullif(current_setting('app.organisation', true), '')::uuid) and g.holder_id = case_action.holder_id
    and g.category = case_action.category and g.valid_from <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))
    and (g.valid_to is null or g.valid_to > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))) and (g.person_id is null))
    else not exists (select 1 from unnest(case_action.concerns) c(id) where not exists (
  select 1 from disclosure_grant g
  where g.case_id = case_action.case_id and g.recipient_id = (select nullif(current_setting('app.organisation', true), '')::uuid) and g.holder_id = case_action.holder_id
    and g.category = case_action.category and g.valid_from <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))
    and (g.valid_to is null or g.valid_to > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))) and (g.person_id is null or g.person_id = c.id))) end)) and not (case_action.category in ('DISTURBANCE','HOUSEHOLD_LANDLORD','CONTACT','SENSITIVE','KNOWN_STATUS','HOUSEHOLD_CHILDREN','CARE_HEALTH','CHILD_WELFARE','CONTACT_NEW','PROTECTED_IDENTITY','ENFORCEMENT','OWN_NOTE') and not (select current_setting('app.protected', true) = 'on') and exists (
  select 1 from protection pr where pr.case_id = case_action.case_id and pr.holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and pr.from_at <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now())) and (pr.to_at is null or pr.to_at > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))))))`);
    this.addSql(`create policy "statutory_notice_read" on "statutory_notice" for select to "bokvar_app" using ((retracted_at is null or retracted_at > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))) and (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid) or (case when cardinality(statutory_notice.concerns) = 0 then exists (
  select 1 from disclosure_grant g
  where g.case_id = statutory_notice.case_id and g.recipient_id = (select nullif(current_setting('app.organisation', true), '')::uuid) and g.holder_id = statutory_notice.holder_id
    and g.category = statutory_notice.category and g.valid_from <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))
    and (g.valid_to is null or g.valid_to > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))) and (g.person_id is null))
    else not exists (select 1 from unnest(statutory_notice.concerns) c(id) where not exists (
  select 1 from disclosure_grant g
  where g.case_id = statutory_notice.case_id and g.recipient_id = (select nullif(current_setting('app.organisation', true), '')::uuid) and g.holder_id = statutory_notice.holder_id
    and g.category = statutory_notice.category and g.valid_from <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))
    and (g.valid_to is null or g.valid_to > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))) and (g.person_id is null or g.person_id = c.id))) end)) and not (statutory_notice.category in ('DISTURBANCE','HOUSEHOLD_LANDLORD','CONTACT','SENSITIVE','KNOWN_STATUS','HOUSEHOLD_CHILDREN','CARE_HEALTH','CHILD_WELFARE','CONTACT_NEW','PROTECTED_IDENTITY','ENFORCEMENT','OWN_NOTE') and not (select current_setting('app.protected', true) = 'on') and exists (
  select 1 from protection pr where pr.case_id = statutory_notice.case_id and pr.holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and pr.from_at <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now())) and (pr.to_at is null or pr.to_at > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))))))`);
    this.addSql(CASE_GROUNDS);
    this.addSql(OWN_RETRACTED);
    this.addSql('revoke all on function own_retracted(uuid[]) from public');
    this.addSql('grant execute on function own_retracted(uuid[]) to bokvar_app, bokvar_system');
  }
}
