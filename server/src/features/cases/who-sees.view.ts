import { Field, ObjectType } from 'type-graphql';
import { audienceOf, type Disclosed, type GroundKind, type SeatMark } from '@bokvar/domain/disclosure';
import { isLandlord, toLocalDate, type LocalDate, type OrganisationId, type OrganisationKind } from '@bokvar/domain/vocabulary';
import { AudienceEnum, GroundKindEnum, SeatMarkEnum, type Audience } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import type { DisclosedCase, DisclosedDocument } from './read-case.service.js';

/** An organisation at the table of a case. */
interface TablePlace {
  readonly organisationId: OrganisationId;
  readonly organisationKind: OrganisationKind;
}

@ObjectType('Seat', { description: 'One organisation at the table, and whether it reads this fact.', simpleResolvers: true })
export class SeatView {
  readonly #made = true;

  @Field(() => OrganisationView)
  readonly organisation: OrganisationView;

  @Field(() => SeatMarkEnum, { description: 'OWN: own data or notice. CONSENT: rests on a consent. NONE: does not see it.' })
  readonly mark: SeatMark;

  @Field(() => Boolean)
  readonly isReader: boolean;

  constructor(organisation: OrganisationView, mark: SeatMark, isReader: boolean) {
    this.organisation = organisation;
    this.mark = mark;
    this.isReader = isReader;
  }

  static is(value: unknown): value is SeatView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('WhoSees', { description: 'Who sees a field: seats in fixed order, reader first, and the reader’s own ground.', simpleResolvers: true })
export class WhoSeesView {
  readonly #made = true;

  @Field(() => [SeatView])
  readonly seats: SeatView[];

  @Field(() => GroundKindEnum, { description: 'The ground on which the reader sees it.' })
  readonly ground: GroundKind;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day of the ground, when it has one.' })
  readonly until: LocalDate | null;

  @Field(() => AudienceEnum)
  readonly audience: Audience;

  constructor(disclosed: Disclosed<unknown>, disclosedCase: DisclosedCase, document: DisclosedDocument) {
    const reader = document.situation.reader.organisationId;
    const { ground, fact } = disclosed;
    const marks = audienceOf(fact, tableOf(disclosedCase, document, reader), document.situation.instant, disclosedCase.grounds, reader);
    this.seats = marks.flatMap((seat) => {
      const organisation = document.organisations.get(seat.organisationId);
      return organisation === undefined ? [] : [new SeatView(new OrganisationView(organisation), seat.mark, seat.organisationId === reader)];
    });
    this.ground = ground.kind;
    this.until = lastDayOf(disclosed);
    this.audience = audienceWord(this.seats, fact.holderId === reader);
  }

  static is(value: unknown): value is WhoSeesView {
    return typeof value === 'object' && value !== null && #made in value;
  }
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
  return [...table.values()];
}

function audienceWord(seats: readonly SeatView[], own: boolean): Audience {
  const others = seats.filter((seat) => !seat.isReader);
  if (!own) return seats.some((seat) => seat.isReader && seat.mark === 'CONSENT') ? 'NI_GENOM_SAMTYCKE' : 'NI_OCH_PART';
  if (others.some((seat) => seat.mark === 'OWN')) return 'NI_OCH_PART';
  return others.some((seat) => seat.mark === 'CONSENT') ? 'PART_GENOM_SAMTYCKE' : 'BARA_NI';
}
