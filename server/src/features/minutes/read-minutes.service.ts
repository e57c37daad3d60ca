import { minutesDueOn, minutesStanding, type MinutesStanding } from '@bokvar/domain/meetings';
import { mayAddToMinutes, mayApproveMinutes, mayNumberMinutes, mayReturnMinutes, maySendMinutes, mayWriteMinutes, type MinutesAt, type WasThere } from '@bokvar/domain/policy';
import { toLocalDate, worksWithCases, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import type { PortalContext } from '../../graphql/portal-context.js';
import { asReader } from '../cases/reading.service.js';
import type { Viewer } from '../sessions/viewer.js';
import { draftOf, isHeld, sentDocument, type HeldMeeting } from './draft-minutes.js';
import type { MinutesDocument } from './minutes-document.js';
import { loadMinutes, loadOwedMinutes, type MinutesRecord, type OwedMinutes } from './minutes.store.js';

/** What the viewer may do with the minutes, by the rules that the changes ask. */
export interface MinutesMay { readonly write: boolean; readonly send: boolean; readonly approve: boolean; readonly bringBack: boolean; readonly add: boolean; readonly number: boolean }

/** The minutes of a meeting, as everybody of its two sides reads them, and what one reader may do with them. */
export interface Minutes {
  readonly record: HeldMeeting;
  readonly standing: MinutesStanding;
  /** The draft as it is now, or what was sent. */
  readonly document: MinutesDocument;
  readonly there: readonly WasThere[];
  readonly dueOn: LocalDate;
  readonly may: MinutesMay;
  readonly now: Instant;
}

/** How the minutes stand to one viewer: what every rule about them asks. */
export function minutesAt(record: MinutesRecord, userId: string): MinutesAt {
  const { state, adjusters } = minutesStanding(record.events);
  return { isParty: record.meeting !== null, held: isHeld(record), state, awaited: adjusters.some((one) => one.userId === userId && one.approvedAt === null) };
}

/** The minutes, from their rows. */
export function minutesOf(record: HeldMeeting, viewer: Viewer, now: Instant): Minutes {
  const standing = minutesStanding(record.events);
  const at = minutesAt(record, viewer.userId);
  const document = (standing.state === 'UTKAST' ? null : sentDocument(record)) ?? draftOf(record);
  return {
    record, standing, document, now, there: whoWasThere(record, now), dueOn: minutesDueOn(toLocalDate(record.meeting.endedAt), record.meeting.workdays),
    may: {
      write: mayWriteMinutes(viewer, at).allowed, send: maySendMinutes(viewer, at).allowed, approve: mayApproveMinutes(viewer, at).allowed,
      bringBack: mayReturnMinutes(viewer, at).allowed, add: mayAddToMinutes(viewer, at).allowed, number: mayNumberMinutes(viewer, at).allowed } };
}

/** Those who were at the meeting, and which of them work with cases now. */
export function whoWasThere({ people }: HeldMeeting, now: Instant): WasThere[] {
  return people.filter(({ from }) => from !== null).map(({ userId, organisation, mandates }) => ({
    userId, organisationId: organisation.id, mayAdjust: mandates.some(({ role, from, to }) => worksWithCases(role) && from <= now && (to === null || to > now)) }));
}

/** The minutes of a meeting that was held and ended at one of the viewer's tables; null for any other. */
export async function readMinutes({ scope, now }: PortalContext, viewer: Viewer, meetingId: string): Promise<Minutes | null> {
  return await asReader(scope.database, viewer, now, async (em) => {
    const record = await loadMinutes(em, meetingId);
    return isHeld(record) ? minutesOf(record, viewer, now) : null;
  });
}

/** Minutes that wait for the viewer: to be written and sent, or to be read and approved. */
export interface MinutesDuty {
  readonly of: OwedMinutes;
  /** She is to read and approve them; otherwise she is to write them, and it is she who is their secretary. */
  readonly adjust: boolean;
  readonly dueOn: LocalDate;
  readonly late: boolean;
}

/** What minutes ask of the viewer today, the oldest first. */
export async function readMinutesDuties({ scope, now }: PortalContext, viewer: Viewer): Promise<readonly MinutesDuty[]> {
  const owed = await asReader(scope.database, viewer, now, loadOwedMinutes);
  return owed.toReversed().flatMap((of) => {
    const { state, adjusters } = minutesStanding(of.events);
    const adjust = adjusters.some((one) => one.userId === viewer.userId && one.approvedAt === null) && state === 'FOR_JUSTERING';
    if (!adjust && !(state === 'UTKAST' && of.secretaryId === viewer.userId)) return [];
    const dueOn = minutesDueOn(toLocalDate(of.endedAt), of.workdays);
    return [{ of, adjust, dueOn, late: !adjust && dueOn < toLocalDate(now) }];
  });
}
