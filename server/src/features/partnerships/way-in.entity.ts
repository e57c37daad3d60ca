import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { addOnlyPolicies, CURRENT_INSTANT, CURRENT_ORGANISATION } from '../../database/policies.js';

const SITS = (party: string): string => `${party}.from_at <= ${CURRENT_INSTANT} and (${party}.to_at is null or ${party}.to_at > ${CURRENT_INSTANT})`;

/** Told to everybody whom the organisation meets at a table now: it is how they reach it. */
const MET_BY_READER = `exists (select 1 from partnership_party mine join partnership_party theirs on theirs.partnership_id = mine.partnership_id
  where mine.organisation_id = ${CURRENT_ORGANISATION} and ${SITS('mine')} and theirs.organisation_id = way_in.organisation_id and ${SITS('theirs')})`;
const OWN = `organisation_id = ${CURRENT_ORGANISATION}`;

/**
 * An organisation's one way in (en ingång), as it was said at an instant; the latest holds. Never changed: to confirm it
 * is to say it again [metodstöd].
 */
export const WayInEntity = defineEntity({
  name: 'WayIn',
  tableName: 'way_in',
  properties: {
    id: p.uuid().primary(),
    organisationId: p.uuid(),
    /** Which one it is, from 1: two who write at once do not write over each other. */
    number: p.integer(),
    phone: p.text().nullable(),
    mail: p.text().nullable(),
    hours: p.text().nullable(),
    /** Who usually answers; null: several do. */
    answersId: p.uuid().nullable(),
    deputyId: p.uuid().nullable(),
    /** Null where an operator's file has said it, and nobody of the organisation yet. */
    confirmedOn: p.date().nullable(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'way_in_number', properties: ['organisationId', 'number'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('way_in', `${OWN} or ${MET_BY_READER}`, OWN),
});
export type WayInRow = InferEntity<typeof WayInEntity>;
