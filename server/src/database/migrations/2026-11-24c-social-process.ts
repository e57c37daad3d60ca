import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;
const USER = `(select case when current_setting('app.protected', true) = 'on' then nullif(current_setting('app.user', true), '')::uuid end)`;
const IDENTIFYING = `('DISTURBANCE','HOUSEHOLD_LANDLORD','CONTACT','TENANCY_PLAN','SENSITIVE','KNOWN_STATUS','ECON_ASSISTANCE','AGREED_PLAN','HOUSEHOLD_CHILDREN','CARE_HEALTH','CHILD_WELFARE','CONTACT_NEW','PROTECTED_IDENTITY','ENFORCEMENT','DEBT_ADVICE','OWN_NOTE')`;

const granted = (person: string): string => `exists (
  select 1 from disclosure_grant g where g.case_id = process_note.case_id and g.recipient_id = ${ASKING} and g.holder_id = process_note.holder_id
    and g.category = process_note.category and g.valid_from <= ${INSTANT} and (g.valid_to is null or g.valid_to > ${INSTANT}) and (g.person_id is null${person}))`;

const OWN = `holder_id = ${ASKING}`;

/** As for every row that is a fact; and besides, its holder alone. */
const READ = `${OWN} and (${OWN} or (case when cardinality(process_note.concerns) = 0 then ${granted('')}
    else not exists (select 1 from unnest(process_note.concerns) c(id) where not ${granted(' or g.person_id = c.id')}) end))
  and not (process_note.category in ${IDENTIFYING} and exists (
  select 1 from protection pr where pr.case_id = process_note.case_id and pr.holder_id = ${ASKING}
    and pr.from_at <= ${INSTANT} and (pr.to_at is null or pr.to_at > ${INSTANT}))
  and not exists (
  select 1 from protected_opening po where po.case_id = process_note.case_id and po.organisation_id = ${ASKING} and po.user_id = ${USER}
    and po.opened_at <= ${INSTANT} and po.closes_at > ${INSTANT}))`;

const OWN_PROCESS = `organisation_id = ${ASKING}`;

/** Social services' own process around a notice: what they write about it in a case, and how it goes, in versions that are never changed. */
export class SocialProcess extends Migration {
  override up(): void {
    this.addSql(`create table "process_note" ("id" uuid not null, "case_id" uuid not null, "holder_id" uuid not null, "category" text not null, "concerns" uuid[] not null, "recorded_at" timestamptz not null, "recorded_by" uuid null, "kind" text not null, "answer" text null, "text" text null, "notice_id" uuid null, "again_on" date null, "ended_at" timestamptz null, primary key ("id"))`);
    this.addSql(`create index "process_note_case_id_index" on "process_note" ("case_id")`);
    this.addSql(`create table "social_process" ("id" uuid not null, "organisation_id" uuid not null, "version" int not null, "rules" jsonb not null, "recorded_at" timestamptz not null, "recorded_by" uuid null, primary key ("id"))`);
    this.addSql(`alter table "social_process" add constraint "social_process_version" unique ("organisation_id", "version")`);
    for (const table of ['process_note', 'social_process']) {
      this.addSql(`alter table "${table}" enable row level security`);
      this.addSql(`alter table "${table}" force row level security`);
      this.addSql(`create policy "system_all" on "${table}" to "bokvar_system" using (true) with check (true)`);
      this.addSql(`grant select, insert, update, delete on ${table} to bokvar_system`);
    }
    this.addSql('grant select, insert, update on process_note to bokvar_app');
    this.addSql('grant select, insert on social_process to bokvar_app');
    this.addSql(`create policy "process_note_read" on "process_note" for select to "bokvar_app" using (${READ})`);
    this.addSql(`create policy "process_note_add" on "process_note" for insert to "bokvar_app" with check (${OWN})`);
    this.addSql(`create policy "process_note_change" on "process_note" for update to "bokvar_app" using (${OWN}) with check (${OWN})`);
    this.addSql(`create policy "social_process_read" on "social_process" for select to "bokvar_app" using (${OWN_PROCESS})`);
    this.addSql(`create policy "social_process_add" on "social_process" for insert to "bokvar_app" with check (${OWN_PROCESS})`);
    this.addSql('create trigger process_note_has_desk after insert on process_note referencing new table as added for each statement execute function desk_for_holder()');
    this.addSql('create trigger social_process_stands before update or delete or truncate on social_process for each statement execute function refuse_change()');
  }
}
