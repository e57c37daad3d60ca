import { ownDesk, structure, table, type ExposedType } from './exposure-kinds.js';

const BOTH_SIDES = 'Everybody of both sides, managers too';

/** The ledger of a partnership's first meeting: what is agreed between its two sides, about no person and no household. */
export const firstMeetingExposure: Readonly<Record<string, ExposedType>> = {
  FirstMeeting: {
    readers: BOTH_SIDES, why: 'What the partnership stands on is both sides’ [Seed 4]',
    fields: { id: structure, own: table, otherSide: table, begun: table, steps: table, next: table, mission: table, groups: table, points: table, year: structure, months: table, mayWrite: ownDesk },
  },
  FirstMeetingStep: { readers: BOTH_SIDES, why: 'Whose turn it is', fields: { step: structure, state: table, done: table, of: structure, waitsForUs: table, waitsForThem: table } },
  FirstMeetingTopic: { readers: BOTH_SIDES, why: 'Side by side, so that the difference is seen', fields: { topic: structure, own: table, theirs: table, common: table, commonByUs: table, commonAgreed: table } },
  FirstMeetingWords: { readers: BOTH_SIDES, why: 'Written for the other side, without persons', fields: { number: structure, text: table } },
  AgreedPoint: { readers: BOTH_SIDES, why: 'Goals and decisions of both', fields: { id: structure, kind: table, text: table, ownerId: structure, dueOn: table, partOf: structure, reached: table, endedReason: table } },
  FirstMeetingKept: { readers: 'The one who wrote it', why: 'An id', fields: { partnershipId: structure } },
};
