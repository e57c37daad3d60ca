import { ownDesk, structure, table, type ExposedType } from './exposure-kinds.js';

const BOTH_SIDES = 'Everybody of both sides, managers too';
const READ = 'Everybody of the organisation, and of the other side of its tables';

/** The ledger of what governs each side's work and how it is organised: between those who meet at a table. About no person and no household. */
export const governingDocumentExposure: Readonly<Record<string, ExposedType>> = {
  GoverningPage: { readers: BOTH_SIDES, why: 'So that each understands what governs the other’s work [Seed 4]', fields: { own: ownDesk, others: table, mayWrite: ownDesk } },
  GoverningLibrary: { readers: READ, why: 'What an organisation has told of itself, to be read by whom it works with', fields: { organisation: table, documents: table, answers: table, answered: table, asked: structure } },
  GoverningDocument: {
    readers: 'As GoverningLibrary; what it said before and why it was taken out of use to the own organisation alone', why: 'What holds, in the organisation’s own words',
    fields: { id: structure, state: table, latest: table, untilThen: table, earlier: ownDesk, takenOutOn: ownDesk, reason: ownDesk },
  },
  GoverningVersion: {
    readers: 'As GoverningDocument; when it is gone through again to the own organisation alone', why: 'Written for the other side, without persons',
    fields: { number: structure, kind: table, name: table, meaning: table, place: table, address: table, from: table, until: table, reviewOn: ownDesk },
  },
  OrganisingAnswer: { readers: READ, why: 'How an organisation works, beside how the other does', fields: { topic: structure, number: structure, text: table } },
  GoverningKept: { readers: 'The one who wrote it', why: 'An id or a code, and a number', fields: { id: structure, number: structure } },
};
