import { closeSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A second start on the same folder. PGlite itself would let both write, and lose one's rows. */
export class FolderInUse extends Error {
  constructor(readonly pid: number, readonly folder: string) {
    super(`Mappen ${folder} används redan av process ${pid}. Stoppa den först, eller välj en annan mapp med BOKVAR_DATA.`);
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Removes the file of an owner that is dead. Another process may have done so, and made its own, since we
 * read it: then what we took away is put back.
 */
function takeAway(file: string, deadOwner: number): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (Number(readFileSync(aside, 'utf8').trim()) !== deadOwner) linkSync(aside, file);
  unlinkSync(aside);
}

/**
 * Takes the data folder for this process: a file with our pid, made so that only one process can make it.
 * A file left by a process that was killed is taken over; a living owner never is.
 * @returns how to give it back.
 * @throws FolderInUse
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'server.pid');
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => { unlinkSync(file); };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = Number(readFileSync(file, 'utf8').trim());
      if (Number.isInteger(owner) && owner > 0 && owner !== process.pid && isAlive(owner)) throw new FolderInUse(owner, folder);
      takeAway(file, owner);
    }
  }
  throw new FolderInUse(0, folder);
}
