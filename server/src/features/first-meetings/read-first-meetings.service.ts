import { firstMeetingSteps, monthMarks, nextFirstStep, type FirstMeetingStep } from '@bokvar/domain/first-meetings';
import { governingState } from '@bokvar/domain/governing-documents';
import { meetingFate } from '@bokvar/domain/meetings';
import { wayInState } from '@bokvar/domain/partnerships';
import { mayWriteFirstMeeting } from '@bokvar/domain/policy';
import { dateParts, targetGroups, toLocalDate, type FirstStep, type FirstTopic, type Instant, type MonthMark, type TargetGroup } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { otherSide } from '../partnerships/other-side.js';
import type { Viewer } from '../sessions/viewer.js';
import { loadFirstMeetings, type FirstMeetingRecord, type PointRecord, type SideRecord, type WordRecord } from './first-meeting.store.js';

/** What stands in somebody's words; number 0: nothing has been written. */
export interface Words { readonly number: number; readonly text: string | null }

/** Common words, as one side has proposed them. */
export interface CommonWords extends Words { readonly byUs: boolean; readonly agreed: boolean }

/** One topic, side by side. `common` null: none have been proposed. */
export interface TopicAtTable { readonly topic: FirstTopic; readonly own: Words; readonly theirs: Words; readonly common: CommonWords | null }

/** The first meeting of one of the reader's partnerships. */
export interface FirstMeeting {
  readonly id: string;
  readonly own: SideRecord;
  readonly otherSide: SideRecord;
  /** Somebody has written something in the guide. */
  readonly begun: boolean;
  readonly steps: readonly FirstMeetingStep[];
  readonly next: FirstStep | null;
  readonly mission: TopicAtTable;
  /** Those that a side has said something of; the others can be chosen. */
  readonly groups: readonly (TopicAtTable & { readonly topic: TargetGroup })[];
  readonly points: readonly PointRecord[];
  readonly year: number;
  readonly months: readonly MonthMark[];
  readonly mayWrite: boolean;
}

/** The first meetings of the partnerships in which the viewer's organisation is a side. */
export async function readFirstMeetings({ scope, now }: PortalContext, viewer: Viewer): Promise<readonly FirstMeeting[]> {
  const { organisationId, userId } = viewer;
  const found = await scope.database.as({ organisationId, userId, mayOpenProtected: false }, now).transactional(async (inner) => await loadFirstMeetings(inner as Em, toLocalDate(now)));
  return found.flatMap((record) => firstMeetingOf(record, viewer, now) ?? []);
}

/** One of them; null: there is none to her. */
export async function readFirstMeeting(context: PortalContext, viewer: Viewer, partnershipId: string): Promise<FirstMeeting | null> {
  return (await readFirstMeetings(context, viewer)).find(({ id }) => id === partnershipId) ?? null;
}

function firstMeetingOf(record: FirstMeetingRecord, viewer: Viewer, now: Instant): FirstMeeting | null {
  const own = record.sides.find(({ id }) => id === viewer.organisationId);
  const other = otherSide(record.sides, viewer);
  if (own === undefined || other === null) return null;
  const today = toLocalDate(now);
  const { year } = dateParts(today);
  const fates = record.meetings.map((meeting) => ({ on: toLocalDate(meeting.startsAt), state: meetingFate(meeting, now) }));
  const groups = targetGroups.map((topic) => ({ ...topicOf(record, topic, viewer.organisationId), topic })).filter(({ own: ours, theirs, common }) => ours.text !== null || theirs.text !== null || common !== null);
  const steps = firstMeetingSteps({
    sides: [own, other].map((side) => sideFacts(side, record.words, now)),
    groups: groups.map(({ own: ours, theirs, common }) => ({
      writtenBy: [...(ours.text === null ? [] : [own.id]), ...(theirs.text === null ? [] : [other.id])],
      proposedBy: common === null ? null : common.byUs ? own.id : other.id, agreed: common?.agreed ?? false })),
    goals: record.points.filter(({ kind, reason }) => kind !== 'BESLUT' && reason === null).length,
    meetingsBooked: fates.filter(({ state }) => state !== 'CANCELLED').length,
  });
  return {
    id: record.id, own, otherSide: other, begun: record.words.length > 0 || record.points.length > 0, steps, next: nextFirstStep(steps),
    mission: topicOf(record, 'UPPDRAG', viewer.organisationId), groups, points: record.points, year,
    months: monthMarks(fates.flatMap(({ on, state }) => (state === 'CANCELLED' ? [] : [{ on, state }])), year, today), mayWrite: mayWriteFirstMeeting(viewer).allowed,
  };
}

function sideFacts({ id, kind, wayIn, governing }: SideRecord, words: readonly WordRecord[], now: Instant) {
  return {
    organisationId: id, mission: words.some(({ ofId, topic, text }) => ofId === id && topic === 'UPPDRAG' && text !== null),
    governing: governingState([{ organisationId: id, kind, ...governing }]).sides[0]?.whole ?? false, wayIn: wayInState(wayIn, toLocalDate(now)) };
}

function topicOf({ id, sides, words }: FirstMeetingRecord, topic: FirstTopic, organisationId: string): TopicAtTable {
  const of = (ofId: string | undefined): WordRecord | undefined => words.find((word) => word.ofId === ofId && word.topic === topic);
  const said = (word: WordRecord | undefined): Words => ({ number: word?.number ?? 0, text: word?.text ?? null });
  const common = of(id);
  return {
    topic, own: said(of(organisationId)), theirs: said(of(sides.find((side) => side.id !== organisationId)?.id)),
    common: common === undefined ? null : { ...said(common), byUs: common.organisationId === organisationId, agreed: common.agreed } };
}
