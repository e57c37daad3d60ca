import { CURRENT_INSTANT, CURRENT_ORGANISATION } from '../../database/policies.js';
import { SIDE_KINDS } from './other-side.js';

/** Of a partnership in which the reader's organisation is a side now: the network around the table reads no letter [domain 6]. */
export const atOwnSide = (table: string): string => `exists (select 1 from partnership_party mine join organisation o on o.id = mine.organisation_id
  where mine.partnership_id = ${table}.partnership_id and mine.organisation_id = ${CURRENT_ORGANISATION} and o.kind in (${SIDE_KINDS})
    and mine.from_at <= ${CURRENT_INSTANT} and (mine.to_at is null or mine.to_at > ${CURRENT_INSTANT}))`;
