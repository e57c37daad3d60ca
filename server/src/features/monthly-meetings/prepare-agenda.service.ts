import { learningItems, leavesTimeToLearn, proposeAgenda, type CaseProposal } from '@bokvar/domain/meetings';
import { isLandlord, toLocalDate, type Instant, type OrganisationKind } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { summarise } from '../cases/case-summary.js';
import { isProtected } from '../cases/protected-identity/is-protected.js';
import { discloseDocument } from '../cases/read-case.service.js';
import { readerFor } from '../cases/reading.service.js';
import { agendaSettingsOf } from '../partnerships/agenda-settings.js';
import { historyOf } from '../timelines/timeline.store.js';
import { insertProposals, loadUnproposed } from './agenda-proposal.store.js';
import { insertLearning, loadLearning, withdrawLearning } from './learning-proposal.store.js';
import { previousStart, type PlannedMeeting } from './planned-meeting.store.js';
import { raisedCategory } from './raised-point.js';

/** For whom proposals are made: an organisation, as any of its coordinators would see. */
export interface Preparer { readonly id: string; readonly kind: OrganisationKind }

/**
 * Adds to a meeting the households that an organisation's own view of its open cases gives a reason for, and that are
 * not on its agenda yet, whatever was answered about them there; and where few are late, something to learn instead.
 * @param em an entity manager with that organisation's eyes, inside a transaction
 * @param caseId of this household alone; null: of all
 */
export async function prepareAgenda(em: Em, meeting: PlannedMeeting, preparer: Preparer, now: Instant, caseId: string | null = null): Promise<void> {
  const category = raisedCategory(preparer.kind);
  if (category === null) return;
  const proposals = await proposalsFor(em, meeting, preparer, now, caseId);
  if (proposals.length > 0) await insertProposals(em, { meetingId: meeting.id, ownerId: preparer.id, category }, proposals);
  if (isLandlord(preparer.kind)) await proposeLearning(em, meeting, preparer);
}

async function proposalsFor(em: Em, meeting: PlannedMeeting, preparer: Preparer, now: Instant, caseId: string | null): Promise<readonly CaseProposal[]> {
  const document = await loadUnproposed(em, meeting, preparer.id, caseId);
  if (document === null) return [];
  const situation = { reader: readerFor(preparer, now), room: { kind: 'OWN_SCREEN' as const }, instant: now };
  const { cases: disclosed, timelines, goals } = discloseDocument(document, situation);
  const cases = [...disclosed.values()].filter((of) => !isProtected(of, situation)).map((of) => summarise(of, preparer.id, now));
  const previous = await previousStart(em, meeting);
  const context = { today: toLocalDate(now), meetingOn: toLocalDate(meeting.startsAt), previousMeetingOn: previous === null ? null : toLocalDate(previous) };
  const proposals = proposeAgenda(cases, context, agendaSettingsOf(preparer.kind, { timeline: historyOf(timelines, preparer.id), goals, on: toLocalDate(meeting.startsAt) }));
  // Another's case is raised by its holder; here it is taken up for a task of one's own alone.
  return proposals.filter(({ caseId, reasons }) => disclosed.get(caseId)?.holderId === preparer.id || reasons.some(({ code }) => code === 'UPPGIFT_KVAR'));
}

/**
 * Counted over the landlord's own households, which the other side sees when they are sent: how many social services
 * have would tell of people whom nobody else may know of.
 */
async function proposeLearning(em: Em, meeting: PlannedMeeting, landlord: Preparer): Promise<void> {
  const { households, learning, earlier } = await loadLearning(em, meeting, landlord.id);
  if (!leavesTimeToLearn(households)) await withdrawLearning(em, meeting.id, landlord.id);
  else if (!learning) await insertLearning(em, meeting.id, landlord.id, learningItems({ households, earlier }));
}
