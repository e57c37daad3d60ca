import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { TimelineStep } from '@bokvar/domain/calendar';
import { addOnlyPolicies, CURRENT_INSTANT, CURRENT_ORGANISATION } from '../../database/policies.js';

const OWN = `landlord_id = ${CURRENT_ORGANISATION}`;

/** Sits at a table with the landlord now: known there are the steps, and whom they concern is not among them. */
const AT_OWN_TABLE = `landlord_id = any(array(select other.organisation_id from partnership_party mine join partnership_party other on other.partnership_id = mine.partnership_id
  where mine.organisation_id = ${CURRENT_ORGANISATION}
    and mine.from_at <= ${CURRENT_INSTANT} and (mine.to_at is null or mine.to_at > ${CURRENT_INSTANT})
    and other.from_at <= ${CURRENT_INSTANT} and (other.to_at is null or other.to_at > ${CURRENT_INSTANT})))`;

/**
 * The steps after an unpaid rent that a landlord has decided on, from a first day. Append-only by a rule of the database: other steps
 * are a new version, so that what a rent was counted by stands.
 */
export const LandlordTimelineEntity = defineEntity({
  name: 'LandlordTimeline',
  tableName: 'landlord_timeline',
  properties: {
    id: p.uuid().primary(),
    landlordId: p.uuid(),
    /** Which one it is of this landlord, from 1. */
    version: p.integer(),
    /** What it was chosen from; null where none was. */
    preset: p.text().nullable(),
    /** Rents due on this day or later are counted by it. */
    holdsFrom: p.date(),
    steps: p.json<TimelineStep[]>(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'landlord_timeline_version', properties: ['landlordId', 'version'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('landlord_timeline', `${OWN} or ${AT_OWN_TABLE}`, OWN),
});
export type LandlordTimelineRow = InferEntity<typeof LandlordTimelineEntity>;
