import { Field, Int, ObjectType } from 'type-graphql';
import type { Language } from '../../graphql/context.js';
import { arrearsText } from './arrears-refusal-texts.js';
import type { RefusedFaults } from './stored-reading.js';

@ObjectType('RefusedRow', { description: 'A row that is not read in: where, why, and what to do. Never what stood in it.', simpleResolvers: true })
export class RefusedRowView {
  readonly #made = true;
  @Field(() => Int, { description: 'As the file counts, from 1.' }) readonly row: number;
  @Field(() => String, { nullable: true, description: 'The heading; null when it is about the whole row.' }) readonly column: string | null;
  @Field(() => String, { description: 'The code of the first reason.' }) readonly code: string;
  @Field(() => String, { description: 'What is wrong: every reason, so that the row is corrected once.' }) readonly what: string;
  @Field(() => String, { description: 'What to do about it.' }) readonly todo: string;

  constructor({ row, faults }: RefusedFaults, language: Language) {
    const [first] = faults;
    if (first === undefined) throw new RangeError('A refused row has a reason');
    const texts = faults.map(({ column, code, about }) => ({ column, ...arrearsText(code, language, about) }));
    this.row = row;
    this.column = first.column;
    this.code = first.code;
    this.what = texts.map(({ column, what }, index) => (index === 0 || column === null ? what : `${column}: ${what}`)).join(' ');
    this.todo = [...new Set(texts.map(({ todo }) => todo))].join(' ');
  }

  static is(value: unknown): value is RefusedRowView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
