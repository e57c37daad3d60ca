import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;
const USER = `(select case when current_setting('app.protected', true) = 'on' then nullif(current_setting('app.user', true), '')::uuid end)`;

const nowIn = (party: string): string => `${party}.from_at <= ${INSTANT} and (${party}.to_at is null or ${party}.to_at > ${INSTANT})`;
const OWN_TABLES = `partnership_id = any(array(select pp.partnership_id from partnership_party pp where pp.organisation_id = ${ASKING} and ${nowIn('pp')}))`;
const AT_OWN_TABLES = `landlord_id = any(array(select other.organisation_id from partnership_party mine join partnership_party other on other.partnership_id = mine.partnership_id
  where mine.organisation_id = ${ASKING} and ${nowIn('mine')} and ${nowIn('other')}))`;

const meeting = (table: string): string => `exists (select 1 from monthly_meeting m where m.id = ${table}.meeting_id)`;
const point = (table: string, more = ''): string => `exists (select 1 from agenda_item i where i.id = ${table}.item_id${more})`;

const covered = (table: string, holder: string): string => `exists (
  select 1 from disclosure_grant g where g.case_id = ${table}.case_id and g.recipient_id = ${ASKING} and g.holder_id = ${table}.${holder}
    and g.category = ${table}.category and g.valid_from <= ${INSTANT} and (g.valid_to is null or g.valid_to > ${INSTANT})
  having bool_or(g.person_id is null) or (cardinality(${table}.concerns) > 0 and ${table}.concerns <@ array_agg(g.person_id)))`;
const OPEN = `not (exists (
  select 1 from protection pr where pr.case_id = item_outcome.case_id and pr.holder_id = ${ASKING} and pr.from_at <= ${INSTANT} and (pr.to_at is null or pr.to_at > ${INSTANT}))
  and not exists (
  select 1 from protected_opening po where po.case_id = item_outcome.case_id and po.organisation_id = ${ASKING} and po.user_id = ${USER} and po.opened_at <= ${INSTANT} and po.closes_at > ${INSTANT}))`;

const OWN = `organisation_id = ${ASKING}`;
const ownAt = (table: string): string => `${OWN} and ${meeting(table)}`;
const ofOwnItem = (table: string): string => `${meeting(table)} and ${point(table)}`;
const ITEM_WRITE = `${meeting('agenda_item')} and coalesce(owner_id, ${ASKING}) = ${ASKING}`;

/** Who may read, and who may add. */
const ADDED: readonly (readonly [table: string, read: string, add: string])[] = [
  ...['meeting_move', 'meeting_held', 'minutes_text', 'minutes_event'].map((table) => [table, meeting(table), ownAt(table)] as const),
  ['shared_note', point('shared_note'), `${OWN} and ${point('shared_note', ' and i.case_id is null')}`],
  ['item_outcome', `case when case_id is null then ${point('item_outcome')}
  else (holder_id = ${ASKING} or (${meeting('item_outcome')} and ${covered('item_outcome', 'holder_id')})) and ${OPEN} end`,
  `holder_id = ${ASKING} and ${meeting('item_outcome')} and case when case_id is null then ${point('item_outcome')} else ${OPEN} end`],
];

/** Who may read, and who may add and change. */
const CHANGED: readonly (readonly [table: string, read: string, write: string])[] = [
  ...['meeting_run', 'room_attendance', 'room_stay'].map((table) => [table, meeting(table), meeting(table)] as const),
  ...['room_opening', 'room_jav'].map((table) => [table, ofOwnItem(table), ofOwnItem(table)] as const),
  ['minutes_diary', ownAt('minutes_diary'), ownAt('minutes_diary')],
  ['agenda_item', `owner_id = ${ASKING} or (${meeting('agenda_item')} and (owner_id is null or (sent_at <= ${INSTANT}
  and (case_id is null or ${covered('agenda_item', 'owner_id')}))))`, ITEM_WRITE],
];

/** Who may read a row is as it was. A row looks its own meeting up: the list of all that the reader may read grew with the portal. */
export class RowsByOwnMeeting extends Migration {
  override up(): void {
    this.addSql(`alter policy "monthly_meeting_party" on "monthly_meeting" using (${OWN_TABLES}) with check (${OWN_TABLES})`);
    this.addSql(`alter policy "landlord_timeline_read" on "landlord_timeline" using (landlord_id = ${ASKING} or ${AT_OWN_TABLES})`);
    this.addSql(`alter policy "agenda_sending_read" on "agenda_sending" using (${meeting('agenda_sending')})`);
    for (const [table, read, add] of [...ADDED, ...CHANGED]) {
      this.addSql(`alter policy "${table}_read" on "${table}" using (${read})`);
      this.addSql(`alter policy "${table}_add" on "${table}" with check (${add})`);
    }
    for (const [table, , write] of CHANGED) this.addSql(`alter policy "${table}_change" on "${table}" using (${write}) with check (${write})`);
  }
}
