import { closeSync, linkSync, openSync, readFileSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.js';
import { OperatorFault } from '../operator-fault.js';

/** A second start on the same folder. PGlite itself would let both write, and lose one's rows. */
export class FolderInUse extends OperatorFault {
  constructor(readonly pid: number, readonly folder: string) {
    super(`Mappen ${folder} används redan av process ${pid}. Stoppa den först, eller välj en annan mapp med BOKVAR_DATA. `
      + `Är process ${pid} något annat än Bo kvar: ta bort filen ${join(folder, 'server.pid')} och starta igen.`);
  }
}

/** Who holds the folder: a process, and when it was born, since pids come round again after a power cut. */
interface Owner {
  readonly pid: number;
  readonly born: string | null;
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return codeOf(error) === 'EPERM';
  }
};

/** The machine's start and the process's, as Linux tells them: together they never come again. Null where nobody tells. */
function bornOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may hold blanks; what follows it is fields 3 and on, and the start is field 22.
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return started === undefined ? null : `${boot}/${started}`;
  } catch {
    return null;
  }
}

function ownerIn(content: string): Owner {
  const [pid = '', born = null] = content.trim().split(' ');
  return { pid: Number(pid), born };
}

/** Does the owner still run? Another process that has got its pid does not count. */
function holds({ pid, born }: Owner): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid || !isAlive(pid)) return false;
  const now = bornOf(pid);
  return born === null || now === null || born === now;
}

/**
 * Removes the file of an owner that is dead. Another process may have done so, and made its own, since we
 * read it: then what we took away is put back.
 */
function takeAway(file: string, left: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (readFileSync(aside, 'utf8') !== left) linkSync(aside, file);
  unlinkSync(aside);
}

/**
 * Takes the data folder for this process: a file with our pid and birth, made so that only one process can make it.
 * A file left by a process that was killed is taken over; a living owner never is.
 * @returns how to give it back.
 * @throws FolderInUse, or an `OperatorFault` when the folder cannot be written in
 */
export function lockFolder(folder: string): () => void {
  try {
    return takeFolder(folder);
  } catch (error) {
    throw error instanceof OperatorFault ? error : new OperatorFault(unusable(folder, codeOf(error)), { cause: error });
  }
}

function takeFolder(folder: string): () => void {
  makeFolder(folder);
  const file = join(folder, 'server.pid');
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, [process.pid, bornOf(process.pid) ?? ''].join(' ').trim());
      closeSync(handle);
      return () => { unlinkSync(file); };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      const left = readFileSync(file, 'utf8');
      const owner = ownerIn(left);
      if (holds(owner)) throw new FolderInUse(owner.pid, folder);
      takeAway(file, left);
    }
  }
  throw new FolderInUse(0, folder);
}

function unusable(folder: string, code: string | undefined): string {
  const other = 'välj en annan mapp med BOKVAR_DATA.';
  if (code === 'ENOTDIR' || code === 'EEXIST') return `Datamappen ${folder} kan inte göras: något i sökvägen är en fil och ingen mapp. Flytta filen, eller ${other}`;
  if (code === 'ENOENT') return `Datamappen ${folder} kan inte göras: där går inga mappar att göra. V${other.slice(1)}`;
  if (code === 'ENOSPC') return `Disken med datamappen ${folder} är full. Gör plats, eller ${other}`;
  return `Datamappen ${folder} går inte att skriva i (${code ?? 'okänt fel'}). Ge den som kör servern rätt att skriva där, eller ${other}`;
}
