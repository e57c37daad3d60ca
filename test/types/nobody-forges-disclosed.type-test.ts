/**
 * Lines that must not compile. The compiler complains about an `@ts-expect-error` that expects nothing, so taking
 * away a lock turns its line red.
 */
import type { Disclosed, Fact, Ground } from '@bokvar/domain/disclosure';

declare const value: string;
declare const ground: Ground;
declare const fact: Fact;
declare const made: Disclosed<string>;

/** What a view's constructor asks for. */
declare function show(text: Disclosed<string>): void;

show(made);
// @ts-expect-error a plain value carries no ground
show(value);
// @ts-expect-error a literal with the same fields is not one
show({ value, ground, fact });
// @ts-expect-error nor is a copy by spread, whatever is put into it
show({ ...made, value: 'something else' });
// @ts-expect-error nor an assertion through a look-alike
show({ value, ground, fact } as Pick<Disclosed<string>, 'value' | 'ground' | 'fact'>);
