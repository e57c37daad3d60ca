import 'vitest';
import type { ChromiumProgram } from './chromium.js';

/** The migrated, empty database that every test's own database is copied from. */
export type DatabaseTemplate =
  | { readonly kind: 'pglite'; readonly dump: string }
  | { readonly kind: 'postgres'; readonly superuserUrl: string; readonly name: string };

declare module 'vitest' {
  interface ProvidedContext {
    /** null: there is no such database for this kind of machine. */
    databaseTemplate: DatabaseTemplate | null;
    /** null: no browser starts here. */
    chromium: ChromiumProgram | null;
  }
}
