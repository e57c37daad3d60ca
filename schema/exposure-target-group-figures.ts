import { ownDesk, structure, table, type ExposedType } from './exposure-kinds.js';

const OWN_SIDE = 'Everybody of the reader’s own organisation, where it is a side of the partnership';

/** The ledger of figures by definition: the own side's cases, by its own facts, and nothing of any single one. */
export const targetGroupFiguresExposure: Readonly<Record<string, ExposedType>> = {
  OwnDefinitionFigures: { readers: OWN_SIDE, why: 'What the sides’ definitions would make of their own cases, so that they can agree on one [Seed 4]', fields: { exact: structure, households: ownDesk, rows: ownDesk } },
  DefinitionFigures: { readers: OWN_SIDE, why: 'As above, with whose definition it is', fields: { source: structure, version: table, preset: structure, name: table, validFrom: table, yes: ownDesk, no: ownDesk, unknown: ownDesk } },
  CountedFigure: { readers: OWN_SIDE, why: 'A number; to who may not see the cases, one to four are fewer than five', fields: { kind: structure, count: ownDesk } },
};
