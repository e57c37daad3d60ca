import { CASE_WORKERS, derived, ownDesk, structure, table, words, type ExposedType } from './exposure-kinds.js';

const AT_THE_TABLE = 'Everybody of both sides of the partnership, managers too';
const BOTH_SIDES = 'Coordinators and case officers of both sides of the partnership';

/** What is written at a meeting and from it: that part of the ledger in `exposure.ts`. */
export const writtenExposure: Readonly<Record<string, ExposedType>> = {
  ItemRecord: {
    readers: CASE_WORKERS, why: 'At a point on a household what its own organisation has noted, which never leaves it; at another what all at the table write [domain 4]',
    fields: { itemId: structure, shared: derived, version: derived, text: words, writtenAt: derived, writtenBy: derived, mayWrite: ownDesk },
  },
  NoteKept: { readers: 'The one who wrote it', why: 'Id and number only', fields: { itemId: structure, version: structure } },
  TextStopped: { readers: 'The one who wrote it', why: 'Her own words, stopped by what her own organisation may read; kept nowhere', fields: { at: structure, kind: structure, found: words } },
  Minutes: {
    readers: BOTH_SIDES, why: 'General minutes of a meeting that was held, the same to both sides and about no household; the diary number is each authority’s own [domain 4, OSL 5:1]',
    fields: {
      meetingId: table, kind: table, state: table, version: table, startedAt: table, endedAt: table, place: table, partnership: table, parties: table, people: table, sections: table, mark: table, events: table,
      diaryNumber: ownDesk, dueOn: table, may: ownDesk,
    },
  },
  MinutesPerson: {
    readers: BOTH_SIDES, why: 'Who met sat together',
    fields: {
      id: table, name: table, organisation: table, role: table, from: table, to: table, substitutesFor: table, chair: table, secretary: table, mayAdjust: table, adjusts: table, approvedAt: table,
    },
  },
  MinutesSection: {
    readers: BOTH_SIDES, why: 'Written by all at the table, and looked through for persons by each writer’s own cases',
    fields: { id: structure, part: structure, item: table, text: words, version: structure, writtenAt: table, writtenBy: table },
  },
  MinutesItem: {
    readers: BOTH_SIDES, why: 'Items on no household, that both sides had on their agendas',
    fields: { number: structure, kind: structure, standing: structure, learning: structure, on: table, text: words, openings: table },
  },
  MinutesTime: { readers: BOTH_SIDES, why: 'As the item that it is about', fields: { from: table, to: table } },
  MinutesEvent: { readers: BOTH_SIDES, why: 'What each did with the minutes, signed', fields: { id: structure, kind: table, at: table, by: table, text: words } },
  MinutesMay: { readers: 'The reader', why: 'By the rules that the changes ask', fields: { write: ownDesk, send: ownDesk, approve: ownDesk, bringBack: ownDesk, add: ownDesk, number: ownDesk } },
  MinutesDuty: { readers: 'The reader', why: 'What she is secretary of, or asked to adjust', fields: { meetingId: table, startedAt: table, partnership: table, adjust: ownDesk, dueOn: table, late: table } },
  Undertaking: {
    readers: AT_THE_TABLE, why: 'What everybody at the table signs, about no household; the list of people is its coordinators’ [domain 4]',
    fields: { partnershipId: table, otherSide: table, version: table, text: words, from: table, coming: table, latest: table, you: ownDesk, people: table, may: ownDesk },
  },
  UndertakingStanding: { readers: AT_THE_TABLE, why: 'Who meets may know that the other has signed', fields: { state: table, version: table, signedAt: table, until: table } },
  UndertakingPerson: {
    readers: 'Coordinators of both sides', why: 'Own colleagues, and of the other side those alone who have been at a meeting: by them the two sides know each other', fields: { id: table, name: table, organisation: table, standing: table },
  },
  UndertakingComing: { readers: AT_THE_TABLE, why: 'As Undertaking', fields: { text: words, from: table } },
  UndertakingMay: { readers: 'The reader', why: 'By the rules that the changes ask', fields: { sign: ownDesk, write: ownDesk } },
  UndertakingChanged: { readers: 'The one who signed or wrote', why: 'Id and number only', fields: { partnershipId: structure, version: structure } },
  MinutesTextKept: { readers: 'The one who wrote it', why: 'Id and number only', fields: { section: structure, version: structure } },
};
