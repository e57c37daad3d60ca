import type { ItemKind, LearningCode, StandingCode } from '@bokvar/domain/meetings';
import type { Instant, LocalDate, MinutesKind, MinutesPart, OrganisationKind, Role } from '@bokvar/domain/vocabulary';

/** An organisation of the partnership, by name. */
export interface MinutesOrganisation {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationKind;
}

/** An item of the agenda that is on no household, by what it is called. */
export interface MinutesItem {
  readonly number: number;
  readonly kind: ItemKind;
  readonly standing: StandingCode | null;
  readonly learning: LearningCode | null;
  /** The day that the item names: the next meeting's. */
  readonly on: LocalDate | null;
  readonly text: string | null;
  /** When it was open. */
  readonly openings: readonly { readonly from: Instant; readonly to: Instant | null }[];
}

/** A part of the minutes that is written. */
export interface MinutesSection {
  /** The id of its item, or the code of a part that every meeting has. */
  readonly id: string;
  readonly part: MinutesPart;
  readonly item: MinutesItem | null;
  readonly text: string;
}

/** Somebody who was at the meeting. */
export interface MinutesPerson {
  readonly userId: string;
  readonly name: string;
  readonly organisation: MinutesOrganisation;
  readonly role: Role | null;
  /** When she first came in and last went out. */
  readonly from: Instant;
  readonly to: Instant;
  readonly substitutesFor: string | null;
}

/** General minutes as they are read: without any person but those who sat at the table. Kept as a whole when they are sent. */
export interface MinutesDocument {
  readonly kind: MinutesKind;
  readonly secretaryId: string | null;
  readonly chairId: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly place: string;
  readonly partnership: string;
  readonly parties: readonly MinutesOrganisation[];
  readonly people: readonly MinutesPerson[];
  readonly sections: readonly MinutesSection[];
}
