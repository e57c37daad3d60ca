import { structure, table, words, type ExposedType } from './exposure-kinds.js';

const LEADING = 'Managers and coordinators of both sides';
const WRITER = 'The one who changed it';

/** The ledger of managers' meetings: days, figures, and words that are looked through for persons. About no household, ever. */
export const managerMeetingExposure: Readonly<Record<string, ExposedType>> = {
  ManagerTable: {
    readers: LEADING, why: 'How often their managers have met and what they have made better [metodstöd]: days and figures',
    fields: { id: structure, otherSide: table, state: table, overdue: table, heldThisYear: table, nextOn: table, lastOn: table, meetings: table, improvements: table, improvementsThisYear: table },
  },
  ManagerMeetingLine: { readers: LEADING, why: 'When both meet, and what became of it', fields: { id: structure, startsAt: table, endsAt: table, place: table, fate: table } },
  Improvement: { readers: LEADING, why: 'Named by the partnership for itself', fields: { id: structure, namedOn: table, name: words, text: words, outcome: words, endedOn: table } },
  ManagerMeeting: {
    readers: LEADING, why: 'The meeting at which both sit: aggregates, never a case [domain 4]',
    fields: {
      id: structure, partnershipId: structure, otherSide: table, startsAt: table, endsAt: table, place: table, fate: table, reason: words, changes: structure, items: table, decisions: table,
      managers: table, there: table, sides: table, viewerMay: structure,
    },
  },
  ManagerMeetingItem: { readers: LEADING, why: 'Written by both sides to be read by both', fields: { item: structure, text: words, version: structure, writtenAt: table, writtenBy: table } },
  ManagerDecision: { readers: LEADING, why: 'Decided by both', fields: { id: structure, item: structure, text: words, owner: table, dueOn: table, state: table, here: structure } },
  Manager: { readers: LEADING, why: 'Who sits at the managers’ table: named as that, and for nothing else', fields: { id: structure, name: table, organisationId: structure } },
  ManagerMeetingMay: { readers: LEADING, why: 'Follows from her role and the meeting', fields: { write: structure, move: structure, cancel: structure, hold: structure } },
  ManagerMeetingChanged: { readers: WRITER, why: 'An id only', fields: { meetingId: structure } },
  ManagerTextKept: { readers: WRITER, why: 'A version only', fields: { item: structure, version: structure } },
  ImprovementKept: { readers: WRITER, why: 'An id only', fields: { improvementId: structure } },
};
