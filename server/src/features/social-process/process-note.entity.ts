import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { CURRENT_ORGANISATION, factPolicies } from '../../database/policies.js';
import { factColumns } from '../cases/facts/fact.entity.js';

/**
 * What social services write about their own process in a case: a check that was made, a copy that was sent, what was looked into
 * about the children. A fact of theirs that no consent and no notice opens, whatever its category would: nobody else has a
 * way to read it [OSL 26:1]. It is replaced by a later one of its kind, and never rewritten.
 */
export const ProcessNoteEntity = defineEntity({
  name: 'ProcessNote',
  tableName: 'process_note',
  properties: {
    id: p.uuid().primary(),
    ...factColumns(),
    kind: p.text(),
    answer: p.text().nullable(),
    text: p.text().nullable(),
    /** The notice of a day of eviction that it is about. */
    noticeId: p.uuid().nullable(),
    /** When it is taken up again. */
    againOn: p.date().nullable(),
    /** When it was replaced, or taken back. */
    endedAt: p.datetime().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: factPolicies('process_note', `holder_id = ${CURRENT_ORGANISATION}`),
});
export type ProcessNoteRow = InferEntity<typeof ProcessNoteEntity>;
