import { isManagerMeetingOverdue, managerMeetingFate, managerMeetingStanding, type ManagerMeetingStanding } from '@bokvar/domain/meetings';
import { mayCancelManagerMeeting, mayHoldManagerMeeting, mayMoveManagerMeeting, mayWriteAtManagerMeeting } from '@bokvar/domain/policy';
import { dateParts, managerItems, toLocalDate, type Instant, type ManagerItem, type ManagerMeetingFate } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { isSide, otherSide } from '../partnerships/other-side.js';
import type { Viewer } from '../sessions/viewer.js';
import {
  loadManagerMeeting, loadManagerTables, type ManagerMeetingRecord, type ManagerTableRecord, type ManagerTextRecord, type TableParty, type WholeManagerMeeting,
} from './manager-meeting.store.js';

/** A managers' meeting in a list. */
export interface ManagerMeetingLine extends ManagerMeetingRecord { readonly fate: ManagerMeetingFate }

/** One of the reader's partnerships, and how it stands to its managers' meetings. */
export interface ManagerTable extends ManagerMeetingStanding {
  readonly id: string;
  readonly otherSide: TableParty;
  readonly meetings: readonly ManagerMeetingLine[];
  readonly overdue: boolean;
  readonly improvements: ManagerTableRecord['improvements'];
  /** Named in this calendar year: at least one is asked for [Seed 4]. */
  readonly improvementsThisYear: number;
}

/** An item with what stands at it. */
export interface ManagerItemRead {
  readonly item: ManagerItem;
  readonly text: string;
  readonly version: number;
  readonly writtenAt: Instant | null;
  /** A colleague by name, else the organisation. */
  readonly writtenBy: string | null;
}

/** One managers' meeting, and what the reader may do with it. */
export interface ManagerMeetingPage extends Omit<WholeManagerMeeting, 'texts'> {
  readonly fate: ManagerMeetingFate;
  readonly sides: readonly TableParty[];
  readonly otherSide: TableParty;
  readonly items: readonly ManagerItemRead[];
  readonly may: { readonly write: boolean; readonly move: boolean; readonly cancel: boolean; readonly hold: boolean };
}

async function reads<T>({ scope, now }: PortalContext, { organisationId, userId }: Viewer, work: (em: Em) => Promise<T>): Promise<T> {
  return await scope.database.as({ organisationId, userId, mayOpenProtected: false }, now).transactional(async (inner) => await work(inner as Em));
}

/** The viewer's partnerships with their managers' meetings: days and figures, and no word of what was said. */
export async function readManagerTables(context: PortalContext, viewer: Viewer): Promise<ManagerTable[]> {
  const { now } = context;
  const { year } = dateParts(toLocalDate(now));
  return (await reads(context, viewer, loadManagerTables)).flatMap(({ id, begunAt, parties, meetings, improvements }) => {
    const other = otherSide(parties, viewer);
    if (other === null) return [];
    const standing = managerMeetingStanding(meetings, toLocalDate(now), toLocalDate(begunAt));
    return [{
      id, otherSide: other, ...standing, overdue: isManagerMeetingOverdue(standing.state), improvements, meetings: meetings.map((meeting) => ({ ...meeting, fate: managerMeetingFate(meeting, now) })),
      improvementsThisYear: improvements.filter(({ namedOn }) => dateParts(namedOn).year === year).length,
    }];
  });
}

/** One managers' meeting of a partnership of the viewer's; null: there is none to her. */
export async function readManagerMeeting(context: PortalContext, viewer: Viewer, meetingId: string): Promise<ManagerMeetingPage | null> {
  const { now } = context;
  const meeting = await reads(context, viewer, async (em) => await loadManagerMeeting(em, meetingId));
  const other = meeting === null ? null : otherSide(meeting.parties, viewer);
  if (meeting === null || other === null) return null;
  const sides = meeting.parties.filter(({ kind }) => isSide(kind));
  return {
    ...meeting, sides, otherSide: other, fate: managerMeetingFate(meeting, now), items: managerItems.map((item) => itemOf(item, meeting.texts, sides)),
    may: {
      write: mayWriteAtManagerMeeting(viewer, meeting).allowed, move: mayMoveManagerMeeting(viewer, meeting, now).allowed,
      cancel: mayCancelManagerMeeting(viewer, meeting).allowed, hold: mayHoldManagerMeeting(viewer, meeting, now).allowed,
    },
  };
}

function itemOf(item: ManagerItem, texts: readonly ManagerTextRecord[], sides: readonly TableParty[]): ManagerItemRead {
  const kept = texts.find((text) => text.item === item);
  if (kept === undefined) return { item, text: '', version: 0, writtenAt: null, writtenBy: null };
  const { text, version, recordedAt, organisationId, by } = kept;
  return { item, text, version, writtenAt: recordedAt, writtenBy: by ?? sides.find(({ id }) => id === organisationId)?.shortName ?? null };
}
