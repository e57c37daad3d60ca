import type { Ground } from './ground-kind.js'
import type { Fact } from './situation.js'

/**
 * A value together with the ground on which its reader may have it: the only shape in which a fact may reach a view.
 * The constructor is private and the `#made` member cannot be written by hand, so a literal, a spread and `new` are all
 * refused by the compiler. Only `ground.ts` may import this class as a value; everybody else uses `import type`.
 */
export class Disclosed<T> {
  readonly #made = true
  readonly value: T
  readonly ground: Ground
  readonly fact: Fact

  private constructor(value: T, ground: Ground, fact: Fact) {
    this.value = value
    this.ground = ground
    this.fact = fact
  }

  /** For `ground.ts`, which has just found the ground. */
  static on<T>(ground: Ground, fact: Fact, value: T): Disclosed<T> {
    return new Disclosed(value, ground, fact)
  }

  /** True at run time for what `on` made, and for nothing that looks like it. */
  static made(candidate: unknown): candidate is Disclosed<unknown> {
    return typeof candidate === 'object' && candidate !== null && #made in candidate
  }
}
