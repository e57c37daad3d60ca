import { randomUUID } from 'node:crypto';
import type { Worker, WorkFacts } from '@bokvar/domain/partnerships';
import type { WayInWritten } from '@bokvar/domain/policy';
import type { Instant, LocalDate, OrganisationKind } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CURRENT_ORGANISATION } from '../../database/policies.js';
import { reading } from '../../database/reading-functions.js';
import type { Colleague } from './colleague.js';

/** An organisation's one way in (en ingång) as the reader has it: those who answer by name, where they still work there. */
export interface WayInRecord {
  readonly number: number;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly hours: string | null;
  readonly answersId: string | null;
  readonly answers: string | null;
  readonly deputyId: string | null;
  readonly deputy: string | null;
  readonly confirmedOn: LocalDate | null;
}

/** The latest way in of the organisation that the SQL names, as JSON; null when it has said none. */
export const latestWayIn = (of: string): string => `(select row_to_json(x) from (select w.number, w.phone, w.mail, w.hours, w.confirmed_on as "confirmedOn",
    a.id as "answersId", a.name as answers, d.id as "deputyId", d.name as deputy
  from way_in w left join way_in_people(${of}) a on a.id = w.answers_id left join way_in_people(${of}) d on d.id = w.deputy_id
  where w.organisation_id = ${of} order by w.number desc limit 1) x)`;

/** The way in of an organisation that the reader may know of; null: it has said none. */
export async function wayInOf(em: Em, organisationId: string): Promise<WayInRecord | null> {
  const rows: { wayIn: WayInRecord | null }[] = await em.execute(`select ${latestWayIn('o.id')} as "wayIn" from organisation o where o.id = ?`, [organisationId]);
  return rows[0]?.wayIn ?? null;
}

/** What an organisation has said last, with those who answered then, whether they still work there or not. */
export async function storedWayIn(em: Em, organisationId: string): Promise<WayInWritten & { readonly number: number; readonly confirmedOn: LocalDate | null } | null> {
  const rows: (WayInWritten & { number: number; confirmedOn: LocalDate | null })[] = await em.execute(
    `select number, coalesce(phone, '') as phone, coalesce(mail, '') as mail, coalesce(hours, '') as hours, answers_id as "answersId", deputy_id as "deputyId", confirmed_on::text as "confirmedOn"
     from way_in where organisation_id = ? order by number desc limit 1`, [organisationId]);
  return rows[0] ?? null;
}

/** Where an organisation's mail goes; null when it has said no address. */
export async function mailAddressOf(em: Em, organisationId: string): Promise<string | null> {
  const rows: { mail: string | null }[] = await em.execute('select mail from way_in where organisation_id = ? order by number desc limit 1', [organisationId]);
  return rows[0]?.mail ?? null;
}

/** How one reaches the parties of a partnership now, those of the network too. */
export async function waysInAt(em: Em, partnershipId: string): Promise<PartyWayIn[]> {
  return await em.execute(
    `select o.id, o.name, o.short_name as "shortName", o.kind, ${latestWayIn('o.id')} as "wayIn" from partnership_party pp join organisation o on o.id = pp.organisation_id
     where pp.partnership_id = ? and pp.to_at is null order by o.name, o.id`, [partnershipId]);
}

/** A party of a partnership, and how one reaches it. */
export interface PartyWayIn {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationKind;
  readonly wayIn: WayInRecord | null;
}

/** How the meetings of this year stand, as counted by day: figures about meetings, and nothing of what is on them. */
export interface PartnershipRecord {
  readonly id: string;
  readonly name: string;
  readonly parties: readonly PartyWayIn[];
  readonly meetings: readonly { readonly startsAt: Instant; readonly endsAt: Instant; readonly cancelled: boolean; readonly recorded: boolean; readonly said: boolean | null }[];
}

/** A colleague who works there now, in every role that she has. */
export interface WorkingColleague extends Colleague, Worker {}

/** What the page of one's partnerships is made of. */
export interface OwnPartnerships {
  readonly wayIn: WayInRecord | null;
  readonly colleagues: readonly WorkingColleague[];
  /** The mandates that hold at the reader's organisation on the day: whose decisions they are. */
  readonly mandates: WorkFacts['mandates'];
  readonly partnerships: readonly PartnershipRecord[];
}

