import type { RefusalCode } from '@bokvar/domain/vocabulary';

/** An expected refusal: the transaction is rolled back and the reader told what to do. Thrown by `refuse`. */
export class Refused extends Error {
  constructor(readonly code: RefusalCode, readonly field: string | null = null) {
    super(code);
  }
}

/** Ends the change with a refusal. `field` is the input field that can be mended, as the schema names it. */
export function refuse(code: RefusalCode, field: string | null = null): never {
  throw new Refused(code, field);
}
