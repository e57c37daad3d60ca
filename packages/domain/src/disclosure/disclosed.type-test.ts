/**
 * What the compiler must refuse, checked by `tsc`: a line that stops being an error makes the build fail. Nothing here
 * is run; `Disclosed` is imported as a type, as it is everywhere but in `ground.ts`.
 */
import type { Disclosed } from './disclosed.js'
import type { Ground } from './ground-kind.js'
import type { Fact } from './situation.js'

/** Stands for a view: it takes what was disclosed and nothing else. */
declare function shows(text: Disclosed<string>): void
declare const real: Disclosed<string>
declare const ground: Ground
declare const fact: Fact
declare const row: { readonly value: string; readonly ground: Ground; readonly fact: Fact; readonly householdSecret: string }
declare const DisclosedClass: typeof Disclosed

export function theOnlyWay(): void {
  shows(real)
}

export function refused(): void {
  // @ts-expect-error a literal with the right members is not one
  shows({ value: 'name', ground, fact })
  // @ts-expect-error a row that happens to have them is not one
  shows(row)
  // @ts-expect-error a copy by spread, with another value, is not one
  shows({ ...real, value: 'another name' })
  // @ts-expect-error a plain copy by spread is not one either
  shows({ ...real })
  // @ts-expect-error the constructor is private
  shows(new DisclosedClass('name', ground, fact))
  // @ts-expect-error a disclosed number is no disclosed text
  shows(real as Disclosed<number>)
  // @ts-expect-error what was disclosed cannot be exchanged afterwards
  real.value = 'another name'
}

/** Nobody inherits the right to make one. */
// @ts-expect-error the constructor is private
export class Forged extends DisclosedClass<string> {}
