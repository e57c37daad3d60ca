import { Field, Int, ObjectType } from 'type-graphql';
import { sectionCodes, type SectionCode } from '@bokvar/domain/meetings';
import { SectionCodeEnum } from '../../graphql/enums.js';
import { AgendaItemView } from './agenda-item.view.js';
import { sectionOf } from './agenda-lines.js';
import type { Agenda, AgendaRow } from './read-agenda.service.js';

@ObjectType('AgendaSection', { description: 'A part of an agenda.', simpleResolvers: true })
export class AgendaSectionView {
  readonly #made = true;
  @Field(() => SectionCodeEnum) readonly code: SectionCode;
  @Field(() => Int, { description: 'Minutes of what is taken along in it.' }) readonly minutes: number;
  @Field(() => [AgendaItemView]) readonly items: AgendaItemView[];
  @Field(() => Boolean, { description: 'Where the empty seats stand: always, whether there are any or not.' }) readonly emptySeats: boolean;

  private constructor(code: SectionCode, items: AgendaItemView[]) {
    this.code = code;
    this.items = items;
    this.minutes = items.reduce((sum, item) => sum + (item.answer === 'TA_MED' ? item.minutes : 0), 0);
    this.emptySeats = code === 'HUSHALL';
  }

  /** The three parts, always, also when one of them holds nothing. */
  static of(agenda: Agenda, rows: readonly AgendaRow[] = agenda.rows): AgendaSectionView[] {
    return sectionCodes.map((code) => new AgendaSectionView(code, rows.filter((row) => sectionOf(row) === code).map((row) => new AgendaItemView(row, agenda))));
  }

  static is(value: unknown): value is AgendaSectionView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
