import type { Instant, OrganisationKind } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';

/** The landlords and social services that sit at a table now. As the portal itself. */
export async function organisationsAtTables(system: Em, now: Instant): Promise<readonly { id: string; kind: OrganisationKind }[]> {
  return await system.execute(
    `select o.id, o.kind from organisation o where exists (select 1 from partnership_party pp
       where pp.organisation_id = o.id and pp.from_at <= ? and (pp.to_at is null or pp.to_at > ?)) order by o.id`, [new Date(now), new Date(now)]);
}
