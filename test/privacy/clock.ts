import { fromIso } from '@bokvar/domain/vocabulary';

/** When the privacy tests look: 10.42 in Älvsala on the town's day 0. */
export const TEN_FORTY_TWO = fromIso('2026-11-19T09:42:00Z');
