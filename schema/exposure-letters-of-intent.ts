import { ownDesk, structure, table, type ExposedType } from './exposure-kinds.js';

const BOTH_SIDES = 'Everybody of both sides of the partnership, managers too';
const WRITTEN = 'What the two sides write together, about how they work and about nobody: a text with a person in it is stopped [domain 6]';
const SIGNED = 'Who signs for either side is what makes it hold; staff are named as those who sign, write or comment, and for nothing else';

/** The ledger of letters of intent: what two organisations promise each other. About no household. */
export const letterOfIntentExposure: Readonly<Record<string, ExposedType>> = {
  LetterOfIntent: {
    readers: BOTH_SIDES, why: WRITTEN,
    fields: {
      id: structure, year: table, state: table, version: structure, mark: structure, partner: table, parties: table, title: table, validFrom: table, validTo: table, sections: table, points: table, goals: table, followUps: table, mandates: table,
      compared: table, gaps: table, versions: table, comments: table, seats: table, ownSeats: structure, colleagues: ownDesk, mine: ownDesk, voided: table, measured: table, sealed: table, mayChange: ownDesk, mayEnd: ownDesk,
    },
  },
  LetterSection: { readers: BOTH_SIDES, why: WRITTEN, fields: { code: structure, text: table, redline: table } },
  LetterRedline: { readers: BOTH_SIDES, why: WRITTEN, fields: { change: structure, parts: table } },
  LetterRedlinePart: { readers: BOTH_SIDES, why: WRITTEN, fields: { kind: structure, text: table } },
  LetterPoint: { readers: BOTH_SIDES, why: WRITTEN, fields: { id: structure, text: table, measure: table, measureBefore: table, redline: table } },
  LetterMeasure: { readers: BOTH_SIDES, why: WRITTEN, fields: { kind: structure, perYear: table, by: table } },
  LetterGoal: { readers: BOTH_SIDES, why: WRITTEN, fields: { text: table, level: structure, ownerOrganisationId: structure, dueOn: table } },
  LetterFollowUp: { readers: BOTH_SIDES, why: WRITTEN, fields: { text: table, dueOn: table } },
  LetterMandate: { readers: BOTH_SIDES, why: 'Its annex: whose word holds at the table, from the registers that both sides read', fields: { who: table, organisation: table, decisions: table, maxAmountOre: table, until: table } },
  LetterCompared: { readers: BOTH_SIDES, why: WRITTEN, fields: { year: table, version: structure, changedPoints: table } },
  LetterVersion: { readers: BOTH_SIDES, why: SIGNED, fields: { number: structure, place: structure, organisationId: structure, by: table, at: table } },
  LetterComment: { readers: BOTH_SIDES, why: SIGNED, fields: { id: structure, place: structure, text: table, organisationId: structure, by: table, at: table, settled: table } },
  LetterSeat: { readers: BOTH_SIDES, why: SIGNED, fields: { id: structure, userId: structure, name: table, organisationId: structure, role: table, order: table, answer: table, answeredAt: table, turn: table } },
  LetterAnswerNow: { readers: 'The reader', why: 'What she herself can answer, and what to do first', fields: { approves: ownDesk, mayNow: ownDesk, first: ownDesk, identifyAgain: ownDesk } },
  LetterVoided: { readers: BOTH_SIDES, why: 'Signatures that ceased to count, and why: said to all [domain 6]', fields: { answers: table, by: table, at: table, reason: table } },
  MeasuredCommitments: { readers: BOTH_SIDES, why: 'Counts of what both have done together', fields: { year: table, upTo: table, points: table } },
  Commitment: { readers: BOTH_SIDES, why: 'Counts of meetings and the like, never of cases', fields: { pointId: structure, kind: structure, state: table, done: table, of: table, next: table, by: table } },
  SealedLetter: { readers: BOTH_SIDES, why: 'That there is an original, and whose seal it has', fields: { at: table, sealedBy: table, timestampedAt: table } },
  LetterLine: { readers: BOTH_SIDES, why: 'As LetterOfIntent', fields: { id: structure, partnershipId: structure, partner: table, year: table, state: table, validTo: table, myTurn: ownDesk, voided: table, endsIn: table } },
  LetterChanged: { readers: 'The one who changed it', why: 'An id only', fields: { letterId: structure } },
};
