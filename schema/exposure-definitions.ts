import { ownDesk, structure, table, type ExposedType } from './exposure-kinds.js';

const BOTH_SIDES = 'Everybody of both sides, managers too';

/** The ledger of whom a partnership means by barnfamilj: words and rules that its two sides compare and agree on, about no household. */
export const definitionExposure: Readonly<Record<string, ExposedType>> = {
  DefinitionPage: {
    readers: BOTH_SIDES, why: 'Each side’s definition beside the other’s, and the one that both agree on [Seed 4]; the draft is the reader’s own side’s until it is proposed',
    fields: { id: structure, own: table, otherSide: table, draft: ownDesk, ownProposal: table, theirProposal: table, versions: table, meetings: table, earliestOn: table, mayWrite: ownDesk },
  },
  DefinitionDraft: { readers: 'The reader’s own organisation', why: 'What it is writing', fields: { number: structure, savedAt: ownDesk, definition: ownDesk } },
  DefinitionProposal: { readers: BOTH_SIDES, why: 'Proposed to the other side, to be said yes to', fields: { id: structure, proposedOn: table, open: table, definition: table } },
  DefinitionVersion: {
    readers: BOTH_SIDES, why: 'What both have agreed on, when and from when, so that every figure can say by what it was counted',
    fields: { id: structure, version: table, proposalId: structure, proposedBy: table, meetingId: structure, agreedOn: table, validFrom: table, holdsNow: table, definition: table },
  },
  DefinitionMeeting: { readers: BOTH_SIDES, why: 'The table’s own meetings', fields: { id: structure, startsAt: table } },
  WrittenDefinition: { readers: 'As what it stands in', why: 'Written for the other side, without persons', fields: { name: table, words: table, basedOn: table, criteria: table } },
  BarnfamiljCriteria: {
    readers: 'As what it stands in', why: 'Rules, and nobody they are about',
    fields: {
      ageLimit: table, schoolUntilAge: table, schoolLevels: table, registration: table, livingForms: table, minDaysPerYear: table, minNightsPerMonth: table, relations: table, expecting: table, expectingWeek: table,
      placedChildren: table, nonContractHolders: table, onlyWithoutOwnFamily: table, evaluationDate: table, unknownPolicy: table,
    },
  },
  DefinitionKept: { readers: 'The one who wrote it', why: 'An id and a number', fields: { partnershipId: structure, number: structure } },
};
