import { anyFact, CASE_WORKERS, derived, ground, household, ownDesk, structure, table, type ExposedType } from './exposure-kinds.js';

const AGREED = 'On a household each word is a fact of whoever said it, and needs a ground; on anything else all at the table read it [R2]';

/** Of the ledger, what is decided and given at the items of meetings. */
export const outcomeExposure: Readonly<Record<string, ExposedType>> = {
  ItemOutcomes: {
    readers: CASE_WORKERS, why: 'As the item; who may be given a task is the same at every item, so that the list tells nothing of this one',
    fields: { itemId: structure, shared: derived, decisions: derived, tasks: derived, left: derived, owners: table, parties: table, mayWrite: ownDesk },
  },
  CaseOutcomes: { readers: CASE_WORKERS, why: AGREED, fields: { decisions: derived, tasks: derived } },
  TasksToDo: { readers: CASE_WORKERS, why: 'Tasks that its own organisation has: those from the other side while a ground lets it know of them', fields: { today: structure, tasks: derived, colleagues: ownDesk } },
  ItemDecision: {
    readers: CASE_WORKERS, why: AGREED,
    fields: { id: structure, caseId: derived, kind: derived, text: anyFact, organisation: table, jointly: derived, metOn: derived, writtenAt: derived, withdrawn: derived, mayWithdraw: ownDesk, category: ground, who: ground },
  },
  MeetingTask: {
    readers: CASE_WORKERS, why: AGREED,
    fields: {
      id: structure, caseId: derived, text: anyFact, owner: table, ownerOrganisation: table, dueOn: derived, metOn: derived, state: derived, answers: derived, mine: derived, mayAnswer: ownDesk,
      category: ground, who: ground,
    },
  },
  TaskToDo: { readers: CASE_WORKERS, why: 'As the task; the household by the names that this reader has a ground for', fields: { task: derived, household } },
  TaskAnswer: { readers: CASE_WORKERS, why: 'A fact of whoever answers: whoever gave the task hears it where a ground lets her', fields: { id: structure, state: derived, text: anyFact, toWhom: table, by: table, at: derived, category: ground } },
  TaskOwner: { readers: CASE_WORKERS, why: 'Colleagues, and who meets sit together', fields: { id: table, name: table, organisation: table } },
  OutcomeKept: { readers: 'The one who wrote it', why: 'Ids only', fields: { id: structure, itemId: structure } },
};
