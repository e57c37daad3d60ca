import { Field, ObjectType } from 'type-graphql';
import type { SeriesDay } from '@bokvar/domain/meetings';
import { label, type Language, type LocalDate } from '@bokvar/domain/vocabulary';
import { LocalDateScalar } from '../../graphql/scalars.js';

@ObjectType('SeriesDay', { description: 'A day of a proposed series: as agreed on, and where it is moved to.', simpleResolvers: true })
export class SeriesDayView {
  readonly #made = true;
  @Field(() => LocalDateScalar) readonly agreedOn: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Null: no meeting is proposed.' }) readonly on: LocalDate | null;
  @Field(() => String, { nullable: true, description: 'Why it is not the agreed day, in the reader’s language.' }) readonly reason: string | null;

  constructor({ agreedOn, on, reason, dayOff }: SeriesDay, language: Language) {
    this.agreedOn = agreedOn;
    this.on = on;
    this.reason = reason === null ? null : dayOff === null ? label('SeriesReason', reason, language) : label('DayOff', dayOff, language);
  }

  static is(value: unknown): value is SeriesDayView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
