import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';
import { refusalText, type RefusalCode } from '@bokvar/domain/vocabulary';
import type { Language } from './context.js';

// Held by this file alone. Not a private constructor, because unions take only classes that can be constructed.
const madeHere = Symbol('refusal');

/** An expected "no": part of every result union. Never an exception, and never a way to learn what is hidden. */
@ObjectType('Refusal', { description: 'Why something was not done, in words that say what to do instead.', simpleResolvers: true })
export class RefusalView {
  // Nominal: only `RefusalView.of` makes one, so the text always is the one the code stands for.
  readonly #made = true;

  @Field(() => String, { description: 'The stable code, e.g. SLUT_FORE_BORJAN.' })
  readonly code: RefusalCode;

  @Field(() => String, { description: 'One or two sentences in the viewer’s language.' })
  readonly text: string;

  @Field(() => String, { nullable: true, description: 'The input field to mend, when there is one.' })
  readonly field: string | null;

  constructor(lock: typeof madeHere, code: RefusalCode, text: string, field: string | null) {
    if (lock !== madeHere) throw new TypeError('A refusal is made with RefusalView.of.');
    this.code = code;
    this.text = text;
    this.field = field;
  }

  /** The refusal in the viewer's language. `field` is the input field the person can mend, as the schema names it. */
  static of(code: RefusalCode, language: Language, field: string | null = null): RefusalView {
    return new RefusalView(madeHere, code, refusalText(code, language), field);
  }

  static is(value: unknown): value is RefusalView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
