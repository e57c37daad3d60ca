import { landlordKinds } from '@bokvar/domain/vocabulary';
import { CURRENT_INSTANT, CURRENT_ORGANISATION } from '../../database/policies.js';

const SITS = (party: string): string => `${party}.from_at <= ${CURRENT_INSTANT} and (${party}.to_at is null or ${party}.to_at > ${CURRENT_INSTANT})`;
const LANDLORDS = `(${landlordKinds.map((kind) => `'${kind}'`).join(', ')})`;

/**
 * True where the row's organisation is the other side of a table at which the reader's sits now: social services to a landlord, a
 * landlord to social services. Never another landlord, and nobody of the network around them.
 * @param table whose column `organisation_id` says whose the row is
 */
export const oppositeReader = (table: string): string => `exists (select 1 from partnership_party mine join partnership_party theirs on theirs.partnership_id = mine.partnership_id
  join organisation me on me.id = mine.organisation_id join organisation them on them.id = theirs.organisation_id
  where mine.organisation_id = ${CURRENT_ORGANISATION} and ${SITS('mine')} and theirs.organisation_id = ${table}.organisation_id and ${SITS('theirs')}
    and ((me.kind = 'SOCIALTJANST' and them.kind in ${LANDLORDS}) or (them.kind = 'SOCIALTJANST' and me.kind in ${LANDLORDS})))`;

/** The reader's own organisation `me` and, as `o`, that one and the other side of each of its tables now. As a `from` with its `where`. */
export const SIDES_OF_READER = `from organisation o join organisation me on me.id = ${CURRENT_ORGANISATION}
     where o.id = me.id or (((me.kind = 'SOCIALTJANST' and o.kind in ${LANDLORDS}) or (o.kind = 'SOCIALTJANST' and me.kind in ${LANDLORDS}))
       and exists (select 1 from partnership_party mine join partnership_party theirs on theirs.partnership_id = mine.partnership_id
         where mine.organisation_id = me.id and mine.to_at is null and theirs.organisation_id = o.id and theirs.to_at is null))`;
