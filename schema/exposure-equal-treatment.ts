import { derived, ownDesk, structure, table, type ExposedType } from './exposure-kinds.js';

const SIDES = 'Everybody who works at either side';
const OWN = 'The landlord’s coordinators and case workers, of their own cases';
const FIGURES = 'Counted: exactly to those whose cases they are; to managers and the other side 1 to 4 are not told, nor what they could be worked out from';

/** The ledger of equal treatment: what was done for everybody before a step, in figures; row by row to those alone whose cases they are. */
export const equalTreatmentExposure: Readonly<Record<string, ExposedType>> = {
  EqualTreatmentPage: { readers: SIDES, why: 'What both have agreed to do for everybody [Seed 4]', fields: { id: structure, partner: table, year: structure, years: structure, own: structure, cohorts: table, prevention: table } },
  Cohort: {
    readers: SIDES, why: FIGURES,
    fields: {
      id: structure, name: table, version: table, group: table, before: table, ownStep: table, required: table, definition: table, definitionVersion: table, sentence: derived,
      took: derived, unknown: derived, fulfilled: derived, exceptions: derived, without: derived, late: derived, never: derived, each: derived, firstAfterDays: derived, daysLate: derived, distribution: derived, fewer: ownDesk,
    },
  },
  Figure: { readers: SIDES, why: FIGURES, fields: { kind: derived, count: derived } },
  Spread: { readers: SIDES, why: 'Of five or more households, and of none that is hidden', fields: { least: derived, median: derived, most: derived } },
  ActionsEach: { readers: OWN, why: 'How their own work is spread', fields: { actions: ownDesk, households: ownDesk } },
  GotFewer: { readers: OWN, why: 'Whom to do more for; never told to another', fields: { caseId: structure, reference: ownDesk, stepOn: ownDesk, counted: ownDesk, state: ownDesk, missing: ownDesk, daysLate: ownDesk } },
  Prevention: { readers: SIDES, why: FIGURES, fields: { rents: derived, contactFirst: derived, toldSameDay: derived, recovery: derived, daysToContact: derived } },
  PreventionShare: { readers: SIDES, why: FIGURES, fields: { of: derived, yes: derived, no: derived, unknown: derived } },
  RuleTried: { readers: SIDES, why: FIGURES, fields: { took: derived, unknown: derived, stopped: derived, stoppedThen: derived, onlyNow: derived, onlyThen: derived, askedFor: derived, heldName: table, heldVersion: table } },
  PresetGoal: { readers: SIDES, why: 'The field’s public examples [Seed 4]', fields: { preset: structure, number: structure, name: structure, group: structure, before: structure, ownStep: structure, asks: structure } },
  AskedFor: { readers: SIDES, why: FIGURES, fields: { required: structure, households: derived } },
};
