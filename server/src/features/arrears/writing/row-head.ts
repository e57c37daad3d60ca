import { categoryOf, type FactKind, type Instant, type LocalDate, type OrganisationKind } from '@bokvar/domain/vocabulary';

/** Who writes, and as of when. */
export interface Writing {
  readonly landlordId: string;
  readonly landlordKind: OrganisationKind;
  readonly partnershipId: string;
  /** The person who decided on it. */
  readonly by: string;
  readonly at: Instant;
  /** The day that what is gone from the list is taken as paid. */
  readonly paidOn: LocalDate;
}

/** Where a unit's rows belong: the tenancy is the unit. */
export interface Place { readonly unit: string; readonly caseId: string; readonly isNew: boolean }

/** The columns that every fact has. */
export interface Head {
  readonly unit: string;
  readonly case_id: string;
  readonly holder_id: string;
  readonly recorded_at: string;
  readonly recorded_by: string;
  /** The category of a kind of fact at this landlord [domain 1.3]. */
  category(kind: FactKind): string;
}

export function headOf({ unit, caseId }: Place, { landlordId, landlordKind, by, at }: Writing): Head {
  return {
    unit, case_id: caseId, holder_id: landlordId, recorded_at: timestamp(at), recorded_by: by,
    category: (kind) => {
      const category = categoryOf(landlordKind, kind);
      if (category === null) throw new RangeError(`${landlordKind} records no ${kind}`);
      return category;
    },
  };
}

/** The columns that are the same for every fact of a case, ready to stand in a row. */
export function headColumns({ unit, case_id, holder_id, recorded_at, recorded_by }: Head) {
  return { unit, case_id, holder_id, recorded_at, recorded_by };
}

export function timestamp(at: Instant): string {
  return new Date(at).toISOString();
}
