import { randomUUID } from 'node:crypto';
import type { FactCategory } from '@bokvar/domain/disclosure';
import type { ItemAnswer, ItemKind, LearningCode, StandingCode } from '@bokvar/domain/meetings';
import { asId, instant, type Instant, type OrganisationId } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { coveredByGrants, CURRENT_ORGANISATION } from '../../database/policies.js';
import { uuidArray } from '../../database/uuid-array.js';
import { AgendaItemEntity } from './monthly-meeting.entity.js';

/** A point as its changes need it. */
export interface AgendaPoint {
  readonly id: string;
  readonly meetingId: string;
  readonly kind: ItemKind;
  /** Null for the standing points that all share. */
  readonly ownerId: OrganisationId | null;
  readonly caseId: string | null;
  /** Of a point on a household: what it tells that its owner raises it, and about whom. */
  readonly category: FactCategory | null;
  readonly concerns: string[];
  readonly sentAt: Instant | null;
  readonly version: number;
}

/** The point, when the acting organisation can read it; null otherwise. */
export async function findPoint(em: Em, id: string): Promise<AgendaPoint | null> {
  const row = await em.findOne(AgendaItemEntity, { id });
  if (row === null) return null;
  const { meetingId, kind, ownerId, caseId, category, concerns, sentAt, version } = row;
  return {
    id, meetingId, kind: kind as ItemKind, ownerId: ownerId == null ? null : asId<OrganisationId>(ownerId), caseId: caseId ?? null,
    category: (category ?? null) as FactCategory | null, concerns, sentAt: sentAt == null ? null : instant(sentAt.getTime()), version };
}

/** Keeps what was answered to a point. */
export async function setAnswer(em: Em, id: string, answer: ItemAnswer, refusedReason: string | null): Promise<void> {
  await em.execute(
    `update agenda_item set answer = ?, refused_reason = ?, version = version + 1
     where id = ? and (answer, refused_reason) is distinct from (?, ?::text)`, [answer, refusedReason, id, answer, refusedReason]);
}

/** Takes a point away. Its row stays: what was proposed once is not proposed again. */
export async function removePoint(em: Em, id: string): Promise<void> {
  await em.execute(`update agenda_item set answer = 'BORTTAGEN', version = version + 1 where id = ?`, [id]);
}

/**
 * Takes an organisation's points on no household from the meetings of a partnership that have not begun: nobody else could.
 * Its households need no taking: others see them by grounds alone.
 */
export async function removePointsAhead(system: Em, partnershipId: string, ownerId: string, now: Instant): Promise<void> {
  await system.execute(
    `update agenda_item i set answer = 'BORTTAGEN', version = i.version + 1 from monthly_meeting m
     where m.id = i.meeting_id and m.partnership_id = ? and m.starts_at > ? and i.owner_id = ? and i.case_id is null and i.answer <> 'BORTTAGEN'`,
    [partnershipId, new Date(now), ownerId]);
}

/** Sets how long a point takes. @returns false when somebody else has changed it since `version` */
export async function setMinutes(em: Em, { id, version }: AgendaPoint, minutes: number): Promise<boolean> {
  const rows: unknown[] = await em.execute('update agenda_item set minutes = ?, version = version + 1 where id = ? and version = ? returning id', [minutes, id, version]);
  return rows.length > 0;
}

/** Sets the place of a point. @returns false when somebody else has changed it since `version` */
export async function setPosition(em: Em, { id, version }: AgendaPoint, position: number): Promise<boolean> {
  const rows: unknown[] = await em.execute('update agenda_item set position = ?, version = version + 1 where id = ? and version = ? returning id', [position, id, version]);
  return rows.length > 0;
}

/** The places of the other points of its kind that the acting organisation can see, and of seats that were emptied for it, the first first. */
export async function positionsBeside(em: Em, { id, meetingId, kind }: AgendaPoint): Promise<number[]> {
  const rows: { position: number }[] = await em.execute(
    `select i.position from agenda_item i where i.meeting_id = ? and i.kind = ? and i.answer <> 'BORTTAGEN' and i.id <> ?
     union all select s.seat_position from disclosure_shown s where s.place_id = ? and s.organisation_id = ${CURRENT_ORGANISATION} and ? = 'HUSHALL'
       and s.seat_id is not null and not exists (select 1 from agenda_item i where i.id = s.seat_id) order by 1`, [meetingId, kind, id, meetingId, kind]);
  return rows.map((row) => Number(row.position));
}

/** The last place that is taken among the points of a kind; null when there are none. */
export async function lastPosition(em: Em, meetingId: string, kind: ItemKind): Promise<number | null> {
  const rows: { position: number | null }[] = await em.execute('select max(position) as position from agenda_item where meeting_id = ? and kind = ?', [meetingId, kind]);
  return rows[0]?.position ?? null;
}

/** That an organisation at the table may read a point. */
export interface PointReader { readonly itemId: string; readonly organisationId: string }

/** Which organisations at the table may read which of these points, by the rule of the second lock. As the portal itself. */
export async function readersOfPoints(system: Em, ids: readonly string[], at: Date): Promise<PointReader[]> {
  return await system.execute(
    `with instant as (select ?::timestamptz as at)
     select i.id as "itemId", pp.organisation_id as "organisationId" from agenda_item i join monthly_meeting m on m.id = i.meeting_id
       join partnership_party pp on pp.partnership_id = m.partnership_id and pp.to_at is null
     where i.id = any(?::uuid[]) and (i.owner_id is null or i.owner_id = pp.organisation_id or (i.sent_at is not null and (i.case_id is null
       or ${coveredByGrants('i', 'owner_id', { recipient: 'pp.organisation_id', at: '(select at from instant)', grants: 'disclosure_grant' })})))`, [at, uuidArray(ids)]);
}

/** Is the household on the organisation's own part of the agenda already? */
export async function hasHousehold(em: Em, of: { meetingId: string; caseId: string; ownerId: string }): Promise<boolean> {
  return (await em.count(AgendaItemEntity, { ...of, answer: { $ne: 'BORTTAGEN' } })) > 0;
}

/** A point to add. What is left out it does not have. */
export interface NewPoint {
  readonly meetingId: string;
  readonly kind: ItemKind;
  readonly position: number;
  readonly minutes: number;
  readonly ownerId?: string;
  readonly standing?: StandingCode;
  readonly learning?: LearningCode | null;
  readonly text?: string | null;
  /** The household, and what it tells that the owner raises it. */
  readonly household?: { readonly caseId: string; readonly category: FactCategory; readonly concerns: readonly string[] } | null;
}

/** Adds a point that is taken along. @returns its id */
export async function insertPoint(em: Em, { meetingId, kind, position, minutes, ownerId, standing, learning, text, household }: NewPoint): Promise<string> {
  const id = randomUUID();
  await em.insert(AgendaItemEntity, {
    id, meetingId, kind, position, minutes, ownerId: ownerId ?? null, standing: standing ?? null, learning: learning ?? null, text: text ?? null,
    caseId: household?.caseId ?? null, category: household?.category ?? null, concerns: [...household?.concerns ?? []],
    answer: 'TA_MED', refusedReason: null, sentAt: null, version: 1 });
  return id;
}
