import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;
const READ = `exists (select 1 from partnership_party pp where pp.partnership_id = confidentiality_signature.partnership_id
  and pp.organisation_id = ${ASKING} and pp.from_at <= ${INSTANT} and (pp.to_at is null or pp.to_at > ${INSTANT}))
  and (organisation_id = ${ASKING} or exists (
  select 1 from room_attendance a join monthly_meeting m on m.id = a.meeting_id
  where m.partnership_id = confidentiality_signature.partnership_id and a.user_id = confidentiality_signature.user_id))`;

/** Who of the other side has signed is read of those who have come to a meeting or stand at its door, as the portal tells it: not of everybody. */
export class KnownSigners extends Migration {
  override up(): void {
    this.addSql(`alter policy "confidentiality_signature_read" on "confidentiality_signature" using (${READ})`);
  }
}
