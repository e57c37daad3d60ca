import 'vitest';
import type { ChromiumProgram } from './chromium.js';

/** What every test's own database is copied from: a migrated, empty one, and one with the town planted in it. */
export type DatabaseTemplate =
  | { readonly kind: 'pglite'; readonly empty: string; readonly town: string }
  | { readonly kind: 'postgres'; readonly superuserUrl: string; readonly empty: string; readonly town: string };

declare module 'vitest' {
  interface ProvidedContext {
    /** null: there is no such database for this kind of machine. */
    databaseTemplate: DatabaseTemplate | null;
    /** null: no browser starts here. */
    chromium: ChromiumProgram | null;
  }
}
