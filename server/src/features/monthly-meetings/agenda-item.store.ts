import { randomUUID } from 'node:crypto';
import type { ItemAnswer, ItemKind, LearningCode, StandingCode } from '@bokvar/domain/meetings';
import { asId, type OrganisationId } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { AgendaItemEntity } from './monthly-meeting.entity.js';

/** A point as its changes need it. */
export interface AgendaPoint {
  readonly id: string;
  readonly meetingId: string;
  readonly kind: ItemKind;
  /** Null for the standing points that all share. */
  readonly ownerId: OrganisationId | null;
  readonly caseId: string | null;
  readonly version: number;
}

/** The point, when the acting organisation can read it; null otherwise. */
export async function findPoint(em: Em, id: string): Promise<AgendaPoint | null> {
  const row = await em.findOne(AgendaItemEntity, { id });
  if (row === null) return null;
  const { meetingId, kind, ownerId, caseId, version } = row;
  return { id, meetingId, kind: kind as ItemKind, ownerId: ownerId == null ? null : asId<OrganisationId>(ownerId), caseId: caseId ?? null, version };
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

/** The places of the other points of its kind that the acting organisation can see, the first first. */
export async function positionsBeside(em: Em, { id, meetingId, kind }: AgendaPoint): Promise<number[]> {
  const rows: { position: number }[] = await em.execute(
    `select position from agenda_item where meeting_id = ? and kind = ? and answer <> 'BORTTAGEN' and id <> ? order by position, id`, [meetingId, kind, id]);
  return rows.map((row) => Number(row.position));
}

/** The last place that is taken among the points of a kind; null when there are none. */
export async function lastPosition(em: Em, meetingId: string, kind: ItemKind): Promise<number | null> {
  const rows: { position: number | null }[] = await em.execute('select max(position) as position from agenda_item where meeting_id = ? and kind = ?', [meetingId, kind]);
  return rows[0]?.position ?? null;
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
  readonly caseId?: string | null;
}

/** Adds a point that is taken along. @returns its id */
export async function insertPoint(em: Em, { meetingId, kind, position, minutes, ownerId, standing, learning, text, caseId }: NewPoint): Promise<string> {
  const id = randomUUID();
  await em.insert(AgendaItemEntity, {
    id, meetingId, kind, position, minutes, ownerId: ownerId ?? null, standing: standing ?? null, learning: learning ?? null, text: text ?? null, caseId: caseId ?? null,
    answer: 'TA_MED', refusedReason: null, sentAt: null, version: 1 });
  return id;
}
