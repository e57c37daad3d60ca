import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { CURRENT_ORGANISATION, readPolicies } from '../../database/policies.js';

/**
 * What was shown: one row per case and holder of each request that showed anything else than was shown before. Append-only.
 * The view `disclosure_seen` has it once for each time it was shown.
 * A holder reads who was shown its facts, except where the reading itself is secret: that social services
 * opened a landlord's case says that they work with somebody [OSL 26:1, domain R2].
 */
export const DisclosureLogEntity = defineEntity({
  name: 'DisclosureLog',
  tableName: 'disclosure_log',
  properties: {
    id: p.bigint().primary().autoincrement(),
    at: p.datetime(),
    userId: p.uuid(),
    organisationId: p.uuid(),
    readerIsSecret: p.boolean(),
    caseId: p.uuid(),
    meetingId: p.uuid().nullable(),
    holderId: p.uuid(),
    place: p.text(),
    factIds: p.array().columnType('uuid[]'),
    categories: p.array().columnType('text[]'),
    grounds: p.array().columnType('text[]'),
    personIds: p.array().columnType('uuid[]'),
    /** The showing that it was written with; null where each time it was shown has a row of its own. */
    showingId: p.bigint().nullable().index(),
    /** Of a page that shows a meeting's points, with their places. */
    showsSeats: p.boolean().default(false),
    /** Of the holder's point about the case, where one was shown: its id, its place and its minutes. */
    seatId: p.uuid().nullable(),
    seatPosition: p.float().columnType('double precision').nullable(),
    seatMinutes: p.integer().nullable(),
    /**
     * The three lists are read side by side: the n-th category was shown on the n-th ground about the n-th person, or
     * about nobody (null). False in rows from before 22 Nov 2026, which hold each list by itself.
     */
    inStep: p.boolean().default(false),
  },
  indexes: [{ properties: ['caseId', 'at'] }, { properties: ['meetingId', 'organisationId'] }],
  rowLevelSecurity: 'force',
  policies: readPolicies(
    'disclosure_log',
    `organisation_id = ${CURRENT_ORGANISATION} or (holder_id = ${CURRENT_ORGANISATION} and not reader_is_secret)`,
    'organisation_id',
  ),
});
export type DisclosureLogRow = InferEntity<typeof DisclosureLogEntity>;
