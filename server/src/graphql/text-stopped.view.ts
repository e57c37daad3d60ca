import { Field, ID, ObjectType } from 'type-graphql';
import type { TextStopped } from '@bokvar/domain/texts';
import type { PersonalKind } from '@bokvar/domain/vocabulary';
import { PersonalKindEnum } from './enums.js';

@ObjectType('TextStopped', { description: 'Not kept: the text is read by others, and there is something personal in it.', simpleResolvers: true })
export class TextStoppedView {
  readonly #made = true;
  @Field(() => ID, { nullable: true, description: 'The point or the part that it stands in; null: one that is not there yet.' }) readonly at: string | null;
  @Field(() => PersonalKindEnum) readonly kind: PersonalKind;
  @Field(() => String, { description: 'What it was, in the writer’s own words.' }) readonly found: string;

  constructor({ at, kind, found }: TextStopped) {
    this.at = at;
    this.kind = kind;
    this.found = found;
  }

  static is(value: unknown): value is TextStoppedView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
