import { Field, ID, InputType, Int } from 'type-graphql';
import type { GoalLevel, IntentSection, IntentVariant, LocalDate, MeasureKind, SignerRole } from '@bokvar/domain/vocabulary';
import { GoalLevelEnum, IntentSectionEnum, IntentVariantEnum, LetterMoveEnum, MeasureKindEnum, SignerRoleEnum, type LetterMove } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import type { ChangeLetter, LetterPart } from './change-letter.service.js';
import type { DraftLetter } from './draft-letter.service.js';
import type { MoveLetter, SeatLetter } from './move-letter.service.js';

@InputType({ description: 'A new letter of intent.' })
export class LetterDraftInput implements DraftLetter {
  @Field(() => ID) partnershipId!: string;
  @Field(() => Int, { description: 'The calendar year that it is for: this one or the next.' }) year!: number;
  @Field(() => IntentVariantEnum, { description: 'For the first letter; a later one goes on from the one before.' }) variant!: IntentVariant;
}

@InputType({ description: 'A section’s own words.' })
export class LetterSectionInput {
  @Field(() => IntentSectionEnum) code!: IntentSection;
  @Field(() => String) text!: string;
}

@InputType({ description: 'A numbered point and what measures it.' })
export class LetterPointInput {
  @Field(() => ID, { nullable: true, description: 'Null: it is new.' }) id?: string | null;
  @Field(() => String) text!: string;
  @Field(() => MeasureKindEnum) kind!: MeasureKind;
  @Field(() => Int, { nullable: true, description: 'How many times a year, where it is counted.' }) perYear?: number | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day, of a follow-up.' }) by?: LocalDate | null;
}

@InputType({ description: 'A shared goal, or a part of the one before it.' })
export class LetterGoalInput {
  @Field(() => String) text!: string;
  @Field(() => GoalLevelEnum) level!: GoalLevel;
  @Field(() => ID, { nullable: true, description: 'The side that answers for it; null: both.' }) ownerOrganisationId?: string | null;
  @Field(() => LocalDateScalar) dueOn!: LocalDate;
}

@InputType({ description: 'An activity for following up.' })
export class LetterFollowUpInput {
  @Field(() => String) text!: string;
  @Field(() => LocalDateScalar) dueOn!: LocalDate;
}

@InputType({ description: 'The first and the last day on which a letter holds.' })
export class LetterValidityInput {
  @Field(() => LocalDateScalar) validFrom!: LocalDate;
  @Field(() => LocalDateScalar) validTo!: LocalDate;
}

@InputType({ description: 'One part of a letter, written anew on from a version that was read. Exactly one of the parts is given.' })
export class LetterChangeInput {
  @Field(() => ID) letterId!: string;
  @Field(() => Int) base!: number;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => LetterSectionInput, { nullable: true }) section?: LetterSectionInput | null;
  @Field(() => [LetterPointInput], { nullable: true }) points?: LetterPointInput[] | null;
  @Field(() => [LetterGoalInput], { nullable: true }) goals?: LetterGoalInput[] | null;
  @Field(() => [LetterFollowUpInput], { nullable: true }) followUps?: LetterFollowUpInput[] | null;
  @Field(() => LetterValidityInput, { nullable: true }) validity?: LetterValidityInput | null;

  static command({ letterId, base, ...parts }: LetterChangeInput, origin: string): ChangeLetter {
    return { letterId, base, origin, part: partOf(parts) };
  }
}

/** Without any of them, the annex is fetched anew from the registers of mandates. */
function partOf({ title, section, points, goals, followUps, validity }: Omit<LetterChangeInput, 'letterId' | 'base'>): LetterPart {
  if (title != null) return { kind: 'title', title };
  if (section) return { kind: 'section', section: { code: section.code, text: section.text } };
  if (points) return { kind: 'points', points: points.map(({ id, text, kind, perYear, by }) => ({ id: id ?? null, text, kind, perYear: perYear ?? null, by: by ?? null })) };
  if (goals) return { kind: 'goals', goals: goals.map(({ text, level, ownerOrganisationId, dueOn }) => ({ text, level, ownerOrganisationId: ownerOrganisationId ?? null, dueOn })) };
  if (followUps) return { kind: 'followUps', followUps: followUps.map(({ text, dueOn }) => ({ text, dueOn })) };
  if (validity) return { kind: 'validity', validFrom: validity.validFrom, validTo: validity.validTo };
  return { kind: 'mandates' };
}

@InputType({ description: 'A place in the signing, for a colleague.' })
export class LetterSeatInput {
  @Field(() => ID) userId!: string;
  @Field(() => SignerRoleEnum) role!: SignerRole;
  @Field(() => Int, { description: 'Lower comes first, over both sides; the same number in any order.' }) order!: number;
}

@InputType({ description: 'Who signs, approves, reads and has a copy at the own organisation.' })
export class LetterSeatsInput {
  @Field(() => ID) letterId!: string;
  @Field(() => Int, { description: 'The one that was read; 0: nobody had been chosen.' }) base!: number;
  @Field(() => [LetterSeatInput]) seats!: LetterSeatInput[];

  static command({ letterId, base, seats }: LetterSeatsInput): SeatLetter {
    return { letterId, base, seats: seats.map(({ userId, role, order }) => ({ userId, role, order })) };
  }
}

@InputType({ description: 'Moves a letter: to be read, to be signed, back, or ended.' })
export class LetterMoveInput {
  @Field(() => ID) letterId!: string;
  @Field(() => Int, { description: 'The version that was read.' }) version!: number;
  @Field(() => LetterMoveEnum) to!: LetterMove;
  @Field(() => String, { nullable: true, description: 'Why, where it is taken back from signing or ended.' }) reason?: string | null;

  static command({ letterId, version, to, reason }: LetterMoveInput, origin: string): MoveLetter {
    return { letterId, version, to, reason: reason ?? '', origin };
  }
}

@InputType({ description: 'A letter as it was read by who answers.' })
export class LetterReadInput {
  @Field(() => ID) letterId!: string;
  @Field(() => Int) version!: number;
  @Field(() => String, { description: 'Of the exact text.' }) mark!: string;
}
