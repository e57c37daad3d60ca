import { ownDesk, structure, table, words, type ExposedType } from './exposure-kinds.js';

const SIDES = 'Everybody who works at either side';
const WRITER = 'The one who changed it';

/** The ledger of trainings: topics, days, and who attended of both sides. About no household, ever. */
export const trainingExposure: Readonly<Record<string, ExposedType>> = {
  TrainingsPage: { readers: SIDES, why: 'What the sides teach each other [metodstöd]', fields: { mayWrite: structure, colleagues: ownDesk, tables: table, duties: table, own: ownDesk } },
  TrainingTable: { readers: SIDES, why: 'What both have planned and held', fields: { id: structure, otherSide: table, sides: table, ahead: table, held: table, cancelled: table, topicsNotHeld: table } },
  Training: {
    readers: SIDES, why: 'Held by one side for both, or by both together',
    fields: { id: structure, topic: structure, topicWords: words, on: table, state: table, holder: table, place: words, reason: words, changes: structure, attended: table, viewerMay: structure },
  },
  TrainingAttendance: { readers: SIDES, why: 'The promise is measured by topic and who attended [Seed 4]', fields: { side: table, told: structure, people: table, others: table } },
  TrainingAttendee: { readers: SIDES, why: 'Somebody of either side, whom her own side has named as having been there, and for nothing else', fields: { id: structure, name: table } },
  TrainingMay: { readers: SIDES, why: 'Follows from her role and the training', fields: { replan: structure, cancel: structure, tell: structure } },
  TrainingDuty: { readers: 'Coordinators of both sides', why: 'Theirs to see to', fields: { id: structure, topic: structure, topicWords: words, on: table, state: table, otherSide: table } },
  OwnTrained: { readers: 'Managers, of their own organisation', why: 'Whom to send next; never told to another', fields: { people: ownDesk, lacking: ownDesk } },
  TrainedColleague: { readers: 'Managers, of their own organisation', why: 'As OwnTrained', fields: { colleague: ownDesk, count: ownDesk, topics: ownDesk } },
  TrainingChanged: { readers: WRITER, why: 'An id only', fields: { trainingId: structure } },
};
