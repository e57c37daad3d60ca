import { anyFact, CASE_WORKERS, derived, ground, household, OWN, ownDesk, structure, type ExposedType } from './exposure-kinds.js';

const SEE_TO_IT = 'Managers and the coordinator of the reader’s own organisation';
const COUNTS = 'How many of each kind, so that somebody is asked; never which, since a manager reads no case [SoLPuL 10]';

/** The ledger of those who leave: who, what they hold in kinds and counts, and to who works with it which it is. */
export const leaverExposure: Readonly<Record<string, ExposedType>> = {
  LeaversPage: { readers: SEE_TO_IT, why: 'That the work goes on whoever leaves [metodstöd]', fields: { leavers: ownDesk, colleagues: ownDesk, maySay: ownDesk } },
  Leaver: { readers: `${SEE_TO_IT}; of herself the one who leaves`, why: COUNTS, fields: { person: ownDesk, number: structure, lastDay: ownDesk, gone: ownDesk, held: ownDesk, taken: ownDesk, needs: ownDesk } },
  HeldByLeaver: { readers: 'As Leaver', why: COUNTS, fields: { kind: ownDesk, held: ownDesk, handedOver: structure, number: structure, asked: ownDesk, candidates: ownDesk } },
  Handover: { readers: 'As Leaver', why: 'Who was asked and what she answered; why not is a code, in which no household can stand', fields: { id: structure, kind: ownDesk, toWhom: ownDesk, state: ownDesk, reason: ownDesk, moved: ownDesk, answeredOn: ownDesk } },
  Handovers: { readers: OWN, why: 'What the reader is asked herself, her own leaving, and to who sees to it what nobody has taken over', fields: { asked: ownDesk, own: ownDesk, left: ownDesk } },
  AskedHandover: { readers: 'The colleague who is asked', why: 'What she would take over, and from whom', fields: { id: structure, kind: ownDesk, held: ownDesk, from: ownDesk, lastDay: ownDesk, gone: ownDesk } },
  HandedThing: {
    readers: `${CASE_WORKERS}: the one who leaves, and the one who is asked`, why: 'As the case and the task, which both work with; nothing of a protected household',
    fields: { kind: structure, fromId: ownDesk, caseId: derived, household, text: anyFact, dueOn: derived, category: ground },
  },
  Titles: { readers: OWN, why: 'What it calls its roles and its people', fields: { people: ownDesk, roles: ownDesk, mayWrite: ownDesk } },
  Title: { readers: OWN, why: 'As Titles', fields: { subject: structure, role: ownDesk, name: ownDesk, title: ownDesk, own: ownDesk, number: structure } },
  TitleWritten: { readers: 'The one who wrote it', why: 'A number only', fields: { number: structure } },
  LeavingKept: { readers: 'The one who did it', why: 'An id only', fields: { id: structure } },
};
