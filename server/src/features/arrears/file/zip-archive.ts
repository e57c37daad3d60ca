import { inflateRawSync } from 'node:zlib';

/** What stands in an archive, unpacked, by path. */
export type ArchiveFiles = ReadonlyMap<string, Uint8Array>;
export type ArchiveFault = 'FIL_TRASIG' | 'FIL_UPPBLAST';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const MOST_FILES = 2_000;

/**
 * Unpacks the files of a zip archive that `wanted` asks for, together at most `budget` bytes: the limit is on what comes
 * out, not on what the archive says about itself, so a small file cannot grow into memory. Read by hand for that: the
 * library that packs below believes the sizes it is told, and counts on to the end of whatever is packed.
 */
export function unpackArchive(bytes: Uint8Array, wanted: (path: string) => boolean, budget: number): ArchiveFiles | ArchiveFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  let left = budget;
  try {
    const end = endOfDirectory(view);
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    if (count > MOST_FILES) return 'FIL_UPPBLAST';
    for (let entry = 0; entry < count; entry += 1) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) return 'FIL_TRASIG';
      const nameLength = view.getUint16(at + 28, true);
      const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      if (wanted(path)) {
        const content = unpackEntry(bytes, view, at, left);
        if (typeof content === 'string') return content;
        files.set(path, content);
        left -= content.byteLength;
      }
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    if (error instanceof RangeError && !isTooLarge(error)) return 'FIL_TRASIG';
    return isTooLarge(error) ? 'FIL_UPPBLAST' : 'FIL_TRASIG';
  }
  return files;
}

function endOfDirectory(view: DataView): number {
  // The record is 22 bytes and may be followed by a comment of at most 65,535.
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new RangeError('No end of directory.');
}

function unpackEntry(bytes: Uint8Array, view: DataView, at: number, left: number): Uint8Array | ArchiveFault {
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== LOCAL_ENTRY || (view.getUint16(at + 8, true) & 1) !== 0) return 'FIL_TRASIG';
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.byteLength) return 'FIL_TRASIG';
  const packed = bytes.subarray(start, start + packedSize);
  if (method === 0) return packed.byteLength > left ? 'FIL_UPPBLAST' : packed;
  if (method !== 8) return 'FIL_TRASIG';
  return left <= 0 ? 'FIL_UPPBLAST' : inflateRawSync(packed, { maxOutputLength: left });
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
