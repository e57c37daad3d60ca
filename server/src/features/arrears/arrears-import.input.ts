import { Field, InputType } from 'type-graphql';
import { ImportFieldEnum } from '../../graphql/enums.js';
import type { ColumnChoice } from './columns/columns.js';
import type { ImportField } from './columns/import-fields.js';

@InputType({ description: 'What one column of the file becomes.' })
export class ColumnChoiceInput {
  @Field(() => String, { description: 'The heading, as the import names it.' }) heading!: string;
  @Field(() => ImportFieldEnum) field!: ImportField;

  static choices(inputs: readonly ColumnChoiceInput[]): ColumnChoice[] {
    return inputs.map(({ heading, field }) => ({ heading, field }));
  }
}
