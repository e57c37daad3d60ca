import { accessSync, closeSync, constants, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorFault, databaseText } from '../operator-fault.js';
import { openDatabase, type Database } from './database.js';

/** The major version of PostgreSQL that PGlite is made of: it opens what that version has written, and nothing else. */
export const EMBEDDED_MAJOR = '18';

const RESTORE = 'OPERATING.md, avsnittet Backup and restore, säger hur en säkerhetskopia läggs tillbaka.';

/**
 * Opens the embedded database in its folder, and makes it where there is none.
 * @throws OperatorFault when the folder belongs to somebody else, was written by another PostgreSQL, or is damaged
 */
export async function openEmbedded(folder: string): Promise<Database> {
  if (existsSync(folder)) proveFolder(folder);
  const database = await openDatabase({ kind: 'pglite', folder });
  try {
    // The first statement opens it.
    await database.atTheDoor().execute('select 1');
    return database;
  } catch (error) {
    // Nothing is left to close: it never opened. What PGlite says when it gives up is not told in any code.
    throw new OperatorFault(databaseText(error, null)
      ?? `Databasen i ${folder} går inte att öppna: något i mappen fattas eller är skadat. Kopiera undan mappen som den är, och lägg tillbaka den senaste säkerhetskopian. ${RESTORE}`, { cause: error });
  }
}

/** @throws OperatorFault about rights, or the version that wrote it */
export function proveFolder(folder: string): void {
  const stamp = join(folder, 'PG_VERSION');
  if (codeOf(() => { accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK); }) !== null) throw new OperatorFault(closed(folder));
  const code = codeOf(() => { closeSync(openSync(stamp, 'r+')); });
  // Made, and nothing written in it yet.
  if (code === 'ENOENT') return;
  if (code !== null) throw new OperatorFault(closed(stamp));
  const major = readFileSync(stamp, 'utf8').trim();
  if (major !== EMBEDDED_MAJOR) {
    throw new OperatorFault(`Databasen i ${folder} är skriven av PostgreSQL ${major}, och den här versionen av Bo kvar läser bara ${EMBEDDED_MAJOR}. `
      + `Kör den version av Bo kvar som skrev den, eller lägg tillbaka en säkerhetskopia. ${RESTORE}`);
  }
}

function closed(path: string): string {
  return `Den som kör servern får inte läsa och skriva ${path}. Låt mappen ägas av samma användare som kör servern (chown -R), eller välj en annan mapp med BOKVAR_DATA.`;
}

function codeOf(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'okänt fel';
  }
}
