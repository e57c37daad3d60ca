import { ownDesk, structure, table, type ExposedType } from './exposure-kinds.js';

const BOTH_SIDES = 'Everybody of both sides, managers too';

/** The ledger of who may decide what: between those who meet at a table, so that each knows whose word holds. About no household. */
export const decisionMandateExposure: Readonly<Record<string, ExposedType>> = {
  MandatesPage: { readers: BOTH_SIDES, why: 'Whose word holds, on either side of the table [domain 1.1]', fields: { own: ownDesk, others: table, mayWrite: ownDesk, colleagues: ownDesk, asked: ownDesk } },
  MandateRegister: { readers: 'Everybody of the organisation, and of the other side of its tables', why: 'What an organisation has written about who decides', fields: { organisation: table, mandates: table, unregulated: table } },
  DecisionMandate: {
    readers: 'As MandateRegister; why one was ended to the own organisation alone', why: 'A person is named as one who decides, and for nothing else',
    fields: { id: structure, decision: table, holder: table, deputy: table, maxAmountOre: table, from: table, until: table, state: table, basis: table, reason: ownDesk },
  },
  AskedMandate: { readers: 'The reader’s own organisation', why: 'Said before somebody decides, so that nobody is refused who could have known', fields: { decision: structure, answer: ownDesk, maxAmountOre: ownDesk, deciders: ownDesk } },
  MandateKept: { readers: 'The manager who wrote it', why: 'An id only', fields: { id: structure } },
};
