import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { addOnlyPolicies, CURRENT_ORGANISATION, ownUnmaskedPolicies } from '../../database/policies.js';
import { ofPointOnNobody, ofReadablePoint } from '../monthly-meetings/at-own-table.js';

/**
 * What one organisation notes at a point on a household: its own file and nobody else's, whatever the other side knows of
 * the household [domain 4]. A row for each time it was saved, so that nothing that was written is lost.
 */
export const ItemNoteEntity = defineEntity({
  name: 'ItemNote',
  tableName: 'item_note',
  properties: {
    id: p.uuid().primary(),
    meetingId: p.uuid().index(),
    itemId: p.uuid(),
    caseId: p.uuid().index(),
    holderId: p.uuid(),
    category: p.text(),
    concerns: p.array().columnType('uuid[]'),
    version: p.integer(),
    text: p.text(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'item_note_version', properties: ['itemId', 'holderId', 'version'] }],
  rowLevelSecurity: 'force',
  policies: ownUnmaskedPolicies('item_note', 'holder_id'),
});
export type ItemNoteRow = InferEntity<typeof ItemNoteEntity>;

/** What those at the table write together at a point that is on no household: whoever reads the point reads it. */
export const SharedNoteEntity = defineEntity({
  name: 'SharedNote',
  tableName: 'shared_note',
  properties: {
    id: p.uuid().primary(),
    meetingId: p.uuid().index(),
    itemId: p.uuid(),
    organisationId: p.uuid(),
    version: p.integer(),
    text: p.text(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'shared_note_version', properties: ['itemId', 'version'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('shared_note', ofReadablePoint('shared_note'), `organisation_id = ${CURRENT_ORGANISATION} and ${ofPointOnNobody('shared_note')}`),
});
export type SharedNoteRow = InferEntity<typeof SharedNoteEntity>;
