import type { LocalDate } from '@bokvar/domain/vocabulary';
import type { ImportedBill, TenancyDetails } from '../rows/arrears-line.js';

/** A tenant as kept: the identity number only as a key, by which the same person is known again. */
export interface PersonState {
  readonly name: string;
  readonly numberKey: string | null;
  readonly bornOn: LocalDate | null;
}

export type BillState = ImportedBill;

/** A tenancy as it stands after an import. */
export interface TenancyState {
  readonly contractNumber: string;
  readonly customerNumber: string | null;
  /** The tenant first. */
  readonly persons: readonly PersonState[];
  readonly details: TenancyDetails;
  /** Unpaid bills, by due date. */
  readonly bills: readonly BillState[];
}

/** A bill that the landlord has already. Fields that the store does not keep are left out and then not compared. */
export interface CurrentBill extends Omit<BillState, 'claimNumber' | 'claimedOn'>, Partial<Pick<BillState, 'claimNumber' | 'claimedOn'>> {
  readonly id: string;
}

/** A tenancy that the landlord has already. Details that the store does not keep are left out and then not compared. */
export interface CurrentTenancy {
  readonly id: string;
  /** It was on the last list, or has unpaid bills: when it is missing now, it is proposed as paid. */
  readonly onLastList: boolean;
  readonly contractNumber: string;
  readonly customerNumber: string | null;
  readonly persons: readonly PersonState[];
  readonly details: Partial<TenancyDetails>;
  readonly bills: readonly CurrentBill[];
}

export const changeCodes = [
  'HYRESGASTNR', 'NAMN', 'PERSONNUMMER', 'MEDHYRESGAST', 'ADRESS', 'OMRADE', 'TELEFON', 'EPOST', 'MANADSHYRA', 'INFLYTTAD',
  'KRAV_12_MAN', 'BARN', 'RAKNING_NY', 'RAKNING_ANDRAD', 'RAKNING_BORTA',
] as const;
export type ChangeCode = (typeof changeCodes)[number];

export interface BillChanges {
  readonly created: readonly BillState[];
  readonly changed: readonly { readonly id: string; readonly before: CurrentBill; readonly after: BillState }[];
  /** On the last list, not on this one, while the tenancy still has debts. */
  readonly gone: readonly CurrentBill[];
}
