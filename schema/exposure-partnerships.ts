import { ownDesk, structure, table, type ExposedType } from './exposure-kinds.js';

const BOTH_SIDES = 'Everybody of both sides, managers too';

/** The ledger of the partnerships themselves: who is there, how one reaches them, how their work goes. About no household. */
export const partnershipExposure: Readonly<Record<string, ExposedType>> = {
  PartnershipsPage: { readers: BOTH_SIDES, why: 'Who meets whom, and how one reaches them [metodstöd]', fields: { own: ownDesk, colleagues: ownDesk, dependences: ownDesk, partnerships: table } },
  PersonDependence: { readers: 'Managers of the reader’s own organisation', why: 'What rests on single colleagues, for those who can do something about it: from their roles and the way in alone [metodstöd]', fields: { colleague: ownDesk, need: ownDesk } },
  OwnWayIn: { readers: 'The reader’s own organisation', why: 'Its own way in, to be written', fields: { wayIn: ownDesk, answersId: ownDesk, deputyId: ownDesk, mayWrite: ownDesk } },
  WayIn: {
    readers: 'Everybody whom the organisation meets at a table', why: 'How one reaches it, said by itself to be used by its partners; a deputy is named as one who answers, and for nothing else',
    fields: { number: structure, phone: table, mail: table, hours: table, answers: table, deputy: table, confirmedOn: table, state: table, missing: table },
  },
  OwnPartnership: {
    readers: BOTH_SIDES, why: 'The table at which both sit', fields: { id: structure, name: table, otherSide: table, wayIn: table, network: table, established: table, year: table, nextOn: table },
  },
  PartnershipYear: { readers: BOTH_SIDES, why: 'How often both have met: figures about meetings, never about what was on them', fields: { year: structure, held: table, notHeld: table, cancelled: table, untold: table, ahead: table } },
  WayInWritten: { readers: 'The one who wrote it', why: 'A number only', fields: { number: structure } },
};
