import { CASE_WORKERS, derived, OWN, ownDesk, structure, table, type ExposedType } from './exposure-kinds.js';

const OWN_SIDE = 'Everybody of the reader’s own organisation, where it is a side of the partnership';

/** The ledger of figures by definition: the own side's cases, by its own facts, and nothing of any single one. */
export const targetGroupFiguresExposure: Readonly<Record<string, ExposedType>> = {
  OwnDefinitionFigures: { readers: OWN_SIDE, why: 'What the sides’ definitions would make of their own cases, so that they can agree on one [Seed 4]', fields: { exact: structure, households: ownDesk, rows: ownDesk } },
  DefinitionFigures: { readers: OWN_SIDE, why: 'As above, with whose definition it is', fields: { source: structure, version: table, preset: structure, name: table, validFrom: table, yes: ownDesk, no: ownDesk, unknown: ownDesk } },
  CountedFamily: {
    readers: CASE_WORKERS, why: 'Worked out from the own organisation’s facts, or from what the holder has told, and never from both [domain 2]',
    fields: { verdict: derived, version: table, name: table, validFrom: table, on: derived, reasons: derived },
  },
  CountedReason: { readers: CASE_WORKERS, why: 'As above, criterion by criterion', fields: { personId: structure, criterion: structure, verdict: derived } },
  HouseholdKnowledge: { readers: OWN, why: 'What it has itself answered; on no ground is it told to others [OSL 26:1]', fields: { children: ownDesk, questions: structure, asked: structure, answers: ownDesk } },
  HouseholdAnswer: { readers: OWN, why: 'As above, with when and by which colleague', fields: { childId: structure, question: structure, answer: ownDesk, recordedOn: ownDesk, by: ownDesk } },
  CountedFigure: { readers: OWN_SIDE, why: 'A number; to who may not see the cases, one to four are fewer than five', fields: { kind: structure, count: ownDesk } },
};
