import { isLandlord, type OrganisationKind } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';

export interface LandlordRecord { readonly id: string; readonly name: string; readonly shortName: string; readonly kind: OrganisationKind }

/** The landlords of the portal, by name. */
export async function loadLandlords(system: Em): Promise<LandlordRecord[]> {
  const rows: LandlordRecord[] = await system.execute('select id, name, short_name as "shortName", kind from organisation order by name');
  return rows.filter(({ kind }) => isLandlord(kind));
}