/** The reader's own way in, colleagues and partnerships, its oldest first, with the meetings from an instant on. */
export const partnershipsReading = reading<OwnPartnerships>('partnerships', ['timestamptz', 'date'],
  `select json_build_object('wayIn', ${latestWayIn(CURRENT_ORGANISATION)},
     'colleagues', array(select row_to_json(c) from (select c.id, c.name, c.roles, c.opens as "mayOpenProtected" from colleagues_now() c order by c.name, c.id) c),
     'mandates', array(select row_to_json(x) from (select m.decision, m.user_id as "userId", m.deputy_id as "deputyId" from decision_mandate m
       where m.organisation_id = ${CURRENT_ORGANISATION} and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2)
         and not exists (select 1 from decision_mandate_end e where e.mandate_id = m.id and e.ended_on <= $2)) x),
     'partnerships', array(select row_to_json(x) from (select p.id, p.name,
       array(select row_to_json(o) from (select o.id, o.name, o.short_name as "shortName", o.kind, ${latestWayIn('o.id')} as "wayIn"
         from partnership_party pp join organisation o on o.id = pp.organisation_id where pp.partnership_id = p.id and pp.to_at is null order by o.name, o.id) o) as parties,
       array(select row_to_json(m) from (select ms(m.starts_at) as "startsAt", ms(m.ends_at) as "endsAt", m.cancelled_at is not null as cancelled,
           exists (select 1 from meeting_run r where r.meeting_id = m.id) or exists (select 1 from minutes_event e where e.meeting_id = m.id) as recorded,
           (select h.held from meeting_held h where h.meeting_id = m.id order by h.number desc limit 1) as said
         from monthly_meeting m where m.partnership_id = p.id and m.starts_at >= $1 order by m.starts_at, m.id) m) as meetings
     from partnership_party mine join partnership p on p.id = mine.partnership_id
     where mine.organisation_id = ${CURRENT_ORGANISATION} and mine.to_at is null order by mine.from_at, p.id) x))::text`);

/**
 * @param from the first instant of the year whose meetings are counted
 * @param today the day on which mandates are to hold
 */
export async function loadOwnPartnerships(em: Em, from: Instant, today: LocalDate): Promise<OwnPartnerships> {
  return await partnershipsReading.read(em, [new Date(from).toISOString(), today]);
}

/** Those of the reader's organisation who work there now, and so can answer for it. */
export async function loadColleaguesNow(em: Em): Promise<readonly Colleague[]> {
  return await em.execute('select id, name from colleagues_now() order by name, id');
}

/** A way in to be kept. */
export interface NewWayIn extends WayInWritten {
  readonly organisationId: string;
  /** One more than the one that was read. */
  readonly number: number;
  readonly confirmedOn: LocalDate | null;
  readonly recordedAt: Instant;
  readonly recordedBy: string | null;
}

/** Keeps a way in; empty text is nothing said. @returns false when somebody else has written in between */
export async function insertWayIn(em: Em, { organisationId, number, phone, mail, hours, answersId, deputyId, confirmedOn, recordedAt, recordedBy }: NewWayIn): Promise<boolean> {
  const said = (text: string): string | null => (text === '' ? null : text);
  const made: unknown[] = await em.execute(
    `insert into way_in (id, organisation_id, number, phone, mail, hours, answers_id, deputy_id, confirmed_on, recorded_at, recorded_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (organisation_id, number) do nothing returning id`,
    [randomUUID(), organisationId, number, said(phone), said(mail), said(hours), answersId, deputyId, confirmedOn, new Date(recordedAt), recordedBy]);
  return made.length > 0;
}

/** The organisations that the given one meets at a table now, itself too: those who are shown its new way in are among them. */
export async function metBy(em: Em, organisationId: string): Promise<{ readonly id: string; readonly kind: OrganisationKind }[]> {
  return await em.execute(
    `select distinct o.id, o.kind from partnership_party mine
     join partnership_party theirs on theirs.partnership_id = mine.partnership_id and theirs.to_at is null join organisation o on o.id = theirs.organisation_id
     where mine.organisation_id = ? and mine.to_at is null order by o.id`, [organisationId]);
}
