import { randomUUID } from 'node:crypto';
import type { FactCategory } from '@bokvar/domain/disclosure';
import { instant, type Instant, type LocalDate, type NoticeChannel, type NoticeCode, type NoticeSender } from '@bokvar/domain/vocabulary';
import type { Em } from '../../../database/orm.js';
import { StatutoryNoticeEntity } from '../facts/fact.entity.js';
import { columnsOf, type NewRow } from '../facts/new-row.js';

/** A statutory notice (underrättelse) as it was given. */
export interface NewNotice extends NewRow {
  category: FactCategory;
  concerns: readonly string[];
  code: NoticeCode;
  toId: string;
  channel: NoticeChannel;
  sender: NoticeSender;
  sentOn: LocalDate;
  servedOn: LocalDate | null;
  evictionOn: LocalDate | null;
  givenAt: Instant;
}

/** Adds a notice. One that is sent again is a row of its own. @returns its id */
export async function insertNotice(em: Em, notice: NewNotice): Promise<string> {
  const id = randomUUID();
  const { code, toId, channel, sender, sentOn, servedOn, evictionOn, givenAt } = notice;
  await em.insert(StatutoryNoticeEntity, {
    ...columnsOf(notice), id, code, toId, channel, sender, sentOn, servedOn, evictionOn, givenAt: new Date(givenAt) });
  return id;
}

/** A notice that was given to this organisation; null when there is none. */
export async function findNoticeTo(em: Em, id: string, toId: string): Promise<{ caseId: string; code: NoticeCode; concerns: readonly string[]; givenAt: Instant } | null> {
  const row = await em.findOne(StatutoryNoticeEntity, { id, toId });
  return row === null ? null : { caseId: row.caseId, code: row.code as NoticeCode, concerns: row.concerns as string[], givenAt: instant(row.givenAt.getTime()) };
}

/** Has Kronofogden told this organisation an eviction date in the case? */
export async function knowsEvictionDate(em: Em, caseId: string, toId: string): Promise<boolean> {
  return (await em.count(StatutoryNoticeEntity, { caseId, code: 'N_KFM_DATE', toId })) > 0;
}

/** Is it Kronofogden's notice of a day of eviction, to this organisation and in this case? */
export async function isKfmNotice(em: Em, of: { id: string; caseId: string; toId: string }): Promise<boolean> {
  return (await em.count(StatutoryNoticeEntity, { ...of, code: 'N_KFM_DATE' })) > 0;
}
