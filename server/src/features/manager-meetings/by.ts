import type { Instant } from '@bokvar/domain/vocabulary';

/** Whose a row is, and when it was made. */
export interface By { readonly organisationId: string; readonly recordedAt: Instant; readonly recordedBy: string }

/** As columns: `organisation_id`, `recorded_at`, `recorded_by`. */
export const byValues = ({ organisationId, recordedAt, recordedBy }: By): unknown[] => [organisationId, new Date(recordedAt), recordedBy];
