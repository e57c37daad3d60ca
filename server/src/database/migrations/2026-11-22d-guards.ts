import { Migration } from '@mikro-orm/migrations';

/** What must stand once it is written: no role of the portal may change or remove it [domain C9]. */
const APPEND_ONLY = ['consent', 'consent_event', 'disclosure_log', 'audit'];

/** Tables that a signed-in person's request may read and write, each under its policies. Never delete. */
const FOR_PEOPLE = [
  'case_share', 'protection', 'harm_test', 'tenancy', 'case_file', 'case_desk', 'fact', 'case_person', 'bill',
  'case_action', 'statutory_notice', 'consent', 'consent_event', 'monthly_meeting', 'agenda_sending', 'agenda_item',
  'packet', 'disclosure_log', 'audit', 'idempotency', 'arrears_import', 'arrears_mapping', 'arrears_change',
];
const READ_BY_PEOPLE = ['organisation', 'partnership', 'partnership_party', 'disclosure_grant'];

/**
 * What may open the facts of some cases, as the domain's `CaseGrounds`. `asking` null: everything, for the
 * portal's own unfolding of grants; else only the parts that concern that organisation.
 * Instants are milliseconds since 1970 (UTC).
 */
const CASE_GROUNDS = `create function case_grounds_for(asking uuid, cases uuid[]) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(json_agg(json_build_object(
    'caseId', c.id,
    'closedAt', ms(c.closed_at),
    'parties', (select coalesce(json_agg(json_build_object('organisationId', pp.organisation_id, 'organisationKind', o.kind,
        'from', ms(pp.from_at), 'to', ms(pp.to_at))), '[]')
      from partnership_party pp join organisation o on o.id = pp.organisation_id where pp.partnership_id = c.partnership_id),
    'persons', (select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.person_kind, 'bornOn', p.born_on, 'diedOn', p.died_on,
        'guardians', p.guardians)), '[]')
      from case_person p where p.case_id = c.id and (asking is null or p.holder_id = asking
        or exists (select 1 from disclosure_grant g where g.case_id = c.id and g.recipient_id = asking
          and g.holder_id = p.holder_id and g.category = p.category)
        or exists (select 1 from consent k where k.case_id = c.id and asking = any(k.recipients) and p.id in (k.giver_id, k.subject_id)))),
    'consents', (select coalesce(json_agg(json_build_object('id', k.id, 'caseId', k.case_id, 'giverId', k.giver_id, 'subjectId', k.subject_id,
        'capacity', k.capacity, 'mandateUntil', k.mandate_until, 'releasingId', k.releasing_id,
        'recipients', case when asking is null or k.releasing_id = asking then k.recipients else array[asking] end,
        'categories', k.categories, 'direction', k.direction, 'purpose', k.purpose, 'validFrom', k.valid_from, 'validTo', k.valid_to,
        'form', k.form, 'careConfirmed', k.care_confirmed, 'recordedAt', ms(k.recorded_at),
        'events', (select coalesce(json_agg(json_build_object('kind', e.kind, 'at', ms(e.at), 'recipientId', e.recipient_id,
            'category', e.category, 'byId', e.by_id) order by e.at), '[]')
          from consent_event e where e.consent_id = k.id
            and (asking is null or k.releasing_id = asking or e.recipient_id is null or e.recipient_id = asking))) order by k.recorded_at), '[]')
      from consent k where k.case_id = c.id and (asking is null or k.releasing_id = asking or asking = any(k.recipients))),
    'notices', (select coalesce(json_agg(json_build_object('id', n.id, 'caseId', n.case_id, 'code', n.code, 'fromId', n.holder_id,
        'toId', n.to_id, 'givenAt', ms(n.given_at))), '[]')
      from statutory_notice n where n.case_id = c.id and (asking is null or asking in (n.holder_id, n.to_id))),
    'shares', (select coalesce(json_agg(json_build_object('id', s.id, 'caseId', s.case_id, 'holderId', s.holder_id,
        'recipientId', s.recipient_id, 'sharedAt', ms(s.shared_at), 'endedAt', ms(s.ended_at))), '[]')
      from case_share s where s.case_id = c.id and (asking is null or asking in (s.holder_id, s.recipient_id))),
    'harmTests', (select coalesce(json_agg(json_build_object('id', h.id, 'caseId', h.case_id, 'holderId', h.holder_id,
        'recipientId', h.recipient_id, 'category', h.category, 'personIds', h.person_ids, 'decidedBy', h.decided_by, 'reason', '',
        'from', ms(h.from_at), 'to', ms(h.to_at))), '[]')
      from harm_test h where h.case_id = c.id and (asking is null or asking in (h.holder_id, h.recipient_id))),
    'protections', (select coalesce(json_agg(json_build_object('caseId', r.case_id, 'holderId', r.holder_id, 'personId', r.person_id,
        'level', r.level, 'from', ms(r.from_at), 'to', ms(r.to_at))), '[]')
      from protection r where r.case_id = c.id and (asking is null or r.holder_id = asking or exists (
        select 1 from disclosure_grant g where g.case_id = c.id and g.recipient_id = asking and g.holder_id = r.holder_id)))
  )), '[]') from case_file c where c.id = any(cases)
$$`;

/**
 * The same for the organisation whose eyes the transaction has. It runs as the owner, because a recipient does
 * not read consents; and nobody can ask it on behalf of another organisation.
 */
const OWN_CASE_GROUNDS = `create function case_grounds(cases uuid[]) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select case when coalesce(current_setting('app.organisation', true), '') = '' then '[]'::json
    else case_grounds_for(current_setting('app.organisation', true)::uuid, cases) end
$$`;

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

/** Rights, append-only rules and the functions that the stores call. */
export class Guards extends Migration {
  override up(): void {
    this.addSql(`create function ms(t timestamptz) returns bigint language sql immutable parallel safe as $$ select (extract(epoch from t) * 1000)::bigint $$`);
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
    this.addSql(AUDIT_CHAIN);
    this.addSql('create trigger audit_chained before insert on audit for each row execute function audit_chain()');
  }
}
