import { Migration } from '@mikro-orm/migrations';

const INSTANT = `coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now())`;
const takenBack = (table: string) => `select t.case_id as "caseId", t.id, ms(t.retracted_at) as at from ${table} t where t.case_id = any(asked) and t.retracted_at is not null`;

/**
 * What may open the facts of some cases: the parts of the domain's `CaseGrounds`, each told once with its case, and
 * the parties by partnership. `asking` null: everything, for the portal's own unfolding of grants; else only the parts
 * that concern that organisation. Instants are milliseconds since 1970 (UTC).
 * Records as arrays, turned to JSON once; PL/pgSQL, so that the plan is kept.
 * New here: deaths are what each organisation knows, and no column of a row that one of them holds.
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
    array(select p from (select p.case_id as "caseId", p.id, p.person_kind as kind, p.born_on as "bornOn", p.guardians
      from case_person p where p.case_id = any(asked) and (asking is null or ((p.retracted_at is null or p.retracted_at > ${INSTANT}) and (p.holder_id = asking
        or exists (select 1 from disclosure_grant g where g.case_id = p.case_id and g.recipient_id = asking
          and g.holder_id = p.holder_id and g.category = p.category)
        or exists (select 1 from consent k where k.case_id = p.case_id and asking = any(k.recipients) and p.id in (k.giver_id, k.subject_id)))))) p) as persons,
    array(select d from (select d.case_id as "caseId", d.holder_id as "holderId", d.person_id as "personId", d.died_on as "diedOn"
      from person_death d where d.case_id = any(asked) and d.ended_at is null and (asking is null or d.holder_id = asking
        or exists (select 1 from consent k where k.case_id = d.case_id and k.releasing_id = d.holder_id and asking = any(k.recipients))
        or exists (select 1 from disclosure_grant g where g.case_id = d.case_id and g.recipient_id = asking and g.holder_id = d.holder_id))) d) as deaths,
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

/** The case of a person whom the reader's own organisation has taken back: no policy lets her row through. */
const OWN_RETRACTED_CASE = `create function own_retracted_case(person uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select p.case_id from case_person p where p.id = person and p.holder_id = nullif(current_setting('app.organisation', true), '')::uuid
    and p.retracted_at <= ${INSTANT} and p.retracted_reason is not null
$$`;

const OWN = `holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid)`;

/**
 * That a person has died is what each organisation records for itself, since it is its own consents that end by it. And a
 * consent that was never valid says why.
 */
export class Deaths extends Migration {
  override up(): void {
    this.addSql(`create table "person_death" ("id" uuid not null, "case_id" uuid not null, "holder_id" uuid not null, "person_id" uuid not null, "died_on" date not null, "recorded_at" timestamptz not null, "recorded_by" uuid not null, "ended_at" timestamptz null, primary key ("id"))`);
    this.addSql(`create index "person_death_case_id_index" on "person_death" ("case_id")`);
    this.addSql(`create unique index "person_death_standing" on "person_death" ("holder_id", "person_id") where ended_at is null`);
    this.addSql(`alter table "person_death" enable row level security`);
    this.addSql(`alter table "person_death" force row level security`);
    this.addSql(`create policy "person_death_own" on "person_death" to "bokvar_app" using (${OWN}) with check (${OWN})`);
    this.addSql(`create policy "system_all" on "person_death" to "bokvar_system" using (true) with check (true)`);
    this.addSql('grant select, insert, update on person_death to bokvar_app');
    this.addSql('grant select, insert, update, delete on person_death to bokvar_system');
    this.addSql(CASE_GROUNDS);
    this.addSql(OWN_RETRACTED_CASE);
    this.addSql('revoke all on function own_retracted_case(uuid) from public');
    this.addSql('grant execute on function own_retracted_case(uuid) to bokvar_app, bokvar_system');
    this.addSql(`alter table "consent_event" add column "reason" text null`);
    this.addSql(`alter table "case_person" drop column "died_on"`);
  }
}
