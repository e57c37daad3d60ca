import { Field, Int, ObjectType } from 'type-graphql';
import type { BarnfamiljPreset, Figure, FigureKind, LocalDate } from '@bokvar/domain/vocabulary';
import { BarnfamiljPresetEnum, CountedBySourceEnum, FigureKindEnum } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import type { CountedBySource, DefinitionFigures, OwnFigures } from './read-figures.service.js';

@ObjectType('CountedFigure', { description: 'A number of households, told so that none of them can be picked out by it.', simpleResolvers: true })
export class CountedFigureView {
  readonly #made = true;
  @Field(() => FigureKindEnum) readonly kind: FigureKind;
  @Field(() => Int, { nullable: true, description: 'Null where it is not told exactly.' }) readonly count: number | null;

  constructor(figure: Figure) {
    this.kind = figure.kind;
    this.count = figure.kind === 'TAL' ? figure.count : null;
  }

  static is(value: unknown): value is CountedFigureView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('DefinitionFigures', { description: 'How many of the own open cases are families with children by one definition.', simpleResolvers: true })
export class DefinitionFiguresView {
  readonly #made = true;
  @Field(() => CountedBySourceEnum) readonly source: CountedBySource;
  @Field(() => Int, { nullable: true, description: 'Of one that is agreed on.' }) readonly version: number | null;
  @Field(() => BarnfamiljPresetEnum, { nullable: true, description: 'Of a ready-made one.' }) readonly preset: BarnfamiljPreset | null;
  @Field(() => String, { nullable: true, description: 'What the sides call it.' }) readonly name: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day on which one that is agreed on counts.' }) readonly validFrom: LocalDate | null;
  @Field(() => CountedFigureView) readonly yes: CountedFigureView;
  @Field(() => CountedFigureView) readonly no: CountedFigureView;
  @Field(() => CountedFigureView, { description: 'What is not known is never a no.' }) readonly unknown: CountedFigureView;

  constructor({ source, version, preset, name, validFrom, figures }: DefinitionFigures) {
    this.source = source;
    this.version = version;
    this.preset = preset;
    this.name = name;
    this.validFrom = validFrom;
    this.yes = new CountedFigureView(figures.JA);
    this.no = new CountedFigureView(figures.NEJ);
    this.unknown = new CountedFigureView(figures.OKAND);
  }

  static is(value: unknown): value is DefinitionFiguresView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('OwnDefinitionFigures', { description: 'The reader’s own organisation’s open cases of one partnership, by what it knows itself, counted by every definition that the sides compare.', simpleResolvers: true })
export class OwnDefinitionFiguresView {
  readonly #made = true;
  @Field(() => Boolean, { description: 'Small numbers are told exactly to those who may see the cases.' }) readonly exact: boolean;
  @Field(() => CountedFigureView, { description: 'How many the open cases are.' }) readonly households: CountedFigureView;
  @Field(() => [DefinitionFiguresView]) readonly rows: readonly DefinitionFiguresView[];

  constructor({ exact, households, rows }: OwnFigures) {
    this.exact = exact;
    this.households = new CountedFigureView(households);
    this.rows = rows.map((row) => new DefinitionFiguresView(row));
  }

  static is(value: unknown): value is OwnDefinitionFiguresView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
