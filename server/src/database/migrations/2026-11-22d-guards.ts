import { Migration } from '@mikro-orm/migrations';

/** What must stand once it is written: no role of the portal may change or remove it [domain C9]. */
const APPEND_ONLY = ['consent', 'consent_event', 'disclosure_log', 'audit'];

/** Tables that a signed-in person's request may read and write, each under its policies. Never delete. */
const FOR_PEOPLE = [
  'case_share', 'protection', 'harm_test', 'tenancy', 'case_file', 'case_desk', 'fact', 'case_person', 'bill',
  'case_action', 'statutory_notice', 'consent', 'consent_event', 'monthly_meeting', 'agenda_sending', 'agenda_item',
  'packet', 'disclosure_log', 'audit', 'idempotency', 'arrears_import', 'arrears_mapping', 'arrears_change',
];
const READ_BY_PEOPLE = ['organisation', 'partnership', 'partnership_party', 'disclosure_grant', 'disclosure_shown'];

/**
 * What may open the facts of some cases: the parts of the domain's `CaseGrounds`, each told once with its case, and
 * the parties by partnership. `asking` null: everything, for the portal's own unfolding of grants; else only the parts
 * that concern that organisation. Instants are milliseconds since 1970 (UTC).
 * Records as arrays, turned to JSON once; PL/pgSQL, so that the plan is kept.
 */
const CASE_GROUNDS = `create function case_grounds_for(asking uuid, asked uuid[]) returns json
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set jit = off as $$ begin return (
  select to_json(x) from (select
    array(select c from (select c.id as "caseId", c.partnership_id as "partnershipId", ms(c.closed_at) as "closedAt"
      from case_file c where c.id = any(asked)) c) as cases,
    array(select p from (select pp.partnership_id as "partnershipId", pp.organisation_id as "organisationId", o.kind as "organisationKind",
        ms(pp.from_at) as "from", ms(pp.to_at) as "to"
      from partnership_party pp join organisation o on o.id = pp.organisation_id
      where pp.partnership_id in (select c.partnership_id from case_file c where c.id = any(asked))) p) as parties,
    array(select p from (select p.case_id as "caseId", p.id, p.person_kind as kind, p.born_on as "bornOn", p.died_on as "diedOn", p.guardians
      from case_person p where p.case_id = any(asked) and (asking is null or p.holder_id = asking
        or exists (select 1 from disclosure_grant g where g.case_id = p.case_id and g.recipient_id = asking
          and g.holder_id = p.holder_id and g.category = p.category)
        or exists (select 1 from consent k where k.case_id = p.case_id and asking = any(k.recipients) and p.id in (k.giver_id, k.subject_id)))) p) as persons,
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
        select 1 from disclosure_grant g where g.case_id = r.case_id and g.recipient_id = asking and g.holder_id = r.holder_id))) r) as protections) x);
end $$`;

/**
 * The same for the organisation whose eyes the transaction has. It runs as the owner, because a recipient does
 * not read consents; and nobody can ask it on behalf of another organisation.
 */
const OWN_CASE_GROUNDS = `create function case_grounds(asked uuid[]) returns json
language plpgsql stable security definer set search_path = public, pg_temp as $$ begin
  return case when coalesce(current_setting('app.organisation', true), '') = '' then '{}'::json
    else case_grounds_for(current_setting('app.organisation', true)::uuid, asked) end;
end $$`;

/** Names of those who work, or worked, at the reader's own organisation: staff of others have no name here. */
const COLLEAGUES = `create function colleagues() returns table (id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, u.name from user_account u where exists (
    select 1 from mandate m where m.user_id = u.id and m.organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
$$`;

/** Each audit row carries the hash of the row before it, so that an edited, removed or moved row is found. */
const AUDIT_CHAIN = `create function audit_chain() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('audit'));
  select a.hash into new.previous_hash from audit a order by a.id desc limit 1;
  new.hash := encode(sha256(convert_to(concat_ws('|', coalesce(new.previous_hash, ''), new.id, ms(new.at), new.organisation_id,
    coalesce(new.user_id::text, ''), new.action, array_to_string(new.object_ids, ',')), 'UTF8')), 'hex');
  return new;
end $$`;

/** Keeps `disclosure_shown`: only what was not there already is written, so that a page read again writes nothing here. */
const REMEMBER_SHOWN = `create function remember_shown() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into disclosure_shown as s (organisation_id, case_id, holder_id, place_id, categories)
    select n.organisation_id, n.case_id, n.holder_id, coalesce(n.meeting_id, n.case_id), array_agg(distinct c.category)
    from shown n, unnest(n.categories) c(category)
    where n.holder_id <> n.organisation_id and not exists (
      select 1 from disclosure_shown k where k.organisation_id = n.organisation_id and k.case_id = n.case_id and k.holder_id = n.holder_id
        and k.place_id = coalesce(n.meeting_id, n.case_id) and k.categories @> n.categories)
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (organisation_id, case_id, holder_id, place_id)
    do update set categories = array(select distinct unnest(s.categories || excluded.categories));
  return null;
end $$`;

/** Rights, append-only rules and the functions that the stores call. */
export class Guards extends Migration {
  override up(): void {
    // Stable, as what it calls is said to be: PostgreSQL then writes it into the statement instead of calling it row by row.
    this.addSql(`create function ms(t timestamptz) returns bigint language sql stable parallel safe as $$ select (date_part('epoch', t) * 1000)::bigint $$`);
    this.addSql(CASE_GROUNDS);
    this.addSql(OWN_CASE_GROUNDS);
    this.addSql('revoke all on function case_grounds_for(uuid, uuid[]) from public');
    this.addSql('grant execute on function case_grounds_for(uuid, uuid[]) to bokvar_system');
    this.addSql('revoke all on function case_grounds(uuid[]) from public');
    this.addSql('grant execute on function case_grounds(uuid[]) to bokvar_app, bokvar_system');
    this.addSql(COLLEAGUES);
    this.addSql('revoke all on function colleagues() from public');
    this.addSql('grant execute on function colleagues() to bokvar_app, bokvar_system');
    this.addSql('grant usage on schema public to bokvar_app, bokvar_system');
    this.addSql('grant select, insert, update, delete on all tables in schema public to bokvar_system');
    this.addSql('grant usage on all sequences in schema public to bokvar_app, bokvar_system');
    this.addSql(`grant select on ${READ_BY_PEOPLE.join(', ')} to bokvar_app`);
    this.addSql('grant insert on outbox, mail_outbox to bokvar_app');
    this.addSql(`grant select, insert, update on ${FOR_PEOPLE.join(', ')} to bokvar_app`);
    this.addSql(`create function refuse_change() returns trigger language plpgsql as $$ begin
      raise exception 'append-only: %', tg_table_name using errcode = 'restrict_violation'; end $$`);
    for (const table of APPEND_ONLY) {
      this.addSql(`create trigger ${table}_stands before update or delete or truncate on ${table} for each statement execute function refuse_change()`);
    }
    this.addSql(REMEMBER_SHOWN);
    this.addSql('create trigger shown_remembered after insert on disclosure_log referencing new table as shown for each statement execute function remember_shown()');
    this.addSql(AUDIT_CHAIN);
    this.addSql('create trigger audit_chained before insert on audit for each row execute function audit_chain()');
  }
}
