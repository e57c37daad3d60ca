import type { Em } from '../../database/orm.js';

/** An organisation's one way in (en ingång) [metodstöd]: a number that answers, and an address. Null: it has said none. */
export interface WayIn {
  readonly phone: string | null;
  readonly mail: string | null;
}

export async function wayInOf(em: Em, organisationId: string): Promise<WayIn> {
  const rows: WayIn[] = await em.execute('select phone, email as mail from organisation where id = ?', [organisationId]);
  return rows[0] ?? { phone: null, mail: null };
}
