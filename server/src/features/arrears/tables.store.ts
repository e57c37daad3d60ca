import type { Em } from '../../database/orm.js';

/** Everybody who sits at a table with an organisation, and the meetings there that are still to come or of today. */
export async function loadTables(system: Em, organisationId: string, from: Date): Promise<{ organisationIds: string[]; meetingIds: string[] }> {
  const [row]: { document: { organisationIds: string[]; meetingIds: string[] } }[] = await system.execute(
    `with mine as (select partnership_id as id from partnership_party where organisation_id = ? and to_at is null)
     select json_build_object(
       'organisationIds', array(select distinct pp.organisation_id from partnership_party pp join mine on mine.id = pp.partnership_id where pp.to_at is null),
       'meetingIds', array(select m.id from monthly_meeting m join mine on mine.id = m.partnership_id where m.ends_at > ?::timestamptz - interval '1 day')) as document`,
    [organisationId, from]);
  return row?.document ?? { organisationIds: [], meetingIds: [] };
}
