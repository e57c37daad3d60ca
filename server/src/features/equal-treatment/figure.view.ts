import { Field, Int, ObjectType } from 'type-graphql';
import type { Spread } from '@bokvar/domain/goals';
import type { Figure, FigureKind } from '@bokvar/domain/vocabulary';
import { FigureKindEnum } from '../../graphql/enums.js';

@ObjectType('Figure', { description: 'A number as its reader may know it.', simpleResolvers: true })
export class FigureView {
  readonly #made = true;
  @Field(() => FigureKindEnum) readonly kind: FigureKind;
  @Field(() => Int, { nullable: true, description: 'Null where it is not told exactly.' }) readonly count: number | null;

  constructor(figure: Figure) {
    this.kind = figure.kind;
    this.count = figure.kind === 'TAL' ? figure.count : null;
  }

  static is(value: unknown): value is FigureView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('Spread', { description: 'Least, median and most of some numbers.', simpleResolvers: true })
export class SpreadView {
  readonly #made = true;
  @Field(() => Int) readonly least: number;
  @Field(() => Int) readonly median: number;
  @Field(() => Int) readonly most: number;

  constructor({ least, median, most }: Spread) {
    this.least = least;
    this.median = median;
    this.most = most;
  }

  static is(value: unknown): value is SpreadView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
