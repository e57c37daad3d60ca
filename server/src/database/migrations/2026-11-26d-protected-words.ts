import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const READER = `(select nullif(current_setting('app.user', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;

/**
 * The names and addresses of the households that the asking organisation protects, to one of the named group alone, who may open
 * each of them: to look for in what she writes for others. To anybody else a stopped word would tell who is protected [domain 1.6].
 */
const WORDS = `create function own_protected_words() returns table (name text, address text)
language sql stable security definer set search_path = public, pg_temp as $$
  with allowed as (
    select 1 from mandate d where d.user_id = ${READER} and d.organisation_id = ${ASKING} and d.may_open_protected and d.valid_from <= ${INSTANT} and (d.valid_to is null or d.valid_to > ${INSTANT})),
  protected as (
    select pr.case_id as id from protection pr where exists (select 1 from allowed) and pr.holder_id = ${ASKING} and pr.from_at <= ${INSTANT} and (pr.to_at is null or pr.to_at > ${INSTANT}))
  select p.name, null from case_person p where p.case_id in (select id from protected) and p.holder_id = ${ASKING} and p.retracted_at is null
  union select null, f.text from fact f where f.case_id in (select id from protected) and f.holder_id = ${ASKING} and f.kind = 'ADRESS' and f.retracted_at is null
$$`;

/** What is written for others is looked through for those, too, who are protected. */
export class ProtectedWords extends Migration {
  override up(): void {
    this.addSql(WORDS);
    this.addSql('revoke all on function own_protected_words() from public');
    this.addSql('grant execute on function own_protected_words() to bokvar_app, bokvar_system');
  }
}
