import type { OrganisationKind } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';

/**
 * The partnership that an organisation is a party of now: the named one, or its oldest when none is named; null when
 * there is none.
 */
export async function partnershipOf(em: Em, organisationId: string, partnershipId: string | null): Promise<string | null> {
  const rows: { id: string }[] = await em.execute(
    `select partnership_id as id from partnership_party
     where organisation_id = ? and to_at is null and (?::uuid is null or partnership_id = ?::uuid) order by from_at, partnership_id limit 1`,
    [organisationId, partnershipId, partnershipId]);
  return rows[0]?.id ?? null;
}

/** The organisations that are parties of a partnership now. */
export async function partiesNow(em: Em, partnershipId: string): Promise<{ id: string; kind: OrganisationKind }[]> {
  return await em.execute(
    `select o.id, o.kind from partnership_party pp join organisation o on o.id = pp.organisation_id
     where pp.partnership_id = ? and pp.to_at is null order by o.id`, [partnershipId]);
}

/** An organisation's one way in (en ingång) for mail; null when it has none. */
export async function mailAddressOf(em: Em, organisationId: string): Promise<string | null> {
  const rows: { email: string | null }[] = await em.execute('select email from organisation where id = ?', [organisationId]);
  return rows[0]?.email ?? null;
}
