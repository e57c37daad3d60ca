import { Field, ID, ObjectType } from 'type-graphql';
import type { Colleague } from './colleague.js';

@ObjectType('Colleague', { description: 'Somebody of the reader’s own organisation.', simpleResolvers: true })
export class ColleagueView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => String) readonly name: string;

  constructor({ id, name }: Colleague) {
    this.id = id;
    this.name = name;
  }

  static is(value: unknown): value is ColleagueView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
