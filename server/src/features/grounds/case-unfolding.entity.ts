import { defineEntity, p } from '@mikro-orm/core';
import { systemOnly } from '../../database/policies.js';

/**
 * By which rules the grants of a case were unfolded: a hash of the tables and the code's version. A case with another one, or
 * none, is unfolded anew when a server starts. Written first in every unfolding, so that two of one case wait for one another.
 */
export const CaseUnfoldingEntity = defineEntity({
  name: 'CaseUnfolding',
  tableName: 'case_unfolding',
  properties: { caseId: p.uuid().primary(), rules: p.text() },
  rowLevelSecurity: 'force',
  policies: systemOnly(),
});
