import { derived, OWN, ownDesk, structure, table, type ExposedType } from './exposure-kinds.js';

const BOTH_SIDES = 'Everybody of both sides, managers too';
const TAKEN = 'What a landlord did before its own step: it is judged by what the landlord itself may read, and told to nobody else';

/** The ledger of process goals, which are about no household, and of the gates before a landlord's own steps. */
export const processGoalExposure: Readonly<Record<string, ExposedType>> = {
  ProcessGoalsPage: { readers: BOTH_SIDES, why: 'What both have agreed that everybody in a group gets [metodstöd]', fields: { id: structure, partner: table, goals: table, today: structure, mayWrite: ownDesk } },
  ProcessGoal: { readers: BOTH_SIDES, why: 'As ProcessGoalsPage', fields: { goalId: structure, agreed: table, proposed: table, earlier: table, ended: table } },
  ProcessGoalVersion: {
    readers: BOTH_SIDES, why: 'As ProcessGoalsPage',
    fields: { id: structure, version: table, name: table, group: table, required: table, before: table, ownStep: table, preset: table, wantedFrom: table, holdsFrom: table, agreedOn: table, endsOn: table, endReason: table, byUs: table },
  },
  RequiredAction: { readers: BOTH_SIDES, why: 'As ProcessGoalsPage', fields: { kinds: table, minCount: table, minWays: table, mustReach: table } },
  ProcessGoalKept: { readers: 'The one who wrote it', why: 'An id only', fields: { id: structure } },
  CaseGate: {
    readers: OWN, why: TAKEN,
    fields: { goalId: structure, name: table, version: table, group: table, verdict: derived, before: table, ownStep: table, countedFrom: derived, ahead: derived, open: derived, opensOn: derived, rows: derived },
  },
  GateRow: { readers: OWN, why: TAKEN, fields: { required: table, counted: derived, ways: derived, done: derived, doableOn: derived } },
  StepGates: { readers: OWN, why: TAKEN, fields: { step: structure, takenOn: structure, gates: derived } },
  GatePassage: {
    readers: OWN, why: TAKEN,
    fields: {
      id: structure, caseId: structure, reference: ownDesk, goalId: structure, name: table, version: table, before: table, ownStep: table, countedFrom: ownDesk, takenOn: ownDesk, recordedOn: ownDesk, verdict: ownDesk, missing: ownDesk,
      reason: ownDesk, decidedBy: ownDesk, by: ownDesk, stands: ownDesk,
    },
  },
  GateFigures: { readers: 'Coordinators and managers of the landlord', why: 'Numbers of its own steps, and no case', fields: { id: structure, taken: ownDesk, exceptions: ownDesk } },
};
