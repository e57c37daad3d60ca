import { Migration } from '@mikro-orm/migrations';

/** Row level security of the foundation, as the entities describe it [architecture D5]. */
export class Policies extends Migration {
  override up(): void {
    this.addSql(`alter table "arrears_change" enable row level security`);
    this.addSql(`alter table "arrears_change" force row level security`);
    this.addSql(`create policy "arrears_change_own" on "arrears_change" to "bokvar_app" using (landlord_id = (select nullif(current_setting('app.organisation', true), '')::uuid)) with check (landlord_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "arrears_change" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "arrears_import" enable row level security`);
    this.addSql(`alter table "arrears_import" force row level security`);
    this.addSql(`create policy "arrears_import_own" on "arrears_import" to "bokvar_app" using (landlord_id = (select nullif(current_setting('app.organisation', true), '')::uuid)) with check (landlord_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "arrears_import" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "arrears_mapping" enable row level security`);
    this.addSql(`alter table "arrears_mapping" force row level security`);
    this.addSql(`create policy "arrears_mapping_own" on "arrears_mapping" to "bokvar_app" using (landlord_id = (select nullif(current_setting('app.organisation', true), '')::uuid)) with check (landlord_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "arrears_mapping" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "audit" enable row level security`);
    this.addSql(`alter table "audit" force row level security`);
    this.addSql(`create policy "audit_own" on "audit" to "bokvar_app" using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)) with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "audit" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "bill" enable row level security`);
    this.addSql(`alter table "bill" force row level security`);
    this.addSql(`create policy "bill_read" on "bill" for select to "bokvar_app" using ((holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid) or (case when cardinality(bill.concerns) = 0 then exists (
  select 1 from disclosure_grant g
  where g.case_id = bill.case_id and g.recipient_id = (select nullif(current_setting('app.organisation', true), '')::uuid) and g.holder_id = bill.holder_id
    and g.category = bill.category and g.valid_from <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))
    and (g.valid_to is null or g.valid_to > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))) and (g.person_id is null))
    else not exists (select 1 from unnest(bill.concerns) c(id) where not exists (
  select 1 from disclosure_grant g
  where g.case_id = bill.case_id and g.recipient_id = (select nullif(current_setting('app.organisation', true), '')::uuid) and g.holder_id = bill.holder_id
    and g.category = bill.category and g.valid_from <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))
    and (g.valid_to is null or g.valid_to > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))) and (g.person_id is null or g.person_id = c.id))) end)) and not (bill.category in ('DISTURBANCE','HOUSEHOLD_LANDLORD','CONTACT','SENSITIVE','KNOWN_STATUS','HOUSEHOLD_CHILDREN','CARE_HEALTH','CHILD_WELFARE','CONTACT_NEW','PROTECTED_IDENTITY','ENFORCEMENT','OWN_NOTE') and not (select current_setting('app.protected', true) = 'on') and exists (
  select 1 from protection pr where pr.case_id = bill.case_id and pr.holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and pr.from_at <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now())) and (pr.to_at is null or pr.to_at > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))))))`);
    this.addSql(`create policy "bill_add" on "bill" for insert to "bokvar_app" with check (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "bill_change" on "bill" for update to "bokvar_app" using (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid)) with check (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "bill" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "case_action" enable row level security`);
    this.addSql(`alter table "case_action" force row level security`);
    this.addSql(`create policy "case_action_read" on "case_action" for select to "bokvar_app" using ((holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid) or (case when cardinality(case_action.concerns) = 0 then exists (
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
    this.addSql(`create policy "case_action_add" on "case_action" for insert to "bokvar_app" with check (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "case_action_change" on "case_action" for update to "bokvar_app" using (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid)) with check (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "case_action" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "case_desk" enable row level security`);
    this.addSql(`alter table "case_desk" force row level security`);
    this.addSql(`create policy "case_desk_own" on "case_desk" to "bokvar_app" using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)) with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "case_desk" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "case_person" enable row level security`);
    this.addSql(`alter table "case_person" force row level security`);
    this.addSql(`create policy "case_person_read" on "case_person" for select to "bokvar_app" using ((holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid) or (case when cardinality(case_person.concerns) = 0 then exists (
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
    this.addSql(`create policy "case_person_add" on "case_person" for insert to "bokvar_app" with check (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "case_person_change" on "case_person" for update to "bokvar_app" using (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid)) with check (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "case_person" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "case_share" enable row level security`);
    this.addSql(`alter table "case_share" force row level security`);
    this.addSql(`create policy "case_share_own" on "case_share" to "bokvar_app" using (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid)) with check (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "case_share" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "consent" enable row level security`);
    this.addSql(`alter table "consent" force row level security`);
    this.addSql(`create policy "consent_own" on "consent" to "bokvar_app" using (releasing_id = (select nullif(current_setting('app.organisation', true), '')::uuid)) with check (releasing_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "consent" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "consent_event" enable row level security`);
    this.addSql(`alter table "consent_event" force row level security`);
    this.addSql(`create policy "consent_event_own" on "consent_event" to "bokvar_app" using (releasing_id = (select nullif(current_setting('app.organisation', true), '')::uuid)) with check (releasing_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "consent_event" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "disclosure_grant" enable row level security`);
    this.addSql(`alter table "disclosure_grant" force row level security`);
    this.addSql(`create policy "disclosure_grant_read" on "disclosure_grant" for select to "bokvar_app" using (recipient_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "disclosure_grant" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "disclosure_log" enable row level security`);
    this.addSql(`alter table "disclosure_log" force row level security`);
    this.addSql(`create policy "disclosure_log_read" on "disclosure_log" for select to "bokvar_app" using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid) or (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid) and not reader_is_secret))`);
    this.addSql(`create policy "disclosure_log_add" on "disclosure_log" for insert to "bokvar_app" with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "disclosure_log_change" on "disclosure_log" for update to "bokvar_app" using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)) with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "disclosure_log" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "disclosure_shown" enable row level security`);
    this.addSql(`alter table "disclosure_shown" force row level security`);
    this.addSql(`create policy "disclosure_shown_read" on "disclosure_shown" for select to "bokvar_app" using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "disclosure_shown" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "fact" enable row level security`);
    this.addSql(`alter table "fact" force row level security`);
    this.addSql(`create policy "fact_read" on "fact" for select to "bokvar_app" using ((holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid) or (case when cardinality(fact.concerns) = 0 then exists (
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
    this.addSql(`create policy "fact_add" on "fact" for insert to "bokvar_app" with check (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "fact_change" on "fact" for update to "bokvar_app" using (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid)) with check (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "fact" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "harm_test" enable row level security`);
    this.addSql(`alter table "harm_test" force row level security`);
    this.addSql(`create policy "harm_test_own" on "harm_test" to "bokvar_app" using (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid)) with check (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "harm_test" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "idempotency" enable row level security`);
    this.addSql(`alter table "idempotency" force row level security`);
    this.addSql(`create policy "idempotency_own" on "idempotency" to "bokvar_app" using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)) with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "idempotency" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "identity" enable row level security`);
    this.addSql(`alter table "identity" force row level security`);
    this.addSql(`create policy "system_all" on "identity" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "mail_outbox" enable row level security`);
    this.addSql(`alter table "mail_outbox" force row level security`);
    this.addSql(`create policy "mail_outbox_add" on "mail_outbox" for insert to "bokvar_app" with check (true)`);
    this.addSql(`create policy "system_all" on "mail_outbox" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "mandate" enable row level security`);
    this.addSql(`alter table "mandate" force row level security`);
    this.addSql(`create policy "system_all" on "mandate" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "outbox" enable row level security`);
    this.addSql(`alter table "outbox" force row level security`);
    this.addSql(`create policy "outbox_add" on "outbox" for insert to "bokvar_app" with check (true)`);
    this.addSql(`create policy "system_all" on "outbox" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "packet" enable row level security`);
    this.addSql(`alter table "packet" force row level security`);
    this.addSql(`create policy "packet_own" on "packet" to "bokvar_app" using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)) with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "packet" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "monthly_meeting" enable row level security`);
    this.addSql(`alter table "monthly_meeting" force row level security`);
    this.addSql(`create policy "monthly_meeting_party" on "monthly_meeting" to "bokvar_app" using (exists (select 1 from partnership_party pp where pp.partnership_id = monthly_meeting.partnership_id
  and pp.organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid) and pp.from_at <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))
  and (pp.to_at is null or pp.to_at > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))))) with check (exists (select 1 from partnership_party pp where pp.partnership_id = monthly_meeting.partnership_id
  and pp.organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid) and pp.from_at <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))
  and (pp.to_at is null or pp.to_at > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now())))))`);
    this.addSql(`create policy "system_all" on "monthly_meeting" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "agenda_sending" enable row level security`);
    this.addSql(`alter table "agenda_sending" force row level security`);
    this.addSql(`create policy "agenda_sending_read" on "agenda_sending" for select to "bokvar_app" using (true)`);
    this.addSql(`create policy "agenda_sending_add" on "agenda_sending" for insert to "bokvar_app" with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "agenda_sending_change" on "agenda_sending" for update to "bokvar_app" using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)) with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "agenda_sending" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "agenda_item" enable row level security`);
    this.addSql(`alter table "agenda_item" force row level security`);
    this.addSql(`create policy "agenda_item_read" on "agenda_item" for select to "bokvar_app" using (owner_id is null or owner_id = (select nullif(current_setting('app.organisation', true), '')::uuid) or (sent_at <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now())) and (case_id is null or exists (
  select 1 from disclosure_grant g where g.case_id = agenda_item.case_id and g.holder_id = agenda_item.owner_id
    and g.recipient_id = (select nullif(current_setting('app.organisation', true), '')::uuid) and g.valid_from <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))
    and (g.valid_to is null or g.valid_to > agenda_item.sent_at)))))`);
    this.addSql(`create policy "agenda_item_add" on "agenda_item" for insert to "bokvar_app" with check (coalesce(owner_id, (select nullif(current_setting('app.organisation', true), '')::uuid)) = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "agenda_item_change" on "agenda_item" for update to "bokvar_app" using (coalesce(owner_id, (select nullif(current_setting('app.organisation', true), '')::uuid)) = (select nullif(current_setting('app.organisation', true), '')::uuid)) with check (coalesce(owner_id, (select nullif(current_setting('app.organisation', true), '')::uuid)) = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "agenda_item" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "case_file" enable row level security`);
    this.addSql(`alter table "case_file" force row level security`);
    this.addSql(`create policy "case_file_read" on "case_file" for select to "bokvar_app" using (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid) or exists (
  select 1 from disclosure_grant g where g.case_id = case_file.id and g.recipient_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and g.valid_from <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now())) and (g.valid_to is null or g.valid_to > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now())))))`);
    this.addSql(`create policy "case_file_add" on "case_file" for insert to "bokvar_app" with check (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "case_file_change" on "case_file" for update to "bokvar_app" using (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid)) with check (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "case_file" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "portal_secret" enable row level security`);
    this.addSql(`alter table "portal_secret" force row level security`);
    this.addSql(`create policy "system_all" on "portal_secret" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "protection" enable row level security`);
    this.addSql(`alter table "protection" force row level security`);
    this.addSql(`create policy "protection_own" on "protection" to "bokvar_app" using (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid)) with check (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "protection" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "session" enable row level security`);
    this.addSql(`alter table "session" force row level security`);
    this.addSql(`create policy "system_all" on "session" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "sign_in_attempt" enable row level security`);
    this.addSql(`alter table "sign_in_attempt" force row level security`);
    this.addSql(`create policy "system_all" on "sign_in_attempt" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "statutory_notice" enable row level security`);
    this.addSql(`alter table "statutory_notice" force row level security`);
    this.addSql(`create policy "statutory_notice_read" on "statutory_notice" for select to "bokvar_app" using ((holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid) or (case when cardinality(statutory_notice.concerns) = 0 then exists (
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
    this.addSql(`create policy "statutory_notice_add" on "statutory_notice" for insert to "bokvar_app" with check (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "statutory_notice_change" on "statutory_notice" for update to "bokvar_app" using (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid)) with check (holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "statutory_notice" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "tenancy" enable row level security`);
    this.addSql(`alter table "tenancy" force row level security`);
    this.addSql(`create policy "tenancy_own" on "tenancy" to "bokvar_app" using (landlord_id = (select nullif(current_setting('app.organisation', true), '')::uuid)) with check (landlord_id = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`create policy "system_all" on "tenancy" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`alter table "user_account" enable row level security`);
    this.addSql(`alter table "user_account" force row level security`);
    this.addSql(`create policy "system_all" on "user_account" to "bokvar_system" using (true) with check (true)`);
  }
}
