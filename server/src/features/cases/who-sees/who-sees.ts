import { audienceOf, type Disclosed, type GroundKind, type SeatMark } from '@bokvar/domain/disclosure';
import { isLandlord, toLocalDate, type Audience, type LocalDate, type OrganisationId, type OrganisationKind } from '@bokvar/domain/vocabulary';
import type { OrganisationRecord } from '../case-document.store.js';
import type { DisclosedCase, DisclosedDocument } from '../read-case.service.js';

/** Who sees a row: seats in fixed order, the reader's first, and the reader's own ground. */
export interface WhoSees {
  readonly seats: readonly { readonly organisation: OrganisationRecord; readonly mark: SeatMark; readonly isReader: boolean }[];
  readonly ground: GroundKind;
  /** The last day of the ground, when it has one. */
  readonly until: LocalDate | null;
  readonly audience: Audience;
}

/** An organisation at the table of a case. */
interface TablePlace {
  readonly organisationId: OrganisationId;
  readonly organisationKind: OrganisationKind;
}

/** Who sees a row, as its reader may be told: on a screen and on paper alike. */
export function whoSees(disclosed: Disclosed<unknown>, of: DisclosedCase, document: DisclosedDocument): WhoSees {
  const reader = document.situation.reader.organisationId;
  const { ground, fact } = disclosed;
  const marks = audienceOf(fact, tableOf(of, document, reader), document.situation.instant, of.grounds, reader);
  const seats = marks.flatMap(({ organisationId, mark }) => {
    const organisation = document.organisations.get(organisationId);
    return organisation === undefined ? [] : [{ organisation, mark, isReader: organisationId === reader }];
  });
  return { seats, ground: ground.kind, until: lastDayOf(disclosed), audience: audienceWord(seats, fact.holderId === reader) };
}

/** Those beside the reader who see it. */
export function othersOf({ seats }: WhoSees): readonly OrganisationRecord[] {
  return seats.filter(({ isReader, mark }) => !isReader && mark !== 'NONE').map(({ organisation }) => organisation);
}

/** A ground ends at the first instant it no longer holds, which for a consent is the midnight after its last day. */
function lastDayOf({ ground }: Disclosed<unknown>): LocalDate | null {
  return ground.until === null ? null : toLocalDate((ground.until - 1) as typeof ground.until);
}

/** Who sits at the table about a case: the reader, the case's holder, and the two kinds that meet every month. */
function tableOf(disclosedCase: DisclosedCase, document: DisclosedDocument, reader: OrganisationId): TablePlace[] {
  const at = document.situation.instant;
  const table = new Map<OrganisationId, TablePlace>();
  for (const { organisationId, organisationKind, from, to } of disclosedCase.grounds.parties) {
    if (from > at || (to !== null && to <= at)) continue;
    const otherLandlord = isLandlord(disclosedCase.holderKind) && isLandlord(organisationKind) && organisationId !== disclosedCase.holderId;
    const monthly = organisationKind === 'SOCIALTJANST' || (isLandlord(organisationKind) && !otherLandlord);
    if (monthly || organisationId === reader) table.set(organisationId, { organisationId, organisationKind });
  }
  // Who has left the table still sees its own.
  if (!table.has(reader)) table.set(reader, { organisationId: reader, organisationKind: document.situation.reader.organisationKind });
  return [...table.values()];
}

function audienceWord(seats: WhoSees['seats'], own: boolean): Audience {
  const others = seats.filter((seat) => !seat.isReader);
  if (!own) return seats.some((seat) => seat.isReader && seat.mark === 'CONSENT') ? 'NI_GENOM_SAMTYCKE' : 'NI_OCH_PART';
  if (others.some((seat) => seat.mark === 'OWN')) return 'NI_OCH_PART';
  return others.some((seat) => seat.mark === 'CONSENT') ? 'PART_GENOM_SAMTYCKE' : 'BARA_NI';
}
